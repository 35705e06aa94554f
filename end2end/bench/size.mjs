// How small the server is and how soon it is there: its program, its start, its memory after many requests, and both of these with more pages.
//
//   node end2end/bench/size.mjs [million requests]    after `cargo build --release`; E2E_BINARY names another binary; on a machine that does nothing else
//
// A start lasts from the moment at which the program is started to the last byte of its first page, with a database of its own and no kept copy.
// Memory is what Linux calls resident. More pages are copies of the texts of the site in all its languages, under names and addresses of their own.
// Ends with 1 where a promise is not kept.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { LANGUAGES } from '../faults/load.mjs';
import { resident } from '../faults/sockets.mjs';
import { binary, freePort, root } from '../server.js';
import { part, wrk } from './wrk.mjs';

const MEGA = 1024 * 1024;
const PROMISED = { start: 300, program: 15, memory: 40 };
const STARTS = 9;
const MILLIONS = Number(process.argv[2] ?? 1);
const TIMES = [1, 10, 100];
/** For 100 times the pages, all of them pressed. */
const LONGEST = 300_000;

const kept = [];
const promise = (name, value, unit, most) => {
  const holds = value <= most;
  kept.push(holds);
  console.log(`${name.padEnd(52)} ${value.toFixed(1)} ${unit}`.padEnd(68), `<= ${most} ${holds ? 'kept' : 'NOT KEPT'}`);
};

/** A folder with the site, and so many times its texts. */
function desk(times) {
  const folder = mkdtempSync(join(tmpdir(), 'scanplan-bench-'));
  for (const one of ['content', 'locales', 'style', 'public']) cpSync(join(root, one), join(folder, one), { recursive: true });
  const text = (code, file) => readFileSync(join(folder, 'content', code, file), 'utf8');
  const files = readdirSync(join(folder, 'content', LANGUAGES[0])).filter((file) => file.endsWith('.md'));
  const texts = files.filter((file) => /^layout = "text"$/m.test(text(LANGUAGES[0], file)) && file !== 'plan.md');
  const added = [];
  for (let number = 0; number < files.length * (times - 1); number += 1) {
    const file = texts[number % texts.length];
    for (const code of LANGUAGES) {
      const copy = text(code, file).replace(/^slug = "(.*)"$/m, `slug = "$1-${number}"`).replace(/^title = "(.*)"$/m, `title = "$1 ${number}"`).replace(/^aliases = .*\n/m, '');
      writeFileSync(join(folder, 'content', code, file.replace('.md', `-${number}.md`)), copy);
      added.push(`  "/${code}/${/^slug = "(.*)"$/m.exec(copy)[1]}",\n`);
    }
  }
  const addresses = join(folder, 'content', 'addresses.toml');
  writeFileSync(addresses, readFileSync(addresses, 'utf8').replace(/^published = \[\n/m, (begin) => begin + added.join('')));
  return { folder, pages: files.length * times * LANGUAGES.length };
}

/** Starts the program, and tells how long it took to its first page. */
async function started(from) {
  const folder = mkdtempSync(join(tmpdir(), 'scanplan-bench-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const flags = ['--root', from, '--listen', new URL(url).host, '--public-url', url, '--database', `sqlite://${join(folder, 'sums.db')}`, '--state', join(folder, 'state')];
  const began = performance.now();
  const child = spawn(binary, ['serve', ...flags], { stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (log += text));
  const exited = new Promise((done) => child.once('exit', done));
  const stop = async () => {
    child.kill();
    await exited;
    rmSync(folder, { recursive: true });
  };
  const first = () => fetch(`${url}/${LANGUAGES[0]}`).then((reply) => reply.text().then(() => reply.ok), () => false);
  while (!(await first())) {
    if (child.exitCode !== null || performance.now() - began > LONGEST) throw new Error(`it did not start:\n${log.slice(0, 4000)}`, { cause: await stop() });
    await pause(2);
  }
  return { url, pid: child.pid, took: performance.now() - began, memory: resident(child.pid) / MEGA, stop };
}

console.log(`${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}`);
const stripped = join(mkdtempSync(join(tmpdir(), 'scanplan-bench-')), 'scanplan');
if (spawnSync('strip', ['-o', stripped, binary]).status === 0 && existsSync(stripped)) promise('the program without names', statSync(stripped).size / MEGA, 'MiB', PROMISED.program);
else console.log('the program without names: `strip` is missing (binutils)');

const starts = [];
for (let number = 0; number < STARTS; number += 1) {
  const { took, stop } = await started(root);
  starts.push(took);
  await stop();
}
promise(`from start to first page, median of ${STARTS}`, part(starts, 0.5), 'ms', PROMISED.start);

const server = await started(root);
try {
  while (!(await (await fetch(`${server.url}/health/ready`)).json()).dense) await pause(200);
  console.log(`memory once pages are dense: ${(resident(server.pid) / MEGA).toFixed(1)} MiB`);
  const headers = { 'Accept-Encoding': 'gzip', 'User-Agent': 'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0' };
  let [asked, next] = [0, 1e6];
  while (asked < MILLIONS * 1e6) {
    const seconds = 2;
    asked += (await wrk(`${server.url}/${LANGUAGES[0]}`, { seconds, connections: 256, headers })).rate * seconds;
    if (asked < next) continue;
    next += 1e6;
    promise(`memory after ${(asked / 1e6).toFixed(1)} million requests`, resident(server.pid) / MEGA, 'MiB', PROMISED.memory);
  }
} finally {
  await server.stop();
}

console.log('\n| pages | start | for a page | memory at first page | for a page |\n|--:|--:|--:|--:|--:|');
for (const times of TIMES) {
  const { folder, pages } = desk(times);
  try {
    const { took, memory, stop } = await started(folder);
    console.log(`| ${pages} | ${(took / 1000).toFixed(2)} s | ${(took / pages).toFixed(2)} ms | ${memory.toFixed(0)} MiB | ${((memory * 1024) / pages).toFixed(0)} KiB |`);
    await stop();
  } finally {
    rmSync(folder, { recursive: true });
  }
}
process.exitCode = kept.every(Boolean) ? 0 : 1;
