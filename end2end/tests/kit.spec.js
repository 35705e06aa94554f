// Posters and flyers: each prints on one sheet of A4, yellow from edge to edge; the code on the printed sheet leads where it should.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { alfa } from '../alfa.js';
import { axe } from '../axe.js';
import { expectFocusSeen, expectNoSidewaysScroll, expectTargets } from '../layout.js';
import { expect, raw, site, test } from '../support.js';

/** Dots for an inch of the printed sheet: enough for a code, and quick. */
const DPI = 75;
/** A4 upright, as `pdfinfo` measures it, in points: Chromium rounds to whole dots. */
const A4 = [595, 842];
const YELLOW = [255, 208, 0];

const codeOf = ({ lang }) => site.languages.find(({ tag }) => tag === lang).code;
const isFlyers = ({ kind }) => kind === 'kit/flyers';
const placeOf = ({ path }) => path.split('/').pop();
const places = [...new Set(site.sheets.map(placeOf))];

/** The printed sheet as a PDF and as a picture. */
async function printed(page, sheet, folder) {
  await page.goto(sheet.path);
  const file = join(folder, `${codeOf(sheet)}-${sheet.kind.replace('/', '-')}-${placeOf(sheet)}`);
  writeFileSync(`${file}.pdf`, await page.pdf({ preferCSSPageSize: true }));
  execFileSync('pdftoppm', ['-r', `${DPI}`, '-png', '-singlefile', `${file}.pdf`, file]);
  return file;
}

/** What `pdfinfo` says of a file, by name. */
const info = (file) =>
  Object.fromEntries(
    execFileSync('pdfinfo', [`${file}.pdf`], { encoding: 'utf8' })
      .split('\n')
      .map((line) => line.split(/:\s+(.*)/)),
  );

/** Every code that Debian's reader of codes finds in a picture. */
const codes = (file) => execFileSync('zbarimg', ['--nodbus', '--quiet', '--raw', `${file}.png`], { encoding: 'utf8' }).trim().split('\n');

/** The colour of a picture at a place, both as parts of its size. */
function colour(file, x, y) {
  const { width, height, data } = PNG.sync.read(file);
  const at = 4 * (Math.round(y * (height - 1)) * width + Math.round(x * (width - 1)));
  return [...data.subarray(at, at + 3)];
}

test('there is a poster and a sheet of flyers for every kind of place in every language', () => {
  expect(places.length).toBeGreaterThan(1);
  const expected = site.languages.flatMap(({ tag }) => ['kit/flyers', 'kit/poster'].flatMap((kind) => places.map((place) => `${tag} ${kind} ${place}`)));
  expect(site.sheets.map((sheet) => `${sheet.lang} ${sheet.kind} ${placeOf(sheet)}`).sort()).toEqual(expected.sort());
});

for (const language of site.languages) {
  test(`each poster and each sheet of flyers in ${language.tag} is one A4, and its codes lead home from their place`, async ({ page }) => {
    const folder = mkdtempSync(join(site.folder, 'kit-'));
    for (const sheet of site.sheets.filter(({ lang }) => lang === language.tag)) {
      const file = await printed(page, sheet, folder);
      const { Pages: pages, 'Page size': size } = info(file);
      expect.soft(pages, sheet.path).toBe('1');
      const measured = /^([\d.]+) x ([\d.]+) pts/.exec(size).slice(1).map((side) => Math.round(Number(side)));
      const wanted = isFlyers(sheet) ? [...A4].reverse() : A4;
      for (const [at, side] of wanted.entries()) expect.soft(Math.abs(measured[at] - side), `${sheet.path} ${size}`).toBeLessThanOrEqual(1);
      const address = `${site.url}/${language.code}?from=${placeOf(sheet)}`;
      expect.soft(codes(file), sheet.path).toEqual(Array(isFlyers(sheet) ? 2 : 1).fill(address));
      const picture = readFileSync(`${file}.png`);
      for (const [x, y] of [[0, 0], [1, 0], [0, 1], [1, 1], [0.3, 0.002], [0.3, 0.998]]) {
        expect.soft(colour(picture, x, y), `${sheet.path} is yellow at ${x} ${y}`).toEqual(YELLOW);
      }
      const { pathname, search } = new URL(address);
      expect.soft((await raw('GET', pathname + search)).status, address).toBe(200);
    }
  });

  test(`a poster and flyers in ${language.tag} can be read and used on a phone, and words have room on them`, async ({ page }) => {
    for (const sheet of site.sheets.filter(({ lang, path }) => lang === language.tag && path.endsWith(`/${places[0]}`))) {
      await page.goto(sheet.path);
      for (const width of [360, 320]) {
        await page.setViewportSize({ width, height: 740 });
        await expectNoSidewaysScroll(page);
      }
      await expectTargets(page);
      await page.setViewportSize({ width: 900, height: 1400 });
      // Nothing that is written runs into the code, over the edge, or into what is written below it.
      const clashes = await page.evaluate(() => {
        const found = [];
        for (const leaf of document.querySelectorAll('.leaf')) {
          const box = (element) => {
            // A block is as wide as it may be, its letters are where they are.
            const range = document.createRange();
            const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
            const rects = element.matches('.scan') ? [element.getBoundingClientRect()] : [];
            while (!element.matches('.scan') && walker.nextNode()) {
              range.selectNodeContents(walker.currentNode);
              rects.push(...range.getClientRects());
            }
            const sides = (side) => rects.map((rect) => rect[side]);
            return { name: element.className, left: Math.min(...sides('left')), right: Math.max(...sides('right')), top: Math.min(...sides('top')), bottom: Math.max(...sides('bottom')) };
          };
          const boxes = [...leaf.querySelectorAll('.headline, .spot, .claim, .helps, .typed, .publisher, .scan')].map(box);
          const edge = leaf.getBoundingClientRect();
          // What a printer may leave white; above the slogan's letters stands the empty part of their line.
          const room = edge.width * 0.04;
          for (const one of boxes) {
            if (one.left < edge.left + room || one.right > edge.right - room || one.top < edge.top + room / 2 || one.bottom > edge.bottom - room) found.push(`${one.name} near the edge`);
          }
          for (const [at, one] of boxes.entries()) {
            for (const other of boxes.slice(at + 1)) {
              if (one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom) found.push(`${one.name} on ${other.name}`);
            }
          }
          const code = leaf.querySelector('.scan');
          if (code.scrollHeight > code.clientHeight + 1) found.push('the words under the code');
          // Two lines, as they were written.
          for (const line of leaf.querySelectorAll('.headline > span')) {
            if (line.getBoundingClientRect().height > 1.5 * Number.parseFloat(getComputedStyle(line).fontSize)) found.push(`${line.textContent} breaks`);
          }
        }
        return found;
      });
      expect(clashes, sheet.path).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
    }
  });

  test(`the doors of the page for doctors in ${language.tag} stand on one screen with its card`, async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await page.goto(site.pages.find(({ lang, kind }) => lang === language.tag && kind === 'doctors').path);
    const panel = await page.locator('.consult-pairs').boundingBox();
    expect(panel.y + panel.height).toBeLessThanOrEqual(768);
    await expect(page.locator('.patients a')).toHaveCount(site.languages.length);
  });
}

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true });

  test('a button prints the sheet', async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.prints = 0;
      globalThis.print = () => (globalThis.prints += 1);
    });
    await page.goto(site.sheets[0].path);
    await page.locator('[data-act=print]').click();
    expect(await page.evaluate(() => globalThis.prints)).toBe(1);
    await expectFocusSeen(page);
  });

  test('neither a poster nor flyers break a rule of accessibility', async ({ page }) => {
    for (const sheet of site.sheets.filter(({ lang, path }) => lang === site.languages[0].tag && path.endsWith(`/${places[0]}`))) {
      await page.goto(sheet.path);
      for (const colorScheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme });
        expect(await axe(page, colorScheme), `${sheet.path} in ${colorScheme}`).toEqual([]);
      }
      expect(await alfa(page), sheet.path).toEqual([]);
    }
  });
});
