// A server with SQLite under load: killed, stopped, its database locked, read-only, its disk full. Nothing acknowledged is lost, nothing counted twice.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { usage } from '../server.js';
import { FULL, Load, start } from './load.mjs';
import { end, outage } from './outage.mjs';

/** Why a test that changes mounts or files' flags cannot run here; where every test has to run, it fails instead. */
function rootless() {
  return process.getuid() !== 0 && !process.env.E2E_COMPLETE && 'only root can mount a small disk and make a file immutable';
}

const LASTS = FULL ? 30_000 : 1000;

const folder = () => mkdtempSync(join(tmpdir(), 'scanplan-faults-'));

function run(...command) {
  const { status, stderr } = spawnSync(command[0], command.slice(1), { encoding: 'utf8' });
  assert.equal(status, 0, `${command.join(' ')}: ${stderr}`);
}

const KILLS = FULL ? 30 : 3;

test(`killed under load, ${KILLS} times`, async (t) => {
  const stored = `sqlite://${join(folder(), 'counts.db')}`;
  let server = await start({ kept: stored });
  const { url } = server;
  const load = new Load(url);
  try {
    for (let number = 1; number <= KILLS; number += 1) {
      await load.grows(200);
      await pause(Math.random() * 300);
      server.kill();
      assert.equal(await server.exited, null);
      // The lanes get their broken connections, and then nobody listens.
      await pause(100);
      load.compare(stored);
      if (number < KILLS) server = await start({ kept: stored, at: url });
    }
  } finally {
    await load.stop();
    server.kill();
  }
  assert.ok(load.tally.total('unsure') > 0, 'nothing was in flight when it was killed');
  t.diagnostic(load.compare(stored));
});

const STOPS = FULL ? 10 : 3;

test(`stopped under load, ${STOPS} times: equal to the unit`, async (t) => {
  for (let number = 1; number <= STOPS; number += 1) {
    const server = await start();
    const load = new Load(server.url);
    try {
      await load.grows(200);
      await pause(Math.random() * 300);
      await end(server);
    } finally {
      await load.stop();
      server.kill();
    }
    t.diagnostic(load.compare(server.database, { rest: true }));
    const stored = usage(server.database).reduce((all, { count }) => all + Number(count), 0);
    assert.equal(stored, load.acknowledged, 'stored and acknowledged');
    assert.equal(load.tally.total('refused'), 0, 'a server that stops stores what it has accepted');
  }
});

const LOCK = `
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN EXCLUSIVE")
print("locked", flush=True)
sys.stdin.read()
`;

test('the database locked by another process', async (t) => {
  const file = join(folder(), 'counts.db');
  const fault = async () => {
    const other = spawn('python3', ['-c', LOCK, file], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise((done) => other.once('exit', done));
    await new Promise((done, fail) => {
      other.once('error', fail).stdout.once('data', done);
      ended.then((code) => fail(new Error(`it could not be locked: ${code}`)));
    });
    return async () => {
      other.stdin.end();
      assert.equal(await ended, 0);
    };
  };
  await outage(t, { stored: `sqlite://${file}`, fault, lasts: LASTS });
});

test('the database made read-only', { skip: rootless() }, async (t) => {
  const at = folder();
  const fault = () => {
    // Not the index beside them: it is memory that the process shares with itself, and a page of it that may not be written ends the process.
    const files = ['counts.db', 'counts.db-wal'].map((file) => join(at, file));
    run('chattr', '+i', ...files);
    return () => run('chattr', '-i', ...files);
  };
  await outage(t, { stored: `sqlite://${join(at, 'counts.db')}`, fault, lasts: LASTS });
});

test('the disk full', { skip: rootless() }, async (t) => {
  const small = join(folder(), 'disk');
  mkdirSync(small);
  run('mount', '-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', small);
  const filler = join(small, 'filler');
  const fault = () => {
    const file = openSync(filler, 'w');
    for (const size of [65_536, 4096, 1]) {
      const zeros = Buffer.alloc(size);
      try {
        for (;;) writeSync(file, zeros);
      } catch (error) {
        assert.equal(error.code, 'ENOSPC');
      }
    }
    closeSync(file);
    return () => rmSync(filler);
  };
  try {
    // Gently before: a log of changes that has been filled once is written again from its beginning, and needs no more room.
    await outage(t, { stored: `sqlite://${join(small, 'counts.db')}`, fault, lasts: LASTS, gentle: true });
  } finally {
    run('umount', small);
  }
});
