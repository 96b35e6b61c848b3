/** Names of communes and districts as texts spell them, and numbers that belong to a name or are one. */
import type { PlaceKind } from '../../entity.ts';
import { unitsSpelled } from '../../gazetteer/resolve-unit.ts';
import { REFORM } from '../../gazetteer/units.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { CAPITAL, LINE } from '../../text/scan.ts';
import { APOSTROPHE, COMMA, DASH, DOT, type Reading, SLASH } from '../reading.ts';
import type { Name } from './name-end.ts';
import { type PlaceWords, placeTexts } from './rule-words.generated.ts';

/** The most tokens of a name of the tables. */
const LONGEST = 8;

/**
 * End of the longest unit of the tables that the words from a token on spell: Xuân Hương - Đà Lạt, 1 Bảo Lộc, Quế Xuân 1, Đắk R`La,
 * Pác Miầu (two readable syllables in one word); -1 if none.
 */
export function unitName(r: Reading, at: number, kind: 'commune' | 'district'): number {
  const ends: number[] = [];
  let joined = false;
  for (let j = at; j >= 0 && j - at < LONGEST; j = nextPart(r, j)) {
    if (!(r.capital(j) || isCount(r, j, at) || isLowerSyllable(r, j, at)) || (j > at && (r.tokens.flags[j] & LINE) !== 0)) break;
    joined ||= r.number(j) || (j > at && r.tokens.id[j - 1] === DASH);
    j = endOfWord(r, j);
    ends.push(joined ? j : ~j);
  }
  for (let n = ends.length - 1; n >= 0; n--) {
    const to = ends[n] < 0 ? ~ends[n] : ends[n];
    if (isUnit(r, at, to, kind, ends[n] >= 0 ? 'joined' : 'plain')) return to;
  }
  return -1;
}

/** The token at which the next word of a name stands: right here, or after a hyphen; -1 where there can be none. */
function nextPart(r: Reading, j: number): number {
  if (r.tokens.id[j] === DASH) return r.capital(j + 1) ? j + 1 : -1;
  return j;
}

/** After a word, what is glued to it: syllables, an apostrophe and what follows it. */
function endOfWord(r: Reading, j: number): number {
  let to = j + 1;
  while (r.glued(to) && (r.word(to) || (isApostrophe(r, to) && r.glued(to + 1) && r.word(to + 1))) && to - j < LONGEST) to++;
  return to;
}

/** huyện Bình lục: the second syllable of a name in lower case. */
function isLowerSyllable(r: Reading, j: number, at: number): boolean {
  return j === at + 1 && r.word(j) && !r.glued(j) && r.interior[j] === 0 && (r.matches.kindsAt[j] & BEGINS_OTHER) === 0;
}

const BEGINS_OTHER = (1 << EntryKind.STOP) | (1 << EntryKind.FUNCTION) | (1 << EntryKind.PLACE_TYPE);

/** 1 Bảo Lộc, Quế Xuân 1 */
function isCount(r: Reading, j: number, at: number): boolean {
  return r.number(j) && r.valued[j] === 0 && (j > at || r.capital(j + 1));
}

function isApostrophe(r: Reading, j: number): boolean {
  const { id, text, start } = r.tokens;
  return id[j] === APOSTROPHE || text[start[j]] === '`';
}

/** A unit of this kind has the name; one of several parts in the era of the reference date, if there is one. */
function isUnit(r: Reading, from: number, to: number, kind: 'commune' | 'district', form: 'joined' | 'plain'): boolean {
  const era = form === 'plain' || r.referenceDate === undefined ? undefined : r.referenceDate >= REFORM ? 'n' : 'o';
  return unitsSpelled(r.plain(from, to)).byLevel[kind].some((u) => kind === 'district' || era === undefined || u.era === era);
}

/** Hưng Yên Nam, Tân Lập Đông; A Lưới 2: a direction or a number that belongs to the name. */
export function withCounters(r: Reading, known: Name, kind: PlaceKind, words: PlaceWords): Name {
  if (kind !== 'commune' && kind !== 'hamlet') return known;
  const { flags, id } = r.tokens;
  if (r.capital(known.to) && words.directions.has(id[known.to]) && !r.capital(known.to + 1) && (flags[known.to] & LINE) === 0) known.to++;
  if (countsName(r, known.to)) known.to++;
  return known;
}

/** A number after a name that counts it, with nothing after the number that it could count. */
export function countsName(r: Reading, to: number): boolean {
  const { flags, number } = r.tokens;
  if (!r.number(to) || (flags[to] & LINE) !== 0 || number[to] > 30 || number[to] < 1 || r.valued[to] !== 0) return false;
  if ((flags[to + 1] & LINE) !== 0 || r.has(to + 1, EntryKind.STOP) || r.has(to + 1, EntryKind.JOINT)) return true;
  return !r.word(to + 1) && !(r.glued(to + 2) && r.number(to + 2));
}

/** Numbers of quận and phường go no further. */
const HIGHEST: Readonly<Partial<Record<PlaceKind, number>>> = { district: 12, commune: 28 };

/** A number as a name: quận 5, đường 30/4, đường 3 tháng 2, tổ 4B. */
export function numberedName(r: Reading, at: number, kind: PlaceKind, words: PlaceWords): Name | undefined {
  const { flags, start, end, number } = r.tokens;
  const day = kind === 'street' && isDay(r, at, words);
  let to = day || isRing(r, at, kind) ? at + 3 : at + 1;
  if (isDecimal(r, to) || countsUnit(r.tokens.id[to], kind, words)) return undefined;
  if (r.word(to) && r.glued(to) && (flags[to] & CAPITAL) !== 0 && end[to] - start[to] <= 2) to++;
  if (!day && (kind === 'hamlet' || kind === 'street') && countsNext(r, to, words)) return undefined;
  return number[at] > (HIGHEST[kind] ?? Number.POSITIVE_INFINITY) ? undefined : { to, match: -1, known: true };
}

/** bản 64GB, cao tốc 4 làn xe: the word after the number is what it counts. */
function countsUnit(word: number, kind: PlaceKind, words: PlaceWords): boolean {
  return words.sizes.has(word) || (kind === 'road' && word === words.laneOfRoad);
}

/** vành đai 3,5 */
function isRing(r: Reading, at: number, kind: PlaceKind): boolean {
  return kind === 'road' && isDecimal(r, at + 1) && r.lower(at - 2, at) === placeTexts.ring;
}

/** đường 30/4, đường 3 tháng 2 */
function isDay(r: Reading, at: number, words: PlaceWords): boolean {
  const { tokens } = r;
  const joint = tokens.id[at + 1];
  if (!r.number(at + 2)) return false;
  if (joint === words.month) return true;
  return r.glued(at + 1) && (joint === SLASH || (joint === DASH && tokens.number[at] < 32 && words.roadTypes.endsBefore(tokens, at)));
}

function isDecimal(r: Reading, to: number): boolean {
  const { id } = r.tokens;
  return (id[to] === DOT || id[to] === COMMA) && r.glued(to) && r.glued(to + 1) && r.number(to + 1);
}

/** khu vực 64 cây thông: the number counts what comes after it. */
function countsNext(r: Reading, to: number, words: PlaceWords): boolean {
  if (!r.word(to) || r.capital(to) || (r.tokens.flags[to] & LINE) !== 0) return false;
  return !r.has(to, EntryKind.STOP) && !r.has(to, EntryKind.PLACE_TYPE) && r.tokens.id[to] !== words.and;
}
