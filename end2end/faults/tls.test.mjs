// What readers get through `deploy/nginx-tls.conf`: HTTP/2 behind TLS, pages that are asked for again, assets from its cache, and no trace of anybody.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root, usage } from '../server.js';
import { LANGUAGES, body } from './load.mjs';
import { directives, example } from './nginx.mjs';
import { SITE, fronted } from './tls.mjs';

const [LANGUAGE] = LANGUAGES;
const HOME = `/${LANGUAGE}`;
const ACT = { language: LANGUAGE, event: 'plan-printed', subject: '' };
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
/** Stands in no file. */
const CANARY = 'kanarievogel7f3a';

/** What two readers answered, and what they are told. */
const ANSWERS = [
  ['emergency-signs=both-legs', 'emergency'],
  ['emergency-signs=none&today-signs=fever', 'today'],
];

let front;
let selfCheck;
let style;
before(async () => {
  front = await fronted();
  selfCheck = (await front.ask(`${HOME}/self-check`)).headers.get('location');
  style = /href="(\/assets\/[^"]*\/style\.css)"/.exec((await front.ask(HOME)).body.toString())[1];
});
after(() => front?.end());

const outcome = ({ body: page }) => /data-outcome="([^"]*)"/.exec(page.toString())?.[1];

test('HTTP leads to HTTPS under the same address, whatever name was asked for', async () => {
  for (const name of ['www.example.be', 'example.be', 'elsewhere.example']) {
    for (const address of ['/', `${HOME}?from=work`, '//elsewhere.example/x']) {
      const { status, headers } = await front.ask(`http://${name}${address}`, { more: [] });
      assert.deepEqual([status, headers.get('location')], [308, SITE + address], name);
    }
  }
  const followed = await front.curl(['-L', '-o', '/dev/null', '-w', '%{http_code} %{url_effective}', `http://www.example.be${HOME}`]);
  assert.equal(followed.printed.toString(), `200 ${SITE}${HOME}`);
});

test('HTTPS speaks HTTP/2, and HTTP/1.1 with whom it has to, is asked for from then on, and has one name', async () => {
  for (const [flag, version] of [['--http2', '2'], ['--http1.1', '1.1']]) {
    const page = await front.ask(HOME, { more: [flag] });
    assert.deepEqual([page.version, page.status], [version, 200]);
    assert.equal(page.headers.get('strict-transport-security'), 'max-age=63072000; includeSubDomains');
    assert.match(page.headers.get('content-security-policy'), /upgrade-insecure-requests/);
    assert.equal(page.headers.get('server'), 'nginx', 'no version');
  }
  assert.equal((await front.curl(['-o', '/dev/null', 'https://elsewhere.example/'])).failed, 35, 'no handshake for another name');
  assert.equal((await front.ask(HOME, { headers: { Host: 'elsewhere.example' } })).status, 421);
});

test('a page is asked for again each time, comes back as 304 through the proxy, and is never nginx’s own', async () => {
  const { etag } = Object.fromEntries((await front.ask(HOME)).headers);
  assert.match(etag, /^W\/"[0-9a-f]+"$/);
  for (const encoding of ['br', 'gzip', 'identity']) {
    const page = await front.ask(HOME, { headers: { 'Accept-Encoding': encoding } });
    const told = ['etag', 'cache-control', 'vary'].map((name) => page.headers.get(name));
    assert.deepEqual([page.status, ...told], [200, etag, 'public, max-age=0, must-revalidate', 'accept-encoding'], encoding);
    assert.equal(page.headers.get('content-encoding') ?? 'identity', encoding);
    const again = await front.ask(HOME, { headers: { 'Accept-Encoding': encoding, 'If-None-Match': etag } });
    assert.deepEqual([again.status, again.body.length, again.headers.get('etag')], [304, 0, etag]);
    assert.equal((await front.ask(HOME, { method: 'HEAD', headers: { 'Accept-Encoding': encoding } })).status, 200);
  }
});

test('a form from elsewhere is refused, and one from the public address is not, whatever else it says of itself', async () => {
  const count = async (headers) => (await front.ask('/count', { method: 'POST', headers: { ...FORM, ...headers }, body: body(ACT) })).status;
  const check = async (headers) => (await front.ask(selfCheck, { method: 'POST', headers: { ...FORM, ...headers }, body: ANSWERS[0][0] })).status;
  const elsewhere = 'https://elsewhere.example';
  const forged = { 'X-Forwarded-Host': 'elsewhere.example', 'X-Forwarded-Proto': 'http', Forwarded: 'host=elsewhere.example;proto=http' };
  for (const more of [{}, forged]) {
    for (const ours of [{ Origin: SITE }, { 'Sec-Fetch-Site': 'same-origin', Origin: SITE }, {}]) {
      assert.deepEqual([await count({ ...ours, ...more }), await check({ ...ours, ...more })], [204, 200], JSON.stringify({ ...ours, ...more }));
    }
    for (const theirs of [{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'cross-site', Origin: SITE }, { Origin: elsewhere }, { Origin: 'null' }]) {
      assert.deepEqual([await count({ ...theirs, ...more }), await check({ ...theirs, ...more })], [403, 403], JSON.stringify({ ...theirs, ...more }));
    }
  }
});

test('nginx asks the server again and again on one connection, for less long than the server keeps it', async () => {
  const requests = 20;
  const before = front.relay.taken;
  // One connection of a reader is one process of nginx, which has connections of its own.
  const urls = Array.from({ length: requests }, (_, number) => ['-o', '/dev/null', `${SITE}${HOME}?${number}`]).flat();
  const { printed } = await front.curl(['--http2', '-w', '%{http_code} %{num_connects}\n', ...urls]);
  const lines = printed.toString().trim().split('\n');
  assert.deepEqual(lines, ['200 1', ...Array(requests - 1).fill('200 0')]);
  assert.ok(front.relay.taken - before <= 1, `${front.relay.taken - before} connections for ${requests} requests`);
  const upstream = Number(/upstream scanplan \{[^}]*keepalive_timeout (\d+)s;/.exec(example('nginx-tls.conf'))[1]);
  const files = readdirSync(join(root, 'src', 'web'), { recursive: true }).filter((path) => /^server\b.*\.rs$/.test(path));
  const idle = files.map((path) => /\bidle: (\d+)|\bHEADER_TIMEOUT: Duration = Duration::from_secs\((\d+)\)/.exec(readFileSync(join(root, 'src', 'web', path), 'utf8'))).find(Boolean);
  assert.ok(upstream > 0 && upstream < Number(idle[1] ?? idle[2]), `${upstream} s, and the server ${idle[0]}`);
});

test('an asset comes from the cache, each encoding for itself, when the server is gone too; a page does not', async () => {
  const own = await fronted();
  try {
    const ask = (address, encoding, more = {}) => own.ask(address, { headers: { 'Accept-Encoding': encoding, ...more } });
    const first = {};
    for (const encoding of ['br', 'gzip', 'identity']) {
      first[encoding] = await ask(style, encoding);
      assert.equal(first[encoding].headers.get('cache-control'), 'public, max-age=31536000, immutable');
      assert.equal(first[encoding].headers.get('content-encoding') ?? 'identity', encoding);
    }
    assert.equal((await ask(HOME, 'br')).status, 200);
    assert.equal((await ask('/assets/000000000000/style.css', 'br')).headers.get('cache-control'), 'public, max-age=0, must-revalidate');
    await own.stop();
    for (const [encoding, asset] of Object.entries(first)) {
      for (const address of [style, `${style}?${CANARY}`]) {
        const again = await ask(address, encoding);
        assert.deepEqual([again.status, again.headers.get('etag'), again.body.equals(asset.body)], [200, asset.headers.get('etag'), true], encoding);
        assert.equal(again.headers.get('content-security-policy'), asset.headers.get('content-security-policy'));
      }
      assert.equal((await ask(style, encoding, { 'If-None-Match': asset.headers.get('etag') })).status, 304);
    }
    for (const address of [HOME, '/', selfCheck, '/assets/000000000000/style.css']) assert.equal((await ask(address, 'br')).status, 502, address);
    const lines = own.proxy.log().filter((line) => line.includes(' asset '));
    assert.equal(lines.filter((line) => line.endsWith(' -')).length, 9, 'the log tells which nginx answered by itself');
  } finally {
    await own.end();
  }
});

test('a proxy that gives everything to its cache keeps assets alone, for our headers say so', async () => {
  const all = 'location / {\n proxy_cache scanplan; proxy_cache_key $address; proxy_cache_methods GET HEAD POST;';
  const own = await fronted({ changes: [['location / {\n            proxy_pass', `${all}\n            proxy_pass`]] });
  try {
    for (let times = 0; times < 2; times += 1) {
      for (const [answers, told] of ANSWERS) {
        const reply = await own.ask(selfCheck, { method: 'POST', headers: FORM, body: answers });
        assert.deepEqual([reply.status, reply.headers.get('cache-control'), outcome(reply)], [200, 'no-store', told]);
      }
      assert.equal((await own.ask(selfCheck, { method: 'POST', headers: FORM, body: '' })).status, 422);
      for (const [address, status] of [[HOME, 200], ['/', 200], [selfCheck, 200], [`${HOME}/nowhere`, 404], [`${HOME}/`, 308], ['/version', 200], [style, 200]]) {
        assert.equal((await own.ask(address)).status, status, address);
      }
    }
    const keys = own.kept().map((file) => /\nKEY: (.*)\n/.exec(file.toString('latin1'))[1]);
    assert.deepEqual([...new Set(keys)], [style]);
    await own.stop();
    const views = usage(own.server.database).filter(({ event, subject }) => event === 'page-view' && subject === 'home');
    assert.equal(views.reduce((sum, { count }) => sum + Number(count), 0), 2, 'the server heard of every page');
  } finally {
    await own.end();
  }
});

test('nothing that a client sends is written down, in a log or in the cache', async () => {
  const own = await fronted();
  const headers = { Referer: `https://${CANARY}.example/?q=${CANARY}`, Cookie: `id=${CANARY}`, 'X-Forwarded-For': '203.0.113.77', Authorization: CANARY, 'User-Agent': CANARY };
  try {
    const requests = async () => {
      for (const address of [`${HOME}?from=${CANARY}`, `${HOME}/${CANARY}`, `/assets/${CANARY}/style.css`, `/assets/${CANARY}`, `${style}?${CANARY}`, `/images/${CANARY}/x.png`]) {
        await own.ask(address, { headers: { ...headers, 'Accept-Encoding': CANARY } });
        await own.ask(`http://www.example.be${address}`, { headers, more: [] });
      }
      for (const sent of [ANSWERS[0][0], CANARY.padEnd(20_000, 'x')]) await own.ask(selfCheck, { method: 'POST', headers: { ...FORM, ...headers }, body: `${CANARY}=${CANARY}&${sent}` });
      await own.ask('/count', { method: 'POST', headers: { ...FORM, ...headers }, body: `${body(ACT)}&x=${CANARY}` });
      await own.curl(['-o', '/dev/null', `https://${CANARY}.example/`]);
    };
    await requests();
    await own.stop();
    await requests();
    await own.proxy.end();
    for (const line of own.proxy.log()) assert.match(line, /^\d{4}-\d\d-\d\d (GET|HEAD|POST|other) (page|count|asset|probe) \d{3} \d+ \d+\.\d{3} (-|[\d.]+( ?[,:] ?[\d.-]+)*)$/);
    const statuses = new Set(own.proxy.log().map((line) => line.split(' ')[3]));
    for (const status of ['200', '308', '404', '413', '502']) assert.ok(statuses.has(status), status);
    const entries = readdirSync(own.proxy.folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !['nginx.conf', 'fullchain.pem', 'privkey.pem'].includes(entry.name));
    assert.equal(entries.length, 3, 'two logs and one asset');
    for (const { parentPath, path, name } of entries) {
      const text = readFileSync(join(parentPath ?? path, name), 'latin1').toLowerCase();
      for (const trace of [CANARY, '127.0.0.1', '203.0.113', 'from=', 'client:', 'both-legs']) assert.ok(!text.includes(trace), `${name}: ${trace}`);
    }
  } finally {
    await own.end();
  }
});

test('what the two examples share is the same in both', () => {
  const own = directives(example('nginx-tls.conf'));
  for (const line of directives(example('nginx.conf'))) {
    if (line !== 'listen 80 default_server;') assert.ok(own.includes(line), `nginx-tls.conf lacks: ${line}`);
  }
});
