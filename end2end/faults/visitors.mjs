// Readers of every kind at once, who know one address and not how many servers are behind it: they open pages, send forms and count, and keep what they got.
import { Agent, request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { ACTS, READER, Tally, body } from './load.mjs';

/** How many there are of each, and how long each waits between two requests, in milliseconds: a machine has other things to do as well. */
const READERS = { lanes: 6, rest: 4 };
const SENDERS = { lanes: 3, rest: 8 };
const COUNTERS = { lanes: 12, rest: 1 };
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

export class Visitors {
  /** How often each kind of request was answered with each status, such as `page 200`. @type {Map<string, number>} */
  answers = new Map();
  /** The tags that each page had while they read. @type {Map<string, Set<string>>} */
  tags = new Map();
  /** What went wrong with a connection; to a proxy that stands, nothing may. @type {string[]} */
  broken = [];
  tally = new Tally();
  slowest = 0;
  /** How many count at a time, and so how many acts a server that is killed can have in hand. */
  counters = COUNTERS.lanes;
  #agent = new Agent({ keepAlive: true });
  #stopped = false;
  #lanes;

  /** `form` is what a sender sends to the page `selfCheck`, and `told` stands in the answer. */
  constructor(url, { pages, selfCheck, form, told }) {
    const all = (kind, { lanes, rest }, act) => Array.from({ length: lanes }, () => this.#run(url, kind, rest, act));
    this.#lanes = [
      ...all('page', READERS, (ask) => this.#read(ask, pages[Math.floor(Math.random() * pages.length)])),
      ...all('form', SENDERS, async (ask) => {
        // A robot's: a form of a reader would be counted as one more act.
        const { status, text } = await ask('POST', selfCheck, { ...FORM, 'user-agent': 'curl/8.0' }, form);
        if (status === 200 && !text.includes(told)) this.broken.push(`a form got another outcome than ${told}`);
      }),
      ...all('count', COUNTERS, (ask) => this.#count(ask)),
    ];
  }

  async #read(ask, page) {
    const { status, headers, text } = await ask('GET', page, { 'sec-fetch-dest': 'document' });
    if (status !== 200) return;
    if (!this.tags.has(page)) this.tags.set(page, new Set());
    this.tags.get(page).add(headers.etag);
    // As a browser does, from whichever server is next: perhaps one that has another content just now.
    const style = /href="(\/assets\/[^"]*\/style\.css)"/.exec(text)?.[1];
    if (style) await ask('GET', style, { 'sec-fetch-dest': 'style' }, '', 'asset');
  }

  async #count(ask) {
    const act = ACTS[Math.floor(Math.random() * ACTS.length)];
    const sent = ask('POST', '/count', { ...FORM, 'sec-fetch-site': 'same-origin' }, body(act));
    const { status } = await sent.catch((error) => {
      this.tally.add(act, 'unsure');
      throw error;
    });
    // 502: nginx lost the server that had it, and nobody knows whether it was stored.
    this.tally.add(act, status === 204 ? 'acknowledged' : status === 503 ? 'refused' : 'unsure');
  }

  async #run(url, kind, rest, act) {
    const ask = (method, path, headers, form = '', as = kind) => this.#ask(url, as, method, path, headers, form);
    for (; !this.#stopped; await pause(rest)) await act(ask).catch((error) => this.broken.push(`${kind}: ${error.code ?? error.message}`));
  }

  #ask(url, kind, method, path, headers, form) {
    const began = performance.now();
    const length = form ? { 'content-length': form.length } : {};
    return new Promise((done, fail) => {
      const asked = request(url + path, { agent: this.#agent, method, headers: { 'user-agent': READER, ...length, ...headers } }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part) => (text += part)).once('error', fail).once('end', () => {
          const name = `${kind} ${answer.statusCode}`;
          this.answers.set(name, this.of(name) + 1);
          this.slowest = Math.max(this.slowest, performance.now() - began);
          done({ status: answer.statusCode, headers: answer.headers, text });
        });
      });
      asked.once('error', fail).end(form);
    });
  }

  /** How many answers there were of this kind. @param {string} name */
  of(name) {
    return this.answers.get(name) ?? 0;
  }

  /** Waits until so many more of each kind came through. */
  async grows(by, within = 20_000) {
    const kinds = ['page 200', 'form 200', 'count 204'];
    const least = kinds.map((name) => this.of(name) + by);
    for (const began = performance.now(); kinds.some((name, at) => this.of(name) < least[at]); await pause(5)) {
      if (performance.now() - began > within) throw new Error(`nothing comes through any more: ${this}`);
    }
  }

  /** Ends when everybody has the last answer. */
  async stop() {
    this.#stopped = true;
    await Promise.all(this.#lanes);
    this.#agent.destroy();
  }

  toString() {
    return `${[...this.answers].map(([name, times]) => `${times} × ${name}`).join(', ')}; the slowest ${this.slowest.toFixed(0)} ms${this.broken.map((what) => `; ${what}`).join('')}`;
  }
}
