/** Runs the recognizers of dates and money alone, without the dictionaries of names: what their tests read with. */
import { Vocabulary } from '../../src/text/vocabulary.ts';
import type { DateCandidate, MoneyCandidate } from '../../src/recognizers/candidate.ts';
import { dateGrammar, recognizeDates } from '../../src/recognizers/date/recognizer.ts';
import { moneyGrammar, recognizeMoney } from '../../src/recognizers/money/recognizer.ts';
import { numberGrammar, readNumbers } from '../../src/recognizers/number.ts';
import { scan, type Tokens } from '../../src/text/scan.ts';

const vocabulary = new Vocabulary();
export const numbers: ReturnType<typeof numberGrammar> = numberGrammar(vocabulary);
const dates = dateGrammar(vocabulary, numbers);
const money = moneyGrammar(vocabulary, numbers);

export type Found<T> = T & { readonly text: string; readonly start: number; readonly end: number };

export function tokensOf(text: string): Tokens {
  return scan(text, vocabulary);
}

/** Dates and amounts of tokens, as the pipeline finds them. */
export function recognize(tokens: Tokens, reference?: string): { dates: DateCandidate[]; money: MoneyCandidate[] } {
  const read = readNumbers(tokens, numbers);
  const found = recognizeDates(tokens, read, dates, reference);
  return { dates: found, money: recognizeMoney(tokens, read, money, found) };
}

function placed<T extends { from: number; to: number }>(tokens: Tokens, candidates: readonly T[]): Found<T>[] {
  return candidates.map((c) => {
    const start = tokens.start[c.from];
    const end = tokens.end[c.to - 1];
    return { ...c, start, end, text: tokens.text.slice(start, end) };
  });
}

export function datesOf(text: string, reference?: string): Found<DateCandidate>[] {
  const tokens = tokensOf(text);
  return placed(tokens, recognize(tokens, reference).dates);
}

export function moneyOf(text: string): Found<MoneyCandidate>[] {
  const tokens = tokensOf(text);
  return placed(tokens, recognize(tokens).money);
}

/**
 * A surface form of a spec: the whole of it is the entity, or what stands in [brackets], or what stands after `=>`
 * (where the form holds several).
 */
export function formOf(form: string): { text: string; span: string; only: boolean } {
  const [given, named] = form.split(' => ');
  const text = given.replace(/[[\]]/gu, '');
  if (named !== undefined) return { text, span: named.replace(/[[\]]/gu, ''), only: false };
  const span = /\[(.*)\]/u.exec(given)?.[1];
  return { text, span: span ?? text, only: true };
}
