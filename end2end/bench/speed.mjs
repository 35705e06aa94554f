// How fast a page, a part of a page and a form are, beside nginx with the very same bytes and headers from files.
//
//   node end2end/bench/speed.mjs [seconds]    after `cargo build --release`; E2E_BINARY names another binary; on a machine that does nothing else
//
// nginx (Debian's package) serves them as well as it can: gzip_static, sendfile or not, open files kept, no log, as many workers as processors; it
// adds a few short headers of its own. wrk asks
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

/** nginx with these files, ready to be asked; `sendfile` is `on` or `off`: which is faster depends on how large they are. */
async function nginx(files, sendfile) {
  const folder = mkdtempSync(join(tmpdir(), 'scanplan-bench-'));
  for (const { path, packed, plain } of files) {
    const file = join(folder, 'files', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, plain);
    writeFileSync(`${file}.gz`, packed);
  }
  const port = await freePort();
  writeFileSync(join(folder, 'nginx.conf'), nginxConfiguration({ folder, port, files, sendfile }));
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  const exited = new Promise((done) => child.once('exit', done).once('error', done));
  const stop = async () => {
    child.kill();
    await exited;
    rmSync(folder, { recursive: true });
  };
  const url = `http://127.0.0.1:${port}`;
  const answers = () => fetch(url + files[0].path).then(({ ok }) => ok, () => false);
  for (let tries = 0; !(await answers()); tries += 1) {
    if (tries < 50) await pause(100);
    else throw new Error('nginx does not answer', { cause: await stop() });
  }
  return { url, stop };
}

/** The faster of both kinds, for the first of these files. */
async function fastest(files) {
  const kinds = await Promise.all(['on', 'off'].map((sendfile) => nginx(files, sendfile)));
  const rates = [];
  for (const { url } of [...kinds, ...kinds]) rates.push((await wrk(url + files[0].path, { seconds: SECONDS, connections: CONNECTIONS[0], headers: GZIP })).rate);
  const best = rates.indexOf(Math.max(...rates)) % kinds.length;
  await kinds[1 - best].stop();
  console.log(`nginx with sendfile ${best === 0 ? 'on' : 'off'}, the faster of both`);
  return kinds[best];
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
  // Where wrk itself is busy all the time, it is what is measured.
  const busy = part(runs.flat().map((run) => run.busy), 0.5);
  const holds = ratio >= promised && (promised < PROMISED.file || p99 <= itsP99);
  rows.push({ name, connections, rate, its, ratio, least, most, p99, itsP99, busy, holds });
  const range = `${ratio.toFixed(2)} (${least.toFixed(2)} to ${most.toFixed(2)})`;
  console.log(`| ${name} | ${connections} | ${rate.toFixed(0)} | ${its.toFixed(0)} | ${range} | ${p99.toFixed(1)} and ${itsP99.toFixed(1)} ms | ${(busy * 100).toFixed(0)} % | ${holds ? 'yes' : 'NO'} |`);
}

const server = await start({ more: ['--count-limit', '1000000'] });
try {
  while (!(await (await fetch(`${server.url}/health/ready`)).json()).dense) await pause(100);
  const page = `/${LANGUAGES[0]}/plan`;
  const html = await (await fetch(server.url + page)).text();
  const asset = /href="([^"]*style\.css)"/.exec(html)[1];
  const files = await Promise.all([page, asset].map((path) => taken(server.url, path)));
  const other = await fastest(files);
  try {
    console.log(`${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}, ${RUNS} runs of ${SECONDS} s each\n`);
    console.log('| what | connections | requests a second | of nginx | ratio (range) | 99 % within, and of nginx | wrk is busy | kept |\n|---|--:|--:|--:|---|---|--:|---|');
    const both = (path, headers) => [server, other].map(({ url }) => ({ url: url + path, headers: { ...GZIP, ...headers } }));
    for (const connections of CONNECTIONS) {
      await compare('a page', connections, ...both(page), PROMISED.file);
      await compare('its style', connections, ...both(asset), PROMISED.file);
    }
    const known = both(page).map(async (asked) => {
      const etag = (await fetch(asked.url, { headers: GZIP })).headers.get('etag');
      const headers = { ...GZIP, 'If-None-Match': etag };
      const { status } = await fetch(asked.url, { headers });
      if (status !== 304) throw new Error(`${asked.url}: ${status} where it is known`);
      return { ...asked, headers };
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
