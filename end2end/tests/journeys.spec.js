// The way of a person with back pain, without JavaScript on a small phone: from the language choice to each outcome.
import { expectNoSidewaysScroll } from '../layout.js';
import { expect, OUTCOMES, site, submit, test, tick } from '../support.js';

for (const language of site.languages) {
  test(`a reader of ${language.tag} sees the warning signs, the plan and 112 at home without scrolling`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(language.home);
    await expect(page.locator(`main a[href="${language.selfCheck}"]`).first()).toBeInViewport({ ratio: 1 });
    const plan = site.pages.find(({ lang, kind }) => lang === language.tag && kind === 'plan');
    await expect(page.locator(`main a[href="${plan.path}"]`).first()).toBeInViewport({ ratio: 1 });
    await expect(page.locator('a[href="tel:112"]').first()).toBeInViewport({ ratio: 1 });
  });

  for (const [id, { answers, adds, tel }] of Object.entries(OUTCOMES)) {
    test(`a reader of ${language.tag} comes from the language choice to the outcome ${id}`, async ({ page }) => {
      await page.goto('/');
      await page.locator(`main a[hreflang="${language.tag}"]`).click();
      await expect(page.locator('html')).toHaveAttribute('lang', language.tag);
      await page.locator(`main[data-page=home] a[href="${language.selfCheck}"]`).first().click();
      const form = new URL(language.selfCheck, site.url).href;
      await expect(page).toHaveURL(form);
      await tick(page, answers);
      await expect(submit(page)).not.toHaveAttribute('name');
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === 'POST'),
        submit(page).click(),
      ]);

      expect(answer.status()).toBe(200);
      expect(answer.url(), 'no answer stands in the address').toBe(form);
      expect(answer.headers()['cache-control']).toBe('no-store');
      const main = page.locator('main#main');
      await expect(main).toHaveAttribute('data-page', 'self-check');
      await expect(main).toHaveAttribute('data-outcome', id);
      if (adds !== undefined) await expect(main).toHaveAttribute('data-adds', adds);
      await expect(page).toHaveURL(form);
      await expect(page.locator('html')).toHaveAttribute('lang', language.tag);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('h1')).not.toBeEmpty();
      await expect(page.locator('h1')).toBeInViewport();
      for (const number of tel) {
        const call = page.locator(`a[href="tel:${number}"]`).filter({ visible: true });
        expect(await call.count(), `${number} can be called`).toBeGreaterThan(0);
      }
      if (id === 'emergency') await expect(main.locator('a[href="tel:112"]').first()).toBeInViewport();
      for (const call of await page.locator('a[href^="tel:"]').all()) {
        const number = (await call.getAttribute('href')).slice('tel:'.length);
        expect(number).toMatch(/^\+?\d+$/);
        expect((await call.textContent()).replaceAll(/\D/g, ''), 'the number called is the number read').toContain(number);
      }
      await expectNoSidewaysScroll(page);
    });
  }
}
