// What a page weighs on the wire, with Brotli and with its headers, and what our scripts weigh in all: the budgets of the design.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { textsOf } from '../device.js';
import { root } from '../server.js';
import { answers, expect, raw, site, test } from '../support.js';

test.use({ javaScriptEnabled: true });

/** In bytes; a kilobyte has 1,024. The first is one round trip after the handshake. */
const HOME = 14_336;
const SELF_CHECK = 60 * 1024;
/** Of these the page itself, without the texts that come after its first question: one round trip, too. */
const FIRST_QUESTION = HOME;
const OTHER = 40 * 1024;
const SCRIPTS = 8 * 1024;

/** How many bytes an answer is, as a browser that knows Brotli gets it: the status line, the headers, the body. */
async function weight(method, path, options = {}) {
  const { status, rawHeaders, body } = await raw(method, path, { ...options, headers: { ...options.headers, 'Accept-Encoding': 'br' } });
  const head = rawHeaders.reduce((sum, part) => sum + Buffer.byteLength(part) + 2, 0);
  return `HTTP/1.1 ${status} OK\r\n`.length + head + 2 + body.length;
}

const isScript = (path) => path.endsWith('.js');

/** The addresses of everything the page that is open now has fetched, its icon too. */
const fetched = (page) =>
  page.evaluate(() => {
    const icons = [...document.querySelectorAll('link[rel~=icon]')].map(({ href }) => href);
    const all = [...performance.getEntriesByType('resource').filter(({ initiatorType }) => initiatorType !== 'beacon').map(({ name }) => name), ...icons];
    return [...new Set(all)].map((address) => new URL(address).pathname);
  });

for (const { tag, home, code, selfCheck } of site.languages) {
  test(`home in ${tag} comes with its style and pictures in one round trip of ${HOME} bytes`, async ({ page }) => {
    await page.goto(home);
    const parts = [home, ...(await fetched(page)).filter((path) => !isScript(path) && path !== '/count')];
    expect(parts.some((path) => path.endsWith('.css')), 'the style is among them').toBe(true);
    const weights = await Promise.all(parts.map((path) => weight('GET', path)));
    const sum = weights.reduce((all, one) => all + one, 0);
    console.log(`  weighs: ${home} with ${parts.length - 1} files ${sum} of ${HOME} bytes (${weights.join(' + ')})`);
    expect(sum).toBeLessThanOrEqual(HOME);
  });

  test(`every page in ${tag} keeps its weight`, async () => {
    const pages = [...site.pages, ...site.decks].filter(({ lang, path }) => lang === tag && path !== '/');
    const found = [];
    for (const { path, kind } of pages.filter(({ kind }) => kind !== 'self-check')) found.push({ path, kind, bytes: await weight('GET', path), most: OTHER });
    const [page, texts] = [await weight('GET', selfCheck), await weight('GET', textsOf({ home }))];
    found.push({ path: selfCheck, kind: 'the first question', bytes: page, most: FIRST_QUESTION });
    found.push({ path: `${selfCheck} with its texts`, kind: 'self-check', bytes: page + texts, most: SELF_CHECK });
    for (const { name, request: [method, path, options] } of answers({ tag, home, code, selfCheck })) {
      const most = path === selfCheck ? SELF_CHECK : OTHER;
      found.push({ path: name, kind: name, bytes: await weight(method, path, options), most });
    }
    const heaviest = (most) => found.filter((one) => one.most === most).sort((a, b) => b.bytes - a.bytes)[0];
    for (const { path, bytes, most } of [FIRST_QUESTION, SELF_CHECK, OTHER].map(heaviest)) console.log(`  weighs: ${tag} ${path} ${bytes} of ${most} bytes`);
    expect(found.filter(({ bytes, most }) => bytes > most)).toEqual([]);
  });
}

test(`all our scripts together weigh at most ${SCRIPTS} bytes`, async ({ page }) => {
  await page.goto(site.languages[0].selfCheck);
  const [, folder] = /^(.*\/)js\//.exec((await fetched(page)).find(isScript));
  const modules = readdirSync(join(root, 'public', 'js'), { recursive: true }).filter(isScript);
  const sizes = {};
  for (const path of [...modules.map((name) => `${folder}js/${name}`), '/sw.js', '/kept.js']) {
    const { status, headers, body } = await raw('GET', path, { headers: { 'Accept-Encoding': 'br' } });
    expect([status, headers['content-encoding']], path).toEqual([200, 'br']);
    sizes[path.split('/').pop()] = body.length;
  }
  // A list of addresses, which a browser asks for when a copy is kept: data in the clothes of a script.
  const { 'kept.js': list, ...scripts } = sizes;
  const sum = Object.values(scripts).reduce((all, one) => all + one, 0);
  console.log(`  weighs: our scripts ${sum} of ${SCRIPTS} bytes (${Object.entries(scripts).map(([name, bytes]) => `${name} ${bytes}`).join(', ')}), and the list of what is kept ${list}`);
  expect(sum).toBeLessThanOrEqual(SCRIPTS);
});
