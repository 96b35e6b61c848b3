/** Redis and PostgreSQL for tests: in a folder of their own, on 127.0.0.1 and a free port; nothing of the machine's own servers is touched. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { postgresPrograms, REDIS } from './needs.ts';

export interface Server {
  readonly port: number;
  /** Ends it without warning, as a crash does, and starts it again with what is on disk. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has an address with a port.');
  return address.port;
}

/** With its log of writes flushed at each of them. */
export async function startRedis(folder: string): Promise<Server> {
  mkdirSync(folder);
  const port = await freePort();
  const settings = { port, bind: '127.0.0.1', dir: folder, appendonly: 'yes', appendfsync: 'always', save: '', 'maxmemory-policy': 'noeviction' };
  const flags = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  return serve(port, () => spawn(REDIS, flags, { stdio: 'ignore' }));
}

/** The user is `postgres`, who needs no password from this machine. */
export async function startPostgres(folder: string): Promise<Server> {
  const programs = postgresPrograms() ?? '';
  mkdirSync(folder, { mode: 0o700 });
  // PostgreSQL refuses to run as root.
  const owner = process.getuid?.() === 0 ? { uid: idOf('-u'), gid: idOf('-g') } : {};
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '--auth=trust', '--no-locale', '-E', 'UTF8'], {
    ...owner,
    cwd: folder,
    encoding: 'utf8',
  });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`);
  const port = await freePort();
  const flags = ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`];
  return serve(
    port,
    () => spawn(join(programs, 'postgres'), flags, { ...owner, cwd: folder, stdio: 'ignore' }),
    () => postgresAnswers(programs, port),
  );
}

function idOf(flag: '-u' | '-g'): number {
  return Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout);
}

async function serve(port: number, start: () => ChildProcess, isReady: () => Promise<boolean> = () => listens(port)): Promise<Server> {
  let child = start();
  const up = async (): Promise<void> => {
    while (!(await isReady())) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
      await sleep(50);
    }
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  await up();
  return {
    port,
    async crash() {
      await end('SIGKILL');
      child = start();
      await up();
    },
    // PostgreSQL ends its connections at SIGINT.
    stop: () => end('SIGINT'),
  };
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const tell = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => tell(true)).once('error', () => tell(false));
  });
}

async function postgresAnswers(programs: string, port: number): Promise<boolean> {
  return spawnSync(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port), '-q']).status === 0;
}
