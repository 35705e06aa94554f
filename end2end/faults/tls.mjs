// `deploy/nginx-tls.conf` in front of a server, under the name that the example has, and a client that checks its certificate.
import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { start } from '../server.js';
import { READER } from './load.mjs';
import { nginx } from './nginx.mjs';

export const SITE = 'https://www.example.be';
const NAME = new URL(SITE).host;
const LIVE = `/etc/letsencrypt/live/${NAME}`;

/** A certificate for the name of the example, signed by itself. @param {string} folder */
function certify(folder) {
  const files = ['-keyout', join(folder, 'privkey.pem'), '-out', join(folder, 'fullchain.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const { status, stderr } = spawnSync('openssl', ['req', ...kind, ...files, '-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`], { encoding: 'utf8' });
  assert.equal(status, 0, stderr);
}

/** What nginx takes for the server: it hands every byte on, and knows how many connections there were. @param {string} to */
async function relayed(to) {
  const { hostname, port } = new URL(to);
  const open = new Set();
  const relay = createServer((near) => {
    relay.taken += 1;
    const far = connect(Number(port), hostname);
    for (const [from, into] of [[near, far], [far, near]]) {
      open.add(from);
      from.pipe(into);
      from.on('error', () => into.destroy()).once('close', () => open.delete(from) && into.destroy());
    }
  });
  relay.taken = 0;
  await once(relay.listen(0, '127.0.0.1'), 'listening');
  relay.end = () => {
    relay.close();
    for (const socket of open) socket.destroy();
  };
  return relay;
}

/** One answer, as curl prints it. @param {Buffer} printed */
function parsed(printed) {
  const at = printed.indexOf('\r\n\r\n');
  const [first, ...lines] = printed.subarray(0, at).toString().split('\r\n');
  const [version, status] = first.split(' ');
  const headers = new Headers(lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]));
  return { version: version.replace('HTTP/', ''), status: Number(status), headers, body: printed.subarray(at + 4) };
}

/** The example in front of a server of its own; `changes` are for tests that change more than they have to. */
export async function fronted({ changes = [], ...options } = {}) {
  const server = await start({ known: SITE, ...options });
  const relay = await relayed(server.url);
  const proxy = await nginx('nginx-tls.conf', (folder) => {
    certify(folder);
    mkdirSync(join(folder, 'cache'), { mode: 0o777 });
    return [
      [`${LIVE}/`, `${folder}/`],
      ['proxy_cache_path /var/cache/scanplan ', `proxy_cache_path ${folder}/cache `],
      ['server 127.0.0.1:3000;', `server 127.0.0.1:${relay.address().port};`],
      ...changes,
    ];
  }).catch((error) => {
    relay.end();
    server.kill();
    throw error;
  });
  const trusted = ['--cacert', join(proxy.folder, 'fullchain.pem'), '--noproxy', '*', '--path-as-is', '--max-time', '15'];
  // Any name leads here, and only here.
  const here = ['--connect-to', `:443:127.0.0.1:${proxy.ports[443]}`, '--connect-to', `:80:127.0.0.1:${proxy.ports[80]}`];
  /** curl with these arguments, as what it printed; or its own number where it got no answer. @returns {Promise<{ failed: number, printed: Buffer }>} */
  const curl = (args) =>
    new Promise((done) => {
      const all = ['-sS', ...trusted, ...here, '-A', READER, ...args];
      execFile('curl', all, { encoding: 'buffer', maxBuffer: 1 << 26 }, (error, printed) => done({ failed: error ? Number(error.code) : 0, printed }));
    });
  /** Asks for an address of the site, or another whole one, over HTTP/2 where nothing else is said. */
  const ask = async (address, { method = 'GET', headers = {}, body, more = ['--http2'] } = {}) => {
    const how = method === 'HEAD' ? ['-I'] : ['-i', '-X', method];
    const sent = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
    const form = body === undefined ? [] : ['--data-raw', body];
    const { failed, printed } = await curl([...how, ...sent, ...form, ...more, address.startsWith('http') ? address : SITE + address]);
    assert.equal(failed, 0, `curl ended with ${failed} for ${method} ${address}`);
    return parsed(printed);
  };
  return {
    ask,
    curl,
    proxy,
    server,
    relay,
    /** The files in nginx's cache, as they are. */
    kept: () => readdirSync(join(proxy.folder, 'cache')).map((name) => readFileSync(join(proxy.folder, 'cache', name))),
    /** Ends the server alone, with all it has counted. */
    async stop() {
      process.kill(server.pid, 'SIGTERM');
      await server.exited;
    },
    async end() {
      await proxy.end();
      relay.end();
      server.kill();
      proxy.drop();
    },
  };
}
