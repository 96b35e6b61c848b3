/** Where a title begins: nguyên, quyền, tân …, then Phó, then the role. */
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import { PERCENT } from '../../kit/punctuation.ts';
import { ownRoleEnd } from '../custom/role.ts';
import { DOT, type Reading } from '../reading.ts';
import type { TitleWords } from './rule-words.generated.ts';

/** Where a title begins, and what its modifiers say. */
export interface Start {
  readonly i: number;
  /** First token of the role with its Phó, and without. */
  readonly roleFrom: number;
  readonly p: number;
  readonly former: boolean;
  readonly acting: boolean;
  /** Phó stands before an organization itself: Phó ban Kinh tế Trung ương. */
  readonly isOfOrganization: boolean;
}

interface First {
  readonly r: Reading;
  readonly i: number;
  readonly w: TitleWords;
  /** A role of the caller's begins here. */
  readonly isOwn: boolean;
}

/** The name of a country begins at the token before i and ends with token i. */
function endsCountry(r: Reading, i: number): boolean {
  const m = i > 0 ? r.longest(i - 1, EntryKind.GAZETTEER) : -1;
  return m >= 0 && r.matches.to[m] === i + 1 && r.row(m, EntryKind.GAZETTEER).kind === 'country';
}

const FIRST_GUARDS: readonly Guard<First>[] = [
  // thẩm quyền Thủ tướng: the second half of a word
  { name: 'title:second-half-of-word', when: ({ r, i }) => r.interior[i] !== 0 && !r.capital(i) && !r.has(i, EntryKind.ROLE) },
  // Trung | Quốc Vương Nghị
  { name: 'title:second-half-of-place', when: ({ r, i }) => r.insidePlace[i] !== 0 && endsCountry(r, i) },
  // Khu lưu niệm | Tổng Bí thư Trần Phú: the name of a place holds the title.
  { name: 'title:in-name-of-place', when: ({ r, i }) => r.capital(i) && isInPlace(r, i) },
  // Ban Thư ký: the field of an organization
  {
    name: 'title:field-of-organization',
    when: ({ r, i, w }) => i > 0 && r.tokens.id[i - 1] === w.ban && r.capital(i - 1) && r.capital(i) && (r.tokens.flags[i] & LINE) === 0,
  },
  // 50% Bí thư là nữ: many people, and no one office
  { name: 'title:share', when: ({ r, i }) => i > 1 && r.tokens.id[i - 1] === PERCENT && r.number(i - 2) },
];

/** Words before a title in the name of a place, at most. */
const MOST_TYPE_WORDS = 6;

function isInPlace(r: Reading, i: number): boolean {
  for (let j = i - 1; j >= 0 && i - j <= MOST_TYPE_WORDS; j--) {
    const p = r.placeFrom(j);
    if (p !== undefined) return p.to > i && p.kind === 'facility';
  }
  return false;
}

const ROLE_GUARDS: readonly Guard<First>[] = [
  // Hội trưởng, Thủ trưởng: no title begins in the middle of a word.
  { name: 'title:middle-of-word', when: isMiddleOfWord },
];

function isMiddleOfWord({ r, i }: First): boolean {
  if (i === 0 || r.capital(i) || !r.capital(i - 1) || r.glued(i) || r.endOf(i, EntryKind.ROLE) !== i + 1) return false;
  return !r.sentenceStart(i - 1) && r.titleAt[i - 1] === 0 && r.lexicon.classes[r.tokens.id[i - 1]] === 0;
}

/** The start of a title at token i, up to its role; undefined where none begins. */
export function startOf(r: Reading, i: number, w: TitleWords): Start | undefined {
  const first: First = { r, i, w, isOwn: ownRoleEnd(r, i) > i };
  const guard = first.isOwn ? undefined : guardAgainst(FIRST_GUARDS, first);
  if (guard !== undefined) return r.refuse('title', i, i + 1, guard.name);
  const modifiers = modifiersAt(r, i);
  if (modifiers === undefined) return undefined;
  const { to: roleFrom, former, acting } = modifiers;
  const pho = deputyEnd(r, i, roleFrom);
  const p = pho < 0 ? roleFrom : pho;
  const start: Start = { i, roleFrom, p, former, acting, isOfOrganization: pho > 0 && !startsRole(r, p) };
  if (start.isOfOrganization) return r.tokens.id[roleFrom] === w.deputy && r.organizationAt[p] > 0 ? start : undefined;
  const middle = p === i && !first.isOwn ? guardAgainst(ROLE_GUARDS, first) : undefined;
  if (middle !== undefined) return r.refuse('title', i, i + 1, middle.name);
  return (p > i && (r.tokens.flags[p] & LINE) !== 0) || !(r.has(p, EntryKind.ROLE) || ownRoleEnd(r, p) >= 0) ? undefined : start;
}

interface Modifiers {
  readonly to: number;
  readonly former: boolean;
  readonly acting: boolean;
}

/** nguyên, quyền, tân … */
function modifiersAt(r: Reading, i: number): Modifiers | undefined {
  const { tokens } = r;
  let to = i;
  let former = false;
  let acting = false;
  for (let k = 0; k < 4; k++) {
    const m = r.longest(to, EntryKind.MODIFIER);
    // Cố vấn, Nguyên soái: the role itself begins with the word.
    if (m < 0 || r.endOf(to, EntryKind.ROLE) > r.matches.to[m]) break;
    if (to > i && (tokens.flags[to] & LINE) !== 0) return undefined;
    const { attribute } = r.row(m, EntryKind.MODIFIER);
    former ||= attribute === 'former';
    acting ||= attribute === 'acting';
    to = r.matches.to[m];
    // Q. Giám đốc
    if (tokens.id[to] === DOT && r.glued(to) && to - i === 1 && tokens.end[to - 1] - tokens.start[to - 1] === 1) to++;
  }
  return { to, former, acting };
}

/** One past Phó before a role or an organization at token `at`, where no longer role of the table begins there; else -1. */
function deputyEnd(r: Reading, i: number, at: number): number {
  if (!r.has(at, EntryKind.DEPUTY) || (at > i && (r.tokens.flags[at] & LINE) !== 0)) return -1;
  const end = r.endOf(at, EntryKind.DEPUTY);
  return r.endOf(at, EntryKind.ROLE) > end ? -1 : end;
}

function startsRole(r: Reading, at: number): boolean {
  return (r.has(at, EntryKind.ROLE) || ownRoleEnd(r, at) > at) && (r.tokens.flags[at] & LINE) === 0;
}
