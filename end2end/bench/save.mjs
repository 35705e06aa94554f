// How long it takes from a save to the page that shows it: the release build on the real content, over a real connection.
//
//   node end2end/bench/save.mjs [saves]        after `cargo build --release`; E2E_BINARY names another binary
//
// Each save adds a sentence to one page and replaces the file, as most editors do. What counts ends when the whole page has arrived in Brotli
// and holds the sentence. Beside it, in turns, so that all meet the same machine: the same save where nobody watches the folder and SIGHUP
// asks for the look; and, watched again, the save that costs most, another order of the menu, which stands on every page. Ends with 1 where the
// slowest of the watched ones took longer than an editor is promised.
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { root, start } from '../server.js';

const SAVES = Number(process.argv[2] ?? 20);
const PROMISED = 500;
const PAGES = ['content/en/plan.md', 'content/nl/why-no-scan.md', 'content/fr/home.md', 'content/de/questions.md'];

const agent = new Agent({ keepAlive: true });

/** A page as a browser gets it. */
function page(url) {
  return new Promise((done, fail) => {
    get(url, { agent, headers: { 'accept-encoding': 'br', 'user-agent': 'HeadlessChrome' } }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const body = Buffer.concat(parts);
        done(response.headers['content-encoding'] === 'br' ? brotliDecompressSync(body).toString() : body.toString());
      });
    }).on('error', fail);
  });
}

/** A folder of its own with the real site. */
function desk() {
  const folder = mkdtempSync(join(tmpdir(), 'scanplan-bench-'));
  for (const part of ['content', 'locales', 'style', 'public']) cpSync(join(root, part), join(folder, part), { recursive: true });
  return folder;
}

/** The address of the page that a file becomes, as the sitemap knows it. */
async function addressOf(url, file) {
  const slug = /^slug = "(.*)"$/m.exec(readFileSync(join(root, file), 'utf8'))?.[1] ?? '';
  const language = file.split('/')[1];
  const addresses = [...(await page(`${url}/sitemap.xml`)).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => new URL(address).pathname);
  const found = addresses.find((address) => address.startsWith(`/${language}`) && address.endsWith(slug === '' ? `/${language}` : `/${slug}`));
  if (found === undefined) throw new Error(`no address for ${file}`);
  return url + found;
}

/** An edit that adds a sentence to a page. */
async function sentence(url, file, number) {
  const added = `Benchsentence${number}of${process.pid}`;
  const change = (text) => `${text.trimEnd()}\n\n${added}.\n`;
  return { file, address: await addressOf(url, file), change, shown: (html) => html.includes(added) };
}

/** An edit that gives the menu another order. */
async function menu(url) {
  const address = await addressOf(url, PAGES[0]);
  const order = (html) => [...(/<ul class="menu">(.*?)<\/ul>/s.exec(html)?.[1] ?? '').matchAll(/href="(.*?)"/g)].map(([, href]) => href);
  const [first, ...others] = order(await page(address));
  const change = (text) => text.replace(/^menu = \[(".*?"), (.*)\]$/m, 'menu = [$2, $1]');
  return { file: 'content/site.toml', address, change, shown: (html) => order(html).join() === [...others, first].join() };
}

/** Saves once, and tells the milliseconds until the page shows it. */
async function save(server, folder, { file, address, change, shown }, hangup) {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`nothing to save: ${file}`);
  writeFileSync(`${path}~`, after);
  const began = performance.now();
  renameSync(`${path}~`, path);
  if (hangup) process.kill(server.pid, 'SIGHUP');
  while (!shown(await page(address))) {
    if (performance.now() - began > 30_000) throw new Error(`never seen: ${file}\n${server.log()}`);
    await new Promise((done) => setTimeout(done, 2));
  }
  return performance.now() - began;
}

function told(name, times) {
  const sorted = times.toSorted((left, right) => left - right);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(0).padStart(5);
  console.log(`${name.padEnd(34)} n ${times.length}   median ${at(0.5)} ms   90 % ${at(0.9)} ms   slowest ${at(1)} ms`);
  return sorted.at(-1);
}

const folders = [desk(), desk()];
const servers = [await start({ from: folders[0], more: ['--watch'] }), await start({ from: folders[1] })];
const KINDS = ['saved, watched', 'saved, asked for by SIGHUP', 'the menu saved, watched'];
const times = KINDS.map(() => []);
try {
  for (let number = 0; number < SAVES; number += 1) {
    for (const kind of number % 2 === 0 ? [0, 1, 2] : [2, 1, 0]) {
      const at = kind === 1 ? 1 : 0;
      const { url } = servers[at];
      const edit = kind === 2 ? await menu(url) : await sentence(url, PAGES[number % PAGES.length], number);
      times[kind].push(await save(servers[at], folders[at], edit, kind === 1));
    }
  }
} finally {
  for (const { pid } of servers) process.kill(pid, 'SIGTERM');
  await Promise.all(servers.map(({ exited }) => exited));
  agent.destroy();
  for (const folder of folders) rmSync(folder, { recursive: true });
}
for (const line of servers[0].log().split('\n').filter((text) => text.includes('fresh=')).slice(0, 3)) console.log(line);
console.log(`${availableParallelism()} processors, load ${loadavg()[0].toFixed(1)}`);
const slowest = KINDS.map((kind, at) => told(kind, times[at]));
process.exitCode = Math.max(slowest[0], slowest[2]) < PROMISED ? 0 : 1;
