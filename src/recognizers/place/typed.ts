/** Places with a type word before them: huyện Vị Thủy, phường 5, các xã A, B và C. */
import type { PlaceKind } from '../../entity.ts';
import { unitType } from '../../gazetteer/unit-name.ts';
import { guardAgainst } from '../../kit/rule.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { reasons, withWord } from '../evidence.ts';
import { newPlace } from '../new-candidate.ts';
import { COLON, DASH, OPEN, type Reading } from '../reading.ts';
import { NAME_GUARDS } from './accept.ts';
import { barePlace } from './bare.ts';
import { afterBrackets, afterJoint, isItem, isList, isListed, type Listing } from './list-items.ts';
import { chain, ends, endsInBrackets, isArea, isLine, moreEnds } from './lines.ts';
import { placeName, UNITS } from './name.ts';
import type { Name } from './name-end.ts';
import { isPlural, isSecondType } from './plural.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { secondStreet, streetRow } from './streets.ts';
import { cityKind, kindOf, LEXICON } from './table.ts';
import { afterDot, FIRST_GUARDS, TYPE_GUARDS } from './type-guards.ts';

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
  if (words.crossings.endsBefore(r.tokens, first.nameFrom)) return secondStreet(r, first, words, found);
  return first.kind === 'road' ? endsInBrackets(r, first.to, found) : listTail(r, first, of, words, found);
}

/** đường Phú Mỹ - Tóc Tiên - Châu Pha */
function isRoad(r: Reading, i: number, at: number, to: number, words: PlaceWords): boolean {
  return r.tokens.id[i] === words.street && r.tokens.id[to] === DASH && !r.number(at) && isLine(r, at, to);
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
