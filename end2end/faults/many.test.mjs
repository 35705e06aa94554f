// Among many connections each is put aside as soon as it is answered: what was read too much, or not at all, and answers that go on, survive that.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { root, start } from '../server.js';
import { LANGUAGES } from './load.mjs';
import { ask, FORM, Line, request } from './sockets.mjs';

const [LANGUAGE] = LANGUAGES;
const HOME = request('GET', `/${LANGUAGE}`);
const LIVE = request('GET', '/health/live');
const CHECK = `/${LANGUAGE}/${/^slug = "(.*)"$/m.exec(readFileSync(join(root, 'content', LANGUAGE, 'self-check.md'), 'utf8'))?.[1]}`;
/** More than `MANY` in src/web/server/pulse.rs on each of two processors. */
const OTHERS = 300;

/** @type {Awaited<ReturnType<typeof start>>} */
let server;
/** @type {Line[]} */
let others;
before(async () => {
  server = await start();
  others = await Promise.all(Array.from({ length: OTHERS }, () => Line.open(server.url)));
});
after(() => server?.kill());

/** Every thread still answers. */
const alive = () => Promise.all(others.map((line) => line.write(LIVE).answer().then(({ status }) => assert.equal(status, 200))));

for (const more of ['G', '\r\n', `GET /${LANGUAGE} HTTP/1.1\r\nhost: x\r\n`]) {
  test(`a request and ${JSON.stringify(more)} in one packet`, async () => {
    const line = await Line.open(server.url);
    assert.equal((await line.write(HOME + more).answer()).status, 200);
    await alive();
    // What began so may go on.
    const rest = HOME.startsWith(more) ? HOME.slice(more.length) : more === '\r\n' ? HOME : '\r\n';
    assert.equal((await line.write(rest).answer()).status, 200);
    line.leave();
  });
}

test('a body that nobody read is never taken for the next request', async () => {
  for (const [path, status] of [[`/${LANGUAGE}`, 405], ['/nowhere', 404], [CHECK, 413], ['/count', 413]]) {
    for (const pieces of [1, 2]) {
      const line = await Line.open(server.url);
      const hidden = 'GET /health/live HTTP/1.1\r\nhost: x\r\n\r\n';
      const body = '\r\n'.repeat(5_000) + hidden.repeat(200);
      const whole = request('POST', String(path), [FORM], body);
      const at = pieces === 1 ? whole.length : whole.indexOf('\r\n\r\n') + 4;
      line.write(whole.slice(0, at));
      if (pieces === 2) await pause(50);
      line.write(whole.slice(at));
      assert.equal((await line.answer('POST')).status, status, String(path));
      await line.silent(300, 1_500);
      assert.ok(!line.heard.includes('ok\n'), `${path}: something in the body was answered`);
      line.leave();
    }
  }
  await alive();
});

test('a body for which the client waits to be asked may come late', async () => {
  for (const wait of [0, 900]) {
    const line = await Line.open(server.url);
    const body = 'emergency-signs=both-legs';
    line.write(request('POST', CHECK, [FORM, 'expect: 100-continue', `content-length: ${body.length}`]));
    await pause(wait);
    const answer = await line.write(body).answer('POST');
    assert.equal(answer.status, 200);
    assert.ok(answer.body.includes('data-outcome="emergency"'));
    line.leave();
  }
});

test('requests one behind the other, in large pieces, are all answered in their order', async () => {
  const line = await Line.open(server.url);
  const [count, wanted] = [200, [HOME, LIVE]];
  const right = await Promise.all(wanted.map((bytes) => ask(server.url, bytes)));
  line.write(request('GET', `/${LANGUAGE}`, [`x: ${'y'.repeat(10_000)}`]) + Array.from({ length: count }, (_, at) => wanted[at % 2]).join(''));
  assert.ok((await line.answer()).body.equals(right[0].body));
  for (let at = 0; at < count; at += 1) assert.ok((await line.answer()).body.equals(right[at % 2].body), `answer ${at}`);
  line.leave();
});

test('forms of clients that left again keep nobody waiting', async () => {
  const form = request('POST', CHECK, [FORM], 'nothing=answered');
  for (let round = 0; round < 10; round += 1) {
    const lines = await Promise.all(Array.from({ length: 200 }, () => Line.open(server.url)));
    for (const line of lines) line.write(form);
    await pause(5);
    for (const line of lines) line.leave();
  }
  const began = performance.now();
  for (;;) {
    const { status } = await ask(server.url, form);
    if (status === 422) break;
    assert.equal(status, 503);
    assert.ok(performance.now() - began < 3_000, 'what nobody waits for is made all the same');
    await pause(50);
  }
  await alive();
});

test('the events of a preview go on', async () => {
  const preview = await start({ more: ['--preview'] });
  try {
    const line = await Line.open(preview.url);
    line.write(request('GET', '/preview/events'));
    await pause(4_000);
    assert.equal(line.closed, 0, 'it is open');
    assert.match(line.heard.toString('latin1'), /\r\ndata: [^\n]+\n\n\r\n$/, 'one event, and no end');
    line.leave();
  } finally {
    preview.kill();
  }
});
