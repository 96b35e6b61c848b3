/** A string where the text has it as whole words. */
import type { Reading } from './reading.ts';

/** One past the last token of `text`, where it is at token i as whole words; else -1. */
export function endOfText(r: Reading, i: number, text: string): number {
  const { count, text: all, start, end } = r.tokens;
  if (!all.startsWith(text, start[i])) return -1;
  const last = start[i] + text.length;
  let to = i + 1;
  while (to < count && end[to - 1] < last) to++;
  return end[to - 1] !== last || (r.word(to) && r.glued(to)) ? -1 : to;
}
