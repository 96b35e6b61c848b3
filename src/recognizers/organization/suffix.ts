/** What is added after the field of an organization: the whole it is a part of, a level, a place, a country. */
import { EntryKind, HeadFlag, NameClass } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { CLOSE, DASH, OPEN, type Reading } from '../reading.ts';
import type { Body } from './body.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

/** A unit may follow; any place may. */
const TAKES_UNIT = HeadFlag.TAKES_LEVEL | HeadFlag.TAKES_PROPER_NAME;
const TAKES_PLACE = TAKES_UNIT | HeadFlag.TAKES_FREE_NAME;
/** The organization that it is part of may follow. */
const TAKES_WHOLE = HeadFlag.TAKES_PARENT | HeadFlag.LOWER_BEFORE_HEAD;

/** Reads the organization that starts at a token; the grammar hands it over, since each of the two calls the other. */
type ReadBody = (r: Reading, i: number, w: OrganizationWords, depth: number) => Body | undefined;

/** What is added after: the whole, a level, a place, a country; grows `b`. */
export function suffix(r: Reading, b: Body, flags: number, w: OrganizationWords, depth: number, bodyAt: ReadBody): void {
  const { tokens } = r;
  let afterCountry = false;
  for (let k = 0; k < 4; k++) {
    const j = b.to;
    if (j >= tokens.count || (tokens.flags[j] & LINE) !== 0) return;
    // Trung tâm Kiểm soát bệnh tật (CDC) TP Đà Nẵng
    if (
      tokens.id[j] === OPEN &&
      tokens.id[j + 2] === CLOSE &&
      (tokens.flags[j + 1] & UPPER) !== 0 &&
      (((flags & TAKES_UNIT) !== 0 && (r.placeFrom(j + 3)?.nameFrom ?? 0) > j + 3) ||
        ((flags & HeadFlag.TAKES_COUNTRY) !== 0 && r.placeFrom(j + 3)?.kind === 'country'))
    ) {
      b.to = (r.placeFrom(j + 3) as PlaceCandidate).to;
      b.placed = true;
      return;
    }
    if (!r.word(j) && !r.number(j)) return;
    // Hội người Việt Nam | tại Ba Lan, Phòng Thương mại Hoa Kỳ | tại Việt Nam
    if (
      tokens.id[j] === w.at &&
      b.placed &&
      (b.kind === 'mass-organization' || b.kind === 'international') &&
      (r.placeFrom(j + 1)?.kind === 'country' || r.placeFrom(j + 1)?.kind === 'city')
    ) {
      b.to = (r.placeFrom(j + 1) as PlaceCandidate).to;
      return;
    }
    if ((flags & TAKES_WHOLE) !== 0 && depth < 4 && (r.has(j, EntryKind.ORGANIZATION) || r.has(j, EntryKind.HEAD)) && r.capital(j)) {
      const whole = wholeAt(r, j, w, depth + 1, bodyAt);
      if (whole !== undefined && partOf(r, b, whole)) {
        b.to = whole.to;
        // Cơ quan Cảnh sát điều tra Công an tỉnh: a part is of the level of its whole.
        if ((b.level === '' || b.level === 'central' || b.level === 'other') && whole.level !== '') b.level = whole.level;
        if (WHOLE_KINDS.has(whole.kind) && (b.kind === 'agency' || b.kind === 'department' || b.kind === 'institute')) b.kind = whole.kind;
        b.placed = true;
        return;
      }
    }
    const p = r.placeFrom(j);
    if (p !== undefined && takesPlace(b, p, flags) && !beginsName(r, p)) {
      b.to = p.to;
      b.placed = true;
      afterCountry = p.kind === 'country';
      // THCS An Thới 1; Công ty Điện lực Vĩnh Tân 1, but not Công ty Điện lực Cà Mau 5 năm qua
      if (
        (b.kind === 'school' || (b.kind === 'company' && !plainWord(r, b.to + 1))) &&
        r.number(b.to) &&
        r.tokens.number[b.to] < 20 &&
        !r.glued(b.to) &&
        r.valued[b.to] === 0 &&
        !(r.glued(b.to + 1) && r.number(b.to + 2))
      )
        b.to++;
      const level = LEVEL_OF[p.kind];
      if (level !== undefined) b.level = level;
      continue;
    }
    // Tòa án nhân dân khu vực 2 - Đắk Lắk
    if (k === 0 && (r.number(j) || r.roman(j) > 0) && (b.kind === 'court' || b.kind === 'procuracy' || b.kind === 'agency') && !b.named) {
      b.to = j + 1;
      if (tokens.id[j + 1] === DASH && r.placeAt[j + 2] > 0) b.to = (r.placeFrom(j + 2) as PlaceCandidate).to;
      b.placed = true;
      continue;
    }
    const weak = weakPlace(r, j);
    if (weak > 0 && (flags & TAKES_PLACE) !== 0) {
      b.weak = { from: j, to: weak };
      b.to = weak;
      b.placed = true;
      continue;
    }
    const level = (flags & HeadFlag.TAKES_LEVEL) !== 0 && r.interior[j] === 0 ? r.longest(j, EntryKind.LEVEL) : -1;
    if (level >= 0 && !(k > 0 && b.placed && !afterCountry)) {
      b.to = r.matches.to[level];
      b.level = r.row(level, EntryKind.LEVEL).attribute;
      b.placed = true;
      continue;
    }
    return;
  }
}

/** The whole at token j: in a row of heads each would else read all that follow, once for every way to read it. */
function wholeAt(r: Reading, j: number, w: OrganizationWords, depth: number, bodyAt: ReadBody): Body | undefined {
  const key = j * 8 + depth;
  const known = r.wholes.get(key);
  if (known !== undefined || r.wholes.has(key)) return known;
  const whole = bodyAt(r, j, w, depth);
  r.wholes.set(key, whole);
  return whole;
}

/** The kind of the whole is that of its office, department or section. */
const WHOLE_KINDS: ReadonlySet<string> = new Set(['party', 'assembly', 'police', 'military', 'religious', 'front', 'court', 'procuracy']);

const LEVEL_OF: Readonly<Record<string, string>> = { province: 'province', city: 'province', district: 'district', commune: 'commune', hamlet: 'commune' };

/** A part and a whole: not two organizations side by side. */
function partOf(r: Reading, part: Body, whole: Body): boolean {
  if (part.kind === 'press' || whole.kind === 'press' || (whole.kind === 'international' && part.kind !== 'assembly' && part.kind !== 'agency')) return false;
  return !r.sentenceStart(part.to);
}

function takesPlace(b: Body, p: PlaceCandidate, flags: number): boolean {
  if (p.kind === 'street' || p.kind === 'road' || p.kind === 'natural')
    return ((flags & HeadFlag.TAKES_PROPER_NAME) !== 0 && p.nameFrom === p.from) || (flags & HeadFlag.TAKES_FREE_NAME) !== 0;
  if (p.kind === 'country' || p.kind === 'continent')
    return (flags & (HeadFlag.TAKES_COUNTRY | HeadFlag.TAKES_PARENT | HeadFlag.TAKES_PROPER_NAME)) !== 0 || b.kind === 'company';
  if (p.kind === 'facility') return (flags & TAKES_PLACE) !== 0;
  if (p.kind === 'region') return (flags & (TAKES_UNIT | HeadFlag.TAKES_COUNTRY)) !== 0;
  if (p.confidence === 'low' && p.nameFrom === p.from) return (flags & (TAKES_UNIT | HeadFlag.TAKES_PARENT)) !== 0;
  return (flags & (TAKES_PLACE | HeadFlag.TAKES_PARENT)) !== 0;
}

/** UBND tỉnh | Viên Văn Lan: a weak name with a capital after it is the first word of a longer name. */
function beginsName(r: Reading, p: PlaceCandidate): boolean {
  return (
    p.confidence === 'low' &&
    p.nameFrom === p.from &&
    p.to === p.from + 1 &&
    r.capital(p.to) &&
    (r.lexicon.classes[r.tokens.id[p.from]] & NameClass.FAMILY) !== 0
  );
}

/** A name of a unit that is too usual a word to be a place on its own: Huyện ủy Thống Nhất. */
function weakPlace(r: Reading, j: number): number {
  if (!r.capital(j) || r.placeAt[j] > 0) return -1;
  const province = r.endOf(j, EntryKind.PROVINCE);
  if (province >= 0) return province;
  const district = r.endOf(j, EntryKind.DISTRICT);
  return district >= 0 ? district : r.endOf(j, EntryKind.GAZETTEER);
}

/** A lower-case word that may be what a number before it counts. */
function plainWord(r: Reading, i: number): boolean {
  return r.word(i) && !r.capital(i) && !r.has(i, EntryKind.LEVEL) && (r.tokens.flags[i] & LINE) === 0;
}
