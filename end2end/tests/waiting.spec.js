// Before the script ran: the first question stands at once, where it will stay, and an emergency is told already.
import { bar, input, shown } from '../device.js';
import { expect, site, test, tick } from '../support.js';

test.use({ javaScriptEnabled: true });

/** Opens the self-check with every script held back; returns what lets them come. */
async function hold(page, path) {
  let release;
  const promise = new Promise((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await promise;
    await route.continue();
  });
  // What moves in sight without a reader's doing.
  await page.addInitScript(() => {
    globalThis.moved = [];
    new PerformanceObserver((list) => globalThis.moved.push(...list.getEntries().map(({ value }) => value))).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(path, { waitUntil: 'commit' });
  await expect(page.locator('main .question h2').first()).toBeVisible();
  return release;
}

/** Where the parts of the first question stand. */
const places = (page) =>
  page.locator('.question').first().evaluate((question) =>
    [question.closest('form'), ...question.querySelectorAll('h2, .help, summary, .statement, .exclusive')].map((part) => {
      const { x, y, width } = part.getBoundingClientRect();
      return [x, y, width].map(Math.round);
    }),
  );

for (const language of site.languages) {
  for (const width of [360, 1280]) {
    test(`the first question in ${language.tag} stands before any script where it will stay, ${width} pixels wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      const release = await hold(page, language.selfCheck);
      await expect(page.locator('.question').filter({ visible: true })).toHaveCount(1);
      await expect(page.locator('h1, .count, .submit').filter({ visible: true })).toHaveCount(0);
      const before = await places(page);
      expect(before.length).toBeGreaterThan(10);
      release();
      await expect(page.locator('.progress')).toBeVisible();
      await expect(shown(page)).toHaveCount(1);
      expect(await places(page)).toEqual(before);
      expect(await page.evaluate(() => globalThis.moved)).toEqual([]);
    });
  }
}

test('what is ticked before any script stays ticked, and an emergency is told already', async ({ page }) => {
  const release = await hold(page, site.languages[0].selfCheck);
  const urgent = input(page, 'emergency-signs/bladder-bowel');
  await tick(page, ['emergency-signs/bladder-bowel']);
  // Not only once the wait of three seconds is over.
  await expect(bar(page)).toBeVisible({ timeout: 1_000 });
  release();
  await expect(page.locator('.progress')).toBeVisible();
  await expect(urgent).toBeChecked();
  await expect(bar(page)).toBeVisible();
});
