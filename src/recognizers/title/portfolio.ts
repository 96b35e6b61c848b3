/** The field of a ministry after the role of its head: Bộ trưởng | Thông tin và Truyền thông. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import { AMPERSAND, COMMA, DASH, type Reading } from '../reading.ts';
import type { TitleWords } from './rule-words.generated.ts';

/** Fields in a row at most. */
const MOST = 6;

/** One past the words of a ministry's field, in capitals, that begin at token i; i itself if there are none. */
export function fieldAt(r: Reading, i: number, w: TitleWords): number {
  let to = i;
  for (let k = 0, j = i; k < MOST && j >= 0; k++) {
    const end = wordsEnd(r, j);
    if (end < 0) break;
    to = end;
    j = nextField(r, end, w);
  }
  return to;
}

/** One past the words of one field at token j, or -1. A field of one syllable is a name: Thứ trưởng Sơn. */
function wordsEnd(r: Reading, j: number): number {
  if (!r.capital(j) || (r.tokens.flags[j] & LINE) !== 0) return -1;
  const domain = r.endOf(j, EntryKind.DOMAIN);
  return Math.max(domain > j + 1 ? domain : -1, domainAbbreviation(r, j));
}

/** Where the next field of the same ministry begins: right here, or after a joint; -1 if none does. */
function nextField(r: Reading, end: number, w: TitleWords): number {
  const { flags, id } = r.tokens;
  if (r.capital(end) && r.has(end, EntryKind.DOMAIN) && (flags[end] & LINE) === 0) return end;
  const joint = id[end];
  if (joint !== COMMA && joint !== DASH && joint !== w.and && joint !== AMPERSAND) return -1;
  const next = end + 1;
  return r.capital(next) && r.has(next, EntryKind.DOMAIN) && (joint !== COMMA || listEnds(r, next, w)) ? next : -1;
}

function listEnds(r: Reading, i: number, w: TitleWords): boolean {
  const end = r.endOf(i, EntryKind.DOMAIN);
  return end > 0 && (r.tokens.id[end] === w.and || r.tokens.id[end] === COMMA) && r.has(end + 1, EntryKind.DOMAIN) && r.capital(end + 1);
}

function domainAbbreviation(r: Reading, i: number): number {
  const m = r.longest(i, EntryKind.ABBREVIATION);
  return m >= 0 && r.row(m, EntryKind.ABBREVIATION).kind === 'domain' ? r.matches.to[m] : -1;
}
