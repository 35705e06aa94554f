// Whatever happens to our scripts, the plain form is there, with every tick, and leads with the server's help to the same outcome.
import { answerUntil, input, main, next, open, shown } from '../device.js';
import { expect, OUTCOMES, site, submit, test, tick, ticked } from '../support.js';

test.use({ javaScriptEnabled: true, allows: ['broken', 'offline'] });

const [language] = site.languages;
const { answers, adds } = OUTCOMES.review;

/** The whole form stands on one page, and its button sends it. */
async function expectPlainForm(page, { already = [] } = {}) {
  await expect(page.locator('main fieldset.question').filter({ visible: true })).toHaveCount(8);
  await expect(page.locator('.steps, .progress').filter({ visible: true })).toHaveCount(0);
  await expect(page.locator('h1')).toBeVisible();
  expect((await ticked(page)).sort()).toEqual([...already].sort());
  for (const one of answers) if (!(await input(page, one).isChecked())) await tick(page, [one]);
  const [request] = await Promise.all([page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith(language.selfCheck)), submit(page).click()]);
  expect(request.isNavigationRequest()).toBe(true);
  await expect(main(page)).toHaveAttribute('data-outcome', 'review');
  await expect(main(page)).toHaveAttribute('data-adds', adds);
}

/** The scripts of the self-check, as the page names them. */
const modules = async (page) => {
  const html = await (await page.request.get(language.selfCheck)).text();
  return [...new Set([...html.matchAll(/\/js\/[\w-]+\.js/g)].map(([path]) => path))];
};

test('with every script refused, the plain form leads to the outcome', async ({ page }) => {
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(language.selfCheck);
  await expectPlainForm(page);
});

test('with any one script missing, the plain form leads to the outcome', async ({ page }) => {
  const all = await modules(page);
  expect(all.length).toBeGreaterThan(3);
  for (const path of all) {
    await test.step(path, async () => {
      await page.route(`**${path}`, (route) => route.fulfill({ status: 404, contentType: 'text/html', body: 'gone' }));
      await page.goto(language.selfCheck);
      await expectPlainForm(page);
      await page.unroute(`**${path}`);
    });
  }
});

test('with a script that throws at its start, the plain form leads to the outcome', async ({ page }) => {
  for (const path of await modules(page)) {
    await test.step(path, async () => {
      await page.route(`**${path}`, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, body: `${await response.text()}\nthrow new Error('broken by the test');` });
      });
      await page.goto(language.selfCheck);
      await page.waitForLoadState('load');
      // What throws at its very end may have done its work: then the questions come one by one, as always.
      if ((await shown(page).count()) !== 1) await expectPlainForm(page);
      await page.unroute(`**${path}`);
    });
  }
});

test('with a browser that lacks what the script needs, the plain form leads to the outcome', async ({ page, context }) => {
  for (const lacking of ['history.pushState', 'history.replaceState', 'Element.prototype.closest', 'Element.prototype.replaceChildren', 'JSON.parse', 'document.importNode', 'DOMTokenList.prototype.toggle']) {
    await test.step(lacking, async () => {
      const other = await context.newPage();
      await other.addInitScript((path) => {
        const names = path.split('.');
        const last = names.pop();
        const owner = names.reduce((at, name) => at[name], globalThis);
        owner[last] = () => {
          throw new TypeError(`${path} is not a function`);
        };
      }, lacking);
      await other.goto(language.selfCheck);
      // It may show only on the way: go on as long as the questions come one by one.
      for (const question of ['emergency-signs', 'today-signs', 'scope', 'soon-signs', 'duration', 'leg-pain', 'worries']) {
        if (!(await next(other).isVisible())) break;
        await expect(shown(other)).toHaveId(question);
        for (const one of answers.filter((one) => one.startsWith(`${question}/`))) if (!(await input(other, one).isChecked())) await tick(other, [one]);
        // The plain form comes back right after the click that failed.
        await other.evaluate(() => new Promise((done) => setTimeout(done)));
        if (await next(other).isVisible()) await next(other).click();
      }
      if ((await main(other).getAttribute('data-outcome')) === null) await expectPlainForm(other, { already: await ticked(other) });
      await expect(main(other)).toHaveAttribute('data-outcome', 'review');
      await other.close();
    });
  }
});

test('with a text missing from the page, the fault comes in the middle, and every tick is still there', async ({ page }) => {
  await page.route(`**${language.selfCheck}`, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    const html = await response.text();
    const without = html.replace('template data-outcome=\\"review\\"', 'template data-outcome=\\"nothing\\"');
    expect(without, 'the text was there').not.toBe(html);
    await route.fulfill({ response, body: without });
  });
  await open(page, language);
  await answerUntil(page, answers, 'worries');
  await tick(page, answers.filter((one) => one.startsWith('worries/')));
  await next(page).click();
  await expectPlainForm(page, { already: answers });
});
