// Posts acts as browsers do, many at a time, and keeps what the server promised of each: the one side of every comparison with its database.
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { root, start as startServer, usage } from '../server.js';

export const FULL = process.env.END2END_TIER === 'full';

/** The languages of the site, as its settings name them. */
export const LANGUAGES = [...readFileSync(join(root, 'content', 'site.toml'), 'utf8').matchAll(/^code = "(.*)"$/gm)].map(([, code]) => code);

/** What browsers send, each in every language: all of them cells of their own. */
const EVENTS = [
  ['self-check-started', ''],
  ['self-check-finished', 'now'],
  ['self-check-finished', 'doctor'],
  ['self-check-finished', 'plan'],
  ['plan-printed', ''],
  ['calendar-saved', ''],
  ['plan-shared', ''],
  ['offline-kept', ''],
];
export const ACTS = LANGUAGES.flatMap((language) => EVENTS.map(([event, subject]) => ({ language, event, subject })));

export const READER = 'Mozilla/5.0 (Android 14; Mobile; rv:133.0) Gecko/133.0 Firefox/133.0';

/** The longest a page may take while something is wrong with the database, in milliseconds: far more than it needs, on a machine that does more. */
const QUICKLY = 1000;

/** A server that refuses no count for there being many: how many it takes is another test's. */
export const start = (options = {}) => startServer({ ...options, more: ['--count-limit', '1000000', ...(options.more ?? [])] });

/** A request, as its status; or the error of a connection that broke or was refused. */
function ask(agent, url, method, headers, body) {
  return new Promise((done, fail) => {
    const asked = request(url, { agent, method, headers: { 'user-agent': READER, ...headers } }, (answer) => {
      answer.resume().once('end', () => done(answer.statusCode)).once('error', fail);
    });
    asked.once('error', fail).end(body);
  });
}

/** An act as a form, as the browser's module sends it. */
export function body({ language, event, subject }) {
  return new URLSearchParams({ event, ...(subject && { subject }), lang: language }).toString();
}

/** Posts one act. */
function post(agent, url, act) {
  const form = body(act);
  const headers = { 'content-type': 'application/x-www-form-urlencoded;charset=UTF-8', 'content-length': form.length };
  return ask(agent, `${url}/count`, 'POST', { ...headers, 'sec-fetch-site': 'same-origin' }, form);
}

const name = ({ language, event, subject }) => `${language},${event},${subject}`;

/** For each cell: how many acts the server promised to have stored, and how many it may have stored without telling. */
export class Tally {
  #cells = new Map();

  #cell(act) {
    const known = this.#cells.get(name(act));
    if (known) return known;
    const cell = { acknowledged: 0, refused: 0, unsure: 0 };
    this.#cells.set(name(act), cell);
    return cell;
  }

  add(act, what) {
    this.#cell(act)[what] += 1;
  }

  /** Takes over what another one was promised; or that it may stand here. */
  join(other, { certainly = true } = {}) {
    for (const [cell, promised] of other.#cells) {
      const own = this.#cells.get(cell) ?? { acknowledged: 0, refused: 0, unsure: 0 };
      for (const what of Object.keys(own)) own[certainly ? what : 'unsure'] += promised[what];
      this.#cells.set(cell, own);
    }
  }

  total(what) {
    return [...this.#cells.values()].reduce((all, cell) => all + cell[what], 0);
  }

  /**
   * What does not fit between these promises and the stored sums, in words: nothing lost that was acknowledged, nothing stored that was
   * neither acknowledged, nor refused, nor left without an answer. At `rest`, after an orderly end, all that was refused is stored as well:
   * an act whose time was up waits in memory until the database is back, and one that is added twice shows.
   */
  breaches(sums, rest) {
    const stored = new Map();
    for (const sum of sums) stored.set(name(sum), (stored.get(name(sum)) ?? 0) + Number(sum.count));
    return [...new Set([...stored.keys(), ...this.#cells.keys()])].flatMap((cell) => {
      const { acknowledged, refused, unsure } = this.#cells.get(cell) ?? { acknowledged: 0, refused: 0, unsure: 0 };
      const least = rest ? acknowledged + refused : acknowledged;
      const kept = stored.get(cell) ?? 0;
      if (kept < least) return [`${cell}: ${least - kept} of ${least} are lost, ${acknowledged} of them acknowledged`];
      const more = kept - acknowledged;
      return more > refused + unsure ? [`${cell}: ${more} more stored than acknowledged, with ${refused} refused and ${unsure} unsure`] : [];
    });
  }
}

/** Lanes that post one act after the other until they are stopped, and go on whatever happens to the server. */
export class Load {
  tally = new Tally();
  /** Answers that a browser should never get for these acts. */
  surprises = [];
  #agent = new Agent({ keepAlive: true });
  #stopped = false;
  #lanes;

  /** `urls` are asked in turns: a browser does not know how many servers there are. */
  constructor(urls, { lanes = 64 } = {}) {
    this.#lanes = Array.from({ length: lanes }, (_, lane) => this.#run([urls].flat(), lane));
  }

  async #run(urls, lane) {
    for (let turn = lane; !this.#stopped; turn += 1) {
      const act = ACTS[Math.floor(Math.random() * ACTS.length)];
      let status;
      try {
        status = await post(this.#agent, urls[turn % urls.length], act);
      } catch (error) {
        // Nobody listened: nothing was sent. Anything else may have arrived.
        if (error.code !== 'ECONNREFUSED') this.tally.add(act, 'unsure');
        await pause(20);
        continue;
      }
      if (status === 204) this.tally.add(act, 'acknowledged');
      else if (status === 503) {
        this.tally.add(act, 'refused');
        await pause(20);
      } else this.surprises.push(status);
    }
  }

  get acknowledged() {
    return this.tally.total('acknowledged');
  }

  /** Waits until so many more are acknowledged, and tells the milliseconds that it took. */
  async grows(by, within = 20_000) {
    const [began, before] = [performance.now(), this.acknowledged];
    while (this.acknowledged < before + by) {
      if (performance.now() - began > within) throw new Error(`only ${this.acknowledged - before} of ${by} acts were acknowledged in ${within} ms`);
      await pause(5);
    }
    return performance.now() - began;
  }

  /** Waits until somebody was told that an act could not be stored: until then nothing shows that anything is wrong. */
  async isRefused(within = 20_000) {
    for (const began = performance.now(); this.tally.total('refused') === 0; await pause(20)) {
      if (performance.now() - began > within) throw new Error(`nothing was refused in ${within} ms, and ${this.acknowledged} acts acknowledged`);
    }
  }

  /** Ends when each lane has its last answer, or its broken connection. */
  async stop() {
    this.#stopped = true;
    await Promise.all(this.#lanes);
    this.#agent.destroy();
  }

  /** Ends it, and goes on with as many lanes as usual and the same promises. */
  async again(urls) {
    await this.stop();
    const next = new Load(urls);
    next.tally = this.tally;
    next.surprises = this.surprises;
    return next;
  }

  /** Takes the promises of another load, which has ended, to its own. */
  join(other) {
    this.tally.join(other.tally);
    this.surprises.push(...other.surprises);
    return this;
  }

  /** The promises of another may be kept here, or elsewhere. */
  allow(other) {
    this.tally.join(other.tally, { certainly: false });
    return this;
  }

  /** Throws where the sums of this database, or those of one of its days, do not fit what was promised. */
  compare(database, { only, rest = false } = {}) {
    if (this.surprises.length > 0) throw new Error(`answered with ${[...new Set(this.surprises)]}`);
    const breaches = this.tally.breaches(usage(database).filter(({ day, event }) => event !== 'page-view' && (only ?? day) === day), rest);
    if (breaches.length > 0) throw new Error(breaches.join('\n'));
    return `${this.acknowledged} acknowledged, ${this.tally.total('refused')} refused, ${this.tally.total('unsure')} unsure`;
  }
}

/** Somebody who opens a page again and again while something is wrong elsewhere. */
export class Reader {
  opened = 0;
  slowest = 0;
  #agent = new Agent({ keepAlive: true });
  #stopped = false;
  #reading;

  constructor(url) {
    this.#reading = this.#read(`${url}/${LANGUAGES[0]}`);
    // It is waited for at the end; until then nobody looks.
    this.#reading.catch(() => {});
  }

  async #read(page) {
    while (!this.#stopped) {
      const began = performance.now();
      const status = await ask(this.#agent, page, 'GET', { 'sec-fetch-dest': 'document' });
      if (status !== 200) throw new Error(`a page was answered with ${status}`);
      this.opened += 1;
      this.slowest = Math.max(this.slowest, performance.now() - began);
      await pause(20);
    }
  }

  /** Throws where a page was not served, or not at once. */
  async stop() {
    this.#stopped = true;
    await this.#reading;
    this.#agent.destroy();
    if (this.slowest > QUICKLY) throw new Error(`a page took ${this.slowest.toFixed(0)} ms`);
  }

  /** Throws where the views stored are not those of the pages opened: what nobody waits for is stored as well, once the database is back. */
  compare(database) {
    const stored = usage(database).filter(({ event, subject }) => event === 'page-view' && subject === 'home');
    const views = stored.reduce((all, { count }) => all + Number(count), 0);
    if (views !== this.opened) throw new Error(`${this.opened} pages were opened and ${views} views stored`);
    return `${views} pages, the slowest ${this.slowest.toFixed(0)} ms`;
  }
}

/** One act by itself, as its status. */
export function send(url, act) {
  return post(new Agent(), url, act);
}
