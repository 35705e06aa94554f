// No page breaks a rule of axe, on a phone, in light and in dark, every fold open. axe needs JavaScript, so these pages have it.
import AxeBuilder from '@axe-core/playwright';
import { answers, expect, raw, site, test } from '../support.js';

test.use({ javaScriptEnabled: true });

/** In light every rule that axe runs by itself, and the size of targets (WCAG 2.2); in dark those about colour. */
const RULES = {
  light: { rules: { 'target-size': { enabled: true } } },
  dark: { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } },
};

async function expectNoViolation(page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
  const found = [];
  for (const [colorScheme, rules] of Object.entries(RULES)) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).options(rules).analyze();
    for (const { id, help, nodes } of violations) {
      for (const { target, html, failureSummary } of nodes) found.push({ colorScheme, id, help, target: target.join(' '), html, failureSummary });
    }
  }
  expect(found).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length), 'nothing is kept on the device').toBe(0);
}

for (const { path } of site.pages) {
  test(`${path} breaks no rule of axe`, async ({ page }) => {
    await page.goto(path);
    await expectNoViolation(page);
  });
}

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
    test(`${name} in ${language.tag} breaks no rule of axe`, async ({ page }) => {
      await open(page, request);
      await expectNoViolation(page);
    });
  }

  test(`no error page in ${language.tag} breaks a rule of axe`, async ({ page }) => {
    for (const { name, kind, request } of answers(language).filter(({ kind }) => kind !== 'self-check')) {
      await test.step(name, async () => {
        await open(page, request);
        await expect(page.locator('main#main')).toHaveAttribute('data-page', kind);
        await expectNoViolation(page);
      });
    }
  });
}
