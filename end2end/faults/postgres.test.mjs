// Servers that share one PostgreSQL under load: it is stopped, cut off, held still, and one of them is killed. Nothing acknowledged is lost or doubled.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { FULL, Load, Reader, start } from './load.mjs';
import { end, outage } from './outage.mjs';
import { Cluster } from './postgres.mjs';

const LASTS = FULL ? 30_000 : 1000;

let cluster;
before(async () => {
  cluster = await Cluster.make();
});
after(() => cluster.drop());

for (const mode of ['fast', 'immediate']) {
  test(`PostgreSQL stopped (${mode}) and started again`, async (t) => {
    const fault = async () => {
      await cluster.stop(mode);
      return () => cluster.start();
    };
    await outage(t, { stored: await cluster.database(), fault, lasts: LASTS });
  });
}

test('PostgreSQL answers nothing, and nobody is told', async (t) => {
  await outage(t, { stored: await cluster.database(), fault: () => cluster.hold(), lasts: LASTS });
});

const CUTS = FULL ? 100 : 10;

test(`every connection to PostgreSQL cut, ${CUTS} times: equal to the unit`, async (t) => {
  const server = await start({ kept: await cluster.database() });
  const reader = new Reader(server.url);
  const load = new Load(server.url);
  try {
    for (let number = 1; number <= CUTS; number += 1) {
      await load.grows(50);
      await pause(Math.random() * 100);
      await cluster.cut();
    }
    await load.grows(200);
    await load.stop();
    await reader.stop();
    await end(server);
  } finally {
    await load.stop();
    server.kill();
  }
  t.diagnostic(load.compare(server.database, { rest: true }));
  t.diagnostic(reader.compare(server.database));
});

const ROUNDS = FULL ? 10 : 2;

test(`three servers start at once on an empty database, and one is killed under load, ${ROUNDS} times`, async (t) => {
  const stored = await cluster.database();
  const servers = await Promise.all([1, 2, 3].map(() => start({ kept: stored })));
  const loads = servers.map(({ url }) => new Load(url, { lanes: 24 }));
  try {
    for (let number = 0; number < ROUNDS; number += 1) {
      await Promise.all(loads.map((load) => load.grows(100)));
      await pause(Math.random() * 200);
      const victim = number % servers.length;
      servers[victim].kill();
      assert.equal(await servers[victim].exited, null);
      // The others do not notice.
      await Promise.all(loads.filter((_, at) => at !== victim).map((load) => load.grows(100)));
      servers[victim] = await start({ kept: stored, at: servers[victim].url });
    }
    await Promise.all(loads.map((load) => load.grows(100)));
    await Promise.all(servers.map(end));
  } finally {
    await Promise.all(loads.map((load) => load.stop()));
    for (const server of servers) server.kill();
  }
  const all = loads.reduce((sum, load) => sum.join(load));
  assert.equal(all.tally.total('refused'), 0, 'nobody was refused');
  t.diagnostic(all.compare(stored));
});
