// Many connections at once in a process of their own, so that the one that measures has nothing else to do: slow clients that never end, or idle ones.
import { fork } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { FORM, request } from './sockets.mjs';

/**
 * What a crowd tells of itself: how many connections stand now, how many were opened and closed so far, the longest that one of them stood in
 * milliseconds, what was heard over those that were closed, and what went wrong.
 * @typedef {{ open: number, opened: number, closed: number, oldest: number, heard: Record<string, number>, errors: Record<string, number> }} Told
 */

/** How long a slow client waits between two bytes, about, in milliseconds. */
const BETWEEN = 750;
const TICK = 25;
/** Connections that are opened at once: more than a listener lets wait would have to knock twice. */
const AT_ONCE = 50;

/** What each kind of client sends: at once, and then byte by byte. */
const SENDS = {
  head: ['', `GET /nl HTTP/1.1\r\nhost: scanplan.example\r\nx: ${'y'.repeat(400)}`],
  body: [(/** @type {string} */ path) => request('POST', path, [FORM, 'content-length: 500']), 'emergency-signs=both-legs&'.repeat(19)],
  idle: [(/** @type {string} */ path) => request('GET', path), ''],
};

/** A process with so many clients of these kinds, in turns, at an address; a slow one that is closed comes again. */
export class Crowd {
  #child;
  #gone;

  constructor(/** @type {string} */ url, /** @type {{ kinds: (keyof typeof SENDS)[], count: number, path: string }} */ { kinds, count, path }) {
    this.#child = fork(fileURLToPath(import.meta.url), [url, kinds.join(), String(count), path]);
    this.#gone = new Promise((done) => this.#child.once('exit', done));
  }

  async tell() {
    /** @type {Promise<Told>} */
    const told = new Promise((done) => this.#child.once('message', (told) => done(/** @type {Told} */ (told))));
    this.#child.send('tell');
    const gone = this.#gone.then(() => {
      throw new Error('the crowd is gone');
    });
    return Promise.race([told, gone]);
  }

  /** Waits until all of them are there. */
  async gathers(/** @type {number} */ count, within = 20_000) {
    for (const end = performance.now() + within; ; await pause(100)) {
      const told = await this.tell();
      if (told.open >= count) return told;
      if (performance.now() > end) throw new Error(`${JSON.stringify(told)}: not ${count} in ${within} ms`);
    }
  }

  /** All of them leave, at once. */
  async leaves() {
    this.#child.kill('SIGKILL');
    await this.#gone;
  }
}

/** One client of the crowd, from its connection to its end. */
class Client {
  /** @type {import('node:net').Socket | undefined} */
  socket;
  since = 0;
  sent = 0;
  heard = '';

  constructor(/** @type {keyof typeof SENDS} */ kind, /** @type {string} */ path) {
    const [first, slowly] = SENDS[kind];
    this.kind = kind;
    this.first = typeof first === 'string' ? first : first(path);
    this.slowly = /** @type {string} */ (slowly);
  }

  /** It stands once it is connected, or, where all is sent at once, once it is answered. */
  get stands() {
    return this.since > 0 && (this.kind !== 'idle' || this.heard !== '');
  }
}

/** The process itself. */
function main(/** @type {string[]} */ [url, kinds, count, path]) {
  const { hostname, port } = new URL(url);
  const all = kinds.split(',');
  const clients = Array.from({ length: Number(count) }, (_, at) => new Client(/** @type {keyof typeof SENDS} */ (all[at % all.length]), path));
  const told = { opened: 0, closed: 0, oldest: 0, heard: /** @type {Record<string, number>} */ ({}), errors: /** @type {Record<string, number>} */ ({}) };
  const add = (/** @type {Record<string, number>} */ sums, /** @type {string} */ what) => (sums[what] = (sums[what] ?? 0) + 1);
  const age = (/** @type {Client} */ client) => (client.since > 0 ? performance.now() - client.since : 0);

  const open = (/** @type {Client} */ client) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true });
    Object.assign(client, { socket, since: 0, sent: 0, heard: '' });
    socket.on('connect', () => {
      told.opened += 1;
      client.since = performance.now();
      socket.write(client.first);
    });
    // The line with the status is enough to know what it was.
    socket.on('data', (bytes) => (client.heard ||= bytes.toString('latin1', 0, 12)));
    socket.on('error', (/** @type {NodeJS.ErrnoException} */ error) => client.since === 0 && add(told.errors, error.code ?? 'unknown'));
    socket.on('close', () => {
      told.closed += client.since > 0 ? 1 : 0;
      told.oldest = Math.max(told.oldest, age(client));
      if (client.since > 0) add(told.heard, client.heard);
      Object.assign(client, { socket: undefined, since: 0 });
    });
  };

  const turns = BETWEEN / TICK;
  let turn = 0;
  setInterval(() => {
    turn = (turn + 1) % turns;
    let opening = AT_ONCE;
    for (const [at, client] of clients.entries()) {
      if (client.socket === undefined && opening > 0) {
        opening -= 1;
        open(client);
      }
      if (at % turns !== turn || client.since === 0 || client.sent === client.slowly.length) continue;
      client.socket?.write(client.slowly[client.sent]);
      client.sent += 1;
    }
  }, TICK);
  process.on('message', () => {
    const oldest = clients.reduce((most, client) => Math.max(most, age(client)), told.oldest);
    process.send?.({ ...told, oldest, open: clients.filter(({ stands }) => stands).length });
  });
  process.once('disconnect', () => process.exit());
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
