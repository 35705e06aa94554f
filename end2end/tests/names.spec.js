// What a screen reader says is in the language of the page: no name, no label and no hidden word of another edition.
import { answers, expect, raw, site, test } from '../support.js';

test.use({ javaScriptEnabled: true });

/** What is said of a page's parts, and in the texts that it names, in the page's own language; runs in a browser. */
function read([html, texts]) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const { lang } = page.documentElement;
  const own = (element) => (element.closest('[lang]') ?? page.documentElement).lang === lang;
  const said = [...page.querySelectorAll('[aria-label], [aria-description], [title], [alt], [placeholder]')]
    // The name of a source is the same in every language.
    .filter((element) => own(element) && !element.closest('.source'))
    .flatMap((element) => ['aria-label', 'aria-description', 'title', 'alt', 'placeholder'].map((name) => element.getAttribute(name)));
  const hidden = [...page.querySelectorAll('.visually-hidden, .skip, svg title, svg desc, button, summary, legend, label, caption, th, figcaption')].filter(own);
  const words = page.querySelector('script#words');
  const device = words ? Object.values(JSON.parse(words.textContent)).flatMap((word) => (typeof word === 'string' ? [word] : Object.values(word))) : [];
  const template = page.createElement('template');
  template.innerHTML = texts;
  const inTexts = [...template.content.querySelectorAll('template')].flatMap(({ content }) => [...content.querySelectorAll('[aria-label], button, summary')])
    .filter((element) => !element.closest('.source, [lang]'))
    .map((element) => element.getAttribute('aria-label') ?? element.textContent);
  return [...said, ...hidden.map(({ textContent }) => textContent), ...device, ...inTexts]
    .filter((text) => text && !text.startsWith('/') && !/https?:/.test(text))
    .flatMap((text) => {
      // A unit such as mGy·cm² is one word. A single word (Plan, Kontakt) may well be the same in two languages; three in a row are not, nor are two that say it all.
      const words = text.match(/\p{L}[\p{L}’'·-]*/gu) ?? [];
      return words.length === 2 ? [words.join(' ')] : words.slice(2).map((_, at) => words.slice(at, at + 3).join(' '));
    });
}

/** A page, and the texts that a device shows on it. */
async function fetched(request) {
  const html = (await raw(...request)).body.toString('utf8');
  const [address] = /(?<=data-texts=")[^"]+/.exec(html) ?? [];
  return [html, address ? JSON.parse((await raw('GET', address)).body).html : ''];
}

const kinds = [...new Set(site.pages.filter(({ path }) => path !== '/').map(({ kind }) => kind))];

test('no page says in one language what another edition says in the same words', async ({ page }) => {
  test.setTimeout(120_000);
  const same = [];
  let inTexts = 0;
  const compare = async (name, requests) => {
    const said = [];
    for (const request of requests) {
      const parts = await fetched(request);
      said.push(new Set(await page.evaluate(read, parts)));
      if (parts[1]) inTexts += (await page.evaluate(read, ['', parts[1]])).length;
    }
    for (const [at, one] of said.entries()) {
      for (const text of one) {
        const others = said.flatMap((other, where) => (where !== at && other.has(text) ? [site.languages[where].tag] : []));
        if (others.length > 0) same.push(`${name}: ${site.languages[at].tag} says as ${others}: ${text}`);
      }
    }
    return said.reduce((sum, { size }) => sum + size, 0);
  };
  await page.goto('/');
  let heard = 0;
  for (const kind of kinds) heard += await compare(kind, site.languages.map(({ tag }) => ['GET', site.pages.find(({ lang, kind: one, path }) => lang === tag && one === kind && path !== '/').path]));
  for (const { name } of answers(site.languages[0])) heard += await compare(name, site.languages.map((language) => answers(language).find((one) => one.name === name).request));
  expect(heard, 'there was something to hear').toBeGreaterThan(200);
  expect(inTexts, 'also in the texts for the device').toBeGreaterThan(100);
  expect(same).toEqual([]);
});
