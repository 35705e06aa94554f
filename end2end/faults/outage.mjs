// What every outage has in common: acts are posted and pages read, something breaks and is mended, and in the end the sums fit.
import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { Load, Reader, start } from './load.mjs';

/** Ends a server as an operator does: all that it has heard of is stored then. */
export async function end(server) {
  process.kill(server.pid, 'SIGTERM');
  assert.equal(await server.exited, 0, server.log());
}

/**
 * `fault` breaks something and gives what mends it, `lasts` milliseconds after the first act was refused. A `gentle` one is preceded by few
 * acts. Until it is mended pages are served at once; then acts are acknowledged again, and nothing that was is lost or there twice.
 */
export async function outage(t, { stored, fault, lasts, gentle = false }) {
  const server = await start({ kept: stored });
  const reader = new Reader(server.url);
  let load = new Load(server.url, { lanes: gentle ? 1 : 64 });
  try {
    await load.grows(20);
    const mend = await fault();
    const before = load.acknowledged;
    try {
      if (gentle) load = await load.again(server.url);
      await load.isRefused();
      await pause(lasts);
    } finally {
      await mend();
    }
    t.diagnostic(`${load.acknowledged - before} acknowledged while it lasted; ${(await load.grows(1)).toFixed(0)} ms until the next`);
    await load.grows(200);
    await load.stop();
    await reader.stop();
    await end(server);
  } catch (error) {
    // What it said is half of the explanation.
    throw new Error(`${error.message}\n${server.log()}`, { cause: error });
  } finally {
    await load.stop();
    server.kill();
  }
  t.diagnostic(load.compare(stored, { rest: true }));
  t.diagnostic(reader.compare(stored));
}
