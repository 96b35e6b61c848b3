/** What is between two mentions that follow each other. */
import { LINE } from '../../text/scan.ts';
import { COLON, DOT, type Reading, SEMICOLON } from '../../recognizers/reading.ts';
import type { DocumentWords } from '../rule-words.generated.ts';
import { Gap, STEPS } from './gap-steps.ts';
import type { Item } from './item.ts';

export const NONE = 0;
/** Nothing between but a word of address. */
export const ADJACENT = 1;
/** A comma, a dash, `kiêm`, a bracket. */
export const COMMA_LIKE = 2;
/** A term of office between: khóa XIII, nhiệm kỳ 2020 - 2025. */
export const TERM = 3;
/** là, làm, giữ chức, được bầu làm … */
export const COPULA = 4;
export const COLON_LIKE = 5;
export const AND = 6;

/** At most this many tokens stand between two mentions; between a person and an office. */
const FURTHEST = 14;
const SENTENCE = 45;

/** What is between two neighbors. */
export function gapBetween(r: Reading, a: Item, b: Item, w: DocumentWords): number {
  if (b.from < a.to) return NONE;
  if (isTooFar(a, b)) return takesOffice(r, a, b, w) ? COPULA : NONE;
  const gap = new Gap(r, w, a, b);
  const at = takeSteps(gap);
  if (at === b.from) return (r.tokens.flags[at] & LINE) === 0 ? kindOf(gap) : NONE;
  return !gap.isBarrier(at) && takesOffice(r, a, b, w) ? COPULA : NONE;
}

/** More words between than steps are tried for. */
export function isTooFar(a: Item, b: Item): boolean {
  return b.from - a.to > (a.person >= 0 && b.title >= 0 ? SENTENCE : FURTHEST);
}

/** The token between the mentions at which no step can be taken; the first of mention b where steps lead to it. Adds their names to `taken`. */
export function takeSteps(gap: Gap, taken?: string[]): number {
  let i = gap.a.to;
  while (i < gap.b.from && !gap.isBarrier(i)) {
    const end = stepFrom(gap, i, taken);
    if (end < 0) break;
    i = end;
  }
  return i;
}

/** End of the first step that can be taken at token i, or -1. */
function stepFrom(gap: Gap, i: number, taken: string[] | undefined): number {
  for (const step of STEPS) {
    const end = step.end(gap, i);
    if (end < 0) continue;
    if (step.counts !== undefined) gap[step.counts]++;
    taken?.push(step.name);
    return end;
  }
  return -1;
}

function kindOf(gap: Gap): number {
  if (gap.colons > 0) return COLON_LIKE;
  if (gap.copulas > 0) return COPULA;
  if (gap.ands > 0) return AND;
  if (gap.terms > 0) return TERM;
  return gap.commas > 0 ? COMMA_LIKE : ADJACENT;
}

/** `… tham gia Ban Thường vụ và giữ chức | Phó Bí thư`: somebody takes the office in the same sentence. */
function takesOffice(r: Reading, a: Item, b: Item, w: DocumentWords): boolean {
  if (b.title < 0 || b.from - a.to > SENTENCE || !takesBefore(r, b.from, w)) return false;
  for (let i = a.to; i < b.from; i++) if (endsClause(r, i)) return false;
  return true;
}

/** A line break, a semicolon, or a full stop with a blank after it. */
export function endsClause(r: Reading, i: number): boolean {
  const { id, flags } = r.tokens;
  return (flags[i] & LINE) !== 0 || id[i] === SEMICOLON || (id[i] === DOT && !r.glued(i + 1));
}

/** From one token to another no clause ends, as `endsClause` has it. */
export function isOneSentence(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (endsClause(r, i)) return false;
  return true;
}

/** The words before token `at` say that somebody takes, has or had the office there. */
function takesBefore(r: Reading, at: number, w: DocumentWords): boolean {
  const { tokens } = r;
  if (w.takes.endsBefore(tokens, at)) return true;
  const before = tokens.id[at - 1];
  // hiện là …, từng là …
  if (before === w.is) return w.times.endsBefore(tokens, at - 1);
  if (before !== COLON) return false;
  // từng đảm nhiệm các chức vụ quan trọng như: …
  for (let end = at - 1; end >= at - 6; end--) if (w.takes.endsBefore(tokens, end)) return true;
  return false;
}
