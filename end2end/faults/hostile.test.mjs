// A server that is sent whatever a hostile client can think of: it panics at nothing, fails nobody, sends nobody elsewhere, forgets it all, stays small.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { root, start } from '../server.js';
import { attack, CANARY, Chance, elsewhere, HEADERS, METHODS, QUERIES, stays, tricks } from './hostile.mjs';
import { FULL, LANGUAGES } from './load.mjs';
import { ask, FORM, Line, request, resident } from './sockets.mjs';

/**
 * How much larger than at the first measurement the server may be at any moment. Pages are pressed densely after it, which took 22 MB without
 * any attack; 24 connections at a time, each with at most 32 KB of head, 16 KB of form and the pages of their answers, took 5 more. With as much
 * again for what an allocator keeps it is this. Two kilobytes kept of each attack of the quick tier would be too much.
 */
const LARGER = 48 * 1024 * 1024;
/** And once it has been attacked for a while, in the full tier: a hundred bytes kept of each attack of ten minutes would be too much. */
const LEVEL = 12 * 1024 * 1024;

/** The name of the self-check in its language. */
const selfCheck = (/** @type {string} */ language) =>
  `/${language}/${/^slug = "(.*)"$/m.exec(readFileSync(join(root, 'content', language, 'self-check.md'), 'utf8'))?.[1]}`;

const HOME = `/${LANGUAGES[0]}`;
const CHECK = selfCheck(LANGUAGES[0]);

/** @type {Awaited<ReturnType<typeof start>>} */
let server;
/** @type {Buffer} */
let page;
let assets = '';
let small = 0;
let large = 0;
/** @type {NodeJS.Timeout} */
let watching;
/** What it had said of itself when it was started. */
let said = 0;

before(async () => {
  server = await start();
  page = (await ask(server.url, request('GET', HOME))).body;
  assets = /\/assets\/[0-9a-f]+/.exec(page.toString())?.[0] ?? '';
  said = server.log().length;
  small = resident(server.pid);
  watching = setInterval(() => (large = Math.max(large, resident(server.pid))), 100);
});

after(() => {
  clearInterval(watching);
  server?.kill();
});

/** The server is as it was: it answers in full, says nothing, and is as small. */
async function unhurt() {
  const answer = await ask(server.url, request('GET', HOME));
  assert.equal(answer.status, 200);
  assert.ok(answer.body.equals(page), 'the page is not as it was');
  // A panic says "the program panicked" at ERROR, and so does an answer of 500 or above; nothing that a client does is worth a warning.
  const lines = server.log().slice(said).split('\n');
  assert.deepEqual(lines.filter((line) => /\b(ERROR|WARN)\b|panicked/.test(line)), []);
  assert.ok(!server.log().includes(CANARY), 'the log holds what was sent');
  assert.ok(large - small <= LARGER, `from ${mega(small)} to ${mega(large)}`);
}

const mega = (/** @type {number} */ bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

/** A test after which the server is as it was before. */
function attacked(/** @type {string} */ name, /** @type {(t: import('node:test').TestContext) => Promise<void>} */ attacks) {
  test(name, async (t) => {
    await attacks(t);
    await unhurt();
    t.diagnostic(`from ${mega(small)} to at most ${mega(large)}`);
  });
}

/** What is asked over one connection, renewed where the server closes it; nothing may be answered with a failure, or lead elsewhere. */
async function answers(/** @type {{ method: string, bytes: string }[]} */ requests) {
  const got = [];
  /** @type {Line | undefined} */
  let line;
  for (const { method, bytes } of requests) {
    line = line?.closed ? undefined : line;
    line ??= await Line.open(server.url);
    const answer = await line.write(bytes).answer(method).catch((error) => {
      throw new Error(`${JSON.stringify(bytes.slice(0, 200))}: ${error.message}`);
    });
    const location = answer.headers.get('location');
    assert.ok(answer.status < 500, `${answer.status}: ${JSON.stringify(bytes.slice(0, 200))}`);
    assert.ok(location === undefined || stays(location), `${JSON.stringify(bytes.slice(0, 200))} leads to ${location}`);
    if (answer.headers.get('connection') === 'close') {
      line.leave();
      line = undefined;
    }
    got.push(answer);
  }
  line?.leave();
  return got;
}

/** Every address that a page of the site links, and those that none does. */
async function addresses() {
  const own = ['/', '/health/live', '/health/ready', '/version', '/count', '/sw.js', '/kept.js', '/manifest.webmanifest', '/consult', '/consult/'];
  const files = [
    '/robots.txt', '/sitemap.xml', '/usage.csv', '/usage.json', '/usage-dictionary.json', '/.well-known/security.txt', '/.well-known/nothing',
  ];
  const none = [
    '/nothing', `${HOME}/nothing`, `${HOME}/`, '/assets/0/style.css', '/assets/0/nothing', '/images/0/nothing', `/consult/${LANGUAGES.join('/')}`,
  ];
  const each = LANGUAGES.flatMap((language) => ['manifest.webmanifest', 'texts.json', 'self-check', 'usage/2026'].map((name) => `/${language}/${name}`));
  const found = new Set([...own, ...files, ...none, ...each]);
  const map = (await ask(server.url, request('GET', '/sitemap.xml'))).body.toString();
  for (const [, path] of map.matchAll(/<loc>[^<]*?:\/\/[^/<]*(\/[^<]*)<\/loc>/g)) found.add(path);
  for (const path of found) {
    const { headers, body } = await ask(server.url, request('GET', path));
    if (!headers.get('content-type')?.startsWith('text/html')) continue;
    for (const [, link] of body.toString().matchAll(/(?:href|src|action|data)="(\/[^"#?]*)/g)) found.add(link);
  }
  return [...found];
}

attacked('every method at every address', async (t) => {
  const all = await addresses();
  // The table of addresses itself, so that one that is new is asked for here as well.
  const table = readFileSync(join(import.meta.dirname, '../../src/web/router.rs'), 'utf8');
  const templates = [...table.matchAll(/\.route\("([^"]+)"/g)].map(([, template]) => template);
  const fits = (/** @type {string} */ template) => new RegExp(`^${template.replace(/\{\*[^}]+\}/g, '.+').replace(/\{[^}]+\}/g, '[^/]+')}$`);
  assert.deepEqual(templates.filter((template) => !all.some((path) => fits(template).test(path))), [], 'addresses of the table');
  assert.ok(templates.length > 10 && all.length > 100, `${templates.length} templates, ${all.length} addresses`);
  const lane = async (/** @type {string[]} */ paths) => {
    for (const path of paths) {
      const asked = METHODS.map((method) => ({ method, bytes: request(method, path) }));
      const got = await answers(asked);
      const [read, head] = got;
      for (const [at, { status, headers }] of got.entries()) {
        const what = `${METHODS[at]} ${path}: ${status}`;
        assert.ok(at < 2 || status >= 300, what);
        assert.equal(headers.has('allow'), status === 405, what);
        assert.equal(headers.get('x-content-type-options'), 'nosniff', what);
      }
      // What is asked for with HEAD is what GET would give, but for the moment.
      const without = (/** @type {Map<string, string>} */ headers) => [...headers].filter(([name]) => name !== 'date').toSorted();
      assert.equal(head.status, read.status, path);
      assert.deepEqual(without(head.headers), without(read.headers), path);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, at) => lane(all.filter((_, place) => place % 8 === at))));
  const others = ['*', 'scanplan.example:443', 'http://evil.example/'];
  await answers(others.flatMap((target) => METHODS.map((method) => ({ method, bytes: request(method, target) }))));
  t.diagnostic(`${METHODS.length} methods at ${all.length} addresses`);
});

attacked('addresses that try to leave the folder, and the site', async () => {
  const headers = [`x-${CANARY}: ${CANARY}`, FORM];
  const bytes = (/** @type {string} */ method, /** @type {string} */ target) => ({ method, bytes: request(method, target, headers) });
  const out = tricks(CHECK, assets).flatMap((target) => ['GET', 'POST'].map((method) => bytes(method, target)));
  const files = await Promise.all(['/sw.js', `${assets}/style.css`].map(async (path) => (await ask(server.url, request('GET', path))).body));
  for (const [at, { status, body }] of (await answers(out)).entries()) {
    // A file of the site under another hash is that file, whatever stands there for the hash.
    const known = out[at].bytes.startsWith('GET /assets/') && files.some((file) => file.equals(body));
    assert.ok(status >= 300 || known, `${status}: ${out[at].bytes.slice(0, 200)}`);
  }
  const off = LANGUAGES.flatMap((language) => [`/${language}`, selfCheck(language)]).flatMap(elsewhere);
  const methods = METHODS.filter((method) => method !== 'CONNECT');
  await answers(off.flatMap((target) => methods.map((method) => bytes(method, target))));
});

attacked('queries and headers of whatever bytes', async () => {
  const paths = [HOME, CHECK, '/', '/consult', '/usage.json', `${assets}/style.css`, `${HOME}/nothing`];
  const get = (/** @type {string} */ target, /** @type {string[]} */ headers = []) => ({ method: 'GET', bytes: request('GET', target, headers) });
  await answers(paths.flatMap((path) => QUERIES.map((query) => get(`${path}?${query}`))));
  const got = await answers(paths.flatMap((path) => HEADERS.map((header) => get(path, [header]))));
  for (const { headers } of got) assert.ok(![...headers.values()].join().includes(CANARY), 'a header gives back what was sent');
});

/** More than anybody needs. */
const LARGE = {
  'a header of 64 KB': request('GET', HOME, [`x: ${CANARY.repeat(4800)}`]),
  'headers of 64 KB together': request('GET', HOME, Array.from({ length: 60 }, (_, at) => `x${at}: ${CANARY.repeat(80)}`)),
  'a name of 64 KB': request('GET', HOME, [`${CANARY.repeat(4800)}: x`]),
  '200 headers': request('GET', HOME, Array.from({ length: 200 }, (_, at) => `x${at}: ${CANARY}`)),
  'a path of 70 KB': request('GET', `${HOME}/${'a'.repeat(70_000)}`),
  'a query of 70 KB': request('GET', `${HOME}?${'a=b&'.repeat(17_500)}`),
  'a method of 70 KB': request('A'.repeat(70_000), HOME),
};

attacked('heads that are too large', async () => {
  for (const [name, bytes] of Object.entries(LARGE)) {
    for (let times = 0; times < 20; times += 1) {
      const line = await Line.open(server.url);
      const { status } = await line.write(bytes).answer();
      // Not read to its end, a head is too large, whatever in it is.
      assert.ok([414, 431].includes(status), `${name}: ${status}`);
      await line.ends();
      line.leave();
    }
  }
});

/** A form in chunks of 1,000 bytes that never ends. */
async function endless() {
  const line = await Line.open(server.url);
  line.write(request('POST', CHECK, [FORM, 'transfer-encoding: chunked']));
  for (let sent = 0; sent < 64 && !line.closed && line.heard.length === 0; sent += 1) {
    line.write(`3e8\r\n${'x'.repeat(1000)}\r\n`);
    await pause(1);
  }
  const { status } = await line.answer('POST');
  line.leave();
  return status;
}

attacked('forms of ten thousand pairs, of the same key, of whatever bytes, and of too much', async () => {
  const post = async (/** @type {string} */ body, headers = [FORM]) => (await ask(server.url, request('POST', CHECK, headers, body))).status;
  const pairs = (/** @type {number} */ count, pair = 'a=b&') => pair.repeat(count);
  assert.equal(await post(pairs(10_000)), 413);
  assert.equal(await post(pairs(10_000, 'emergency-signs=both-legs&')), 413);
  assert.equal(await post(pairs(1).padEnd(16 * 1024 + 1, 'x')), 413);
  // As many as there is room for.
  assert.equal(await post(pairs(4096)), 422);
  assert.equal(await post(pairs(8192, 'a&')), 422);
  assert.equal(await post(pairs(16_384, '&')), 422);
  assert.equal(await post(pairs(16_384, '=')), 422);
  assert.equal(await post(pairs(5461, '%00')), 422);
  assert.equal(await post(pairs(630, 'emergency-signs=both-legs&')), 200);
  for (const bytes of ['\xff', '%', '%f', '%ff', '\xed\xa0\x80', '%00', '\0', CANARY, '%C0%AE', '\xf4\x90\x80\x80']) {
    // An unknown answer is one that has to be given again, however it is written; an unknown question is nobody's.
    assert.equal(await post(`emergency-signs=${bytes}`), 422, JSON.stringify(bytes));
    assert.equal(await post(`emergency-signs=both-legs&${bytes}=${bytes}`), 200, JSON.stringify(bytes));
  }
  for (const kind of [[], ['content-type: \xff'], ['content-type: multipart/form-data; boundary=x'], ['content-type: text/plain']]) {
    assert.equal(await post(`emergency-signs=both-legs&a=${CANARY}`, kind), 415);
  }
  // What says how long it is, or does not end, is not waited for.
  assert.equal((await ask(server.url, request('POST', CHECK, [FORM, 'content-length: 9999999999']))).status, 413);
  assert.equal(await endless(), 413);
});

/** The case with which the fuzzer begins: a failure says which it was. One that is chosen by chance finds more, one that is not can be compared. */
const SEED = Number(process.env.E2E_SEED ?? (FULL ? Math.floor(Math.random() * 1e9) : 1));
const LASTS = FULL ? 600_000 : 5000;
/** How long a connection over which nothing comes any more is looked at. */
const QUIET = 40;

/** One hostile connection, as what was heard over it. */
async function attackOnce(/** @type {string[]} */ pieces, /** @type {string} */ end) {
  const line = await Line.open(server.url);
  for (const piece of pieces) {
    line.write(piece);
    if (pieces.length > 1) await pause(1);
  }
  if (end === 'says so') line.socket.end();
  if (end !== 'breaks off') await line.silent(QUIET, 2000);
  if (end === 'breaks off') line.socket.resetAndDestroy();
  else line.leave();
  return line.heard.toString('latin1');
}

attacked(`malformed requests for ${LASTS / 1000} s, from seed ${SEED}`, async (t) => {
  const pages = [
    HOME, CHECK, CHECK, CHECK, '/count', '/', `${CHECK}/`, '/usage.json', '/consult', '/health/ready', `${assets}/style.css`, `${HOME}/nothing`,
  ];
  const odd = [...tricks(CHECK, assets), ...elsewhere(HOME)];
  const end = performance.now() + LASTS;
  let next = SEED;
  let heard = 0;
  /** @type {Map<string, number>} */
  const statuses = new Map();
  const lane = async () => {
    while (performance.now() < end) {
      const seed = (next += 1) - 1;
      const { pieces, end } = attack(new Chance(seed), pages, odd);
      const text = await attackOnce(pieces, end);
      const wrong = (/** @type {string} */ what) => `E2E_SEED=${seed}: ${JSON.stringify(pieces.join('')).slice(0, 4000)} ${what}`;
      assert.ok(text === '' || /^HTTP\/1\.[01] \d{3} /.test(text), wrong(`is answered ${JSON.stringify(text.slice(0, 300))}`));
      for (const [, status] of text.matchAll(/(?:^|\n)HTTP\/1\.[01] (\d{3})/g)) {
        assert.ok(status < '500', wrong(`is answered ${status}`));
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
      for (const [, location] of text.matchAll(/\nlocation: ?(.*?)\r\n/gi)) assert.ok(stays(location), wrong(`leads to ${location}`));
      heard += text === '' ? 0 : 1;
    }
  };
  const settled = FULL ? pause(LASTS / 6).then(() => resident(server.pid)) : undefined;
  // Somebody who means well, meanwhile.
  const reader = async () => {
    for (; performance.now() < end; await pause(100)) {
      assert.ok((await ask(server.url, request('GET', HOME))).body.equals(page), 'the page is not as it was');
    }
  };
  await Promise.all([reader(), ...Array.from({ length: 24 }, lane)]);
  const sums = [...statuses].toSorted().map(([status, count]) => `${status}: ${count}`);
  t.diagnostic(`seed ${SEED}: ${next - SEED} connections, ${heard} answered; ${sums.join(', ')}`);
  assert.ok(next - SEED > LASTS / 50, 'few were tried');
  const [early, late] = [await settled, resident(server.pid)];
  if (early !== undefined) assert.ok(late - early <= LEVEL, `from ${mega(early)} to ${mega(late)} while nothing changed`);
});
