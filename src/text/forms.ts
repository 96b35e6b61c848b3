/** Word lists of the text layer, from `data/written_forms.tsv`. */
import { WRITTEN_FORMS, type WrittenForms } from './written-forms.generated.ts';

function words(name: keyof WrittenForms): ReadonlySet<string> {
  return new Set(WRITTEN_FORMS[name].split(' '));
}

/** Classes of abbreviations with a period: a degree or form of address, a type of place, one that may end a sentence, or one before a number. */
export type DottedForm = 'degree' | 'place' | 'open' | 'numbered';

const dotted = new Map<string, DottedForm>();
for (const form of ['degree', 'place', 'open', 'numbered'] as const) for (const word of words(form)) dotted.set(word, form);

/** The class of an abbreviation by its NFC spelling without the period. */
export function formsOf(word: string): DottedForm | undefined {
  return dotted.get(word);
}

/** Cities of one syllable, whose name is complete after TP. */
export const oneSyllableCities: ReadonlySet<string> = words('city');
/** Words that begin a sentence more often than a name. */
export const starters: ReadonlySet<string> = words('starter');
/** Words before an initial that stands for a name. */
export const honorifics: ReadonlySet<string> = words('honorific');
/** Last words before a name of a company, which may begin with initials: Tập đoàn S.K. Hàn Quốc. */
export const namers: ReadonlySet<string> = words('namer');
/** Words whose number and period head a paragraph: Điều 5. */
export const headings: ReadonlySet<string> = words('heading');
/** Top-level domains. */
export const domains: ReadonlySet<string> = words('domain');
/** Loan words of two lower-case syllables with a hyphen. */
export const hyphenated: ReadonlySet<string> = words('hyphenated');
/** First syllables of names of the Highlands that are also written as one word: Đắknông. */
export const highland: ReadonlySet<string> = words('highland');
/** Words before the name of a source, with which crawlers run them together: TheoReuters. */
export const sources: ReadonlySet<string> = words('source');
