/** One word or compound in the field of an organization's name: capitalized words, compounds of the table, numbers, names in quotes. */
import { entryBefore } from '../entry-before.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { GLUED, LINE, UPPER } from '../../text/scan.ts';
import { isSyllableAt } from '../../text/syllable.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { APOSTROPHE, COMMA, DOT, QUOTE, type Reading } from '../reading.ts';
import { beginsOther, breaksField, headBreaks, isProper, personAt } from './breaks.ts';
import { NUMBER_STEPS } from './field-number.ts';
import { type FieldState, PASS, type Step, take } from './field-state.ts';
import { officialEnd } from './official-field.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

/** The token after the word of the field at `f.j`, or `f.j` if the field ends there. */
export function fieldWord(f: FieldState): number {
  const { r, j } = f;
  if (r.valued[j] !== 0 && !(f.free && r.number(j))) return j;
  f.domain = wholeWords(r, j, r.endOf(j, EntryKind.DOMAIN));
  if (r.number(j)) return take(NUMBER_STEPS, f, j);
  if (!r.word(j)) return quoted(f);
  if (j > f.start && r.tokens.id[j] === f.w.number && r.number(j + 1)) return j + 2;
  return r.capital(j) ? take(CAPITAL_STEPS, f, j + 1) : take(LOWER_STEPS, f, j);
}

/** Nhà Văn | hóa, phòng ngừa tội phạm | mạng: where a phrase of the table ends inside another, the words go on to the end of that. */
function wholeWords(r: Reading, from: number, end: number): number {
  let to = end;
  for (let k = from + 1; k < to; k++) {
    // One syllable in lower case is too little: công nghệ | nhân giống holds no nghệ nhân.
    if (k < to - 1 || r.compound[k] !== 0) to = Math.max(to, r.endOf(k, EntryKind.DOMAIN), r.compound[k] !== 0 ? r.endOf(k, EntryKind.WORD) : -1);
  }
  return to;
}

/** A name in quotes after a company or school: Công ty “Sao Mai”. */
function quoted({ r, j, start, free }: FieldState): number {
  if (!free || r.tokens.id[j] !== QUOTE) return j;
  if (j !== start && !r.has(j - 1, EntryKind.DOMAIN) && r.interior[j - 1] === 0) return j;
  for (let k = j + 1; k < j + 8; k++) if (r.tokens.id[k] === QUOTE) return k + 1;
  return j;
}

/** The field ends before the word where the condition is true. */
function endsWhere(name: string, when: (f: FieldState) => boolean): Step<FieldState> {
  return { name, read: (f) => (when(f) ? f.j : PASS) };
}

const CAPITAL_STEPS: readonly Step<FieldState>[] = [
  // BỘ Y TẾ | KHUYẾN CÁO: in a line of capitals only words of the table go on.
  endsWhere('unknown-word-in-capitals', (f) => !f.free && f.j > f.start && f.domain < 0 && inCapitals(f) && f.r.longest(f.j, EntryKind.ABBREVIATION) < 0),
  // TẬP ĐOÀN TH | MỞ NHÀ MÁY SỮA
  endsWhere('name-in-headline', (f) => f.free && f.j > f.start && f.domain < 0 && inCapitals(f) && endsNameInHeadline(f)),
  endsWhere('other-name', (f) => f.j > f.start && f.domain < 0 && beginsOtherName(f)),
  endsWhere('other-organization', (f) => f.j === f.start && f.domain < 0 && isOtherOrganization(f)),
  // Vụ Địa phương III
  { name: 'roman-number', read: ({ r, j, start, free }) => (!free && j > start && r.roman(j) > 0 && !r.capital(j + 1) ? j + 1 : PASS) },
  endsWhere('glued-word', ({ r, j, start }) => j > start && r.glued(j) && r.word(j - 1)),
  // After the field of a ministry or department a foreign word is a person: Bộ Nội vụ Robert Kalinak.
  endsWhere('foreign-word', ({ r, j, free }) => !free && r.tokens.id[j] === 0 && (r.tokens.flags[j] & UPPER) === 0),
  endsWhere('role', (f) => f.j === f.start && f.domain < endOfRole(f)),
  // Trung tâm | Hội nghị: a word that goes on in lower case is taken whole or not at all.
  { name: 'compound', read: ({ r, j, domain }) => (r.compound[j] !== 0 && domain < 0 ? Math.max(r.endOf(j, EntryKind.WORD), j) : PASS) },
  // Sở Xây dựng | Thành phố
  endsWhere('level', ({ r, j }) => r.endOf(j, EntryKind.LEVEL) > j + 1 && !r.capital(j + 1) && r.placeAt[j] === 0),
  // Bệnh viện Đa khoa | Tỉnh mổ cấp cứu; but Xã hội
  endsWhere('level-before-verb', (f) => (f.j > f.start || f.free) && f.domain < 0 && f.r.endOf(f.j, EntryKind.LEVEL) === f.j + 1 && isLowerAfter(f)),
  endsWhere('place', endsAtPlace),
  // Ban Dân tộc | HĐND tỉnh: the whole that it is part of.
  endsWhere('abbreviated-organization', (f) => !f.free && f.j > f.start && f.domain < 0 && isWhole(f.r, f.j)),
  { name: 'known-word', read: knownWord },
  // Hansol Vina Co., Ltd
  { name: 'legal-form', read: (f) => (f.free && f.r.tokens.id[f.j] === f.w.co ? limited(f) : PASS) },
  // Văn phòng Đăng ký đất đai: words whose second syllable is a word of its own.
  { name: 'word-of-two-words', read: ({ r, j, w }) => (r.capital(j + 1) ? PASS : w.fieldCompounds.endFrom(r.tokens, j)) },
  { name: 'initials', read: (f) => (f.free ? initials(f.r, f.j) : PASS) },
  // L'Oréal
  {
    name: 'apostrophe',
    read: ({ r, j, free }) => (free && r.tokens.id[j + 1] === APOSTROPHE && r.glued(j + 1) && r.glued(j + 2) && r.capital(j + 2) ? j + 3 : PASS),
  },
  // After a lone capital one lower-case syllable belongs to the word: Khải hoàn, Công ty Ánh sáng; but Công ty Sao Mai | tuyển.
  { name: 'rest-of-word', read: (f) => ((!f.free || isLoneSyllable(f)) && goesOnInLowerCase(f.r, f.j, f.w) ? f.j + 2 : PASS) },
];

/** A lower-case word that does not go on the word at token j is after it. */
function isLowerAfter({ r, j }: FieldState): boolean {
  return r.word(j + 1) && !r.capital(j + 1) && r.compound[j] === 0 && r.placeAt[j] === 0;
}

/** End of an office or a word of address; but Hội | Điều dưỡng, Hội | Nạn nhân chất độc da cam are named after a field as long. */
function endOfRole({ r, j, free }: FieldState): number {
  const role = r.endOf(j, EntryKind.ROLE);
  return Math.max(role > j + 1 ? role : -1, free ? -1 : r.endOf(j, EntryKind.HONORIFIC));
}

/** The head, of two letters or more, and the word are in capitals. */
function inCapitals({ r, j, start }: FieldState): boolean {
  const { flags, start: at, end } = r.tokens;
  return (flags[start - 1] & flags[j] & UPPER) !== 0 && end[start - 1] - at[start - 1] > 1;
}

/** The head is in capitals too, and the word is one of the sentence: a function word, a compound, or what is after an acronym. */
function endsNameInHeadline({ r, j, start }: FieldState): boolean {
  const { id, flags } = r.tokens;
  if (start < 2 || (flags[start - 2] & UPPER) === 0 || (flags[start - 1] & LINE) !== 0 || id[j] === 0) return false;
  return r.has(j, EntryKind.STOP) || r.compound[j] !== 0 || id[j - 1] === 0 || r.has(j - 1, EntryKind.ABBREVIATION);
}

/** A name of something else; but Sao | Mai Bình Định: no person after one syllable of a company's name. */
function beginsOtherName(f: FieldState): boolean {
  const { r, j, start, free } = f;
  return free && r.placeAt[j + 1] > 0 && isSyllableAlone(r, start, j) ? beginsOther(f) : breaksField(f);
}

/** One word of the language, not an abbreviation, is at `start`, and token j right after it. */
function isSyllableAlone(r: Reading, start: number, j: number): boolean {
  return j === start + 1 && r.tokens.id[start] !== 0 && (r.tokens.flags[start] & UPPER) === 0 && !r.has(start, EntryKind.DOMAIN);
}

/** Another organization; but Công ty | Đạm Ninh Bình: a company of the table after the head of one. */
function isOtherOrganization(f: FieldState): boolean {
  const { r, j, free } = f;
  if (headBreaks(f)) return true;
  const m = r.longest(j, EntryKind.ORGANIZATION);
  return m >= 0 && r.matches.to[m] > j + 1 && !(free && r.row(m, EntryKind.ORGANIZATION).kind === 'company' && !r.has(j, EntryKind.HEAD));
}

/** A known place ends the field and is added as the place of the organization, unless the organization is named after it. */
function endsAtPlace({ r, j, free, domain }: FieldState): boolean {
  if (r.placeAt[j] === 0) return false;
  const place = r.placeFrom(j) as PlaceCandidate;
  return domain < place.to && !(free && place.confidence === 'low');
}

function isWhole(r: Reading, j: number): boolean {
  const m = r.longest(j, EntryKind.ABBREVIATION);
  return m >= 0 && r.has(j, EntryKind.HEAD) && r.row(m, EntryKind.ABBREVIATION).kind === 'org';
}

/** Words or abbreviations of the tables. */
function knownWord(f: FieldState): number {
  const { r, j, domain, w } = f;
  const end = Math.max(domain, r.endOf(j, EntryKind.ABBREVIATION));
  // Khoa Điện và Nhiệt | lạnh
  if (end === j + 1 && r.tokens.id[j - 1] === w.and && isLoneSyllable(f) && goesOnInLowerCase(r, j, w)) return j + 2;
  return end > j + 1 || domain >= 0 ? end : PASS;
}

/** Token after Co., Ltd, whose dot and comma end no name; `PASS` where Ltd does not follow. */
function limited({ r, j, w }: FieldState): number {
  const { id } = r.tokens;
  let k = j + 1;
  if (id[k] === DOT) k++;
  if (id[k] === COMMA) k++;
  return k > j + 1 && r.capital(k) && id[k] === w.ltd ? k + 1 : PASS;
}

/** S.C. Johnson, C.P. Group: the full stops of initials before another capitalized word. */
function initials(r: Reading, i: number): number {
  // Ngân hàng Phát triển châu Á | . Quỹ Tiền tệ
  if (r.insidePlace[i] !== 0) return PASS;
  const { id, flags, start, end } = r.tokens;
  let j = i;
  while (end[j] - start[j] === 1 && (flags[j] & UPPER) !== 0 && id[j + 1] === DOT && r.glued(j + 1)) j += 2;
  return j > i && r.capital(j) && (flags[j] & LINE) === 0 && !r.has(j, EntryKind.HONORIFIC) && !r.has(j, EntryKind.CREDIT) ? j + 1 : PASS;
}

/** Kinds of words with which something else begins. */
const BEGINS_OTHER = (1 << EntryKind.STOP) | (1 << EntryKind.DOMAIN) | (1 << EntryKind.HONORIFIC) | (1 << EntryKind.PLACE_TYPE) | (1 << EntryKind.CREDIT);

const ENDS_WORD = (1 << EntryKind.DOMAIN) | (1 << EntryKind.STOP);

/** A syllable of Vietnamese after the head, a joint or a word of the field: no proper name ends with it. */
function isLoneSyllable({ r, j, start }: FieldState): boolean {
  if (r.tokens.id[j] === 0 || !isSyllable(r, j) || r.has(j, EntryKind.ORGANIZATION) || (j > start && isProper(r, j - 1)) || r.tokens.id[j + 1] === 0)
    return false;
  // Công ty Xanh | trúng thầu: two lower-case words after it are a verb.
  if (!r.word(j + 2) || r.capital(j + 2) || (r.matches.kindsAt[j + 2] & ENDS_WORD) !== 0 || (r.tokens.flags[j + 2] & LINE) !== 0) return true;
  return r.lexicon.classes[r.tokens.id[j]] === 0;
}

/** Spelled as a syllable of Vietnamese: not Pasteur. */
function isSyllable({ tokens: { text, start, end } }: Reading, j: number): boolean {
  return isSyllableAt(text, start[j], end[j]);
}

/** The word after token j is the second, lower-case syllable of its word. */
export function goesOnInLowerCase(r: Reading, j: number, w: OrganizationWords): boolean {
  const { flags, id } = r.tokens;
  const next = j + 1;
  if (!r.word(next) || r.capital(next) || (flags[next] & (LINE | GLUED)) !== 0 || (flags[j] & UPPER) !== 0) return false;
  if (r.interior[next] !== 0 || id[next] === w.and) return false;
  switch (r.matches.kindsAt[next] & BEGINS_OTHER) {
    case 0:
      return true;
    case 1 << EntryKind.PLACE_TYPE:
      // Vận động: a type word with no name after it
      return !r.has(next, EntryKind.LEVEL) && r.endOf(next, EntryKind.PLACE_TYPE) === next + 1 && !r.capital(next + 1) && !r.number(next + 1);
    default:
      return false;
  }
}

const LOWER_STEPS: readonly Step<FieldState>[] = [
  // Ban Quản lý dự án | cao tốc Vĩnh Hảo - Phan Thiết: the road is added as a place.
  endsWhere('road', ({ r, j, domain }) => domain > j && (r.placeFrom(j)?.to ?? 0) > domain),
  // Trường và Thuận: a person whose name is a head
  endsWhere('and-after-head', ({ r, j, start, w }) => j === start && r.tokens.id[j] === w.and),
  { name: 'compound-of-table', read: lowerCompound },
  { name: 'bridge', read: (f) => (f.free ? bridge(f) : PASS) },
];

function lowerCompound(f: FieldState): number {
  const { r, j, start, domain } = f;
  if (domain <= j || (r.endOf(j, EntryKind.STOP) >= domain && j > start && !f.lowerTail)) return PASS;
  if (isVerbAfterName(f) || isAfterWholeField(f)) return j;
  return f.free && afterProperName(r, j, start) && !r.capital(domain) ? j : domain;
}

/** Sở Y tế | đào tạo điều dưỡng: the field of a department is one of a closed set. */
function isAfterWholeField({ r, w, j, start }: FieldState): boolean {
  return j > start && r.tokens.id[start - 1] === w.department && officialEnd(r, start) === j;
}

/** Ban QLDA đường sắt | tổ chức hội nghị: what an organization does is in no name, other than first. */
function isVerbAfterName(f: FieldState): boolean {
  const { r, w, j, start, free } = f;
  if (j === start || !r.word(j - 1) || r.tokens.id[j - 1] === w.and) return false;
  const end = w.organizes.endFrom(r.tokens, j);
  // Sở y tế | tổ chức hội nghị; but Phòng hành chính tổ chức huyện
  if (end > 0) return free || (r.word(end) && !r.capital(end) && !r.has(end, EntryKind.LEVEL));
  return !free && !r.capital(j - 1) && !r.capital(j - 2) && isAct(r, w, j);
}

/** Ban Chỉ đạo phòng, chống dịch | tài trợ máy thở; but công tác kiểm tra, đào tạo nghiên cứu. */
export function isAct(r: Reading, w: OrganizationWords, j: number): boolean {
  return w.acts.endFrom(r.tokens, j) > 0 && !w.plans.endsBefore(r.tokens, j) && !w.tailStarts.endsBefore(r.tokens, j);
}

/** After the proper name of a school, hospital or company a lower-case compound is the start of the sentence's verb: Hòa Phát | xuất khẩu thép. */
function afterProperName(r: Reading, j: number, start: number): boolean {
  return (
    j > start &&
    r.capital(j - 1) &&
    !r.has(j - 1, EntryKind.DOMAIN) &&
    (r.interior[j - 1] === 0 || entryBefore(r, j, EntryKind.ORGANIZATION, LONGEST_TABLE_NAME) >= 0)
  );
}

const LONGEST_TABLE_NAME = 4;

/** Lower-case words between the head of a company and its proper name: Công ty CP | thép | Ponima, | kính | Nam Việt Hưng. */
function bridge({ r, j, start }: FieldState): number {
  // Only while no proper name has been read, or one word that these complete (Xổ | số kiến thiết).
  const last = j - (r.capital(j - 1) && j - 1 === start ? 1 : 0);
  for (let k = start; k < last; k++) if (isProper(r, k) && (k + 1 === last || r.capital(k + 1) || !r.word(k + 1))) return j;
  for (let k = j; k < j + 5; k++) {
    if ((r.tokens.flags[k] & LINE) !== 0) return j;
    if (r.capital(k)) return k > j && !beginsOfficeOrPerson(r, k) ? k : j;
    if (!r.word(k) || r.has(k, EntryKind.STOP) || r.has(k, EntryKind.HONORIFIC) || r.has(k, EntryKind.PLACE_TYPE)) return j;
  }
  return j;
}

export function beginsOfficeOrPerson(r: Reading, k: number): boolean {
  return r.has(k, EntryKind.ROLE) || r.has(k, EntryKind.HEAD) || r.has(k, EntryKind.HONORIFIC) || personAt(r, k);
}
