/**
 * Amounts of money. One walk over the tokens, woken by digits, number words and currency signs that are before the number.
 * Values are exact decimal strings.
 */
import { NUMBER, type Tokens } from '../../text/scan.ts';
import type { DateCandidate, MoneyCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { compare, decimalString } from '../../kit/decimal.ts';
import { COMMA, DASH, DOT } from '../line.ts';
import { NumberKind } from '../number.generated.ts';
import type { Numbers } from '../number.ts';
import { type Amount, amountAt, prefixed } from './amount.ts';
import { inherit, list, rangeEnd } from './combine.ts';
import { type Modifier, type MoneyGrammar, Wake } from './grammar.ts';
import { MoneyRole } from './words.generated.ts';
import { impliedMoney } from './implied.ts';
import { MoneyReader } from './reader.ts';

export { moneyGrammar, type MoneyGrammar } from './grammar.ts';

/**
 * The amounts of money of a text, in order, not overlapping. `dates` are left alone.
 *
 * @example recognizeMoney(scan('1 tỷ 200 triệu đồng', v), numbers, grammar, [])[0].value // '1200000000'
 */
export function recognizeMoney(tokens: Tokens, numbers: Numbers, grammar: MoneyGrammar, dates: readonly DateCandidate[]): MoneyCandidate[] {
  const r = new MoneyReader(tokens, numbers, grammar);
  const found: MoneyCandidate[] = [];
  const { count, id, flags } = tokens;
  const { wake } = grammar;
  let date = 0;
  let dateFrom = dates.length > 0 ? dates[0].from : count;
  for (let i = 0; i < count; ) {
    if (i >= dateFrom) {
      i = Math.max(i, dates[date].to);
      date++;
      dateFrom = date < dates.length ? dates[date].from : count;
      continue;
    }
    const word = id[i];
    const isNumber = (flags[i] & NUMBER) !== 0;
    const woken = isNumber ? Wake.number : word < wake.length ? wake[word] : 0;
    if (woken === 0) {
      i++;
      continue;
    }
    let amount: Amount | undefined;
    if ((woken & Wake.number) !== 0 && promising(r, i)) amount = amountAt(r, i);
    else if ((woken & Wake.currency) !== 0) amount = prefixed(r, i);
    if (amount === undefined) {
      i = isNumber ? pastNumber(r, i) : i + 1;
      continue;
    }
    const before = found.length;
    expression(r, amount, found);
    // us $ 1/1/1990: the digits are those of a date.
    while (found.length > before && found[found.length - 1].to > dateFrom) found.pop();
    i = found.length > before ? found[found.length - 1].to : Math.max(i + 1, amount.numberTo);
  }
  return found;
}

/** The next token that is not part of the same digits: `1.234.567` is tried once. */
function pastNumber(r: MoneyReader, i: number): number {
  let k = i + 1;
  while (k - i < 24 && (r.id(k) === DOT || r.id(k) === COMMA) && r.glued(k) && r.isNumber(k + 1) && r.glued(k + 1)) k += 2;
  return k;
}

/** After the digits or number words comes a magnitude, a currency, or what ties them to another number. */
function promising(r: MoneyReader, i: number): boolean {
  let k = i;
  const end = i + 24;
  for (; k < end; k++) {
    if (k > i && !r.inLine(k)) return false;
    if ((r.tokens.flags[k] & NUMBER) !== 0) continue;
    const id = r.tokens.id[k];
    const kind = r.numberKind(k);
    if (kind === NumberKind.MAGNITUDE || kind === NumberKind.SHORT) return true;
    if (kind !== 0) continue;
    if ((id === DOT || id === COMMA || id === DASH) && k > i) {
      // Marks inside digits, and between the ends of a range.
      if (r.isNumber(k + 1) || (r.inLine(k + 1) && r.currency(k + 1) !== undefined)) continue;
      return false;
    }
    const roles = id < r.grammar.roles.length ? r.grammar.roles[id] : 0;
    if ((roles & (MoneyRole.TO | MoneyRole.AND | MoneyRole.CHANGE)) !== 0 && k > i) {
      if (r.inLine(k + 1) && (r.roles(k + 1) & MoneyRole.MODIFIER) !== 0) continue;
      if (r.isNumber(k + 1) || r.numbers.startsWord(k + 1) || r.currency(k + 1) !== undefined) continue;
      return false;
    }
    return (roles & MoneyRole.MAGNITUDE) !== 0 || r.currency(k) !== undefined;
  }
  return false;
}

/** A range, a list, or one amount. */
function expression(r: MoneyReader, first: Amount, found: MoneyCandidate[]): void {
  const last = rangeEnd(r, first);
  if (last !== undefined) {
    range(r, first, last, found);
    return;
  }
  const members = list(r, first);
  if (members === undefined) {
    if (first.currency !== undefined) found.push(single(r, first, false));
    else if (impliedMoney(r, first)) found.push(single(r, first, true));
    return;
  }
  for (let k = members.length - 2; k >= 0; k--) inherit(members[k], members[k + 1], false);
  for (const m of members) found.push(single(r, m, false));
}

function range(r: MoneyReader, a: Amount, b: Amount, found: MoneyCandidate[]): void {
  const implied = b.currency === undefined;
  const currency = b.currency ?? 'VND';
  b.currency = currency;
  inherit(a, b, true);
  if (compare(a.value, b.value) > 0) {
    // `giảm từ 10 triệu đồng đến 5 triệu đồng`: no range.
    found.push(single(r, a, implied), single(r, b, implied));
    return;
  }
  const evidence = reasons(implied ? 'money:context' : 'money:range', r.evidence(currency));
  found.push({
    type: 'money',
    from: a.from,
    to: b.to,
    value: undefined,
    min: decimalString(a.value),
    max: decimalString(b.value),
    currency,
    modifier: r.modifierBefore(a.from) === 'approximately' ? 'approximately' : undefined,
    per: r.rate(b.to),
    confidence: confidenceOf(evidence),
    evidence,
  });
}

function single(r: MoneyReader, a: Amount, implied: boolean): MoneyCandidate {
  const bound = r.phrase(a.to);
  const modifier: Modifier | undefined = bound === MoneyRole.UPWARD ? 'at-least' : bound === MoneyRole.DOWNWARD ? 'at-most' : r.modifierBefore(a.from);
  const evidence = reasons(
    implied ? 'money:context' : 'money:amount',
    a.currency === undefined ? '' : r.evidence(a.currency),
    modifier === undefined ? '' : r.evidence(modifier),
  );
  return {
    type: 'money',
    from: a.from,
    to: a.to,
    value: decimalString(a.value),
    min: undefined,
    max: undefined,
    currency: a.currency ?? (implied ? 'VND' : undefined),
    modifier,
    per: r.rate(a.to),
    confidence: confidenceOf(evidence),
    evidence,
  };
}
