/**
 * Numbers, read once and shared by dates and money: digits with Vietnamese and other separators, number words,
 * magnitudes, and mixtures of them (`1 tỷ 200 triệu`, `hai nghìn ba trăm`, `3 triệu rưỡi`, `hai phẩy năm`).
 * Values are exact decimals, no floats. A number is read on demand, from a bounded number of tokens.
 */
import { GLUED, NUMBER, PUNCT, type Tokens, WORD } from '../text/scan.ts';
import { add, type Decimal, scaleUp } from '../kit/decimal.ts';
import { COMMA, HYPHEN, PERCENT } from '../kit/punctuation.ts';
import { readDigits, whole } from './digits.ts';
import { NumberKind } from './number.generated.ts';
import { Fractions } from './number-fraction.ts';
import { Sum } from './number-sum.ts';
import { beginsNumber, type NumberGrammar } from './number-words.ts';

export { beginsNumber, type NumberGrammar, numberGrammar } from './number-words.ts';

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
  /** It ends in a half: `3 triệu rưỡi`. */
  readonly halved: boolean;
  /** For digits like `12,500`, which are a decimal or thousands: the value as thousands (`value` is the decimal). */
  readonly thousands: Decimal | undefined;
  /** For digits like `1.125`: the value as a decimal, as in English (`value` is the thousands). */
  readonly decimal: Decimal | undefined;
  readonly tail: NumberTail | undefined;
}

/** Digits after the last magnitude, in figures or in words, which may be read in two ways: `2 tỷ 350`. */
export interface NumberTail {
  /** One past its last token. */
  readonly to: number;
  /** The number with the digits as they stand: 2,000,000,350. */
  readonly literal: Decimal;
  /** The number with the digits as a fraction of the magnitude: 2.35 billion. */
  readonly shorthand: Decimal;
  /** Written as ones are, with three digits or after several magnitudes: `5 triệu 500 đồng`. */
  readonly isComplete: boolean;
}

/** The numbers of a text, read on demand. */
export function readNumbers(tokens: Tokens, grammar: NumberGrammar): Numbers {
  return new Numbers(tokens, grammar);
}

/** Terms of one number, at most: four for each nine places, and a term more. */
const LONGEST_SUM = 17;
/** Powers of ten. */
const TENS = 1;
const HUNDRED = 2;
const THOUSAND = 3;
const MILLION = 6;
const BILLION = 9;

/** Digits or words before any magnitude. */
export interface Base {
  readonly from: number;
  readonly to: number;
  readonly value: Decimal;
  readonly words: boolean;
  readonly thousands: Decimal | undefined;
  readonly decimal: Decimal | undefined;
}

/** A number that grows term by term. */
interface Growing {
  sum: Sum;
  to: number;
  /** Terms with a magnitude. */
  terms: number;
  tail: NumberTail | undefined;
}

/** What may be between the terms of a number in words. */
type Between = 'commas' | 'no-commas';

export class Numbers extends Fractions {
  private cachedAt = -1;
  private cached: NumberReading | undefined;

  /** A word that can begin a number. */
  startsWord(i: number): boolean {
    return beginsNumber(this.kind(i));
  }

  /** The number that starts at a token, with all its magnitudes; undefined where none does. */
  at(i: number): NumberReading | undefined {
    if (this.cachedAt !== i) {
      this.cachedAt = i;
      this.cached = this.read(i, 'no-commas');
    }
    return this.cached;
  }

  /** The number in words that starts at a token, with commas between its terms: `một triệu, hai trăm nghìn`. */
  spelledAt(i: number): NumberReading | undefined {
    return this.read(i, 'commas');
  }

  private read(from: number, between: Between): NumberReading | undefined {
    const base = this.firstBase(from);
    if (base === undefined) return undefined;
    const sum = new Sum();
    sum.push({ value: base.value, isFull: true });
    const to = this.magnitudes(sum, base.to);
    if (to < 0) return undefined;
    const n: Growing = { sum, to, terms: 1, tail: undefined };
    while (n.terms < LONGEST_SUM && this.grow(n, between));
    const { words, thousands, decimal } = base;
    const { magnitude, unit, isHalved: halved } = n.sum;
    const alone = magnitude === 0;
    return {
      from,
      to: n.to,
      value: n.sum.value,
      magnitude,
      unit,
      baseTo: base.to,
      words,
      halved,
      thousands: alone ? thousands : undefined,
      decimal,
      tail: n.tail ?? this.tailOf(n),
    };
  }

  /** Takes the next term, where there is one that is smaller than the unit before it. */
  private grow(n: Growing, between: Between): boolean {
    if (n.sum.unit < THOUSAND || n.sum.isHalved) return false;
    const commas = between === 'commas';
    const at = commas && this.inLine(n.to) && this.tokens.id[n.to] === COMMA ? n.to + 1 : n.to;
    const base = this.inLine(at) ? this.base(at) : undefined;
    if (base === undefined || (commas && !base.words)) return false;
    const sum = n.sum.copy();
    if (!sum.push({ value: base.value, isFull: this.isFull(base) })) return false;
    const to = this.magnitudes(sum, base.to);
    if (to < 0) return false;
    // Digits with no magnitude of their own are a tail.
    if (to === base.to) return base.words && this.takeOnes(n, base, sum);
    n.sum = sum;
    n.to = to;
    n.terms++;
    return true;
  }

  /** Ones in words end the number, `một nghìn không trăm linh một`; after millions, hundreds alone may be tenths of them. */
  private takeOnes(n: Growing, { from, to, value }: Base, sum: Sum): boolean {
    const above = n.sum.unit;
    if (this.shortPlaces(from, to, above) > 0) return false;
    if (above >= MILLION && to - from === 2 && this.kind(from + 1) === NumberKind.HUNDRED && value.coefficient > 0n)
      n.tail = { to, literal: sum.value, shorthand: add(n.sum.value, scaleUp(value, above - THOUSAND)), isComplete: true };
    n.sum = sum;
    n.to = to;
    return true;
  }

  /** How many digits after a magnitude the words of a number are: one for `hai`, two for `hai lăm`; 0 where they are ones. */
  private shortPlaces(from: number, to: number, above: number): number {
    const places = this.spokenPlaces(from, to);
    return places === 1 || above >= MILLION ? places : 0;
  }

  /** The digits after a magnitude, if nothing says that they are a number of their own. */
  private tailOf(n: Growing): NumberTail | undefined {
    const { sum, to: at } = n;
    if (sum.unit < THOUSAND || sum.isHalved || !this.inLine(at) || sum.value.scale !== 0) return undefined;
    return (this.tokens.flags[at] & NUMBER) === 0 ? this.tailInWords(n) : this.tailInDigits(n);
  }

  /** `một triệu hai`: 1,200,000; `ba tỷ hai lăm`. */
  private tailInWords({ sum, to: at }: Growing): NumberTail | undefined {
    const value = this.kind(at) === NumberKind.UNIT && this.val(at) === 1 ? 1 : this.below1000(at);
    if (value < 1) return undefined;
    const to = value === 1 ? at + 1 : this.below1000To;
    const places = value === 1 ? 1 : this.shortPlaces(at, to, sum.unit);
    if (places === 0) return undefined;
    const shorthand = add(sum.value, scaleUp({ coefficient: BigInt(value), scale: 0 }, sum.unit - places));
    return { to, literal: shorthand, shorthand, isComplete: false };
  }

  /** `2 tỷ 350`, `1tr5` */
  private tailInDigits({ sum, to: at, terms }: Growing): NumberTail | undefined {
    const { tokens } = this;
    const width = tokens.end[at] - tokens.start[at];
    const isGlued = (tokens.flags[at] & GLUED) !== 0;
    if (width > THOUSAND || !this.endsTail(at)) return undefined;
    const digits: Decimal = { coefficient: whole(tokens, at, at + 1, 1), scale: 0 };
    const { unit, value } = sum;
    const isComplete = !isGlued && (width === THOUSAND || terms > 1);
    return { to: at + 1, literal: add(value, digits), shorthand: add(value, scaleUp(digits, unit - width)), isComplete };
  }

  /** What follows the digits at a token leaves them whole: not 7m2, 7%, 7,5, 2/9, 7 nghìn. */
  private endsTail(digits: number): boolean {
    const i = digits + 1;
    if (!this.inLine(i)) return true;
    const { flags, id } = this.tokens;
    const isTailGlued = (flags[digits] & GLUED) !== 0;
    const kind = this.kind(i);
    if (id[i] === PERCENT || kind === NumberKind.MAGNITUDE || kind === NumberKind.SHORT) return false;
    const isGlued = (flags[i] & GLUED) !== 0;
    if (isGlued && (flags[i] & WORD) !== 0) return isTailGlued;
    const isTied = (flags[i] & PUNCT) !== 0 && (flags[i + 1] & (NUMBER | GLUED)) === (NUMBER | GLUED);
    return !isTied || (isTailGlued && id[i] === HYPHEN);
  }

  private firstBase(from: number): Base | undefined {
    const kind = this.kind(from);
    if (kind === NumberKind.PART) return this.half(from);
    // đầu tư nghìn tỷ: tư counts nothing.
    if (kind === NumberKind.LATE_DIGIT) return undefined;
    const base = this.base(from);
    return base && this.withSpokenFraction(base);
  }

  /** `nửa` before a magnitude: half of it. */
  private half(from: number): Base | undefined {
    if (this.step(from + 1) === 0) return undefined;
    return { from, to: from + 1, value: { coefficient: 5n, scale: 1 }, words: true, thousands: undefined, decimal: undefined };
  }

  private base(from: number): Base | undefined {
    if ((this.tokens.flags[from] & NUMBER) !== 0) {
      const read = readDigits(this.tokens, from);
      return read && { from, to: read.to, value: read.value, words: false, thousands: read.thousands, decimal: read.decimal };
    }
    const value = this.below1000(from);
    if (value < 0) return undefined;
    return { from, to: this.below1000To, value: { coefficient: BigInt(value), scale: 0 }, words: true, thousands: undefined, decimal: undefined };
  }

  /** It is written with its hundreds. */
  private isFull({ from, to, words }: Base): boolean {
    return words ? this.kind(from) === NumberKind.LINK || this.kindInLine(from + 1) === NumberKind.HUNDRED : to - from > 1;
  }

  /** Multiplies by the magnitudes at a token and adds `rưỡi`; the end, or -1 where they do not fit the terms before them. */
  private magnitudes(sum: Sum, from: number): number {
    const base = sum.value;
    let before = 0;
    for (let to = from; ; to++) {
      const step = this.step(to);
      // Each is greater than the one before it, but for tỷ tỷ.
      if (step > before || (step === BILLION && before === BILLION)) {
        if (!sum.multiply(step)) return -1;
        before = step;
      } else if (step > 0 || !this.isHalf(to, sum, base)) return to;
      else sum.halve();
    }
  }

  /** `rưỡi` at token i adds half of the last unit: 3 triệu rưỡi; without a magnitude only to hundreds, hai trăm rưỡi. */
  private isHalf(i: number, sum: Sum, base: Decimal): boolean {
    return !sum.isHalved && this.kindInLine(i) === NumberKind.HALF && (sum.unit >= HUNDRED || (sum.unit === 0 && isHundreds(base)));
  }

  /** The power of ten of a magnitude word at a token; after digits also `3 chục triệu`, `5 trăm nghìn`, `15k`. 0 if there is none. */
  private step(i: number): number {
    const k = this.kindInLine(i);
    if (k === NumberKind.MAGNITUDE) return this.val(i);
    if (k === 0 || ((this.tokens.flags[i - 1] & NUMBER) === 0 && this.kind(i - 1) !== NumberKind.PART)) return 0;
    if (k === NumberKind.SHORT) return this.val(i);
    if (k !== NumberKind.HUNDRED && k !== NumberKind.TENS) return 0;
    if (this.kindInLine(i + 1) !== NumberKind.MAGNITUDE) return 0;
    return k === NumberKind.HUNDRED ? HUNDRED : TENS;
  }
}

/** hai trăm rưỡi: without a magnitude word only hundreds may be halved. */
function isHundreds(d: Decimal): boolean {
  return d.scale === 0 && d.coefficient >= 100n && d.coefficient % 100n === 0n;
}
