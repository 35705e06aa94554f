// What benchmarks share: a run of wrk as its figures, the processor time of a process, and parts of a distribution.
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READER } from '../faults/load.mjs';

/**
 * One run of wrk (Debian's package), as its figures; times are in microseconds, and `busy` the part of one processor that wrk itself had.
 * `sends` is for wrk.lua.
 */
export async function wrk(url, { seconds, connections, headers = {}, sends = [] }) {
  const asked = Object.entries({ 'User-Agent': READER, ...headers }).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const flags = ['-t1', `-c${connections}`, `-d${seconds}s`, ...asked, '-s', join(import.meta.dirname, 'wrk.lua'), url, '--', ...sends];
  const child = spawn('wrk', flags, { stdio: ['ignore', 'pipe', 'inherit'] });
  let busy = 0;
  const last = setTimeout(() => (busy = processorTime(child.pid) / (seconds - 0.1)), (seconds - 0.1) * 1000);
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (told += text));
  await new Promise((done, fail) => child.once('error', fail).once('exit', (code) => (code === 0 ? done() : fail(new Error(told)))));
  clearTimeout(last);
  const figures = JSON.parse(/^figures (.*)$/m.exec(told)?.[1] ?? 'null');
  if (figures === null || figures.failed > 0) throw new Error(`wrk: ${told}`);
  return { ...figures, busy, rate: (figures.requests / figures.microseconds) * 1e6 };
}

const TICK = 1 / Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** The processor time that a process has had, in seconds. */
export function processorTime(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK;
}

/** The value below which this part of the values lies. */
export const part = (values, at) => values.toSorted((left, right) => left - right)[Math.min(values.length - 1, Math.floor(values.length * at))];
