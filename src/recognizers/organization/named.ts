/** Organizations that the table of organizations has. */
import type { OrganizationKind } from '../../entity.ts';
import { EntryKind, HeadFlag, NameClass } from '../../lexicon/rows.generated.ts';
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import { DASH, DOT, type Reading } from '../reading.ts';
import type { OrganizationSpan } from './organization-span.ts';
import { sawCapital } from './breaks.ts';
import { endOfCompanyWords } from './company-names.ts';
import type { OrganizationWords } from './rule-words.generated.ts';
import { type ReadOrganization, suffix } from './suffix.ts';

/** A name of the table that a text has at token i. */
interface TableName {
  readonly r: Reading;
  readonly w: OrganizationWords;
  readonly i: number;
  readonly to: number;
}

const NAME_GUARDS: readonly Guard<TableName>[] = [
  // Phó Thủ tướng thường trực | Chính phủ
  { name: 'organization:standing-in-role', when: ({ r, w, i }) => r.has(i, EntryKind.STANDING) && w.roleWords.endsBefore(r.tokens, i) },
  { name: 'organization:name-in-place', when: ({ r, i }) => r.insidePlace[i] !== 0 },
  // A name of one syllable or one abbreviation: not inside a longer capitalized or glued name.
  { name: 'organization:name-in-longer-name', when: ({ r, i, to }) => to === i + 1 && r.capital(i) && isInLongerName(r, i) },
  // họp | báo Chính phủ
  { name: 'organization:name-in-compound', when: ({ r, w, i }) => !r.capital(i) && i > 0 && w.compounds.endFrom(r.tokens, i - 1) > i },
  // Chính phủ điện tử, Đảng cộng sản: a form of government or a kind of party
  { name: 'organization:name-of-a-kind', when: ({ r, w, i, to }) => !r.capital(to) && w.kindsOfOrganizations.endFrom(r.tokens, i) > to },
  // ĐẠI ĐOÀN KẾT in a heading: of a newspaper that is named like that only the name with its head counts.
  { name: 'organization:newspaper-in-heading', when: isNewspaperInHeading },
  // 5 MB: the short form of a bank that is a unit of measure, too
  { name: 'organization:name-is-unit-of-measure', when: ({ r, i, to }) => to === i + 1 && r.number(i - 1) && isTwoLetters(r, i) },
  { name: 'organization:name-in-lower-case', when: (n) => !n.r.capital(n.i) && !mayBeLower(n) },
];

function isInLongerName(r: Reading, i: number): boolean {
  return (isGluedToWord(r, i) && !isAgencyOfCredit(r, i)) || isSyllableOfName(r, i);
}

/** Paik | Un-gyu: no abbreviation in capitals, and a syllable in lower case after a hyphen. */
function isSyllableOfName(r: Reading, i: number): boolean {
  const { flags, id, start, end } = r.tokens;
  if ((flags[i] & UPPER) !== 0) return false;
  // Kim Jong | Un
  if (end[i] - start[i] === 2 && r.capital(i - 1) && (flags[i] & LINE) === 0 && !r.sentenceStart(i)) return true;
  if (id[i + 1] !== DASH || !r.glued(i + 1)) return false;
  return r.glued(i + 2) && r.word(i + 2) && !r.capital(i + 2);
}

function isGluedToWord(r: Reading, i: number): boolean {
  return i > 0 && r.glued(i) && (r.tokens.id[i - 1] === DASH || r.tokens.id[i - 1] === DOT) && r.word(i - 2);
}

/** Several words in capitals beside others in capitals, and no head among them. */
function isNewspaperInHeading({ r, i, to }: TableName): boolean {
  const { flags } = r.tokens;
  if (to - i < 2 || (flags[i] & flags[to - 1] & UPPER) === 0 || r.has(i, EntryKind.HEAD)) return false;
  if (r.row(r.longest(i, EntryKind.ORGANIZATION), EntryKind.ORGANIZATION).kind !== 'press') return false;
  const before = i > 0 && (flags[i] & LINE) === 0 && (flags[i - 1] & UPPER) !== 0 && !r.has(i - 1, EntryKind.HEAD);
  return before || (flags[to] & (UPPER | LINE)) === UPPER;
}

function isTwoLetters(r: Reading, i: number): boolean {
  const { flags, start, end } = r.tokens;
  return (flags[i] & UPPER) !== 0 && end[i] - start[i] === 2;
}

/** Letters in the short form of a news agency at least. */
const SHORTEST_AGENCY = 4;

/** Thu Hằng-TTXVN: capitals that a dash ties to a word of a name. */
function isAgencyOfCredit(r: Reading, i: number): boolean {
  const { flags, id, start, end } = r.tokens;
  if (id[i - 1] !== DASH || (flags[i] & UPPER) === 0 || end[i] - start[i] < SHORTEST_AGENCY) return false;
  // Hội chợ Trung Quốc-ASEAN
  if (r.row(r.longest(i, EntryKind.ORGANIZATION), EntryKind.ORGANIZATION).kind === 'international') return false;
  return r.capital(i - 2) && (flags[i - 2] & UPPER) === 0 && (r.lexicon.classes[id[i - 2]] & NameClass.GIVEN) !== 0;
}

/** After Trưởng, Phó, Chánh, or where capitals follow: cục Hải quan. */
function mayBeLower({ r, w, i, to }: TableName): boolean {
  if (i > 0 && w.roleEnds.has(r.tokens.id[i - 1])) return true;
  return to - i > 1 && r.has(i, EntryKind.HEAD) && sawCapital(r, i, to);
}

/** The organization of match m, or undefined. */
export function namedOrganization(
  r: Reading,
  i: number,
  m: number,
  w: OrganizationWords,
  depth: number,
  readOrganization: ReadOrganization,
): OrganizationSpan | undefined {
  let to = r.matches.to[m];
  const guard = guardAgainst(NAME_GUARDS, { r, w, i, to });
  if (guard !== undefined) return r.refuse('organization', i, to, guard.name);
  const { kind, level } = r.row(m, EntryKind.ORGANIZATION);
  if (kind === 'company' || kind === 'bank') to = endOfCompanyWords(r, to);
  const b: OrganizationSpan = { to, kind, level, match: m, named: true, weak: undefined, placed: false };
  suffix(r, b, TAKES[kind], w, depth, readOrganization);
  return b;
}

const COUNTRY = HeadFlag.TAKES_COUNTRY;
const LEVEL_OR_COUNTRY = HeadFlag.TAKES_LEVEL | HeadFlag.TAKES_COUNTRY;
const PART = HeadFlag.TAKES_PARENT | LEVEL_OR_COUNTRY;

/** What may follow an organization that the table has, by its kind. */
const TAKES: Readonly<Record<OrganizationKind, number>> = {
  party: HeadFlag.TAKES_PARENT | HeadFlag.TAKES_LEVEL,
  government: COUNTRY,
  assembly: COUNTRY,
  ministry: COUNTRY,
  department: PART,
  agency: PART,
  police: PART,
  military: PART,
  front: LEVEL_OR_COUNTRY,
  'mass-organization': LEVEL_OR_COUNTRY,
  court: LEVEL_OR_COUNTRY,
  procuracy: LEVEL_OR_COUNTRY,
  // Viettel Đắk Lắk, Agribank huyện Kỳ Anh
  company: LEVEL_OR_COUNTRY,
  bank: LEVEL_OR_COUNTRY,
  school: 0,
  hospital: 0,
  press: 0,
  international: 0,
  religious: LEVEL_OR_COUNTRY,
  institute: COUNTRY,
  other: COUNTRY,
};
