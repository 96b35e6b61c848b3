/**
 * Numbers, read once and shared by dates and money: digits with Vietnamese and other separators, number words,
 * magnitudes, and mixtures of them (`1 tỷ 200 triệu`, `hai nghìn ba trăm`, `3 triệu rưỡi`, `hai phẩy năm`).
 * Values are exact decimals, no floats. A number is read on demand, from a bounded number of tokens.
 */
import { LINE, NUMBER, type Tokens } from '../text/scan.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { add, type Decimal, isBelow, scaleUp, tenTo } from '../kit/decimal.ts';
import { readDigits, whole } from './digits.ts';
import { NUMBER_WORDS, NumberKind } from './number.generated.ts';

export interface NumberReading {
  readonly from: number;
  /** One past the last token. */
  readonly to: number;
  readonly value: Decimal;
  /** The greatest magnitude word as a power of ten; 0 if there is none. */
  readonly magnitude: number;
  /** The last magnitude word as a power of ten, which an earlier member of a list may share; 0 if there is none. */
  readonly unit: number;
  /** One past the digits or words before the first magnitude. */
  readonly baseTo: number;
  /** It begins with words, not digits. */
  readonly words: boolean;
  /** For digits like `12,500`, which are a decimal or thousands: the value as thousands (`value` is the decimal). */
  readonly thousands: Decimal | undefined;
}

/** Whether a word of this kind may begin a number. */
export function beginsNumber(kind: number): boolean {
  return kind === NumberKind.DIGIT || kind === NumberKind.TEN;
}

export interface NumberGrammar {
  /** Kind of each word id; 0 for other words. Indexed by vocabulary id, shorter than the vocabulary. */
  readonly kind: Uint8Array;
  readonly value: Uint8Array;
}

/** Builds the tables of number words; adds the words to the vocabulary. */
export function numberGrammar(vocabulary: Vocabulary): NumberGrammar {
  const rows = NUMBER_WORDS.map(({ word, kind, value }) => ({ id: vocabulary.add(word), kind, value }));
  const size = Math.max(...rows.map((row) => row.id)) + 1;
  const kind = new Uint8Array(size);
  const value = new Uint8Array(size);
  for (const row of rows) {
    kind[row.id] = row.kind;
    value[row.id] = row.value;
  }
  return { kind, value };
}

/** The numbers of a text, read on demand. */
export function readNumbers(tokens: Tokens, grammar: NumberGrammar): Numbers {
  return new Numbers(tokens, grammar);
}

/** Terms of one number, at most. */
const LONGEST_SUM = 6;
/** Digits of a spoken fraction, at most. */
const LONGEST_FRACTION = 12;
/** Powers of ten. */
const HUNDRED = 2;
const THOUSAND = 3;

/** Digits or words before any magnitude. */
interface Base {
  readonly from: number;
  readonly to: number;
  readonly value: Decimal;
  readonly words: boolean;
  readonly thousands: Decimal | undefined;
}

/** A base with its magnitudes, whose sum is the unit (nghìn tỷ is 12). A term is also a number. */
interface Term extends NumberReading {
  /** The value before its magnitudes. */
  readonly base: Decimal;
  /** One past the last magnitude. */
  readonly unitTo: number;
  readonly halved: boolean;
}

/** A term of a sum, which a later magnitude may multiply. */
interface Summand {
  value: Decimal;
  unit: number;
}

export class Numbers {
  private readonly tokens: Tokens;
  private readonly grammar: NumberGrammar;
  private cachedAt = -1;
  private cached: NumberReading | undefined;
  /** One past the number that `below1000` found last. */
  below1000To = 0;

  constructor(tokens: Tokens, grammar: NumberGrammar) {
    this.tokens = tokens;
    this.grammar = grammar;
  }

  /** Kind of the number word at a token; 0 for other tokens. */
  private kind(i: number): number {
    const id = this.tokens.id[i];
    return id < this.grammar.kind.length ? this.grammar.kind[id] : 0;
  }

  private inLine(i: number): boolean {
    return (this.tokens.flags[i] & LINE) === 0;
  }

  /** A word that can begin a number. */
  startsWord(i: number): boolean {
    return beginsNumber(this.kind(i));
  }

  /** The number that starts at a token, with all its magnitudes; undefined where none does. */
  at(i: number): NumberReading | undefined {
    if (this.cachedAt !== i) {
      this.cachedAt = i;
      this.cached = this.read(i);
    }
    return this.cached;
  }

  /** Terms in falling order: 1 tỷ · 200 triệu. */
  private read(from: number): NumberReading | undefined {
    const first = this.firstTerm(from);
    if (first === undefined) return undefined;
    let next = this.nextTerm(first, first.unit);
    if (next === undefined) return first;
    const terms: Summand[] = [{ value: first.value, unit: first.unit }];
    let last = first;
    while (next !== undefined) {
      this.multiply(terms, next);
      terms.push(this.isLoose(next, last) ? { value: scaleUp(next.value, terms[terms.length - 1].unit - 1), unit: 0 } : { value: next.value, unit: next.unit });
      last = next;
      next = terms.length < LONGEST_SUM ? this.nextTerm(last, terms[terms.length - 1].unit) : undefined;
    }
    return this.sum(first, last, terms);
  }

  private sum(first: Term, last: Term, terms: readonly Summand[]): NumberReading {
    let { value, unit: magnitude } = terms[0];
    for (let k = 1; k < terms.length; k++) {
      value = add(value, terms[k].value);
      magnitude = Math.max(magnitude, terms[k].unit);
    }
    const { from, baseTo, words, thousands } = first;
    return { from, to: last.to, value, magnitude, unit: terms[terms.length - 1].unit, baseTo, words, thousands: magnitude === 0 ? thousands : undefined };
  }

  /** Terms of a smaller unit are counted in a later, greater magnitude too: hai nghìn · ba trăm · tỷ. */
  private multiply(terms: readonly Summand[], { baseTo, unitTo }: Term): void {
    for (let k = baseTo; k < unitTo; k++) {
      const step = this.step(k);
      for (const term of terms) {
        if (step < THOUSAND || term.unit >= step) continue;
        term.value = scaleUp(term.value, step);
        term.unit += step;
      }
    }
  }

  /** A digit in words that counts the next lower power of ten: một triệu hai is 1,200,000. */
  private isLoose(next: Term, last: Term): boolean {
    return next.unit === 0 && next.value.coefficient < 10n && next.to === last.to + 1;
  }

  /** The term after the last term of a number, whose unit is `above`. */
  private nextTerm(last: Term, above: number): Term | undefined {
    if (last.unit < THOUSAND || last.halved || !this.inLine(last.to)) return undefined;
    const base = this.base(last.to);
    const next = base && this.withMagnitudes(base);
    return next !== undefined && this.follows(next, above) ? next : undefined;
  }

  /** It is smaller than the unit before it, and digits have a magnitude of their own. */
  private follows(next: Term, above: number): boolean {
    if (next.unit === 0 && !next.words) return false;
    if (!isBelow(next.base, above)) return false;
    // 2 nghìn 300 tỷ is one number; 3 triệu 5 tỷ is two.
    if (next.unit > 0 && this.step(next.baseTo) > above && above !== THOUSAND) return false;
    let multiplied = above;
    for (let k = next.baseTo; k < next.unitTo; k++) {
      const step = this.step(k);
      if (step >= THOUSAND && multiplied < step) multiplied += step;
    }
    return next.unit < multiplied && isBelow(next.value, multiplied);
  }

  /** `200 triệu`, `25 nghìn tỷ`, `ba trăm`, `3 triệu rưỡi`, `hai phẩy năm tỷ`. Only the first term may have a spoken fraction. */
  private firstTerm(from: number): Term | undefined {
    const base = this.base(from);
    return base && this.withMagnitudes(this.withSpokenFraction(base));
  }

  private base(from: number): Base | undefined {
    if ((this.tokens.flags[from] & NUMBER) !== 0) {
      const read = readDigits(this.tokens, from);
      return read && { from, to: read.to, value: read.value, words: false, thousands: read.thousands };
    }
    const value = this.below1000(from);
    return value < 0 ? undefined : { from, to: this.below1000To, value: { coefficient: BigInt(value), scale: 0 }, words: true, thousands: undefined };
  }

  private withMagnitudes({ from, to: baseTo, value: base, words, thousands }: Base): Term {
    let to = baseTo;
    let unit = 0;
    let before = 0;
    // A magnitude is greater than the one before it: nghìn tỷ, not tỷ nghìn.
    for (let step = this.step(to); step > before; step = this.step(to)) {
      before = step;
      unit += step;
      to++;
    }
    const unitTo = to;
    let value = scaleUp(base, unit);
    const halved = this.isHalf(to, unit, base);
    if (halved) {
      value = add(value, { coefficient: 5n * tenTo((unit || HUNDRED) - 1), scale: 0 });
      to++;
    }
    return { from, to, value, magnitude: unit, unit, baseTo, words, thousands: unit > 0 ? undefined : thousands, base, unitTo, halved };
  }

  /** `rưỡi` at token i adds half of the last unit: 3 triệu rưỡi; without a magnitude only to hundreds, hai trăm rưỡi. */
  private isHalf(i: number, unit: number, base: Decimal): boolean {
    return this.kindInLine(i) === NumberKind.HALF && (unit >= HUNDRED || (unit === 0 && isHundreds(base)));
  }

  /** The power of ten of a magnitude word at a token; after digits also `3 chục triệu`, `5 trăm nghìn`, `15k`. 0 if there is none. */
  private step(i: number): number {
    const k = this.kindInLine(i);
    if (k === NumberKind.MAGNITUDE) return this.val(i);
    if (k === 0 || (this.tokens.flags[i - 1] & NUMBER) === 0) return 0;
    if (k === NumberKind.SHORT) return this.val(i);
    if (k !== NumberKind.HUNDRED && k !== NumberKind.TENS) return 0;
    if (this.kindInLine(i + 1) !== NumberKind.MAGNITUDE) return 0;
    return k === NumberKind.HUNDRED ? HUNDRED : 1;
  }

  /** `phẩy 5`, `chấm hai mươi ba` after a whole number. */
  private withSpokenFraction(base: Base): Base {
    const { tokens } = this;
    if (base.value.scale !== 0 || this.kindInLine(base.to) !== NumberKind.POINT || !this.inLine(base.to + 1)) return base;
    const at = base.to + 1;
    if ((tokens.flags[at] & NUMBER) !== 0) {
      const places = tokens.end[at] - tokens.start[at];
      if (places > LONGEST_FRACTION) return base;
      return { ...base, value: withFraction(base.value, whole(tokens, at, at + 1, 1), places), to: at + 1 };
    }
    const value = this.below1000(at);
    return value < 0 ? base : { ...base, value: withFraction(base.value, BigInt(value), String(value).length), to: this.below1000To };
  }

  /** A whole number below 1000 in words (`mười hai`, `hai mươi lăm`), or -1. `below1000To` is set to its end. */
  below1000(from: number): number {
    const kind = this.kind(from);
    if (kind === NumberKind.LINK) return this.linkedDigit(from);
    if (!beginsNumber(kind)) return -1;
    if (kind === NumberKind.DIGIT && this.kindInLine(from + 1) === NumberKind.HUNDRED) return this.afterHundreds(this.val(from) * 100, from + 2);
    return this.belowHundred(0, from);
  }

  /** nghìn lẻ năm */
  private linkedDigit(i: number): number {
    if (i === 0 || this.kindInLine(i + 1) !== NumberKind.DIGIT || this.kind(i - 1) !== NumberKind.MAGNITUDE) return -1;
    return this.endingAt(i + 2, this.val(i + 1));
  }

  /** The rest of a number after its hundreds. A single digit is not part of it (một trăm năm: a hundred years), unless tens follow. */
  private afterHundreds(hundreds: number, i: number): number {
    const kind = this.kindInLine(i);
    if (kind === NumberKind.LINK && this.kindInLine(i + 1) === NumberKind.DIGIT) return this.endingAt(i + 2, hundreds + this.val(i + 1));
    if (kind === NumberKind.TEN || (kind === NumberKind.DIGIT && this.tensFollow(i))) return this.belowHundred(hundreds, i);
    return this.endingAt(i, hundreds);
  }

  private belowHundred(hundreds: number, i: number): number {
    if (this.kind(i) === NumberKind.TEN) return this.afterTen(hundreds + 10, i + 1);
    const digit = this.val(i);
    const next = this.kindInLine(i + 1);
    if (next === NumberKind.TENS && digit > 0) return this.afterTens(hundreds + digit * 10, i + 2);
    if (next === NumberKind.UNIT && digit > 0) return this.endingAt(i + 2, hundreds + digit * 10 + this.val(i + 1));
    return this.endingAt(i + 1, hundreds + digit);
  }

  /** mười hai, mười lăm; not mười năm (ten years). */
  private afterTen(value: number, i: number): number {
    const kind = this.kindInLine(i);
    const isUnit = (kind === NumberKind.DIGIT && this.isPlainUnit(i)) || (kind === NumberKind.UNIT && this.val(i) === 5);
    return isUnit ? this.endingAt(i + 1, value + this.val(i)) : this.endingAt(i, value);
  }

  /** hai mươi mốt, hai mươi ba; not hai chục ba, not hai mươi ba mươi. */
  private afterTens(value: number, i: number): number {
    const kind = this.kindInLine(i);
    const isUnit = kind === NumberKind.UNIT || (kind === NumberKind.DIGIT && this.isPlainUnit(i) && this.val(i - 1) === 10 && !this.tensFollow(i));
    return isUnit ? this.endingAt(i + 1, value + this.val(i)) : this.endingAt(i, value);
  }

  /** A digit that may be the unit after tens. Năm is not: it is also the word for year, and five is written lăm there. */
  private isPlainUnit(i: number): boolean {
    return this.val(i) !== 0 && this.val(i) !== 5;
  }

  private endingAt(to: number, value: number): number {
    this.below1000To = to;
    return value;
  }

  private tensFollow(i: number): boolean {
    const kind = this.kindInLine(i + 1);
    return kind === NumberKind.TENS || kind === NumberKind.UNIT;
  }

  /** Kind of the number word at a token that continues its line; 0 for others. */
  private kindInLine(i: number): number {
    return this.inLine(i) ? this.kind(i) : 0;
  }

  private val(i: number): number {
    return this.grammar.value[this.tokens.id[i]];
  }
}

function withFraction(base: Decimal, fraction: bigint, places: number): Decimal {
  return { coefficient: base.coefficient * tenTo(places) + fraction, scale: places };
}

/** hai trăm rưỡi: without a magnitude word only hundreds may be halved. */
function isHundreds(d: Decimal): boolean {
  return d.scale === 0 && d.coefficient >= 100n && d.coefficient % 100n === 0n;
}
