// How others judge this site: A+ by the rules of the MDN HTTP Observatory on every kind of answer behind TLS, no chatter, and nobody led or let in elsewhere.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { root, start } from '../server.js';
import { FULL, LANGUAGES, READER, body } from './load.mjs';
import { directives, grade } from './observatory.mjs';
import { SITE, fronted } from './tls.mjs';

const HOME = `/${LANGUAGES[0]}`;
const ACT = body({ language: LANGUAGES[0], event: 'plan-printed', subject: '' });
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const ELSEWHERE = 'https://elsewhere.example';
/** Counts that the server takes in a second: few, so that one can be too many. */
const COUNTS = 5;

let front;
let selfCheck;
let asset;
let module;
before(async () => {
  front = await fronted({ more: ['--count-limit', String(COUNTS)] });
  selfCheck = (await front.ask(`${HOME}/self-check`)).headers.get('location');
  asset = /href="(\/assets\/[^"]*\/style\.css)"/.exec((await front.ask(HOME)).body.toString())[1];
  module = /src="(\/assets\/[^"]*\.js)"/.exec((await front.ask(selfCheck)).body.toString())[1];
});
after(() => front?.end());

/** What a scan sees of an address: the answer, what another site is told, and the way there without TLS. */
async function seen(address, asked) {
  const answer = await front.ask(address, asked);
  const route = [`http://www.example.be${address}`];
  for (let at; route.length < 9; route.push(new URL(at, route.at(-1)).href)) {
    at = (await front.ask(route.at(-1), { method: 'HEAD', more: [] })).headers.get('location');
    if (at === null) break;
  }
  const preflight = await front.ask(address, { method: 'OPTIONS', headers: { Origin: ELSEWHERE, 'Access-Control-Request-Method': 'GET' } });
  // curl would have refused a certificate that does not hold.
  return { status: answer.status, headers: answer.headers, html: answer.body.toString(), preflight: preflight.headers, route, verified: true };
}

const EXPECTED = { 'policy of contents': 10, cookies: 0, embedder: 0, opener: 10, resource: 10, sharing: 0, redirection: 0, referrer: 5, 'strict transport': 0, integrity: 0, 'no sniffing': 0, frames: 5 };

test('every kind of answer is worth an A+, and each rule says why', async (t) => {
  const sitemap = (await front.ask('/sitemap.xml')).body.toString();
  const pages = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, address]) => new URL(address).pathname);
  const some = FULL ? pages : pages.filter((address) => address.startsWith(`${HOME}/`) || address === HOME);
  assert.ok(some.length > 15, 'home, pages, and outcomes as pages');
  const post = (sent) => ({ method: 'POST', headers: FORM, body: sent });
  const answers = [
    ['/', 200],
    ...some.map((address) => [address, 200]),
    [selfCheck, 200, post('emergency-signs=both-legs')],
    [selfCheck, 422, post('')],
    [`${HOME}/nowhere`, 404],
    ['/nowhere', 404],
    [asset, 200],
    [module, 200],
    ['/robots.txt', 200],
    [`${HOME}/texts.json`, 200],
  ];
  for (const [address, status, asked] of answers) {
    const one = await seen(address, asked);
    assert.equal(one.status, status, address);
    const { score, grade: given, found } = grade(one);
    const points = Object.fromEntries(found.map(({ rule, found: [, points] }) => [rule, points]));
    assert.deepEqual(points, EXPECTED, address);
    assert.deepEqual([given, score], ['A+', 140], address);
    if (address === selfCheck || address === '/' || address === asset) {
      t.diagnostic(`${asked ? 'POST' : 'GET'} ${address}: ${status}, ${score}, ${given}`);
      for (const { rule, found: [what, worth] } of found) t.diagnostic(`  ${worth > 0 ? '+' : ''}${worth} ${rule}: ${what}`);
    }
  }
});

test('these rules take points where something is missing or weak', async () => {
  const good = await seen(selfCheck);
  const policy = good.headers.get('content-security-policy');
  const without = (name, value) => {
    const headers = new Headers(good.headers);
    if (value === undefined) headers.delete(name);
    else headers.set(name, value);
    return { ...good, headers };
  };
  const worse = (changed) => grade(changed).score;
  const csp = (from, to) => worse(without('content-security-policy', policy.replace(from, to)));
  assert.equal(worse(without('content-security-policy')), 55, 'no policy, so no frames either');
  assert.equal(csp("script-src 'self'", "script-src 'self' 'unsafe-inline'"), 80);
  assert.equal(csp("script-src 'self'", "script-src 'self' 'unsafe-eval'"), 120);
  assert.equal(csp("style-src 'self'", "style-src 'self' 'unsafe-inline'"), 130);
  assert.equal(csp("default-src 'none'", "default-src 'self'"), 135);
  assert.equal(csp("object-src 'none'", 'object-src *'), 80);
  assert.equal(csp("img-src 'self'", 'img-src http:'), 120);
  assert.equal(csp("base-uri 'none'", "img-src 'none'"), 55, 'a directive twice, so nothing of it counts');
  assert.equal(worse(without('strict-transport-security')), 80);
  assert.equal(worse(without('strict-transport-security', 'max-age=300')), 130);
  assert.equal(worse(without('x-content-type-options')), 135);
  assert.equal(worse(without('referrer-policy', 'unsafe-url')), 130);
  for (const name of ['cross-origin-opener-policy', 'cross-origin-resource-policy']) assert.deepEqual([worse(without(name)), worse(without(name, '?'))], [130, 125]);
  assert.equal(worse(without('set-cookie', 'sessionid=1')), 70);
  assert.equal(worse({ ...good, route: ['http://www.example.be/'] }), 80);
  assert.equal(worse({ ...good, route: ['http://www.example.be/', 'https://example.be/'] }), 135);
  assert.equal(worse({ ...good, html: '<script src="https://elsewhere.example/x.js"></script>' }), 135);
  const bare = grade({ ...good, headers: new Headers(), route: ['http://www.example.be/'], html: '' });
  assert.deepEqual([bare.score, bare.grade], [10, 'F']);
});

/** Asks the server itself: what nginx adds is nginx's. */
function direct(address, { method = 'GET', headers = {}, sent = '' } = {}) {
  const { hostname, port } = new URL(front.server.url);
  return new Promise((done, fail) => {
    const length = sent ? { 'Content-Length': sent.length } : {};
    const asked = request({ host: hostname, port, path: address, method, agent: false, headers: { 'User-Agent': READER, ...length, ...headers } }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part)).once('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString() })).once('error', fail);
    });
    asked.once('error', fail).end(sent);
  });
}

/** Of every answer, whatever it is. */
const ALWAYS = {
  'content-security-policy': /^default-src 'none'; script-src 'self'; style-src 'self';.*frame-ancestors 'none'/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'referrer-policy': /^same-origin$/,
  'strict-transport-security': /^max-age=63072000; includeSubDomains$/,
  'x-content-type-options': /^nosniff$/,
};
/** What else may be said; anything that is not here tells of the program or of the reader. */
const ALSO = ['allow', 'cache-control', 'connection', 'content-encoding', 'content-length', 'content-type', 'date', 'etag', 'keep-alive', 'location', 'retry-after', 'vary'];

test('every answer carries the headers of safety, 304, 308 and errors too, and none that chatters', async () => {
  const etag = async (address) => ({ headers: { 'If-None-Match': (await direct(address)).headers.etag } });
  const post = (sent, headers = {}) => ({ method: 'POST', headers: { ...FORM, ...headers }, sent });
  const kinds = [
    [200, HOME], [200, '/'], [200, asset], [200, module], [200, `${HOME}/texts.json`], [200, '/manifest.webmanifest'], [200, '/health/live'], [200, '/health/ready'], [200, '/version'], [200, '/usage.csv'],
    [200, HOME, { method: 'HEAD' }],
    [200, selfCheck, post('emergency-signs=both-legs')],
    [204, '/count', post(ACT)],
    [304, HOME, await etag(HOME)], [304, asset, await etag(asset)],
    [308, `${HOME}/`], [308, `${HOME}/home`],
    [403, selfCheck, post('', { 'Sec-Fetch-Site': 'cross-site' })], [403, '/count', post(ACT, { Origin: ELSEWHERE })],
    [404, '/nowhere'], [404, `${HOME}/nowhere`], [404, '/assets/x/y'], [404, '/images/x/y.png'], [404, '/.well-known/nothing'],
    [405, HOME, { method: 'DELETE' }], [405, HOME, post('')], [405, '/count'], [405, asset, post('')], [405, HOME, { method: 'OPTIONS' }], [405, '/health/live', post('')],
    [413, selfCheck, post('x'.repeat(20_000))], [413, '/count', post('x'.repeat(2000))],
    [415, selfCheck, { method: 'POST', sent: 'x' }],
    [422, selfCheck, post('')], [422, '/count', post('event=nothing&lang=nl')],
    ...Array.from({ length: 4 * COUNTS }, () => [undefined, '/count', post(ACT)]),
  ];
  const statuses = new Set();
  for (const [expected, address, asked] of kinds) {
    const { status, headers } = await direct(address, asked);
    const name = `${asked?.method ?? 'GET'} ${address}: ${status}`;
    assert.ok(status === (expected ?? status), `${name}, and not ${expected}`);
    statuses.add(status);
    for (const [header, value] of Object.entries(ALWAYS)) assert.match(headers[header] ?? '', value, `${name}: ${header}`);
    for (const header of Object.keys(headers)) assert.ok(header in ALWAYS || ALSO.includes(header), `${name} says ${header}: ${headers[header]}`);
    if (asked?.method === 'POST' || status >= 400) assert.equal(headers['cache-control'] ?? 'no-store', 'no-store', name);
  }
  assert.ok(statuses.has(429), 'one count was too many');
});

test('no page holds a script or a style of its own, and the policy would not let it', async () => {
  for (const address of [HOME, selfCheck, `${HOME}/nowhere`]) {
    const { headers, body: page } = await direct(address);
    const policy = directives(headers['content-security-policy']);
    for (const [name, sources] of policy) {
      const allowed = name === 'img-src' ? ["'self'", 'data:'] : ["'self'", "'none'"];
      assert.ok(sources.every((source) => allowed.includes(source)), `${name} ${sources.join(' ')}`);
    }
    assert.doesNotMatch(page, /<style\b|\sstyle="|\son[a-z]+="|javascript:/i, address);
    for (const [tag] of page.matchAll(/<script\b[^>]*>/g)) assert.match(tag, /\ssrc="\/assets\/|\stype="application\/(ld\+)?json"/, address);
  }
});

test('a form of another site is refused, and no address leads to one', async () => {
  for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { 'Sec-Fetch-Site': 'same-site' }, { Origin: ELSEWHERE }, { Origin: 'null' }, { Origin: 'http://www.example.be', Host: 'example.be' }]) {
    for (const [address, sent] of [[selfCheck, 'emergency-signs=both-legs'], ['/count', ACT]]) {
      assert.equal((await direct(address, { method: 'POST', headers: { ...FORM, ...headers }, sent })).status, 403, `${address} ${JSON.stringify(headers)}`);
    }
  }
  const name = 'elsewhere.example';
  const tricks = ['//NAME/', '//NAME/x/', '/\\NAME/', '/\\NAME/x/', '/\\/NAME/x/', '/%2F/NAME/', '/%5CNAME/x/', '/%09/NAME/', '///NAME//', '/./NAME/x/', `${HOME}//NAME/`, `/${HOME}/`, `/${HOME}/\\NAME/`, '/https://NAME/', '/?to=https://NAME', `${HOME}/?url=//NAME`, `${HOME}/%0d%0alocation:https://NAME/`, '/@NAME/'];
  for (const trick of tricks.map((trick) => trick.replaceAll('NAME', name))) {
    for (const headers of [{}, { Host: name }, { Host: name, 'X-Forwarded-Host': name, Forwarded: `host=${name}` }]) {
      const { headers: told } = await direct(trick, { headers });
      assert.equal(new URL(told.location ?? '/', SITE).origin, SITE, `${trick} leads to ${told.location}`);
    }
    const told = await front.ask(SITE + trick);
    assert.equal(new URL(told.headers.get('location') ?? '/', SITE).origin, SITE, `${trick} leads to ${told.headers.get('location')}`);
  }
});

test('security.txt names a contact, our own address, and a day on which it ends', async () => {
  const from = mkdtempSync(join(tmpdir(), 'scanplan-contact-'));
  for (const part of ['content', 'locales', 'style', 'public']) cpSync(join(root, part), join(from, part), { recursive: true });
  const settings = join(from, 'content', 'site.toml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/^security-contact = .*$/m, 'security-contact = "mailto:security@example.be"'));
  const server = await start({ from, known: SITE });
  try {
    const answer = await fetch(`${server.url}/.well-known/security.txt`);
    assert.equal(answer.status, 200);
    assert.match(answer.headers.get('content-type'), /^text\/plain; ?charset=utf-8$/i);
    const fields = Object.fromEntries((await answer.text()).trim().split('\n').map((line) => line.split(/: (.*)/)));
    assert.deepEqual([fields.Contact, fields.Canonical], ['mailto:security@example.be', `${SITE}/.well-known/security.txt`]);
    const days = (Date.parse(fields.Expires) - Date.now()) / 86_400_000;
    assert.ok(days > 30 && days < 365, `${fields.Expires}`);
  } finally {
    server.kill();
    rmSync(from, { recursive: true, force: true });
  }
});
