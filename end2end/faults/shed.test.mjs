// More forms at once than can be made: whoever comes after is told to come again, pages are answered meanwhile, and after that all is as before.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, start } from '../server.js';
import { LANGUAGES } from './load.mjs';
import { ask, FORM, Line, request } from './sockets.mjs';

/** Far more than `PLACES` in src/web/document.rs. */
const FORMS = 1_500;

test(`of ${FORMS} forms at once each is answered, or told to come again in its language`, async () => {
  const server = await start();
  try {
    const slug = (/** @type {string} */ code) => /^slug = "(.*)"$/m.exec(readFileSync(join(root, 'content', code, 'self-check.md'), 'utf8'))?.[1];
    // Nothing is answered in it: the form comes back with what is missing, and is made for this reader alone.
    const post = (/** @type {string} */ code) => request('POST', `/${code}/${slug(code)}`, [FORM], 'nothing=answered');
    const busy = new Map(LANGUAGES.map((code) => [code, /^busy-title = (.*)$/m.exec(readFileSync(join(root, 'locales', code, 'errors.ftl'), 'utf8'))?.[1] ?? '']));
    const lines = await Promise.all(Array.from({ length: FORMS }, () => Line.open(server.url)));
    const page = await Line.open(server.url);
    const answers = lines.map((line, at) => line.write(post(LANGUAGES[at % LANGUAGES.length])).answer('POST', 60_000));
    const read = await page.write(request('GET', `/${LANGUAGES[0]}`)).answer();
    assert.equal(read.status, 200);
    const counts = new Map();
    for (const [at, answer] of (await Promise.all(answers)).entries()) {
      counts.set(answer.status, (counts.get(answer.status) ?? 0) + 1);
      if (answer.status !== 503) continue;
      assert.match(answer.headers.get('retry-after') ?? '', /^[1-9]\d?$/);
      assert.equal(answer.headers.get('cache-control'), 'no-store');
      assert.ok(answer.body.includes(busy.get(LANGUAGES[at % LANGUAGES.length]) ?? '?'), 'a page in the language of the form');
    }
    assert.deepEqual([...counts.keys()].sort(), [422, 503], JSON.stringify([...counts]));
    for (const line of [...lines, page]) line.leave();
    for (const code of LANGUAGES) assert.equal((await ask(server.url, post(code))).status, 422);
  } finally {
    server.kill();
  }
});
