// The decision card as it is drawn: the way through the questions on a phone, on a wide screen and on one sheet of paper.
import { expect, site, test } from '../support.js';

/** Half a pixel: what a browser may round. */
const ROUNDED = 0.5;
/** What a reader can make out, in CSS pixels: on a screen, and on paper (8 points). */
const SMALLEST = { screen: 12, paper: 10.6 };
/** A sheet of A4 without its margins (style/print.css), in CSS pixels. */
const SHEET = { width: 794, height: 1085 };

/** The picture that is seen, and which of its texts leave it or the field that they stand on. */
const drawn = (page) =>
  page.evaluate(() => {
    const seen = [...document.querySelectorAll('.flow-map > svg')].filter((svg) => svg.getBoundingClientRect().height > 0);
    const within = (inner, outer) => inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
    const [svg] = seen;
    const box = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('tspan')];
    const outside = texts.filter((text) => {
      const field = text.closest('g')?.querySelector('rect');
      return !within(text.getBoundingClientRect(), (field ?? svg).getBoundingClientRect());
    });
    const scale = box.width / svg.viewBox.baseVal.width;
    const smallest = Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize))) * scale;
    const wide = document.documentElement.scrollWidth - innerWidth;
    return { pictures: seen.length, texts: texts.length, outside: outside.map((text) => text.textContent), height: box.height, smallest, wide };
  });

for (const language of site.languages) {
  const { path } = site.pages.find(({ lang, kind }) => lang === language.tag && kind === 'decision-card');

  for (const width of [320, 360, 768, 1280]) {
    test(`the way through the questions in ${language.tag} fits a screen of ${width} pixels, and its words their fields`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const { pictures, texts, outside, smallest, wide } = await drawn(page);
      expect({ pictures, outside }).toEqual({ pictures: 1, outside: [] });
      expect(texts).toBeGreaterThan(30);
      expect(wide, 'nothing to push sideways').toBeLessThanOrEqual(0);
      expect(smallest).toBeGreaterThanOrEqual(width < 360 ? SMALLEST.screen - 2 : SMALLEST.screen);
    });
  }

  test(`the way through the questions in ${language.tag} prints on one sheet of A4`, async ({ page }) => {
    await page.setViewportSize(SHEET);
    await page.emulateMedia({ media: 'print' });
    await page.goto(path);
    const { pictures, outside, height, smallest } = await drawn(page);
    expect({ pictures, outside }).toEqual({ pictures: 1, outside: [] });
    expect(height).toBeLessThanOrEqual(SHEET.height + ROUNDED);
    expect(smallest).toBeGreaterThanOrEqual(SMALLEST.paper);
  });
}
