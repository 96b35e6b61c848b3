/** Lists of names whose noun says that they are places, streets or works: các xã ven biển như Hòa Thắng, Lê Hóa. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import { COLON, COMMA, type Reading } from '../reading.ts';
import { descriptionAfter, nameStart } from './context.ts';
import type { PersonWords } from './rule-words.generated.ts';

/** How far back a list is followed to the noun before it, in tokens. */
const LONGEST = 40;
/** Words between the noun and như or a colon: các xã | ven biển | như. */
const MOST_BETWEEN = 3;

/** The noun before the list in which token i stands is of places, streets or works. */
export function listedAsOther(r: Reading, i: number, w: PersonWords): boolean {
  const { id } = r.tokens;
  const start = nameStart(r, i);
  if (start !== i) return start >= 0 && listedAsOther(r, start, w);
  const first = firstItem(r, i, w);
  if (first < 1) return false;
  const isLed = id[first - 1] === COLON || w.suchAs.has(id[first - 1]);
  if (!isLed) return first < i && isStreetBefore(r, first, w) && goesOnAsList(r, i, w);
  if (w.suchAs.has(id[first - 1])) return isNounBefore(r, first - 1, MOST_BETWEEN, w);
  return w.suchAs.has(id[first - 2]) ? isNounBefore(r, first - 2, MOST_BETWEEN, w) : isNounBefore(r, first - 1, 0, w);
}

/** Nguyễn Văn Bình bán báo: after the last street of a list no word comes. */
function goesOnAsList(r: Reading, i: number, w: PersonWords): boolean {
  const to = r.run(i, 5);
  if (descriptionAfter(r, to)) return false;
  return !r.word(to) || r.tokens.id[to] === w.and || (r.tokens.flags[to] & LINE) !== 0;
}

/** The first token of the list that token i is in: capitalized words, commas and và. */
function firstItem(r: Reading, i: number, w: PersonWords): number {
  const { id, flags } = r.tokens;
  let j = i;
  while (j > 0 && i - j < LONGEST && (flags[j] & LINE) === 0 && (r.capital(j - 1) || id[j - 1] === COMMA || id[j - 1] === w.and)) j--;
  return r.capital(j) && (flags[j] & LINE) === 0 ? j : -1;
}

/** Such a noun ends before token `at`, with at most `between` words between. */
function isNounBefore(r: Reading, at: number, between: number, w: PersonWords): boolean {
  for (let from = at - 1; from >= 0 && at - from <= between + 3; from--) {
    if (!r.word(from) || r.capital(from) || (r.tokens.flags[from + 1] & LINE) !== 0) return false;
    const type = r.longest(from, EntryKind.PLACE_TYPE);
    // đội | tuyển
    if (type >= 0 && r.endOf(from, EntryKind.WORD) > r.matches.to[type]) continue;
    if (type >= 0 && isNear(r.matches.to[type], at, between) && (isPlural(r, from, w) || !UNITS.has(r.row(type, EntryKind.PLACE_TYPE).attribute))) return true;
    if (isNear(r.endOf(from, EntryKind.NOT_PERSON), at, between)) return true;
  }
  return false;
}

/** đường Cô Bắc, …; các phường Bạch Mai, … */
function isStreetBefore(r: Reading, at: number, w: PersonWords): boolean {
  for (let from = at - 1; from >= 0 && at - from <= 3 && r.word(from) && !r.capital(from); from--) {
    const type = r.longest(from, EntryKind.PLACE_TYPE);
    if (type >= 0 && r.matches.to[type] === at) return STREETS.has(r.row(type, EntryKind.PLACE_TYPE).attribute) || isPlural(r, from, w);
  }
  return false;
}

function isNear(end: number, at: number, between: number): boolean {
  return end > 0 && end <= at && at - end <= between;
}

/** các xã, một số huyện, 3 phường; not UBND tỉnh. */
function isPlural(r: Reading, from: number, w: PersonWords): boolean {
  return r.has(from - 1, EntryKind.PLURAL) || r.number(from - 1) || w.several.has(r.tokens.id[from - 1]);
}

const STREETS: ReadonlySet<string> = new Set(['street', 'road']);
const UNITS: ReadonlySet<string> = new Set(['province', 'city', 'district', 'commune', 'hamlet']);
