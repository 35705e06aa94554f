// A clock for one process that can be set as an operator sets a machine's: libfaketime, which asks a file how far it goes ahead.
import { existsSync, mkdtempSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Where Debian keeps it, on whatever machine: the one for programs of several threads, which may all ask for the time at once. */
function library() {
  const found = readdirSync('/usr/lib')
    .flatMap((folder) => [join('/usr/lib', folder, 'faketime', 'libfaketimeMT.so.1'), join('/usr/lib', folder, 'libfaketimeMT.so.1')])
    .find(existsSync);
  if (found === undefined) throw new Error('libfaketime is missing; on Debian `apt-get install faketime`');
  return found;
}

export class Clock {
  #file = join(mkdtempSync(join(tmpdir(), 'scanplan-clock-')), 'ahead');
  #ahead = 0;

  /** It shows this moment, and goes on. */
  constructor(moment) {
    this.set(moment);
  }

  /** What a process has to be started with to go by it. What it waits for, and how long, goes by the machine's own. */
  get variables() {
    return { LD_PRELOAD: library(), FAKETIME_TIMESTAMP_FILE: this.#file, FAKETIME_NO_CACHE: '1', FAKETIME_DONT_FAKE_MONOTONIC: '1' };
  }

  set(moment) {
    this.#ahead = new Date(moment).getTime() - Date.now();
    writeFileSync(`${this.#file}~`, `${this.#ahead < 0 ? '-' : '+'}${Math.abs(this.#ahead / 1000).toFixed(3)}\n`);
    // Whole or not at all: it is read at every look at the clock.
    renameSync(`${this.#file}~`, this.#file);
  }

  now() {
    return Date.now() + this.#ahead;
  }

  async until(moment) {
    while (this.now() < moment) await pause(moment - this.now());
  }
}
