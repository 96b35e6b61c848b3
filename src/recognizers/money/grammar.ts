/** The words of amounts of money as tables over vocabulary ids, built once from the data modules. */
import type { Vocabulary } from '../../text/vocabulary.ts';
import type { MoneyCandidate } from '../candidate.ts';
import { beginsNumber, type NumberGrammar } from '../number.ts';
import { moneyWords as moneyRuleWords } from './rule-words.generated.ts';
import { CurrencySort, currencyTerms, MoneyRole, moneyWords } from './words.generated.ts';

export interface Currency {
  readonly ids: readonly number[];
  readonly code: string;
  readonly sort: number;
}

/** A currency that may be before its number. */
export function leads(c: Currency): boolean {
  return c.code === 'INR' || (c.sort !== CurrencySort.SUB && c.sort !== CurrencySort.WEAK && c.sort !== CurrencySort.WEAK_CODE);
}

/** What a word may begin. */
export const Wake = { number: 1, currency: 2 } as const;

export type Modifier = NonNullable<MoneyCandidate['modifier']>;

interface Phrase {
  readonly ids: readonly number[];
  readonly value: string;
}

export interface MoneyGrammar {
  readonly numbers: NumberGrammar;
  /** Bits of `MoneyRole` of each word id; multi-word phrases only at their first word for cues, at their last for modifiers. */
  readonly roles: Uint32Array;
  /** Bits of `Wake` of each word id; an unknown sign, whose id is 0, may be a currency. */
  readonly wake: Uint8Array;
  /** Currency terms by their first word, longest first. */
  readonly currencies: readonly (readonly Currency[] | undefined)[];
  /** Modifiers by their last word, longest first. */
  readonly modifiers: ReadonlyMap<number, readonly Phrase[]>;
  /** trở lên, trở xuống and cues of several words, by their first word. */
  readonly phrases: ReadonlyMap<number, readonly (Phrase & { readonly role: number })[]>;
  /** English magnitudes: million → 6. */
  readonly magnitudes: ReadonlyMap<number, number>;
  /** Currency signs beyond ASCII by code unit. */
  readonly signs: ReadonlyMap<number, string>;
  /** How the evidence names a currency or modifier. */
  readonly evidence: ReadonlyMap<string, string>;
  /** The word đồng, the word đô, and the dollar sign. */
  readonly dong: number;
  readonly dollar: number;
}

/** Builds the tables; adds their words to the vocabulary. */
export function moneyGrammar(vocabulary: Vocabulary, numbers: NumberGrammar): MoneyGrammar {
  const idsOf = (phrase: string): number[] => phrase.split(' ').map((word) => vocabulary.add(word));
  const signs = new Map<number, string>();
  const terms: Currency[] = [];
  const evidence = new Map<string, string>();
  for (const { term, code, sort } of currencyTerms()) {
    evidence.set(code, 'currency:' + code);
    if (sort === CurrencySort.SYMBOL && term.length === 1 && term.charCodeAt(0) > 127) signs.set(term.charCodeAt(0), code);
    else terms.push({ ids: idsOf(term), code, sort });
  }
  const words = moneyWords().map(({ phrase, role, value }) => ({ ids: idsOf(phrase), role, value }));
  const { dong, dollar } = moneyRuleWords(vocabulary);
  const { size } = vocabulary;
  const roles = new Uint32Array(size);
  const currencies: (Currency[] | undefined)[] = new Array(size).fill(undefined);
  const modifiers = new Map<number, Phrase[]>();
  const phrases = new Map<number, (Phrase & { role: number })[]>();
  const magnitudes = new Map<number, number>();
  for (const term of terms) {
    const first = term.ids[0];
    currencies[first] ??= [];
    currencies[first].push(term);
  }
  for (const { ids, role, value } of words) {
    if (role === MoneyRole.MODIFIER) {
      const last = ids[ids.length - 1];
      roles[last] |= role;
      modifiers.set(last, [...(modifiers.get(last) ?? []), { ids, value }]);
    } else if (ids.length === 1) {
      roles[ids[0]] |= role;
      if (role === MoneyRole.MAGNITUDE) magnitudes.set(ids[0], Number(value));
    } else phrases.set(ids[0], [...(phrases.get(ids[0]) ?? []), { ids, role, value }]);
  }
  const byLength = (a: { ids: readonly number[] }, b: { ids: readonly number[] }): number => b.ids.length - a.ids.length;
  for (const list of currencies) list?.sort(byLength);
  for (const list of modifiers.values()) list.sort(byLength);
  for (const list of phrases.values()) list.sort(byLength);
  const wake = new Uint8Array(size);
  wake[0] = Wake.currency;
  for (const term of terms) if (leads(term)) wake[term.ids[0]] = Wake.currency;
  for (let id = 0; id < numbers.kind.length; id++) if (beginsNumber(numbers.kind[id])) wake[id] |= Wake.number;
  for (const { role, value } of words)
    if ((role & (MoneyRole.MODIFIER | MoneyRole.UPWARD | MoneyRole.DOWNWARD)) !== 0) evidence.set(value, 'modifier:' + value);
  return { numbers, roles, wake, currencies, modifiers, phrases, magnitudes, signs, evidence, dong, dollar };
}
