// Raw connections to a server: the bytes that a test chose go out as they are, and what comes back is read as HTTP/1.1 says, and no better.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

/**
 * A whole answer. A header that came twice stands there joined.
 * @typedef {{ status: number, headers: Map<string, string>, body: Buffer }} Answer
 */

const EMPTY = Buffer.alloc(0);
const END = '\r\n\r\n';

/** What stands in a chunked body, and where it ends; nothing until it is whole. */
function chunks(/** @type {Buffer} */ bytes, /** @type {number} */ from) {
  const parts = [];
  for (let at = from; ; ) {
    const line = bytes.indexOf('\r\n', at);
    if (line < 0) return undefined;
    const size = Number.parseInt(bytes.toString('latin1', at, line), 16);
    if (!(size >= 0)) throw new Error(`no size of a chunk: ${JSON.stringify(bytes.toString('latin1', at, line))}`);
    const next = line + 2 + size + 2;
    if (bytes.length < next) return undefined;
    if (size === 0) return { body: Buffer.concat(parts), end: next };
    parts.push(bytes.subarray(line + 2, line + 2 + size));
    at = next;
  }
}

/**
 * The first whole answer in these bytes, and where it ends; nothing until it is whole. Whatever is no answer is thrown.
 * @param {Buffer} bytes
 * @param {string} method of the request
 * @returns {{ answer: Answer, end: number } | undefined}
 */
export function first(bytes, method) {
  const head = bytes.indexOf(END);
  if (head < 0) return undefined;
  const [line, ...rest] = bytes.toString('latin1', 0, head).split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3}) [\x20-\x7e]*$/.exec(line)?.[1]);
  if (!status) throw new Error(`no answer: ${JSON.stringify(line.slice(0, 200))}`);
  const headers = new Map();
  for (const field of rest) {
    const parts = /^([!#$%&'*+.^_`|~0-9a-z-]+): ?(.*)$/i.exec(field);
    if (!parts) throw new Error(`no header: ${JSON.stringify(field.slice(0, 200))}`);
    const name = parts[1].toLowerCase();
    headers.set(name, headers.has(name) ? `${headers.get(name)}, ${parts[2]}` : parts[2]);
  }
  const from = head + END.length;
  if (method === 'HEAD' || status < 200 || status === 204 || status === 304) return { answer: { status, headers, body: EMPTY }, end: from };
  if (headers.get('transfer-encoding') === 'chunked') {
    const whole = chunks(bytes, from);
    return whole && { answer: { status, headers, body: whole.body }, end: whole.end };
  }
  const length = headers.get('content-length');
  if (!/^\d+$/.test(length ?? '')) throw new Error(`nobody knows how long the answer ${status} is: ${length}`);
  const end = from + Number(length);
  return bytes.length < end ? undefined : { answer: { status, headers, body: bytes.subarray(from, end) }, end };
}

/** One connection, and what was heard over it. */
export class Line {
  heard = EMPTY;
  /** When it was connected, when the first and the last bytes came, and when it was closed by the other end, by the clock of `performance`. */
  connected = 0;
  began = 0;
  latest = 0;
  closed = 0;
  /** The code of the error that ended it, where it did not end in order. */
  broke = '';
  /** @type {(() => void)[]} */
  #waiting = [];

  constructor(/** @type {string} */ url) {
    const { hostname, port } = new URL(url);
    this.socket = connect({ host: hostname, port: Number(port), noDelay: true, allowHalfOpen: true });
    this.socket.on('connect', () => {
      this.connected = performance.now();
      this.#tell();
    });
    this.socket.on('data', (bytes) => {
      this.latest = performance.now();
      this.began ||= this.latest;
      this.heard = this.heard.length === 0 ? bytes : Buffer.concat([this.heard, bytes]);
      this.#tell();
    });
    this.socket.on('end', () => this.#end());
    this.socket.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      this.broke ||= error.code ?? error.message;
      this.#end();
    });
    this.socket.on('close', () => this.#end());
  }

  /** Ends once the connection stands. */
  static async open(/** @type {string} */ url) {
    const line = new Line(url);
    await line.#until(() => line.connected > 0, 10_000, 'be connected');
    return line;
  }

  #tell() {
    for (const waiting of this.#waiting.splice(0)) waiting();
  }

  #end() {
    this.closed ||= performance.now();
    this.#tell();
  }

  /** Waits for something that only what is heard can bring about; throws where it does not come. */
  async #until(/** @type {() => unknown} */ come, /** @type {number} */ within, /** @type {string} */ what) {
    for (const end = performance.now() + within; ; ) {
      const found = come();
      if (found) return found;
      const left = end - performance.now();
      if (this.closed) throw new Error(`closed (${this.broke || 'in order'}) before it could ${what}: ${this.said}`);
      if (left <= 0) throw new Error(`nothing for ${within} ms to ${what}: ${this.said}`);
      /** @type {NodeJS.Timeout | undefined} */
      let timer;
      await new Promise((done) => {
        this.#waiting.push(() => done(undefined));
        timer = setTimeout(done, left);
      });
      clearTimeout(timer);
    }
  }

  /** The beginning of what was heard and not read. */
  get said() {
    return JSON.stringify(this.heard.toString('latin1', 0, 300));
  }

  write(/** @type {Buffer | string} */ bytes) {
    this.socket.write(typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes);
    return this;
  }

  /** The next whole answer; those that only say that one is to go on are left out. */
  async answer(method = 'GET', within = 10_000) {
    for (;;) {
      const next = /** @type {{ answer: Answer, end: number }} */ (await this.#until(() => first(this.heard, method), within, 'hear an answer'));
      this.heard = this.heard.subarray(next.end);
      if (next.answer.status >= 200) return next.answer;
    }
  }

  /** Waits until the other end closes it; gives when. */
  async ends(within = 10_000) {
    await this.#until(() => this.closed > 0, within, 'be closed');
    return this.closed;
  }

  /** Waits until nothing was heard for so long, or until it is closed. */
  async silent(/** @type {number} */ quiet, /** @type {number} */ within) {
    for (const end = performance.now() + within; !this.closed && performance.now() < end; ) {
      const before = this.latest;
      await this.#until(() => this.closed || this.latest > before, Math.min(quiet, within), 'go on').catch(() => {});
      if (this.latest === before) return;
    }
  }

  leave() {
    this.socket.destroy();
  }
}

/** A request as a browser sends it, with whatever headers and body. */
export function request(/** @type {string} */ method, /** @type {string} */ target, /** @type {string[]} */ headers = [], body = '') {
  const length = body === '' ? [] : [`content-length: ${body.length}`];
  return [`${method} ${target} HTTP/1.1`, 'host: scanplan.example', ...headers, ...length, '', body].join('\r\n');
}

/** What a form says of itself. */
export const FORM = 'content-type: application/x-www-form-urlencoded';

/** One request over a connection of its own, as its answer. */
export async function ask(/** @type {string} */ url, /** @type {string} */ bytes, method = bytes.split(' ', 1)[0]) {
  const line = await Line.open(url);
  try {
    return await line.write(bytes).answer(method);
  } finally {
    line.leave();
  }
}

/** Resident memory of a process in bytes, as Linux counts it. */
export function resident(/** @type {number | undefined} */ pid) {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
}
