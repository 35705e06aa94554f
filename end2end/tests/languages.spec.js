// Two languages from files alone, made by machine: one a third longer, one from right to left. They fit, they turn round what goes somewhere, and they go
// through the whole self-check with and without scripts. Pictures for people: `out/screenshots/languages/`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe } from '../axe.js';
import { crawl } from '../crawl.js';
import { answerAll, answerUntil, languageButton, main, open, shownId } from '../device.js';
import { expectNoSidewaysScroll, expectRoomForSpacing, expectTargets } from '../layout.js';
import { start } from '../server.js';
import { expect, expectNoFault, full, OUTCOMES, submit, test, tick, ticked, watch } from '../support.js';

/** The codes that `src/tests/pseudo/language.rs` gives them. */
const LONGER = 'xa';
const TURNED = 'xb';
const WIDTHS = [360, 1280];
/** The pages that hold every kind of drawing. */
const KINDS = ['home', 'plan', 'self-check', 'outcome/self-care', 'outcome/today', 'why-no-scan', 'figures-belgium', 'decision-card', 'sources'];

const pictures = join(import.meta.dirname, '..', 'out', 'screenshots', 'languages');
const repository = join(import.meta.dirname, '..', '..');
let folder;
let server;
let made;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async ({ browser }) => {
  test.setTimeout(600_000);
  folder = mkdtempSync(join(tmpdir(), 'scanplan-languages-'));
  const profile = process.env.E2E_BINARY ? [] : ['--release'];
  execFileSync('cargo', ['run', '--quiet', ...profile, '--example', 'pseudo', '--', folder], { cwd: repository });
  server = await start({ from: folder });
  made = await crawl(browser, server.url);
  mkdirSync(pictures, { recursive: true });
});
test.afterAll(() => {
  server?.kill();
  if (folder) rmSync(folder, { recursive: true });
});

const language = (code) => made.languages.find((one) => one.code === code);
const address = (code, kind) => made.pages.find((page) => page.lang === language(code).tag && page.kind === kind && page.path !== '/').path;

/** A new page of the made site, watched as every page is. */
async function opened(browser, options) {
  const context = await browser.newContext({ baseURL: server.url, reducedMotion: 'reduce', ...options });
  const faults = watch(context, { base: server.url });
  const page = await context.newPage();
  return [page, async () => {
    await expectNoFault(context, faults, { base: server.url });
    await context.close();
  }];
}

test('every page of both is found by its links, and none is broken', () => {
  expect(made.broken).toEqual([]);
  const kinds = (code) => made.pages.filter(({ lang, path }) => lang === language(code).tag && path !== '/').map(({ kind }) => kind).sort();
  for (const { code } of made.languages) expect(kinds(code)).toEqual(kinds(made.languages[0].code));
});

for (const code of [LONGER, TURNED]) {
  for (const width of WIDTHS) {
    test(`in ${code} every kind of page fits on a screen of ${width} pixels`, async ({ browser }) => {
      test.setTimeout(180_000);
      const [page, close] = await opened(browser, { viewport: { width, height: 800 }, javaScriptEnabled: false });
      for (const kind of KINDS) {
        await page.goto(address(code, kind));
        await page.screenshot({ path: join(pictures, `${code}-${kind.replace('/', '-')}-${width}.png`), fullPage: true });
        await expectNoSidewaysScroll(page);
        await expectRoomForSpacing(page);
        await expectTargets(page);
      }
      await close();
    });
  }

  test(`in ${code} the self-check leads to its outcomes on the device and without it`, async ({ browser }) => {
    test.setTimeout(180_000);
    const [page, close] = await opened(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled: true });
    const [plain, closePlain] = await opened(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
    const outcomes = full ? Object.keys(OUTCOMES) : ['emergency', 'review'];
    for (const id of outcomes) {
      await open(page, language(code));
      await answerAll(page, OUTCOMES[id].answers);
      await expect(main(page)).toHaveAttribute('data-outcome', id);
      await expectNoSidewaysScroll(page);
      await plain.goto(language(code).selfCheck);
      await tick(plain, OUTCOMES[id].answers);
      await submit(plain).click();
      await expect(main(plain)).toHaveAttribute('data-outcome', id);
      const words = (one) => one.locator('main h1, main .card .prose, main .stop').allInnerTexts();
      expect(await words(page), 'the same words').toEqual(await words(plain));
    }
    await plain.screenshot({ path: join(pictures, `${code}-answered-360.png`), fullPage: true });
    expect(await axe(page, 'light'), 'axe, on an outcome').toEqual([]);
    await close();
    await closePlain();
  });
}

test('what goes somewhere goes the other way, and what does not stays as it is', async ({ browser }) => {
  const [page, close] = await opened(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled: false });
  const scale = (selector, pseudo) => page.locator(selector).first().evaluate((element, part) => getComputedStyle(element, part).scale, pseudo);
  const side = async (selector) => {
    const box = await page.locator(selector).first().boundingBox();
    return box.x + box.width / 2 < 180 ? 'left' : 'right';
  };
  for (const [code, turned, begins, ends] of [[LONGER, 'none', 'left', 'right'], [TURNED, '-1 1', 'right', 'left']]) {
    await page.goto(address(code, 'home'));
    expect(await scale('.walker')).toBe(turned);
    expect(await scale('.arrow', '::after')).toBe(turned);
    expect(await scale('.octagon')).toBe('none');
    expect(await side('nav.languages li:last-child'), 'the last language').toBe(ends);
    await page.goto(address(code, 'plan'));
    expect(await scale('.poses')).toBe(turned);
    expect(await scale('.qr svg'), 'a code that turned round cannot be read').toBe('none');
    expect(await side('.time .dot'), 'the first dot on the line of time').toBe(begins);
    await page.goto(address(code, 'figures-belgium'));
    const bar = await page.locator('.bar svg').first().boundingBox();
    const number = await page.locator('.bar b').first().boundingBox();
    expect(bar.x < number.x, 'the number stands at the end of its bar').toBe(begins === 'left');
    await page.goto(address(code, 'outcome/today'));
    const drawing = await page.locator('.urgency .call').evaluate((call) => call.getScreenCTM().a > 0);
    const mirrored = await page.locator('.urgency').first().evaluate((urgency) => getComputedStyle(urgency).scale);
    expect([drawing, mirrored]).toEqual([true, turned]);
  }
  await close();
});

test('a change of language on the device turns the page round, and back', async ({ browser }) => {
  const [page, close] = await opened(browser, { viewport: { width: 360, height: 740 }, javaScriptEnabled: true });
  const [first] = made.languages;
  const turned = language(TURNED);
  const ANSWERS = OUTCOMES['self-care'].answers;
  await open(page, first);
  await answerUntil(page, ANSWERS, 'duration');
  await tick(page, ['duration/under-2-weeks']);
  const sheet = page.locator('link[href$="/pages/right-to-left.css"]');
  await languageButton(page, turned).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(sheet).toHaveCount(1);
  await expect.poll(() => page.locator('.mark').evaluate((mark) => getComputedStyle(mark).scale)).toBe('-1 1');
  expect(await shownId(page)).toBe('duration');
  expect(await ticked(page)).toEqual(ANSWERS);
  await page.screenshot({ path: join(pictures, `${TURNED}-question-360.png`) });
  await languageButton(page, first).click();
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(sheet).toHaveCount(0);
  await expect.poll(() => page.locator('.mark').evaluate((mark) => getComputedStyle(mark).scale)).toBe('none');
  expect(await ticked(page)).toEqual(ANSWERS);
  await close();
});
