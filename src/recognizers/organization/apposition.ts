/** An office between commas, whose organization goes up to the second comma: bà A, Vụ trưởng Vụ Tài chính các đơn vị sự nghiệp, nói. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import { COMMA, OPEN, type Reading } from '../reading.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

/** Tokens of an office before its organization. */
const LONGEST_OFFICE = 6;
const LONGEST_REST = 10;

/** A comma is before the office that ends at token i. */
export function isAfterOffice(r: Reading, i: number): boolean {
  for (let j = i - 1; j > 0 && j >= i - LONGEST_OFFICE; j--) {
    if ((r.tokens.flags[j] & LINE) !== 0) return false;
    if (r.tokens.id[j] === COMMA) return j < i - 1 && (r.has(j + 1, EntryKind.ROLE) || r.has(j + 1, EntryKind.DEPUTY));
    if (!r.word(j)) return false;
  }
  return false;
}

const BEGINS_OTHER = (1 << EntryKind.ROLE) | (1 << EntryKind.HEAD) | (1 << EntryKind.LEVEL) | (1 << EntryKind.HONORIFIC) | (1 << EntryKind.PLACE_TYPE);

/** End of the lower-case words from token i up to a comma or an opening bracket; `i` if something else is among them. */
export function upToComma(r: Reading, i: number, w: OrganizationWords): number {
  const { flags, id } = r.tokens;
  for (let j = i; j < i + LONGEST_REST; j++) {
    if ((flags[j] & LINE) !== 0) return i;
    if (id[j] === COMMA || id[j] === OPEN) return j;
    if (!r.word(j) || r.capital(j) || r.valued[j] !== 0 || ((r.matches.kindsAt[j] & BEGINS_OTHER) !== 0 && r.interior[j] === 0)) return i;
    if (r.has(j, EntryKind.STOP) && r.interior[j] === 0 && id[j] !== w.and && id[j] !== w.several) return i;
  }
  return i;
}
