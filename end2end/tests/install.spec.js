// The site can be installed from every language: each has a manifest in its own words, with icons of the size they claim.
import { PNG } from 'pngjs';
import { expect, raw, site, test } from '../support.js';

test.use({ javaScriptEnabled: true });

for (const language of site.languages) {
  test(`the manifest of ${language.tag} is sound and in its language`, async ({ page }) => {
    await page.goto(language.home);
    const devtools = await page.context().newCDPSession(page);
    const { errors, data } = await devtools.send('Page.getAppManifest');
    expect(errors, 'Chromium finds no fault in it').toEqual([]);
    const manifest = JSON.parse(data);
    expect(manifest).toMatchObject({ lang: language.tag, start_url: language.home, scope: '/', display: expect.stringMatching(/^(standalone|minimal-ui)$/) });
    expect(await page.title()).toContain(manifest.name);
    for (const { src, sizes, type } of manifest.icons) {
      const { status, headers, body } = await raw('GET', src);
      expect([status, headers['content-type'].split(';')[0]], src).toEqual([200, type]);
      if (type !== 'image/png') continue;
      const { width, height } = PNG.sync.read(body);
      expect(`${width}x${height}`, src).toBe(sizes);
    }
    const png = manifest.icons.filter(({ type }) => type === 'image/png').map(({ sizes, purpose }) => `${sizes} ${purpose ?? 'any'}`);
    expect(png).toEqual(expect.arrayContaining(['192x192 any', '512x512 any', '512x512 maskable']));
    const touch = await page.locator('link[rel=apple-touch-icon]').getAttribute('href');
    expect(PNG.sync.read((await raw('GET', touch)).body).width).toBe(180);
  });
}
