/** Line breaks inside a date: `Nhiệm kỳ 2020 -⏎2025`, `ngày 15⏎tháng 6`. A crawler or a narrow column put them there. */
import { CAPITAL, GLUED, LINE, NUMBER, PARAGRAPH, type Tokens } from '../../text/scan.ts';
import { DASH, SLASH } from '../line.ts';
import type { DateGrammar } from './grammar.ts';
import { DateKind } from './words.generated.ts';

/** The tokens, with those line breaks as spaces; the same where there are none. */
export function joinLines(tokens: Tokens, grammar: DateGrammar): Tokens {
  const { flags, count } = tokens;
  let joined: Uint8Array | undefined;
  for (let i = 2; i < count; i++) {
    if ((flags[i] & (LINE | PARAGRAPH)) !== LINE || !isInDate(tokens, grammar, i)) continue;
    joined ??= flags.slice();
    joined[i] &= ~(LINE | GLUED);
  }
  return joined === undefined ? tokens : { ...tokens, flags: joined };
}

function kindOf(tokens: Tokens, grammar: DateGrammar, i: number): number {
  const id = tokens.id[i];
  return id < grammar.kind.length ? grammar.kind[id] : 0;
}

function isNumber(tokens: Tokens, i: number): boolean {
  return (tokens.flags[i] & NUMBER) !== 0;
}

/** Whether a date goes on across the line break before a token. */
function isInDate(tokens: Tokens, grammar: DateGrammar, i: number): boolean {
  // The first token of a line is no middle of a date.
  if ((tokens.flags[i - 1] & LINE) !== 0) return false;
  return isNumber(tokens, i) ? leadsToNumber(tokens, grammar, i - 1) : isNextNoun(tokens, grammar, i);
}

/** A noun, or a dash or slash after digits, ends the line: the number after it belongs to it. */
function leadsToNumber(tokens: Tokens, grammar: DateGrammar, last: number): boolean {
  const kind = kindOf(tokens, grammar, last);
  if (kind === DateKind.DAY || kind === DateKind.MONTH || kind === DateKind.YEAR || kind === DateKind.QUARTER) return true;
  const id = tokens.id[last];
  return (id === DASH || id === SLASH) && isNumber(tokens, last - 1);
}

/** The line ends in a day and the next begins with tháng, or ends in a month and the next begins with năm. */
function isNextNoun(tokens: Tokens, grammar: DateGrammar, i: number): boolean {
  if ((tokens.flags[i] & CAPITAL) !== 0) return false;
  const kind = kindOf(tokens, grammar, i);
  const before = kindOf(tokens, grammar, i - 2);
  if (kind === DateKind.MONTH) return isNumber(tokens, i + 1) && isNumber(tokens, i - 1) && (before === DateKind.DAY || before === DateKind.LUNAR_DAY);
  if (kind !== DateKind.YEAR || !isNumber(tokens, i + 1)) return false;
  return before === DateKind.MONTH || (isNumber(tokens, i - 1) && tokens.id[i - 2] === SLASH);
}
