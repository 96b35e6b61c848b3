/** The words of amounts of money as tables over vocabulary ids, built once from the data modules. */
import type { Vocabulary } from '../../text/vocabulary.ts';
import type { MoneyCandidate } from '../candidate.ts';
import { NumberKind } from '../number.generated.ts';
import { beginsNumber, type NumberGrammar } from '../number.ts';
import { moneyTexts, moneyWords as moneyRuleWords } from './rule-words.generated.ts';
import { CurrencySort, currencyTerms, MoneyRole, moneyWords } from './words.generated.ts';

export interface Currency {
  readonly ids: readonly number[];
  readonly code: string;
  readonly sort: number;
}

/** The currency of an amount that names none. */
export const HOME: string = moneyTexts.homeCurrency;

/** A currency that may be before its number. */
export function leads(c: Currency): boolean {
  return c.sort !== CurrencySort.SUB && c.sort !== CurrencySort.WEAK && c.sort !== CurrencySort.WEAK_CODE;
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
  /** English magnitudes: million → 6; of one letter: m → 6. */
  readonly magnitudes: ReadonlyMap<number, number>;
  /** Currency signs beyond ASCII by code unit. */
  readonly signs: ReadonlyMap<number, string>;
  /** How the evidence names a currency or modifier. */
  readonly evidence: ReadonlyMap<string, string>;
  /** The word đồng, the word đô, and the dollar sign. */
  readonly dong: number;
  readonly dollar: number;
}

/** A phrase of the tables as vocabulary ids. */
interface Row extends Phrase {
  readonly role: number;
}

const byLength = (a: { ids: readonly number[] }, b: { ids: readonly number[] }): number => b.ids.length - a.ids.length;

/** Puts an item into the list of a key. */
function file<T extends { ids: readonly number[] }>(lists: Map<number, T[]>, key: number, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}

/** Builds the tables; adds their words to the vocabulary. */
export function moneyGrammar(vocabulary: Vocabulary, numbers: NumberGrammar): MoneyGrammar {
  const idsOf = (phrase: string): number[] => phrase.split(' ').map((word) => vocabulary.add(word));
  const evidence = new Map<string, string>();
  const signs = new Map<number, string>();
  const terms: Currency[] = [];
  for (const { term, code, sort } of currencyTerms()) {
    evidence.set(code, 'currency:' + code);
    if (sort === CurrencySort.SYMBOL && term.length === 1 && term.charCodeAt(0) > 127) signs.set(term.charCodeAt(0), code);
    else terms.push({ ids: idsOf(term), code, sort });
  }
  const rows = moneyWords().map(({ phrase, role, value }) => ({ ids: idsOf(phrase), role, value }));
  for (const { role, value } of rows) if ((role & BENDS) !== 0) evidence.set(value, 'modifier:' + value);
  const { dong, dollar } = moneyRuleWords(vocabulary);
  const currencies = currencyLists(terms, vocabulary.size);
  const wake = wakeTable(terms, numbers, vocabulary.size);
  return { numbers, ...wordTables(rows, vocabulary.size), wake, currencies, signs, evidence, dong, dollar };
}

/** Roles that give an amount its modifier. */
const BENDS = MoneyRole.MODIFIER | MoneyRole.UPWARD | MoneyRole.DOWNWARD;
/** Roles that give a power of ten. */
export const POWERS: number = MoneyRole.MAGNITUDE | MoneyRole.LETTER;

function currencyLists(terms: readonly Currency[], size: number): (Currency[] | undefined)[] {
  const lists: (Currency[] | undefined)[] = new Array(size).fill(undefined);
  for (const term of terms) (lists[term.ids[0]] ??= []).push(term);
  for (const list of lists) list?.sort(byLength);
  return lists;
}

function wakeTable(terms: readonly Currency[], numbers: NumberGrammar, size: number): Uint8Array {
  const wake = new Uint8Array(size);
  wake[0] = Wake.currency;
  for (const term of terms) if (leads(term)) wake[term.ids[0]] = Wake.currency;
  for (let id = 0; id < numbers.kind.length; id++) if (beginsNumber(numbers.kind[id]) || numbers.kind[id] === NumberKind.PART) wake[id] |= Wake.number;
  return wake;
}

function wordTables(rows: readonly Row[], size: number): Pick<MoneyGrammar, 'roles' | 'modifiers' | 'phrases' | 'magnitudes'> {
  const roles = new Uint32Array(size);
  const modifiers = new Map<number, Phrase[]>();
  const phrases = new Map<number, Row[]>();
  const magnitudes = new Map<number, number>();
  for (const row of rows) {
    const { ids, role, value } = row;
    if (role === MoneyRole.MODIFIER) {
      const last = ids[ids.length - 1];
      roles[last] |= role;
      file(modifiers, last, row);
    } else if (ids.length > 1) file(phrases, ids[0], row);
    else {
      roles[ids[0]] |= role;
      if ((role & POWERS) !== 0) magnitudes.set(ids[0], Number(value));
    }
  }
  for (const lists of [modifiers, phrases]) for (const list of lists.values()) list.sort(byLength);
  return { roles, modifiers, phrases, magnitudes };
}
