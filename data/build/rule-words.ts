/**
 * The words that rules look at: `rule_words.tsv` → a module `rule-words.generated.ts` beside each set of rules. A name of the table
 * is a property of its module, so that the compiler knows a name that is not there.
 */
import { RULE_SETS } from '../schema/kinds.ts';
import type { Row } from '../schema.ts';
import { type Generated, generated } from './emit.ts';
import type { Tables } from './tables.ts';

/** Forms that give vocabulary ids, and their types; a cue also has the evidence that it gives, `cue:tại`. */
const ID_TYPES = { word: 'number', words: 'WordSet', phrases: 'PhraseSet', cues: 'ReadonlyMap<number, string>' } as const;
type IdForm = keyof typeof ID_TYPES;

type RuleWords = Row<'ruleWords'>;

/** A module for each set of rules that has words. */
export function ruleWordModules(tables: Tables): Generated[] {
  const rows = tables.rows('ruleWords');
  return Object.entries(RULE_SETS).flatMap(([rules, folder]) => {
    const own = rows.filter((row) => row.rules === rules);
    return own.length === 0 ? [] : [generated(`src/${folder}/rule-words.generated.ts`, 'rule_words.tsv', bodyOf(rules, folder, own))];
  });
}

type IdRow = RuleWords & { readonly form: IdForm };

function isIdForm(form: string): form is IdForm {
  return Object.hasOwn(ID_TYPES, form);
}

function isIdRow(row: RuleWords): row is IdRow {
  return isIdForm(row.form);
}

function bodyOf(rules: string, folder: string, rows: readonly RuleWords[]): string[] {
  const ids = rows.filter(isIdRow);
  const texts = rows.filter((row) => !isIdRow(row));
  const words = ids.length > 0 ? [wordsSource(rules, folder, ids)] : [];
  return texts.length > 0 ? [...words, textsSource(rules, texts)] : words;
}

/** What makes the value of a form of several words. */
const HELPERS = { words: 'wordSet', phrases: 'phraseSet', cues: 'cueMap' } as const;

function wordsSource(rules: string, folder: string, rows: readonly IdRow[]): string {
  const text = folder === 'text' ? './' : `${'../'.repeat(folder.split('/').length)}text/`;
  const forms = new Set(rows.map((row) => row.form));
  const names = Object.entries(HELPERS).flatMap(([form, helper]) => (forms.has(form as IdForm) ? [helper] : []));
  const types = [...(forms.has('phrases') ? ['type PhraseSet'] : []), ...(forms.has('words') ? ['type WordSet'] : [])];
  const imports = [...types, ...names];
  const type = `${rules[0].toUpperCase()}${rules.slice(1)}Words`;
  return [
    imports.length > 0 ? `import { ${imports.join(', ')} } from '${text}phrases.ts';\n` : '',
    `import type { Vocabulary } from '${text}vocabulary.ts';\n\n`,
    `/** The words, as vocabulary ids, that the rules look at. */\nexport interface ${type} {\n`,
    ...rows.map((row) => `${comment(row)}  readonly ${row.name}: ${ID_TYPES[row.form]};\n`),
    `}\n\n/** Adds the words to the vocabulary. */\nexport function ${rules}Words(vocabulary: Vocabulary): ${type} {\n  return {\n`,
    ...rows.map((row) => `    ${row.name}: ${idsSource(row)},\n`),
    '  };\n}',
  ].join('');
}

function idsSource({ form, phrases }: IdRow): string {
  return form === 'word' ? `vocabulary.add(${literal(phrases[0])})` : `${HELPERS[form]}(vocabulary, ${listOf(phrases)})`;
}

function textsSource(rules: string, rows: readonly RuleWords[]): string {
  return [
    `/** Words that the rules compare with text. */\nexport const ${rules}Texts = {\n`,
    ...rows.map((row) => `${comment(row)}  ${row.name}: ${textSource(row)},\n`),
    '} as const;',
  ].join('');
}

function textSource({ form, phrases }: RuleWords): string {
  if (form === 'text') return literal(phrases[0]);
  return form === 'texts' ? listOf(phrases) : `[${phrases.map((pair) => listOf(pair.split('='))).join(', ')}]`;
}

function comment({ note }: RuleWords): string {
  return note === '' ? '' : `  /** ${note} */\n`;
}

function literal(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

function listOf(texts: readonly string[]): string {
  return `[${texts.map(literal).join(', ')}]`;
}
