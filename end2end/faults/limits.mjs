// How long a server puts up with each kind of client that keeps it waiting, one connection for each, all at the same time.
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { FORM, Line, request } from './sockets.mjs';

/** How much later than its limit a connection may be closed, in milliseconds: the server looks once in a while. */
export const LATE = 2000;
/** How much earlier: the two clocks do not begin at the same moment. */
const EARLY = 100;

const SILENT = 15_000;
const HEAD = 10_000;
const BODY = 10_000;
const IDLE = 75_000;
const UNTAKEN = 30_000;

function within(/** @type {number} */ took, /** @type {number} */ limit) {
  if (took < limit - EARLY || took > limit + LATE) throw new Error(`closed after ${took.toFixed(0)} ms, with a limit of ${limit} ms`);
  return `${took.toFixed(0)} ms`;
}

/** Sends these bytes one by one until the other end has had enough. */
async function slowly(/** @type {Line} */ line, /** @type {string} */ bytes) {
  for (const byte of bytes) {
    if (line.closed) return;
    line.write(byte);
    await pause(500);
  }
}

/** Whether a process still holds its end of this connection, as Linux lists them: one that nobody holds has no number. */
function isHeld(/** @type {Line} */ line, /** @type {string} */ url) {
  const hex = (/** @type {number} */ port) => `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  const [own, other] = [hex(line.socket.localPort ?? 0), hex(Number(new URL(url).port))];
  const rows = readFileSync('/proc/net/tcp', 'utf8').split('\n').map((row) => row.trim().split(/\s+/));
  return rows.some(([, local, remote, , , , , , , inode]) => local?.endsWith(other) && remote?.endsWith(own) && inode !== '0');
}

/** So many answers are more than the buffers of both ends hold. */
const MANY = 4000;

/** Each kind of client that keeps a server waiting, as what it did until it was closed; it begins at once. */
export function beginLimits(/** @type {{ url: string }} */ { url }, /** @type {{ path: string, full: boolean }} */ { path, full }) {
  const post = (/** @type {string} */ to, /** @type {string[]} */ more) => request('POST', to, [FORM, ...more]);
  const closed = async (/** @type {Line} */ line, /** @type {number} */ since, /** @type {number} */ limit) => {
    const end = await line.ends(limit + 10_000);
    if (line.heard.length > 0) {
      // A client that asked for nothing whole may be told why, or not.
      const { status } = await line.answer();
      if (status !== 408) throw new Error(`answered with ${status}`);
    }
    return within(end - since, limit);
  };
  const told = async (/** @type {Line} */ line, /** @type {number} */ since, /** @type {number} */ limit) => {
    const { status } = await line.answer('POST', limit + 10_000);
    if (status !== 408) throw new Error(`answered with ${status}`);
    const said = within(line.latest - since, limit);
    await line.ends(LATE);
    return said;
  };

  /** @type {Record<string, (line: Line) => Promise<string>>} */
  const kinds = {
    'sends nothing': (line) => closed(line, line.connected, SILENT),
    'sends a head byte by byte': (line) => {
      slowly(line, request('GET', path, ['x: y']));
      return closed(line, performance.now(), HEAD);
    },
    'sends one byte': (line) => closed(line.write('G'), performance.now(), HEAD),
    'sends ends of lines': (line) => {
      slowly(line, '\r\n'.repeat(30));
      return closed(line, performance.now(), HEAD);
    },
    'sends half a head after a whole request and a pause': async (line) => {
      await line.write(request('GET', path)).answer();
      await pause(4000);
      return closed(line.write('GET / HTTP/1.1\r\n'), performance.now(), HEAD);
    },
    'sends a form byte by byte': (line) => {
      slowly(line.write(post(path, ['content-length: 500'])), 'a=b&'.repeat(100));
      return told(line, performance.now(), BODY);
    },
    'sends no form': (line) => told(line.write(post(path, ['content-length: 500'])), performance.now(), BODY),
    'sends a form in chunks byte by byte': (line) => {
      slowly(line.write(post(path, ['transfer-encoding: chunked'])), '1\r\na\r\n'.repeat(20));
      return told(line, performance.now(), BODY);
    },
    'sends an act byte by byte': (line) => {
      slowly(line.write(post('/count', ['content-length: 500'])), 'event='.repeat(100));
      return told(line, performance.now(), BODY);
    },
    'takes nothing': async (line) => {
      line.socket.pause();
      line.write(request('GET', path).repeat(MANY));
      const since = performance.now();
      while (isHeld(line, url)) {
        if (performance.now() - since > UNTAKEN + 10_000) throw new Error('still held');
        await pause(250);
      }
      return within(performance.now() - since, UNTAKEN);
    },
  };
  if (full) {
    kinds['asks for nothing more'] = async (line) => {
      await line.write(request('GET', path)).answer();
      return closed(line, line.latest, IDLE);
    };
    kinds['takes it slowly'] = async (line) => {
      line.socket.pause();
      line.write(request('GET', path).repeat(MANY));
      for (const end = performance.now() + 2 * UNTAKEN; performance.now() < end; await pause(5000)) {
        for (let taken = 0; taken < 1_000_000; ) {
          const before = line.heard.length;
          line.socket.resume();
          await pause(1);
          line.socket.pause();
          taken += line.heard.length - before;
        }
        if (line.closed) throw new Error('closed');
      }
      return 'not closed';
    };
  }
  return Object.entries(kinds).map(([name, kind]) => {
    const ends = Line.open(url).then(async (line) => {
      try {
        return await kind(line);
      } finally {
        line.leave();
      }
    });
    // It is waited for at the end; until then nobody looks.
    ends.catch(() => {});
    return { name, ends };
  });
}
