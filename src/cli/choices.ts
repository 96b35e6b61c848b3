/** Words of the command line that must be one of a list: checks with a suggestion for what was mistyped. */
import { UsageError } from './errors.ts';

/** The word, if it is one of those allowed. @throws UsageError with the closest of them and the list */
export function choose<T extends string>(word: string, what: string, allowed: readonly T[]): T {
  const known = allowed.find((a) => a === word);
  if (known !== undefined) return known;
  const closest = closestTo(word, allowed);
  const hint = closest === undefined ? '' : ` Did you mean ${closest}?`;
  throw new UsageError(`${what}: unknown word '${word}'.${hint} Allowed: ${allowed.join(', ')}.`);
}

/** The words of a list with commas, each of them one of those allowed. @throws UsageError as `choose` does */
export function chooseAll<T extends string>(list: string, what: string, allowed: readonly T[]): readonly T[] {
  return splitList(list).map((word) => choose(word, what, allowed));
}

/** `a, b` as its parts. */
export function splitList(list: string): string[] {
  return list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The word that most likely was meant, if one is close enough. */
export function closestTo<T extends string>(word: string, candidates: readonly T[]): T | undefined {
  const begun = word.length >= 3 ? candidates.find((candidate) => candidate.startsWith(word)) : undefined;
  if (begun !== undefined) return begun;
  const limit = Math.max(1, Math.floor(word.length * 0.4));
  let best: T | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    const distance = distanceOf(word.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** Letters to insert, delete, replace or swap with their neighbor (optimal string alignment). */
function distanceOf(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 8) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    before = above;
    above = row;
  }
  return above[b.length];
}
