// Lighthouse has nothing to improve, on a phone with slow 4G: 100 in all four categories, and the times of the design.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { chromiumPath } from '../chromium.js';
import { expect, site, someLanguages, test } from '../support.js';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
/** Milliseconds until the largest thing on the page stands, on slow 4G as Lighthouse simulates it. */
const LARGEST_PAINT = 1_200;
const KINDS = ['home', 'self-check', 'outcome/self-care', 'plan', 'privacy'];

let chrome;
test.beforeAll(async () => {
  chrome = await launch({ chromePath: chromiumPath(), chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'] });
});
test.afterAll(() => chrome?.kill());

/** What Lighthouse says of a page. Now and then it misses the start of the page in its own recording and asks to be run again. */
async function look(address) {
  for (let again = 2; ; again -= 1) {
    const { lhr } = await lighthouse(address, { port: chrome.port, logLevel: 'silent', onlyCategories: CATEGORIES });
    if (!lhr.runtimeError || again === 0) return lhr;
  }
}

const score = (lhr, category) => Math.round((lhr.categories[category].score ?? 0) * 100);
const value = (lhr, audit) => lhr.audits[audit].numericValue;

/** How late a page is, by the times that the design gives; nothing that moves is forgiven. */
const late = (lhr) => Math.max(0, value(lhr, 'largest-contentful-paint') - LARGEST_PAINT) + value(lhr, 'total-blocking-time') + 100 - score(lhr, 'performance');
const inTime = (lhr) => late(lhr) === 0;

/** What keeps a category from 100. */
const missing = ({ audits, categories }) =>
  CATEGORIES.flatMap((category) => categories[category].auditRefs.map(({ id, weight }) => ({ category, weight, ...audits[id] })))
    .filter(({ weight, score: part }) => weight > 0 && (part ?? 1) < 1)
    .map(({ category, id, title, details }) => `${category}: ${id}: ${title} ${JSON.stringify(details?.items ?? []).slice(0, 600)}`);

for (const language of someLanguages) {
  for (const kind of KINDS) {
    test(`Lighthouse gives ${kind} in ${language.tag} 100 in every category`, async () => {
      const { path } = site.pages.find((page) => page.lang === language.tag && page.kind === kind && page.path !== '/');
      const looks = [await look(site.url + path)];
      // The times, and nothing else, depend on what else the machine does: where one is missed, the middle one of five counts.
      while (!inTime(looks[0]) && looks.length < 5) looks.push(await look(site.url + path));
      const lhr = looks.sort((one, other) => late(one) - late(other))[Math.floor(looks.length / 2)];
      expect(lhr.runtimeError).toBeUndefined();
      const scores = CATEGORIES.map((category) => score(lhr, category));
      const times = ['largest-contentful-paint', 'cumulative-layout-shift', 'total-blocking-time'].map((audit) => value(lhr, audit));
      console.log(`  Lighthouse: ${path} ${scores.join('/')}, largest paint ${Math.round(times[0])} ms, shift ${times[1]}, blocked ${times[2]} ms`);
      expect(scores, missing(lhr).join('\n')).toEqual([100, 100, 100, 100]);
      expect(times[0], 'the largest paint, in milliseconds').toBeLessThanOrEqual(LARGEST_PAINT);
      expect(times.slice(1), 'nothing moves, nothing blocks').toEqual([0, 0]);
    });
  }
}
