/** What an extractor reads with: the lexicon and the words of all rules, built once. */
import { type DocumentWords, documentWords } from './document/words.ts';
import { baseLexicon } from './lexicon/base.ts';
import { K_JOINT, type Lexicon } from './lexicon/lexicon.ts';
import { type NumberGrammar, numberGrammar } from './recognizers/number.ts';
import { prepareReaders, type Readers } from './recognizers/registry.ts';

export interface Grammar {
  /** See `scan`. */
  readonly joints: ReadonlySet<number>;
  readonly number: NumberGrammar;
  readonly readers: Readers;
  readonly document: DocumentWords;
}

export interface Resources {
  readonly lexicon: Lexicon;
  readonly grammar: Grammar;
}

/** The tables of the package and the grammars over them. Takes some milliseconds; call it once. */
export function buildResources(): Resources {
  const lexicon = baseLexicon();
  const v = lexicon.vocabulary;
  const number = numberGrammar(v);
  const joints = new Set(lexicon.rows(K_JOINT).map((row) => v.add(row[1])));
  return { lexicon, grammar: { joints, number, readers: prepareReaders(v, number), document: documentWords(v) } };
}
