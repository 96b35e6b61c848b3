/** The amounts that were found, as candidates with their evidence. */
import { compare, decimalString } from '../../kit/decimal.ts';
import type { DateCandidate, MoneyCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { COMMA } from '../line.ts';
import type { Amount } from './written.ts';
import { isCutShort } from './beside.ts';
import { inheritInList, inheritInRange } from './combine.ts';
import type { Modifier } from './grammar.ts';
import { type Implied, impliedMoney, type Known } from './implied.ts';
import { MoneyRole } from './words.generated.ts';
import type { MoneyReader } from './reader.ts';

/** How far before an amount `lần lượt` may be. */
const RESPECTIVE_WINDOW = 40;

export class Findings {
  readonly found: MoneyCandidate[] = [];
  /** The last amount with a currency. */
  known: Known | undefined;
  /** The last date before the tokens that are read now. */
  dateBefore: DateCandidate | undefined;
  private readonly r: MoneyReader;
  /** One past the last amount and its rate. */
  private end = 0;

  constructor(r: MoneyReader) {
    this.r = r;
  }

  /** One amount; the end of it and its rate, or undefined where it runs into a date: in `us $ 1/1/1990` the digits are those of a date. */
  amount(a: Amount, implied: Implied | undefined): number | undefined {
    const { r } = this;
    if (a.to > r.limit) return undefined;
    const currency = a.currency ?? implied?.currency;
    const per = r.rate(a.to);
    const { to: end } = r;
    const modifier = this.bound(r.to) ?? r.modifierBefore(a.from) ?? this.sharedModifier(a.from);
    const evidence = reasons(
      implied?.reason ?? 'money:amount',
      a.currency === undefined ? '' : r.evidence(a.currency),
      modifier === undefined ? '' : r.evidence(modifier),
      a.isShort ? 'money:shorthand' : '',
      isCutShort(r, a.from, a.to, this.dateBefore) ? 'money:cut-short' : '',
    );
    const confidence = confidenceOf(evidence);
    const value = decimalString(a.value);
    this.found.push({ type: 'money', from: a.from, to: a.to, value, min: undefined, max: undefined, currency, modifier, per, confidence, evidence });
    if (a.currency !== undefined) this.known = { to: a.to, value: a.value, currency: a.currency };
    this.end = end;
    return end;
  }

  /** Members of a list, the last of which has the currency. */
  list(members: readonly Amount[]): number | undefined {
    if (members[members.length - 1].to > this.r.limit) return undefined;
    for (let k = members.length - 2; k >= 0; k--) inheritInList(members[k], members[k + 1]);
    let to: number | undefined;
    for (const member of members) to = this.amount(member, undefined);
    return to;
  }

  /** A range, or two amounts where it goes down: `giảm từ 10 triệu đồng đến 5 triệu đồng`. */
  range(a: Amount, b: Amount): number | undefined {
    const { r } = this;
    if (b.to > r.limit) return undefined;
    const implied = b.currency === undefined ? impliedMoney(r, { ...b, from: a.from }, this.known) : undefined;
    inheritInRange(r, a, b);
    if (compare(a.value, b.value) > 0) {
      this.amount(a, implied);
      return this.amount(b, implied);
    }
    const currency = b.currency ?? implied?.currency;
    const evidence = reasons(
      implied?.reason ?? 'money:range',
      b.currency === undefined ? '' : r.evidence(b.currency),
      a.isShort || b.isShort ? 'money:shorthand' : '',
      isCutShort(r, a.from, b.to, this.dateBefore) ? 'money:cut-short' : '',
    );
    const [min, max] = [decimalString(a.value), decimalString(b.value)];
    const modifier = r.modifierBefore(a.from) === 'approximately' ? 'approximately' : undefined;
    const per = r.rate(b.to);
    this.end = r.to;
    const confidence = confidenceOf(evidence);
    this.found.push({ type: 'money', from: a.from, to: b.to, value: undefined, min, max, currency, modifier, per, confidence, evidence });
    if (b.currency !== undefined) this.known = { to: b.to, value: b.value, currency: b.currency };
    return this.end;
  }

  /** `trở lên`, `trở xuống` at a token. */
  private bound(i: number): Modifier | undefined {
    const role = this.r.phrase(i);
    if (role === MoneyRole.UPWARD) return 'at-least';
    return role === MoneyRole.DOWNWARD ? 'at-most' : undefined;
  }

  /** `lần lượt hơn 3 tỷ đồng và 4 tỷ đồng`: the modifier of the amount before holds for this one. */
  private sharedModifier(from: number): Modifier | undefined {
    const { r } = this;
    const before = this.found.at(-1);
    if (before?.modifier === undefined) return undefined;
    const comma = r.id(this.end) === COMMA ? this.end + 1 : this.end;
    const joint = (r.roles(comma) & MoneyRole.AND) !== 0 ? comma + 1 : comma;
    if (joint !== from || joint === this.end || !r.hasBefore(before.from, MoneyRole.RESPECTIVE, RESPECTIVE_WINDOW)) return undefined;
    return before.modifier;
  }
}
