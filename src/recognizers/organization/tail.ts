/** The long tail of lower-case words in the names of committees and project boards. */
import { EntryKind, HeadFlag } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER, WORD } from '../../text/scan.ts';
import { isHolder } from '../holder.ts';
import { COMMA, type Reading } from '../reading.ts';
import type { OrganizationWords } from './rule-words.generated.ts';
import { personAt, sawCapital } from './breaks.ts';
import { codeTail, field, LONGEST_FIELD } from './field.ts';
import { PASS, type Step, take } from './field-state.ts';
import { goesOnInLowerCase, isAct } from './field-word.ts';

/** A tail while it is read. */
interface Tail {
  readonly r: Reading;
  readonly w: OrganizationWords;
  /** First token after the head. */
  readonly at: number;
  /** End of what the grammar of fields reads there. */
  readonly plain: number;
  /** The words of the name are free. */
  readonly free: boolean;
  /** The token that is read next. */
  j: number;
}

/** The long tail of lower-case words after Ban Chỉ đạo, Tổ công tác, Ban Quản lý dự án, up to a verb or a mark. */
export function tail(r: Reading, at: number, flags: number, w: OrganizationWords): number {
  const free = (flags & HeadFlag.TAKES_FREE_NAME) !== 0;
  const plain = field(r, at, free ? HeadFlag.TAKES_FREE_NAME : HeadFlag.TAKES_FIELD, w);
  const t: Tail = { r, w, at, plain, free, j: plain };
  if ((flags & HeadFlag.TAKES_CAPITALS) !== 0 && plain === at && !opensTail(t)) return at;
  for (let k = 0; k < LONGEST_FIELD; k++) {
    const { j } = t;
    if ((r.tokens.flags[j] & LINE) !== 0 || r.valued[j] !== 0) break;
    const to = take(STEPS, t, j);
    if (to === j) break;
    t.j = to;
  }
  return withoutJoint(t);
}

/** The words after a head alone may be a tail: they are in lower case and of the field, or open one. */
function opensTail({ r, w, j }: Tail): boolean {
  return !r.capital(j) && (w.tailStarts.endFrom(r.tokens, j) >= 0 || r.tokens.id[j] === w.about || r.has(j, EntryKind.DOMAIN));
}

function endsWhere(name: string, when: (t: Tail) => boolean): Step<Tail> {
  return { name, read: (t) => (when(t) ? t.j : PASS) };
}

const STEPS: readonly Step<Tail>[] = [
  { name: 'comma', read: (t) => (t.r.tokens.id[t.j] === COMMA ? afterComma(t) : PASS) },
  // Covid-19
  { name: 'code', read: ({ r, j }) => (codeTail(r, j) ? j + 2 : PASS) },
  endsWhere('mark', ({ r, j }) => !r.word(j)),
  endsWhere('place-or-level', ({ r, j }) => r.placeAt[j] > 0 || r.has(j, EntryKind.LEVEL)),
  endsWhere('verb', isVerbOfSentence),
  endsWhere('other-organization', ({ r, j }) => r.capital(j) && r.endOf(j, EntryKind.HEAD) > j + 1),
  // Ban QLDA đầu tư xây dựng | các công trình giao thông
  { name: 'plural', read: ({ r, w, j }) => (r.tokens.id[j] === w.several && lowerFieldWord(r, j + 1) ? r.endOf(j + 1, EntryKind.DOMAIN) : PASS) },
  endsWhere('function-word', endsAtFunctionWord),
  endsWhere('role-or-person', ({ r, j }) => r.capital(j) && (r.endOf(j, EntryKind.ROLE) > j || personAt(r, j) || isHolder(r, j, 0))),
  { name: 'and', read: (t) => (t.r.tokens.id[t.j] === t.w.and ? afterAnd(t) : PASS) },
  { name: 'words', read: words },
];

/** Ban QLDA đường sắt | tổ chức hội nghị, Ban Chỉ đạo phòng, chống dịch | tài trợ máy thở; but công tác kiểm tra, về hỗ trợ. */
function isVerbOfSentence({ r, w, at, j, free }: Tail): boolean {
  const before = r.tokens.id[j - 1];
  if (j === at || before === w.and || before === w.about || r.capital(j)) return false;
  return (free && w.organizes.endFrom(r.tokens, j) > 0) || isAct(r, w, j);
}

function lowerFieldWord(r: Reading, i: number): boolean {
  return r.has(i, EntryKind.DOMAIN) && !r.capital(i);
}

function afterComma({ r, w, j, plain }: Tail): number {
  const { id } = r.tokens;
  // phòng, chống
  const preventAndFight = id[j - 1] === w.prevent && id[j + 1] === w.fight;
  // về phát triển KHCN, ĐMST và chuyển đổi số
  if (isFieldInCapitals(r, j - 1) && isFieldInCapitals(r, j + 1) && r.tokens.id[j + 2] === w.and && lowerFieldWord(r, j + 3)) return j + 2;
  if (lowerFieldWord(r, j + 1) && (preventAndFight || (j > plain && listGoesOn(r, j + 1)))) return r.endOf(j + 1, EntryKind.DOMAIN);
  return preventAndFight ? j + 2 : j;
}

/** The abbreviation of a field. */
function isFieldInCapitals(r: Reading, i: number): boolean {
  return (r.tokens.flags[i] & UPPER) !== 0 && r.has(i, EntryKind.ABBREVIATION);
}

function listGoesOn(r: Reading, j: number): boolean {
  const end = r.endOf(j, EntryKind.DOMAIN);
  return end > 0 && (r.tokens.flags[end] & WORD) !== 0;
}

/** The tail begins at the token, or `về` is there, or a plan whose verb follows. */
function opens({ r, w, at, j }: Tail): boolean {
  return j === at || r.tokens.id[j] === w.about || w.plans.endsBefore(r.tokens, j);
}

function endsAtFunctionWord(t: Tail): boolean {
  const { r, w, j } = t;
  const stop = r.endOf(j, EntryKind.STOP);
  if (stop <= j || r.tokens.id[j] === w.and || r.endOf(j, EntryKind.DOMAIN) > stop) return false;
  // về việc, but về việc làm
  if (r.tokens.id[j] === w.about) return stop > j + 1 && r.endOf(j + 1, EntryKind.DOMAIN) <= stop;
  // Ban Chỉ đạo | xây dựng Đề án | sáp nhập trường học
  return !((j === t.at || w.plans.endsBefore(r.tokens, j)) && w.tailStarts.endFrom(r.tokens, j) > 0);
}

/** After `và` the same letters go on: a lower-case word after one, a capital after one; or a word of the field after a capital. */
function afterAnd({ r, at, j }: Tail): number {
  if (isFieldInCapitals(r, j - 1) && lowerFieldWord(r, j + 1)) return j + 1;
  if (r.has(j + 1, EntryKind.DOMAIN) && r.capital(j + 1) && sawCapital(r, at, j)) return j + 1;
  const isOther = r.has(j + 1, EntryKind.HEAD) || r.has(j + 1, EntryKind.ORGANIZATION) || r.has(j + 1, EntryKind.STOP);
  return isOther || r.capital(j + 1) !== r.capital(j - 1) ? j : PASS;
}

function words(t: Tail): number {
  const { r, j, w } = t;
  // phòng, chống Tội phạm: a capitalized syllable and the rest of its word
  if (r.capital(j) && r.endOf(j, EntryKind.DOMAIN) < 0 && goesOnInLowerCase(r, j, w)) return j + 2;
  return Math.max(
    r.endOf(j, EntryKind.DOMAIN),
    j + 1,
    (opens(t) && r.tokens.id[j] !== w.about) || r.compound[j] !== 0 ? r.endOf(j, EntryKind.STOP) : 0,
    r.endOf(j, EntryKind.WORD),
  );
}

/** A joint at the end belongs to what follows. */
function withoutJoint({ r, w, at, j }: Tail): number {
  const { id } = r.tokens;
  let end = j;
  while (end > at && (id[end - 1] === w.and || id[end - 1] === w.about || !(r.word(end - 1) || codeTail(r, end - 2)))) end--;
  return end;
}
