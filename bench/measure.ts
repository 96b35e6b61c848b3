/** Timing: each subject in its own process; they take turns within a round, so that a slow minute of the machine hits them all; the median of rounds counts. */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { TABLES } from './subjects.ts';
import type { Greeting, Order } from './worker.ts';

export interface Timing {
  readonly name: string;
  /** Median seconds for one pass, or undefined when one pass alone would take too long. */
  readonly seconds?: number;
}

export interface Plan {
  readonly rounds: number;
  /** Seconds that a round of one subject should last at least. */
  readonly round: number;
  /** Seconds of reading a text before it is timed, and twenty passes at least: engines compile and compile again. */
  readonly warm: number;
  /** A subject whose single pass takes longer than this many seconds is left out. */
  readonly patience: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** A subject in a process that waits for orders. */
export class Runner {
  private constructor(
    readonly name: string,
    private readonly child: ChildProcess,
  ) {}

  /** Undefined where it is not installed; then `leftOut` tells why. */
  static async start(table: string, index: number, leftOut: Map<string, string>): Promise<Runner | undefined> {
    const child = fork(fileURLToPath(new URL('./worker.ts', import.meta.url)), [table, String(index)], { execArgv: ['--import', 'tsx'] });
    const greeting = await answer<Greeting>(child);
    for (const [name, why] of greeting.leftOut) leftOut.set(name, why);
    if (greeting.name !== undefined) return new Runner(greeting.name, child);
    child.kill();
    return undefined;
  }

  /** Seconds for reading a text a number of times. */
  time(text: string, times: number): Promise<number> {
    this.child.send({ text, times } satisfies Order);
    return answer<number>(this.child);
  }

  stop(): void {
    this.child.kill();
  }
}

function answer<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null): void => reject(new Error(`a subject ended with ${code}`));
    child.once('exit', failed);
    child.once('message', (message) => {
      child.off('exit', failed);
      resolve(message as T);
    });
  });
}

/** Every subject of a table. */
export async function runnersOf(table: string, leftOut: Map<string, string>): Promise<Runner[]> {
  const runners: Runner[] = [];
  for (let i = 0; i < TABLES[table]!.length; i++) {
    const runner = await Runner.start(table, i, leftOut);
    if (runner !== undefined) runners.push(runner);
  }
  return runners;
}

/** @param expected seconds for one pass that an earlier, smaller text lets expect; saves the wait for hopeless ones */
export async function race(runners: readonly Runner[], text: string, plan: Plan, expected: (name: string) => number | undefined): Promise<Timing[]> {
  const times = new Map<Runner, number>();
  for (const runner of runners) {
    if ((expected(runner.name) ?? 0) > plan.patience) continue;
    let pass = await runner.time(text, 1);
    if (pass > plan.patience) continue;
    for (let spent = pass, passes = 1; (spent < plan.warm || passes < 20) && spent < plan.patience; ) {
      const n = Math.max(1, Math.min(1000, Math.ceil(0.1 / pass)));
      const seconds = await runner.time(text, n);
      spent += seconds;
      passes += n;
      pass = seconds / n;
    }
    times.set(runner, Math.max(1, Math.ceil(plan.round / pass)));
  }
  const measured = new Map<Runner, number[]>(runners.map((r) => [r, []]));
  for (let round = 0; round < plan.rounds; round++) {
    for (const [runner, n] of times) measured.get(runner)!.push((await runner.time(text, n)) / n);
  }
  return runners.map((runner) => {
    const rounds = measured.get(runner)!;
    return rounds.length === 0 ? { name: runner.name } : { name: runner.name, seconds: median(rounds) };
  });
}
