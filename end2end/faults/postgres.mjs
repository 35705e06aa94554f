// A PostgreSQL cluster of its own in a temporary folder, at a socket and no port: started, stopped in every manner, held still, and taken away.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, chownSync, constants, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

const DEBIAN = '/usr/lib/postgresql';

/** The newest of Debian's folders of programs that exists, after those of the path. */
function programs() {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).toSorted((left, right) => Number(right) - Number(left)) : [];
  return [...(process.env.PATH ?? '').split(delimiter), ...versions.map((version) => join(DEBIAN, version, 'bin'))];
}

function program(name) {
  const found = programs().map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  if (found === undefined) throw new Error(`${name} is missing; on Debian \`apt-get install postgresql\``);
  return found;
}

/** PostgreSQL refuses to run as root: root lends it the user that its package made. */
function run(name, args) {
  const command = [program(name), ...args];
  if (process.getuid() === 0) command.unshift('runuser', '-u', 'postgres', '--');
  // A cluster that goes on keeps what it was given: no pipe that would be waited for.
  const { status, error } = spawnSync(command[0], command.slice(1), { cwd: '/', stdio: 'ignore' });
  if (error) throw error;
  return status;
}

function id(flag) {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
}

export class Cluster {
  #folder = mkdtempSync(join(tmpdir(), 'scanplan-postgres-'));
  #data = join(this.#folder, 'data');
  #made = 0;

  constructor() {
    if (process.getuid() === 0) chownSync(this.#folder, id('-u'), id('-g'));
    assert.equal(run('initdb', ['--no-sync', '--auth=trust', '--username=postgres', '--encoding=UTF8', '--pgdata', this.#data]), 0, 'initdb');
    this.start();
  }

  start() {
    const options = `-k ${this.#folder} -c listen_addresses='' -c max_connections=60`;
    const log = join(this.#folder, 'log');
    const status = run('pg_ctl', ['--pgdata', this.#data, '--log', log, '--options', options, '--wait', 'start']);
    assert.equal(status, 0, existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : 'pg_ctl start');
  }

  /** `fast` tells everybody to leave; `immediate` is as good as a power cut to whoever asks. */
  stop(mode) {
    assert.equal(run('pg_ctl', ['--pgdata', this.#data, '--mode', mode, '--wait', 'stop']), 0, `pg_ctl stop ${mode}`);
  }

  /** The address of a new, empty database. */
  database() {
    const name = `counts${(this.#made += 1)}`;
    this.query('postgres', `create database ${name}`);
    return `postgres://postgres@localhost/${name}?host=${encodeURIComponent(this.#folder)}`;
  }

  query(database, sql) {
    assert.equal(run('psql', ['-h', this.#folder, '-U', 'postgres', '-d', database, '-q', '-c', sql]), 0, sql);
  }

  /** Ends every connection that anybody has to any database, whatever it is doing. */
  cut() {
    this.query('postgres', 'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null');
  }

  /** All its processes, the first among them last. */
  #processes() {
    const first = Number(readFileSync(join(this.#data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const children = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    return [...children, first];
  }

  /** Nothing of it answers any more, and no connection breaks: as a network that swallows everything. Gives what ends it. */
  hold() {
    const held = this.#processes();
    for (const process_ of held) process.kill(process_, 'SIGSTOP');
    return () => held.toReversed().forEach((process_) => process.kill(process_, 'SIGCONT'));
  }

  drop() {
    run('pg_ctl', ['--pgdata', this.#data, '--mode', 'immediate', '--wait', 'stop']);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
