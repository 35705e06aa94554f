// Readers who ask at a rate that does not depend on the answers: each is measured from the moment at which it was to be sent, and read to its end.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Line } from './sockets.mjs';

/**
 * Something to ask for, and whether the answer is the right one.
 * @typedef {{ method: string, bytes: string, right: (answer: import('./sockets.mjs').Answer) => boolean }} Wish
 */

/** The value below which this share of them lies. */
export function share(/** @type {number[]} */ values, /** @type {number} */ part) {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

/**
 * So many requests a second for so many seconds, over as many kept-alive connections as it takes: what each waited in milliseconds, what was
 * wrong, and how long this process was held up by itself at most, which is in the waits too.
 */
export async function steady(/** @type {string} */ url, /** @type {Wish[]} */ wishes, /** @type {number} */ rate, /** @type {number} */ seconds) {
  /** @type {number[]} */
  const waits = [];
  /** @type {string[]} */
  const wrong = [];
  /** @type {Line[]} */
  const free = [];
  let lines = 0;
  const own = monitorEventLoopDelay({ resolution: 1 });
  own.enable();

  const asked = async (/** @type {Wish} */ { method, bytes, right }, /** @type {number} */ meant) => {
    let line = free.pop();
    try {
      if (line === undefined) lines += 1;
      line ??= await Line.open(url);
      const answer = await line.write(bytes).answer(method);
      waits.push(performance.now() - meant);
      if (!right(answer)) throw new Error(`a wrong answer: ${answer.status}`);
      free.push(line);
    } catch (error) {
      line?.leave();
      wrong.push(`${bytes.slice(0, 40)}: ${/** @type {Error} */ (error).message}`);
    }
  };

  const all = [];
  const began = performance.now();
  for (let sent = 0; sent < rate * seconds; ) {
    for (const due = Math.min(rate * seconds, ((performance.now() - began) * rate) / 1000); sent < due; sent += 1) {
      all.push(asked(wishes[sent % wishes.length], began + (sent * 1000) / rate));
    }
    await pause(1);
  }
  await Promise.all(all);
  own.disable();
  for (const line of free) line.leave();
  return { waits, wrong, lines, held: own.max / 1e6 };
}
