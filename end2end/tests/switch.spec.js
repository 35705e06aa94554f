// A change of language on the device keeps question and ticks, in any direction and at any step; only what anybody gets is fetched.
import { answerAll, answerUntil, languageButton, main, open, shown, textsOf, words } from '../device.js';
import { expect, OUTCOMES, pairs, raw, site, test, tick, ticked } from '../support.js';

test.use({ javaScriptEnabled: true });

const [first, second] = site.languages;
const ANSWERS = [...OUTCOMES['gp-weeks'].answers, 'leg-pain/yes', 'worries/low-mood'];

/** Ticked on each screen and not sent yet when the language changes; with what was sent before, some of everything. */
const UNSENT = {
  'emergency-signs': ['emergency-signs/both-legs', 'emergency-signs/unsure'],
  'today-signs': ['today-signs/fever', 'today-signs/bleeding-risk'],
  scope: ['scope/pregnant'],
  'soon-signs': ['soon-signs/unsure', 'soon-signs/weak-bones'],
  duration: ['duration/worse-after-2-weeks'],
  pattern: ['pattern/inflammatory-illness'],
  'leg-pain': ['leg-pain/unsure'],
  worries: ['worries/off-work', 'worries/afraid-to-move'],
};

/** A way from the first language through every ordered pair of them: to each other one and back, from each in turn. */
const way = site.languages.flatMap((from, at) => [...(at ? [from] : []), ...site.languages.slice(at + 1).flatMap((to) => [to, from])]);

/** Changes the language; the only requests are for page and texts of that language, as anybody gets them. */
async function change(page, to) {
  const requests = [];
  // For a new address the browser itself asks its cache for the icon again; that it never leaves the cache, `network.spec.js` shows.
  const icon = await page.locator('link[rel=icon]').evaluate(({ href }) => href);
  const note = (request) => request.url() === icon || requests.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim());
  page.on('request', note);
  await languageButton(page, to).click();
  await expect(page.locator('html')).toHaveAttribute('lang', to.tag);
  page.off('request', note);
  expect(requests).toEqual([`GET ${site.url}${to.selfCheck}`, `GET ${site.url}${textsOf(to)}`]);
  const wanted = await page.evaluate(async (path) => {
    const { documentElement } = new DOMParser().parseFromString(await (await fetch(path)).text(), 'text/html');
    return { dir: documentElement.dir, canonical: documentElement.querySelector('link[rel=canonical]').href, description: documentElement.querySelector('meta[name=description]').content };
  }, to.selfCheck);
  await expect(page.locator('html')).toHaveAttribute('dir', wanted.dir);
  await expect(page).toHaveURL(site.url + to.selfCheck);
  const own = await page.evaluate(() => ({
    dir: document.documentElement.dir,
    canonical: document.querySelector('link[rel=canonical]').href,
    description: document.querySelector('meta[name=description]').content,
  }));
  expect(own, 'the head of the page is in its language').toEqual(wanted);
  await expect(page.locator('nav.languages [aria-current=true]')).toHaveAttribute('lang', to.tag);
}

/** The page of each language, as the server sends it: what its title and its questions are. */
const pages = {};
test.beforeEach(async ({ page }) => {
  for (const { tag, selfCheck } of site.languages) {
    pages[tag] ??= await page.request.get(selfCheck).then((answer) => answer.text());
  }
});
const read = (page, language, selector) =>
  page.evaluate(([html, wanted]) => new DOMParser().parseFromString(html, 'text/html').querySelector(wanted).textContent, [pages[language.tag], selector]);

/** The title of advice in a language: browsers keep titles, so it is the same for every outcome. */
async function adviceTitle(language) {
  const { body } = await raw('GET', textsOf(language));
  const titles = new Set(body.toString().match(/(?<=data-outcome=\\"[a-z-]+\\" data-title=\\").*?(?=\\")/g));
  expect(titles.size, 'every outcome has the same title').toBe(1);
  return [...titles][0];
}

test('the way through the languages goes from each to each other one', () => {
  const gone = new Set(way.map((to, at) => `${(at ? way[at - 1] : first).tag} ${to.tag}`));
  for (const [from, to] of pairs) expect(gone).toContain(`${from.tag} ${to.tag}`);
});

for (const [question, unsent] of Object.entries(UNSENT)) {
  test(`at the question ${question} every change of language keeps the question and every tick`, async ({ page }) => {
    await open(page, first);
    await answerUntil(page, ANSWERS, question);
    await tick(page, unsent);
    const before = (await ticked(page)).sort();
    expect(before, 'something is ticked').toEqual(expect.arrayContaining(unsent));
    const [entries, count] = [await page.evaluate(() => history.length), await page.locator('.progress li').count()];
    for (const to of way) {
      await change(page, to);
      await expect(shown(page)).toHaveId(question);
      expect((await ticked(page)).sort()).toEqual(before);
      await expect(shown(page).locator('h2')).toBeFocused();
      await expect(shown(page).locator('h2')).toHaveText(await read(page, to, `#${question} h2`));
      await expect(page).toHaveTitle(await read(page, to, 'title'));
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('.progress li')).toHaveCount(count);
      await expect(page.locator('.error')).toHaveCount(0);
    }
    expect(await page.evaluate(() => history.length), 'a change of language is no step').toBe(entries);
  });
}

for (const [id, { answers, adds }] of Object.entries(OUTCOMES)) {
  test(`on the outcome ${id} every change of language gives the same outcome and counts nothing`, async ({ page }) => {
    await open(page, first);
    await answerAll(page, answers);
    await expect(main(page)).toHaveAttribute('data-outcome', id);
    for (const to of way) {
      await change(page, to);
      await expect(main(page)).toHaveAttribute('data-outcome', id);
      await expect(main(page)).toHaveAttribute('data-adds', adds ?? '');
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('h1')).toBeFocused();
      await expect(page).toHaveTitle(await adviceTitle(to));
    }
    await page.goBack();
    await expect(page.locator('html')).toHaveAttribute('lang', way.at(-1).tag);
    expect((await ticked(page)).sort(), 'the ticks are there still').toEqual([...answers].sort());
  });
}

test('after a change of language everything goes on in the new one: errors, Back, the bar and the outcome', async ({ page }) => {
  await open(page, first);
  await answerUntil(page, ANSWERS, 'scope');
  await change(page, second);
  const text = await words(page);
  await page.locator('.steps .button').click();
  await expect(shown(page).locator('.error')).toContainText(text.missing.scope);
  await expect(page.locator('.steps .box')).toHaveText(text.back);
  await page.goBack();
  await page.goBack();
  await expect(shown(page)).toHaveId('emergency-signs');
  await expect(page.locator('html')).toHaveAttribute('lang', second.tag);
  await tick(page, ['emergency-signs/both-legs']);
  await expect(page.locator('#said')).toHaveText(await page.locator('.emergency-bar').textContent());
  await tick(page, ['emergency-signs/both-legs']);
  await answerAll(page, ANSWERS);
  await expect(main(page)).toHaveAttribute('data-outcome', 'gp-weeks');
  await expect(page).toHaveTitle(await adviceTitle(second));
});

test.describe('where the other language cannot be fetched', () => {
  test.use({ allows: ['offline', 'broken'] });

  /** Ways to be without it, each with what ends it. */
  const WITHOUT = {
    'the connection': async (page) => {
      await page.context().setOffline(true);
      return () => page.context().setOffline(false);
    },
    'its texts': async (page) => {
      await page.route(`**${textsOf(second)}`, (route) => route.abort());
      return () => page.unroute(`**${textsOf(second)}`);
    },
    // By other rules the same ticks might lead to something milder.
    'texts of the same rules': async (page) => {
      await page.route(`**${textsOf(second)}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, json: { ...(await response.json()), version: 'other' } });
      });
      return () => page.unroute(`**${textsOf(second)}`);
    },
  };

  for (const [what, lose] of Object.entries(WITHOUT)) {
    test(`without ${what} everything stays as it is, a visible line says so, and later it can be`, async ({ page }) => {
      for (const [place, go] of [
        ['a question', () => answerUntil(page, ANSWERS, 'duration')],
        ['an outcome', () => answerAll(page, ANSWERS)],
      ]) {
        await test.step(place, async () => {
          await open(page, first);
          await go();
          const here = () => main(page).evaluate((element) => [element.dataset.outcome, document.querySelector('fieldset:not([hidden])')?.id]);
          const [before, ticks] = [await here(), await ticked(page)];
          const { offline } = await words(page);
          const findAgain = await lose(page);
          await languageButton(page, second).click();
          await expect(page.getByText(offline)).toBeVisible();
          await expect(page.getByText(offline)).toBeInViewport();
          await expect(page.locator('html')).toHaveAttribute('lang', first.tag);
          await expect(page).toHaveURL(site.url + first.selfCheck);
          expect(await here()).toEqual(before);
          expect(await ticked(page)).toEqual(ticks);
          await findAgain();
          await languageButton(page, second).click();
          await expect(page.locator('html')).toHaveAttribute('lang', second.tag);
          await expect(page.getByText(offline)).toHaveCount(0);
          expect(await here()).toEqual(before);
        });
      }
    });
  }
});
