// What search engines and link previews are told: the linked data of every page has the types of schema.org, and each picture is one.
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect, raw, site, test } from '../support.js';

const here = join(import.meta.dirname, '..');
const tsc = join(here, 'node_modules', 'typescript', 'bin', 'tsc');
const options = ['--ignoreConfig', '--noEmit', '--strict', '--target', 'ES2022', '--module', 'ES2022', '--moduleResolution', 'bundler', '--lib', 'ES2022', '--types', ''];

/** The linked data of a page, as a browser reads it. */
const linked = (page, html) =>
  page.evaluate((text) => {
    const found = new DOMParser().parseFromString(text, 'text/html').querySelectorAll('script[type="application/ld+json"]');
    return [...found].map((script) => JSON.parse(script.textContent));
  }, html);

const words = async (request) => (await raw(...request)).body.toString('utf8');

/** What the compiler has to say about a text in TypeScript that stands beside the packages. */
async function complaints(name, text) {
  const folder = join(here, 'out', 'linked-data');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, text);
  return new Promise((done) => {
    execFile('node', [tsc, ...options, file], { cwd: here, maxBuffer: 1 << 26 }, (error, stdout) => done(error ? stdout || String(error) : ''));
  });
}

/** One constant of the type that a node says it is; of each, where it is of two. */
const typed = (node, at) =>
  [node['@type']].flat().map((type, more) => `const node${at}_${more}: schema.${type}Leaf = ${JSON.stringify({ ...node, '@type': type })};\n`);

test('the linked data of every page fits the types of schema.org', async ({ page }) => {
  test.setTimeout(120_000);
  const nodes = [];
  for (const { path } of site.pages) {
    const [data, ...more] = await linked(page, await words(['GET', path]));
    expect(more, path).toEqual([]);
    expect(data['@context'], path).toBe('https://schema.org');
    nodes.push(...data['@graph']);
  }
  expect(nodes.length).toBeGreaterThan(site.pages.length);
  const head = "import type * as schema from 'schema-dts';\n";
  expect(await complaints('site.ts', head + nodes.flatMap(typed).join('') + 'export {};\n')).toBe('');
  // The compiler would see a mistake.
  const wrong = nodes.slice(0, 1).map((node) => ({ ...node, inLanguage: 7, lastLooked: 'today' }));
  expect(await complaints('wrong.ts', head + wrong.flatMap(typed).join('') + 'export {};\n')).toContain('lastLooked');
});

test('each language has its own picture of the size that previews want', async () => {
  const seen = new Set();
  for (const { home } of site.languages) {
    const [, address] = /<meta property="og:image" content="([^"]+)"/.exec(await words(['GET', home]));
    expect(address.startsWith(`${site.url}/`), address).toBe(true);
    const { status, headers, body } = await raw('GET', new URL(address).pathname);
    expect([status, headers['content-type']]).toEqual([200, 'image/png']);
    const { width, height } = PNG.sync.read(body);
    expect({ width, height }).toEqual({ width: 1200, height: 630 });
    seen.add(address);
  }
  expect(seen.size).toBe(site.languages.length);
});
