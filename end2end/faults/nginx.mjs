// nginx with an example of `deploy/`, with other ports, paths and servers behind it and nothing else changed: started, read, and ended.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, root } from '../server.js';

const START_WITHIN = 10_000;
/** Where Debian puts what only operators call. */
const PATH = [process.env.PATH, '/usr/sbin', '/sbin'].join(delimiter);

/** @param {number} port */
const listens = (port) =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(true) || socket.destroy()).on('error', () => done(false));
  });

/**
 * An example with each of these texts in the place of another, which has to stand there.
 * @param {string} example @param {[string, string][]} changes
 */
export function changed(example, changes) {
  return changes.reduce((text, [from, to]) => {
    assert.ok(text.includes(from), `the example does not say: ${from}`);
    return text.replaceAll(from, to);
  }, example);
}

/** An example as it stands. @param {string} name */
export const example = (name) => readFileSync(join(root, 'deploy', name), 'utf8');

/** The directives of a configuration, a line each: what is left without comments and order of lines. @param {string} text */
export const directives = (text) => text.split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));

/** What an example has to listen on in a test: ports of its own, and files instead of the addresses of IPv6, which not every machine has. */
async function listening(text, folder) {
  const ports = {};
  const changes = [];
  for (const [, port] of text.matchAll(/^ *listen (\d+)/gm)) {
    if (ports[port]) continue;
    ports[port] = await freePort();
    changes.push([`listen ${port}`, `listen 127.0.0.1:${ports[port]}`]);
    if (text.includes(`listen [::]:${port}`)) changes.push([`listen [::]:${port}`, `listen unix:${folder}/${port}.socket`]);
  }
  return { ports, changes };
}

/** nginx as `name` in `deploy/` sets it up; `more` gives what else is to be changed, once the folder of the test is known. */
export async function nginx(name, more) {
  const folder = mkdtempSync(join(tmpdir(), 'scanplan-nginx-'));
  // Root's nginx serves as another user, who has to come through to the cache.
  chmodSync(folder, 0o711);
  const { ports, changes } = await listening(example(name), folder);
  const paths = [
    ['pid /run/nginx.pid;', `pid ${folder}/nginx.pid;`],
    ['error_log /var/log/nginx/error.log notice;', `error_log ${folder}/error.log notice;`],
    ['access_log /var/log/nginx/scanplan.log sums;', `access_log ${folder}/access.log sums;`],
  ];
  writeFileSync(join(folder, 'nginx.conf'), changed(example(name), [...changes, ...paths, ...more(folder)]));
  const options = ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'];
  const child = spawn('nginx', options, { env: { ...process.env, PATH }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (said += text));
  const exited = new Promise((done) => child.once('exit', done).once('error', () => done((said = 'nginx is missing; on Debian `apt-get install nginx-light`'))));
  for (const began = performance.now(); !(await Promise.all(Object.values(ports).map(listens))).every(Boolean); await pause(20)) {
    const ended = child.exitCode !== null || child.pid === undefined;
    if (ended || performance.now() - began > START_WITHIN) {
      child.kill('SIGTERM');
      throw new Error(`nginx did not start: ${said}`);
    }
  }
  return {
    folder,
    ports,
    log: () => readFileSync(join(folder, 'access.log'), 'utf8').trim().split('\n').filter(Boolean),
    /** Waits until every answer is written down. Not by force, which would leave its workers. */
    async end() {
      child.kill('SIGQUIT');
      const hurry = setTimeout(() => child.kill('SIGTERM'), 3000);
      await exited;
      clearTimeout(hurry);
    },
    drop: () => rmSync(folder, { recursive: true, force: true }),
  };
}
