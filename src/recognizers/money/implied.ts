/** Sums with no currency, which only the words around make money. */
import type { Amount } from './amount.ts';
import { MoneyRole } from './words.generated.ts';
import type { MoneyReader } from './reader.ts';

/** How far away words may be that make a bare number of millions money. */
const CUE_WINDOW = 7;

/** A number of millions or more with no currency, where the words around make it money. */
export function impliedMoney(r: MoneyReader, a: Amount): boolean {
  if (a.magnitude < 6 || a.reading.words) return false;
  const next = r.roles(a.to);
  if (r.id(a.to) === 37 || (next & MoneyRole.COUNTED) !== 0) return false;
  const closes = r.isBreak(a.to) || (next & (MoneyRole.FUNCTION | MoneyRole.AND | MoneyRole.TO | MoneyRole.PER_WORD)) !== 0;
  if (!closes) return false;
  // Nothing else is given in thousands of millions without a noun.
  return a.magnitude >= 9 || cueNear(r, a);
}

/** A word of money is within some tokens before, in the same line. */
function cueNear(r: MoneyReader, a: Amount): boolean {
  for (let k = a.from - 1; k >= Math.max(0, a.from - CUE_WINDOW) && r.inLine(k + 1); k--) {
    if (r.isCue(k)) return true;
  }
  for (let k = a.to; k < a.to + 4 && r.inLine(k); k++) {
    if (r.isCue(k)) return true;
  }
  return false;
}
