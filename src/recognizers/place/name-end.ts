/** Where the name of a place ends. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import { CLOSE, COLON, COMMA, DOT, type Reading, SEMICOLON } from '../reading.ts';
import type { PlaceWords } from './rule-words.generated.ts';

export interface Name {
  to: number;
  /** Match in the lexicon that reads the name, or -1. */
  match: number;
  known: boolean;
}

const STOPS = (1 << EntryKind.ROLE) | (1 << EntryKind.HEAD) | (1 << EntryKind.ORGANIZATION);

/** A role, an organization, a type word or a word of address begins at token j, so a name ends before it. */
export function stopsName(r: Reading, j: number, types: 'types' | 'no-types' = 'types'): boolean {
  const stops = types === 'types' ? STOPS | (1 << EntryKind.PLACE_TYPE) : STOPS;
  if ((r.matches.kindsAt[j] & stops) === 0) return false;
  const { matches } = r;
  for (let m = matches.head[j]; m < matches.head[j + 1]; m++) {
    const k = matches.kind[m];
    if (((1 << k) & stops) === 0) continue;
    // One syllable alone is too little (`Phú Thuận Bản`), unless it is a type word with a name after it, or a head with its field (Sở | Y tế).
    if (matches.to[m] - j > 1 || (k === EntryKind.PLACE_TYPE && r.capital(matches.to[m])) || k === EntryKind.ORGANIZATION) return true;
    if (k === EntryKind.HEAD && r.has(j + 1, EntryKind.DOMAIN) && r.capital(j + 1) && r.compound[j + 1] !== 0) return true;
  }
  return false;
}

/** cầu Mỹ Thuận 2: a number that counts belongs to the name. But not that of 2-3, 2/9, 2,5 and 2%, and not that of 10 năm. */
export function isOrdinal(r: Reading, to: number, words: PlaceWords): boolean {
  const { flags, id, number } = r.tokens;
  if (!r.number(to) || (flags[to] & LINE) !== 0 || number[to] < 1 || number[to] >= 20 || r.valued[to] !== 0 || words.counted.has(id[to + 1])) return false;
  if (!r.glued(to + 1)) return true;
  return CLOSING.has(id[to + 1]) && !(r.glued(to + 2) && (r.number(to + 2) || r.word(to + 2)));
}

const CLOSING: ReadonlySet<number> = new Set([COMMA, DOT, CLOSE, SEMICOLON, COLON]);

/** đường Vành đai | III */
export function isRoman(r: Reading, from: number, to: number): boolean {
  return ROMAN.test(r.plain(from, to));
}

const ROMAN = /^[IVX]{1,4}$/;
