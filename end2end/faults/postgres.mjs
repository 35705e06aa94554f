// A PostgreSQL cluster of its own in a temporary folder, at a socket and no port: started, stopped in every manner, held still, and taken away.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
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

/** PostgreSQL refuses to run as root: root lends it the user that its package made. Readers go on meanwhile, so nothing here blocks them. */
async function run(name, args) {
  const command = [program(name), ...args];
  if (process.getuid() === 0) command.unshift('runuser', '-u', 'postgres', '--');
  // A cluster that goes on keeps what it was given: no pipe that would be waited for.
  const [status] = await once(spawn(command[0], command.slice(1), { cwd: '/', stdio: 'ignore' }), 'exit');
  return status;
}

function id(flag) {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
}

export class Cluster {
  #folder = mkdtempSync(join(tmpdir(), 'scanplan-postgres-'));
  #data = join(this.#folder, 'data');
  #made = 0;

  static async make() {
    const cluster = new Cluster();
    if (process.getuid() === 0) chownSync(cluster.#folder, id('-u'), id('-g'));
    const options = ['--no-sync', '--auth=trust', '--username=postgres', '--encoding=UTF8', '--pgdata', cluster.#data];
    assert.equal(await run('initdb', options), 0, 'initdb');
    await cluster.start();
    return cluster;
  }

  async start() {
    const options = `-k ${this.#folder} -c listen_addresses='' -c max_connections=60`;
    const log = join(this.#folder, 'log');
    const status = await run('pg_ctl', ['--pgdata', this.#data, '--log', log, '--options', options, '--wait', 'start']);
    assert.equal(status, 0, existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : 'pg_ctl start');
  }

  /** `fast` tells everybody to leave; `immediate` is as good as a power cut to whoever asks. */
  async stop(mode) {
    assert.equal(await run('pg_ctl', ['--pgdata', this.#data, '--mode', mode, '--wait', 'stop']), 0, `pg_ctl stop ${mode}`);
  }

  /** The address of a new, empty database. */
  async database() {
    const name = `counts${(this.#made += 1)}`;
    await this.query('postgres', `create database ${name}`);
    return `postgres://postgres@localhost/${name}?host=${encodeURIComponent(this.#folder)}`;
  }

  async query(database, sql) {
    assert.equal(await run('psql', ['-h', this.#folder, '-U', 'postgres', '-d', database, '-q', '-c', sql]), 0, sql);
  }

  /** Ends every connection that anybody has to any database, whatever it is doing. */
  async cut() {
    await this.query('postgres', 'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname is not null');
  }

  /** All its processes, the first among them last. */
  #processes() {
    const first = Number(readFileSync(join(this.#data, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const children = readFileSync(`/proc/${first}/task/${first}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
    return [...children, first];
  }

  /** Nothing of it answers any more, and no connection breaks: as a network that swallows everything. Gives what ends it. */
  hold() {
    const tell = (signal) => (one) => {
      try {
        process.kill(one, signal);
      } catch (error) {
        // It ended by itself, as those that tidy up do.
        if (error.code !== 'ESRCH') throw error;
      }
    };
    const held = this.#processes();
    held.forEach(tell('SIGSTOP'));
    return () => held.toReversed().forEach(tell('SIGCONT'));
  }

  async drop() {
    await run('pg_ctl', ['--pgdata', this.#data, '--mode', 'immediate', '--wait', 'stop']);
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
