/** Words that the text layer asks for, from `data/written_forms.tsv`. */
import { WRITTEN_FORMS, type WrittenForms } from './written-forms.generated.ts';

function words(name: keyof WrittenForms): ReadonlySet<string> {
  return new Set(WRITTEN_FORMS[name].split(' '));
}

/** What an abbreviation with a stop is: a degree or form of address, a word for a place, or one that may end a sentence. */
export type DottedForm = 'degree' | 'place' | 'open';

const dotted = new Map<string, DottedForm>();
for (const form of ['degree', 'place', 'open'] as const) for (const word of words(form)) dotted.set(word, form);

/** The class of an abbreviation by its NFC spelling without the stop. */
export function formsOf(word: string): DottedForm | undefined {
  return dotted.get(word);
}

/** Cities of one syllable, which stand alone behind TP. */
export const oneSyllableCities: ReadonlySet<string> = words('city');
/** Words that begin a sentence more often than a name. */
export const starters: ReadonlySet<string> = words('starter');
/** Words before an initial that stands for a name. */
export const honorifics: ReadonlySet<string> = words('honorific');
/** Words whose number, followed by a stop, heads a paragraph: Điều 5. */
export const headings: ReadonlySet<string> = words('heading');
/** Last labels of domain names. */
export const domains: ReadonlySet<string> = words('domain');
/** Loan words of two small syllables that keep their hyphen. */
export const hyphenated: ReadonlySet<string> = words('hyphenated');
