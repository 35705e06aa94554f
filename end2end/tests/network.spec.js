// What leaves the device in a self-check with JavaScript, to the byte: one count of a class, and no word of any answer.
import { answer, answerAll, answerUntil, input, languageButton, main, mistake, open, shown, textsOf, words } from '../device.js';
import { expect, expectNoFault, OUTCOMES, site, tick, test, watch } from '../support.js';
import { openWire, told } from '../wire.js';

const CLASSES = { emergency: 'now', today: 'now', elsewhere: 'doctor', 'gp-soon': 'doctor', 'gp-weeks': 'doctor', review: 'plan', 'self-care': 'plan' };
const started = ({ code }) => `POST /count event=self-check-started&lang=${code}`;
const finished = (subject, { code }) => `POST /count event=self-check-finished&lang=${code}&subject=${subject}`;
/** What a change to a language asks for: what anybody gets, whatever is ticked. */
const changed = (language) => [`GET ${language.selfCheck}`, `GET ${textsOf(language)}`];

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
      await context.addInitScript(() => addEventListener('change', () => (globalThis.answered ??= performance.now()), true));
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

/** Waits until all is sent that is sent before the first answer, and a little longer. */
async function settled(page, asked, language, { counts = true } = {}) {
  await expect.poll(() => asked, 'the texts are asked for before any answer').toContain(`GET ${textsOf(language)}`);
  if (counts) await expect.poll(() => asked, 'the first question is counted').toContain('POST /count');
  await page.waitForTimeout(200);
}

/** Whether the texts were asked for once, and before the first answer was there. */
const textsFirst = (page, language) =>
  page.evaluate((path) => {
    const times = performance.getEntriesByType('resource').filter(({ name }) => new URL(name).pathname === path).map(({ startTime }) => startTime);
    return times.length === 1 && times[0] < globalThis.answered;
  }, textsOf(language));

for (const language of site.languages) {
  onWire(`a self-check in ${language.tag} sends one count of a class between the first tick and each outcome, and no byte of an answer`, async ({ wire, fresh }) => {
    // What was sent, to the byte: for the texts, and of each class.
    const told = { texts: new Set(), now: new Set(), doctor: new Set(), plan: new Set() };
    for (const [id, { answers }] of Object.entries(OUTCOMES)) {
      await test.step(id, async () => {
        const { page, context, asked } = await fresh();
        await open(page, language);
        await settled(page, asked, language);
        const ids = await idsOf(page);
        expect(ids.size).toBeGreaterThan(50);
        const before = wire.sent();
        const isFile = (request) => /^GET \/assets\/[\w./-]+$/.test(request);
        expect(counted(before).filter((request) => !isFile(request)).sort(), 'style and scripts aside').toEqual([...changed(language), started(language)].sort());
        asked.length = 0;
        await answerAll(page, answers);
        await expect(main(page)).toHaveAttribute('data-outcome', id);
        await page.waitForTimeout(200);
        const sent = wire.sent();
        expect(counted(sent)).toEqual([finished(CLASSES[id], language)]);
        expect([...new Set(asked)], 'the browser says the same').toEqual(['POST /count']);
        expect(await textsFirst(page, language)).toBe(true);
        expect(idsIn(sent, ids), 'no id stands in address, header or body').toEqual([]);
        // In the whole visit, what stands in the headers of any visit aside (`Sec-Fetch-Site: none`).
        expect(idsIn(before.map((request) => request.replaceAll(/^sec-fetch-\S+: \S+\r$/gim, '')), ids)).toEqual([]);
        expect(context.serviceWorkers()).toEqual([]);
        told.texts.add(before.find((request) => request.startsWith(`GET ${textsOf(language)} `)));
        told[CLASSES[id]].add(sent[0]);
      });
    }
    for (const [what, bytes] of Object.entries(told)) expect([...bytes], `of ${what} every reader sends the same bytes`).toHaveLength(1);
  });
}

onWire('who answers before anything else could happen has asked for the texts all the same, once, by finger as by keyboard', async ({ wire, fresh }) => {
  const [language] = site.languages;
  const ways = {
    finger: (page) => tick(page, ['emergency-signs/none']),
    keyboard: async (page) => {
      await input(page, 'emergency-signs/none').focus();
      await page.keyboard.press('Space');
    },
  };
  for (const [name, tickFirst] of Object.entries(ways)) {
    await test.step(name, async () => {
      const { page, context, asked } = await fresh();
      // The moment at which they would be asked for without a reader never comes.
      await context.addInitScript(() => {
        const { setTimeout } = globalThis;
        globalThis.setTimeout = (act, delay, ...rest) => (delay > 0 && delay < 5_000 ? 0 : setTimeout(act, delay, ...rest));
      });
      await open(page, language);
      await expect.poll(() => asked).toContain('POST /count');
      await page.waitForTimeout(1_000);
      const early = counted(wire.sent());
      expect(early).toContain(started(language));
      expect(early).not.toContain(`GET ${textsOf(language)}`);
      await tickFirst(page);
      await expect(input(page, 'emergency-signs/none')).toBeChecked();
      await page.waitForTimeout(200);
      expect(counted(wire.sent())).toEqual([`GET ${textsOf(language)}`]);
      expect(await textsFirst(page, language)).toBe(true);
      await answerAll(page, OUTCOMES['self-care'].answers);
      await page.waitForTimeout(200);
      expect(counted(wire.sent())).toEqual([finished('plan', language)]);
    });
  }
});

onWire('a change of language sends the same bytes whatever is ticked, on a question as on an outcome', async ({ wire, fresh }) => {
  const [first, second] = site.languages;
  for (const [question, ...readers] of [
    ['soon-signs', ['emergency-signs/none', 'today-signs/none', 'scope/none', 'soon-signs/unsure'], ['emergency-signs/none', 'today-signs/none', 'scope/pregnant']],
    [null, OUTCOMES.review.answers, OUTCOMES['self-care'].answers],
  ]) {
    const told = [];
    for (const answers of readers) {
      const { page, asked } = await fresh();
      await open(page, first);
      const ids = await idsOf(page);
      await settled(page, asked, first);
      await (question ? answerUntil(page, answers, question) : answerAll(page, answers));
      if (question) await tick(page, answers.filter((one) => one.startsWith(`${question}/`)));
      await page.waitForTimeout(200);
      wire.sent();
      await languageButton(page, second).click();
      await expect(page.locator('html')).toHaveAttribute('lang', second.tag);
      await page.waitForTimeout(200);
      told.push(wire.sent());
      expect(counted(told.at(-1))).toEqual(changed(second));
      expect(idsIn(told.at(-1), ids)).toEqual([]);
    }
    expect(told[0]).toEqual(told[1]);
  }
});

onWire.describe('where the texts could not be had at first', () => {
  onWire.use({ allows: ['offline'] });

  onWire('they are asked for again with the same bytes whatever is ticked', async ({ wire, fresh }) => {
    const [language] = site.languages;
    const told = [];
    for (const { answers } of [OUTCOMES.review, OUTCOMES['self-care']]) {
      const { page, asked } = await fresh();
      await page.route(`**${textsOf(language)}`, (route) => route.abort());
      await open(page, language);
      const ids = await idsOf(page);
      await settled(page, asked, language);
      await answerUntil(page, answers, 'worries');
      await tick(page, answers.filter((one) => one.startsWith('worries/')));
      await page.unrouteAll({ behavior: 'wait' });
      expect(counted(wire.sent()), 'what is refused in the browser never leaves it').not.toContain(`GET ${textsOf(language)}`);
      await answer(page, []);
      await page.waitForTimeout(200);
      told.push(wire.sent());
      expect(counted(told.at(-1))).toEqual([`GET ${textsOf(language)}`, finished('plan', language)]);
      expect(idsIn(told.at(-1), ids)).toEqual([]);
    }
    expect(told[0]).toEqual(told[1]);
  });
});

onWire('each finish is counted once: not again by Back, Forward, a change of language or the same class', async ({ wire, fresh }) => {
  const [first, second] = site.languages;
  const { page, asked } = await fresh();
  await open(page, first);
  const ids = await idsOf(page);
  await settled(page, asked, first);
  wire.sent();
  const { answers } = OUTCOMES['self-care'];
  await answerUntil(page, answers, 'soon-signs');
  await languageButton(page, second).click();
  await expect(page.locator('html')).toHaveAttribute('lang', second.tag);
  await expect(shown(page)).toHaveId('soon-signs');
  const change = wire.sent();
  expect(counted(change), 'the change of language asks for page and texts that anybody gets').toEqual(changed(second));
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
  expect(counted(wire.sent())).toEqual([finished('plan', second), ...changed(first)]);
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

onWire('who asks not to be counted is not: from the first answer on nothing at all is sent', async ({ wire, fresh }) => {
  const [language] = site.languages;
  const { page, context, asked } = await fresh();
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }));
  await open(page, language);
  await settled(page, asked, language, { counts: false });
  expect(counted(wire.sent()).filter((request) => request.startsWith('POST'))).toEqual([]);
  await answerAll(page, OUTCOMES['gp-soon'].answers);
  await page.waitForTimeout(200);
  expect(counted(wire.sent())).toEqual([]);
});

for (const [what, refuse] of /** @type {const} */ ([
  ['that it does not queue', () => (Navigator.prototype.sendBeacon = () => false)],
  ['for which it has no beacon', () => delete Navigator.prototype.sendBeacon],
])) {
  onWire(`a count ${what} the browser sends beside the page, once and no other way`, async ({ wire, fresh }) => {
    const [language] = site.languages;
    const { page, context, asked } = await fresh();
    await context.addInitScript(refuse);
    await open(page, language);
    await settled(page, asked, language);
    const posts = () => counted(wire.sent()).filter((request) => request.startsWith('POST'));
    expect(posts()).toEqual([started(language)]);
    await answerAll(page, OUTCOMES['gp-soon'].answers);
    await expect(main(page)).toHaveAttribute('data-outcome', 'gp-soon');
    await page.waitForTimeout(500);
    expect(posts()).toEqual([finished('doctor', language)]);
  });
}

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
    const { page, context, asked } = await fresh();
    await page.goto(site.pages.find(({ kind, lang }) => kind === 'plan' && lang === language.tag).path);
    await page.locator('[data-act=keep]').click();
    await expect(page.locator('[data-act=remove]')).toBeVisible({ timeout: 20_000 });
    expect(context.serviceWorkers()).toHaveLength(1);
    // Making the copy asked for all texts; that is not what is waited for.
    wire.sent();
    asked.length = 0;
    await open(page, language);
    const ids = await idsOf(page);
    await settled(page, asked, language);
    await page.waitForTimeout(300);
    expect(counted(wire.sent()).filter((request) => request.endsWith('.json')), 'the texts are asked for once').toEqual([`GET ${textsOf(language)}`]);
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
