/** Sums with no currency, which only the words around make money. */
import { PERCENT } from '../../kit/punctuation.ts';
import type { Decimal } from '../../kit/decimal.ts';
import { decide, type Rule } from '../../kit/rule.ts';
import { DOT, OPEN } from '../line.ts';
import { type Amount, isAtMost, isSlang } from './written.ts';
import { HOME } from './grammar.ts';
import { MoneyRole } from './words.generated.ts';
import type { MoneyReader } from './reader.ts';

/** How far away words may be that make a bare number of millions money. */
const CUE_WINDOW = 7;
/** How far before a bare number of millions an amount with a currency may be. */
const AMOUNT_WINDOW = 30;

/** Words for what is done with money. */
const USES = MoneyRole.SPENT | MoneyRole.CUE;

const THOUSAND = 3;
const MILLION = 6;
const BILLION = 9;

/** The last amount with a currency. */
export interface Known {
  readonly to: number;
  readonly value: Decimal;
  readonly currency: string;
}

/** A number with no currency, and what the text said before it. */
interface Bare {
  readonly r: MoneyReader;
  readonly a: Amount;
  readonly known: Known | undefined;
}

/** A number with no currency is money, why, and of which currency. */
export interface Implied {
  readonly reason: string;
  readonly currency: string | undefined;
}

const RULES: readonly Rule<Bare, (b: Bare) => string | undefined>[] = [
  // A part of a sum: 500 tỷ đồng, bao gồm 120 tỷ mua sách.
  { name: 'money:other-amount', when: isPartOfKnown, verdict: ({ known }) => known?.currency },
  // 10k/lượt, 25 nghìn một bát
  { name: 'money:price', when: isPrice, verdict: homeUnlessShort },
  // Nothing else is given in thousands of millions without a noun.
  { name: 'money:context', when: isSum, verdict: homeUnlessShort },
];

/** The text leaves the currency of `3 tỷ 7` open; k and tr are of đồng. */
function homeUnlessShort({ r, a }: Bare): string | undefined {
  return a.isShort && !isSlang(r, a) ? undefined : HOME;
}

/** Whether a number without a currency is money. */
export function impliedMoney(r: MoneyReader, a: Amount, known: Known | undefined): Implied | undefined {
  if (a.magnitude < THOUSAND && a.reading.baseTo - a.from < 2) return undefined;
  if (r.id(a.to) === PERCENT || isCounted(r, a.to)) return undefined;
  const bare: Bare = { r, a, known };
  const rule = decide(RULES, bare);
  return rule && { reason: rule.name, currency: rule.verdict(bare) };
}

/** A word for what the number counts: tài xế; tài trợ is what is done with money. */
function isCounted(r: MoneyReader, i: number): boolean {
  return (r.roles(i) & MoneyRole.COUNTED) !== 0 && (r.phrase(i) & USES) === 0;
}

/** The same sentence gave an amount with its currency, and nothing says that this number counts something else. */
function isPartOfKnown({ r, a, known }: Bare): boolean {
  if (known === undefined || a.magnitude < MILLION || a.from - known.to > AMOUNT_WINDOW) return false;
  for (let k = known.to; k < a.from; k++) if (!r.inLine(k) || endsSentence(r, k)) return false;
  const isPart = isAtMost(a, known.value);
  if (known.currency !== HOME && (!isPart || r.tokens.id[a.from - 1] === OPEN)) return false;
  if (r.closes(a.to) || r.has(a.to, USES)) return true;
  return isPart && a.magnitude >= BILLION && r.hasBefore(a.from, MoneyRole.PART, a.from - known.to);
}

/** A full stop that is not inside digits. */
function endsSentence(r: MoneyReader, k: number): boolean {
  return r.id(k) === DOT && !r.glued(k + 1);
}

/** A price: with a rate where a word before it is of prices, or with k and tr where one is of money. */
function isPrice({ r, a }: Bare): boolean {
  const isRate = r.rate(a.to) !== undefined;
  if (isSlang(r, a)) return (isRate || r.closes(a.to)) && r.hasBefore(a.from, MoneyRole.PRICE | MoneyRole.CUE, CUE_WINDOW);
  return isRate && r.hasBefore(a.from, MoneyRole.PRICE, CUE_WINDOW);
}

function isSum({ r, a }: Bare): boolean {
  if (a.magnitude < MILLION || !r.closes(a.to)) return false;
  if (a.reading.words) return r.hasBefore(a.from, MoneyRole.PRICE, 2);
  return a.magnitude >= BILLION || isCueNear(r, a);
}

/** A word of money is within some tokens before, in the same line. */
function isCueNear(r: MoneyReader, a: Amount): boolean {
  if (r.hasBefore(a.from, MoneyRole.CUE, CUE_WINDOW)) return true;
  for (let k = a.to; k < a.to + 4 && r.inLine(k); k++) if (r.has(k, MoneyRole.CUE)) return true;
  return false;
}
