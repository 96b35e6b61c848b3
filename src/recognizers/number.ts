/**
 * Numbers, recognised once and shared by dates and money: digits with Vietnamese and careless separators, number words,
 * magnitudes, and mixtures of them (`1 tỷ 200 triệu`, `hai nghìn ba trăm`, `3 triệu rưỡi`, `hai phẩy năm`).
 * Values are exact decimals; nothing here is a float. A number is read on demand, in a bounded number of tokens.
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
  /** The greatest magnitude word as a power of ten (0 where there is none). */
  readonly magnitude: number;
  /** The last magnitude word, which a shorter list member before it may borrow: a power of ten. */
  readonly unit: number;
  /** Tokens of the leading digits or words alone, before any magnitude. */
  readonly baseTo: number;
  /** Written in words alone. */
  readonly words: boolean;
  /** Digits of the form `12,500`: a decimal for some writers, thousands for others; `thousands` is the other reading. */
  readonly thousands: Decimal | undefined;
}

/** Words of this kind may begin a number. */
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

/** Terms of one number. */
const LONGEST_SUM = 6;

/** A base with its magnitudes, whose sum is the unit (nghìn tỷ is 12): also a number by itself. */
interface Term extends NumberReading {
  /** The value before its magnitudes. */
  readonly base: Decimal;
  /** One past the last magnitude. */
  readonly unitTo: number;
  readonly halved: boolean;
}

/** A term within a number, which a later magnitude may lift. */
interface Summand {
  value: Decimal;
  unit: number;
}

export class Numbers {
  private readonly tokens: Tokens;
  private readonly grammar: NumberGrammar;
  private cachedAt = -1;
  private cached: NumberReading | undefined;
  /** One past the number that `small` found. */
  smallTo = 0;

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
    const first = this.term(from, true);
    if (first === undefined) return undefined;
    let next = this.termBehind(first, first.unit);
    if (next === undefined) return first;
    const terms: Summand[] = [{ value: first.value, unit: first.unit }];
    let last = first;
    while (next !== undefined) {
      // Terms of smaller unit are counted in a later, greater magnitude too: hai nghìn · ba trăm · tỷ.
      for (let k = next.baseTo; k < next.unitTo; k++) {
        const step = this.step(k);
        for (const t of terms) if (step >= 3 && t.unit < step) lift(t, step);
      }
      // một triệu hai: two hundred thousand.
      const loose: boolean = next.unit === 0 && next.value.coefficient < 10n && next.to === last.to + 1;
      terms.push(loose ? { value: scaleUp(next.value, terms[terms.length - 1].unit - 1), unit: 0 } : { value: next.value, unit: next.unit });
      last = next;
      next = terms.length < LONGEST_SUM ? this.termBehind(last, terms[terms.length - 1].unit) : undefined;
    }
    let { value, unit: magnitude } = terms[0];
    for (let k = 1; k < terms.length; k++) {
      value = add(value, terms[k].value);
      magnitude = Math.max(magnitude, terms[k].unit);
    }
    const { baseTo, words, thousands } = first;
    return { from, to: last.to, value, magnitude, unit: terms[terms.length - 1].unit, baseTo, words, thousands: magnitude === 0 ? thousands : undefined };
  }

  /** The term that goes on a number after its last term, which has the unit `above`. */
  private termBehind(last: Term, above: number): Term | undefined {
    if (last.unit < 3 || last.halved || !this.inLine(last.to)) return undefined;
    const next = this.term(last.to, false);
    return next !== undefined && this.follows(next, above) ? next : undefined;
  }

  /** It is smaller than the unit before it, and digits have a magnitude of their own. */
  private follows(next: Term, above: number): boolean {
    if (next.unit === 0 && !next.words) return false;
    if (!isBelow(next.base, above)) return false;
    // 2 nghìn 300 tỷ goes on; 3 triệu 5 tỷ is two numbers.
    if (next.unit > 0 && this.step(next.baseTo) > above && above !== 3) return false;
    let lifted = above;
    for (let k = next.baseTo; k < next.unitTo; k++) {
      const step = this.step(k);
      if (step >= 3 && lifted < step) lifted += step;
    }
    return next.unit < lifted && isBelow(next.value, lifted);
  }

  /** A base with its chain of magnitudes: `200 triệu`, `25 nghìn tỷ`, `ba trăm`, `3 triệu rưỡi`. Only the first may have a fraction. */
  private term(from: number, first: boolean): Term | undefined {
    const { tokens } = this;
    const words = (tokens.flags[from] & NUMBER) === 0;
    let base: Decimal;
    let to: number;
    let thousands: Decimal | undefined;
    if (words) {
      const value = this.small(from);
      if (value < 0) return undefined;
      base = { coefficient: BigInt(value), scale: 0 };
      to = this.smallTo;
    } else {
      const read = readDigits(tokens, from);
      if (read === undefined) return undefined;
      ({ value: base, to, thousands } = read);
    }
    const fraction = first ? this.spokenFraction(to, base) : undefined;
    if (fraction !== undefined) {
      base = fraction.value;
      to = fraction.to;
    }
    const baseTo = to;
    let unit = 0;
    let before = 0;
    // A magnitude can not follow a greater one (tỷ nghìn).
    for (let step = this.step(to); step > before; step = this.step(to)) {
      before = step;
      unit += step;
      to++;
    }
    const unitTo = to;
    let value = scaleUp(base, unit);
    // hai trăm rưỡi, 3 triệu rưỡi: half of the last unit.
    const halved = this.kind(to) === NumberKind.HALF && this.inLine(to) && (unit >= 2 || (unit === 0 && isHundreds(base)));
    if (halved) {
      value = add(value, { coefficient: 5n * tenTo((unit || 2) - 1), scale: 0 });
      to++;
    }
    if (unit > 0) thousands = undefined;
    return { from, to, value, magnitude: unit, unit, baseTo, words, thousands, base, unitTo, halved };
  }

  /** The power of ten of a magnitude word at a token; after digits also `3 chục triệu`, `5 trăm nghìn`, `15k`. 0 where there is none. */
  private step(i: number): number {
    if (!this.inLine(i)) return 0;
    const k = this.kind(i);
    if (k === NumberKind.MAGNITUDE) return this.val(i);
    if ((this.tokens.flags[i - 1] & NUMBER) === 0) return 0;
    if (k === NumberKind.SHORT) return this.val(i);
    if ((k === NumberKind.HUNDRED || k === NumberKind.TENS) && this.inLine(i + 1) && this.kind(i + 1) === NumberKind.MAGNITUDE)
      return k === NumberKind.HUNDRED ? 2 : 1;
    return 0;
  }

  /** `phẩy 5`, `chấm hai mươi ba` after a whole number. */
  private spokenFraction(i: number, base: Decimal): { value: Decimal; to: number } | undefined {
    const { tokens } = this;
    if (base.scale !== 0 || !this.inLine(i) || this.kind(i) !== NumberKind.POINT || !this.inLine(i + 1)) return undefined;
    const at = i + 1;
    if ((tokens.flags[at] & NUMBER) !== 0) {
      const places = tokens.end[at] - tokens.start[at];
      return places > 12 ? undefined : { value: withFraction(base, whole(tokens, at, at + 1, 1), places), to: at + 1 };
    }
    const value = this.small(at);
    return value < 0 ? undefined : { value: withFraction(base, BigInt(value), String(value).length), to: this.smallTo };
  }

  /** A whole number below 1000 in words (`mười hai`, `hai mươi lăm`); -1 where there is none. `smallTo` is set to its end. */
  small(from: number): number {
    let i = from;
    const first = this.kind(i);
    if (first === NumberKind.LINK) {
      // nghìn lẻ năm
      if (i > 0 && this.inLine(i + 1) && this.kind(i + 1) === NumberKind.DIGIT && this.kind(i - 1) === NumberKind.MAGNITUDE)
        return this.smallAt(this.val(i + 1), i + 2);
      return -1;
    }
    if (first !== NumberKind.DIGIT && first !== NumberKind.TEN) return -1;
    let value = 0;
    if (first === NumberKind.DIGIT && this.inLine(i + 1) && this.kind(i + 1) === NumberKind.HUNDRED) {
      value = this.val(i) * 100;
      i += 2;
      if (!this.inLine(i)) return this.smallAt(value, i);
      const k = this.kind(i);
      if (k === NumberKind.LINK && this.inLine(i + 1) && this.kind(i + 1) === NumberKind.DIGIT) return this.smallAt(value + this.val(i + 1), i + 2);
      // After `trăm` a bare digit is not part of it (một trăm năm = a hundred years), unless tens follow.
      if (k !== NumberKind.TEN && !(k === NumberKind.DIGIT && this.tensFollow(i))) return this.smallAt(value, i);
    }
    const k = this.kind(i);
    if (k === NumberKind.TEN) {
      value += 10;
      i++;
      const u = this.inLine(i) ? this.kind(i) : 0;
      if ((u === NumberKind.DIGIT && this.val(i) !== 5 && this.val(i) !== 0) || (u === NumberKind.UNIT && this.val(i) === 5))
        return this.smallAt(value + this.val(i), i + 1);
      return this.smallAt(value, i);
    }
    if (this.inLine(i + 1)) {
      const n = this.kind(i + 1);
      if (n === NumberKind.TENS && this.val(i) > 0) {
        value += this.val(i) * 10;
        i += 2;
        const u = this.inLine(i) ? this.kind(i) : 0;
        if (
          u === NumberKind.UNIT ||
          (u === NumberKind.DIGIT &&
            this.val(i) !== 5 &&
            this.val(i) !== 0 &&
            this.kind(i - 1) === NumberKind.TENS &&
            this.val(i - 1) === 10 &&
            !this.tensFollow(i))
        )
          return this.smallAt(value + this.val(i), i + 1);
        return this.smallAt(value, i);
      }
      if (n === NumberKind.UNIT && this.val(i) > 0) return this.smallAt(value + this.val(i) * 10 + this.val(i + 1), i + 2);
    }
    return this.smallAt(value + this.val(i), i + 1);
  }

  private smallAt(value: number, to: number): number {
    this.smallTo = to;
    return value;
  }

  private tensFollow(i: number): boolean {
    return this.inLine(i + 1) && (this.kind(i + 1) === NumberKind.TENS || this.kind(i + 1) === NumberKind.UNIT);
  }

  private val(i: number): number {
    return this.grammar.value[this.tokens.id[i]];
  }
}

function withFraction(base: Decimal, fraction: bigint, places: number): Decimal {
  return { coefficient: base.coefficient * tenTo(places) + fraction, scale: places };
}

function lift(term: { value: Decimal; unit: number }, step: number): void {
  term.value = scaleUp(term.value, step);
  term.unit += step;
}

/** `hai trăm rưỡi`: hundreds may be halved where no magnitude word stands. */
function isHundreds(d: Decimal): boolean {
  return d.scale === 0 && d.coefficient >= 100n && d.coefficient % 100n === 0n;
}
