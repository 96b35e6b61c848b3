/** The caller's own names in a lexicon of their own, on top of the package's. */
import type { CustomLexicon } from '../options/types.ts';
import { isAllUpper } from '../text/vocabulary.ts';
import { type CustomEntry, E_UPPER, type Lexicon } from './lexicon.ts';
import { EntryKind } from './rows.generated.ts';

const TYPES = { people: 'person', titles: 'title', organizations: 'organization', places: 'place' } as const;

/** A copy of a lexicon with the caller's entries added. O(entries). */
export function addCustom(base: Lexicon, custom: CustomLexicon): Lexicon {
  const lexicon = base.clone();
  const entries: CustomEntry[] = [];
  for (const list of ['people', 'titles', 'organizations', 'places'] as const) {
    for (const given of custom[list] ?? []) {
      const entry: CustomEntry = typeof given === 'string' ? { type: TYPES[list], name: given } : { ...given, type: TYPES[list] };
      const ref = entries.length;
      entries.push(entry);
      add(lexicon, entry.name, EntryKind.CUSTOM, ref);
      const aliases = typeof given === 'string' ? [] : [...(given.aliases ?? [])];
      if (typeof entry.acronym === 'string') aliases.push(entry.acronym);
      for (const a of aliases) add(lexicon, a, EntryKind.CUSTOM, ref);
    }
  }
  for (const phrase of custom.block ?? []) add(lexicon, phrase, EntryKind.BLOCK, 0);
  lexicon.custom = entries;
  lexicon.isCustom = true;
  return lexicon;
}

/** Capitals of the entry must stand in the text; an entry all in capitals (an acronym) must be so too. */
function add(lexicon: Lexicon, phrase: string, kind: number, ref: number): void {
  lexicon.add(phrase, kind, ref, isAllUpper(phrase) && phrase.toLowerCase() !== phrase ? E_UPPER : 0);
}
