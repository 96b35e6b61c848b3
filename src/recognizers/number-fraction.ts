/** Fractions and short ends of numbers that are spoken digit by digit: `một phẩy hai lăm`, `hai phẩy không năm`, `ba tỷ bảy`. */
import { NUMBER } from '../text/scan.ts';
import { type Decimal, tenTo } from '../kit/decimal.ts';
import { whole } from './digits.ts';
import { NumberKind } from './number.generated.ts';
import { isDigit, WordReader } from './number-words.ts';

/** Digits of a spoken fraction, at most. */
const LONGEST_FRACTION = 12;

export class Fractions extends WordReader {
  /** `phẩy 5`, `chấm hai mươi ba`, `phẩy không năm` after a whole number. */
  protected withSpokenFraction<B extends { readonly value: Decimal; readonly to: number }>(base: B): B {
    const { tokens } = this;
    const at = base.to + 1;
    if (base.value.scale !== 0 || this.kindInLine(base.to) !== NumberKind.POINT || !this.inLine(at)) return base;
    if ((tokens.flags[at] & NUMBER) === 0) return this.withFractionInWords(base, at);
    const places = tokens.end[at] - tokens.start[at];
    return places > LONGEST_FRACTION ? base : { ...base, value: extended(base.value, whole(tokens, at, at + 1, 1), places), to: at + 1 };
  }

  /** Digits one by one (`hai lăm`, `không năm`), or zeros and a whole number (`hai mươi lăm`). */
  private withFractionInWords<B extends { readonly value: Decimal; readonly to: number }>(base: B, from: number): B {
    let { value } = base;
    let to = from;
    for (; to - from < LONGEST_FRACTION; to++) {
      const kind = this.kindInLine(to);
      const isNext = isDigit(kind) ? !this.isCompound(to) : kind === NumberKind.UNIT && to > from;
      if (!isNext) break;
      value = extended(value, BigInt(this.val(to)), 1);
    }
    const rest = this.onlyZeros(from, to) && this.inLine(to) ? this.below1000(to) : -1;
    if (rest < 0) return to === from ? base : { ...base, value, to };
    return { ...base, value: extended(value, BigInt(rest), String(rest).length), to: this.below1000To };
  }

  /** The digit counts tens or hundreds: hai mươi, ba trăm. */
  private isCompound(i: number): boolean {
    const next = this.kindInLine(i + 1);
    return next === NumberKind.TENS || next === NumberKind.HUNDRED;
  }

  private onlyZeros(from: number, to: number): boolean {
    for (let k = from; k < to; k++) if (this.val(k) !== 0) return false;
    return true;
  }

  /** How many digits the words of a number are, spoken one by one: one for `hai`, two for `hai lăm`; 0 where they are another number. */
  protected spokenPlaces(from: number, to: number): number {
    if (!isDigit(this.kind(from)) || this.val(from) === 0) return 0;
    if (to - from === 1) return 1;
    return to - from === 2 && (this.kind(from + 1) === NumberKind.UNIT || isDigit(this.kind(from + 1))) ? 2 : 0;
  }
}

/** A decimal with more digits after its last. */
function extended({ coefficient, scale }: Decimal, digits: bigint, places: number): Decimal {
  return { coefficient: coefficient * tenTo(places) + digits, scale: scale + places };
}
