/** The named steps from one mention to the next: each says which words it takes, and what these count as. */
import { EntryKind, RoleFlag } from '../../lexicon/rows.generated.ts';
import { descriptionAfter } from '../../recognizers/person/context.ts';
import { CLOSE, COLON, COMMA, DASH, DOT, OPEN, type Reading, SEMICOLON, SLASH } from '../../recognizers/reading.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { DocumentWords } from '../rule-words.generated.ts';
import type { Item } from './item.ts';

/** The longest remark in brackets between a person and an office; between an office and a person. */
const LONGEST_REMARK = 9;
/** (sinh năm 1970; quê quán: xã A, huyện B; trình độ: đại học) */
const LONGEST_DESCRIPTION = 40;
const LONGEST_ACRONYM = 7;
/** At most this many words stand between two commas. */
const LONGEST_REMARK_WORDS = 14;

/** The words between mentions `a` and `b`, while they are read. */
export class Gap {
  commas = 0;
  copulas = 0;
  terms = 0;
  ands = 0;
  colons = 0;
  /** From a person to an office; from an office to a person. */
  readonly toTitle: boolean;
  readonly toPerson: boolean;

  constructor(
    readonly r: Reading,
    readonly w: DocumentWords,
    readonly a: Item,
    readonly b: Item,
  ) {
    this.toTitle = a.person >= 0 && b.title >= 0;
    this.toPerson = a.title >= 0 && b.person >= 0;
  }

  /** No step goes over a line, a full stop (but that of PGS.TS.) or a semicolon. */
  isBarrier(i: number): boolean {
    const { id, flags } = this.r.tokens;
    if ((flags[i] & LINE) !== 0 || id[i] === SEMICOLON) return true;
    return id[i] === DOT && !this.isDotOfRank(i);
  }

  private isDotOfRank(i: number): boolean {
    const { a, r } = this;
    return a.title >= 0 && i === a.to && r.glued(i) && (r.found.title[a.title].flags & RoleFlag.DOTTED) !== 0;
  }

  /** Token after the bracket that opens at i, if it closes before the next mention; else -1. */
  closing(i: number): number {
    const { id } = this.r.tokens;
    if (id[i] !== OPEN) return -1;
    for (let j = i + 1; j < this.b.from; j++) if (id[j] === CLOSE) return j + 1;
    return -1;
  }
}

/** A step over words between two mentions. */
interface Step {
  readonly name: string;
  /** One past the last token of the words at token i, or -1 where they are other words. */
  readonly end: (g: Gap, i: number) => number;
  /** What the words count as; nothing where they do not matter. */
  readonly counts?: 'commas' | 'copulas' | 'terms' | 'ands' | 'colons';
}

/** In order: the first that can be taken is. */
export const STEPS: readonly Step[] = [
  { name: 'dot-of-rank', end: ({ r }, i) => (r.tokens.id[i] === DOT ? i + 1 : -1) },
  // (nay là Ban …) between two offices of one person.
  { name: 'remark-between-offices', end: (g, i) => (g.a.title >= 0 && g.b.title >= 0 ? g.closing(i) : -1), counts: 'commas' },
  // sinh năm 1970, 45 tuổi, quê
  { name: 'of-person', end: (g, i) => (g.toTitle && g.w.personal.has(g.r.tokens.id[i]) ? i + 1 : -1), counts: 'terms' },
  // đại biểu Quốc hội đoàn Cà Mau
  { name: 'delegation', end: endOfDelegation, counts: 'terms' },
  { name: 'place-of-person', end: (g, i) => (g.toTitle ? endOfPlace(g, i) : -1), counts: 'terms' },
  // Giám đốc Ngân hàng A tại Singapore và | Phó Chủ tịch Hội B
  {
    name: 'place-of-office',
    end: (g, i) => (g.a.title >= 0 && g.b.title >= 0 && g.w.within.has(g.r.tokens.id[i]) ? endOfPlace(g, i + 1) : -1),
    counts: 'terms',
  },
  // (bìa phải), (thứ hai từ trái sang)
  { name: 'remark-on-person', end: (g, i) => (g.toTitle ? endOfBrackets(g, i) : -1) },
  // Bộ trưởng Bộ Kế hoạch và Đầu tư (KH-ĐT) Nguyễn …, Chủ tịch Tập đoàn GE (Mỹ) Christian …
  {
    name: 'acronym',
    end: (g, i) => (g.toPerson && i === g.a.to && (isUpper(g, i + 1) || g.r.placeAt[i + 1] > 0) ? atMost(g.closing(i), i + LONGEST_ACRONYM) : -1),
  },
  { name: 'comma', end: ({ r }, i) => (isComma(r.tokens.id[i]) ? i + 1 : -1), counts: 'commas' },
  // từng giữ các chức vụ: …
  { name: 'colon-after-verb', end: (g, i) => (g.a.title < 0 && g.copulas > 0 ? endOfColon(g, i) : -1) },
  { name: 'colon-after-office', end: (g, i) => (g.a.title >= 0 ? endOfColon(g, i) : -1), counts: 'colons' },
  { name: 'term-of-office', end: endOfTerm, counts: 'terms' },
  { name: 'plus', end: ({ r, w }, i) => (r.tokens.id[i] === w.plus ? i + 1 : -1), counts: 'commas' },
  { name: 'and', end: ({ r, w }, i) => (r.tokens.id[i] === w.and || r.tokens.id[i] === w.together ? i + 1 : -1), counts: 'ands' },
  { name: 'honorific', end: (g, i) => (g.b.person >= 0 ? atMost(g.r.endOf(i, EntryKind.HONORIFIC), g.b.from) : -1) },
  { name: 'concerning', end: endOfConcerning },
  { name: 'verb', end: ({ r, w, b }, i) => w.copula.endFrom(r.tokens, i, b.from), counts: 'copulas' },
  // dân tộc Dao, kỹ sư, đảng viên Chi bộ thôn Hạ
  { name: 'remark-between-commas', end: (g, i) => (g.toTitle ? endOfRemark(g, i) : -1), counts: 'terms' },
];

function atMost(end: number, most: number): number {
  return end <= most ? end : -1;
}

function endOfBrackets(g: Gap, i: number): number {
  const end = g.closing(i);
  return end <= i + LONGEST_REMARK || descriptionAfter(g.r, i) ? atMost(end, i + LONGEST_DESCRIPTION) : -1;
}

function isComma(word: number): boolean {
  return word === COMMA || word === DASH || word === OPEN || word === CLOSE;
}

function isUpper({ r }: Gap, i: number): boolean {
  return (r.tokens.flags[i] & UPPER) !== 0;
}

function endOfColon({ r }: Gap, i: number): number {
  return r.tokens.id[i] === COLON ? i + 1 : -1;
}

function endOfPlace({ r, b }: Gap, i: number): number {
  const place = r.placeFrom(i);
  return place === undefined ? -1 : atMost(place.to, b.from);
}

/** The delegation that a delegate belongs to, right after the title. */
function endOfDelegation({ r, w, a, b }: Gap, i: number): number {
  if (a.title < 0 || i !== a.to || r.tokens.id[i] !== w.board || (r.found.title[a.title].flags & RoleFlag.DELEGATE) === 0) return -1;
  const place = r.placeFrom(i + 1);
  return place === undefined ? -1 : atMost(place.to, b.from);
}

/** One past the words between two commas, brackets or dashes: neither a verb nor the beginning of a clause among them. */
function endOfRemark({ r, w, a, b }: Gap, i: number): number {
  const { id } = r.tokens;
  if (i === a.to || !isComma(id[i - 1])) return -1;
  // người có 15 năm làm báo: who it is, whatever the verb
  const isOfPerson = id[i] === w.human;
  for (let j = i; j < b.from && j <= i + LONGEST_REMARK_WORDS; j++) {
    if (isComma(id[j])) return j;
    // dân tộc Ba Na
    if ((!isOfPerson && w.finite.has(id[j]) && !r.capital(j)) || !(r.word(j) || r.number(j) || id[j] === SLASH)) return -1;
  }
  return -1;
}

/** A word of a term of office, or a number beside one (khóa XIII, 45 tuổi). */
function endOfTerm({ r, w, b }: Gap, i: number): number {
  const { tokens } = r;
  if (r.valued[i] !== 0 || r.roman(i) > 0) return i + 1;
  if (!r.number(i)) return w.term.endFrom(tokens, i, b.from);
  return r.roman(i - 1) > 0 || w.term.endsBefore(tokens, i) || w.personal.has(tokens.id[i + 1]) ? i + 1 : -1;
}

/** miễn nhiệm chức vụ T đối với ông P; ĐBQH của ông P */
function endOfConcerning(g: Gap, i: number): number {
  const { r, w, a, b } = g;
  const end = g.toPerson ? w.concerning.endFrom(r.tokens, i, b.from) : -1;
  if (end < 0) return -1;
  return (r.found.title[a.title].flags & RoleFlag.DELEGATE) !== 0 || w.takes.endsBefore(r.tokens, a.from) || w.vacant.endsBefore(r.tokens, a.from) ? end : -1;
}
