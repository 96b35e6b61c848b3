/** A cheap look ahead, before a number is read: most numbers of a text are no money. */
import { APOSTROPHE } from '../../kit/punctuation.ts';
import { NUMBER } from '../../text/scan.ts';
import { COMMA, DASH, DOT, SLASH } from '../line.ts';
import { NumberKind } from '../number.generated.ts';
import { POWERS } from './grammar.ts';
import { MoneyRole } from './words.generated.ts';
import type { MoneyReader } from './reader.ts';

/** How many tokens a number may have before what makes it money. */
const WINDOW = 24;

/** Roles of words between the ends of a range or the members of a list. */
const JOINTS = MoneyRole.TO | MoneyRole.AND | MoneyRole.CHANGE;

/** After the digits or number words comes a magnitude, a currency, or what ties them to another number. */
export function promising(r: MoneyReader, i: number): boolean {
  for (let k = i; k < i + WINDOW; k++) {
    if (k > i && !r.inLine(k)) return false;
    if ((r.tokens.flags[k] & NUMBER) !== 0) continue;
    const kind = r.numberKind(k);
    if (kind === NumberKind.MAGNITUDE || kind === NumberKind.SHORT) return true;
    if (k - i > 1 && isRate(r, k)) return true;
    if (kind !== 0 || (k > i && goesOn(r, k))) continue;
    return (r.roles(k) & POWERS) !== 0 || (k > i && r.currency(k) !== undefined);
  }
  return false;
}

/** A mark inside digits, or a mark or a word between the ends of a range. */
function goesOn(r: MoneyReader, k: number): boolean {
  const id = r.id(k);
  if (id === DOT || id === COMMA || id === DASH || id === APOSTROPHE) return r.isNumber(k + 1) || isCurrency(r, k + 1);
  if ((r.roles(k) & JOINTS) === 0) return false;
  return (r.roles(k + 1) & MoneyRole.MODIFIER) !== 0 || r.isNumber(k + 1) || (r.inLine(k + 1) && r.beginsInWords(k + 1)) || isCurrency(r, k + 1);
}

function isCurrency(r: MoneyReader, k: number): boolean {
  return r.inLine(k) && r.currency(k) !== undefined;
}

/** `6.500/kg`, `6.500 một kg` */
function isRate(r: MoneyReader, k: number): boolean {
  return (r.id(k) === SLASH || (r.roles(k) & MoneyRole.PER_WORD) !== 0) && r.rate(k) !== undefined;
}

/** The next token that is not part of the same digits: `1.234.567` is tried once. */
export function pastNumber(r: MoneyReader, i: number): number {
  let k = i + 1;
  while (k - i < WINDOW && (r.id(k) === DOT || r.id(k) === COMMA) && r.glued(k) && r.isNumber(k + 1) && r.glued(k + 1)) k += 2;
  return k;
}
