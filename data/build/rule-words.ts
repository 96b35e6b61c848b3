/**
 * The words that rules look at: `rule_words.tsv` → a module `rule-words.generated.ts` beside each set of rules. A name of the table
 * is a property of its module, so that the compiler knows a name that is not there.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where the module of each set of rules goes, below `src/`. */
const FOLDERS: Readonly<Record<string, string>> = {
  text: 'text',
  gazetteer: 'gazetteer',
  places: 'places',
  money: 'recognizers/money',
  place: 'recognizers/place',
  organization: 'recognizers/organization',
  title: 'recognizers/title',
  person: 'recognizers/person',
  document: 'document',
};

/** Forms that give vocabulary ids, and their types; a cue also has the evidence that it gives, `cue:tại`. */
const ID_TYPES = { word: 'number', words: 'ReadonlySet<number>', phrases: 'PhraseSet', cues: 'ReadonlyMap<number, string>' } as const;
type IdForm = keyof typeof ID_TYPES;
/** Forms that give text as it stands; a pair is `from=to`. */
const TEXT_FORMS = ['text', 'texts', 'pairs'] as const;
type Form = IdForm | (typeof TEXT_FORMS)[number];
const FORMS: readonly string[] = [...Object.keys(ID_TYPES), ...TEXT_FORMS];

const COLUMNS = ['rules', 'name', 'form', 'phrases', 'note'];

export interface RuleWords {
  readonly rules: string;
  readonly name: string;
  readonly form: Form;
  readonly phrases: readonly string[];
  readonly note: string;
}

/**
 * The rows of the table.
 *
 * @param table the text of `rule_words.tsv`
 * @param file its name, for messages
 * @throws Error with file and line, for a column, set of rules, form or name that is not allowed, and for what stands twice
 */
export function parseRuleWords(table: string, file = 'rule_words.tsv'): RuleWords[] {
  const [header, ...lines] = table.split('\n');
  if (header !== COLUMNS.join('\t')) throw new Error(`${file}:1: columns must be ${COLUMNS.join(', ')}; they are ${header.split('\t').join(', ')}`);
  const seen = new Map<string, number>();
  const rows: RuleWords[] = [];
  lines.forEach((line, k) => {
    const at = k + 2;
    if (line === '' || line.startsWith('#')) return;
    const row = parseRow(line, `${file}:${at}`);
    const key = `${row.rules} ${row.name}`;
    if (seen.has(key)) throw new Error(`${file}:${at}: "${key}" stands in line ${seen.get(key)} already`);
    seen.set(key, at);
    rows.push(row);
  });
  return rows;
}

function parseRow(line: string, at: string): RuleWords {
  const cells = line.split('\t');
  if (cells.length < COLUMNS.length - 1 || cells.length > COLUMNS.length) throw new Error(`${at}: ${cells.length} cells, expected ${COLUMNS.length}`);
  if (line !== line.normalize('NFC')) throw new Error(`${at}: not NFC`);
  const [rules, name, form, list, note = ''] = cells;
  if (!Object.hasOwn(FOLDERS, rules)) throw new Error(`${at}: unknown rules "${rules}"; allowed: ${Object.keys(FOLDERS).join(', ')}`);
  if (!/^[a-z][A-Za-z]*$/.test(name)) throw new Error(`${at}: name "${name}" is not in camel case`);
  if (!isForm(form)) throw new Error(`${at}: unknown form "${form}"; allowed: ${FORMS.join(', ')}`);
  if (note.includes('*/')) throw new Error(`${at}: a note cannot hold "*/"`);
  const phrases = list.split('|');
  checkPhrases(phrases, form, at);
  return { rules, name, form, phrases, note };
}

function isForm(form: string): form is Form {
  return FORMS.includes(form);
}

function checkPhrases(phrases: readonly string[], form: Form, at: string): void {
  const isOne = form === 'word' || form === 'text';
  if (isOne && phrases.length > 1) throw new Error(`${at}: ${phrases.length} phrases where "${form}" allows one`);
  const isWords = isIdForm(form) && form !== 'phrases';
  phrases.forEach((phrase, k) => {
    if (!/^\S+(?: \S+)*$/.test(phrase)) throw new Error(`${at}: "${phrase}" is empty or has odd blanks`);
    if (isWords && phrase.includes(' ')) throw new Error(`${at}: "${phrase}" is a phrase; "${form}" allows single words`);
    if (isIdForm(form) && phrase !== phrase.toLowerCase()) throw new Error(`${at}: "${phrase}" is not in lower case`);
    if (form === 'pairs' && !/^[^=]+=[^=]+$/.test(phrase)) throw new Error(`${at}: "${phrase}" is no pair "from=to"`);
    if (phrases.indexOf(phrase) < k) throw new Error(`${at}: "${phrase}" stands there twice`);
  });
}

/** The generated modules: path below `src/`, and source. The same table gives the same bytes. */
export function ruleWordModules(table: string): { readonly path: string; readonly source: string }[] {
  const rows = parseRuleWords(table);
  return Object.entries(FOLDERS)
    .map(([rules, folder]) => ({ path: `${folder}/rule-words.generated.ts`, own: rows.filter((row) => row.rules === rules), rules, folder }))
    .filter(({ own }) => own.length > 0)
    .map(({ path, own, rules, folder }) => ({ path, source: moduleOf(rules, folder, own) }));
}

interface IdRow extends RuleWords {
  readonly form: IdForm;
}

function isIdForm(form: string): form is IdForm {
  return Object.hasOwn(ID_TYPES, form);
}

function isIdRow(row: RuleWords): row is IdRow {
  return isIdForm(row.form);
}

function moduleOf(rules: string, folder: string, rows: readonly RuleWords[]): string {
  const parts = ['// Generated by data/build/rule-words.ts (npm run data) from data/rule_words.tsv. Do not edit.\n'];
  const ids = rows.filter(isIdRow);
  const texts = rows.filter((row) => !isIdRow(row));
  if (ids.length > 0) parts.push(wordsSource(rules, folder, ids));
  if (texts.length > 0) parts.push(textsSource(rules, texts));
  return parts.join('');
}

/** What makes the value of a form of several words. */
const HELPERS = { words: 'wordSet', phrases: 'phraseSet', cues: 'cueMap' } as const;

function wordsSource(rules: string, folder: string, rows: readonly IdRow[]): string {
  const text = folder === 'text' ? './' : `${'../'.repeat(folder.split('/').length)}text/`;
  const forms = new Set(rows.map((row) => row.form));
  const names = Object.entries(HELPERS).flatMap(([form, helper]) => (forms.has(form as IdForm) ? [helper] : []));
  const imports = forms.has('phrases') ? ['type PhraseSet', ...names] : names;
  const type = `${rules[0].toUpperCase()}${rules.slice(1)}Words`;
  return [
    imports.length > 0 ? `import { ${imports.join(', ')} } from '${text}phrases.ts';\n` : '',
    `import type { Vocabulary } from '${text}vocabulary.ts';\n\n`,
    `/** The words, as vocabulary ids, that the rules look at. */\nexport interface ${type} {\n`,
    ...rows.map((row) => `${comment(row)}  readonly ${row.name}: ${ID_TYPES[row.form]};\n`),
    `}\n\n/** Adds the words to the vocabulary. */\nexport function ${rules}Words(vocabulary: Vocabulary): ${type} {\n  return {\n`,
    ...rows.map((row) => `    ${row.name}: ${idsSource(row)},\n`),
    '  };\n}\n',
  ].join('');
}

function idsSource({ form, phrases }: IdRow): string {
  return form === 'word' ? `vocabulary.add(${literal(phrases[0])})` : `${HELPERS[form]}(vocabulary, ${listOf(phrases)})`;
}

function textsSource(rules: string, rows: readonly RuleWords[]): string {
  return [
    `\n/** Words that the rules compare with text. */\nexport const ${rules}Texts = {\n`,
    ...rows.map((row) => `${comment(row)}  ${row.name}: ${textSource(row)},\n`),
    '} as const;\n',
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

const TABLE = fileURLToPath(new URL('../rule_words.tsv', import.meta.url));
const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

/** Writes the modules that are out of date, or with `check` none; how many they are. */
export function buildRuleWords(check: boolean): number {
  let stale = 0;
  for (const { path, source } of ruleWordModules(readFileSync(TABLE, 'utf8'))) {
    if (existsSync(SRC + path) && readFileSync(SRC + path, 'utf8') === source) continue;
    stale++;
    if (!check) writeFileSync(SRC + path, source);
  }
  return stale;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const check = process.argv.includes('--check');
  const stale = buildRuleWords(check);
  if (check && stale > 0) {
    console.error(`${stale} modules of rule words are out of date: npm run data`);
    process.exitCode = 1;
  }
}
