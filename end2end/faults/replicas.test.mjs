// Three servers behind nginx, as README.md sets them up, with one PostgreSQL: their content changes under load, and one is killed and comes back.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, root, usage } from '../server.js';
import { ACTS, FULL, LANGUAGES, start } from './load.mjs';
import { directives, nginx } from './nginx.mjs';
import { end } from './outage.mjs';
import { Cluster } from './postgres.mjs';
import { Visitors } from './visitors.mjs';

const [LANGUAGE] = LANGUAGES;
const EDITED = `/${LANGUAGE}/plan`;
/** What editors add to the plan, one after the other: words, since a number would need its source. */
const WORDS = ['Alfa', 'Bravo', 'Charlie', 'Delta', 'Echo', 'Foxtrot', 'Golf', 'Hotel', 'India', 'Juliett'];
const ROUNDS = FULL ? WORDS.length : 2;
/** How long a look at a folder may take, beside visitors. */
const SWAPPED_WITHIN = 15_000;

/** What README.md says of three replicas: the line of a server, and the place of pages. */
function advised() {
  const [, block] = /### Three replicas.*?```nginx\n(.*?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8'));
  const [, options] = /^server \S+( .*;)$/m.exec(block);
  return { options, place: block.slice(block.indexOf('location / {')) };
}

/** A folder of its own for each server, as each machine has. */
function copy() {
  const folder = mkdtempSync(join(tmpdir(), 'scanplan-replica-'));
  for (const part of ['content', 'locales', 'style', 'public']) cpSync(join(root, part), join(folder, part), { recursive: true });
  return folder;
}

/** What an editor saves: a word more at the end of a paragraph of the plan; at times a change of style too, which changes every page. */
function edit(folder, round) {
  const file = join(folder, 'content', LANGUAGE, 'plan.md');
  const paragraphs = readFileSync(file, 'utf8').split('\n\n');
  assert.ok(!paragraphs[1].startsWith('#'));
  paragraphs[1] = paragraphs[1].trimEnd() + ` ${WORDS[round]}.`;
  writeFileSync(file, paragraphs.join('\n\n'));
  if (round % 2 === 1) appendFileSync(join(folder, 'style', 'reset.css'), `@layer reset { .${WORDS[round].toLowerCase()} { color: inherit; } }\n`);
}

const get = async (url, path, headers = {}) => {
  const answer = await fetch(url + path, { headers, redirect: 'manual' });
  return { status: answer.status, tag: answer.headers.get('etag'), text: await answer.text() };
};
const version = async ({ url }) => JSON.parse((await get(url, '/version')).text).content;

/** Waits until all of them serve the same content, and not this one. Gives how long it took. */
async function swapped(servers, earlier) {
  const began = performance.now();
  for (;;) {
    const all = await Promise.all(servers.map(version));
    if (all.every((one) => one === all[0] && one !== earlier)) return performance.now() - began;
    assert.ok(performance.now() - began < SWAPPED_WITHIN, `not all changed from ${earlier}: ${all}\n${servers.map(({ log }) => log()).join('\n')}`);
    await pause(25);
  }
}

/** The tag of every page that this server names, and of what belongs to them. */
async function tags({ url }) {
  const sitemap = (await get(url, '/sitemap.xml')).text;
  const pages = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, address]) => new URL(address).pathname);
  const more = ['/sitemap.xml', '/robots.txt', '/kept.js', ...LANGUAGES.map((language) => `/${language}/texts.json`)];
  const all = new Map();
  for (const page of [...pages, ...more]) {
    const { status, tag } = await get(url, page, { 'user-agent': 'curl/8.0' });
    assert.equal(status, 200, page);
    all.set(page, tag);
  }
  return all;
}

let cluster;
before(async () => {
  cluster = await Cluster.make();
});
after(() => cluster.drop());

test('three replicas answer alike, through changes of content and the end of one of them', async (t) => {
  const stored = await cluster.database();
  const folders = [1, 2, 3].map(copy);
  t.after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
  const known = `http://127.0.0.1:${await freePort()}`;
  // One looks by itself, the others are told.
  const run = (at, more = {}) => start({ from: folders[at], known, kept: stored, more: at === 1 ? ['--watch'] : [], ...more });
  const servers = await Promise.all([0, 1, 2].map((at) => run(at)));
  t.after(() => servers.forEach((server) => server.kill()));
  const { options, place } = advised();
  const proxy = await nginx('nginx.conf', () => [
    ['server 127.0.0.1:3000;', servers.map(({ url }) => `server ${new URL(url).host}${options}`).join('\n')],
    ['location / {\n            proxy_pass http://scanplan;\n        }', place],
    // All visitors have one address.
    ['zone=counts:1m rate=5r/s;', 'zone=counts:1m rate=100000r/s;'],
  ]);
  t.after(() => proxy.end().then(proxy.drop));
  const url = `http://127.0.0.1:${proxy.ports[80]}`;
  const first = await tags(servers[0]);
  const selfCheck = new URL((await fetch(`${url}/${LANGUAGE}/self-check`)).url).pathname;
  const pages = [...first.keys()].filter((page) => page === `/${LANGUAGE}` || page.startsWith(`/${LANGUAGE}/`)).filter((page) => !page.endsWith('.json'));
  const visitors = new Visitors(url, { pages, selfCheck, form: 'emergency-signs=both-legs', told: 'data-outcome="emergency"' });
  t.after(() => visitors.stop());
  let lost = 0;
  const generations = [first];
  try {
    await visitors.grows(100);
    for (let round = 0; round < ROUNDS; round += 1) {
      const content = await version(servers[0]);
      const kills = round % 2 === 1;
      const victim = round % servers.length;
      for (const [at, folder] of folders.entries()) {
        edit(folder, round);
        if (at !== 1 && !(kills && at === victim)) process.kill(servers[at].pid, 'SIGHUP');
        // Editors’ files do not reach every machine at once: for a while not all are the same.
        await pause(50 + Math.random() * 200);
      }
      if (kills) {
        assert.equal(visitors.of('count 502'), lost, 'nothing is lost while content changes');
        // It stands still first, so that it has requests of every kind in hand when it ends.
        process.kill(servers[victim].pid, 'SIGSTOP');
        await pause(300);
        servers[victim].kill();
        assert.equal(await servers[victim].exited, null);
        await visitors.grows(100);
        lost = visitors.of('count 502');
        servers[victim] = await run(victim, { at: servers[victim].url });
      }
      const took = await swapped(servers, content);
      const all = await Promise.all(servers.map(tags));
      for (const one of all) assert.deepEqual(one, all[0], 'all three have the same tag for every page');
      const changed = [...all[0]].filter(([page, tag]) => tag !== generations.at(-1).get(page)).map(([page]) => page);
      assert.ok(changed.includes(EDITED) && all[0].size === first.size, changed.join(' '));
      if (round % 2 === 0) assert.ok(changed.length < first.size / 2, `one text was changed, and these pages: ${changed.join(' ')}`);
      for (const { url: own } of servers) assert.ok((await get(own, EDITED)).text.includes(`${WORDS[round]}.`));
      generations.push(all[0]);
      await visitors.grows(100);
      t.diagnostic(`${WORDS[round]}: ${changed.length} pages changed on all three after ${took.toFixed(0)} ms${kills ? ', one of them killed and back' : ''}`);
    }
    await visitors.stop();
    await Promise.all(servers.map(end));
  } catch (error) {
    throw new Error(`${error.message}\n${visitors}\n${servers.map(({ log }) => log()).join('\n')}`, { cause: error });
  }
  t.diagnostic(`${visitors}`);
  assert.deepEqual(visitors.broken, []);
  const wrong = [...visitors.answers.keys()].filter((name) => !['page 200', 'asset 200', 'form 200', 'count 204', 'count 502'].includes(name));
  assert.deepEqual(wrong, [], 'nobody who reads or asks is told of any of it');
  // What the killed one had in hand: whoever counts waits for no answer, and sent a second time it might stand there twice.
  assert.equal(visitors.of('count 502'), lost, 'what was lost was lost with the server that was killed');
  assert.ok(lost > 0 && lost <= visitors.counters * Math.floor(ROUNDS / 2), `${lost} counts were lost with it`);
  for (const [page, seen] of visitors.tags) {
    const good = new Set(generations.map((tags) => tags.get(page)));
    for (const tag of seen) assert.ok(good.has(tag), `${page} was ${tag} for a moment`);
  }
  assert.equal(visitors.tags.get(EDITED)?.size, generations.length, 'the visitors saw every one of them');
  const counted = new Set(ACTS.map(({ event }) => event));
  const acts = usage(stored).filter(({ event }) => counted.has(event));
  assert.deepEqual(visitors.tally.breaches(acts, false), []);
  const sum = acts.reduce((all, { count }) => all + Number(count), 0);
  t.diagnostic(`${visitors.tally.total('acknowledged')} acknowledged, ${visitors.tally.total('unsure')} unsure, ${sum} stored`);
});

test('the lines for three replicas in README.md are lines that nginx knows', async () => {
  const { options, place } = advised();
  assert.match(options, /max_fails=1 fail_timeout=1s/);
  assert.ok(directives(place).includes('proxy_next_upstream error timeout non_idempotent;'));
});
