// Whose word on the reader's address counts: `X-Forwarded-Host` and `-Proto` of the proxies in `--trusted-proxies`, and of nobody else; `X-Forwarded-For` never.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createServer, request } from 'node:http';
import { after, before, test } from 'node:test';
import { binary, freePort, start, usage } from '../server.js';
import { LANGUAGES, READER, body } from './load.mjs';
import { fronted } from './tls.mjs';

const NAME = 'www.example.be';
const SITE = `https://${NAME}`;
const ELSEWHERE = 'elsewhere.example';
const HOME = `/${LANGUAGES[0]}`;
const ACT = body({ language: LANGUAGES[0], event: 'plan-printed', subject: '' });
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };

/** Every address of 127.0.0.0/8 is this machine: one may stand for a proxy, another for anybody. */
const LIST = '127.0.0.2,127.64.0.0/10,10.0.0.0/8,::1';
const PROXIES = ['127.0.0.2', '127.64.0.0', '127.64.0.1', '127.127.255.254'];
const STRANGERS = ['127.0.0.1', '127.0.0.3', '127.0.0.20', '127.63.255.254', '127.128.0.1'];
/** As Caddy sends them, and others after it. */
const FORWARDED = { 'X-Forwarded-For': '203.0.113.7', 'X-Forwarded-Host': NAME, 'X-Forwarded-Proto': 'https' };

/** Asks from one of this machine's addresses. */
function ask(url, from, address, { method = 'GET', headers = {}, sent = '' } = {}) {
  const { hostname, port } = new URL(url);
  const options = { host: hostname.replace(/[[\]]/g, ''), port, path: address, method, localAddress: from, agent: false };
  return new Promise((done, fail) => {
    const asked = request({ ...options, headers: { 'User-Agent': READER, ...headers } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part)).once('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) })).once('error', fail);
    });
    asked.once('error', fail).end(sent);
  });
}

const count = async (url, from, headers) => (await ask(url, from, '/count', { method: 'POST', headers: { ...FORM, 'Content-Length': ACT.length, ...headers }, sent: ACT })).status;

let server;
let selfCheck;
/** The self-check's form, as the status of its answer. */
const check = async (from, headers) => {
  const sent = 'emergency-signs=both-legs';
  return (await ask(server.url, from, selfCheck, { method: 'POST', headers: { ...FORM, 'Content-Length': sent.length, ...headers }, sent })).status;
};
const both = async (from, headers) => [await count(server.url, from, headers), await check(from, headers)];

before(async () => {
  server = await start({ known: SITE, more: ['--trusted-proxies', LIST] });
  selfCheck = (await ask(server.url, '127.0.0.1', `${HOME}/self-check`)).headers.location;
});
after(() => server?.kill());

test('a form is our own where a trusted proxy says under which name it was asked for', async () => {
  for (const proxy of PROXIES) {
    assert.deepEqual(await both(proxy, { ...FORWARDED, Origin: SITE }), [204, 200], proxy);
    assert.deepEqual(await both(proxy, { Origin: SITE }), [403, 403], `${proxy} says nothing: Host counts`);
    assert.deepEqual(await both(proxy, { ...FORWARDED, Origin: `https://${ELSEWHERE}` }), [403, 403], proxy);
    assert.deepEqual(await both(proxy, { ...FORWARDED, 'X-Forwarded-Host': ELSEWHERE, Origin: SITE }), [403, 403], proxy);
    assert.deepEqual(await both(proxy, { ...FORWARDED, 'X-Forwarded-Host': ELSEWHERE, Host: NAME, Origin: SITE }), [403, 403], `${proxy}: in the place of Host, not beside it`);
  }
  const [proxy] = PROXIES;
  assert.deepEqual(await both(proxy, { Host: NAME, Origin: SITE }), [204, 200], 'a proxy that passes Host on');
  assert.deepEqual(await both(proxy, { ...FORWARDED, Origin: SITE, 'Sec-Fetch-Site': 'cross-site' }), [403, 403], 'a browser knows better');
  assert.deepEqual(await both(proxy, { ...FORWARDED, Origin: 'null' }), [403, 403]);
});

test('from everybody else it is as if nothing was forwarded', async () => {
  for (const stranger of STRANGERS) {
    assert.deepEqual(await both(stranger, { ...FORWARDED, Origin: SITE }), [403, 403], stranger);
    assert.deepEqual(await both(stranger, { ...FORWARDED, 'X-Forwarded-Host': ELSEWHERE, Host: NAME, Origin: SITE }), [204, 200], stranger);
    for (const address of ['/', HOME, selfCheck]) assert.equal((await ask(server.url, stranger, address, { headers: { ...FORWARDED, 'X-Forwarded-Proto': 'http' } })).status, 200, stranger);
  }
});

test('a page that a trusted proxy was asked for without TLS moves to its address with it', async () => {
  const plain = { ...FORWARDED, 'X-Forwarded-Proto': 'http' };
  for (const proxy of PROXIES) {
    for (const method of ['GET', 'HEAD']) {
      for (const address of ['/', HOME, selfCheck, `${HOME}?from=work`, `${HOME}/nowhere`]) {
        const { status, headers, body: page } = await ask(server.url, proxy, address, { method, headers: plain });
        assert.deepEqual([status, headers.location, page.length], [308, SITE + address, 0], `${method} ${address}`);
        assert.equal(headers['x-content-type-options'], 'nosniff');
      }
    }
    assert.equal((await ask(server.url, proxy, HOME, { headers: FORWARDED })).status, 200);
    assert.equal((await ask(server.url, proxy, HOME)).status, 200, 'nothing is said of TLS');
  }
  const [proxy] = PROXIES;
  for (const headers of [{ ...plain, 'X-Forwarded-Host': ELSEWHERE }, { ...plain, Host: ELSEWHERE }]) {
    for (const address of [HOME, '//elsewhere.example/x', '/\\elsewhere.example/x']) {
      const { headers: told } = await ask(server.url, proxy, address, { headers });
      assert.equal(new URL(told.location, SITE).origin, SITE, `${address} leads to ${told.location}`);
    }
  }
  assert.deepEqual(await both(proxy, { ...plain, Origin: SITE }), [204, 200], 'a form is not sent a second time');
});

test('the reader’s own address is never read, and neither is Forwarded', async () => {
  const [proxy, stranger] = [PROXIES[0], STRANGERS[0]];
  for (const one of [...PROXIES, '10.1.2.3', '::1', '127.0.0.2, 127.0.0.2']) {
    assert.deepEqual(await both(stranger, { ...FORWARDED, 'X-Forwarded-For': one, 'X-Real-IP': one, Origin: SITE }), [403, 403], `${one} makes nobody a proxy`);
  }
  for (const one of ['203.0.113.7', '-', `<${ELSEWHERE}>`]) assert.deepEqual(await both(proxy, { ...FORWARDED, 'X-Forwarded-For': one, Origin: SITE }), [204, 200]);
  const forwarded = `for=203.0.113.7;host=${NAME};proto=http`;
  assert.deepEqual(await both(proxy, { Forwarded: forwarded, Origin: SITE }), [403, 403]);
  assert.equal((await ask(server.url, proxy, HOME, { headers: { Forwarded: forwarded } })).status, 200);
});

test('where no proxy is named nobody is trusted, and where TLS is not ours nobody is sent to it', async () => {
  const alone = await start({ known: SITE });
  const plain = await start({ more: ['--trusted-proxies', '127.0.0.0/8'] });
  try {
    for (const peer of ['127.0.0.1', ...PROXIES]) {
      assert.equal(await count(alone.url, peer, { ...FORWARDED, Origin: SITE }), 403);
      assert.equal((await ask(alone.url, peer, HOME, { headers: { ...FORWARDED, 'X-Forwarded-Proto': 'http' } })).status, 200);
      assert.equal((await ask(plain.url, peer, HOME, { headers: { ...FORWARDED, 'X-Forwarded-Proto': 'http' } })).status, 200);
    }
    for (const log of [server.log(), alone.log(), plain.log()]) {
      for (const trace of ['203.0.113', ELSEWHERE, NAME]) assert.ok(!log.includes(trace), log);
    }
    process.kill(alone.pid, 'SIGTERM');
    await alone.exited;
    assert.deepEqual(usage(alone.database).filter(({ event }) => event === 'plan-printed'), [], 'what is refused is not counted');
  } finally {
    alone.kill();
    plain.kill();
  }
});

/** Why this machine cannot be asked at an address of the other family. */
const without6 = await new Promise((done) => {
  const probe = createServer().once('error', () => done('this machine has no IPv6'));
  probe.listen(0, '::', () => probe.close(() => done(false)));
});

test('a proxy is the same in either family of addresses', { skip: without6 }, async () => {
  const at = await freePort();
  const wide = await start({ at: `http://[::]:${at}`, known: SITE, more: ['--trusted-proxies', LIST] });
  try {
    const asked = (to, from) => count(`http://${to}:${at}`, from, { ...FORWARDED, Origin: SITE });
    assert.equal(await asked('127.0.0.1', '127.0.0.2'), 204, 'seen as ::ffff:127.0.0.2');
    assert.equal(await asked('127.0.0.1', '127.0.0.3'), 403);
    assert.equal(await asked('[::1]', '::1'), 204);
  } finally {
    wide.kill();
  }
});

test('behind deploy/nginx-tls.conf a reader’s own word is dropped, where nginx is trusted too', async () => {
  const front = await fronted({ more: ['--trusted-proxies', '127.0.0.1'] });
  try {
    const posted = async (headers) => (await front.ask('/count', { method: 'POST', headers: { ...FORM, ...headers }, body: ACT })).status;
    assert.equal(await posted({ Origin: SITE, 'X-Forwarded-Host': ELSEWHERE }), 204);
    assert.equal(await posted({ Origin: `https://${ELSEWHERE}`, 'X-Forwarded-Host': ELSEWHERE }), 403);
    assert.equal((await front.ask(HOME, { headers: { 'X-Forwarded-Proto': 'http' } })).status, 200);
  } finally {
    await front.end();
  }
});

test('a list that is none does not start the server', () => {
  for (const bad of ['proxy', '127.0.0.1/33', '10.0.0.0/', '127.0.0.1;10.0.0.1', '127.0.0.256', '::1/129', 'http://127.0.0.1', '127.0.0.1:80']) {
    const { status, stderr } = spawnSync(binary, ['serve', `--trusted-proxies=${bad}`, '--root', '/nowhere'], { encoding: 'utf8', timeout: 10_000 });
    assert.equal(status, 2, `${bad}: ${stderr}`);
    assert.match(stderr, /invalid value .*--trusted-proxies/, `${bad} is what is wrong, not the flag`);
  }
});
