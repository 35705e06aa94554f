// What leaves the device in a self-check with JavaScript, to the byte: one count of a class, and no word of any answer.
import { answer, answerAll, answerUntil, languageButton, main, mistake, open, shown, words } from '../device.js';
import { expect, expectNoFault, OUTCOMES, site, tick, test, watch } from '../support.js';
import { openWire, told } from '../wire.js';

const CLASSES = { emergency: 'now', today: 'now', elsewhere: 'doctor', 'gp-soon': 'doctor', 'gp-weeks': 'doctor', review: 'plan', 'self-care': 'plan' };
const finished = (subject, { code }) => `POST /count event=self-check-finished&lang=${code}&subject=${subject}`;

/** The requests, the fields of each count in the order of the alphabet. */
const counted = (sent) =>
  sent.map(told).map((request) => {
    const [method, path, fields] = request.split(' ');
    return path === '/count' ? `${method} ${path} ${[...new URLSearchParams(fields)].sort().map((pair) => pair.join('=')).join('&')}` : request;
  });

/** A page with JavaScript at the end of a wire, and what the browser itself says that it sends (`asked`). */
const onWire = test.extend({
  wire: async ({}, use) => {
    const wire = await openWire(site.url);
    await use(wire);
    wire.close();
  },
  fresh: async ({ browser, wire, contextOptions, allows }, use) => {
    const contexts = [];
    await use(async () => {
      const context = await browser.newContext({ ...contextOptions, baseURL: wire.url, javaScriptEnabled: true, serviceWorkers: 'allow' });
      const faults = watch(context, { base: wire.url, allows });
      contexts.push({ context, faults });
      const page = await context.newPage();
      const asked = [];
      context.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
      const devtools = await context.newCDPSession(page);
      await devtools.send('Network.enable');
      devtools.on('Network.requestWillBeSent', ({ request }) => asked.push(`${request.method} ${new URL(request.url).pathname}`));
      return { page, context, asked };
    });
    for (const { context, faults } of contexts) {
      await expectNoFault(context, faults, { base: wire.url, allows });
      await context.close();
    }
  },
});

/** Every id of a question, an answer, an outcome or an added text, from the rules that the page carries. */
async function idsOf(page) {
  const { questions, outcomes } = JSON.parse(await page.locator('#rules').textContent());
  const ids = questions.flatMap(({ id, answers }) => [id, ...answers.flatMap((answer) => [answer.id, answer.adds])]);
  return new Set([...ids, ...outcomes.map(({ id }) => id)].filter(Boolean));
}

/** The ids that stand, as words, in what was sent. */
const idsIn = (sent, ids) => decodeURIComponent(sent.join('\n')).split(/[^a-z0-9-]+/i).filter((word) => ids.has(word));

for (const language of site.languages) {
  onWire(`a self-check in ${language.tag} sends one count of a class between the first tick and each outcome, and no byte of an answer`, async ({ wire, fresh }) => {
    for (const [id, { answers }] of Object.entries(OUTCOMES)) {
      await test.step(id, async () => {
        const { page, context, asked } = await fresh();
        await open(page, language);
        await expect.poll(() => asked.includes('POST /count'), 'the first question is counted').toBe(true);
        const ids = await idsOf(page);
        expect(ids.size).toBeGreaterThan(50);
        await page.waitForTimeout(200);
        const before = wire.sent();
        expect(counted(before).filter((request) => request.startsWith('POST'))).toEqual([`POST /count event=self-check-started&lang=${language.code}`]);
        asked.length = 0;
        await answerAll(page, answers);
        await expect(main(page)).toHaveAttribute('data-outcome', id);
        await page.waitForTimeout(200);
        const sent = wire.sent();
        expect(counted(sent)).toEqual([finished(CLASSES[id], language)]);
        expect([...new Set(asked)], 'the browser says the same').toEqual(['POST /count']);
        expect(idsIn(sent, ids), 'no id stands in address, header or body').toEqual([]);
        // In the whole visit, what stands in the headers of any visit aside (`Sec-Fetch-Site: none`).
        expect(idsIn(before.map((request) => request.replaceAll(/^sec-fetch-\S+: \S+\r$/gim, '')), ids)).toEqual([]);
        expect(context.serviceWorkers()).toEqual([]);
      });
    }
  });
}

onWire('each finish is counted once: not again by Back, Forward, a change of language or the same class', async ({ wire, fresh }) => {
  const [first, second] = site.languages;
  const { page } = await fresh();
  await open(page, first);
  const ids = await idsOf(page);
  await page.waitForTimeout(200);
  wire.sent();
  const { answers } = OUTCOMES['self-care'];
  await answerUntil(page, answers, 'soon-signs');
  await languageButton(page, second).click();
  await expect(page.locator('html')).toHaveAttribute('lang', second.tag);
  await expect(shown(page)).toHaveId('soon-signs');
  const change = wire.sent();
  expect(counted(change), 'the change of language asks for the page that anybody gets').toEqual([`GET ${second.selfCheck}`]);
  expect(idsIn(change, ids)).toEqual([]);
  await answerAll(page, answers);
  await page.goBack();
  await page.goForward();
  await expect(main(page)).toHaveAttribute('data-outcome', 'self-care');
  await languageButton(page, first).click();
  await expect(page.locator('html')).toHaveAttribute('lang', first.tag);
  await page.goBack();
  // The same class again, by a way forward.
  await answer(page, []);
  await expect(main(page)).toHaveAttribute('data-outcome', 'self-care');
  await page.waitForTimeout(200);
  expect(counted(wire.sent())).toEqual([finished('plan', second), `GET ${first.selfCheck}`]);
  // Another class is another finish.
  await mistake(page).click();
  await expect(shown(page)).toHaveId('worries');
  for (let at = 0; at < 6; at += 1) await page.goBack();
  await expect(shown(page)).toHaveId('emergency-signs');
  await tick(page, ['emergency-signs/both-legs']);
  await answerAll(page, ['emergency-signs/both-legs']);
  await page.waitForTimeout(200);
  expect(counted(wire.sent())).toEqual([finished('now', first)]);
});

onWire('who asks not to be counted is not: nothing at all is sent', async ({ wire, fresh }) => {
  const [language] = site.languages;
  const { page, context } = await fresh();
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }));
  await open(page, language);
  await page.waitForTimeout(200);
  expect(counted(wire.sent()).filter((request) => request.startsWith('POST'))).toEqual([]);
  await answerAll(page, OUTCOMES['gp-soon'].answers);
  await page.waitForTimeout(200);
  expect(counted(wire.sent())).toEqual([]);
});

onWire('a count that gets no answer, or a refusal, keeps no reader waiting and shows nothing', async ({ fresh }) => {
  const [language] = site.languages;
  const { page, context } = await fresh();
  await context.addInitScript(() => {
    Navigator.prototype.sendBeacon = () => false;
    const { fetch } = globalThis;
    globalThis.fetch = (address, ...rest) => (address === '/count' ? Promise.reject(new TypeError('no network')) : fetch(address, ...rest));
  });
  await open(page, language);
  const text = await words(page);
  await answerAll(page, OUTCOMES['self-care'].answers);
  await expect(main(page)).toHaveAttribute('data-outcome', 'self-care');
  await expect(page.getByText(text.offline)).toHaveCount(0);
});

onWire.describe('with a copy kept for offline', () => {
  onWire.use({ allows: ['kept'] });

  onWire('the worker sends no more than the page: one count of a class', async ({ wire, fresh }) => {
    const [language] = site.languages;
    const { page, context } = await fresh();
    await page.goto(site.pages.find(({ kind, lang }) => kind === 'plan' && lang === language.tag).path);
    await page.locator('[data-act=keep]').click();
    await expect(page.locator('[data-act=remove]')).toBeVisible({ timeout: 20_000 });
    expect(context.serviceWorkers()).toHaveLength(1);
    await open(page, language);
    const ids = await idsOf(page);
    await page.waitForTimeout(500);
    wire.sent();
    await answerAll(page, OUTCOMES['gp-weeks'].answers);
    await expect(main(page)).toHaveAttribute('data-outcome', 'gp-weeks');
    await page.waitForTimeout(500);
    const sent = wire.sent();
    // At moments of its own the browser asks whether there is a new worker.
    const own = counted(sent).filter((request) => !['GET /sw.js', 'GET /kept.js'].includes(request));
    expect(own).toEqual([finished('doctor', language)]);
    expect(idsIn(sent, ids)).toEqual([]);
  });
});
