// Sends acts at a rate that does not depend on the answers, and measures each from the moment at which it was to be sent.
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ACTS, READER, body } from '../faults/load.mjs';

/** The whole request, as bytes: nothing is put together while the clock runs. */
function bytes(url, act) {
  const form = body(act);
  return Buffer.from(
    [
      'POST /count HTTP/1.1',
      `host: ${url.host}`,
      `user-agent: ${READER}`,
      'content-type: application/x-www-form-urlencoded;charset=UTF-8',
      `content-length: ${form.length}`,
      '',
      form,
    ].join('\r\n'),
  );
}

/** So many acts a second for so many seconds, over as many connections as it takes: what each waited in milliseconds, and how many failed. */
export async function paced(address, rate, seconds) {
  const url = new URL(address);
  const requests = ACTS.map((act) => bytes(url, act));
  const free = [];
  const waits = [];
  const all = [];
  let failed = 0;

  const open = () => {
    const line = { socket: connect({ port: url.port, host: url.hostname, noDelay: true }), meant: 0, heard: '' };
    all.push(line);
    line.socket.setEncoding('latin1').on('data', (text) => {
      line.heard += text;
      if (!line.heard.includes('\r\n\r\n')) return;
      // An act that is acknowledged has no body.
      if (line.heard.startsWith('HTTP/1.1 204 ')) {
        waits.push(performance.now() - line.meant);
        free.push(line);
      } else {
        failed += 1;
        line.socket.destroy();
      }
      line.heard = '';
    });
    line.socket.on('error', () => (failed += 1));
    return line;
  };

  const began = performance.now();
  const total = rate * seconds;
  for (let sent = 0; sent < total; ) {
    for (const due = Math.min(total, ((performance.now() - began) * rate) / 1000); sent < due; sent += 1) {
      const line = free.pop() ?? open();
      line.meant = began + (sent * 1000) / rate;
      line.socket.write(requests[sent % requests.length]);
    }
    await pause(1);
  }
  const took = performance.now() - began;
  for (const end = performance.now() + 10_000; waits.length + failed < total && performance.now() < end; ) await pause(5);
  for (const { socket } of all) socket.destroy();
  return { rate: (total / took) * 1000, waits, failed: total - waits.length };
}
