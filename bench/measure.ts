/** Timing: subjects take turns within a round, so that a slow minute of the machine hits them all; the median of rounds counts. */

/** Something that reads a text; what it returns is kept alive until the clock stops. */
export interface Subject {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

export interface Timing {
  readonly name: string;
  /** Median seconds for one pass, or undefined when one pass alone would take too long. */
  readonly seconds?: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** What results are dropped into, so that no engine can drop the work instead. */
let sink: unknown;

function pass(subject: Subject, text: string, times: number): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) sink = subject.run(text);
  return (performance.now() - start) / 1000 / times;
}

export interface Plan {
  readonly rounds: number;
  /** Seconds that a round of one subject should last at least. */
  readonly round: number;
  /** A subject whose single pass takes longer than this many seconds is left out. */
  readonly patience: number;
}

/** @param expected seconds for one pass that an earlier, smaller text lets expect; saves the wait for hopeless ones */
export function race(subjects: readonly Subject[], text: string, plan: Plan, expected: (name: string) => number | undefined): Timing[] {
  const times = new Map<string, number>();
  for (const subject of subjects) {
    if ((expected(subject.name) ?? 0) > plan.patience) continue;
    const first = pass(subject, text, 1);
    if (first > plan.patience) continue;
    // Warm-up: as long as two rounds, twenty passes at least where they are short.
    let spent = first;
    let passes = 1;
    while ((spent < 2 * plan.round || passes < 20) && spent < plan.patience) {
      spent += pass(subject, text, 1);
      passes++;
    }
    times.set(subject.name, Math.max(1, Math.ceil(plan.round / pass(subject, text, 1))));
  }
  const measured = new Map<string, number[]>(subjects.map((s) => [s.name, []]));
  for (let round = 0; round < plan.rounds; round++) {
    for (const subject of subjects) {
      const n = times.get(subject.name);
      if (n !== undefined) measured.get(subject.name)!.push(pass(subject, text, n));
    }
  }
  if (sink === measured) throw new Error('unreachable');
  return subjects.map(({ name }) => {
    const rounds = measured.get(name)!;
    return rounds.length === 0 ? { name } : { name, seconds: median(rounds) };
  });
}
