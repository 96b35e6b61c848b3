/** The words of the rules and of evidence. */
import { list, matching, oneOf, optional, text } from './columns.ts';
import * as k from './kinds.ts';
import { table } from './table.ts';

/** What is wrong with a phrase of a row of rule words, or ''. */
function wrongPhrase(form: keyof typeof k.RULE_WORD_FORMS, phrase: string, count: number): string {
  if ((form === 'word' || form === 'text') && count > 1) return `${count} phrases: form "${form}" allows one`;
  if (form === 'pairs') return /^[^=]+=[^=]+$/.test(phrase) ? '' : `"${phrase}": no pair "from=to"`;
  if (form === 'text' || form === 'texts') return '';
  if (phrase !== phrase.toLowerCase()) return `"${phrase}": not in lower case`;
  return form !== 'phrases' && phrase.includes(' ') ? `"${phrase}": a phrase: form "${form}" allows single words` : '';
}

export const RULE_TABLES = {
  evidence: table({
    about: 'words of evidence, and the confidence that each allows at most',
    files: ['evidence'],
    columns: {
      name: matching(/^[a-z-]+(?::(?:[a-z-]+|\*))?$/, 'a word of evidence: cue:title, or cue:* for all that begin so'),
      limit: oneOf(k.CONFIDENCES),
      meaning: text(),
    },
    key: ['name'],
  }),
  ruleWords: table({
    about: 'words and phrases that rules compare tokens or text with',
    files: ['rule_words'],
    columns: {
      rules: oneOf(k.RULE_SETS),
      name: matching(/^[a-z][A-Za-z]*$/, 'a name in camel case'),
      form: oneOf(k.RULE_WORD_FORMS),
      phrases: list(text()),
      note: optional(matching(/^(?!.*\*\/)/, 'text without */'), ''),
    },
    key: ['rules', 'name'],
    checkRow: ({ form, phrases }) => phrases.map((phrase) => wrongPhrase(form, phrase, phrases.length)).find((wrong) => wrong !== '') ?? '',
  }),
  grammarWords: table({
    about: 'words that the rules for people, titles, organizations and places ask for',
    files: ['grammar_words'],
    columns: { class: oneOf(classMeanings()), word: text(), attribute: optional(text(), '') },
    key: ['class', 'word', 'attribute'],
    checkRow: (row) => {
      const allowed: readonly string[] = k.GRAMMAR_CLASSES[row.class].attributes;
      return allowed.includes(row.attribute)
        ? ''
        : `attribute "${row.attribute}": allowed for class ${row.class}: ${allowed.map((a) => a || 'nothing').join(', ')}`;
    },
  }),
  stopWords: table({ about: 'words that end a name', files: ['stop_words'], columns: { word: text() }, key: ['word'] }),
} as const;

function classMeanings(): { readonly [C in keyof typeof k.GRAMMAR_CLASSES]: string } {
  return Object.fromEntries(Object.entries(k.GRAMMAR_CLASSES).map(([name, { means }]) => [name, means])) as { [C in keyof typeof k.GRAMMAR_CLASSES]: string };
}
