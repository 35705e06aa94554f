// Holds what operators are given (deploy/, Containerfile, README.md, SECURITY.md) to what the program, its log and the repository know: `node --test`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { DockerfileParser } from 'dockerfile-ast';
import { binary, freePort, root, start } from './server.js';

const read = (path) => readFileSync(join(root, path), 'utf8');
/** Everything that matches, once. */
const every = (text, pattern) => [...new Set(Array.from(text.matchAll(pattern), (match) => match[1] ?? match[0]))];
const spans = (text) => every(text.replace(/^```.*?^```$/gms, ''), /`([^`\n]+)`/g);

const PAPERS = ['README.md', 'SECURITY.md', 'Containerfile', 'deploy/scanplan.service', 'deploy/nginx.conf', 'deploy/nginx-tls.conf', 'deploy/prometheus.yml', 'deploy/alerts.yml'];
const COMMANDS = ['serve', 'check', 'stamp', 'export', 'usage'];
/** Of other programs. */
const OTHER_FLAGS = ['--full', '--help', '--webroot'];

const help = Object.fromEntries(
  COMMANDS.map((name) => {
    const { status, stdout } = spawnSync(binary, [name, '--help'], { encoding: 'utf8' });
    assert.equal(status, 0, `${name} --help`);
    return [name, stdout];
  }),
);
const helps = Object.values(help).join('\n');
const flags = new Set(every(helps, /--[a-z][a-z-]+/g));

let server;
let figures = '';

before(async () => {
  const admin = `127.0.0.1:${await freePort()}`;
  server = await start({ more: ['--admin-listen', admin] });
  // Some figures begin with the first request, some with the first sum that is stored.
  const body = new URLSearchParams({ event: 'plan-printed', lang: 'nl' });
  const counted = await fetch(`${server.url}/count`, { method: 'POST', body, headers: { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0' } });
  assert.equal(counted.status, 204);
  figures = await (await fetch(`http://${admin}/metrics`)).text();
});

after(() => {
  server?.kill();
  if (server) rmSync(server.folder, { recursive: true, force: true });
});

for (const paper of PAPERS) {
  test(`${paper} names settings, flags, commands and figures that exist`, () => {
    const text = read(paper);
    for (const name of every(text, /\bSCANPLAN_[A-Z_]+/g)) assert.ok(new RegExp(`\\[env: ${name}\\b`).test(helps), `no command reads ${name}`);
    const named = spans(text).filter((span) => /^--[a-z-]+$/.test(span) && !OTHER_FLAGS.includes(span));
    for (const flag of named) assert.ok(flags.has(flag), `no command has ${flag}`);
    for (const [, command, rest] of text.matchAll(/(?<![\w/.-])scanplan (serve|check|stamp|export|usage)\b([^\n`|]*)/g)) {
      for (const flag of every(rest, /--[a-z][a-z-]+/g)) assert.ok(help[command].includes(flag), `${command} has no ${flag}`);
    }
    const lines = figures.split('\n').filter((line) => !line.startsWith('#'));
    for (const figure of every(text, /\bscanplan_[a-z_]+/g)) {
      assert.ok(lines.some((line) => line.startsWith(figure) && !/[a-z_]/.test(line[figure.length] ?? '')) || figures.includes(`# TYPE ${figure} `), `/metrics has no ${figure}`);
    }
  });
}

for (const paper of ['README.md', 'SECURITY.md', 'deploy/scanplan.service']) {
  test(`${paper} names files that exist`, () => {
    const named = every(read(paper), /(?<![\w/.-])((?:deploy|src|end2end|content|locales)\/[\w./-]*[\w/]|Containerfile|[A-Z]{5,}\.md|[\w-]+\.toml|publiccode\.yml)(?![\w<{*])/g)
      .filter((path) => !['site.toml'].includes(path));
    assert.ok(named.length > 0);
    for (const path of named) assert.ok(existsSync(join(root, path)), `${path} does not exist`);
  });
}

test('README.md names addresses for operators that answer', async () => {
  const named = every(read('README.md'), /(?<=`)(?:GET )?(\/health\/[a-z]+|\/version|\/robots\.txt|\/sitemap\.xml)(?=`)/g);
  assert.ok(named.length >= 4, named.join(' '));
  for (const path of named) assert.equal((await fetch(server.url + path)).status, 200, path);
});

test('what README.md quotes of the log, for the night, stands in the source', () => {
  const source = readdirSync(join(root, 'src'), { recursive: true }).filter((path) => path.endsWith('.rs') && !path.includes('tests')).map((path) => read(join('src', path))).join('\n');
  const table = read('README.md').split('| at three in the night you see')[1].split('\n\n')[0];
  const lines = table.split('\n').slice(2).map((row) => row.split(' | ')[0]);
  const quoted = lines.flatMap(spans).filter((span) => span.includes(' ') && !span.startsWith('scanplan_') && !span.startsWith('systemctl '));
  assert.ok(quoted.length >= 10, quoted.join('\n'));
  for (const line of quoted) assert.ok(source.includes(line), `nothing logs: ${line}`);
});

test('systemd reads the unit without a complaint, and finds it well shut in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'scanplan-unit-'));
  const unit = read('deploy/scanplan.service');
  const program = /^ExecStart=(\S+) serve$/m.exec(unit)?.[1];
  assert.equal(program, '/usr/local/bin/scanplan');
  // The content of the machine it is installed on is not here either.
  const there = unit.replace(`ExecStart=${program}`, `ExecStart=${binary}`);
  const file = join(folder, 'scanplan.service');
  writeFileSync(file, there);
  try {
    const verified = spawnSync('systemd-analyze', ['verify', '--man=no', file], { encoding: 'utf8' });
    assert.deepEqual([verified.status, verified.stderr.split('\n').filter((line) => line.includes('scanplan.service'))], [0, []]);
    // In tenths: 1.1 of 10 is what is left to a program that answers on the network.
    const { status, stdout } = spawnSync('systemd-analyze', ['security', '--no-pager', '--offline=true', '--threshold=15', file], { encoding: 'utf8' });
    assert.equal(status, 0, stdout);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the unit ends the program with time for its last sums, reloads it, and lets it write one folder', () => {
  const unit = read('deploy/scanplan.service');
  const value = (name) => new RegExp(`^${name}=(.*)$`, 'm').exec(unit)?.[1];
  const grace = Number(/const GRACE: Duration = Duration::from_secs\((\d+)\)/.exec(read('src/web/server/worker.rs'))[1]);
  const copy = Number(/const LAST_COPY: Duration = Duration::from_secs\((\d+)\)/.exec(read('src/serve.rs'))[1]);
  assert.ok(Number(value('TimeoutStopSec')) >= grace + copy + 20, 'TimeoutStopSec');
  const connections = Number(/max-connections[^[]*\[env[^\]]*\] \[default: (\d+)\]|--max-connections[\s\S]*?\[default: (\d+)\]/.exec(help.serve)?.slice(1).find(Boolean));
  assert.ok(Number(value('LimitNOFILE')) > connections + 1000, 'LimitNOFILE');
  assert.match(value('ExecReload'), /-HUP/);
  assert.equal(value('ProtectSystem'), 'strict');
  assert.equal(value('CapabilityBoundingSet'), '');
  const folder = `/var/lib/${value('StateDirectory')}`;
  assert.ok(/SCANPLAN_STATE=(\S+)/.exec(unit)[1].startsWith(`${folder}/`));
  assert.match(help.serve, /default: sqlite:\/\/scanplan\.db/, 'the database is in the folder the unit runs in');
  assert.ok(read('deploy/prometheus.yml').includes(/SCANPLAN_ADMIN_LISTEN=(\S+)/.exec(unit)[1]), 'Prometheus asks where the unit answers');
});

const words = (instruction) => instruction.getArguments().map((argument) => argument.getValue());
const list = (instruction) => instruction.getJSONStrings().map((text) => JSON.parse(text.getValue()));

test('the image is made of what exists, by nobody in particular, and answers its own health check', async () => {
  const file = DockerfileParser.parse(read('Containerfile'));
  const instructions = file.getInstructions();
  const stages = file.getFROMs();
  for (const from of stages) {
    const tag = from.getImageTag();
    assert.ok(tag && tag !== 'latest', `${from.getImage()} has no tag of its own`);
  }
  const ignored = read('.dockerignore').split('\n').filter((line) => line.startsWith('!')).map((line) => line.slice(1));
  const names = stages.map((from) => from.getBuildStage()).filter(Boolean);
  const copied = new Set();
  for (const copy of file.getCOPYs()) {
    const [, stage] = copy.getFlags().map((flag) => [flag.getName(), flag.getValue()]).find(([name]) => name === 'from') ?? [];
    const paths = words(copy);
    copied.add(paths.at(-1));
    if (stage) {
      assert.ok(names.includes(stage), `no stage is called ${stage}`);
      continue;
    }
    for (const path of paths.slice(0, -1)) {
      assert.ok(existsSync(join(root, path)), `${path} does not exist`);
      assert.ok(ignored.includes(path), `.dockerignore keeps ${path} out`);
    }
  }
  for (const path of ['content', 'locales', 'style', 'public']) assert.ok(copied.has(`/srv/scanplan/${path}`), path);
  const last = instructions.slice(instructions.indexOf(stages.at(-1)));
  const one = (keyword) => last.filter((instruction) => instruction.getKeyword() === keyword).at(-1);
  assert.match(words(one('USER'))[0], /^[1-9]\d*:[1-9]\d*$/, 'a number that is not root');
  assert.ok(copied.has(list(one('ENTRYPOINT'))[0]));
  assert.deepEqual(list(one('CMD')), ['serve']);
  assert.ok(copied.has(words(one('VOLUME'))[0]), 'the volume has an owner');
  const asked = one('HEALTHCHECK').getRawArgumentsContent().replaceAll(/\\\n\s*/g, '');
  const command = JSON.parse(/CMD (\[.*\])$/.exec(asked)[1]);
  assert.ok(copied.has(command[0]));
  const address = new URL(command.at(-1));
  assert.ok(read('Containerfile').includes(`SCANPLAN_LISTEN=0.0.0.0:${address.port}`));
  assert.equal((await fetch(server.url + address.pathname)).status, 200);
});
