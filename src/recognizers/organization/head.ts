/** Which words are the head of an organization's name, and which are rather a word of something else. */
import { entryBefore } from '../entry-before.ts';
import type { OrganizationKind } from '../../entity.ts';
import { E_UPPER } from '../../lexicon/lexicon.ts';
import { EntryKind, HeadFlag } from '../../lexicon/rows.generated.ts';
import { decide, type Guard, guardAgainst, type Rule } from '../../kit/rule.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import { isLower } from '../../text/plain-text.ts';
import type { Reading } from '../reading.ts';
import { personAt } from './breaks.ts';
import { beginsOfficeOrPerson } from './field-word.ts';
import type { OrganizationWords } from './rule-words.generated.ts';
import { ANY_NAME } from '../names.ts';

/** A head of the table that a text has at token i. */
export interface Head {
  readonly r: Reading;
  readonly w: OrganizationWords;
  readonly i: number;
  /** Token after it. */
  readonly at: number;
  /** Its match. */
  readonly m: number;
  /** As the table writes it. */
  readonly text: string;
  readonly kind: OrganizationKind;
  readonly flags: number;
}

/** What may make a head in lower case the name of an organization. */
const MAY_BE_LOWER =
  HeadFlag.LOWER_BEFORE_HEAD |
  HeadFlag.LOWER_BEFORE_FIELD |
  HeadFlag.LOWER_BEFORE_NAME |
  HeadFlag.LOWER_BEFORE_COUNTRY |
  HeadFlag.LOWER_BEFORE_UNIT |
  HeadFlag.TAKES_NUMBER;

/** A head in lower case of which the rules below accept none; asked first, since most heads are such. */
export function isCommonWord(r: Reading, w: OrganizationWords, i: number, at: number, m: number): boolean {
  if (r.capital(i) || at - i >= 3) return false;
  const { flags, head, kind } = r.row(m, EntryKind.HEAD);
  if ((flags & MAY_BE_LOWER) !== 0 || kind === 'party' || isLower(head.charAt(0))) return false;
  return i === 0 || !(w.roleEnds.has(r.tokens.id[i - 1]) || (kind === 'school' && r.capital(at)));
}

/** Against a head in lower case, as most are. */
const LOWER_CASE_GUARDS: readonly Guard<Head>[] = [{ name: 'organization:lower-case', when: (h) => decide(LOWER_CASE_RULES, h)?.verdict !== true }];

/** Against a head of one syllable. */
const ONE_WORD_GUARDS: readonly Guard<Head>[] = [
  // tổ dân phố Trường Thọ Tây
  { name: 'organization:school-in-hamlet', when: ({ r, i, kind }) => kind === 'school' && endsPlaceType(r, i) },
  // Báo Anh, Đài Mỹ CNN
  { name: 'organization:press-of-country', when: ({ r, at, kind }) => kind === 'press' && r.placeFrom(at)?.kind === 'country' },
  // Ông Đoàn Anh Dũng, bà Hội Thị Hoa: a name begins after a word of address.
  { name: 'organization:name-after-address', when: (h) => nameAfterAddress(h) },
  // VỤ VÀ GIẢI PHÁP: in a heading in capitals a head of one syllable needs a field that is known.
  { name: 'organization:heading-in-capitals', when: (h) => isHeading(h) },
  // ông Lê Bộ Lĩnh
  { name: 'organization:head-in-person', when: (h) => middleOfName(h) },
  { name: 'organization:given-name', when: (h) => (h.flags & HeadFlag.TAKES_FREE_NAME) !== 0 && givenNameOnly(h) },
];

const GUARDS: readonly Guard<Head>[] = [
  { name: 'organization:head-in-function-word', when: (h) => isInLonger(h, EntryKind.STOP) },
  // Tây Ban Nha, Đài Loan
  { name: 'organization:head-in-place', when: (h) => h.r.insidePlace[h.i] !== 0 || (isOneWord(h) && beginsPlace(h)) },
  // Đài Tưởng niệm liệt sĩ
  {
    name: 'organization:head-in-place-type',
    when: (h) => h.kind !== 'company' && h.r.capital(h.i) && isInLonger(h, EntryKind.PLACE_TYPE),
  },
  // Bộ Trưởng
  { name: 'organization:head-in-role', when: ({ r, i, at }) => r.has(i, EntryKind.ROLE) && r.endOf(i, EntryKind.ROLE) > at },
  // Chính phủ số, Đảng cộng sản: a form of government or a kind of party
  { name: 'organization:head-of-a-kind', when: ({ r, i, at, w }) => !r.capital(at) && w.kindsOfOrganizations.endFrom(r.tokens, i) > at },
  // Phó Chủ tịch Thường trực | UBND, Phó Trưởng ban thường trực | Ban Tuyên giáo: the words belong to the role.
  { name: 'organization:standing-of-role', when: standsInRole },
  // LỄ HỘI CHÙA HƯƠNG, ĐẠI ĐOÀN KẾT: in a heading in capitals the head is cut out of a word.
  { name: 'organization:part-of-word-in-capitals', when: isPartOfWordInCapitals },
  { name: 'organization:head-ends-line', when: ({ r, at, flags }) => at < r.tokens.count && beginsLine(r, at) && (flags & HeadFlag.ALONE) === 0 },
];

/** What speaks against a head, or undefined. */
export function guardAgainstHead(h: Head): Guard<Head> | undefined {
  if (!h.r.capital(h.i)) {
    const guard = guardAgainst(LOWER_CASE_GUARDS, h);
    if (guard !== undefined) return guard;
  }
  return guardAgainst(GUARDS, h) ?? (isOneWord(h) ? guardAgainst(ONE_WORD_GUARDS, h) : undefined);
}

/** trung tâm hành chính, inside a phrase of a kind; but Trung tâm | hành chính công: the words of the field go on beyond it. */
function isInLonger({ r, i, at }: Head, kind: number): boolean {
  const end = r.endOf(i, kind);
  return end > at && !(at > i + 1 && r.capital(i) && r.endOf(at, EntryKind.DOMAIN) > end);
}

/** A type word of places ends right before token i. */
function endsPlaceType(r: Reading, i: number): boolean {
  return entryBefore(r, i, EntryKind.PLACE_TYPE, 3) >= 0;
}

function isOneWord({ i, at }: Head): boolean {
  return at === i + 1;
}

/** All words are in capitals, and a compound begins before the last word of the head, or goes on after it. */
function isPartOfWordInCapitals({ r, i, at, m, w }: Head): boolean {
  const { flags } = r.tokens;
  if (i === 0 || (flags[i] & flags[i - 1] & UPPER) === 0 || (r.flag(m) & E_UPPER) !== 0 || beginsLine(r, i)) return false;
  return w.compounds.endFrom(r.tokens, i - 1) > i || ((flags[at] & UPPER) !== 0 && w.compounds.endFrom(r.tokens, at - 1) > at);
}

function beginsLine(r: Reading, i: number): boolean {
  return (r.tokens.flags[i] & LINE) !== 0;
}

function nameAfterAddress({ r, i, at, w }: Head): boolean {
  return i > 0 && r.capital(i) && r.capital(at) && w.addresses.has(r.tokens.id[i - 1]) && !beginsLine(r, i);
}

const PLACES = (1 << EntryKind.GAZETTEER) | (1 << EntryKind.PROVINCE) | (1 << EntryKind.DISTRICT);

function beginsPlace({ r, i, at }: Head): boolean {
  if ((r.matches.kindsAt[i] & PLACES) === 0) return false;
  return Math.max(r.endOf(i, EntryKind.GAZETTEER), r.endOf(i, EntryKind.PROVINCE), r.endOf(i, EntryKind.DISTRICT)) > at;
}

function isHeading({ r, i, at, m, text }: Head): boolean {
  if ((r.tokens.flags[i] & UPPER) === 0 || (r.flag(m) & E_UPPER) !== 0 || text === text.toUpperCase()) return false;
  return !r.has(at, EntryKind.DOMAIN) && !r.has(at, EntryKind.ABBREVIATION) && r.placeAt[at] === 0;
}

function middleOfName({ r, i, w }: Head): boolean {
  const { id } = r.tokens;
  return i > 1 && r.capital(i) && r.capital(i - 1) && r.lexicon.familyWeight[id[i - 1]] >= 3 && w.addresses.has(id[i - 2]);
}

function standsInRole({ r, i, w, flags }: Head): boolean {
  if (r.has(i, EntryKind.STANDING) && w.roleWords.endsBefore(r.tokens, i)) return true;
  return (flags & HeadFlag.LOWER_BEFORE_HEAD) !== 0 && r.has(i + 1, EntryKind.STANDING) && i > 0 && w.roleEnds.has(r.tokens.id[i - 1]);
}

/** Trường Phong, Trường Giang: a name of a person, where nothing says that it is a school. */
function givenNameOnly({ r, i, at }: Head): boolean {
  const { classes } = r.lexicon;
  const { id } = r.tokens;
  if (classes[id[i]] === 0 || !r.capital(i)) return false;
  const end = r.run(at, 4);
  if (end === at || isFieldWord(r, at) || r.placeAt[at] > 0) return false;
  if (i > 0 && r.capital(i - 1) && !r.sentenceStart(i)) return true;
  return end - at === 1 && (classes[id[at]] & ANY_NAME) !== 0;
}

function isFieldWord(r: Reading, i: number): boolean {
  return r.has(i, EntryKind.DOMAIN) || r.has(i, EntryKind.ABBREVIATION);
}

/** A head in lower case: after Trưởng, Phó, Chánh; or before its field in capitals. */
const LOWER_CASE_RULES: readonly Rule<Head, boolean>[] = [
  // Trưởng phòng | Phòng Nội vụ: the organization begins at the capital.
  { name: 'head-twice', when: ({ r, i, at }) => r.tokens.id[at] === r.tokens.id[i] && r.capital(at), verdict: false },
  { name: 'after-role-word', when: ({ r, i, w }) => i > 0 && !beginsLine(r, i) && w.roleEnds.has(r.tokens.id[i - 1]), verdict: true },
  // Bí thư chi bộ, Phó Bí thư thường trực tỉnh ủy
  { name: 'party-after-role', when: (h) => longestKind(h) === 'party' && h.w.roleWords.endsBefore(h.r.tokens, beforeStanding(h)), verdict: true },
  { name: 'second-half-of-word', when: (h) => h.i > 0 && isOneWord(h) && h.w.compounds.endFrom(h.r.tokens, h.i - 1) > h.i, verdict: false },
  { name: 'before-head', when: (h) => (h.flags & HeadFlag.LOWER_BEFORE_HEAD) !== 0 && headFollows(h), verdict: true },
  { name: 'inside-phrase', when: ({ r, i }) => r.interior[i] !== 0, verdict: false },
  // học sinh trường Nguyễn Tất Thành
  { name: 'school-of-person', when: (h) => h.kind === 'school' && isOneWord(h) && isOfPerson(h), verdict: true },
  // trường THPT Kim Liên, công ty Samsung: a head that the table begins in lower case, before a name.
  { name: 'lower-case-in-table-before-name', when: (h) => isLowerInTable(h) && nameFollows(h), verdict: true },
  { name: 'lower-case-in-table', when: isLowerInTable, verdict: false },
  { name: 'before-free-name', when: (h) => (h.flags & HeadFlag.LOWER_BEFORE_NAME) !== 0 && freeNameFollows(h), verdict: true },
  { name: 'before-no-free-name', when: ({ flags }) => (flags & HeadFlag.LOWER_BEFORE_NAME) !== 0, verdict: false },
  { name: 'before-number', when: ({ r, at, flags }) => (flags & HeadFlag.TAKES_NUMBER) !== 0 && r.number(at) && !r.glued(at), verdict: true },
  { name: 'before-no-number', when: ({ flags }) => (flags & HeadFlag.TAKES_NUMBER) !== 0, verdict: false },
  { name: 'before-country', when: (h) => (h.flags & HeadFlag.LOWER_BEFORE_COUNTRY) !== 0 && h.r.placeFrom(h.at)?.kind === 'country', verdict: true },
  { name: 'before-unit', when: (h) => (h.flags & HeadFlag.LOWER_BEFORE_UNIT) !== 0 && !isCounted(h) && unitFollows(h), verdict: true },
  // A head of many syllables says enough by itself: đoàn đại biểu Quốc hội, cơ quan cảnh sát điều tra.
  { name: 'long-head', when: (h) => isLong(h) && !afterEvery(h), verdict: true },
  // công ty TNHH xây dựng Hoa Mai: the legal form says that the name comes after the words of its trade.
  { name: 'before-trade-and-name', when: (h) => h.w.legalForms.has(h.r.tokens.id[h.at - 1]) && h.kind === 'company' && tradeAndNameFollow(h), verdict: true },
  // Giám đốc | trung tâm dạy nghề Hoa Mai
  {
    name: 'trade-and-name-after-office',
    when: (h) => (h.flags & NAMED) !== 0 && h.w.companyOffices.endsBefore(h.r.tokens, h.i) && tradeAndNameFollow(h),
    verdict: true,
  },
  { name: 'several-long-heads', when: isLong, verdict: false },
  { name: 'before-no-head', when: ({ flags }) => (flags & HeadFlag.LOWER_BEFORE_HEAD) !== 0, verdict: false },
  { name: 'before-field', when: (h) => (h.flags & HeadFlag.LOWER_BEFORE_FIELD) !== 0 && fieldFollows(h), verdict: true },
];

/** The token at which a word of standing begins that ends right before the head: thường trực | tỉnh ủy. The head's own if there is none. */
function beforeStanding({ r, i }: Head): number {
  return i > 1 && r.endOf(i - 2, EntryKind.STANDING) === i ? i - 2 : i;
}

function longestKind({ r, i, at }: Head): string {
  const m = r.longest(i, EntryKind.HEAD);
  return m >= 0 && r.matches.to[m] === at ? r.row(m, EntryKind.HEAD).kind : '';
}

function afterEvery({ r, i, w }: Head): boolean {
  return i > 0 && w.every.has(r.tokens.id[i - 1]);
}

function isLowerInTable({ text }: Head): boolean {
  return isLower(text.charAt(0));
}

/** A capitalized word that is neither half of a compound (but trường Y khoa), nor an office or a word of address. */
function wordOfNameFollows({ r, at, kind }: Head): boolean {
  return (
    r.capital(at) &&
    (r.compound[at] === 0 || (kind !== 'agency' && r.has(at, EntryKind.DOMAIN))) &&
    !r.has(at, EntryKind.ROLE) &&
    !r.has(at, EntryKind.HONORIFIC)
  );
}

function nameFollows(h: Head): boolean {
  return wordOfNameFollows(h) && !afterEvery(h) && ((h.flags & HeadFlag.LOWER_BEFORE_NAME) === 0 || h.r.placeAt[h.at] === 0);
}

function freeNameFollows(h: Head): boolean {
  const { r, at } = h;
  if (!wordOfNameFollows(h) || r.placeAt[at] > 0) return false;
  return !r.has(at, EntryKind.STOP) && !r.has(at, EntryKind.PROVINCE) && !r.has(at, EntryKind.ORGANIZATION);
}

function isLong(h: Head): boolean {
  const syllables = h.at - h.i;
  // doanh nghiệp tư nhân đầu tư dự án: the name of a company comes right after its legal form.
  if (h.kind === 'company' && !h.r.capital(h.at)) return false;
  return (syllables >= 4 && longestKind(h) !== 'agency') || (syllables >= 3 && h.r.capital(h.at - 1) && longestKind(h) !== 'company');
}

/** Words of a trade at most. */
const LONGEST_TRADE = 6;
const NO_TRADE = (1 << EntryKind.STOP) | (1 << EntryKind.HONORIFIC) | (1 << EntryKind.PLACE_TYPE);

const NAMED = HeadFlag.TAKES_FREE_NAME | HeadFlag.TAKES_PROPER_NAME;

/** Lower-case words of a trade and a capitalized name come after the head. */
function tradeAndNameFollow({ r, i, at, w }: Head): boolean {
  if (i > 0 && w.every.has(r.tokens.id[i - 1])) return false;
  let k = at;
  while (k < at + LONGEST_TRADE && r.word(k) && !r.capital(k) && (r.tokens.flags[k] & LINE) === 0) {
    const domain = r.endOf(k, EntryKind.DOMAIN);
    if (domain < 0 && (r.matches.kindsAt[k] & NO_TRADE) !== 0) return false;
    k = Math.max(k + 1, domain);
  }
  return k > at && r.capital(k) && !beginsOfficeOrPerson(r, k);
}

/** mỗi công an xã, 166 công an xã */
function isCounted(h: Head): boolean {
  return afterEvery(h) || (h.i > 0 && h.r.number(h.i - 1));
}

const UNITS: ReadonlySet<string> = new Set(['province', 'city', 'district', 'commune']);

/** Three capitalized words or four that name a person; but các trường Phan Văn Trị. */
function isOfPerson({ r, i, at, w }: Head): boolean {
  const words = r.capital(at) ? r.run(at, 5) - at : 0;
  return words > 2 && words < 5 && personAt(r, at) && !w.every.has(r.tokens.id[i - 1]);
}

/** A unit, or the word for its level: công an tỉnh, công an huyện Vị Thủy; but công an các xã. */
function unitFollows({ r, at }: Head): boolean {
  const p = r.placeFrom(at);
  if (p !== undefined) return UNITS.has(p.kind);
  return r.has(at, EntryKind.LEVEL) && r.interior[at] === 0;
}

function headFollows({ r, i, at, kind }: Head): boolean {
  if (at - i < 2 || !r.has(at, EntryKind.HEAD)) return false;
  // hội đồng quản trị tập đoàn Hoa Sen
  return r.capital(at) || (kind === 'company' && r.capital(r.endOf(at, EntryKind.HEAD)));
}

function fieldFollows({ r, i, at, flags, kind }: Head): boolean {
  if (!r.capital(at)) return i > 0 && OF_UNITS.has(kind) && UNITS.has(r.placeFrom(r.endOf(at, EntryKind.DOMAIN))?.kind ?? '');
  return (isFieldWord(r, at) && !r.has(at, EntryKind.LEVEL)) || ((flags & HeadFlag.TAKES_FREE_NAME) !== 0 && !r.has(at, EntryKind.ROLE));
}

/** sở y tế Quảng Ninh: of these a unit has one in each field. */
const OF_UNITS: ReadonlySet<string> = new Set(['department', 'agency']);
