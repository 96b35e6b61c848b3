/** Worker processes on a queue, killed at random: what the tests of the library and of the command line have in common. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Server } from './servers.ts';

export const KILLS = 5;

const SENTENCES = [
  'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng cho Trường Đại học Cần Thơ.',
  'Bà Lê Thị Mận, Phó Giám đốc Sở Y tế thành phố Hà Nội, cho biết hôm qua có 15 người nhập viện.',
  'Thủ tướng yêu cầu Bộ Công Thương báo cáo trước ngày 30/6.',
];

/** Lines of JSON; one in 500 is no record. */
export function articles(from: number, records: number): string {
  return Array.from({ length: records }, (_, k) => {
    const i = from + k;
    if (i % 500 === 499) return `{"id": ${i}, "text": nonsense}\n`;
    const text = Array.from({ length: 24 }, (_unused, j) => SENTENCES[(i * 7 + j * j) % SENTENCES.length]).join('\n');
    return `${JSON.stringify({ id: i, date: '2022-12-27', text })}\n`;
  }).join('');
}

export interface Run {
  readonly server: Server;
  readonly parts: string;
  /** What Node is given to start a worker. */
  readonly worker: readonly string[];
  readonly workers: ChildProcess[];
}

/** What workers say is shown with `LOG=1`. */
export function startWorker({ worker, workers }: Run): void {
  const output = process.env['LOG'] ? 'inherit' : 'ignore';
  workers.push(spawn(process.execPath, worker, { env: { ...process.env, SHORT_LOCKS: '1' }, stdio: ['ignore', output, output] }));
}

export function partsIn(path: string): number {
  try {
    return readdirSync(path).filter((name) => name.endsWith('.jsonl')).length;
  } catch {
    return 0;
  }
}

export function draftsIn(path: string): number {
  return readdirSync(path).filter((name) => name.endsWith('.tmp')).length;
}

/** Waits, and gives up before the test does, so that the servers are ended. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 180_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('This takes too long.');
    await sleep(25);
  }
}

/** Kills a worker of two at random, some times, each time after some more parts are there and another while, and starts a new one. */
export async function killAtRandom(run: Run, total: number, onKill: (kill: number) => Promise<void>): Promise<string[]> {
  const log: string[] = [];
  for (let kill = 1; kill <= KILLS; kill++) {
    const enough = Math.floor((total * kill) / (KILLS + 2));
    await until(() => partsIn(run.parts) >= enough);
    await sleep(Math.random() * 300);
    const [victim] = run.workers.splice(Math.floor(Math.random() * run.workers.length), 1);
    if (victim.exitCode !== null) throw new Error('A worker ended before it was killed.');
    const gone = once(victim, 'exit');
    victim.kill('SIGKILL');
    await gone;
    log.push(`kill ${kill}: process ${victim.pid}, ${partsIn(run.parts)} of ${total} parts there`);
    startWorker(run);
    await onKill(kill);
  }
  return log;
}
