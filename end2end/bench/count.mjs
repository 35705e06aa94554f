// What counting costs: how many acts a server acknowledges in a second with SQLite on the disk, how long one waits, and what a page pays for being counted.
//
//   node end2end/bench/count.mjs                     after `cargo build --release`; E2E_BINARY names another binary; on a machine that does nothing else
//   node end2end/bench/count.mjs --memory [millions] how much memory the server holds while it counts ten million events
//
// wrk (Debian's package) keeps all its connections busy, which tells the rate. What somebody waits is measured at half of the promised rate, from the
// moment at which each act was to be sent: a server that stops for a while is charged for everybody who would have come meanwhile. A page is asked
// for with `Sec-GPC: 1` and with `Sec-GPC: 0`, which is counted, in turns; its cost is told twice, by the rate and by the processor time of the server
// for each request, which other work on the machine disturbs less. Ends with 1 where a promise is not kept. Writes nothing that stays.
import { readFileSync, rmSync, statfsSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { ACTS, LANGUAGES, body } from '../faults/load.mjs';
import { start, usage } from '../server.js';
import { paced } from './paced.mjs';
import { part, processorTime, wrk } from './wrk.mjs';

const PROMISED = { rate: 5000, p99: 50, page: 0.03, memory: 1.1 };
const SECONDS = 10;
const PAIRS = 61;
const TMPFS = 0x01021994;

const acts = (url, seconds, connections = 256) => wrk(`${url}/count`, { seconds, connections, sends: ['acts', ...ACTS.map(body)] });
const page = (url, seconds, gpc) => wrk(`${url}/${LANGUAGES[0]}`, { seconds, connections: 32, sends: ['page', gpc] });

/** What a process holds of the memory, in MB. */
const resident = (pid) => Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;

const kept = [];

/** A line of the table; where something is promised, whether it is kept. */
function line(name, figure, promise, holds) {
  if (promise) kept.push(holds);
  console.log(`${name.padEnd(46)} ${figure.padEnd(58)} ${promise ? `${promise} ${holds ? 'kept' : 'NOT KEPT'}` : ''}`);
}

async function rate(server) {
  await acts(server.url, 2);
  const before = processorTime(server.pid);
  const { rate, median, p99, requests } = await acts(server.url, SECONDS);
  const each = ((processorTime(server.pid) - before) / requests) * 1e6;
  const figure = `${rate.toFixed(0)}/s   median ${(median / 1000).toFixed(1)} ms   99 % ${(p99 / 1000).toFixed(1)} ms   ${each.toFixed(0)} µs each`;
  line('acknowledged, 256 at a time', figure, `>= ${PROMISED.rate}/s`, rate >= PROMISED.rate);
}

async function wait(server) {
  const asked = PROMISED.rate / 2;
  const { rate, waits, failed } = await paced(server.url, asked, SECONDS);
  if (failed > 0) throw new Error(`${failed} acts were not acknowledged`);
  const p99 = part(waits, 0.99);
  const figure = `median ${part(waits, 0.5).toFixed(1)} ms   99 % ${p99.toFixed(1)} ms   slowest ${part(waits, 1).toFixed(1)} ms`;
  line(`waited for, at ${rate.toFixed(0)}/s`, figure, `99 % < ${PROMISED.p99} ms`, p99 < PROMISED.p99 && rate > asked * 0.99);
}

async function pages(server) {
  await page(server.url, 2, '0');
  const runs = [];
  for (let number = 0; number < PAIRS; number += 1) {
    const run = {};
    // In turns also within the pairs: what comes second may find a warmer machine.
    for (const gpc of number % 2 === 0 ? ['1', '0'] : ['0', '1']) {
      const before = processorTime(server.pid);
      const { rate, requests } = await page(server.url, 1, gpc);
      run[gpc] = { rate, each: ((processorTime(server.pid) - before) / requests) * 1e6 };
    }
    runs.push(run);
  }
  for (const [what, of, costs] of [
    ['requests a second', ({ rate }) => rate, ({ 0: counted, 1: not }) => not.rate / counted.rate - 1],
    ['µs of processor time', ({ each }) => each, ({ 0: counted, 1: not }) => counted.each / not.each - 1],
  ]) {
    const [counted, not] = ['0', '1'].map((gpc) => part(runs.map((run) => of(run[gpc])), 0.5));
    const [low, cost, high] = [0.25, 0.5, 0.75].map((at) => part(runs.map(costs), at));
    const percent = (value) => `${(value * 100).toFixed(1)} %`;
    const figure = `${counted.toFixed(1)} and ${not.toFixed(1)}: ${percent(cost)} (half between ${percent(low)} and ${percent(high)})`;
    line(`a page counted and not, ${what}`, figure, `< ${percent(PROMISED.page)}`, cost < PROMISED.page);
  }
}

async function memory(server, millions) {
  await Promise.all([acts(server.url, 5), page(server.url, 5, '0')]);
  const count = () => usage(server.database).reduce((all, sum) => all + Number(sum.count), 0);
  const [first, before] = [resident(server.pid), count()];
  let highest = first;
  for (let next = before; count() - before < millions * 1e6; ) {
    // Most are views of pages, which come faster; acts that wait for the disk all the while.
    await Promise.all([acts(server.url, 10, 32), page(server.url, 10, '0')]);
    highest = Math.max(highest, resident(server.pid));
    if (count() >= next) {
      console.log(`${((count() - before) / 1e6).toFixed(1)} million   ${resident(server.pid).toFixed(1)} MB`);
      next = count() + 1e6;
    }
  }
  const figure = `${first.toFixed(1)} MB at first, ${highest.toFixed(1)} MB at most, over ${((count() - before) / 1e6).toFixed(1)} million`;
  line('memory', figure, `< ${PROMISED.memory} times`, highest < first * PROMISED.memory);
}

if (statfsSync(tmpdir()).type === TMPFS) throw new Error(`${tmpdir()} is no disk: TMPDIR names a folder that is on one`);
// The limit is there for visitors; here one machine is all of them.
const server = await start({ more: ['--count-limit', '1000000'] });
try {
  // Until then the server has other work.
  while (!(await (await fetch(`${server.url}/health/ready`)).json()).dense) await pause(100);
  console.log(`${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}`);
  const flag = process.argv.indexOf('--memory');
  if (flag > 0) await memory(server, Number(process.argv[flag + 1] ?? 10));
  else for (const measure of [rate, wait, pages]) await measure(server);
} finally {
  process.kill(server.pid, 'SIGTERM');
  await server.exited;
  rmSync(server.folder, { recursive: true });
}
process.exitCode = kept.every(Boolean) ? 0 : 1;
