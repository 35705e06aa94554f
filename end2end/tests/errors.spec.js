// Whatever goes wrong, the answer is a page in the reader's language that says what to do next.
import { answers, expect, post, raw, site, test } from '../support.js';

const text = ({ body }) => body.toString('utf8');

for (const language of site.languages) {
  for (const { name, kind, status, request } of answers(language).filter(({ status }) => status >= 400)) {
    test(`${name} in ${language.tag} is answered ${status} with a page and the emergency number`, async () => {
      const answer = await raw(...request);
      expect(answer.status).toBe(status);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-store');
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
      expect(text(answer)).toContain(`<html lang="${language.tag}"`);
      expect(text(answer)).toContain(`data-page="${kind}"`);
      expect(text(answer)).toContain('href="tel:112"');
      expect(text(answer).match(/<h1[ >]/g)).toHaveLength(1);
      expect(text(answer).split('<!').length - 1, 'the doctype is the only <!').toBe(1);
    });
  }

  test(`an unknown address without a language is answered in ${language.tag} to who asks for it`, async () => {
    const answer = await raw('GET', '/no-such-page', { headers: { 'Accept-Language': `xx, ${language.tag};q=0.9` } });
    expect(answer.status).toBe(404);
    expect(answer.headers.vary?.toLowerCase()).toContain('accept-language');
    expect(text(answer)).toContain(`<html lang="${language.tag}"`);
    expect(text(answer)).toContain('data-page="error-404"');
    expect(text(answer)).toContain('href="tel:112"');
  });

  test(`an unknown page in ${language.tag} looks like a page of the site in a browser`, async ({ page }) => {
    const answer = await page.goto(`${language.home}/no-such-page`);
    expect(answer.status()).toBe(404);
    await expect(page.locator('main#main')).toHaveAttribute('data-page', 'error-404');
    await expect(page.locator('a[href="tel:112"]').filter({ visible: true }).first()).toBeVisible();
    await page.locator(`main a[href="${language.home}"]`).first().click();
    await expect(page.locator('main#main')).toHaveAttribute('data-page', 'home');
  });
}

for (const { home, selfCheck } of site.languages) {
  for (const path of [home, selfCheck]) {
    test(`${path} with a slash at its end leads to ${path}`, async () => {
      const answer = await raw('GET', `${path}/`);
      expect([answer.status, answer.headers.location]).toEqual([308, path]);
    });
  }
}

test('the id of a page leads to its address in the language, also for a form on its way', async () => {
  for (const { home, selfCheck } of site.languages) {
    for (const method of ['GET', 'POST']) {
      const answer = await raw(method, `${home}/self-check`);
      if (selfCheck !== `${home}/self-check`) expect([answer.status, answer.headers.location]).toEqual([308, selfCheck]);
    }
  }
});

test('a form posted from another site is refused, and one without origin is answered', async () => {
  const [{ selfCheck }] = site.languages;
  const sent = 'emergency-signs=bladder-bowel';
  expect((await post(selfCheck, sent)).status).toBe(200);
  expect((await post(selfCheck, sent, { headers: { 'Sec-Fetch-Site': 'same-origin' } })).status).toBe(200);
  expect((await post(selfCheck, sent, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
  expect((await post(selfCheck, sent, { headers: { Origin: 'https://elsewhere.example' } })).status).toBe(403);
});
