/** What an organization is: its kind by the head of its name, and the level that it belongs to. */
import type { OrganizationKind } from '../../entity.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import type { Reading } from '../reading.ts';
import { decide, type Rule } from '../../kit/rule.ts';
import type { OrganizationSpan } from './organization-span.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

/** An organization that the grammar has read, from token `from`. */
interface Named {
  readonly r: Reading;
  readonly from: number;
  readonly span: OrganizationSpan;
  readonly w: OrganizationWords;
}

const OFFICES: ReadonlySet<string> = new Set(['agency', 'department']);
const COMMERCIAL: ReadonlySet<string> = new Set(['company', 'bank', 'press']);
const INSTITUTIONS: ReadonlySet<string> = new Set(['school', 'hospital']);

const UNITS: ReadonlySet<string> = new Set(['province', 'district', 'commune']);

const KINDS: readonly Rule<Named, OrganizationKind>[] = [
  // Cơ quan Cảnh sát điều tra, Đội CSGT; but cơ quan Thuế, Trạm kiểm soát
  // Bộ Quốc phòng Mỹ
  { name: 'foreign-ministry', when: isForeignMinistry, verdict: 'ministry' },
  // Đoàn TP Huế: of a unit it is the youth union.
  { name: 'youth-union', when: isYouthUnion, verdict: 'mass-organization' },
  { name: 'police-words', when: (s) => !s.span.named && OFFICES.has(s.span.kind) && hasPhrase(s), verdict: 'police' },
];

const LEVELS: readonly Rule<Named, string>[] = [
  { name: 'foreign-ministry', when: isForeignMinistry, verdict: 'central' },
  { name: 'commercial', when: (s) => COMMERCIAL.has(s.span.kind), verdict: 'other' },
  // Trường Đại học Nông Lâm TP.HCM is no school of the city.
  { name: 'university', when: (s) => s.span.kind === 'school' && s.span.placed && s.w.universities.endFrom(s.r.tokens, s.from + 1) > 0, verdict: 'other' },
  { name: 'university', when: (s) => s.span.kind === 'school' && s.span.placed && s.w.universities.endFrom(s.r.tokens, s.from) > 0, verdict: 'other' },
  // BQL Khu kinh tế Nghi Sơn
  { name: 'economic-zone', when: (s) => s.span.kind === 'agency' && s.span.level === '' && hasZone(s), verdict: 'province' },
  // Đồn Biên phòng Bắc Xa: a post has the name of where it is.
  { name: 'post-without-unit', when: (s) => s.span.kind === 'military' && s.span.level === 'commune' && isOfNoUnit(s), verdict: '' },
  { name: 'institution-without-unit', when: (s) => INSTITUTIONS.has(s.span.kind) && isOfNoUnit(s), verdict: 'other' },
];

export function kindOf(r: Reading, from: number, span: OrganizationSpan, w: OrganizationWords): OrganizationKind {
  return decide(KINDS, { r, from, span, w })?.verdict ?? span.kind;
}

/** The tables have it with the institutions of other countries. */
function isForeignMinistry({ r, from, span, w }: Named): boolean {
  return span.kind === 'international' && r.tokens.id[from] === w.ministry;
}

/** Đoàn with nothing after it but a unit. */
function isYouthUnion({ r, from, span, w }: Named): boolean {
  if (span.named || span.kind !== 'other' || r.tokens.id[from] !== w.union || !r.capital(from)) return false;
  const p = r.placeFrom(from + 1);
  return p !== undefined && p.to === span.to && UNITS.has(p.kind);
}

/** A level, or '' where nothing says. */
export function levelOf(r: Reading, from: number, span: OrganizationSpan, w: OrganizationWords): string {
  return decide(LEVELS, { r, from, span, w })?.verdict ?? span.level;
}

function hasPhrase({ r, from, span, w }: Named): boolean {
  for (let i = from; i < span.to; i++) if (w.police.endFrom(r.tokens, i, span.to) > 0) return true;
  return false;
}

/** In the head, or right after it. */
function hasZone({ r, from, span, w }: Named): boolean {
  for (let i = from + 1; i <= r.matches.to[span.match]; i++) if (w.zones.endFrom(r.tokens, i, span.to) > 0) return true;
  return false;
}

/** No type word of a unit is in the name: Trường Tiểu học Kim Liên, but Bệnh viện Đa khoa tỉnh. */
function isOfNoUnit({ r, from, span }: Named): boolean {
  // A level of the table of organizations stays.
  if (!span.placed && span.named) return span.level === '';
  for (let i = from + 1; i < span.to; i++) {
    const level = r.longest(i, EntryKind.LEVEL);
    if (level >= 0 && r.matches.to[level] <= span.to && r.interior[i] === 0 && r.placeFrom(i) === undefined) return false;
    const p = r.placeFrom(i);
    if (p !== undefined && UNITS.has(p.kind) && p.nameFrom > i && p.to <= span.to) return false;
  }
  return true;
}
