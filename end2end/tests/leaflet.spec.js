// The self-check as a leaflet, `checklist = "leaflet"` in site.toml: readable, printable, nothing to tick, and no request beyond its own.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alfa } from '../alfa.js';
import { axe } from '../axe.js';
import { expectNoSidewaysScroll, expectTargets } from '../layout.js';
import { root, start } from '../server.js';
import { expect, expectNoFault, site, test, watch } from '../support.js';

let server;
let folder;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'scanplan-root-'));
  for (const part of ['content', 'locales', 'style', 'public']) cpSync(join(root, part), join(folder, part), { recursive: true, dereference: true });
  const settings = join(folder, 'content/site.toml');
  const open = readFileSync(settings, 'utf8');
  const leaflet = open.replace(/^checklist = "open"$/m, 'checklist = "leaflet"');
  expect(leaflet).not.toBe(open);
  writeFileSync(settings, leaflet);
  server = await start({ from: folder });
});
test.afterAll(() => {
  server?.kill();
  if (folder) rmSync(folder, { recursive: true });
});

for (const language of site.languages) {
  test(`in ${language.tag} every statement leads to its advice, and nothing can be ticked`, async ({ browser, contextOptions }) => {
    const context = await browser.newContext({ ...contextOptions, baseURL: server.url, javaScriptEnabled: true });
    const faults = watch(context, { base: server.url });
    const asked = [];
    context.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    const page = await context.newPage();
    await page.goto(language.selfCheck);
    const rows = page.locator('[data-answer]');
    expect(await rows.count()).toBeGreaterThan(30);
    await expect(page.locator('form, input, main button, script:not([type="application/ld+json"])')).toHaveCount(0);
    expect(asked.filter((request) => !request.includes('/assets/')), 'the page and nothing else').toEqual([`GET ${language.selfCheck}`]);

    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScroll(page);
    await expectTargets(page);
    expect(await axe(page, 'light'), 'axe, in light').toEqual([]);
    expect(await alfa(page), 'alfa, in light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axe(page, 'dark'), 'axe, in dark').toEqual([]);

    await rows.first().locator('.advice a').click();
    await expect(page.locator('main')).toHaveAttribute('data-page', 'outcome/emergency');
    await page.goBack();
    const other = site.languages.find(({ tag }) => tag !== language.tag);
    await page.locator(`#languages a[hreflang="${other.tag}"]`).click();
    await expect(page.locator('html')).toHaveAttribute('lang', other.tag);
    await expect(page).toHaveURL(server.url + other.selfCheck);
    await expectNoFault(context, faults, { base: server.url });
    await context.close();
  });
}
