// Everything at once and for long: readers, slow clients, saves good and broken, a database that is killed; no wrong answer, no count lost, no memory more.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { root, usage } from '../server.js';
import { Crowd } from './crowd.mjs';
import { ACTS, FULL, LANGUAGES, start } from './load.mjs';
import { end } from './outage.mjs';
import { Cluster } from './postgres.mjs';
import { resident } from './sockets.mjs';
import { Visitors } from './visitors.mjs';

/** Ten with `--full`; an hour, or any other time, where somebody asks for it. */
const MINUTES = Number(process.env.MIXED_MINUTES ?? (FULL ? 10 : 0));
const [LANGUAGE] = LANGUAGES;
const EDITED = join('content', LANGUAGE, 'plan.md');
const SLOW = 500;
/** What memory may come and go by: one more generation while two are served, and what its pages are pressed with. */
const BREATH = 24 * 1024 * 1024;

/** @type {Cluster} */
let cluster;
before(async () => {
  if (MINUTES > 0) cluster = await Cluster.make();
});
after(() => cluster?.drop());

const skip = MINUTES > 0 ? false : '`--full` runs it for ten minutes, MIXED_MINUTES=60 for an hour';

test('an hour in which everything happens, or as long as there is time', { skip }, async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'scanplan-mixed-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['content', 'locales', 'style', 'public']) cpSync(join(root, part), join(folder, part), { recursive: true });
  const original = readFileSync(join(folder, EDITED), 'utf8');
  const stored = await cluster.database();
  const server = await start({ from: folder, kept: stored });
  t.after(() => server.kill());
  const get = async (/** @type {string} */ path) => {
    const answer = await fetch(server.url + path, { headers: { 'user-agent': 'curl/8.0' } });
    assert.equal(answer.status, 200, path);
    return { tag: answer.headers.get('etag'), text: await answer.text() };
  };
  const told = async () => JSON.parse((await get('/version')).text);
  const sitemap = (await get('/sitemap.xml')).text;
  const pages = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, address]) => new URL(address).pathname).filter((page) => page !== '/');
  /** Every tag that a page had in a good generation. @type {Map<string, Set<string>>} */
  const good = new Map(pages.map((page) => [page, new Set()]));
  const learn = async () => {
    for (const page of pages) good.get(page)?.add((await get(page)).tag ?? '');
  };
  await learn();
  const selfCheck = new URL((await fetch(`${server.url}/${LANGUAGE}/self-check`)).url).pathname;
  const visitors = new Visitors(server.url, { pages, selfCheck, form: 'emergency-signs=both-legs', told: 'data-outcome="emergency"' });
  t.after(() => visitors.stop());
  const crowd = new Crowd(server.url, { kinds: ['head', 'body', 'idle'], count: SLOW, path: selfCheck });
  t.after(() => crowd.leaves());

  /** Saves, has the server look, and waits until it says what is expected. */
  const save = async (/** @type {string} */ text, /** @type {(now: any) => boolean} */ expected) => {
    writeFileSync(join(folder, EDITED), text);
    process.kill(server.pid ?? 0, 'SIGHUP');
    for (const end = performance.now() + 20_000; !expected(await told()); await pause(50)) assert.ok(performance.now() < end, `${JSON.stringify(await told())}\n${server.log()}`);
  };
  const faults = [
    async (/** @type {number} */ round) => {
      const { content } = await told();
      await save(original.replace(/\n\n(?=[^#\n])/, `\n\n${'Woord '.repeat((round % 9) + 1).trim()}. `), (now) => now.content !== content && now.serving === 'current');
      await learn();
    },
    async () => {
      const { content } = await told();
      await save(`${original}\n\n[](page:nowhere)\n`, (now) => now.serving === 'earlier' && now.folder.errors > 0);
      assert.equal((await told()).content, content, 'what was good is served on');
      await save(original, (now) => now.serving === 'current');
      await learn();
    },
    async () => {
      await cluster.stop('immediate');
      await pause(2_000);
      await cluster.start();
    },
  ];
  /** @type {number[]} */
  const memory = [];
  const end_at = performance.now() + MINUTES * 60_000;
  let round = 0;
  for (; performance.now() < end_at; round += 1) {
    await faults[round % faults.length](round);
    await visitors.grows(100, 60_000);
    // Pages are pressed densely some seconds after a save, while nothing else is measured.
    await pause(1_000);
    memory.push(resident(server.pid));
  }
  const crowded = await crowd.tell();
  await crowd.leaves();
  await visitors.stop();
  await end(server);
  t.diagnostic(`${round} faults in ${MINUTES} minutes; ${visitors}`);
  t.diagnostic(`slow clients: ${JSON.stringify(crowded)}`);
  assert.deepEqual(visitors.broken, []);
  const wrong = [...visitors.answers.keys()].filter((name) => !['page 200', 'asset 200', 'form 200', 'count 204', 'count 503'].includes(name));
  assert.deepEqual(wrong, [], 'nobody who reads or asks is told of any of it');
  for (const [page, seen] of visitors.tags) for (const tag of seen) assert.ok(good.get(page)?.has(tag), `${page} was ${tag} for a moment`);
  const counted = new Set(ACTS.map(({ event }) => event));
  const acts = usage(stored).filter(({ event }) => counted.has(event));
  assert.deepEqual(visitors.tally.breaches(acts, true), []);
  t.diagnostic(`${visitors.tally.total('acknowledged')} acknowledged, ${visitors.tally.total('refused')} refused, ${visitors.tally.total('unsure')} unsure, all of them accounted for`);
  const mega = (/** @type {number} */ bytes) => Math.round(bytes / 1024 / 1024);
  const half = memory.slice(0, Math.ceil(memory.length / 2));
  t.diagnostic(`memory from ${mega(Math.min(...memory))} to ${mega(Math.max(...memory))} MB, at most ${mega(Math.max(...half))} in the first half`);
  assert.ok(Math.max(...memory) <= Math.max(...half) + BREATH, `it grows: ${memory.map(mega).join(' ')}`);
});
