// Whatever happens to our scripts, the plain form is there, with every tick, and leads with the server's help to the same outcome.
import { answerUntil, back, bar, expectSameAsServer, input, main, next, open, shown, textsOf } from '../device.js';
import { expect, OUTCOMES, site, submit, test, tick, ticked } from '../support.js';

test.use({ javaScriptEnabled: true, allows: ['broken', 'offline'] });

const [language] = site.languages;
const { answers, adds } = OUTCOMES.review;

/** Until the scripts, which come after the first paint, have done what they can. */
const SETTLED = { waitUntil: 'networkidle' };

/** The whole form stands on one page, and its button sends it. */
async function expectPlainForm(page, { already = [] } = {}) {
  await expect(page.locator('main fieldset.question').filter({ visible: true })).toHaveCount(8);
  await expect(page.locator('.steps, .progress').filter({ visible: true })).toHaveCount(0);
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
  await expect(page.locator('h1'), 'what would push the question away comes late').toBeVisible({ timeout: 15_000 });
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
      await page.goto(language.selfCheck, SETTLED);
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
      await other.goto(language.selfCheck, SETTLED);
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

/** Where the texts of the outcomes come from. */
const TEXTS = `**${textsOf(language)}`;

/** Lets the texts through, changed. */
const change = (page, edit) =>
  page.route(TEXTS, async (route) => {
    const response = await route.fetch();
    const [before, after] = [await response.text(), edit(await response.text())];
    expect(after, 'they are changed').not.toBe(before);
    await route.fulfill({ response, body: after });
  });

/** Answers everything up to the last tick, so that the button that comes next needs an outcome. */
async function answerToTheLast(page) {
  await open(page, language);
  await answerUntil(page, answers, 'worries');
  await tick(page, answers.filter((one) => one.startsWith('worries/')));
}

/** Counts what is asked of the self-check from now on: its texts, a form that is sent, an outcome that is counted. */
function asked(page) {
  const asked = { texts: 0, forms: 0, finished: 0 };
  page.on('request', (request) => {
    if (request.url().endsWith(textsOf(language))) asked.texts += 1;
    if (request.method() === 'POST' && request.url().endsWith(language.selfCheck)) asked.forms += 1;
    if (request.postData()?.includes('event=self-check-finished')) asked.finished += 1;
  });
  return asked;
}

/** Ways not to have the texts: each says what answers the request for them. */
const REFUSALS = {
  'no connection': (route) => route.abort(),
  'a server that fails': (route) => route.fulfill({ status: 503, contentType: 'text/html', body: '<p>later' }),
  'a page that says it is something else': (route) => route.fulfill({ status: 200, contentType: 'text/html', body: '<p>log in' }),
  'half of them': async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).slice(0, 9_000) });
  },
};

for (const [what, refuse] of Object.entries(REFUSALS)) {
  test(`with ${what} at first and the texts there when an outcome is needed, the device shows it and the server is sent no answer`, async ({ page }) => {
    for (const id of ['review', 'emergency']) {
      await test.step(id, async () => {
        const requests = asked(page);
        await page.route(TEXTS, refuse);
        if (id === 'review') await answerToTheLast(page);
        else {
          await open(page, language);
          await tick(page, OUTCOMES.emergency.answers);
        }
        // Until none of the requests that are refused is under way.
        await page.waitForTimeout(500);
        await page.unrouteAll({ behavior: 'wait' });
        const before = requests.texts;
        expect(before, 'they were asked for ahead').toBeGreaterThan(0);
        await (id === 'review' ? next(page) : bar(page).getByRole('button')).click();
        await expect(main(page)).toHaveAttribute('data-outcome', id);
        await expect(page.locator('h1')).toBeFocused();
        expect(requests.forms, 'the server was sent no answer').toBe(0);
        await expectSameAsServer(page, language, OUTCOMES[id].answers);
        // Once they are there they are not asked for again.
        const after = requests.texts;
        await page.goBack();
        await next(page).click();
        await expect(main(page)).toHaveAttribute('data-outcome', id);
        expect([after - before, requests.texts - after]).toEqual([1, 0]);
      });
    }
  });

  test(`with ${what} throughout, the plain form comes when an outcome is needed, with every tick`, async ({ page }) => {
    await page.route(TEXTS, refuse);
    await answerToTheLast(page);
    await next(page).click();
    await expectPlainForm(page, { already: answers });
  });
}

test('without the texts a sign of an emergency stays ticked, and the bar in sight leads to its advice by way of the server', async ({ page }) => {
  await page.route(TEXTS, (route) => route.abort());
  await open(page, language);
  await tick(page, OUTCOMES.emergency.answers);
  await bar(page).getByRole('button').click();
  await expect(page.locator('main fieldset.question').filter({ visible: true })).toHaveCount(8);
  expect(await ticked(page)).toEqual(OUTCOMES.emergency.answers);
  await expect(bar(page).getByRole('button')).toBeInViewport({ ratio: 1 });
  await bar(page).getByRole('button').click();
  await expect(main(page)).toHaveAttribute('data-outcome', 'emergency');
  await expect(page.locator('main a[href="tel:112"]').first()).toBeInViewport();
});

test('texts of other rules are never shown: the plain form comes, with every tick', async ({ page }) => {
  await change(page, (texts) => JSON.stringify({ ...JSON.parse(texts), version: 'other' }));
  await answerToTheLast(page);
  await next(page).click();
  await expectPlainForm(page, { already: answers });
});

test('with a text missing from the texts, the fault comes in the middle, and every tick is still there', async ({ page }) => {
  await change(page, (texts) => texts.replace('template data-outcome=\\"review\\"', 'template data-outcome=\\"nothing\\"'));
  await answerToTheLast(page);
  await next(page).click();
  await expectPlainForm(page, { already: answers });
});

test('without the address of the texts on the page, the plain form leads to the outcome', async ({ page }) => {
  await page.route(`**${language.selfCheck}`, async (route) => {
    if (route.request().method() !== 'GET') return route.fallback();
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace(/ data-texts="[^"]*"/, '') });
  });
  await answerToTheLast(page);
  await next(page).click();
  await expectPlainForm(page, { already: answers });
});

/** Holds the texts back until it is called. */
async function late(page) {
  let come;
  const called = new Promise((done) => (come = done));
  await page.route(TEXTS, (route) => called.then(() => route.continue()));
  return come;
}

test('texts that come late open the outcome when they come, once, however often the button was pressed', async ({ page }) => {
  const requests = asked(page);
  const come = await late(page);
  await answerToTheLast(page);
  const entries = await page.evaluate(() => history.length);
  for (let pressed = 0; pressed < 3; pressed += 1) {
    await next(page).click();
    // Further apart than the two clicks of one that is meant.
    await page.waitForTimeout(700);
  }
  await expect(shown(page)).toHaveId('worries');
  come();
  await expect(main(page)).toHaveAttribute('data-outcome', 'review');
  await expect.poll(() => requests.finished).toBe(1);
  expect(await page.evaluate(() => history.length), 'one step').toBe(entries + 1);
  expect(requests).toEqual({ texts: 1, forms: 0, finished: 1 });
});

test('texts that come late open nothing for a reader who went elsewhere meanwhile', async ({ page }) => {
  const requests = asked(page);
  const come = await late(page);
  await answerToTheLast(page);
  await next(page).click();
  await back(page).click();
  await expect(shown(page)).toHaveId('leg-pain');
  await Promise.all([page.waitForResponse(TEXTS), come()]);
  await page.waitForTimeout(300);
  await expect(shown(page)).toHaveId('leg-pain');
  expect((await ticked(page)).sort()).toEqual([...answers].sort());
  expect(requests.finished, 'who has not seen it has not finished').toBe(0);
  await next(page).click();
  await next(page).click();
  await expect(main(page)).toHaveAttribute('data-outcome', 'review');
});

test('texts that never come keep nobody waiting for more than ten seconds: the plain form comes, with every tick', async ({ page }) => {
  await page.clock.install();
  await late(page);
  await answerToTheLast(page);
  await next(page).click();
  await expect(shown(page)).toHaveId('worries');
  await page.clock.fastForward(10_000);
  await expectPlainForm(page, { already: answers });
});
