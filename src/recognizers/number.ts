/**
 * Numbers, recognised once and shared by dates and money: digits with Vietnamese and careless separators, number words,
 * magnitudes, and mixtures of them (`1 tỷ 200 triệu`, `hai nghìn ba trăm`, `3 triệu rưỡi`, `hai phẩy năm`).
 * Values are exact decimals; nothing here is a float. A number is read on demand, in a bounded number of tokens.
 */
import { LINE, NUMBER, type Tokens } from '../text/scan.ts';
import type { Vocabulary } from '../lexicon/vocabulary.ts';
import { add, type Decimal, isBelow, scaleUp, ZERO } from './decimal.ts';
import { digitsOf, readDigits } from './digits.ts';
import { NUMBER_WORDS } from './number.generated.ts';

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

interface Term {
  readonly value: Decimal;
  /** The value before its magnitudes. */
  readonly base: Decimal;
  /** Sum of the steps: nghìn tỷ is 12. */
  readonly unit: number;
  readonly steps: readonly number[];
  readonly to: number;
  readonly baseTo: number;
  readonly words: boolean;
  readonly halved: boolean;
  readonly thousands?: Decimal;
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

  /** Terms in falling order: 1 tỷ · 200 triệu. */
  private read(from: number): NumberReading | undefined {
    const first = this.term(from, true);
    if (first === undefined) return undefined;
    const terms: { value: Decimal; unit: number }[] = [{ value: first.value, unit: first.unit }];
    let last = first;
    while (last.unit >= 3 && !last.halved && terms.length < 6 && this.inLine(last.to)) {
      const above = terms[terms.length - 1].unit;
      const next = this.term(last.to, false);
      if (next === undefined || !follows(next, above)) break;
      // Terms of smaller unit are counted in a later, greater magnitude too: hai nghìn · ba trăm · tỷ.
      for (const step of next.steps) for (const t of terms) if (step >= 3 && t.unit < step) lift(t, step);
      // một triệu hai: two hundred thousand.
      const loose = next.unit === 0 && next.value.coefficient < 10n && next.to === last.to + 1;
      terms.push(loose ? { value: scaleUp(next.value, above - 1), unit: 0 } : { value: next.value, unit: next.unit });
      last = next;
    }
    let value = ZERO;
    let magnitude = 0;
    for (const t of terms) {
      value = add(value, t.value);
      magnitude = Math.max(magnitude, t.unit);
    }
    const { baseTo, words, thousands } = first;
    const result = { from, to: last.to, value, magnitude, unit: terms[terms.length - 1].unit, baseTo, words };
    return thousands !== undefined && magnitude === 0 ? { ...result, thousands } : result;
  }

  /** A base with its chain of magnitudes: `200 triệu`, `25 nghìn tỷ`, `ba trăm`, `3 triệu rưỡi`. Only the first may have a fraction. */
  private term(from: number, first: boolean): Term | undefined {
    const { tokens } = this;
    const words = (tokens.flags[from] & NUMBER) === 0;
    const read = words ? this.group(from) : readDigits(this.tokens, from);
    if (read === undefined) return undefined;
    let base: Decimal = typeof read.value === 'number' ? { coefficient: BigInt(read.value), scale: 0 } : read.value;
    let to = read.to;
    const fraction = first ? this.spokenFraction(to, base) : undefined;
    if (fraction !== undefined) {
      base = fraction.value;
      to = fraction.to;
    }
    const baseTo = to;
    const steps: number[] = [];
    let unit = 0;
    for (let step = this.step(to); step > 0; step = this.step(to)) {
      // A magnitude can not follow a greater one (tỷ nghìn).
      if (steps.length > 0 && step <= steps[steps.length - 1]) break;
      steps.push(step);
      unit += step;
      to++;
    }
    let value = scaleUp(base, unit);
    // hai trăm rưỡi, 3 triệu rưỡi: half of the last unit.
    const whole = unit > 0 ? unit : hundredUnit(base);
    const halved = whole >= 2 && this.inLine(to) && this.kind(to) === HALF;
    if (halved) {
      value = add(value, { coefficient: 5n, scale: 1 - whole });
      to++;
    }
    const term: Term = { value, base, unit, steps, to, baseTo, words, halved };
    return 'thousands' in read && read.thousands !== undefined ? { ...term, thousands: read.thousands } : term;
  }

  /** The power of ten of a magnitude word at a token; behind digits also `3 chục triệu`, `5 trăm nghìn`, `15k`. 0 where there is none. */
  private step(i: number): number {
    if (!this.inLine(i)) return 0;
    const k = this.kind(i);
    if (k === MAGNITUDE) return this.val(i);
    if ((this.tokens.flags[i - 1] & NUMBER) === 0) return 0;
    if (k === SHORT) return this.val(i);
    if ((k === HUNDRED || k === TENS) && this.inLine(i + 1) && this.kind(i + 1) === MAGNITUDE) return k === HUNDRED ? 2 : 1;
    return 0;
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
}

/** A term goes on a number whose last term has this unit: it is smaller, and digits have a magnitude of their own. */
function follows(next: Term, above: number): boolean {
  if (next.unit === 0 && !next.words) return false;
  if (!isBelow(next.base, above)) return false;
  // 2 nghìn 300 tỷ goes on; 3 triệu 5 tỷ is two numbers.
  if (next.steps.length > 0 && next.steps[0] > above && above !== 3) return false;
  const lifted = next.steps.reduce((unit, step) => (step >= 3 && unit < step ? unit + step : unit), above);
  return next.unit < lifted && isBelow(next.value, lifted);
}

function lift(term: { value: Decimal; unit: number }, step: number): void {
  term.value = scaleUp(term.value, step);
  term.unit += step;
}

/** `hai trăm rưỡi`: the unit that is halved, where no magnitude word stands. */
function hundredUnit(d: Decimal): number {
  return d.scale === 0 && d.coefficient >= 100n && d.coefficient % 100n === 0n ? 2 : 0;
}
