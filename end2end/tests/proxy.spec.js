// deploy/nginx.conf as it stands, between a browser's requests and the server: what it lets through, what it holds back, what it writes down.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support.js';
import { freePort, root, start, usage } from '../server.js';

const EXAMPLE = join(root, 'deploy', 'nginx.conf');
/** Stands in no log. */
const CANARY = 'kanarievogel7f3a';
const READER = { 'User-Agent': `Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0 ${CANARY}` };
const GOOD = 'event=plan-printed&lang=nl';
/** What `limit_req` of the example lets through at once: one, and its burst. */
const AT_ONCE = 51;

/** The example with other ports and paths, and nothing else changed; each has to stand there once. */
function adapted(folder, port, upstream) {
  const changes = [
    ['pid /run/nginx.pid;', `pid ${folder}/nginx.pid;`],
    ['error_log /var/log/nginx/error.log notice;', `error_log ${folder}/error.log notice;`],
    ['access_log /var/log/nginx/scanplan.log sums;', `access_log ${folder}/access.log sums;`],
    ['listen 80 default_server;', `listen 127.0.0.1:${port} default_server;`],
    ['server 127.0.0.1:3000;', `server ${upstream};`],
  ];
  return changes.reduce((text, [from, to]) => {
    expect(text.split(from), from).toHaveLength(2);
    return text.replace(from, to);
  }, readFileSync(EXAMPLE, 'utf8'));
}

/** Whether a port is listened on. */
const listens = (port) =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true) || socket.destroy()).on('error', () => done(false));
  });

/** nginx in front of a server of its own. */
const proxied = test.extend({
  proxy: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'scanplan-nginx-'));
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = await start({ known: url });
    writeFileSync(join(folder, 'nginx.conf'), adapted(folder, port, new URL(server.url).host));
    const options = ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'];
    const nginx = spawn('nginx', options, { stdio: ['ignore', 'ignore', 'inherit'] });
    const exited = new Promise((done, fail) => nginx.once('exit', done).once('error', () => fail(new Error('nginx is missing; on Debian `apt-get install nginx-light`'))));
    await Promise.race([exited, expect.poll(() => listens(port), { timeout: 10_000 }).toBe(true)]);
    const log = () => readFileSync(join(folder, 'access.log'), 'utf8');
    const ended = async () => {
      nginx.kill('SIGQUIT');
      await exited;
      process.kill(server.pid, 'SIGTERM');
      await server.exited;
    };
    await use({ url, folder, server, log, ended });
    // Not by force, which would leave its workers.
    nginx.kill('SIGTERM');
    await exited;
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Asks, without any choice of a client's own. */
const ask = (url, method, path, { headers = {}, body = '' } = {}) =>
  new Promise((done, fail) => {
    const sent = request(new URL(path, url), { method, headers: { ...READER, ...headers, ...(body && { 'Content-Length': Buffer.byteLength(body) }) } }, (reply) => {
      const parts = [];
      reply.on('data', (part) => parts.push(part)).on('end', () => done({ status: reply.statusCode, headers: reply.headers, body: Buffer.concat(parts).toString() }));
    });
    sent.on('error', fail).end(body);
  });

const count = (url, headers = {}, body = GOOD) => ask(url, 'POST', '/count', { headers: { 'Content-Type': 'application/x-www-form-urlencoded;charset=UTF-8', ...headers }, body });

proxied('pages and counts come through it, and forms from elsewhere do not', async ({ proxy: { url, server, ended } }) => {
  const page = await ask(url, 'GET', '/nl', { headers: { 'Accept-Encoding': 'br' } });
  expect([page.status, page.headers['content-encoding']]).toEqual([200, 'br']);
  expect(page.headers['content-security-policy']).toBeTruthy();
  expect((await ask(url, 'GET', '/nl', { headers: { 'If-None-Match': page.headers.etag } })).status).toBe(304);
  expect((await count(url)).status).toBe(204);
  // As old browsers send it, by which Host and Origin have to arrive as they are.
  expect((await count(url, { Origin: url })).status).toBe(204);
  expect((await count(url, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(204);
  for (const headers of [{ Origin: 'https://elsewhere.example' }, { Origin: 'null' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
    expect((await count(url, headers)).status, JSON.stringify(headers)).toBe(403);
  }
  expect((await count(url, {}, 'event=page-view&subject=home&lang=nl')).status).toBe(422);
  expect((await count(url, {}, 'x'.repeat(1025))).status).toBe(413);
  expect((await ask(url, 'GET', '/count')).status).toBe(405);
  // What is too long for the program is told by a page of its own.
  const long = await ask(url, 'POST', '/nl', { body: 'x'.repeat(20_000) });
  expect(long.status).toBe(405);
  await ended();
  const sums = usage(server.database).map(({ event, subject, count }) => `${event} ${subject} ${count}`);
  expect(sums.sort()).toEqual(['page-view home 2', 'plan-printed  3']);
});

proxied('one address is let count so often at once, and pages as often as it likes', async ({ proxy: { url, server, ended } }) => {
  const began = Date.now();
  const replies = await Promise.all(Array.from({ length: 120 }, () => count(url)));
  const statuses = replies.map(({ status }) => status);
  const taken = statuses.filter((status) => status === 204).length;
  // Five more for each second that it took.
  expect(taken).toBeGreaterThanOrEqual(AT_ONCE);
  expect(taken).toBeLessThanOrEqual(AT_ONCE + 1 + Math.ceil(((Date.now() - began) / 1000) * 5));
  const refused = replies.filter(({ status }) => status === 429);
  expect(refused.length + taken).toBe(120);
  expect(refused.every(({ headers }) => headers['retry-after'] === '10')).toBe(true);
  const pages = await Promise.all(Array.from({ length: 100 }, () => ask(url, 'GET', '/nl')));
  expect(pages.filter(({ status }) => status !== 200)).toEqual([]);
  await ended();
  const [{ count: stored }] = usage(server.database).filter(({ event }) => event === 'plan-printed');
  expect(Number(stored), 'what was acknowledged is stored, and nothing else').toBe(taken);
});

proxied('nothing that a client sends is written down by it, not when the server is gone either', async ({ proxy: { url, folder, server, log, ended } }) => {
  const headers = { Referer: `https://${CANARY}.example/?q=${CANARY}`, Cookie: `id=${CANARY}`, 'X-Forwarded-For': '203.0.113.77', Authorization: CANARY };
  const requests = async () => {
    await ask(url, 'GET', `/nl?from=${CANARY}`, { headers });
    await ask(url, 'GET', `/nl/${CANARY}`, { headers });
    await ask(url, CANARY.toUpperCase(), `/${CANARY}?${CANARY}`, { headers });
    // More than a body is held in memory elsewhere, and more than is taken here.
    for (const bytes of [100, 20_000, 40_000]) await ask(url, 'POST', '/nl', { headers, body: CANARY.padEnd(bytes, 'x') }).catch(() => {});
    await Promise.all(Array.from({ length: 80 }, () => count(url, headers, `${GOOD}&x=${CANARY}`)));
  };
  await requests();
  process.kill(server.pid, 'SIGTERM');
  await server.exited;
  await requests();
  await ended().catch(() => {});
  const lines = log().trim().split('\n');
  expect(lines.length).toBeGreaterThan(150);
  for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\d (GET|HEAD|POST|other) (page|count|asset|probe) \d{3} \d+ \d+\.\d{3} (-|[\d.]+( ?[,:] ?[\d.-]+)*)$/);
  const statuses = new Set(lines.map((line) => line.split(' ')[3]));
  for (const status of ['200', '404', '413', '422', '429', '502']) expect([...statuses], 'so many ways to fail').toContain(status);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && entry.name !== 'nginx.conf');
  expect(files.map(({ name }) => name).sort()).toEqual(['access.log', 'error.log']);
  for (const { name } of files) {
    const text = readFileSync(join(folder, name), 'utf8').toLowerCase();
    for (const trace of [CANARY, '127.0.0.1', '203.0.113', 'firefox', 'from=', 'client:']) expect(text, name).not.toContain(trace);
  }
});

test('it holds connections to the server for less long than the server does', () => {
  const seconds = (text, pattern) => Number(pattern.exec(text)[1]);
  const upstream = seconds(readFileSync(EXAMPLE, 'utf8'), /upstream scanplan \{[^}]*keepalive_timeout (\d+)s;/);
  const own = seconds(readFileSync(join(root, 'src', 'web', 'server', 'pulse.rs'), 'utf8'), /const CALM: Patience = Patience \{[^}]*idle: (\d+)/);
  expect(upstream).toBeGreaterThan(0);
  expect(upstream).toBeLessThan(own);
});
