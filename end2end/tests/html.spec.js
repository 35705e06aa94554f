// The Nu HTML checker finds nothing to say about any page, nor about any answer that is a page.
import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers, expect, raw, site, test } from '../support.js';

const JAR = join(import.meta.dirname, '..', 'node_modules', 'vnu-jar', 'build', 'dist', 'vnu.jar');

/** The checker's messages about these files; it ends with 1 when it has errors to report. */
const check = (files) =>
  new Promise((done, fail) => {
    execFile('java', ['-jar', JAR, '--format', 'json', ...files], { maxBuffer: 1 << 28 }, (error, _, stderr) => {
      try {
        done(JSON.parse(stderr).messages);
      } catch {
        fail(error ?? new Error(stderr));
      }
    });
  });

test('the Nu HTML checker finds no error and no warning on any page', async () => {
  test.setTimeout(180_000);
  const requests = [
    // Of posters and flyers the two of each language that its kit shows.
    ...[...site.pages, ...site.decks, ...site.sheets.filter(({ path }) => path.endsWith('/pharmacy'))].map(({ path }) => ({ name: path, request: ['GET', path] })),
    ...site.languages.flatMap((language) => answers(language).map(({ name, request }) => ({ name: `${name} in ${language.tag}`, request }))),
  ];
  const folder = mkdtempSync(join(site.folder, 'html-'));
  const names = new Map();
  for (const [at, { name, request }] of requests.entries()) {
    const file = join(folder, `${at}.html`);
    writeFileSync(file, (await raw(...request)).body);
    names.set(`file:${file}`, name);
  }
  const messages = await check([...names.keys()].map((url) => url.slice('file:'.length)));
  // One line for each thing said, with the pages it is said of.
  const said = new Map();
  for (const { type, subType, url, message, extract } of messages) {
    const line = `${subType ?? type}: ${message} ${(extract ?? '').replaceAll('\n', ' ')}`;
    said.set(line, [...(said.get(line) ?? []), names.get(url) ?? url]);
  }
  const lines = [...said].map(([line, pages]) => `${line} (${pages.length} pages: ${pages.slice(0, 4).join(', ')})`);
  // What is information alone is printed; errors and warnings fail.
  for (const line of lines.filter((line) => line.startsWith('info:'))) console.log(`  ${line}`);
  expect(lines.filter((line) => !line.startsWith('info:'))).toEqual([]);
});
