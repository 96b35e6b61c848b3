/** How the time of a reader grows with its text. Linear work doubles; where the quadratic part is a third of it, it grows two and a half times. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Family } from './families.ts';

/** Twice the text has to cost less than this many times as much. */
export const MOST_GROWTH = 2.5;
export const MOST_ATTEMPTS = 10;
/** Milliseconds that are free: a ratio of tiny times is noise. */
const FREE = 0.2;

export type Read = (text: string) => unknown;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Milliseconds of processor time: unlike time on the clock, it does not count other processes, and Vitest gives each file its own. */
function timeOf(read: Read, text: string): number {
  const start = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The least time of each text: what the work costs when neither compiler nor garbage collector gets in the way. The texts take turns. */
export function leastTimes(read: Read, texts: readonly string[], rounds: number): number[] {
  const least = texts.map(() => Number.POSITIVE_INFINITY);
  for (let round = 0; round < rounds; round++) for (const [i, text] of texts.entries()) least[i] = Math.min(least[i], timeOf(read, text));
  return least;
}

export interface Measured {
  /** By how much the time grows from n to 2n. */
  readonly growth: number;
  /** Milliseconds for 2n. */
  readonly time: number;
}

/**
 * Reads strings of n and 2n, again and with more rounds while the outcome looks bad, and of 4n too: where results outgrow the young
 * generation of the garbage collector there is one step, but what is quadratic grows again.
 */
export function measure(read: Read, make: Family['make'], isBad: (measured: Measured) => boolean, n: number, mostAttempts: number): Measured {
  let measured = { growth: Number.POSITIVE_INFINITY, time: Number.POSITIVE_INFINITY };
  for (let attempt = 0; attempt < mostAttempts && isBad(measured); attempt++) {
    if (attempt > 0) collectGarbage();
    const lengths = attempt < 3 ? [n, 2 * n] : [n, 2 * n, 4 * n];
    const times = leastTimes(read, lengths.map(make), 2 + attempt);
    const growths = times.slice(1).map((time, i) => (time + FREE) / (times[i] + FREE));
    measured = { growth: Math.min(measured.growth, ...growths), time: Math.min(measured.time, times[1]) };
  }
  return measured;
}

/** The growth from a length to twice that length, measured until it is small enough or was too large for long enough. */
export function growthOf(read: Read, make: Family['make'], length: number): number {
  return measure(read, make, ({ growth }) => growth >= MOST_GROWTH, length, MOST_ATTEMPTS).growth;
}
