/** Items of a list of places: `các xã A, B và C`. */
import type { PlaceKind } from '../../entity.ts';
import { LINE } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { CLOSE, COMMA, OPEN, type Reading, SEMICOLON } from '../reading.ts';
import { NUMBERED } from './name.ts';
import { type Name, stopsName } from './name-end.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { unitName } from './unit-spelling.ts';

/** A list of places: of their kind, and whether the type word is plural (các xã). */
export interface Listing {
  readonly kind: PlaceKind;
  readonly plural: boolean;
  /** In lower case. */
  readonly typeWord: string;
}

/** Tokens in the brackets after an item at most. */
const MOST_IN_BRACKETS = 10;

/** các phường A (quận B), C: one past the brackets after an item, or `to` if there are none. */
export function afterBrackets(r: Reading, to: number): number {
  const { id, flags } = r.tokens;
  if (id[to] !== OPEN) return to;
  for (let j = to + 1; j < to + MOST_IN_BRACKETS && (flags[j] & LINE) === 0; j++) if (id[j] === CLOSE) return j + 1;
  return to;
}

/** The token after a comma, `và`, or both. */
export function afterJoint(r: Reading, to: number, words: PlaceWords): number {
  const { id } = r.tokens;
  const j = id[to] === COMMA || id[to] === SEMICOLON ? to + 1 : to;
  return id[j] === words.and || id[j] === words.with || id[j] === words.together ? j + 1 : j;
}

export function isItem(r: Reading, j: number, first: PlaceCandidate, kind: PlaceKind): boolean {
  if ((r.tokens.flags[j] & LINE) !== 0 || (stopsName(r, j) && !isCapitalUnit(r, j, kind))) return false;
  return r.capital(j) || (r.number(j) && r.number(first.nameFrom) && NUMBERED.has(kind));
}

/** các xã Tân Phú, Duyên Hải: the words of a type, but as the name of a unit. */
function isCapitalUnit(r: Reading, j: number, kind: PlaceKind): boolean {
  if ((kind !== 'commune' && kind !== 'district') || !r.capital(j + 1) || stopsName(r, j, 'no-types')) return false;
  return unitName(r, j, kind) > j + 1;
}

/** các xã A, Lê Hóa: a person's name has three words in a list of places. xã Long Điền, Long Hải: without a plural only names of the tables go on. */
export function isListed(r: Reading, j: number, name: Name, { kind, plural }: Listing, words: PlaceWords): boolean {
  const person = r.personLike(j, name.to);
  // xã Đất Đỏ, Long Hải và Phước Hải
  if (!plural) return name.known && (!person || (name.to - j === 2 && (r.tokens.id[j - 1] === words.and || r.tokens.id[name.to] === words.and)));
  return name.known || !person || kind === 'street' || name.to - j < 3;
}

/** Words of the first name of a list at most. */
const MOST_WORDS = 4;

/** Two names at least, or one that a bracket closes. */
export function isList(r: Reading, at: number, words: PlaceWords): boolean {
  const mark = r.tokens.id[r.run(at, MOST_WORDS)];
  return mark === COMMA || mark === SEMICOLON || mark === CLOSE || mark === words.and;
}
