// How fast a page, a part of a page and a form are, beside nginx with the very same bytes and headers from files.
//
//   node end2end/bench/speed.mjs [seconds]    after `cargo build --release`; E2E_BINARY names another binary; on a machine that does nothing else
//
// nginx (Debian's package) serves them as well as it can: gzip_static, sendfile, open files kept, no log, as many workers as processors. wrk asks
// both in turns, RUNS times each, with the same request, and shares the processors with whom it asks. Told are the medians of both, the median of
// their ratios with its range, and the time within which 99 of 100 were answered. Ends with 1 where a promise is not kept. Writes the figures to
// end2end/out/speed.json.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { LANGUAGES } from '../faults/load.mjs';
import { freePort, root, start } from '../server.js';
import { nginxConfiguration } from './nginx.mjs';
import { part, wrk } from './wrk.mjs';

const PROMISED = { file: 1, form: 0.5 };
const RUNS = 7;
const CONNECTIONS = [32, 256, 2000];
const SECONDS = Number(process.argv[2] ?? 3);
const GZIP = { 'Accept-Encoding': 'gzip' };
/** The way to the advice of most readers. */
const FORM = ['emergency-signs', 'today-signs', 'scope', 'soon-signs'].map((question) => `${question}=none`).join('&') + '&duration=under-2-weeks';

/** What the server answers at an address, packed as it comes, to be laid down as files. */
async function taken(url, path) {
  const reply = await new Promise((done, fail) => get(url + path, { headers: GZIP }, done).once('error', fail));
  const packed = Buffer.concat(await reply.toArray());
  if (reply.statusCode !== 200) throw new Error(`${path}: ${reply.statusCode}`);
  return { path, headers: reply.headers, packed, plain: gunzipSync(packed) };
}

/** nginx with these files, ready to be asked. */
async function nginx(files) {
  const folder = mkdtempSync(join(tmpdir(), 'scanplan-bench-'));
  for (const { path, packed, plain } of files) {
    const file = join(folder, 'files', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, plain);
    writeFileSync(`${file}.gz`, packed);
  }
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), nginxConfiguration({ folder, port, files }));
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  const exited = new Promise((done) => child.once('exit', done));
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 50 && !(await fetch(url + files[0].path).then(({ ok }) => ok, () => false)); tries += 1) await pause(100);
  return { url, stop: () => (child.kill(), exited.then(() => rmSync(folder, { recursive: true }))) };
}

const rows = [];

/** Asks two servers in turns; what the first has for each of the second. */
async function compare(name, connections, one, other, promised) {
  const runs = [];
  for (let number = 0; number < RUNS; number += 1) {
    const order = number % 2 === 0 ? [one, other] : [other, one];
    const found = new Map();
    for (const asked of order) found.set(asked, await wrk(asked.url, { seconds: SECONDS, connections, ...asked }));
    runs.push([found.get(one), found.get(other)]);
  }
  const middle = (of) => part(runs.map(of), 0.5);
  const ratios = runs.map(([own, its]) => own.rate / its.rate);
  const [rate, its] = [0, 1].map((at) => middle((run) => run[at].rate));
  const [p99, itsP99] = [0, 1].map((at) => middle((run) => run[at].p99) / 1000);
  const [least, ratio, most] = [0, 0.5, 1].map((at) => part(ratios, at));
  const holds = ratio >= promised && (promised < PROMISED.file || p99 <= itsP99);
  rows.push({ name, connections, rate, its, ratio, least, most, p99, itsP99, holds });
  const range = `${ratio.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
  console.log(`| ${name} | ${connections} | ${rate.toFixed(0)} | ${its.toFixed(0)} | ${range} | ${p99.toFixed(1)} and ${itsP99.toFixed(1)} ms | ${holds ? 'yes' : 'NO'} |`);
}

const server = await start({ more: ['--count-limit', '1000000'] });
try {
  while (!(await (await fetch(`${server.url}/health/ready`)).json()).dense) await pause(100);
  const page = `/${LANGUAGES[0]}/plan`;
  const html = await (await fetch(server.url + page)).text();
  const asset = /href="([^"]*style\.css)"/.exec(html)[1];
  const files = await Promise.all([page, asset].map((path) => taken(server.url, path)));
  const other = await nginx(files);
  try {
    console.log(`${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}, ${RUNS} runs of ${SECONDS} s each\n`);
    console.log('| what | connections | requests a second | of nginx | ratio (range) | 99 % within, and of nginx | kept |\n|---|--:|--:|--:|---|---|---|');
    const both = (path, headers) => [server, other].map(({ url }) => ({ url: url + path, headers: { ...GZIP, ...headers } }));
    for (const connections of CONNECTIONS) {
      await compare('a page', connections, ...both(page), PROMISED.file);
      await compare('its style', connections, ...both(asset), PROMISED.file);
    }
    const known = both(page).map(async (asked) => {
      const etag = (await fetch(asked.url, { headers: GZIP })).headers.get('etag');
      return { ...asked, headers: { ...GZIP, 'If-None-Match': etag } };
    });
    await compare('a page that is known', CONNECTIONS[0], ...(await Promise.all(known)), PROMISED.file);
    const slug = /^slug = "(.*)"$/m.exec(readFileSync(join(root, 'content', LANGUAGES[0], 'self-check.md'), 'utf8'))[1];
    const form = `${server.url}/${LANGUAGES[0]}/${slug}`;
    await compare('a form, beside its own page', CONNECTIONS[0], { url: form, headers: GZIP, sends: ['form', FORM] }, { url: form, headers: GZIP }, PROMISED.form);
  } finally {
    await other.stop();
  }
} finally {
  process.kill(server.pid, 'SIGTERM');
  await server.exited;
  rmSync(server.folder, { recursive: true });
}
const out = join(import.meta.dirname, '..', 'out');
mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'speed.json'), JSON.stringify(rows, null, 2));
process.exitCode = rows.every(({ holds }) => holds) ? 0 : 1;
