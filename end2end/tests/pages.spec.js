// Every page that a visitor can reach keeps the contract of every page: markup, width, keyboard, headers.
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expectNoSidewaysScroll, expectRoomForSpacing, expectTargets } from '../layout.js';
import { expect, raw, site, test } from '../support.js';

/** Headers that differ between two requests by nature. */
const stable = ({ date, connection, 'keep-alive': keepAlive, ...headers }) => headers;

for (const { path, lang, kind } of site.pages) {
  const neutral = path === '/';

  test(`${path} keeps the markup, the width and the keyboard order that every page promises`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer.status()).toBe(200);

    await test.step('it has one heading, one main text and the emergency number', async () => {
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('main')).toHaveCount(1);
      await expect(page.locator('main#main')).toHaveAttribute('data-page', kind);
      await expect(page.locator('main#main')).not.toHaveAttribute('data-outcome');
      await expect(page).toHaveTitle(/\S/);
      await expect(page.locator('meta[name=robots]'), 'it may be found by a search').toHaveCount(0);
      expect(await page.locator('a[href="tel:112"]').filter({ visible: true }).count(), '112 can be called').toBeGreaterThan(0);
    });

    await test.step('it names its language, its address and its translations', async () => {
      expect(await page.locator('html').getAttribute('dir')).toMatch(/^(ltr|rtl)$/);
      expect(site.languages.map(({ tag }) => tag)).toContain(await page.locator('html').getAttribute('lang'));
      const canonical = await page.locator('link[rel=canonical]').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(canonical).toEqual([site.url + path]);
      const alternates = await page
        .locator('link[rel=alternate][hreflang]')
        .evaluateAll((links) => Object.fromEntries(links.map((link) => [link.hreflang, link.getAttribute('href')])));
      const { 'x-default': choice, ...translations } = alternates;
      expect(choice).toBe(`${site.url}/`);
      const having = site.pages.filter((other) => other.path !== '/' && other.kind === (neutral ? 'home' : kind));
      expect(translations).toEqual(Object.fromEntries(having.map((other) => [other.lang, site.url + other.path])));
      if (neutral) return;
      expect(translations[lang]).toBe(site.url + path);
      const offered = await page.locator('nav [lang]').evaluateAll((items) => [...new Set(items.map((item) => item.lang))]);
      expect(offered, 'all languages stand in the switch, in the fixed order').toEqual(site.languages.map(({ tag }) => tag));
    });

    await test.step('it holds no inline style, no inline script and no id twice', async () => {
      const found = await page.evaluate(() => {
        const inline = 'style, [style], script:not([src]):not([type="application/json"], [type="application/ld+json"])';
        const handled = (element) => element.getAttributeNames().some((name) => name.startsWith('on'));
        const again = ({ id }, at, all) => all.findIndex((other) => other.id === id) !== at;
        return [
          ...document.querySelectorAll(inline),
          ...[...document.querySelectorAll('*')].filter(handled),
          ...[...document.querySelectorAll('[id]')].filter(again),
        ].map((element) => element.outerHTML.slice(0, 160));
      });
      expect(found).toEqual([]);
    });

    await test.step('a keyboard reaches its main text first', async () => {
      const first = await page.evaluate(() => {
        const reachable = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex="-1"])';
        return document.querySelector(reachable).getAttribute('href');
      });
      expect(first).toBe('#main');
      const skip = page.locator('a[href="#main"]').first();
      // The language choice has its best match focused already.
      if (neutral) await skip.focus();
      else await page.keyboard.press('Tab');
      await expect(skip).toBeFocused();
      await expect(skip).toBeInViewport();
      await page.keyboard.press('Enter');
      await expect(page.locator('main#main')).toBeFocused();
    });

    await test.step('it fits on screens of 360 and of 320 pixels and at 400 %, with text spaced wider, and has targets for fingers', async () => {
      await expectNoSidewaysScroll(page);
      await expectTargets(page);
      for (const size of [{ width: 320, height: 568 }, { width: 320, height: 256 }]) {
        await page.setViewportSize(size);
        await expectNoSidewaysScroll(page);
      }
      await expectRoomForSpacing(page);
    });
  });

  test(`${path} is answered with clean source and the headers of a public page`, async () => {
    const plain = await raw('GET', path);
    expect(plain.status).toBe(200);
    const { headers } = plain;
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-encoding']).toBeUndefined();
    expect(headers['content-length']).toBe(String(plain.body.length));
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
    expect(headers['set-cookie']).toBeUndefined();
    expect(headers.vary?.toLowerCase()).toContain('accept-encoding');
    if (neutral) expect(headers.vary.toLowerCase()).toContain('accept-language');
    expect(headers['x-robots-tag'], 'it may be found by a search').toBeUndefined();
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    const policy = Object.fromEntries(headers['content-security-policy'].split(';').map((part) => part.trim().split(/ (.*)/)));
    expect(policy['default-src']).toBe("'none'");
    expect(policy['script-src']).toBe("'self'");
    expect(policy['style-src']).toBe("'self'");
    expect(policy['frame-ancestors']).toBe("'none'");
    expect(headers['content-security-policy']).not.toMatch(/unsafe|\*/);
    const html = plain.body.toString('utf8');
    expect(html).toMatch(/^<!doctype html>/i);
    expect(html.split('<!').length - 1, 'the doctype is the only <!').toBe(1);

    expect(headers.etag).toMatch(/^W\/"[^"]+"$/);
    const known = await raw('GET', path, { headers: { 'If-None-Match': headers.etag } });
    expect([known.status, known.body.length]).toEqual([304, 0]);
    expect(known.headers.etag).toBe(headers.etag);

    const head = await raw('HEAD', path);
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
    expect(stable(head.headers)).toEqual(stable(headers));

    for (const [encoding, unpack] of [['br', brotliDecompressSync], ['gzip', gunzipSync]]) {
      const packed = await raw('GET', path, { headers: { 'Accept-Encoding': encoding } });
      expect(packed.headers['content-encoding']).toBe(encoding);
      expect(unpack(packed.body).equals(plain.body), `${encoding} holds the same page`).toBe(true);
    }
  });
}
