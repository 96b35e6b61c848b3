/** What is around a name without a title: a credit, a line of its own, a list, a street before it. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE, PARAGRAPH } from '../../text/scan.ts';
import type { PersonCandidate } from '../candidate.ts';
import { EXCLAMATION, QUESTION } from '../../kit/punctuation.ts';
import { CLOSE, COLON, COMMA, DASH, DOT, OPEN, QUOTE, type Reading, SLASH } from '../reading.ts';
import type { Name } from './name-end.ts';
import type { PersonWords } from './rule-words.generated.ts';

/** Nhà lãnh đạo Triều Tiên | Kim Jong-un: a foreign name right after a country. */
export function foreignAfterCountry(r: Reading, i: number, name: Name): boolean {
  if (!name.foreign || name.words < 2 || name.words > 3 || (r.tokens.flags[i] & LINE) !== 0) return false;
  for (let j = i - 1; j >= 0 && j >= i - 4; j--) {
    const p = r.placeFrom(j);
    if (p !== undefined && p.to === i) return p.kind === 'country';
  }
  return false;
}

/** Lầu A Khày (nam, 2008 …), Hạng A Vàng (SN 1997), Lê Thị B (47 tuổi): only people are so described. */
export function descriptionAfter(r: Reading, to: number): boolean {
  const { id } = r.tokens;
  if (id[to] !== OPEN) return false;
  return r.has(to + 1, EntryKind.DESCRIPTION) || (r.number(to + 1) && r.has(to + 2, EntryKind.DESCRIPTION));
}

/** (SN 1990, …), (40 tuổi): nothing but a person has an age; (trú …) may be of a shop. */
export function agedAfter(r: Reading, to: number): boolean {
  if (!descriptionAfter(r, to)) return false;
  return r.number(to + 1) || r.number(r.endOf(to + 1, EntryKind.DESCRIPTION));
}

/** Where the name begins that token i is in: i itself, the usual family name up to three words before it (Nguyễn | Văn Trỗi), or -1. */
export function nameStart(r: Reading, i: number): number {
  let from = i;
  while (i - from < 4 && r.capital(from - 1) && (r.tokens.flags[from] & LINE) === 0) from--;
  if (from === i) return i;
  return !r.capital(from - 1) && r.lexicon.familyWeight[r.tokens.id[from]] >= 3 ? from : -1;
}

/** Words of a noun at most: giải báo chí. */
const LONGEST_NOUN = 3;

/** đường, trường, giải …: the name is of that, not of a person (đường lớn Lê Văn Việt, như …). */
export function notPerson(r: Reading, i: number): boolean {
  // đối tượng là Nguyễn …: tượng is the end of a word of address.
  const isBetween = i > 1 && !r.capital(i - 1) && r.has(i - 1, EntryKind.BETWEEN) && r.endOf(i - 3, EntryKind.HONORIFIC) !== i - 1;
  if (isBetween && r.endOf(i - 2, EntryKind.NOT_PERSON) === i - 1) return true;
  for (let back = 1; back <= LONGEST_NOUN; back++) {
    const j = i - back;
    if (j < 0) return false;
    // lãnh đạo Vũ Quang Hùng: đạo is the end of a word.
    if (r.endOf(j, EntryKind.NOT_PERSON) === i && r.endOf(j - 1, EntryKind.STOP) !== i && r.endOf(j - 1, EntryKind.DOMAIN) !== i) return true;
  }
  return false;
}

/** The words [i, to) are all of a credit, and nothing or a colon comes after them: Ảnh:, HÌNH MINH HỌA. */
export function isCredit(r: Reading, i: number, to: number): boolean {
  if (r.endOf(i, EntryKind.CREDIT) !== to) return false;
  return r.tokens.id[to] === COLON || (to > i + 1 && (!r.capital(to) || (r.tokens.flags[to] & LINE) !== 0));
}

/** A country, region or city of another country. */
export function knownAbroad(r: Reading, i: number): boolean {
  const m = r.longest(i, EntryKind.GAZETTEER);
  return m >= 0 && ABROAD.has(r.row(m, EntryKind.GAZETTEER).kind);
}

const ABROAD: ReadonlySet<string> = new Set(['country', 'region', 'city', 'continent']);

/** Ảnh: …, Bài và ảnh: …, Theo …, PV … */
export function creditBefore(r: Reading, i: number): boolean {
  const { id } = r.tokens;
  for (let back = 1; back <= 4; back++) {
    const j = i - back;
    if (j < 0) return false;
    const end = r.endOf(j, EntryKind.CREDIT);
    if (end < 0) continue;
    if (end === i - 1 && id[i - 1] === COLON) return true;
    // (Ảnh Ngô Tuấn)
    if (end === i && j > 0 && id[j - 1] === OPEN) return true;
  }
  return false;
}

/** Ảnh Ngô Tuấn, at the end of a line: a word of credit begins the sentence, and the name ends the line. */
export function creditLine(r: Reading, i: number, to: number): boolean {
  const { id, flags } = r.tokens;
  const ends = (flags[to] & LINE) !== 0 || ((id[to] === DOT || id[to] === CLOSE) && (flags[to + 1] & LINE) !== 0);
  for (let back = 1; ends && back <= 4 && back <= i; back++) {
    const j = i - back;
    if (r.endOf(j, EntryKind.CREDIT) === i && r.capital(j) && r.sentenceStart(j)) return true;
  }
  return false;
}

/** A title right after the name and a comma, a dash or an opening bracket: Siu Hương, Trưởng thôn 3. */
export function titleAfter(r: Reading, to: number): boolean {
  const { id, flags } = r.tokens;
  if (id[to] !== COMMA && id[to] !== DASH && id[to] !== OPEN) return false;
  return (flags[to + 1] & LINE) === 0 && r.titleAt[to + 1] > 0;
}

/** Nothing else on its line (a byline), but for a second name after a dash or slash. */
export function aloneOnLine(r: Reading, i: number, to: number): boolean {
  const { flags, id } = r.tokens;
  if ((flags[i] & LINE) === 0 && !(i > 0 && (id[i - 1] === DASH || id[i - 1] === SLASH || id[i - 1] === OPEN))) return false;
  if ((flags[to] & LINE) !== 0 || ((id[to] === CLOSE || id[to] === DOT) && (flags[to + 1] & LINE) !== 0)) return i > 0;
  return (id[to] === DASH || id[to] === SLASH) && r.capital(to + 1) && i > 0;
}

/** After the last full stop of the text: `… triển khai. Văn Kiên`. */
export function closesText(r: Reading, i: number, to: number): boolean {
  const { id, count, flags } = r.tokens;
  if (isSource(r, i, to)) return true;
  if (i === 0 || !((flags[i] & LINE) !== 0 || OPENS_BYLINE.has(id[i - 1]))) return false;
  if (to >= count) return true;
  const before = id[i - 1];
  if ((flags[to] & PARAGRAPH) !== 0 && (before === DOT || before === QUOTE) && to - i <= 3) return true;
  return count - to <= 8 && (AFTER_BYLINE.has(id[to]) || r.has(to, EntryKind.CREDIT));
}

/** Theo Xuân Lực (Dân Việt), Theo Anh Khoa/VnExpress: after a word of credit that begins the last line, and before where the text is from. */
export function isSource(r: Reading, i: number, to: number): boolean {
  const { id, count, flags } = r.tokens;
  if (count - to > LONGEST_SOURCE || (id[to] !== SLASH && id[to] !== OPEN)) return false;
  return i > 0 && (flags[i] & LINE) === 0 && (flags[i - 1] & LINE) !== 0 && r.endOf(i - 1, EntryKind.CREDIT) === i;
}

const LONGEST_SOURCE = 14;

const OPENS_BYLINE: ReadonlySet<number> = new Set([DOT, DASH, SLASH, CLOSE, QUOTE, COMMA, QUESTION, EXCLAMATION]);
const AFTER_BYLINE: ReadonlySet<number> = new Set([DASH, SLASH, OPEN, DOT]);

/** Separated from the last name by a comma, `và`, an age in brackets. */
export function inList(r: Reading, last: PersonCandidate, i: number, w: PersonWords): boolean {
  const { id, flags } = r.tokens;
  let j = last.to;
  if (i - j > 8 || (flags[i] & LINE) !== 0) return false;
  if (id[j] === OPEN) {
    while (j < i && id[j] !== CLOSE) j++;
    j++;
  }
  if (j >= i) return false;
  if (id[j] === COMMA || id[j] === 59 || id[j] === DASH || id[j] === SLASH) j++;
  if (id[j] === w.and && j < i) j++;
  return j === i;
}
