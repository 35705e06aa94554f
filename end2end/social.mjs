// Makes the picture that a shared link shows, one for each language (`public/social/`), after a `cargo build --release`: `npm run social`.
// Its walker, colours and letters are those of the home page; its words are the campaign's in `content/site.toml`. They stand in the file
// too, so that a test can tell when the picture is older than the words.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { PNG } from 'pngjs';
import { parse } from 'smol-toml';
import { chromiumPath } from './chromium.js';
import { root, start } from './server.js';

const WIDTH = 1200;
const HEIGHT = 630;
/** No messenger waits for more. */
const MOST_BYTES = 60 * 1024;
/** The way, the line and the dot: kept as they are. */
const PURE = ['255,208,0', '20,20,20', '220,42,26'];

const folder = join(root, 'public', 'social');
mkdirSync(folder, { recursive: true });
const { language: languages } = parse(readFileSync(join(root, 'content', 'site.toml'), 'utf8'));

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The words: the campaign's lines large; what its slogan has before them stands above, and the rest below. */
function words({ code, campaign, 'campaign-lines': lines, slogan }) {
  const [, here] = /^you-are-here = (.+)$/m.exec(readFileSync(join(root, 'locales', code, 'site.ftl'), 'utf8'));
  const at = slogan.indexOf(campaign);
  if (at < 0) return { large: [lines[0], `${lines[1]}.`], small: slogan, here, goesOn: false };
  const before = slogan.slice(0, at).trim();
  // The mark that ends the campaign's words in the slogan stays with them.
  const [, mark, after] = /^([.,!?]?)\s*(.*)$/.exec(slogan.slice(at + campaign.length));
  return { large: [...(before ? [before] : []), lines[0], lines[1] + mark], small: after, here, goesOn: true };
}

const html = ({ tag, direction }, { large, small, here, goesOn }, style, walker) => `<!DOCTYPE html>
<html lang="${tag}" dir="${direction}"><meta charset="utf-8"><style>${style}</style><style>
  body { --w: 58px; --foot: 62px; --at: 856px; --ground: var(--way); }
  body { display: block; inline-size: ${WIDTH}px; block-size: ${HEIGHT}px; margin: 0; overflow: hidden; position: relative; background: var(--way); color: var(--on-way); }
  body > * { position: absolute; }
  h1 { inset-block-start: 48px; inset-inline-start: 60px; font-size: 116px; line-height: 0.97; letter-spacing: -0.045em; white-space: nowrap; }
  .three h1 { font-size: 98px; }
  .three .here { max-inline-size: 160px; white-space: normal; line-height: 1.1; text-align: end; margin-block-end: -21px; }
  .say { inset-block-end: calc(var(--foot) + var(--w) + 34px); inset-inline-start: 64px; max-inline-size: 580px; font-size: 38px; line-height: 1.22; letter-spacing: -0.015em; text-wrap: balance; }
  .on .say { inset-block: 302px auto; max-inline-size: 600px; font-size: 45px; }
  .line { inset-block-end: var(--foot); block-size: var(--w); background: var(--line); }
  .in { inset-inline-start: 0; inline-size: calc(var(--at) + 1px); }
  .out { inset-inline-start: calc(var(--at) + var(--w) * 5 - 1px); inset-inline-end: 0; }
  .walker { inset-block-end: var(--foot); inset-inline-start: var(--at); }
  .here { inset-block-end: calc(var(--foot) + var(--w) * 4.083 - 19px); inset-inline-end: calc(${WIDTH}px - var(--at) - var(--w) * 1.3); font-size: 38px; font-weight: 700; letter-spacing: -0.025em; line-height: 1; white-space: nowrap; }
</style><body class="${large.length > 2 ? 'three' : ''} ${goesOn ? 'on' : ''}">
<h1>${large.map(escape).join('<br>')}</h1>
<p class="say">${escape(small)}</p>
<div class="line in"></div><div class="line out"></div>
${walker}
<p class="here">${escape(here)}</p>`;

/** One part of a PNG. */
function part(type, ...data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), ...data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length - 4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/**
 * The same picture with a palette: three colours, and sixteen steps in each channel at their edges, are all that it needs, and pngjs
 * writes no palette. `text` stands in it as its description, in UTF-8.
 */
function small(screenshot, language, text) {
  const { width, height, data } = PNG.sync.read(screenshot);
  const palette = new Map();
  const rows = [];
  for (let y = 0; y < height; y += 1) {
    const row = Buffer.alloc(1 + width);
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const exact = [...data.subarray(at, at + 3)];
      const key = PURE.includes(exact.join()) ? exact.join() : exact.map((value) => Math.round(value / 17) * 17).join();
      if (!palette.has(key)) palette.set(key, palette.size);
      row[1 + x] = palette.get(key);
    }
    rows.push(row);
  }
  if (palette.size > 256) throw new Error(`${palette.size} colours are too many for a palette`);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits, a palette.
  header.set([8, 3], 8);
  const colours = Buffer.from([...palette.keys()].flatMap((key) => key.split(',').map(Number)));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', header),
    part('iTXt', Buffer.from(`Description\0\0\0${language}\0\0`, 'latin1'), Buffer.from(text, 'utf8')),
    part('PLTE', colours),
    part('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    part('IEND'),
  ]);
}

const server = await start();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--disable-lcd-text'] });
try {
  for (const language of languages) {
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: WIDTH, height: HEIGHT }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`/${language.code}`);
    const walker = await page.locator('.walker').first().evaluate((drawing) => drawing.outerHTML);
    const sheets = await page.locator('link[rel=stylesheet]').evaluateAll((links) => links.map(({ href }) => href));
    const style = (await Promise.all(sheets.map(async (sheet) => (await context.request.get(sheet)).text()))).join('\n');
    const said = words(language);
    await page.goto('about:blank');
    await page.setContent(html(language, said, style, walker));
    const text = [...said.large, said.small, said.here].join('\n');
    const png = small(await page.screenshot(), language.tag, text);
    if (png.length > MOST_BYTES) throw new Error(`the picture in ${language.tag} has ${png.length} bytes, more than ${MOST_BYTES}`);
    writeFileSync(join(folder, `${language.code}.png`), png);
    console.log(`${language.code}.png ${png.length} bytes`);
    await context.close();
  }
} finally {
  await browser.close();
  server.kill();
}
