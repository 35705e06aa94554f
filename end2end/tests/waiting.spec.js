// Before the script ran: the first question stands at once, where it will stay, and an emergency is told already.
import { bar, input, next, said, shown } from '../device.js';
import { expect, site, test, tick } from '../support.js';

test.use({ javaScriptEnabled: true });

const [language] = site.languages;

/** Opens the self-check with every script held back, and the time of its wait standing still; returns what lets them come. */
async function hold(page, path, { clock = false } = {}) {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  // What moves in sight without a reader's doing.
  await page.addInitScript(() => {
    globalThis.shifts = [];
    new PerformanceObserver((list) => globalThis.shifts.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path, { waitUntil: 'commit' });
  await expect(page.locator('main .question h2').first()).toBeVisible();
  if (!clock) await page.evaluate(() => document.getAnimations().forEach((animation) => animation.pause()));
  return release;
}

const shifts = (page) => page.evaluate(() => globalThis.shifts);

/** Where the parts of the first question stand. */
const places = (page) =>
  page.locator('.question').first().evaluate((question) =>
    [question.closest('form'), ...question.querySelectorAll('h2, .help, summary, .statement, .exclusive')].map((part) => {
      const { x, y, width } = part.getBoundingClientRect();
      return [x, y, width].map(Math.round);
    }),
  );

/** The script has begun. */
const begun = async (page) => {
  await expect(page.locator('.progress')).toBeVisible();
  await expect(shown(page)).toHaveCount(1);
};

for (const { tag, selfCheck } of site.languages) {
  for (const width of [360, 1280]) {
    test(`the first question in ${tag} stands before any script where it will stay, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      const release = await hold(page, selfCheck);
      await expect(page.locator('.question').filter({ visible: true })).toHaveCount(1);
      await expect(page.locator('h1, .count, .submit, .version').filter({ visible: true })).toHaveCount(0);
      const before = await places(page);
      expect(before.length).toBeGreaterThan(10);
      release();
      await begun(page);
      expect(await places(page)).toEqual(before);
      expect(await shifts(page)).toEqual([]);
    });
  }
}

test('a script that comes late, when the whole form is there already, moves nothing either', async ({ page }) => {
  const release = await hold(page, language.selfCheck, { clock: true });
  const before = await places(page);
  await expect(page.locator('.question').filter({ visible: true })).toHaveCount(8);
  expect(await places(page)).toEqual(before);
  release();
  await begun(page);
  expect(await places(page)).toEqual(before);
  expect(await shifts(page)).toEqual([]);
});

test('who has read on before the script is not thrown back', async ({ page }) => {
  const release = await hold(page, language.selfCheck);
  const at = await page.evaluate(() => (scrollTo(0, 600), scrollY));
  expect(at).toBe(600);
  release();
  await begun(page);
  expect(await page.evaluate(() => scrollY)).toBe(at);
});

for (const height of [740, 360]) {
  test(`an emergency that is ticked before any script is told already, on a screen of ${height} pixels`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height });
    const release = await hold(page, language.selfCheck);
    await tick(page, ['emergency-signs/bladder-bowel']);
    await expect(bar(page)).toBeInViewport();
    release();
    await begun(page);
    await expect(input(page, 'emergency-signs/bladder-bowel')).toBeChecked();
    await expect(bar(page)).toBeVisible();
    await expect(said(page), 'it is read out once the script can').toHaveText(await bar(page).textContent());
  });
}

test('a sign and none, both ticked before any script, are the sign', async ({ page }) => {
  const release = await hold(page, language.selfCheck);
  await tick(page, ['emergency-signs/none', 'emergency-signs/bladder-bowel']);
  release();
  await begun(page);
  await expect(input(page, 'emergency-signs/none')).not.toBeChecked();
  await expect(input(page, 'emergency-signs/bladder-bowel')).toBeChecked();
});

test('a page that is opened in the background is ready when somebody looks', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { get: () => true });
    globalThis.requestAnimationFrame = () => 0;
  });
  await page.goto(language.selfCheck);
  await begun(page);
  await expect(next(page)).toBeVisible();
});
