/** How the cost of a reader grows with its text: by least costs, since a slow moment of the machine is no law. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

interface Timed {
  readonly text: string;
  cost: number;
}

/** How many times the cost of the smaller the larger has. Half a millisecond is free: a ratio of tiny times is noise. */
function ratioOf(smaller: Timed, larger: Timed): number {
  return (larger.cost + 0.5) / (smaller.cost + 0.5);
}

/** The least of several runs: what the work costs when nothing else gets in the way. */
function costOf(read: (text: string) => unknown, text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    read(text);
    least = Math.min(least, performance.now() - start);
  }
  return least;
}

/** What twice the text costs, as a multiple of what the text costs. Measured again while it looks bad. */
export function growthOf(read: (text: string) => unknown, make: (length: number) => string, length: number): number {
  const [small, large, larger] = [length, 2 * length, 4 * length].map((n): Timed => ({ text: make(n), cost: Number.POSITIVE_INFINITY }));
  let ratio = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 10 && ratio >= 3; attempt++) {
    // What earlier runs left behind is not to be cleared away on the clock of this one.
    if (attempt > 0) collectGarbage();
    for (const t of [small, large]) t.cost = Math.min(t.cost, costOf(read, t.text, 3));
    ratio = ratioOf(small, large);
    if (ratio < 3 || attempt < 3) continue;
    // Where results outgrow the young generation of the collector there is one step; what is quadratic grows again.
    larger.cost = Math.min(larger.cost, costOf(read, larger.text, 3));
    ratio = Math.min(ratio, ratioOf(large, larger));
  }
  return ratio;
}
