// Before the other tests: the crawl found a whole site, the same in every language.
import { expect, site, test } from '../support.js';

test('every link inside the site leads to a page', () => {
  expect(site.broken).toEqual([]);
});

test('the language choice leads to at least four languages', () => {
  expect(site.languages.length).toBeGreaterThanOrEqual(4);
  expect(new Set(site.languages.map(({ tag }) => tag)).size).toBe(site.languages.length);
});

test('every language has the same pages, the self-check and the seven outcomes among them', () => {
  const kinds = ({ tag }) => site.pages.filter(({ lang, path }) => lang === tag && path !== '/').map(({ kind }) => kind).sort();
  const outcomes = ['emergency', 'today', 'elsewhere', 'gp-soon', 'gp-weeks', 'review', 'self-care'].map((id) => `outcome/${id}`);
  const [first] = site.languages;
  for (const language of site.languages) {
    expect(kinds(language), language.tag).toEqual(kinds(first));
    expect(kinds(language), language.tag).toEqual(expect.arrayContaining(['home', 'plan', 'self-check', ...outcomes]));
  }
});
