import type { MoneyCandidate, DateCandidate } from '../candidate.ts';
import type { Tokens } from '../../text/scan.ts';
import type { Vocabulary } from '../../lexicon/vocabulary.ts';
import type { NumberGrammar, Numbers } from '../number.ts';
export interface MoneyGrammar { readonly numbers: NumberGrammar }
export function moneyGrammar(_vocabulary: Vocabulary, numbers: NumberGrammar): MoneyGrammar { return { numbers }; }
export function recognizeMoney(_t: Tokens, _n: Numbers, _g: MoneyGrammar, _d: readonly DateCandidate[]): MoneyCandidate[] { return []; }
