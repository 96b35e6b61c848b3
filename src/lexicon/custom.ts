/** A lexicon with the caller's own names in addition to those of the package. */
import type { CustomLexicon, LexiconEntry } from '../options/types.ts';
import { isAllUpper } from '../text/vocabulary.ts';
import { type CustomEntry, E_UPPER, type Lexicon } from './lexicon.ts';
import { EntryKind } from './rows.generated.ts';

/** A copy of a lexicon with the caller's entries added. O(entries). */
export function addCustom(base: Lexicon, custom: CustomLexicon): Lexicon {
  const lexicon = base.clone();
  const entries: CustomEntry[] = [];
  const take = (entry: CustomEntry): void => {
    const ref = entries.push(entry) - 1;
    add(lexicon, entry.name, EntryKind.CUSTOM, ref);
    for (const alias of entry.aliases ?? []) add(lexicon, alias, EntryKind.CUSTOM, ref);
    if (entry.type === 'organization' && entry.acronym !== undefined) add(lexicon, entry.acronym, EntryKind.CUSTOM, ref);
  };
  for (const e of custom.people ?? []) take({ type: 'person', ...named(e) });
  for (const e of custom.titles ?? []) take({ type: 'title', ...named(e) });
  for (const e of custom.organizations ?? []) take({ type: 'organization', ...named(e) });
  for (const e of custom.places ?? []) take({ type: 'place', ...named(e) });
  for (const phrase of custom.block ?? []) add(lexicon, phrase, EntryKind.BLOCK, 0);
  lexicon.custom = entries;
  lexicon.isCustom = true;
  return lexicon;
}

/** A string is short for an entry with that name. */
function named<T extends LexiconEntry>(given: string | T): T | LexiconEntry {
  return typeof given === 'string' ? { name: given } : given;
}

/** A text must have the capitals of the entry; an entry in all caps (an acronym) must be in all caps there too. */
function add(lexicon: Lexicon, phrase: string, kind: number, ref: number): void {
  lexicon.add(phrase, kind, ref, isAllUpper(phrase) && phrase.toLowerCase() !== phrase ? E_UPPER : 0);
}
