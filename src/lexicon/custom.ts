/** The caller's own names in a lexicon of their own, on top of the package's. */
import type { CustomLexicon } from '../options.ts';
import type { Resources } from '../resources.ts';
import { isAllUpper } from './vocabulary.ts';
import { E_UPPER, K_BLOCK, K_CUSTOM, type Lexicon } from './lexicon.ts';

/** One entry of the caller's, as the recognizers see it. */
export interface CustomEntry {
  readonly type: 'person' | 'title' | 'organization' | 'place';
  readonly name: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly [key: string]: unknown;
}

const TYPES = { people: 'person', titles: 'title', organizations: 'organization', places: 'place' } as const;

/** Resources with the caller's entries added; the shared ones stay as they are. O(entries). */
export function addCustom(base: Resources, custom: CustomLexicon): Resources {
  const lexicon = base.lexicon.clone();
  const entries: CustomEntry[] = [];
  for (const list of ['people', 'titles', 'organizations', 'places'] as const) {
    for (const given of custom[list] ?? []) {
      const entry: CustomEntry = typeof given === 'string' ? { type: TYPES[list], name: given } : { ...given, type: TYPES[list] };
      const ref = entries.length;
      entries.push(entry);
      add(lexicon, entry.name, K_CUSTOM, ref);
      const aliases = typeof given === 'string' ? [] : [...(given.aliases ?? [])];
      if (typeof entry.acronym === 'string') aliases.push(entry.acronym);
      for (const a of aliases) add(lexicon, a, K_CUSTOM, ref);
    }
  }
  for (const phrase of custom.block ?? []) add(lexicon, phrase, K_BLOCK, 0);
  lexicon.custom = entries;
  lexicon.isCustom = true;
  return { lexicon, grammar: base.grammar };
}

/** Capitals of the entry must stand in the text; an entry all in capitals (an acronym) must be so too. */
function add(lexicon: Lexicon, phrase: string, kind: number, ref: number): void {
  lexicon.add(phrase, kind, ref, isAllUpper(phrase) && phrase.toLowerCase() !== phrase ? E_UPPER : 0);
}
