/** What is added after the field of an organization: the whole it is a part of, a level, a place, a country. */
import { EntryKind, HeadFlag, NameClass } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { CLOSE, COMMA, DASH, DOT, type Reading, SEMICOLON } from '../reading.ts';
import { acronymAfter } from './acronym.ts';
import type { OrganizationSpan } from './organization-span.ts';
import { PASS, type Step, take } from './field-state.ts';
import type { OrganizationWords } from './rule-words.generated.ts';
import { secondProvince } from './second-province.ts';
import { isOfPeople, partyOfCountry, secondCountry } from './countries.ts';

/** A unit may follow; any place may. */
const TAKES_UNIT = HeadFlag.TAKES_LEVEL | HeadFlag.TAKES_PROPER_NAME;
const TAKES_PLACE = TAKES_UNIT | HeadFlag.TAKES_FREE_NAME;
/** The organization that it is part of may follow. */
const TAKES_WHOLE = HeadFlag.TAKES_PARENT | HeadFlag.LOWER_BEFORE_HEAD;
const MOST_ADDITIONS = 4;
/** Parts of parts that are read. */
const DEEPEST = 4;

/** Reads the organization that starts at a token; the grammar hands it over, since each of the two calls the other. */
export type ReadOrganization = (r: Reading, i: number, w: OrganizationWords, depth: number) => OrganizationSpan | undefined;

/** An organization to which its whole, its level and its places are added. */
interface Additions {
  readonly r: Reading;
  readonly w: OrganizationWords;
  readonly b: OrganizationSpan;
  readonly flags: number;
  readonly depth: number;
  readonly readOrganization: ReadOrganization;
  /** How many were added. */
  count: number;
  afterCountry: boolean;
  /** A unit was added; the level is that of the first. */
  hasUnit: boolean;
  /** Nothing may follow what was added. */
  done: boolean;
}

/** What is added after: the whole, a level, a place, a country; grows `b`. */
export function suffix(r: Reading, b: OrganizationSpan, flags: number, w: OrganizationWords, depth: number, readOrganization: ReadOrganization): void {
  const a: Additions = { r, w, b, flags, depth, readOrganization, count: 0, afterCountry: false, hasUnit: false, done: false };
  for (; a.count < MOST_ADDITIONS && !a.done; a.count++) {
    const j = b.to;
    if (j >= r.tokens.count || (r.tokens.flags[j] & LINE) !== 0) return;
    const to = take(r.word(j) || r.number(j) ? WORD_STEPS : MARK_STEPS, a, j);
    if (to === j) return;
    b.to = to;
  }
}

const MARK_STEPS: readonly Step<Additions>[] = [
  { name: 'after-acronym', read: afterAcronym },
  { name: 'second-country', read: secondCountry },
  { name: 'second-province', read: ({ r, b }) => secondProvince(r, b) },
];

const WORD_STEPS: readonly Step<Additions>[] = [
  { name: 'residence', read: residence },
  { name: 'party-of-country', read: partyOfCountry },
  { name: 'whole', read: addWhole },
  { name: 'number', read: addNumber },
  { name: 'site', read: addSite },
  { name: 'place', read: addPlace },
  { name: 'numbered-region', read: numberedRegion },
  { name: 'weak-place', read: addWeakPlace },
  { name: 'level', read: addLevel },
];

/** What goes on a name after an acronym in brackets: (CDC) TP Đà Nẵng, (LHPN) tỉnh, (BTV) Tỉnh ủy. */
function afterAcronym(a: Additions): number {
  const { r, b, flags } = a;
  const at = b.to;
  const close = acronymAfter(r, at);
  const next = close + 1;
  // PC04, C01 are names of their own.
  if (close < 0 || r.number(close - 1) || !r.word(next) || (r.tokens.flags[next] & LINE) !== 0) return PASS;
  const p = r.placeFrom(next);
  if (p !== undefined && p.nameFrom === next && p.confidence !== 'high' && (flags & HeadFlag.TAKES_FREE_NAME) === 0) return PASS;
  // Bảo hiểm xã hội (BHXH) Việt Nam
  if (p?.kind === 'country' && (flags & TAKES_UNIT) !== 0) {
    b.placed = a.afterCountry = true;
    return p.to;
  }
  b.to = next;
  const to = take(WORD_STEPS, a, next);
  b.to = at;
  return to > next ? to : PASS;
}

/** Hội người Việt Nam | tại Ba Lan, Phòng Thương mại Hoa Kỳ | tại Việt Nam */
function residence(a: Additions): number {
  const { r, w, b } = a;
  if (r.tokens.id[b.to] !== w.at || !(b.placed || isOfPeople(r, w, b)) || (b.kind !== 'mass-organization' && b.kind !== 'international')) return PASS;
  const p = r.placeFrom(b.to + 1);
  if (p === undefined || (p.kind !== 'country' && p.kind !== 'city')) return PASS;
  a.done = true;
  return p.to;
}

function addWhole(a: Additions): number {
  const { r, b } = a;
  const j = b.to;
  if ((a.flags & TAKES_WHOLE) === 0 || a.depth >= DEEPEST || !beginsWhole(r, b, j)) return PASS;
  const whole = wholeAt(a, j);
  if (whole === undefined) return partyAlone(r, b, j);
  if (!isPartOf(a, whole)) return PASS;
  // Cơ quan Cảnh sát điều tra Công an tỉnh: a part is of the level of its whole.
  if (OPEN_LEVELS.has(b.level) && whole.level !== '') b.level = whole.level;
  if (WHOLE_KINDS.has(whole.kind) && PART_KINDS.has(b.kind)) b.kind = whole.kind;
  b.placed = a.done = true;
  return Math.max(whole.to, r.endOf(j, EntryKind.HEAD));
}

/** Ban Chấp hành | Đảng bộ: a head of the party that is no organization by itself. */
function partyAlone(r: Reading, { kind }: OrganizationSpan, j: number): number {
  const m = kind === 'party' ? r.longest(j, EntryKind.HEAD) : -1;
  return m >= 0 && r.matches.to[m] > j + 1 && r.row(m, EntryKind.HEAD).kind === 'party' ? r.matches.to[m] : PASS;
}

/** A name or head begins at token j; in lower case after a board or a committee: hội đồng quản trị | tập đoàn Hoa Sen, Đảng ủy | công ty Hoa Mai, ban dân vận | huyện ủy. */
function beginsWhole(r: Reading, { kind }: OrganizationSpan, j: number): boolean {
  if ((r.matches.kindsAt[j] & WHOLE) === 0) return false;
  return r.capital(j) || kind === 'company' || (kind === 'party' && (r.capital(j + 1) || r.endOf(j, EntryKind.HEAD) > j + 1));
}

const WHOLE = (1 << EntryKind.ORGANIZATION) | (1 << EntryKind.HEAD);

const OPEN_LEVELS: ReadonlySet<string> = new Set(['', 'central', 'other']);
/** The kind of the whole is that of its office, department or section. */
const WHOLE_KINDS: ReadonlySet<string> = new Set(['party', 'assembly', 'police', 'military', 'religious', 'front', 'court', 'procuracy']);
const PART_KINDS: ReadonlySet<string> = new Set(['agency', 'department', 'institute']);

/** The whole at token j: in a row of heads each would else read all that follow, once for every way to read it. */
function wholeAt({ r, w, depth, readOrganization }: Additions, j: number): OrganizationSpan | undefined {
  const key = j * 8 + depth + 1;
  const known = r.wholes.get(key);
  if (known !== undefined || r.wholes.has(key)) return known;
  const whole = readOrganization(r, j, w, depth + 1);
  r.wholes.set(key, whole);
  return whole;
}

const COMMERCIAL: ReadonlySet<string> = new Set(['company', 'bank']);

/** A part and a whole: not two organizations side by side. */
function isPartOf({ r, b: part, flags }: Additions, whole: OrganizationSpan): boolean {
  // cổng thông tin điện tử Quốc hội; but Báo Đảng | Quốc hội
  if (part.kind === 'press' && (flags & HeadFlag.LOWER_BEFORE_HEAD) === 0) return false;
  // VPĐD Báo Tuổi Trẻ; but Sở Y tế | Báo Tuổi Trẻ
  if (whole.kind === 'press' && (part.kind !== 'agency' || part.to !== r.matches.to[part.match])) return false;
  // Vụ OceanBank: the case of a company
  if (part.level === 'central' && part.kind === 'department' && COMMERCIAL.has(whole.kind) && part.to === r.matches.to[part.match]) return false;
  if (whole.kind === 'international' && part.kind !== 'assembly' && part.kind !== 'agency') return false;
  return !r.sentenceStart(part.to);
}

/** Kinds of which a unit has several, with numbers. */
const NUMBERED: ReadonlySet<string> = new Set(['agency', 'company', 'school', 'hospital', 'institute', 'police', 'court', 'assembly', 'department']);
const HIGHEST_NUMBER = 100;

/** Khu Quản lý đường bộ số 2, Tổ đại biểu Quốc hội số 3; but Sở Y tế, số 12 of a document or of a street. */
function addNumber({ r, w, b }: Additions): number {
  const j = b.to;
  const { id, number } = r.tokens;
  if (id[j] !== w.number || !r.number(j + 1) || b.named || b.placed || !NUMBERED.has(b.kind)) return PASS;
  if (number[j + 1] < 0 || number[j + 1] >= HIGHEST_NUMBER || r.valued[j + 1] !== 0) return PASS;
  return r.glued(j + 2) && !isMarkOfSentence(r, j + 2) ? PASS : j + 2;
}

const HAS_SITES: ReadonlySet<string> = new Set(['hospital', 'school']);

/** Bệnh viện Bạch Mai | cơ sở 2 */
function addSite({ r, w, b }: Additions): number {
  const at = HAS_SITES.has(b.kind) ? w.site.endFrom(r.tokens, b.to) : -1;
  if (at < 0 || !r.number(at) || r.glued(at)) return PASS;
  return r.glued(at + 1) && !isMarkOfSentence(r, at + 1) ? PASS : at + 1;
}

function isMarkOfSentence(r: Reading, i: number): boolean {
  const p = r.tokens.id[i];
  return (p === COMMA || p === DOT || p === SEMICOLON || p === CLOSE) && !(r.number(i + 1) && r.glued(i + 1));
}

const LEVEL_OF: Readonly<Record<string, string>> = { province: 'province', city: 'province', district: 'district', commune: 'commune', hamlet: 'commune' };

function addPlace(a: Additions): number {
  const { r, b } = a;
  const p = r.placeFrom(b.to);
  if (p === undefined || !takesPlace(b, p, a.flags) || beginsName(r, p)) return PASS;
  b.placed = true;
  a.afterCountry = p.kind === 'country';
  const level = LEVEL_OF[p.kind];
  // UBND xã An Thới Đông | huyện Cần Giờ
  if (level !== undefined && !a.hasUnit) b.level = level;
  a.hasUnit ||= level !== undefined;
  return numberOfName(r, b, p.to) ? p.to + 1 : p.to;
}

/** THCS An Thới 1; Công ty Điện lực Vĩnh Tân 1, but not Công ty Điện lực Cà Mau 5 năm qua */
function numberOfName(r: Reading, b: OrganizationSpan, j: number): boolean {
  if (!r.number(j) || r.tokens.number[j] >= 20 || r.glued(j) || r.valued[j] !== 0) return false;
  if (b.kind !== 'school' && !(b.kind === 'company' && !plainWord(r, j + 1))) return false;
  return !(r.glued(j + 1) && r.number(j + 2));
}

/** A lower-case word that may be what a number before it counts. */
function plainWord(r: Reading, i: number): boolean {
  return r.word(i) && !r.capital(i) && !r.has(i, EntryKind.LEVEL) && (r.tokens.flags[i] & LINE) === 0;
}

/** UBND tỉnh | Viên Văn Lan, UBND tỉnh | Đồng Văn Thanh: a weak name with a capital after it is the first word of a longer name. */
function beginsName(r: Reading, p: PlaceCandidate): boolean {
  if (p.to === p.from + 2 && r.strongName(p.from) && r.run(p.from, 5) === p.to + 1) return true;
  if (p.confidence !== 'low' || p.nameFrom !== p.from || p.to !== p.from + 1 || !r.capital(p.to)) return false;
  return (r.lexicon.classes[r.tokens.id[p.from]] & NameClass.FAMILY) !== 0;
}

function takesPlace(b: OrganizationSpan, p: PlaceCandidate, flags: number): boolean {
  switch (p.kind) {
    case 'street':
    case 'road':
    case 'natural':
      return (flags & HeadFlag.TAKES_FREE_NAME) !== 0 || ((flags & HeadFlag.TAKES_PROPER_NAME) !== 0 && p.nameFrom === p.from);
    case 'country':
    case 'continent':
      return (flags & (HeadFlag.TAKES_COUNTRY | HeadFlag.TAKES_PARENT | HeadFlag.TAKES_PROPER_NAME)) !== 0 || b.kind === 'company';
    case 'facility':
      return (flags & TAKES_PLACE) !== 0;
    case 'region':
      return (flags & (TAKES_UNIT | HeadFlag.TAKES_COUNTRY)) !== 0;
    default:
      return (flags & ((p.confidence === 'low' && p.nameFrom === p.from ? TAKES_UNIT : TAKES_PLACE) | HeadFlag.TAKES_PARENT)) !== 0;
  }
}

const OF_REGIONS: ReadonlySet<string> = new Set(['court', 'procuracy', 'agency', 'military']);

/** Tòa án nhân dân khu vực 2 - Đắk Lắk */
function numberedRegion({ r, b, count }: Additions): number {
  const j = b.to;
  // Ban Chỉ đạo khắc phục sự cố | 4 tỉnh miền Trung: the number counts what is after it.
  if (count > 0 || b.named || !OF_REGIONS.has(b.kind) || !(r.number(j) || r.roman(j) > 0) || r.has(j + 1, EntryKind.PLACE_TYPE)) return PASS;
  b.placed = true;
  return r.tokens.id[j + 1] === DASH && r.placeAt[j + 2] > 0 ? (r.placeFrom(j + 2) as PlaceCandidate).to : j + 1;
}

/** A name of a unit that is too usual a word to be a place on its own: Huyện ủy Thống Nhất. */
function addWeakPlace({ r, b, flags }: Additions): number {
  const j = b.to;
  if ((flags & TAKES_PLACE) === 0 || !r.capital(j) || r.placeAt[j] > 0 || r.insidePlace[j] !== 0) return PASS;
  const table = UNIT_TABLES.find((kind) => r.has(j, kind));
  const to = table === undefined ? 0 : r.endOf(j, table);
  if (to <= 0) return PASS;
  b.weak = { from: j, to };
  b.placed = true;
  return to;
}

const UNIT_TABLES = [EntryKind.PROVINCE, EntryKind.DISTRICT, EntryKind.GAZETTEER];

function addLevel(a: Additions): number {
  const { r, b } = a;
  const j = b.to;
  if ((a.flags & HeadFlag.TAKES_LEVEL) === 0 || r.interior[j] !== 0 || (a.count > 0 && b.placed && !a.afterCountry)) return PASS;
  const level = r.longest(j, EntryKind.LEVEL);
  // đảng Dân chủ Xã | hội
  if (level < 0 || r.endOf(j, EntryKind.DOMAIN) > r.matches.to[level]) return PASS;
  b.level = r.row(level, EntryKind.LEVEL).attribute;
  b.placed = true;
  const to = r.matches.to[level];
  // UBND TP | . Ông Hoa …: the full stop ends the sentence.
  return r.tokens.id[to - 1] === DOT ? to - 1 : to;
}
