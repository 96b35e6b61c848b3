/**
 * Amounts of money. One walk over the tokens, woken by digits, number words and currency signs that stand before the number.
 * Values are exact decimal strings.
 */
import { NUMBER, type Tokens } from '../../text/scan.ts';
import type { DateCandidate, MoneyCandidate } from '../candidate.ts';
import { compare, decimalString } from '../decimal.ts';
import type { Numbers } from '../number.ts';
import { type Amount, amountAt, prefixed } from './amount.ts';
import { inherit, list, rangeEnd } from './combine.ts';
import { type Modifier, type MoneyGrammar, Role } from './grammar.ts';
import { impliedMoney } from './implied.ts';
import { COMMA, DASH, DOT, MoneyReader } from './reader.ts';

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
  const { currencies } = grammar;
  let date = 0;
  for (let i = 0; i < count; ) {
    while (date < dates.length && dates[date].to <= i) date++;
    if (date < dates.length && dates[date].from <= i) {
      i = dates[date].to;
      continue;
    }
    let amount: Amount | undefined;
    const word = id[i];
    if ((flags[i] & NUMBER) !== 0 ? promising(r, i) : numbers.startsWord(i) && promising(r, i)) amount = amountAt(r, i);
    else if (word === 0 || (word < currencies.length && currencies[word] !== undefined)) amount = prefixed(r, i);
    if (amount === undefined) {
      i = pastNumber(r, i);
      continue;
    }
    const before = found.length;
    expression(r, amount, found);
    // us $ 1/1/1990: the digits are those of a date.
    while (date < dates.length && found.length > before && found[found.length - 1].to > dates[date].from) found.pop();
    i = found.length > before ? found[found.length - 1].to : Math.max(i + 1, amount.numberTo);
  }
  return found;
}

/** The next token that is not part of the same digits: `1.234.567` is tried once. */
function pastNumber(r: MoneyReader, i: number): number {
  let k = i + 1;
  if ((r.tokens.flags[i] & NUMBER) === 0) return k;
  while (k - i < 24 && (r.id(k) === DOT || r.id(k) === COMMA) && r.glued(k) && r.isNumber(k + 1) && r.glued(k + 1)) k += 2;
  return k;
}

/** Behind the digits or number words stands a magnitude, a currency, or what ties them to another number. */
function promising(r: MoneyReader, i: number): boolean {
  let k = i;
  const end = i + 24;
  for (; k < end; k++) {
    if (k > i && !r.inLine(k)) return false;
    if ((r.tokens.flags[k] & NUMBER) !== 0) continue;
    const id = r.tokens.id[k];
    const kind = id < r.grammar.numbers.kind.length ? r.grammar.numbers.kind[id] : 0;
    if (kind === 7 || kind === 10) return true;
    if (kind !== 0) continue;
    if ((id === DOT || id === COMMA || id === DASH) && k > i) {
      // Marks inside digits, and between the ends of a range.
      if (r.isNumber(k + 1) || (r.inLine(k + 1) && r.currency(k + 1) !== undefined)) continue;
      return false;
    }
    const roles = id < r.grammar.roles.length ? r.grammar.roles[id] : 0;
    if ((roles & (Role.to | Role.and | Role.change)) !== 0 && k > i) {
      if (r.inLine(k + 1) && (r.roles(k + 1) & Role.modifier) !== 0) continue;
      if (r.isNumber(k + 1) || r.numbers.startsWord(k + 1) || r.currency(k + 1) !== undefined) continue;
      return false;
    }
    return (roles & Role.magnitude) !== 0 || r.currency(k) !== undefined;
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
  const unit = members[members.length - 1];
  if (unit.currency === undefined) {
    if (members.length === 1 && impliedMoney(r, first)) found.push(single(r, first, true));
    return;
  }
  for (let k = members.length - 2; k >= 0; k--) inherit(members[k], members[k + 1], false);
  for (const m of members) found.push(single(r, m, false));
}

export function range(r: MoneyReader, a: Amount, b: Amount, found: MoneyCandidate[]): void {
  const implied = b.currency === undefined;
  if (implied) b.currency = 'VND';
  inherit(a, b, true);
  if (compare(a.value, b.value) > 0) {
    // `giảm từ 10 triệu đồng đến 5 triệu đồng`: no range.
    found.push(single(r, a, implied), single(r, b, implied));
    return;
  }
  const candidate: MoneyCandidate = {
    type: 'money',
    from: a.from,
    to: b.to,
    min: decimalString(a.value),
    max: decimalString(b.value),
    confidence: implied ? 'low' : 'high',
    evidence: [implied ? 'money:context' : 'money:range', 'currency:' + b.currency],
  };
  if (b.currency !== undefined) candidate.currency = b.currency;
  const modifier = r.modifierBefore(a.from);
  if (modifier?.value === 'approximately') candidate.modifier = modifier.value;
  const per = r.rate(b.to);
  if (per !== undefined) candidate.per = per;
  found.push(candidate);
}

function single(r: MoneyReader, a: Amount, implied: boolean): MoneyCandidate {
  const candidate: MoneyCandidate = {
    type: 'money',
    from: a.from,
    to: a.to,
    value: decimalString(a.value),
    confidence: implied ? 'low' : 'high',
    evidence: [implied ? 'money:context' : 'money:amount'],
  };
  if (a.currency !== undefined) {
    candidate.currency = a.currency;
    candidate.evidence.push('currency:' + a.currency);
  } else if (implied) candidate.currency = 'VND';
  const bound = r.phrase(a.to);
  const modifier: Modifier | undefined = bound === Role.upward ? 'at-least' : bound === Role.downward ? 'at-most' : r.modifierBefore(a.from)?.value;
  if (modifier !== undefined) {
    candidate.modifier = modifier;
    candidate.evidence.push('modifier:' + modifier);
  }
  const per = r.rate(a.to);
  if (per !== undefined) candidate.per = per;
  return candidate;
}
