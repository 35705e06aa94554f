// Starts the scanplan binary on a free port with a database of its own, and ends it as an operator would.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder with `content/ locales/ style/ public/`: the repository's own, unless a run names another. */
export const root = resolve(process.env.E2E_ROOT ?? join(import.meta.dirname, '..'));

/** The release binary; `run` names it where cargo builds elsewhere. */
export const binary = process.env.E2E_BINARY ?? join(import.meta.dirname, '..', 'target', 'release', 'scanplan');

// The server's settings come from its command line alone.
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('SCANPLAN_')));

const START_WITHIN = 30_000;

/** A port nobody uses now. The server could take one itself (port 0), but its public address has to be known before. */
export async function freePort() {
  const probe = createServer();
  await new Promise((done, fail) => probe.once('error', fail).listen(0, '127.0.0.1', done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

/**
 * Starts a server and waits until it can serve; `exited` resolves to its exit code (null after a signal it did not handle).
 * It serves the folder `from`; `at` is the address of a server that has ended, whose place it takes; `known` the address it calls its own;
 * `kept` is a database that is there already; `more` are further flags.
 */
export async function start({ from = root, at, known, kept, more = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'scanplan-e2e-'));
  const url = at ?? `http://127.0.0.1:${await freePort()}`;
  const database = kept ?? `sqlite://${join(folder, 'e2e.db')}`;
  const options = ['--root', from, '--listen', new URL(url).host, '--public-url', known ?? url, '--database', database, ...more];
  const child = spawn(binary, ['serve', ...options], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let log = '';
  const exited = new Promise((done) => child.once('exit', done));
  await new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`the server did not start in time:\n${log}`)), START_WITHIN);
    child.once('error', fail);
    child.once('exit', (code) => fail(new Error(`the server ended with ${code}:\n${log}`)));
    child.stderr.setEncoding('utf8').on('data', (text) => {
      log += text;
      if (log.includes(`listening on ${url}`)) {
        clearTimeout(timer);
        done();
      }
    });
  });
  return { url, database, folder, pid: child.pid, exited, log: () => log, kill: () => child.kill('SIGKILL') };
}

/** The stored sums of a database, as `scanplan usage --raw` prints them. */
export function usage(database) {
  const { status, stdout, stderr } = spawnSync(binary, ['usage', '--raw', '--database', database], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`scanplan usage ended with ${status}: ${stderr}`);
  const [header, ...lines] = stdout.trim().split('\n');
  const names = header.trim().split(',');
  return lines.map((line) => Object.fromEntries(line.trim().split(',').map((value, at) => [names[at], value])));
}
