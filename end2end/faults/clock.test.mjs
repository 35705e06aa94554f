// The clock is set over midnight in Belgium: every act stands under its own day, and what a closed week released is published once, from the threshold on.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { root, usage } from '../server.js';
import { Clock } from './clock.mjs';
import { FULL, LANGUAGES, Load, send, start } from './load.mjs';
import { end } from './outage.mjs';

const AROUND = 2000;
const ACROSS = 700;

// The moments are those of the world: Brussels is two hours ahead in summer, one in winter. The clock goes forward, and back.
const NIGHTS = [
  { name: 'in summer', midnight: '2026-07-01T22:00:00Z', days: ['2026-07-01', '2026-07-02'] },
  { name: 'in winter', midnight: '2026-12-01T23:00:00Z', days: ['2026-12-01', '2026-12-02'] },
  { name: 'before the day that has 25 hours', midnight: '2026-10-24T22:00:00Z', days: ['2026-10-24', '2026-10-25'] },
  { name: 'after it', midnight: '2026-10-25T23:00:00Z', days: ['2026-10-25', '2026-10-26'] },
];

test('acts before and after midnight stand under their own day, in summer and in winter time', async (t) => {
  const clock = new Clock(NIGHTS[0].midnight);
  const server = await start({ variables: clock.variables });
  const all = new Load([], { lanes: 0 });
  const expected = new Map();
  const add = (day, load, what) => {
    if (!expected.has(day)) expected.set(day, new Load([], { lanes: 0 }));
    expected.get(day)[what](load);
  };
  try {
    for (const { midnight, days } of NIGHTS) {
      const at = Date.parse(midnight);
      clock.set(at - AROUND);
      const loads = [];
      for (const end of [at - ACROSS, at + 100, at + AROUND]) {
        const load = new Load(server.url, { lanes: 16 });
        await clock.until(end);
        await load.stop();
        assert.ok(load.acknowledged > 0, 'something was acknowledged');
        assert.equal(load.tally.total('unsure') + load.tally.total('refused'), 0, 'nothing was wrong');
        loads.push(load);
        assert.ok(loads.length > 1 || clock.now() < at, 'the first acts ended before midnight');
      }
      const [earlier, across, later] = loads;
      add(days[0], earlier, 'join');
      add(days[1], later, 'join');
      for (const day of days) add(day, across, 'allow');
      for (const load of loads) all.join(load);
    }
    await end(server);
  } finally {
    server.kill();
  }
  const sums = usage(server.database);
  assert.deepEqual(sums.map(({ day }) => day).filter((day) => !expected.has(day)), [], 'other days');
  for (const [day, load] of expected) t.diagnostic(`${day}: ${load.compare(server.database, { only: day })}`);
  all.compare(server.database);
  assert.equal(sums.reduce((sum, { count }) => sum + Number(count), 0), all.acknowledged, 'each act stands under one day');
});

/** Sums below it are not published. */
const THRESHOLD = Number(/^threshold = (\d+)$/m.exec(readFileSync(join(root, 'content', 'site.toml'), 'utf8'))?.[1] ?? 5);

/** How often a server looks whether a week is closed, with as much again for a machine that has other things to do. */
const LOOK = 30_000;

test('a closed week is released once: from the threshold on, and never less', async (t) => {
  // A Sunday, ten seconds before midnight.
  const clock = new Clock('2026-07-05T21:59:50Z');
  const server = await start({ variables: clock.variables });
  const [language] = LANGUAGES;
  const act = async (event, times) => {
    for (let number = 0; number < times; number += 1) assert.equal(await send(server.url, { language, event, subject: '' }), 204);
  };
  const lots = () => usage(server.database, { published: true }).map(({ released, event, count }) => `${released} ${event} ${count}`).sort();
  const releases = async (expected) => {
    for (const began = performance.now(); lots().length < expected.length && performance.now() - began < LOOK; await pause(500));
    assert.deepEqual(lots(), expected.toSorted());
  };
  try {
    await act('plan-printed', THRESHOLD + 2);
    await act('calendar-saved', THRESHOLD);
    await act('plan-shared', THRESHOLD - 1);
    assert.ok(clock.now() < Date.parse('2026-07-05T22:00:00Z'), 'the machine was too slow for this test');
    await releases([]);
    if (FULL) {
      // The first minute of Monday belongs to the last sums of the week.
      clock.set('2026-07-05T22:00:20Z');
      await pause(LOOK);
      assert.deepEqual(lots(), []);
    }
    clock.set('2026-07-05T22:01:01Z');
    const first = [`2026-07-06 plan-printed ${THRESHOLD + 2}`, `2026-07-06 calendar-saved ${THRESHOLD}`];
    await releases(first);
    // Of the week that has begun: more than enough of one, and what the other was short of.
    await act('plan-printed', THRESHOLD + 1);
    await act('calendar-saved', THRESHOLD - 1);
    await act('plan-shared', 1);
    clock.set('2026-07-12T21:59:30Z');
    await pause(FULL ? LOOK : 3000);
    assert.deepEqual(lots(), first.toSorted(), 'one release for a week');
    clock.set('2026-07-12T22:01:01Z');
    const second = [`2026-07-13 plan-printed ${THRESHOLD + 1}`, `2026-07-13 plan-shared ${THRESHOLD}`];
    await releases([...first, ...second]);
    await end(server);
  } catch (error) {
    throw new Error(`${error.message}\n${server.log()}`, { cause: error });
  } finally {
    server.kill();
  }
  const raw = usage(server.database).reduce((sum, { count }) => sum + Number(count), 0);
  const published = usage(server.database, { published: true }).reduce((sum, { count }) => sum + Number(count), 0);
  assert.equal(raw - published, THRESHOLD - 1, 'what waits');
  t.diagnostic(`${raw} acts, ${published} published`);
});
