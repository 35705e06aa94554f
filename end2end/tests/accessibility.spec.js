// No page breaks a rule of axe or of alfa, on a phone, every fold open: in light and in dark, with our scripts and (`--full`) without.
import { alfa } from '../alfa.js';
import { axe } from '../axe.js';
import { answers, expect, full, raw, site, someLanguages, test } from '../support.js';

// Both engines need JavaScript; pages without scripts are the same pages with our scripts refused.
test.use({ javaScriptEnabled: true });

/**
 * Light and dark with axe, which knows about colours; alfa in light, and in dark too when the whole is run. Colours and what alfa reads are the same
 * in every language: but for a run of the whole, axe in light is enough for those after the first.
 */
async function expectAccessible(page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await axe(page, 'light'), 'axe, in light').toEqual([]);
  const language = await page.locator('html').getAttribute('lang');
  if (!someLanguages.some(({ tag }) => tag === language)) return;
  expect(await alfa(page), 'alfa, in light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await axe(page, 'dark'), 'axe, in dark').toEqual([]);
  if (full) expect(await alfa(page), 'alfa, in dark').toEqual([]);
}

for (const { path } of site.pages) {
  test(`${path} breaks no rule of accessibility`, async ({ page }) => {
    await page.goto(path);
    await expectAccessible(page);
  });
}

test.describe('without our scripts', () => {
  test.use({ allows: ['offline'] });

  for (const { path } of full ? site.pages : []) {
    test(`${path} breaks no rule of accessibility either`, async ({ page }) => {
      await page.route('**/*.js', (route) => route.abort());
      await page.goto(path);
      await expectAccessible(page);
    });
  }
});

/** Opens an answer as the server gave it, under the address at which a reader sees it. */
async function open(page, [method, path, options]) {
  const { status, headers, body } = await raw(method, path, options);
  const address = site.url + path;
  await page.unroute(address);
  await page.route(address, (route) => route.fulfill({ status, headers, body }));
  await page.goto(address);
}

for (const language of site.languages) {
  for (const { name, request } of answers(language).filter(({ kind }) => kind === 'self-check')) {
    test(`${name} in ${language.tag}, made by the server, breaks no rule of accessibility`, async ({ page }) => {
      await open(page, request);
      await expectAccessible(page);
    });
  }

  test(`no error page in ${language.tag} breaks a rule of accessibility`, async ({ page }) => {
    for (const { name, kind, request } of answers(language).filter(({ kind }) => kind !== 'self-check')) {
      await test.step(name, async () => {
        await open(page, request);
        await expect(page.locator('main#main')).toHaveAttribute('data-page', kind);
        await expectAccessible(page);
      });
    }
  });
}
