/** What an extractor reads with: the lexicon and the words of all rules, built once. */
import { type DocumentWords, documentWords } from './document/rule-words.generated.ts';
import { baseLexicon } from './lexicon/base.ts';
import { addCustom } from './lexicon/custom.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { EntryKind } from './lexicon/rows.generated.ts';
import type { CustomLexicon } from './options/types.ts';
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

// Built at the first use, so that importing the package costs little; read-only from then on.
let shared: Resources | undefined;

/** The resources of the package's own tables. */
export function sharedResources(): Resources {
  if (shared === undefined) shared = buildResources();
  return shared;
}

/** The shared resources with the caller's entries in a lexicon of their own. */
export function resourcesWith(custom: CustomLexicon): Resources {
  const { lexicon, grammar } = sharedResources();
  return { lexicon: addCustom(lexicon, custom), grammar };
}

/** The tables of the package and the grammars over them. Takes some milliseconds; call it once. */
function buildResources(): Resources {
  const lexicon = baseLexicon();
  const v = lexicon.vocabulary;
  const number = numberGrammar(v);
  const joints = new Set(lexicon.rows(EntryKind.JOINT).map((row) => v.add(row.word)));
  return { lexicon, grammar: { joints, number, readers: prepareReaders(v, number), document: documentWords(v) } };
}
