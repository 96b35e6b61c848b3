/** A lexicon with the caller's own names in addition to those of the package. */
import type { CustomLexicon, LexiconEntry } from '../options/types.ts';
import { isAllUpper } from '../text/vocabulary.ts';
import { type CustomEntry, E_UPPER, type Lexicon } from './lexicon.ts';
import { NameForms } from './name-forms.ts';
import { EntryKind } from './rows.generated.ts';

/** A copy of a lexicon with the caller's entries added. O(entries). */
export function addCustom(base: Lexicon, custom: CustomLexicon): Lexicon {
  const lexicon = base.clone();
  const entries: CustomEntry[] = [];
  const take = (entry: CustomEntry): void => {
    const ref = entries.push(entry) - 1;
    const enter = entry.type === 'organization' ? addOrganization : addName;
    enter(lexicon, entry.name, ref);
    for (const alias of entry.aliases ?? []) enter(lexicon, alias, ref);
    if (entry.type === 'organization' && entry.acronym !== undefined) addName(lexicon, entry.acronym, ref);
  };
  if (custom.organizations !== undefined) lexicon.nameForms = nameFormsOf(lexicon);
  for (const e of custom.people ?? []) take({ type: 'person', ...named(e) });
  for (const e of custom.titles ?? []) take({ type: 'title', ...named(e) });
  for (const e of custom.organizations ?? []) take({ type: 'organization', ...named(e) });
  for (const e of custom.places ?? []) take({ type: 'place', ...named(e) });
  for (const phrase of custom.block ?? []) lexicon.add(phrase, EntryKind.BLOCK, 0, upperFlag(phrase));
  lexicon.custom = entries;
  lexicon.isCustom = true;
  return lexicon;
}

function nameFormsOf(lexicon: Lexicon): NameForms {
  return new NameForms((phrase) => lexicon.split(phrase).map((word) => word >> 1), lexicon.rows(EntryKind.ABBREVIATION));
}

/** A plain string stands for an entry with that name. */
function named<T extends LexiconEntry>(given: string | T): T | LexiconEntry {
  return typeof given === 'string' ? { name: given } : given;
}

function addName(lexicon: Lexicon, name: string, ref: number): void {
  lexicon.add(name, EntryKind.CUSTOM, ref, upperFlag(name));
}

/** `Công ty Cổ phần Hòa Bình` is entered as `Hòa Bình`, and its form apart: the head may be written in any way. */
function addOrganization(lexicon: Lexicon, name: string, ref: number): void {
  const words = lexicon.split(name);
  const head = lexicon.nameForms?.ofName(words);
  if (head === undefined) {
    lexicon.addWords(words, EntryKind.CUSTOM, ref, upperFlag(name));
    return;
  }
  // A name with a head that is all in capitals is no acronym: CÔNG TY CỔ PHẦN HÒA BÌNH.
  lexicon.formOf.set(lexicon.addWords(words.slice(head.to), EntryKind.CUSTOM, ref), head.form);
}

/** Capitals of the entry must be in the text; an entry all in capitals (an acronym) must be so too. */
function upperFlag(phrase: string): number {
  return isAllUpper(phrase) && phrase.toLowerCase() !== phrase ? E_UPPER : 0;
}
