/** What joins two words of a field: và, comma, dash, &, a stroke. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { AMPERSAND, COMMA, DASH, type Reading, SLASH } from '../reading.ts';
import { decide, type Rule } from '../../kit/rule.ts';
import { personAt } from './breaks.ts';
import type { FieldState } from './field-state.ts';
import { goesOnInLowerCase } from './field-word.ts';
import type { OrganizationWords } from './rule-words.generated.ts';
import { officialEnd } from './official-field.ts';

/** The token after the joint at `f.j`, or `f.j` if none is there. */
export function joint(f: FieldState): number {
  const { r, j, w } = f;
  const { id, flags } = r.tokens;
  if (((flags[j] | flags[j + 1]) & LINE) !== 0) return j;
  return JOINTS.get(id[j] === w.and ? AND : id[j])?.(f) === true ? j + 1 : j;
}

/** Stands for `và` among the codes of marks. */
const AND = -1;

const JOINTS: ReadonlyMap<number, (f: FieldState) => boolean> = new Map([
  [AMPERSAND, ({ r, j }: FieldState) => r.word(j + 1)],
  [SLASH, ({ r, j }: FieldState) => r.glued(j) && r.glued(j + 1) && r.word(j + 1)],
  [AND, (f: FieldState) => decide(AND_RULES, f)?.verdict ?? true],
  [DASH, (f: FieldState) => decide(DASH_RULES, f)?.verdict ?? false],
  [COMMA, (f: FieldState) => decide(COMMA_RULES, f)?.verdict ?? false],
]);

/** Another organization begins at the token. */
function isHead(r: Reading, i: number): boolean {
  return r.has(i, EntryKind.HEAD) || r.has(i, EntryKind.ORGANIZATION);
}

/** A word of a field, or an abbreviation of some. */
function isFieldWord(r: Reading, i: number): boolean {
  return r.has(i, EntryKind.DOMAIN) || (r.has(i, EntryKind.ABBREVIATION) && !isHead(r, i));
}

const AND_RULES: readonly Rule<FieldState, boolean>[] = [
  { name: 'and-unknown-word', when: (f) => !isFieldWord(f.r, f.j + 1) && !(f.free && isFreeWord(f.r, f.j + 1, f.w)), verdict: false },
  { name: 'and-place', when: ({ r, j }) => r.placeAt[j + 1] > 0 && !(isFieldWord(r, j + 1) && placeIsDoubtful(r, j + 1)), verdict: false },
  { name: 'and-other-organization', when: ({ r, j }) => isHead(r, j + 1) && !r.has(j + 1, EntryKind.DOMAIN), verdict: false },
  // Sở Tư pháp và | Trung tâm Tư vấn, Ngân hàng Phát triển châu Á và | Quỹ Tiền tệ Quốc tế
  {
    name: 'and-longer-organization',
    when: ({ r, j }) => r.capital(j + 1) && endOfOrganization(r, j + 1) > j + 2 && organizationIsLonger(r, j + 1),
    verdict: false,
  },
  // 2 Sở Ngoại vụ và Xây dựng
  { name: 'and-after-number', when: ({ r, start }) => start > 1 && r.number(start - 2), verdict: false },
  // `Sở Y tế và giáo dục …`: a lower-case compound is joined only to lower-case ones.
  { name: 'and-lower-case', when: (f) => !f.r.capital(f.j + 1) && !mayGoOnLower(f), verdict: false },
];

/** A capitalized word that is no person, and no word of which the rest is in lower case: Công ty Sao Mai và | Hệ thống. */
function isFreeWord(r: Reading, i: number, w: OrganizationWords): boolean {
  return r.capital(i) && r.compound[i] === 0 && !goesOnInLowerCase(r, i, w) && !personAt(r, i);
}

function placeIsDoubtful(r: Reading, i: number): boolean {
  return (r.placeFrom(i) as PlaceCandidate).confidence === 'medium';
}

/** Of a head, or of a name of the table. */
function endOfOrganization(r: Reading, i: number): number {
  return Math.max(r.endOf(i, EntryKind.HEAD), r.endOf(i, EntryKind.ORGANIZATION));
}

function organizationIsLonger(r: Reading, i: number): boolean {
  return endOfOrganization(r, i) >= r.endOf(i, EntryKind.DOMAIN);
}

/** After lower-case words; in a free name after one: Công ty Thiết kế và tư vấn xây dựng. */
function mayGoOnLower({ r, j, start, free }: FieldState): boolean {
  return !r.capital(j - 1) && (free || !r.capital(start) || lowerBefore(r, j));
}

/** Two words in lower case are before token j. */
function lowerBefore(r: Reading, j: number): boolean {
  return r.word(j - 1) && !r.capital(j - 1) && r.word(j - 2) && !r.capital(j - 2);
}

const DASH_RULES: readonly Rule<FieldState, boolean>[] = [
  // KH-ĐT
  { name: 'dash-abbreviations', when: ({ r, j }) => gluedOnBothSides(r, j) && inCapitals(r, j) && !isHead(r, j + 1), verdict: true },
  // Bộ Tư pháp - Cơ quan quản lý Thi hành án
  { name: 'dash-other-organization', when: ({ r, j }) => !r.glued(j) && isHead(r, j + 1) && organizationIsLonger(r, j + 1), verdict: false },
  { name: 'dash-capital', when: (f) => f.r.capital(f.j + 1) && (isFieldWord(f.r, f.j + 1) || (f.free && f.r.glued(f.j))), verdict: true },
  // Công ty CP du lịch – thương mại Thiên Trường: words of its trade on both sides.
  { name: 'dash-trades', when: ({ r, j, start, free }) => free && j > start && isTradeBefore(r, j) && isTradeAfter(r, j + 1), verdict: true },
  // Công ty Hoa Mai - Sao Sáng
  { name: 'dash-free-name', when: (f) => f.free && isFreeName(f.r, f.j + 1), verdict: true },
  // Sở Thông tin - truyền thông
  {
    name: 'dash-lower-case',
    when: lowerFieldFollows,
    verdict: true,
  },
  { name: 'dash-compound', when: ({ r, j }) => gluedOnBothSides(r, j) && isFieldWord(r, j + 1), verdict: true },
];

function isTradeBefore(r: Reading, j: number): boolean {
  return !r.capital(j - 1) && !r.capital(j - 2) && r.endOf(j - 2, EntryKind.DOMAIN) === j;
}

function isTradeAfter(r: Reading, i: number): boolean {
  return !r.capital(i) && r.endOf(i, EntryKind.DOMAIN) > i + 1 && !isHead(r, i);
}

/** A field of two syllables; but Bộ Xây dựng - đơn vị quản lý quỹ: what the organization is. */
function lowerFieldFollows({ r, j, free, w }: FieldState): boolean {
  const next = j + 1;
  return !free && !r.capital(next) && r.endOf(next, EntryKind.DOMAIN) === next + 2 && !isHead(r, next) && !w.apposed.has(r.tokens.id[next]);
}

/** Two capitalized words or more that are no office, place, person or organization. */
function isFreeName(r: Reading, i: number): boolean {
  if (!r.capital(i) || !r.capital(i + 1) || r.placeAt[i] > 0 || r.compound[i] !== 0 || r.compound[i + 1] !== 0) return false;
  return !isHead(r, i) && (r.matches.kindsAt[i] & NO_NAME) === 0 && !personAt(r, i);
}

const NO_NAME = (1 << EntryKind.ROLE) | (1 << EntryKind.HONORIFIC) | (1 << EntryKind.CREDIT) | (1 << EntryKind.PLACE_TYPE);

function gluedOnBothSides(r: Reading, j: number): boolean {
  return r.glued(j) && r.glued(j + 1);
}

function inCapitals(r: Reading, j: number): boolean {
  return (r.tokens.flags[j - 1] & r.tokens.flags[j + 1] & UPPER) !== 0;
}

const COMMA_RULES: readonly Rule<FieldState, boolean>[] = [
  // các Bộ Y tế, Công Thương: a plural has an organization in each.
  { name: 'comma-plural', when: ({ r, start, w }) => start > 1 && (w.every.has(r.tokens.id[start - 2]) || r.number(start - 2)), verdict: false },
  // Sở Khoa học và Công nghệ | , Văn hóa và Thể thao: the field is whole.
  { name: 'comma-after-field', when: ({ r, start, j }) => j > start + 4 && officialEnd(r, start) === j, verdict: false },
  { name: 'comma-unknown-word', when: ({ r, j }) => !isFieldWord(r, j + 1) || r.placeAt[j + 1] > 0, verdict: false },
  {
    name: 'comma-other-organization',
    when: ({ r, j }) => isHead(r, j + 1) && r.endOf(j + 1, EntryKind.DOMAIN) < r.endOf(j + 1, EntryKind.HEAD),
    verdict: false,
  },
  // phòng, chống
  { name: 'comma-prevent-and-fight', when: ({ r, j, w }) => r.tokens.id[j - 1] === w.prevent && r.tokens.id[j + 1] === w.fight, verdict: true },
  // Văn hóa, Thể thao và Du lịch
  { name: 'comma-list', when: listGoesOn, verdict: true },
];

/** Xúc tiến Đầu tư, Thương mại, | Du lịch TP Hà Nội: the last of three, before the place. */
function endsList(r: Reading, start: number, next: number, end: number): boolean {
  if (r.placeAt[end] === 0 && !r.has(end, EntryKind.LEVEL)) return false;
  for (let i = start; i < next - 1; i++) if (r.tokens.id[i] === COMMA) return true;
  return false;
}

/** After the next word of the list come `và` or a comma and one more. */
function listGoesOn({ r, j, start, w, free }: FieldState): boolean {
  const next = j + 1;
  const end = r.endOf(next, EntryKind.DOMAIN);
  if (end <= next || r.capital(next) !== r.capital(start)) return false;
  const p = r.tokens.id[end];
  if (free && endsList(r, start, next, end)) return true;
  if ((p !== w.and && p !== COMMA) || !r.has(end + 1, EntryKind.DOMAIN)) return false;
  // Trung tâm Nghiệp vụ, Nghiên cứu khoa học và tư liệu
  return r.capital(end + 1) === r.capital(next) || (p === w.and && r.capital(next) && r.endOf(end + 1, EntryKind.DOMAIN) > end + 2);
}
