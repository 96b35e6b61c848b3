/** Places with a type word before them: huyện Vị Thủy, phường 5, các xã A, B và C. */
import type { PlaceKind } from '../../entity.ts';
import { unitType } from '../../gazetteer/unit-name.ts';
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { reasons, withWord } from '../evidence.ts';
import { newPlace } from '../new-candidate.ts';
import { AMPERSAND, CLOSE, COLON, COMMA, DASH, DOT, OPEN, type Reading, SEMICOLON, SLASH } from '../reading.ts';
import { NAME_GUARDS } from './accept.ts';
import { barePlace } from './bare.ts';
import { afterBrackets, afterJoint, isItem, isListed, type Listing } from './list-items.ts';
import { chain, ends, endsInBrackets, isArea, isLine, moreEnds } from './lines.ts';
import { placeName, UNITS } from './name.ts';
import type { Name } from './name-end.ts';
import { isPlural, isSecondType } from './plural.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { streetRow } from './streets.ts';
import { cityKind, kindOf, LEXICON, longestPlace } from './table.ts';
import { ANY_NAME } from '../names.ts';

/** Token i begins a type word. */
interface TypeWord {
  readonly r: Reading;
  readonly i: number;
}

interface FirstWord extends TypeWord {
  readonly words: PlaceWords;
}

const FIRST_GUARDS: readonly Guard<FirstWord>[] = [
  // TP HCM, Thành phố Hồ Chí Minh: the table has the whole.
  { name: 'place:whole-in-table', when: isWholeInTable },
  // GD&ĐT, VH-TT: an abbreviation that others are glued to is no type word.
  { name: 'place:part-of-abbreviation', when: isPartOfAbbreviation },
  // đường phố Hà Nội, phố phường Hà Nội
  { name: 'place:streets-at-large', when: isStreetsAtLarge },
];

function isStreetsAtLarge({ r, i, words }: FirstWord): boolean {
  const { id } = r.tokens;
  if (i === 0 || r.capital(i)) return false;
  return (id[i] === words.streets && id[i - 1] === words.street) || (id[i] === words.ward && id[i - 1] === words.streets);
}

function isWholeInTable({ r, i, words }: FirstWord): boolean {
  const whole = longestPlace(r, i);
  if (whole < 0 || r.matches.to[whole] <= r.endOf(i, EntryKind.PLACE_TYPE)) return false;
  // các tuyến đường Lê Lợi, Trần Phú, các sông Bưởi, Mã: the names alone are listed, though a table has the first with its type word.
  return r.capital(i) || !LISTED.has(kindOf(r, whole)) || !isList(r, r.matches.to[whole], words) || !isPlural(r, i, words, 'street', undefined);
}

const LISTED: ReadonlySet<PlaceKind> = new Set(['street', 'road', 'natural']);

function isPartOfAbbreviation({ r, i }: TypeWord): boolean {
  const { flags, id } = r.tokens;
  if (id[i + 1] === AMPERSAND && r.glued(i + 1)) return true;
  if (i === 0 || !r.glued(i) || (flags[i] & UPPER) === 0) return false;
  const before = id[i - 1];
  return before === AMPERSAND || before === DASH || before === SLASH || (before === DOT && r.word(i - 2) && r.glued(i - 1));
}

/** One reading of a type word, up to token `at`. */
interface Type extends TypeWord {
  readonly at: number;
  readonly kind: PlaceKind;
  /** A group of households: cụm 2, tổ 5. */
  readonly cluster: boolean;
  readonly words: PlaceWords;
}

const TYPE_GUARDS: readonly Guard<Type>[] = [
  // nằm bất động, tàu sân bay: the second half of a longer word.
  { name: 'place:second-half-of-word', when: ({ r, i, at, words }) => i > 0 && !r.capital(i) && words.longerWords.endsBefore(r.tokens, at) },
  { name: 'place:group-without-unit', when: ({ r, at, cluster }) => cluster && !isGroup(r, at) },
  { name: 'place:type-of-region', when: ({ r, i, at, kind }) => kind === 'hamlet' && isRegion(r, i, at) },
  { name: 'place:type-word-in-name', when: ({ r, i, at, kind }) => at === i + 1 && !UNITS.has(kind) && isWordOfName(r, i) },
  { name: 'place:stop-word', when: ({ r, i, at }) => at === i + 1 && r.endOf(i, EntryKind.STOP) > at },
];

/** tổ 5, phường A; cụm 2, xã B; khu Tràng An, phường C: only with a number or name and the unit above. */
function isGroup(r: Reading, at: number): boolean {
  const { id } = r.tokens;
  if (r.number(at)) return r.has(id[at + 1] === COMMA ? at + 2 : at + 1, EntryKind.PLACE_TYPE);
  const end = r.run(at, 4);
  return end > at + 1 && id[end] === COMMA && r.has(end + 1, EntryKind.PLACE_TYPE);
}

/** khu vực Tây Bắc: the type word is one of regions too, and the tables have a region or province of the name. */
function isRegion(r: Reading, i: number, at: number): boolean {
  const m = longestPlace(r, at);
  if (m < 0 || !REGIONS.has(kindOf(r, m))) return false;
  for (let t = r.matches.head[i]; t < r.matches.head[i + 1]; t++)
    if (r.matches.to[t] === at && r.matches.kind[t] === EntryKind.PLACE_TYPE && r.row(t, EntryKind.PLACE_TYPE).attribute === 'region') return true;
  return false;
}

const REGIONS: ReadonlySet<PlaceKind> = new Set(['region', 'province', 'country']);

/** Đình, Hồ, Trường written with a capital among capitals are words of a name. */
function isWordOfName(r: Reading, i: number): boolean {
  if (!r.capital(i) || !r.capital(i + 1) || isAbbreviation(r, i)) return false;
  if (i > 0 && r.capital(i - 1) && (r.tokens.flags[i] & LINE) === 0 && !r.sentenceStart(i)) return true;
  const { classes } = r.lexicon;
  const { id } = r.tokens;
  if (introducesName(r, i)) return false;
  return (classes[id[i]] & ANY_NAME) !== 0 && (classes[id[i + 1]] & ANY_NAME) !== 0 && r.longest(i, EntryKind.GAZETTEER) < 0;
}

const BEGINS_PERSON = NameClass.FAMILY | NameClass.MIDDLE | NameClass.ETHNIC;

/** The type word is no family name, and a name comes after it. */
function introducesName(r: Reading, i: number): boolean {
  if (r.lexicon.familyWeight[r.tokens.id[i]] >= 3) return false;
  // Cầu Hoàng Văn Thụ: named after a person
  const end = r.run(i + 1, 4);
  if (end - i > 2 && r.personLike(i + 1, end)) return true;
  if (!r.sentenceStart(i)) return false;
  // Đường Hòa Bình, Cầu Tứ Liên at the start of a sentence: no name of a person begins with a word that only ends some.
  return (r.lexicon.classes[r.tokens.id[i]] & BEGINS_PERSON) === 0 || r.has(i + 1, EntryKind.PROVINCE) || r.has(i + 1, EntryKind.DISTRICT);
}

/** BQL | KKT Nghi Sơn, Tại | KCN Sóng Thần */
function isAbbreviation(r: Reading, i: number): boolean {
  const { flags, start, end } = r.tokens;
  return (flags[i] & UPPER) !== 0 && end[i] - start[i] > 1 && (flags[i + 1] & UPPER) === 0 && !VOWEL.test(r.plain(i, i + 1).normalize('NFD'));
}

const VOWEL = /[AEIOUY]/;

/** Places that a type word at token i introduces; the token after the last, or -1. */
export function typedPlaces(r: Reading, i: number, words: PlaceWords, found: PlaceCandidate[]): number {
  const first = guardAgainst(FIRST_GUARDS, { r, i, words });
  if (first !== undefined) return refused(r, i, i + 1, first.name);
  const { matches } = r;
  for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) {
    if (matches.kind[m] !== EntryKind.PLACE_TYPE) continue;
    const to = readTyped(r, i, m, words, found);
    if (to > i) return to;
  }
  return -1;
}

function refused(r: Reading, from: number, to: number, rule: string): number {
  r.refuse('place', from, to, rule);
  return -1;
}

/** The places of match m, a type word at token i; the token after the last, or -1. */
function readTyped(r: Reading, i: number, m: number, words: PlaceWords, found: PlaceCandidate[]): number {
  const typeEnd = r.matches.to[m];
  const { attribute } = r.row(m, EntryKind.PLACE_TYPE);
  const cluster = attribute === 'cluster';
  const kind = cluster ? 'hamlet' : attribute;
  const guard = guardAgainst(TYPE_GUARDS, { r, i, at: typeEnd, kind, cluster, words });
  if (guard !== undefined) return refused(r, i, typeEnd, guard.name);
  const after = afterDot(r, typeEnd);
  if ((r.tokens.flags[after] & LINE) !== 0) return -1;
  const plural = isPlural(r, i, words, kind, found[found.length - 1]);
  const at = plural ? listStart(r, after, words) : after;
  const name = placeName(r, at, kind, words);
  if (name === undefined) return -1;
  const unnamed = guardAgainst(NAME_GUARDS, { r, i, at, name, kind, words });
  if (unnamed !== undefined) return refused(r, i, name.to, unnamed.name);
  // In a list the type word before it stands for all.
  const typeWord = r.lower(i, plural ? typeEnd : at);
  const c = make(r, plural ? at : i, at, name, !plural && isRoad(r, i, at, name.to, words) ? 'road' : kind, words, found, typeWord);
  const type = UNITS.has(kind) && !(plural && isSecondType(r, i)) ? unitType(r.lower(i, typeEnd)) : undefined;
  if (type !== undefined) c.unitType = type;
  found.push(c);
  return rowAfter(r, c, { kind, plural, typeWord }, words, found);
}

/** The token after the row or list that the first place begins. */
function rowAfter(r: Reading, first: PlaceCandidate, of: Listing, words: PlaceWords, found: PlaceCandidate[]): number {
  if (first.kind === 'street' && !of.plural) return streetRow(r, first, words, found);
  return first.kind === 'road' ? endsInBrackets(r, first.to, found) : listTail(r, first, of, words, found);
}

/** đường Phú Mỹ - Tóc Tiên - Châu Pha */
function isRoad(r: Reading, i: number, at: number, to: number, words: PlaceWords): boolean {
  return r.tokens.id[i] === words.street && r.tokens.id[to] === DASH && !r.number(at) && isLine(r, at, to);
}

/** The dot of TP., Q., H. belongs to the abbreviation. */
function afterDot(r: Reading, at: number): number {
  const { flags, id } = r.tokens;
  return id[at] === DOT && r.glued(at) && (flags[at - 1] & UPPER) !== 0 && id[at - 1] !== DOT ? at + 1 : at;
}

/** Words in lower case between a type word and its list at most. */
const MOST_WORDS = 4;

/** 2 xã (Thủy Vân, Thủy Bằng); các huyện miền núi: A, B; các xã ven biển như A, B: where the names begin. */
function listStart(r: Reading, at: number, words: PlaceWords): number {
  const { id, flags } = r.tokens;
  let j = at;
  while (j - at < MOST_WORDS && r.word(j) && !r.capital(j) && (flags[j] & LINE) === 0 && !words.listIntro.has(id[j])) j++;
  const first = afterIntro(r, j, words);
  return first > j && r.capital(first) && (j === at || isList(r, first, words)) ? first : at;
}

/** One past a bracket, a colon, or a word before a list, with its colon (10 xã gồm: A, B); j if none is there. But 3 huyện Như Xuân, B. */
function afterIntro(r: Reading, j: number, words: PlaceWords): number {
  const { id } = r.tokens;
  if (id[j] === OPEN || id[j] === COLON) return j + 1;
  if (!words.listIntro.has(id[j]) || r.capital(j)) return j;
  return id[j + 1] === COLON ? j + 2 : j + 1;
}

/** Two names at least, or one that a bracket closes. */
function isList(r: Reading, at: number, words: PlaceWords): boolean {
  const mark = r.tokens.id[r.run(at, MOST_WORDS)];
  return mark === COMMA || mark === SEMICOLON || mark === CLOSE || mark === words.and;
}

/** What follows in a list: `các xã A, B và C`; with a type word before each it is a row of its own and not read here. */
function listTail(r: Reading, first: PlaceCandidate, of: Listing, words: PlaceWords, found: PlaceCandidate[]): number {
  let to = first.to;
  if (!of.plural && of.kind !== 'commune') return to;
  for (let k = 0; k < 60; k++) {
    const after = of.plural ? afterBrackets(r, to) : to;
    const j = afterJoint(r, after, words);
    if (j === after || !isItem(r, j, first, of.kind)) return to;
    const name = placeName(r, j, of.kind, words);
    if (name === undefined || !isListed(r, j, name, of, words)) return to;
    readBrackets(r, to, after, words, found);
    const item = make(r, j, j, name, of.kind, words, found, of.typeWord);
    if (first.unitType !== undefined) item.unitType = first.unitType;
    found.push(item);
    to = name.to;
  }
  return to;
}

/** The places in the brackets [from, to). */
function readBrackets(r: Reading, from: number, to: number, words: PlaceWords, found: PlaceCandidate[]): void {
  for (let j = from + 1; j < to; ) {
    const typed = r.has(j, EntryKind.PLACE_TYPE) ? typedPlaces(r, j, words, found) : -1;
    const bare = typed > j ? undefined : barePlace(r, j, words, found[found.length - 1]);
    if (bare !== undefined) found.push(bare);
    j = Math.max(j + 1, typed, bare?.to ?? 0);
  }
}

/** One past the name and the further ends that a line, an area or a canal is named by. */
function endOfAll(r: Reading, from: number, nameFrom: number, name: Name, kind: PlaceKind, words: PlaceWords, found: PlaceCandidate[]): number {
  const { to } = name;
  if (kind === 'road' || kind === 'facility')
    return name.match >= 0 && ends(r, nameFrom, to, words, found) ? moreEnds(r, to, found) : chain(r, from, nameFrom, to, words, found);
  if (r.tokens.id[to] !== DASH) return to;
  if (r.tokens.id[from] === words.canal) return moreEnds(r, to, []);
  return isArea(r, from, nameFrom, to) ? chain(r, from, nameFrom, to, words, found) : to;
}

function make(
  r: Reading,
  from: number,
  nameFrom: number,
  name: Name,
  kind: PlaceKind,
  words: PlaceWords,
  found: PlaceCandidate[],
  typeWord: string,
): PlaceCandidate {
  const to = endOfAll(r, from, nameFrom, name, kind, words, found);
  const evidence = reasons(
    withWord('type', typeWord),
    name.match >= 0 ? LEXICON[kindOf(r, name.match)] : name.known ? 'lexicon:unit' : '',
    name.known ? '' : 'form:unknown-name',
  );
  const ownKind = kind === 'city' && name.match >= 0 ? cityKind(r, name.match) : kind;
  const c = newPlace({ from, to, nameFrom, kind: ownKind, entries: name.match >= 0 ? [name.match] : [] }, evidence);
  // In a list the type word before it stands for all.
  if (from === nameFrom) c.withType = true;
  return c;
}
