/** An organization whose name begins with a head of the table: the words of its field or name, then what is added. */
import { EntryKind, HeadFlag } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { isAfterRole, isHolder, USUAL } from '../holder.ts';
import type { Reading } from '../reading.ts';
import { acronymAfter } from './acronym.ts';
import { isAfterOffice, upToComma } from './apposition.ts';
import type { OrganizationSpan } from './organization-span.ts';
import { personAt, sawCapital } from './breaks.ts';
import { field, knownField } from './field.ts';
import { isJoint, officialEnd } from './official-field.ts';
import { type Head, guardAgainstHead, isCommonWord } from './head.ts';
import type { OrganizationWords } from './rule-words.generated.ts';
import { type ReadOrganization, suffix } from './suffix.ts';
import { tail } from './tail.ts';

/** Words of a field or name may follow. */
const TAKES_WORDS = HeadFlag.TAKES_FIELD | HeadFlag.TAKES_FREE_NAME | HeadFlag.TAKES_PROPER_NAME | HeadFlag.LONG_TAIL | HeadFlag.TAKES_CAPITALS;
/** The organization that it is part of makes a name of the head alone. */
const TAKES_WHOLE = HeadFlag.TAKES_PARENT | HeadFlag.LOWER_BEFORE_HEAD;
/** A place or country makes a name of it. */
const TAKES_MORE = HeadFlag.TAKES_PROPER_NAME | HeadFlag.TAKES_FREE_NAME | HeadFlag.TAKES_LEVEL | HeadFlag.TAKES_COUNTRY;

/** The organization that begins with the head of match m, or undefined. */
export function headedOrganization(
  r: Reading,
  i: number,
  m: number,
  w: OrganizationWords,
  depth: number,
  readOrganization: ReadOrganization,
): OrganizationSpan | undefined {
  const at = r.matches.to[m];
  if (isCommonWord(r, w, i, at, m)) return r.refuse('organization', i, at, 'organization:lower-case-head');
  const { head: text, kind, level, flags } = r.row(m, EntryKind.HEAD);
  const head: Head = { r, w, i, at, m, text, kind, flags };
  const guard = guardAgainstHead(head);
  if (guard !== undefined) return r.refuse('organization', i, at, guard.name);
  const b: OrganizationSpan = { to: at, kind, level, match: m, named: false, weak: undefined, placed: false };
  if ((flags & HeadFlag.TAKES_NUMBER) !== 0) return unit(r, b, w, readOrganization);
  if ((flags & HeadFlag.TAKES_COUNTRIES) !== 0) return mission(r, b, w, depth, readOrganization);
  const institution = institutionOf(head, depth, readOrganization);
  if (institution !== undefined) return { ...b, to: institution.to, placed: true };
  const fieldEnd = Math.max(wordsAfter(head), endOfLastWord(r, i, at));
  b.to = fieldEnd;
  suffix(r, b, flags, w, depth, readOrganization);
  if (!b.placed && lacksCapital(head, b)) return (flags & HeadFlag.ALONE) !== 0 ? { ...b, to: at } : undefined;
  if (!b.placed && lacksPlace(head, b)) return undefined;
  return fieldEnd > at || (flags & HeadFlag.ALONE) !== 0 || (b.to > fieldEnd && isNamedByAddition(head, b)) ? b : undefined;
}

const OWNED: ReadonlySet<string> = new Set(['hospital', 'school']);

/** Công ty Cổ phần | Bệnh viện Đa khoa Bạc Liêu: after its legal form a company is named after the institution that it runs. */
function institutionOf({ r, w, at, kind }: Head, depth: number, readOrganization: ReadOrganization): OrganizationSpan | undefined {
  if (kind !== 'company' || !w.legalForms.has(r.tokens.id[at - 1]) || !r.capital(at) || (r.tokens.flags[at] & LINE) !== 0) return undefined;
  const m = r.longest(at, EntryKind.HEAD);
  return m >= 0 && OWNED.has(r.row(m, EntryKind.HEAD).kind) ? readOrganization(r, at, w, depth + 1) : undefined;
}

/** Ủy ban đề nghị …, Công ty vận hành …: a head of everyday use needs a capital after it. */
function lacksCapital({ r, at, flags }: Head, { to }: OrganizationSpan): boolean {
  return (flags & HeadFlag.NEEDS_CAPITAL) !== 0 && to > at && !sawCapital(r, at, to);
}

/** A head of many lower-case syllables needs its place: cơ quan cảnh sát điều tra quận A. */
function lacksPlace({ r, i, at, kind }: Head, { to }: OrganizationSpan): boolean {
  return !r.capital(i) && at - i >= 4 && !r.capital(at - 1) && !(kind === 'company' && sawCapital(r, at, to));
}

/** Ban Cán sự Đảng | bộ, Hội Nhà Văn | hóa: the last syllable of the head begins a longer word. */
function endOfLastWord(r: Reading, i: number, at: number): number {
  if (at === i + 1 || r.compound[at - 1] === 0) return at;
  return Math.max(at, r.endOf(at - 1, EntryKind.HEAD), r.endOf(at - 1, EntryKind.DOMAIN));
}

/** Ban, Văn phòng, Thanh tra + the whole they are part of need no field; a bare Cục, or Trung tâm, + place is none. */
function isNamedByAddition({ r, at, flags }: Head, { weak }: OrganizationSpan): boolean {
  if ((flags & HeadFlag.NEEDS_MORE_THAN_PLACE) !== 0 && (r.placeAt[at] > 0 || weak !== undefined || r.has(at, EntryKind.LEVEL))) return false;
  return (flags & (TAKES_WHOLE | TAKES_MORE)) !== 0;
}

/** End of the words of the field or name after a head; its own end if there are none. */
function wordsAfter(h: Head): number {
  const { r, w, i, at, flags } = h;
  if ((flags & TAKES_WORDS) === 0 || ((flags & HeadFlag.NEEDS_CAPITAL_FIELD) !== 0 && !r.capital(at))) return at;
  if (isBeforeHolder(h)) return r.refuse('organization', i, at, 'organization:head-before-holder') ?? at;
  const isLong = (flags & HeadFlag.LONG_TAIL) !== 0;
  const company = companyAfter(h);
  if (company > at) return company;
  const from = afterAcronym(r, at, flags);
  const read = isLong ? tail(r, from, flags, w) : field(r, from, flags, w);
  const end = read > from && (flags & HeadFlag.TAKES_FREE_NAME) === 0 && isAfterOffice(r, i) ? upToComma(r, read, w) : read;
  const longer = Math.max(namedAfterPerson(h, end), endOfJoined(h, end));
  if (longer > end) return longer;
  return end > from && ((flags & HeadFlag.NEEDS_KNOWN_FIELD) === 0 || knownField(r, at, end)) ? end : at;
}

/** Sở LĐ-TB và XH, Phòng Giáo dục, Đào tạo: a field of the list with joints that names do not have. */
function endOfJoined({ r, w, i, at, flags }: Head, end: number): number {
  const isList = i > 0 && (w.every.has(r.tokens.id[i - 1]) || r.number(i - 1));
  if (
    isList ||
    (flags & HeadFlag.TAKES_FIELD) === 0 ||
    (flags & HeadFlag.TAKES_FREE_NAME) !== 0 ||
    !(isJoint(r, end) || (end === at && (r.tokens.flags[at] & UPPER) !== 0))
  )
    return -1;
  return officialEnd(r, at);
}

/** CTCP | Tập đoàn Hòa Phát, Hãng hàng không | Qatar Airways: end of a company of the table with a head of its own or named after a place, or -1. */
function companyAfter({ r, at, kind }: Head): number {
  if (kind !== 'company' || !r.capital(at)) return -1;
  const m = r.longest(at, EntryKind.ORGANIZATION);
  if (m < 0 || r.row(m, EntryKind.ORGANIZATION).kind !== 'company') return -1;
  const to = r.matches.to[m];
  return r.has(at, EntryKind.HEAD) || (r.placeFrom(at)?.to ?? to) < to ? to : -1;
}

/** Heads of which many are named after people: Câu lạc bộ Lê Quý Đôn, Viện Phan Châu Trinh. */
const TAKES_PERSON = HeadFlag.TAKES_PROPER_NAME | HeadFlag.TAKES_CAPITALS;

/** Giám đốc Sở | Lê Minh Hải, Chủ tịch Hội | Đỗ Thị Mai: the holder of the office comes right after the head. */
function isBeforeHolder(h: Head): boolean {
  const { r, i, flags } = h;
  if (isRoleBeforeName(h)) return true;
  return (flags & HeadFlag.TAKES_FREE_NAME) === 0 && isBeforePerson(h) && ((flags & TAKES_PERSON) === 0 || hasOfficeBefore(r, i));
}

/** After the word of a role any name is enough, but of heads that are named after people only one that can be nothing else: Giám đốc Trung tâm | Thào Seo Sình. */
function isRoleBeforeName({ r, w, i, at, kind }: Head): boolean {
  if (!r.capital(at) || (r.tokens.flags[at] & LINE) !== 0) return false;
  const isName = NAMED_AFTER_PEOPLE.has(kind) ? kind !== 'school' && r.strongName(at) : isHolder(r, at, USUAL);
  // Bí thư Quận ủy Hoàng Mai
  return isName && (isAfterRole(r, i) || w.roleEnds.has(r.tokens.id[i - 1])) && r.endOf(at, EntryKind.DISTRICT) < 0;
}

/** Schools and hospitals are named after people, and companies after those who own them. */
const NAMED_AFTER_PEOPLE: ReadonlySet<string> = new Set(['school', 'hospital', 'company', 'bank']);

function isBeforePerson({ r, at }: Head): boolean {
  return r.capital(at) && (r.tokens.flags[at] & LINE) === 0 && !r.has(at, EntryKind.DOMAIN) && r.placeAt[at] === 0 && personAt(r, at);
}

const AFTER_PEOPLE: ReadonlySet<string> = new Set(['school', 'hospital']);

/** The name of a person may follow the words of the field; in a company only while it has no name: Công ty TNHH Thương mại | Quang Anh. */
function isNamedAfterField({ r, kind }: Head, end: number): boolean {
  return AFTER_PEOPLE.has(kind) || (kind === 'company' && endsField(r, end));
}

const LONGEST_FIELD_WORD = 3;

/** A compound of the table or an abbreviation of one ends there: thương mại, TMDV, TM&DV. */
function endsField(r: Reading, end: number): boolean {
  for (let i = end - 1; i >= end - LONGEST_FIELD_WORD && i >= 0; i--)
    if (r.endOf(i, EntryKind.ABBREVIATION) === end || (i < end - 1 && r.endOf(i, EntryKind.DOMAIN) === end)) return true;
  return false;
}

/** Viện | Phan Châu Trinh, Đại học Sư phạm | Lê Văn Tám. After an office and a field the name is of the holder. */
function namedAfterPerson(h: Head, end: number): number {
  const { r, i, at } = h;
  const isAtHead = isBeforePerson(h);
  if (!isAtHead && (!isNamedAfterField(h, end) || end <= at || (r.tokens.flags[end] & LINE) !== 0 || r.placeAt[end] > 0)) return -1;
  const from = isAtHead ? at : end;
  const to = r.run(from, 5);
  // Nông | Lâm Thành phố: the last word begins the word of a level.
  if (r.has(to - 1, EntryKind.LEVEL)) return -1;
  if (isAtHead) return to < at + 5 ? to : -1;
  return personAt(r, end) && !hasOfficeBefore(r, i) ? to : -1;
}

/** What the words of an office and its organization are. */
const OF_OFFICE = (1 << EntryKind.ROLE) | (1 << EntryKind.DEPUTY) | (1 << EntryKind.HEAD) | (1 << EntryKind.DOMAIN) | (1 << EntryKind.ORGANIZATION);
const OFFICE = (1 << EntryKind.ROLE) | (1 << EntryKind.DEPUTY);

/** Trưởng khoa Luật | Trường Đại học A: an office begins before token i, with nothing but its organization between. */
function hasOfficeBefore(r: Reading, i: number): boolean {
  for (let j = i - 1; j >= 0 && r.word(j) && (r.tokens.flags[j + 1] & LINE) === 0; j--) {
    const kinds = r.matches.kindsAt[j];
    if ((kinds & OFFICE) !== 0) return true;
    if (!r.capital(j) && r.interior[j] === 0 && (kinds & OF_OFFICE) === 0) return false;
  }
  return false;
}

/** Where the words of the name begin: past an acronym in brackets that is inside it, as in Ban chỉ đạo (BCĐ) phòng, chống dịch, Tổng công ty (TCT) Điện lực. */
function afterAcronym(r: Reading, at: number, flags: number): number {
  const next = acronymAfter(r, at) + 1;
  if (next === 0 || (r.tokens.flags[next] & LINE) !== 0) return at;
  if ((flags & HeadFlag.LONG_TAIL) !== 0) return r.has(next, EntryKind.DOMAIN) && !r.capital(next) ? next : at;
  // A place is added after the words, other than in a free name.
  return r.capital(next) && (r.placeAt[next] === 0 || (flags & HeadFlag.TAKES_FREE_NAME) !== 0) ? next : at;
}

/** Đại sứ quán Hoa Kỳ tại Việt Nam */
function mission(r: Reading, b: OrganizationSpan, w: OrganizationWords, depth: number, readOrganization: ReadOrganization): OrganizationSpan {
  suffix(r, b, HeadFlag.TAKES_COUNTRY, w, depth, readOrganization);
  if (r.tokens.id[b.to] === w.at && r.placeAt[b.to + 1] > 0) b.to = (r.placeFrom(b.to + 1) as PlaceCandidate).to;
  return b;
}

/** Quân khu 9, Sư đoàn 320, Quân chủng Hải quân, Học viện Quốc phòng. */
function unit(r: Reading, b: OrganizationSpan, w: OrganizationWords, readOrganization: ReadOrganization): OrganizationSpan | undefined {
  if (r.number(b.to)) return numberedUnit(r, b, w, readOrganization);
  const end = field(r, b.to, HeadFlag.TAKES_FIELD, w);
  const before = b.to;
  if (end > before) b.to = end;
  // Sư đoàn Phòng không 365
  if (end > before && r.number(b.to) && r.valued[b.to] === 0 && (r.tokens.flags[b.to] & LINE) === 0) b.to++;
  suffix(r, b, HeadFlag.TAKES_COUNTRY | HeadFlag.TAKES_LEVEL, w, 1, readOrganization);
  return b.to > before ? b : undefined;
}

function numberedUnit(r: Reading, b: OrganizationSpan, w: OrganizationWords, readOrganization: ReadOrganization): OrganizationSpan {
  const { flags } = r.tokens;
  b.to++;
  if (r.word(b.to) && r.glued(b.to) && (flags[b.to] & UPPER) !== 0) b.to++;
  b.named = true;
  // Lữ đoàn 147 Hải quân, Hải đội 2 Bộ đội Biên phòng tỉnh Nghệ An
  if (r.capital(b.to) && r.has(b.to, EntryKind.DOMAIN) && (flags[b.to] & LINE) === 0) {
    b.to = r.endOf(b.to, EntryKind.DOMAIN);
    suffix(r, b, HeadFlag.TAKES_LEVEL, w, 1, readOrganization);
  }
  return b;
}
