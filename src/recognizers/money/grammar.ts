/** The words of amounts of money as tables over vocabulary ids, built once from the data modules. */
import type { Vocabulary } from '../../text/vocabulary.ts';
import type { MoneyCandidate } from '../candidate.ts';
import { beginsNumber, type NumberGrammar } from '../number.ts';
import { CURRENCIES, MONEY_WORDS } from './words.generated.ts';

/** Sorts of currency terms. */
export const Sort = {
  word: 1,
  /** An everyday word too (bảng, yên): only behind large sums. */
  weak: 2,
  code: 3,
  'weak-code': 4,
  symbol: 5,
  /** A hundredth. */
  sub: 6,
} as const;

export interface Currency {
  readonly ids: readonly number[];
  readonly code: string;
  readonly sort: number;
}

/** A currency that may stand before its number. */
export function leads(c: Currency): boolean {
  return c.code === 'INR' || (c.sort !== Sort.sub && c.sort !== Sort.weak && c.sort !== Sort['weak-code']);
}

/** What a word may begin. */
export const Wake = { number: 1, currency: 2 } as const;

export type Modifier = NonNullable<MoneyCandidate['modifier']>;

/** Bits of a word's roles. */
export const Role = {
  to: 1,
  from: 2,
  between: 4,
  and: 8,
  vague: 16,
  cue: 32,
  'not-dong': 64,
  'not-do': 128,
  'per-word': 256,
  'per-unit': 512,
  counted: 1024,
  function: 2048,
  upward: 4096,
  downward: 8192,
  magnitude: 16384,
  modifier: 32768,
  /** lên, xuống, còn: from one amount to another. */
  change: 65536,
} as const;

interface Phrase {
  readonly ids: readonly number[];
  readonly value: string;
}

export interface MoneyGrammar {
  readonly numbers: NumberGrammar;
  /** Bits of `Role` of each word id; multi-word phrases only at their first word for cues, at their last for modifiers. */
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
  for (const [term, code, sort] of CURRENCIES) {
    if (sort === 'symbol' && term.length === 1 && term.charCodeAt(0) > 127) signs.set(term.charCodeAt(0), code);
    else terms.push({ ids: idsOf(term), code, sort: Sort[sort as keyof typeof Sort] });
  }
  const words = MONEY_WORDS.map(([phrase, kind, value]) => ({ ids: idsOf(phrase), role: Role[kind as keyof typeof Role], value }));
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
    if (role === Role.modifier) {
      const last = ids[ids.length - 1];
      roles[last] |= role;
      modifiers.set(last, [...(modifiers.get(last) ?? []), { ids, value }]);
    } else if (ids.length === 1) {
      roles[ids[0]] |= role;
      if (role === Role.magnitude) magnitudes.set(ids[0], Number(value));
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
  const evidence = new Map<string, string>();
  for (const [, code] of CURRENCIES) evidence.set(code, 'currency:' + code);
  for (const [, kind, value] of MONEY_WORDS) if (kind === 'modifier' || kind === 'upward' || kind === 'downward') evidence.set(value, 'modifier:' + value);
  return { numbers, roles, wake, currencies, modifiers, phrases, magnitudes, signs, evidence, dong: vocabulary.add('đồng'), dollar: vocabulary.add('đô') };
}
