// The published counts, from a database with sixty weeks of releases: readable from 320 to 1280 pixels, in the dark, on paper, by screen readers, without
// scripts, year by year. Pictures for people: `out/screenshots/usage/`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axe } from '../axe.js';
import { expectNoSidewaysScroll, expectTargets } from '../layout.js';
import { start } from '../server.js';
import { expect, expectNoFault, full, site, test as watched, watch } from '../support.js';

const WEEKS = 60;
const YEARS = ['2026', '2025'];

const repository = join(import.meta.dirname, '..', '..');
const pictures = join(import.meta.dirname, '..', 'out', 'screenshots', 'usage');
let folder;
let server;

/** A page of the server with releases, watched as every page is. */
const test = watched.extend({
  page: async ({ browser, contextOptions, javaScriptEnabled }, use) => {
    const context = await browser.newContext({ ...contextOptions, baseURL: server.url, javaScriptEnabled });
    const faults = watch(context, { base: server.url });
    await use(await context.newPage());
    await expectNoFault(context, faults, { base: server.url });
    await context.close();
  },
});

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  test.setTimeout(600_000);
  folder = mkdtempSync(join(tmpdir(), 'scanplan-usage-'));
  const database = `sqlite://${join(folder, 'released.db')}`;
  const profile = process.env.E2E_BINARY ? [] : ['--release'];
  execFileSync('cargo', ['run', '--quiet', ...profile, '--example', 'releases', '--', database, `${WEEKS}`], { cwd: repository });
  server = await start({ kept: database });
  mkdirSync(pictures, { recursive: true });
  // What is released is read when the server has started.
  await expect.poll(async () => (await (await fetch(`${server.url}/usage.json`)).json()).length).toBeGreaterThan(WEEKS);
});
test.afterAll(() => {
  server?.kill();
  if (folder) rmSync(folder, { recursive: true });
});

const address = (tag) => `${server.url}${site.pages.find(({ lang, kind }) => lang === tag && kind === 'usage').path}`;
/** Opens every fold and every table, as whoever reads all of it does. */
const unfold = (page) => page.locator('.usage details:not([open]) > summary').evaluateAll((all) => all.forEach((one) => (one.parentElement.open = true)));

const withScripts = test.extend({ javaScriptEnabled: true });
for (const { tag, code } of site.languages) {
  withScripts(`the counts in ${tag} can be read on every screen, in the light and in the dark`, async ({ page }) => {
    await page.goto(address(tag));
    await expect(page.locator('[data-chart]').first()).toBeVisible();
    await unfold(page);
    for (const width of [320, 360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
      await expectTargets(page);
      if (full) await page.screenshot({ path: join(pictures, `${code}-${width}.png`), fullPage: true });
    }
    expect(await axe(page, 'light')).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, 'dark')).toEqual([]);
    if (full) await page.screenshot({ path: join(pictures, `${code}-dark.png`), fullPage: true });
  });
}

test('years are links, and a year holds the releases of that year alone', async ({ page }) => {
  const [{ tag }] = site.languages;
  await page.goto(address(tag));
  const total = async () => Number((await page.locator('[data-chart="events"] td').first().textContent()).replace(/\D/g, ''));
  const all = await total();
  let sum = 0;
  for (const year of YEARS) {
    await page.locator('.years a', { hasText: year }).click();
    await expect(page).toHaveURL(`${address(tag)}/${year}#numbers`);
    await expect(page.locator('.years [aria-current]')).toHaveText(year);
    sum += await total();
  }
  expect(sum).toBe(all);
});

test('no bar leaves the drawing, and none stands for fewer acts than the threshold', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 740 });
  await page.goto(address(site.languages[0].tag));
  await unfold(page);
  const found = await page.evaluate(() => {
    const wide = [...document.querySelectorAll('.weeks')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const parts = [...svg.querySelectorAll('rect, text')].map((part) => part.getBoundingClientRect());
      return parts.filter((part) => part.left < frame.left - 1 || part.right > frame.right + 1 || part.top < frame.top - 1);
    });
    const numbers = [...document.querySelectorAll('.usage [data-chart] td, .usage .bar b')].map((cell) => Number(cell.textContent.replace(/\D/g, '')));
    return { wide: wide.length, charts: document.querySelectorAll('.weeks').length, small: numbers.filter((number) => number < 5) };
  });
  expect(found).toEqual({ wide: 0, charts: expect.any(Number), small: [] });
  expect(found.charts).toBeGreaterThan(4);
});

test('on paper every number is there, though nothing was opened', async ({ page }) => {
  await page.goto(address(site.languages[0].tag));
  await page.emulateMedia({ media: 'print' });
  const chart = page.locator('[data-chart="page-view-weeks"]');
  await expect(chart.locator('td').first()).toBeVisible();
  expect(await chart.locator('tbody tr').count()).toBe(WEEKS);
  await expect(page.locator('[data-chart="source-subjects"] .bar b').first()).toBeVisible();
  await page.pdf({ path: join(pictures, 'paper.pdf'), preferCSSPageSize: true });
});
