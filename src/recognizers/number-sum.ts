/** The terms of one number in falling order, which later magnitudes multiply: `2 nghìn · 300 · tỷ`. */
import { add, type Decimal, isBelow, scaleUp, tenTo } from '../kit/decimal.ts';

/** Powers of ten. */
const HUNDRED = 2;
const THOUSAND = 3;

interface Term {
  readonly value: Decimal;
  /** The power of ten of its magnitudes together: nghìn tỷ is 12. */
  readonly unit: number;
  /** It is written with all its places (`ba trăm`, `không trăm linh năm`, `005`), or is a half. */
  readonly isFull: boolean;
}

export class Sum {
  private readonly terms: Term[];
  /** The unit of the last term that is no half. */
  unit = 0;
  /** A half ends it so far: `3 triệu rưỡi`. */
  isHalved = false;

  constructor(terms: readonly Term[] = []) {
    this.terms = [...terms];
  }

  copy(): Sum {
    const copy = new Sum(this.terms);
    copy.unit = this.unit;
    copy.isHalved = this.isHalved;
    return copy;
  }

  /** The greatest unit. */
  get magnitude(): number {
    return this.terms[0].unit;
  }

  get value(): Decimal {
    let { value } = this.terms[0];
    for (let k = 1; k < this.terms.length; k++) value = add(value, this.terms[k].value);
    return value;
  }

  /** Adds a term with no magnitude yet; false where it is not below the unit before it. */
  push({ value, isFull }: Omit<Term, 'unit'>): boolean {
    if (this.terms.length > 0 && (this.unit < THOUSAND || !isBelow(value, this.unit))) return false;
    this.terms.push({ value, unit: 0, isFull });
    this.unit = 0;
    return true;
  }

  /**
   * A magnitude multiplies the last term, and the terms before it that would not be greater than it any more: `2 nghìn 300 tỷ`,
   * `1 tỷ 100 triệu tỷ`. False where the terms do not fall then, or places are left open between two that it multiplies: `3 triệu 5 tỷ`.
   */
  multiply(step: number): boolean {
    const { terms } = this;
    let k = terms.length - 1;
    let before = terms[k].unit;
    terms[k] = scaled(terms[k], step);
    for (; k > 0 && terms[k - 1].unit <= terms[k].unit; k--) {
      if (terms[k - 1].unit - before > THOUSAND && !terms[k].isFull) return false;
      before = terms[k - 1].unit;
      terms[k - 1] = scaled(terms[k - 1], step);
    }
    this.unit += step;
    return k === 0 || isBelow(terms[k].value, terms[k - 1].unit);
  }

  /** Adds half of the last unit: `3 triệu rưỡi`; of a hundred where there is no unit. */
  halve(): void {
    const power = (this.unit || HUNDRED) - 1;
    this.terms.push({ value: { coefficient: 5n * tenTo(power), scale: 0 }, unit: this.unit === 0 ? 0 : power, isFull: true });
    this.isHalved = true;
  }
}

function scaled({ value, unit, isFull }: Term, step: number): Term {
  return { value: scaleUp(value, step), unit: unit + step, isFull };
}
