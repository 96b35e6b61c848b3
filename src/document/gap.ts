/** What is between a name and an office that follow each other. */
import { EntryKind, RoleFlag } from '../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../text/scan.ts';
import { COLON, COMMA, DASH, DOT, OPEN, type Reading, SEMICOLON } from '../recognizers/reading.ts';
import type { DocumentWords } from './rule-words.generated.ts';

export const NONE = 0;
/** Nothing between but a word of address. */
export const ADJACENT = 1;
/** A comma, a dash, `kiêm`, a bracket. */
export const COMMA_LIKE = 2;
/** A term of office between: khóa XIII, nhiệm kỳ 2020 - 2025. */
export const TERM = 3;
/** là, làm, giữ chức, được bầu làm … */
export const COPULA = 4;
export const COLON_LIKE = 5;
export const AND = 6;

/** A pronoun stands for the last person that fits. */
export interface Item {
  pronoun?: true;
  from: number;
  to: number;
  person: number;
  title: number;
}

const FURTHEST = 14;
const SENTENCE = 45;

/** Token after the bracket that opens at i, if it closes before `to`; else i. */
function closing(r: Reading, i: number, to: number): number {
  for (let j = i + 1; j < to; j++) if (r.tokens.id[j] === 41) return j + 1;
  return i;
}

/** The words before token `at` say that somebody takes, has or had the office there. */
function takesBefore(r: Reading, at: number, w: DocumentWords): boolean {
  const { tokens } = r;
  if (w.takes.endsBefore(tokens, at)) return true;
  const before = tokens.id[at - 1];
  // hiện là …, từng là …
  if (before === w.is) return w.times.endsBefore(tokens, at - 1);
  if (before !== COLON) return false;
  // từng đảm nhiệm các chức vụ quan trọng như: …
  for (let end = at - 1; end >= at - 6; end--) if (w.takes.endsBefore(tokens, end)) return true;
  return false;
}

/** `… tham gia Ban Thường vụ và giữ chức | Phó Bí thư`: somebody takes the office in the same sentence. */
function takesOffice(r: Reading, a: Item, b: Item, w: DocumentWords): boolean {
  if (b.title < 0 || b.from - a.to > SENTENCE) return false;
  if (!takesBefore(r, b.from, w)) return false;
  for (let i = a.to; i < b.from; i++) {
    const c = r.tokens.id[i];
    if ((r.tokens.flags[i] & LINE) !== 0 || c === SEMICOLON || (c === DOT && !r.glued(i + 1))) return false;
  }
  return true;
}

/** End of a word of a term of office or of a number beside one (khóa XIII, 45 tuổi) at token i, or -1. */
function endOfTerm(r: Reading, i: number, to: number, w: DocumentWords): number {
  const { tokens } = r;
  if (r.valued[i] !== 0 || r.roman(i) > 0) return i + 1;
  if (!r.number(i)) return w.term.endFrom(tokens, i, to);
  return r.roman(i - 1) > 0 || w.term.endsBefore(tokens, i) || w.personal.has(tokens.id[i + 1]) ? i + 1 : -1;
}

/** What is between two neighbours. */
export function gapBetween(r: Reading, a: Item, b: Item, w: DocumentWords): number {
  const { id, flags } = r.tokens;
  if (b.from < a.to) return NONE;
  if (b.from - a.to > FURTHEST) return takesOffice(r, a, b, w) ? COPULA : NONE;
  let commas = 0;
  let copulas = 0;
  let terms = 0;
  let ands = 0;
  let i = a.to;
  for (; i < b.from; ) {
    if ((flags[i] & LINE) !== 0) return NONE;
    const c = id[i];
    if (c === DOT) {
      // The dot of PGS.TS. and no other.
      if (a.title < 0 || i !== a.to || !r.glued(i) || (r.found.title[a.title].flags & RoleFlag.DOTTED) === 0) return NONE;
      i++;
      continue;
    }
    if (c === SEMICOLON) return NONE;
    if (c === OPEN && a.title >= 0 && b.title >= 0) {
      // (nay là Ban …) between two offices of one person.
      const end = closing(r, i, b.from);
      if (end > i) {
        i = end;
        commas++;
        continue;
      }
    }
    if (a.person >= 0 && b.title >= 0) {
      if (w.personal.has(c)) {
        terms++;
        i++;
        continue;
      }
      const place = r.placeFrom(i);
      if (place !== undefined && place.to <= b.from) {
        terms++;
        i = place.to;
        continue;
      }
      // (bìa phải), (thứ hai từ trái sang)
      if (c === OPEN) {
        const end = closing(r, i, b.from);
        if (end > i && end - i <= 9) {
          i = end;
          continue;
        }
      }
    }
    // Bộ trưởng Bộ Kế hoạch và Đầu tư (KH-ĐT) Nguyễn …
    if (c === OPEN && a.title >= 0 && b.person >= 0 && i === a.to) {
      const end = closing(r, i, b.from);
      if (end > i && end - i <= 7 && (flags[i + 1] & UPPER) !== 0) {
        i = end;
        continue;
      }
    }
    if (c === COMMA || c === DASH || c === OPEN) {
      commas++;
      i++;
      continue;
    }
    if (c === 41) {
      i++;
      commas++;
      continue;
    }
    if (c === COLON) {
      // từng giữ các chức vụ: …
      if (a.title < 0) {
        if (copulas === 0) return NONE;
        i++;
        continue;
      }
      i++;
      copulas += 100;
      continue;
    }
    const termEnd = endOfTerm(r, i, b.from, w);
    if (termEnd > 0) {
      terms++;
      i = termEnd;
      continue;
    }
    if (c === w.plus) {
      commas++;
      i++;
      continue;
    }
    if (c === w.and || c === w.together) {
      ands++;
      i++;
      continue;
    }
    const h = b.person >= 0 ? r.endOf(i, EntryKind.HONORIFIC) : -1;
    if (h > 0 && h <= b.from) {
      i = h;
      continue;
    }
    // miễn nhiệm chức vụ T đối với ông P; ĐBQH của ông P
    if (a.title >= 0 && b.person >= 0) {
      const end = w.concerning.endFrom(r.tokens, i, b.from);
      if (end > 0 && ((r.found.title[a.title].flags & RoleFlag.DELEGATE) !== 0 || w.takes.endsBefore(r.tokens, a.from))) {
        i = end;
        continue;
      }
    }
    const copulaEnd = w.copula.endFrom(r.tokens, i, b.from);
    if (copulaEnd > 0) {
      copulas++;
      i = copulaEnd;
      continue;
    }
    return takesOffice(r, a, b, w) ? COPULA : NONE;
  }
  if ((flags[b.from] & LINE) !== 0) return NONE;
  if (copulas >= 100) return COLON_LIKE;
  if (ands > 0) return copulas > 0 ? COPULA : AND;
  if (copulas > 0) return COPULA;
  if (terms > 0) return TERM;
  return commas > 0 ? COMMA_LIKE : ADJACENT;
}
