/** Units that only the units after them show: `P4, Q4, TP.HCM`, and a bare commune before the unit that holds it. */
import { communesNamed } from '../../gazetteer/units.ts';
import { someAbove, unitsNamed } from '../../gazetteer/resolve-unit.ts';
import { unitKey } from '../../gazetteer/unit-key.ts';
import { unitType } from '../../gazetteer/unit-name.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import { bytes } from '../../kit/buffer-pool.ts';
import { isTyped, type PlaceCandidate } from '../candidate.ts';
import { reasons, withWord } from '../evidence.ts';
import { newPlace } from '../new-candidate.ts';
import { COMMA, DASH, mark, type Reading } from '../reading.ts';
import { type PlaceWords, placeTexts } from './rule-words.generated.ts';

const SHORT_TYPES: ReadonlyMap<string, 'commune' | 'district'> = new Map(placeTexts.shortTypes);

/** P4, Q4: a letter with a number glued to it, with the unit above right after it. */
export function shortUnit(r: Reading, i: number, words: PlaceWords): PlaceCandidate | undefined {
  const kind = shortKind(r, i);
  if (kind === undefined) return townAfterOrgan(r, i, words);
  if (!(unitFollows(r, i + 2, kind) || isUnitBefore(r, i, kind, words))) return undefined;
  const letter = r.lower(i, i + 1);
  const c = newPlace({ from: i, to: i + 2, nameFrom: i + 1, kind, entries: [] }, reasons(withWord('type', letter), 'form:letter-type'));
  const type = unitType(letter);
  if (type !== undefined) c.unitType = type;
  return c;
}

function shortKind(r: Reading, i: number): 'commune' | 'district' | undefined {
  const { flags, start, end, number } = r.tokens;
  if ((flags[i] & UPPER) === 0 || end[i] - start[i] !== 1 || !r.number(i + 1) || !r.glued(i + 1) || number[i + 1] > 28) return undefined;
  return r.glued(i + 2) && r.word(i + 2) ? undefined : SHORT_TYPES.get(r.lower(i, i + 1));
}

/** After a comma or dash, or right away: a province, a unit with its type word, or a district written as short. */
function unitFollows(r: Reading, i: number, kind: 'commune' | 'district'): boolean {
  const { id } = r.tokens;
  const j = id[i] === COMMA || id[i] === DASH ? i + 1 : i;
  if (r.has(j, EntryKind.PROVINCE)) return true;
  if (kind === 'district') return false;
  return shortKind(r, j) === 'district' || r.has(j, EntryKind.DISTRICT) || (r.has(j, EntryKind.PLACE_TYPE) && j > i);
}

/** UBND | TT Mường Khương: after an organ of units, TT is the type word of a town of the tables. */
function townAfterOrgan(r: Reading, i: number, words: PlaceWords): PlaceCandidate | undefined {
  if ((r.tokens.flags[i] & UPPER) === 0 || r.plain(i, i + 1) !== placeTexts.town || !words.unitOrgans.endsBefore(r.tokens, i) || r.has(i, EntryKind.PROVINCE))
    return undefined;
  const unit = unitType(r.lower(i, i + 1));
  for (let to = r.run(i + 1, LONGEST); to > i + 1; to--) {
    if (!communesNamed(r.plain(i + 1, to)).some((u) => u.type === unit)) continue;
    const evidence = reasons(withWord('type', r.lower(i, i + 1)), 'lexicon:unit');
    const c = newPlace({ from: i, to, nameFrom: i + 1, kind: 'commune', entries: [] }, evidence);
    if (unit !== undefined) c.unitType = unit;
    return c;
  }
  return undefined;
}

/** UBND | P12, and what is before a district. */
function isUnitBefore(r: Reading, i: number, kind: 'commune' | 'district', words: PlaceWords): boolean {
  return kind === 'district' ? isDistrictBefore(r, i, words) : words.unitOrgans.endsBefore(r.tokens, i) && (r.tokens.flags[i] & LINE) === 0;
}

/** UBND | Q7, tại | Q7, P4 | Q8, tại Q7 và | Q8: what is before it says that it is a district. */
function isDistrictBefore(r: Reading, i: number, words: PlaceWords): boolean {
  if (i === 0 || (r.tokens.flags[i] & LINE) !== 0) return false;
  const { id } = r.tokens;
  if (words.unitOrgans.endsBefore(r.tokens, i) || id[i - 1] === words.at || id[i - 1] === words.in) return true;
  if (i > 1 && shortKind(r, i - 2) === 'commune') return true;
  return i > 2 && (id[i - 1] === words.and || id[i - 1] === COMMA) && shortKind(r, i - 3) === 'district' && isDistrictBefore(r, i - 3, words);
}

const LONGEST = 4;
/** What covers a token: a place with its type word, or a bare name, which a longer one may take over. */
const TYPED = 1;
const BARE = 2;

/** Hòa Khánh Nam, quận Liên Chiểu: a capitalized run before a unit is a commune, if the tables have it in that unit. */
export function withCommunesBelow(r: Reading, found: readonly PlaceCandidate[], words: PlaceWords): PlaceCandidate[] {
  const more = communesBelow(r, found, words);
  if (more.length === 0) return [...found];
  return [...found.filter((p) => !more.some((c) => c.from <= p.from && p.to <= c.to)), ...more];
}

function communesBelow(r: Reading, found: readonly PlaceCandidate[], words: PlaceWords): PlaceCandidate[] {
  const more: PlaceCandidate[] = [];
  let covered: Uint8Array | undefined;
  for (const p of found) {
    const to = p.from - 1;
    if (to < 1 || r.tokens.id[to] !== COMMA || !r.capital(to - 1) || !HOLDS_COMMUNES.has(p.kind)) continue;
    covered ??= coveredBy(r, found);
    const from = covered[to - 1] === 0 ? runBefore(r, to, covered) : to;
    if (from === to || to - from > LONGEST || !isCommuneIn(r, from, to, p)) continue;
    const c = newPlace({ from, to, nameFrom: from, kind: 'commune', entries: [] }, reasons('lexicon:unit', 'cue:unit-above'));
    // ở Bà Điểm, Hóc Môn: Điểm is nobody.
    if (from > 0 && words.placeCues.has(r.tokens.id[from - 1])) c.withType = true;
    more.push(c);
    mark(covered, from, to);
  }
  return more;
}

const HOLDS_COMMUNES: ReadonlySet<PlaceCandidate['kind']> = new Set(['district', 'province', 'city']);

/** First token of the capitalized run that ends before token `to`; one longer than LONGEST is too long. */
function runBefore(r: Reading, to: number, covered: Uint8Array): number {
  let from = to - 1;
  while (from > 0 && to - from <= LONGEST && r.capital(from - 1) && covered[from - 1] !== TYPED && (r.tokens.flags[from] & LINE) === 0) from--;
  return from;
}

function coveredBy(r: Reading, found: readonly PlaceCandidate[]): Uint8Array {
  const covered = bytes(r.tokens.count + 1);
  for (const p of found) covered.fill(isTyped(p) && !isCapitalType(r, p) ? TYPED : BARE, p.from, p.to);
  return covered;
}

/** ở Núi Sam, Châu Đốc: a type word of one syllable with a capital may be of the name of a unit. */
function isCapitalType(r: Reading, p: PlaceCandidate): boolean {
  return p.nameFrom === p.from + 1 && r.capital(p.from) && !r.sentenceStart(p.from);
}

function isCommuneIn(r: Reading, from: number, to: number, above: PlaceCandidate): boolean {
  const [m] = above.entries;
  const isProvince = m !== undefined && r.matches.kind[m] === EntryKind.PROVINCE;
  return isCommuneOf(r.plain(from, to), isProvince ? r.row(m, EntryKind.PROVINCE).name : r.plain(above.nameFrom, above.to));
}

/** The tables have a commune of this name in a unit of that one. */
export function isCommuneOf(commune: string, above: string): boolean {
  const communes = communesNamed(commune);
  if (communes.length === 0) return false;
  const named = unitsNamed(unitKey(above));
  return communes.some((u) => someAbove(u, (x) => named.includes(x)));
}
