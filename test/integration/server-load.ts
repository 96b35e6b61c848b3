/**
 * Load on `examples/server` over loopback: `npx tsx test/integration/server-load.ts [SECONDS] [--write]` prints what `docs/scaling.md` shows: requests a second, latencies,
 * errors and memory. `--write` puts it there. The server is a process of its own.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { copyExamples } from './example-copy.ts';
import { machine, publish, shown, table } from './measured.ts';
import { freePort } from './servers.ts';

export const SERVER_FILES = ['app.ts', 'batch.ts', 'errors.ts', 'extract.ts', 'limits.ts', 'main.ts', 'metrics.ts'].map((name) => `server/${name}`);

const SENTENCES = `Sáng 26/12/2022, ông Trần Văn Bưởi, Phó Bí thư Thường trực Tỉnh ủy Hậu Giang, dự lễ khởi công cầu Cây Gáo ở huyện Vị Thủy.
Dự án có vốn hơn 5 tỷ đồng, do Sở Giao thông vận tải làm chủ đầu tư, dự kiến hoàn thành trong quý III/2023.
Phát biểu tại lễ, ông Bưởi yêu cầu UBND tỉnh giám sát chặt chẽ tiến độ, bảo đảm an toàn cho người dân hai bên bờ kênh.
Bà Lê Thị Mận, Chủ tịch UBND huyện Vị Thủy, cho biết địa phương đã bàn giao mặt bằng từ tháng 10/2022 và chi trả 850 triệu đồng cho 14 hộ dân.
`;

/** An article of some four thousand characters. */
export const ARTICLE = SENTENCES.repeat(8);

/** Starts `main.ts`; resolves when it answers. */
export async function startServer(main: string, port: number): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', main], {
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    env: { ...process.env, PORT: String(port), LOG: 'off' },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}.`);
    const answer = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (answer?.ok) return child;
    await sleep(50);
  }
}

/** Bytes of memory of a process (Linux). */
function residentSize(pid: number | undefined): number {
  const found = /VmRSS:\s+(\d+) kB/u.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(found?.[1]) * 1024;
}

export interface LoadFigures {
  readonly requestsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly requests: number;
  readonly errors: number;
  readonly not2xx: number;
  /** Bytes: before the first request, then each half second. */
  readonly memory: readonly number[];
}

export async function loadRun(main: string, seconds: number): Promise<LoadFigures> {
  const port = await freePort();
  const server = await startServer(main, port);
  const memory = [residentSize(server.pid)];
  const timer = setInterval(() => memory.push(residentSize(server.pid)), 500);
  try {
    const body = JSON.stringify({ text: ARTICLE, options: { referenceDate: '2022-12-27' } });
    const result = await autocannon({
      url: `http://127.0.0.1:${port}/extract`,
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      connections: 8,
      duration: seconds,
    });
    const { latency, requests, errors, non2xx } = result;
    return {
      requestsPerSecond: requests.average,
      p50: latency.p50,
      p99: latency.p99,
      max: latency.max,
      requests: requests.total,
      errors,
      not2xx: non2xx,
      memory,
    };
  } finally {
    clearInterval(timer);
    server.kill('SIGTERM');
    if (server.exitCode === null) await once(server, 'exit');
  }
}

function report(seconds: number, { memory, ...figures }: LoadFigures, about: string): string {
  const megabytes = (at: number): string => shown((memory.at(at) ?? Number.NaN) / 1e6);
  const head = [
    'seconds',
    'requests',
    'a second',
    '50 % within',
    '99 % within',
    'longest',
    'errors',
    'not 2xx',
    'MB at the start',
    'after a quarter',
    'at the end',
    'at most',
  ];
  const { requests, requestsPerSecond, p50, p99, max, errors, not2xx } = figures;
  const times = [p50, p99, max].map((milliseconds) => `${shown(milliseconds)} ms`);
  const sizes = [megabytes(0), megabytes(memory.length >> 2), megabytes(-1), shown(Math.max(...memory) / 1e6)];
  const row = [String(seconds), shown(requests), shown(requestsPerSecond), ...times, String(errors), String(not2xx), ...sizes];
  return `One process, 8 connections, one article of ${shown(ARTICLE.length)} UTF-16 code units a request, asked from the same machine: ${about}.\n\n${table(head, [row])}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { copies, remove } = copyExamples('server-load-copy', SERVER_FILES);
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { write: { type: 'boolean', default: false } } });
  const seconds = Number(positionals[0] ?? 30);
  const loadBefore = loadavg()[0];
  try {
    const figures = await loadRun(copies.find((path) => path.endsWith('main.ts')) ?? '', seconds);
    publish('server', report(seconds, figures, machine(loadBefore)), values);
  } finally {
    remove();
  }
}
