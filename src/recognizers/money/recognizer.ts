/**
 * Amounts of money. One pass over the tokens, triggered by digits, number words and currency signs that are before the number.
 * Values are exact decimal strings.
 */
import { NUMBER, type Tokens } from '../../text/scan.ts';
import type { DateCandidate, MoneyCandidate } from '../candidate.ts';
import type { Numbers } from '../number.ts';
import { amountAt, prefixed } from './amount.ts';
import type { Amount } from './written.ts';
import { list, rangeEnd } from './combine.ts';
import { type MoneyGrammar, Wake } from './grammar.ts';
import { impliedMoney } from './implied.ts';
import { pastNumber, promising } from './promising.ts';
import { MoneyReader } from './reader.ts';
import { Findings } from './findings.ts';

export { moneyGrammar, type MoneyGrammar } from './grammar.ts';

/**
 * The amounts of money of a text, in order, not overlapping. `dates` are left alone.
 *
 * @example recognizeMoney(scan('1 tỷ 200 triệu đồng', v), numbers, grammar, [])[0].value // '1200000000'
 */
export function recognizeMoney(tokens: Tokens, numbers: Numbers, grammar: MoneyGrammar, dates: readonly DateCandidate[]): MoneyCandidate[] {
  const r = new MoneyReader(tokens, numbers, grammar);
  const findings = new Findings(r);
  let date = 0;
  r.limit = dates.length > 0 ? dates[0].from : tokens.count;
  for (let i = 0; i < tokens.count; ) {
    if (i < r.limit) {
      i = step(r, i, findings);
      continue;
    }
    findings.dateBefore = dates[date];
    i = Math.max(i, dates[date].to);
    date++;
    r.limit = date < dates.length ? dates[date].from : tokens.count;
  }
  return findings.found;
}

/** Reads what begins at a token; the token to go on from. */
function step(r: MoneyReader, i: number, findings: Findings): number {
  const { flags, id } = r.tokens;
  const { wake } = r.grammar;
  const isNumber = (flags[i] & NUMBER) !== 0;
  const woken = isNumber ? Wake.number : id[i] < wake.length ? wake[id[i]] : 0;
  if (woken === 0) return i + 1;
  let amount: Amount | undefined;
  if ((woken & Wake.number) !== 0 && promising(r, i)) amount = amountAt(r, i);
  else if ((woken & Wake.currency) !== 0) amount = prefixed(r, i);
  if (amount === undefined) return isNumber ? pastNumber(r, i) : i + 1;
  return expression(r, amount, findings) ?? Math.max(i + 1, amount.numberTo);
}

/** Takes a range, a list, or one amount; the end of what was found. */
function expression(r: MoneyReader, first: Amount, findings: Findings): number | undefined {
  const last = rangeEnd(r, first, findings.known);
  if (last !== undefined) return findings.range(first, last);
  const members = list(r, first);
  if (members !== undefined) return findings.list(members);
  if (first.currency !== undefined) return findings.amount(first, undefined);
  const implied = impliedMoney(r, first, findings.known);
  return implied && findings.amount(first, implied);
}
