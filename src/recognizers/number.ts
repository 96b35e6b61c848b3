/**
 * Numbers, recognised once and shared by dates and money: digits with Vietnamese and careless separators, number words,
 * magnitudes, and mixtures of them (`1 tỷ 200 triệu`, `hai nghìn ba trăm`, `3 triệu rưỡi`, `hai phẩy năm`).
 * Values are exact decimals; nothing here is a float. A number is read on demand, in a bounded number of tokens.
 */
import { GLUED, LINE, NUMBER, type Tokens } from '../text/scan.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { NUMBER_WORDS } from './number.generated.ts';

/** An exact decimal: `coefficient` / 10 ** `scale`. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

export interface NumberReading {
  readonly from: number;
  /** One past the last token. */
  readonly to: number;
  readonly value: Decimal;
  /** The greatest magnitude word as a power of ten (0 where there is none). */
  readonly magnitude: number;
  /** The last magnitude word, which a shorter list member before it may borrow: a power of ten. */
  readonly unit: number;
  /** Tokens of the leading digits or words alone, before any magnitude. */
  readonly baseTo: number;
  /** Written in words alone. */
  readonly words: boolean;
  /** Digits of the form `12,500`: a decimal for some writers, thousands for others; `thousands` is the other reading. */
  readonly thousands?: Decimal;
}

// Kinds of number words.
const DIGIT_WORD = 1;
const UNIT_WORD = 2;
const TEN = 3;
const TENS = 4;
const HUNDRED = 5;
const LINK = 6;
const MAGNITUDE = 7;
const HALF = 8;
const POINT = 9;
const SHORT = 10;
const KINDS: Readonly<Record<string, number>> = {
  digit: DIGIT_WORD,
  unit: UNIT_WORD,
  ten: TEN,
  tens: TENS,
  hundred: HUNDRED,
  link: LINK,
  magnitude: MAGNITUDE,
  half: HALF,
  point: POINT,
  short: SHORT,
};

export interface NumberGrammar {
  /** Kind of each word id; 0 for other words. Indexed by vocabulary id, shorter than the vocabulary. */
  readonly kind: Uint8Array;
  readonly value: Uint8Array;
}

/** Builds the tables of number words; adds the words to the vocabulary. */
export function numberGrammar(vocabulary: Vocabulary): NumberGrammar {
  const rows = NUMBER_WORDS.map(([word, kind, value]) => ({ id: vocabulary.add(word), kind: KINDS[kind], value }));
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

interface Group {
  value: number;
  to: number;
}

export class Numbers {
  private readonly tokens: Tokens;
  private readonly grammar: NumberGrammar;
  private cachedAt = -1;
  private cached: NumberReading | undefined;

  constructor(tokens: Tokens, grammar: NumberGrammar) {
    this.tokens = tokens;
    this.grammar = grammar;
  }

  /** The kind of the number word at a token; 0 for other tokens. */
  private kind(i: number): number {
    const id = this.tokens.id[i];
    return id < this.grammar.kind.length ? this.grammar.kind[id] : 0;
  }

  private inLine(i: number): boolean {
    return (this.tokens.flags[i] & LINE) === 0;
  }

  /** A word that can begin a number. */
  startsWord(i: number): boolean {
    const k = this.kind(i);
    return k === DIGIT_WORD || k === TEN;
  }

  /** The number that starts at a token, with all its magnitudes; undefined where none does. */
  at(i: number): NumberReading | undefined {
    if (this.cachedAt !== i) {
      this.cachedAt = i;
      this.cached = this.read(i);
    }
    return this.cached;
  }

  /** A whole number below 1000 in words (`mười hai`, `hai mươi lăm`); -1 where there is none. `smallTo` is set to its end. */
  small(i: number): number {
    const g = this.group(i);
    if (g === undefined) return -1;
    this.smallTo = g.to;
    return g.value;
  }
  smallTo = 0;

  private read(from: number): NumberReading | undefined {
    const { tokens } = this;
    let value: Decimal = ZERO;
    /** Terms with a smaller unit than a later magnitude are multiplied by it too: hai nghìn ba trăm tỷ. */
    const terms: { value: Decimal; unit: number }[] = [];
    let greatest = 0;
    let thousands: Decimal | undefined;
    let words = true;
    let baseTo = from;
    let at = from;
    for (let round = 0; round < 6; round++) {
      let base: Decimal;
      let next: number;
      const previous = terms.length > 0 ? terms[terms.length - 1] : undefined;
      if (at > from && !this.inLine(at)) break;
      if ((tokens.flags[at] & NUMBER) !== 0) {
        const d = this.digits(at);
        if (d === undefined) break;
        base = d.value;
        next = d.to;
        if (terms.length === 0) {
          thousands = d.thousands;
          words = false;
        }
      } else if (terms.length === 0 && (this.kind(at) === HUNDRED || this.kind(at) === MAGNITUDE)) {
        return undefined;
      } else {
        const g = this.group(at);
        if (g === undefined) break;
        base = { coefficient: BigInt(g.value), scale: 0 };
        next = g.to;
        const fraction = terms.length === 0 ? this.spokenFraction(next, base) : undefined;
        if (fraction !== undefined) {
          base = fraction.value;
          next = fraction.to;
        }
      }
      if (previous === undefined) {
        const spoken = words ? undefined : this.spokenFraction(next, base);
        if (spoken !== undefined) {
          base = spoken.value;
          next = spoken.to;
        }
        baseTo = next;
      }
      let unit = 0;
      let chained = next;
      while (this.inLine(chained)) {
        const k = this.kind(chained);
        // `chục`, `trăm` before a magnitude: 3 chục triệu, 5 trăm nghìn.
        const step =
          k === MAGNITUDE
            ? this.grammar.value[tokens.id[chained]]
            : k === SHORT && this.shortFits(chained)
              ? this.grammar.value[tokens.id[chained]]
              : (k === HUNDRED || (k === TENS && !words)) &&
                  (tokens.flags[chained - 1] & NUMBER) !== 0 &&
                  this.inLine(chained + 1) &&
                  this.kind(chained + 1) === MAGNITUDE
                ? k === HUNDRED
                  ? 2
                  : 1
                : -1;
        if (step < 0) break;
        // A magnitude can not follow a greater one (`tỷ nghìn`).
        if (k === MAGNITUDE && unit > 0 && step < lastStep(unit)) break;
        unit += step;
        base = scaleUp(base, step);
        chained++;
        if (step >= 3)
          for (const t of terms)
            if (t.unit < step) {
              t.value = scaleUp(t.value, step);
              t.unit += step;
            }
      }
      if (previous !== undefined) {
        // What follows a magnitude must be smaller: 1 tỷ 200 triệu; digits without a magnitude belong to something else.
        const digitsAlone = unit === 0 && (tokens.flags[at] & NUMBER) !== 0;
        if (digitsAlone || unit >= terms[terms.length - 1].unit || !isBelow(base, terms[terms.length - 1].unit)) {
          break;
        }
        if (unit === 0 && base.coefficient < 10n && previous.unit >= 3 && !this.linked(at) && next === at + 1) {
          // một triệu hai: two hundred thousand.
          base = scaleUp(base, previous.unit - 1);
        }
      }
      terms.push({ value: base, unit });
      at = chained;
      greatest = Math.max(greatest, unit);
      if (unit >= 2 || (words && unit === 0)) {
        if (this.inLine(at) && this.kind(at) === HALF) {
          const whole = unit > 0 ? unit : hundredUnit(base);
          if (whole > 0) terms[terms.length - 1].value = add(base, { coefficient: 5n, scale: 1 - whole });
          if (whole > 0) at++;
          break;
        }
      }
      if (unit < 3) break;
    }
    if (terms.length === 0) return undefined;
    for (const t of terms) value = add(value, t.value);
    greatest = Math.max(greatest, ...terms.map((t) => t.unit));
    const result = { from, to: at, value, magnitude: greatest, unit: terms[terms.length - 1].unit, baseTo, words };
    return thousands !== undefined && greatest === 0 ? { ...result, thousands } : result;
  }

  /** `k`, `tr` count as magnitudes only right behind digits, and not before a letter. */
  private shortFits(i: number): boolean {
    return (this.tokens.flags[i - 1] & NUMBER) !== 0;
  }

  private linked(i: number): boolean {
    return this.kind(i) === LINK;
  }

  /** `phẩy 5`, `chấm hai mươi ba` behind a whole number. */
  private spokenFraction(i: number, base: Decimal): { value: Decimal; to: number } | undefined {
    const { tokens } = this;
    if (base.scale !== 0 || !this.inLine(i) || this.kind(i) !== POINT || !this.inLine(i + 1)) return undefined;
    let digits = '';
    let to = i + 1;
    if ((tokens.flags[to] & NUMBER) !== 0) {
      digits = digitsOf(tokens, to);
      to++;
    } else {
      const g = this.group(to);
      if (g === undefined) return undefined;
      digits = String(g.value);
      to = g.to;
    }
    if (digits.length > 12) return undefined;
    return { value: { coefficient: base.coefficient * 10n ** BigInt(digits.length) + BigInt(digits), scale: digits.length }, to };
  }

  /** A number below 1000 in words. */
  private group(from: number): Group | undefined {
    let i = from;
    const first = this.kind(i);
    if (first === LINK) {
      // nghìn lẻ năm
      if (i > 0 && this.inLine(i + 1) && this.kind(i + 1) === DIGIT_WORD && this.kind(i - 1) === MAGNITUDE) return { value: this.val(i + 1), to: i + 2 };
      return undefined;
    }
    if (first !== DIGIT_WORD && first !== TEN) return undefined;
    let value = 0;
    if (first === DIGIT_WORD && this.inLine(i + 1) && this.kind(i + 1) === HUNDRED) {
      value = this.val(i) * 100;
      i += 2;
      if (!this.inLine(i)) return { value, to: i };
      const k = this.kind(i);
      if (k === LINK && this.inLine(i + 1) && this.kind(i + 1) === DIGIT_WORD) return { value: value + this.val(i + 1), to: i + 2 };
      // After `trăm` a bare digit is not part of it (một trăm năm = a hundred years), unless tens follow.
      if (k !== TEN && !(k === DIGIT_WORD && this.tensFollow(i))) return { value, to: i };
    }
    const k = this.kind(i);
    if (k === TEN) {
      value += 10;
      i++;
      const u = this.inLine(i) ? this.kind(i) : 0;
      if ((u === DIGIT_WORD && this.val(i) !== 5 && this.val(i) !== 0) || (u === UNIT_WORD && this.val(i) === 5))
        return { value: value + this.val(i), to: i + 1 };
      return { value, to: i };
    }
    if (this.inLine(i + 1)) {
      const n = this.kind(i + 1);
      if (n === TENS && this.val(i) > 0) {
        value += this.val(i) * 10;
        i += 2;
        const u = this.inLine(i) ? this.kind(i) : 0;
        if (
          u === UNIT_WORD ||
          (u === DIGIT_WORD && this.val(i) !== 5 && this.val(i) !== 0 && this.kind(i - 1) === TENS && this.val(i - 1) === 10 && !this.tensFollow(i))
        )
          return { value: value + this.val(i), to: i + 1 };
        return { value, to: i };
      }
      if (n === UNIT_WORD && this.val(i) > 0) return { value: value + this.val(i) * 10 + this.val(i + 1), to: i + 2 };
    }
    return { value: value + this.val(i), to: i + 1 };
  }

  private tensFollow(i: number): boolean {
    return this.inLine(i + 1) && (this.kind(i + 1) === TENS || this.kind(i + 1) === UNIT_WORD);
  }

  private val(i: number): number {
    return this.grammar.value[this.tokens.id[i]];
  }

  /** A run of digits with its separators: 1.234.567,8 · 1,234,567.8 · 2,5 · 2.5 · 1 000 000. */
  private digits(from: number): { value: Decimal; to: number; thousands?: Decimal } | undefined {
    const { tokens } = this;
    let digits = digitsOf(tokens, from);
    if (digits.length > 30) return undefined;
    let i = from + 1;
    const dot = 46;
    const comma = 44;
    const sepAt = (k: number): number => {
      const s = tokens.id[k];
      if ((s !== dot && s !== comma) || (tokens.flags[k] & GLUED) === 0 || (tokens.flags[k + 1] & (NUMBER | GLUED)) !== (NUMBER | GLUED)) return 0;
      return s;
    };
    const width = (k: number): number => tokens.end[k] - tokens.start[k];
    const first = sepAt(i);
    if (first === 0) {
      // Thousands set apart by spaces: 1 000 000.
      if (digits.length <= 3 && digits !== '0' && this.spaced(i)) {
        while (this.spaced(i) && digits.length < 24) {
          digits += digitsOf(tokens, i);
          i++;
        }
      }
      return { value: decimal(digits, 0), to: i };
    }
    // Groups of three behind the same mark.
    let groups = 0;
    let k = i;
    let joined = digits;
    if (digits.length <= 3 && digits[0] !== '0') {
      while (sepAt(k) === first && width(k + 1) === 3 && groups < 9) {
        joined += digitsOf(tokens, k + 1);
        groups++;
        k += 2;
      }
    }
    const rest = sepAt(k);
    if (groups > 0 && (first === dot || groups > 1 || rest === dot)) {
      if (rest !== 0 && rest !== first) {
        const fraction = digitsOf(tokens, k + 1);
        if (sepAt(k + 2) !== 0) return { value: decimal(joined, 0), to: k };
        return { value: decimal(joined + fraction, fraction.length), to: k + 2 };
      }
      // 1.234.56: not a number.
      if (rest === first) return undefined;
      return { value: decimal(joined, 0), to: k };
    }
    // One mark and a fraction: 2,5 · 2.5; with two marks of one kind it is no number (1.2.3).
    const fraction = digitsOf(tokens, i + 1);
    if (sepAt(i + 2) !== 0 || fraction.length > 18) {
      return sepAt(i + 2) === comma && first === dot ? undefined : first === comma ? { value: decimal(digits, 0), to: i } : undefined;
    }
    const value = decimal(digits + fraction, fraction.length);
    return groups === 1 && first === comma ? { value, to: i + 2, thousands: decimal(joined, 0) } : { value, to: i + 2 };
  }

  private spaced(k: number): boolean {
    const { tokens } = this;
    return (
      (tokens.flags[k] & (NUMBER | GLUED | LINE)) === NUMBER &&
      tokens.end[k] - tokens.start[k] === 3 &&
      tokens.start[k] === tokens.end[k - 1] + 1 &&
      (tokens.flags[k + 1] & (NUMBER | GLUED)) !== (NUMBER | GLUED)
    );
  }
}

const ZERO: Decimal = { coefficient: 0n, scale: 0 };

/** The digits of a token in ASCII. */
export function digitsOf(tokens: Tokens, i: number): string {
  const { text } = tokens;
  let s = '';
  for (let k = tokens.start[i]; k < tokens.end[i]; k++) {
    const c = text.charCodeAt(k);
    if (c >= 48 && c <= 57) s += text[k];
    else if (c >= 0xff10 && c <= 0xff19) s += String.fromCharCode(c - 0xff10 + 48);
  }
  return s === '' ? '0' : s;
}

function decimal(digits: string, scale: number): Decimal {
  return { coefficient: BigInt(digits), scale };
}

/** A decimal times 10 ** `power`. */
export function scaleUp(d: Decimal, power: number): Decimal {
  if (d.scale >= power) return { coefficient: d.coefficient, scale: d.scale - power };
  return { coefficient: d.coefficient * 10n ** BigInt(power - Math.max(0, d.scale)), scale: Math.min(d.scale, 0) };
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale, 0);
  const lift = (d: Decimal): bigint => d.coefficient * 10n ** BigInt(scale - d.scale);
  return { coefficient: lift(a) + lift(b), scale };
}

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): number {
  const scale = Math.max(a.scale, b.scale, 0);
  const d = a.coefficient * 10n ** BigInt(scale - a.scale) - b.coefficient * 10n ** BigInt(scale - b.scale);
  return d < 0n ? -1 : d > 0n ? 1 : 0;
}

/** The exact decimal string, without an exponent and without zeros behind the point that say nothing: `1000000`, `2.5`. */
export function decimalString(d: Decimal): string {
  if (d.scale <= 0) return String(d.coefficient * 10n ** BigInt(-d.scale));
  const digits = String(d.coefficient).padStart(d.scale + 1, '0');
  const whole = digits.slice(0, -d.scale);
  let end = digits.length;
  while (end > digits.length - d.scale && digits[end - 1] === '0') end--;
  const fraction = digits.slice(digits.length - d.scale, end);
  return fraction === '' ? whole : whole + '.' + fraction;
}

function isBelow(d: Decimal, power: number): boolean {
  return compare(d, { coefficient: 10n ** BigInt(power), scale: 0 }) < 0;
}

/** Of a chain of magnitudes its last step: 12 (nghìn tỷ) ended in tỷ. */
function lastStep(unit: number): number {
  return unit >= 9 ? 9 : unit >= 6 ? 6 : unit >= 3 ? 3 : 0;
}

/** `hai trăm rưỡi`: the unit that is halved, where no magnitude word stands. */
function hundredUnit(d: Decimal): number {
  return d.scale === 0 && d.coefficient >= 100n && d.coefficient % 100n === 0n ? 2 : 0;
}
