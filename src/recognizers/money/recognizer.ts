/**
 * Amounts of money. One walk over the tokens, woken by digits, number words and currency signs that stand before the number.
 * Values are exact decimal strings.
 */
import { GLUED, LINE, NUMBER, type Tokens, UPPER, WORD } from '../../text/scan.ts';
import type { DateCandidate, MoneyCandidate } from '../candidate.ts';
import { add, compare, type Decimal, decimalString, type NumberReading, type Numbers, scaleUp } from '../number.ts';
import { type Modifier, type MoneyGrammar, Role, Sort } from './grammar.ts';
import { MoneyReader } from './reader.ts';

export { moneyGrammar, type MoneyGrammar } from './grammar.ts';

const COMMA = 44;
const DASH = 45;
const DOT = 46;
const SLASH = 47;
/** How many members of a list may stand before the one that names the unit. */
const LONGEST_LIST = 8;
/** How far words may stand that make a bare number of millions money. */
const CUE_WINDOW = 7;
const THOUSAND: Decimal = { coefficient: 1000n, scale: 0 };
const TEN_THOUSAND: Decimal = { coefficient: 10_000n, scale: 0 };

/** One amount as the text gives it. */
interface Amount {
  from: number;
  to: number;
  /** Token behind the digits and words of the number. */
  numberTo: number;
  value: Decimal;
  magnitude: number;
  unit: number;
  currency: string | undefined;
  reading: NumberReading;
}

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

/** Digits that are tied to a word or a mark before them are part of a code, a time or a date. */
function tiedBefore(r: MoneyReader, i: number): boolean {
  const { flags, id } = r.tokens;
  if (i === 0 || (flags[i] & GLUED) === 0 || (flags[i] & NUMBER) === 0) return false;
  const before = flags[i - 1];
  if ((before & WORD) !== 0) {
    // QL1, m2, km2: a code or a unit; a crawler's `là75` is not.
    const width = r.tokens.end[i - 1] - r.tokens.start[i - 1];
    return (before & UPPER) !== 0 || width === 1 || (width === 2 && r.tokens.end[i] - r.tokens.start[i] === 1 && r.tokens.number[i] < 4);
  }
  if (id[i - 1] !== DOT && id[i - 1] !== COMMA && id[i - 1] !== SLASH) return false;
  return i > 1 && (flags[i - 1] & GLUED) !== 0 && (flags[i - 2] & NUMBER) !== 0;
}

/** A number with its magnitude and currency, if it has one. */
function amountAt(r: MoneyReader, i: number): Amount | undefined {
  if (tiedBefore(r, i)) return undefined;
  const n = r.numbers.at(i);
  if (n === undefined) return undefined;
  let { value, magnitude } = n;
  let to = n.to;
  const english = r.grammar.magnitudes.get(r.id(to));
  if (english !== undefined && magnitude === 0) {
    value = scaleUp(value, english);
    magnitude = english;
    to++;
  }
  const amount: Amount = { from: i, to, numberTo: to, value, magnitude, unit: english ?? n.unit, currency: undefined, reading: n };
  const c = r.currencyBehind(to, value, magnitude, n.baseTo - n.from > 1);
  let behind = r.to;
  // không đồng ý: `not`, no nought.
  if (c === undefined || (n.words && value.coefficient === 0n)) return amount;
  if (n.thousands !== undefined && english === undefined) amount.value = n.thousands;
  amount.currency = c.code;
  const cents = hundredths(r, behind, c.code);
  if (cents !== undefined) {
    amount.value = add(amount.value, cents);
    behind = r.to;
  }
  amount.to = behind;
  return amount;
}

/** `(và) 23 xu` behind dollars and rupees; sets `r.to`. */
function hundredths(r: MoneyReader, i: number, code: string): Decimal | undefined {
  if (code === 'VND') return undefined;
  const k = (r.roles(i) & Role.and) !== 0 ? i + 1 : i;
  if (!r.inLine(k) || !(r.isNumber(k) ? r.tokens.number[k] < 100 : r.numbers.startsWord(k))) return undefined;
  const n = r.numbers.at(k);
  if (n === undefined || n.value.scale !== 0 || n.value.coefficient > 99n) return undefined;
  const sub = r.currency(n.to);
  if (sub?.sort === Sort.sub) return { coefficient: n.value.coefficient, scale: 2 };
  // `hai đô 23`: two digits and nothing behind them.
  if (k !== i || !r.isNumber(k) || r.tokens.end[k] - r.tokens.start[k] !== 2 || (r.tokens.flags[n.to] & LINE) === 0) return undefined;
  r.to = n.to;
  return { coefficient: n.value.coefficient, scale: 2 };
}

/** A currency before its number: `$1.2 billion`, `US$ 20`, `VND1000`. */
function prefixed(r: MoneyReader, i: number): Amount | undefined {
  const c = r.currency(i, true);
  if (c === undefined || c.sort === Sort.sub || c.sort === Sort.weak || c.sort === Sort['weak-code']) {
    if (c?.code !== 'INR') return undefined;
  }
  if (c.sort === Sort.word && (r.tokens.flags[i] & UPPER) === 0 && c.code !== 'INR') return undefined;
  let k = r.to;
  if (c.code === 'INR' && r.id(k) === DOT) k++;
  if (!r.isNumber(k)) return undefined;
  const n = r.numbers.at(k);
  if (n === undefined) return undefined;
  let { value, magnitude } = n;
  let to = n.to;
  if (n.thousands !== undefined && magnitude === 0) value = n.thousands;
  const english = r.grammar.magnitudes.get(r.id(to));
  if (english !== undefined && magnitude === 0) {
    value = scaleUp(n.value, english);
    magnitude = english;
    to++;
  }
  // Not `USD 5 tỷ đồng`: that number has its own currency.
  if (r.currencyBehind(to, value, magnitude, true) !== undefined) return undefined;
  return { from: i, to, numberTo: to, value, magnitude, unit: english ?? n.unit, currency: c.code, reading: n };
}

/** An amount at a token, in either order. */
function anyAmount(r: MoneyReader, i: number): Amount | undefined {
  if (!r.inLine(i)) return undefined;
  if (r.isNumber(i) || r.numbers.startsWord(i)) return amountAt(r, i);
  return prefixed(r, i);
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

/** The upper end of a range that begins with `a`. */
function rangeEnd(r: MoneyReader, a: Amount): Amount | undefined {
  const k = a.to;
  const joins = r.id(k) === DASH || (r.roles(k) & Role.to) !== 0 || ((r.roles(k) & Role.and) !== 0 && (r.rolesBefore(a.from) & Role.between) !== 0);
  if (!joins) return undefined;
  // 2 triệu đồng đến dưới 5 triệu đồng
  const bent = (r.roles(k + 1) & Role.modifier) !== 0;
  const b = anyAmount(r, bent ? k + 2 : k + 1);
  if (b === undefined) return undefined;
  if (b.currency === undefined) return a.currency === undefined && impliedRange(r, a, b) ? b : undefined;
  return a.currency === undefined || a.currency === b.currency ? b : undefined;
}

/** `2 - 3 triệu` with no currency, where words around make it money. */
function impliedRange(r: MoneyReader, a: Amount, b: Amount): boolean {
  return impliedMoney(r, { ...b, from: a.from });
}

function range(r: MoneyReader, a: Amount, b: Amount, found: MoneyCandidate[]): void {
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

/**
 * A short amount takes the magnitude of the next: 3 đến 5 tỷ. At the lower end of a range, and for a number that is whole as it
 * stands (500.000 và 1 triệu), it takes a lesser one where the full would turn the order round: 500 - 1 triệu.
 */
function inherit(a: Amount, b: Amount, lower: boolean): void {
  a.currency ??= b.currency;
  const { thousands } = a.reading;
  const short = a.magnitude === 0 && a.numberTo === a.to;
  if (short && b.unit >= 3) {
    let unit = b.unit;
    let value = scaleUp(a.value, unit);
    while (unit >= 3 && (lower || compare(a.value, THOUSAND) >= 0) && compare(value, b.value) > 0) {
      unit -= 3;
      value = scaleUp(a.value, unit);
    }
    a.value = value;
    a.unit = unit;
  } else if (a.unit === 3 && b.unit === 12 && a.numberTo === a.to) {
    // 10 nghìn - 15 nghìn tỷ
    a.value = scaleUp(a.value, 9);
    a.unit = 12;
  } else if (thousands !== undefined && a.magnitude === 0) a.value = thousands;
  else if (lower && short && b.magnitude === 0 && compare(b.value, TEN_THOUSAND) >= 0 && compare(a.value, THOUSAND) < 0) {
    // 50 - 60.000 đồng: both are thousands.
    const value = scaleUp(a.value, 3);
    if (compare(value, b.value) < 0) a.value = value;
  }
}

/** The members of a list that ends in one with a currency: `10, 20 và 30 triệu đồng`; `first` alone where it is none. */
function list(r: MoneyReader, first: Amount): Amount[] {
  const alone = [first];
  if (first.currency !== undefined) return alone;
  const members = [first];
  let ands = 0;
  for (let m = first; members.length < LONGEST_LIST; ) {
    let k = m.to;
    if (r.id(k) === COMMA && !r.glued(k + 1)) k++;
    // 10 và 20 triệu đồng; từ 10 lên 20 triệu đồng
    if ((r.roles(k) & (Role.and | Role.change)) !== 0) {
      ands++;
      k++;
    }
    if (k === m.to) return alone;
    const next = anyAmount(r, k);
    if (next === undefined) return alone;
    members.push(next);
    if (next.currency !== undefined) {
      // Without và two numbers may stand side by side by chance: ở tầng 3, 20 triệu đồng.
      return ands > 0 || members.length > 2 || first.magnitude > 0 ? members : alone;
    }
    m = next;
  }
  return alone;
}

/** A number of millions or more with no currency, where the words around make it money. */
function impliedMoney(r: MoneyReader, a: Amount): boolean {
  if (a.magnitude < 6 || a.reading.words) return false;
  const next = r.roles(a.to);
  if (r.id(a.to) === 37 || (next & Role.counted) !== 0) return false;
  const closes = r.isBreak(a.to) || (next & (Role.function | Role.and | Role.to | Role['per-word'])) !== 0;
  if (!closes) return false;
  // Nothing else is told in thousands of millions without a noun.
  return a.magnitude >= 9 || cueNear(r, a);
}

/** A word of money stands within some tokens before, in the same line. */
function cueNear(r: MoneyReader, a: Amount): boolean {
  for (let k = a.from - 1; k >= Math.max(0, a.from - CUE_WINDOW) && r.inLine(k + 1); k--) {
    if (r.isCue(k)) return true;
  }
  for (let k = a.to; k < a.to + 4 && r.inLine(k); k++) {
    if (r.isCue(k)) return true;
  }
  return false;
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
