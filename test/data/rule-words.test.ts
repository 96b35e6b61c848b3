/** `data/rule_words.tsv`: the builder refuses what it does not know, the code uses every row, and no other word stands in the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { checkFile, checkKeys } from '../../data/build/check.ts';
import { ruleWordModules } from '../../data/build/rule-words.ts';
import { readTables, tableTexts } from '../../data/build/tables.ts';
import { TABLES } from '../../data/schema.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const tables = readTables(tableTexts());
const HEADER = 'rules\tname\tform\tphrases\tnote\n';
const isGenerated = (file: string): boolean => file.endsWith('.generated.ts');

function problems(text: string): string {
  const { rows, problems: found } = checkFile(TABLES.ruleWords, 'rule_words.tsv', text);
  return [...found, ...checkKeys(TABLES.ruleWords, rows)].join('\n');
}

describe('builder', () => {
  test('words, phrases and texts become typed properties', () => {
    const table = `${HEADER}person\tand\tword\tvà\tJoins names.\nperson\tstrict\tphrases\tông|đồng chí\t\nperson\ttypes\tpairs\ttp.=thành phố\t\n`;
    const [module] = ruleWordModules(readTables(new Map(tableTexts()).set('rule_words.tsv', table)));
    expect(module.path).toBe('src/recognizers/person/rule-words.generated.ts');
    expect(module.source).toContain("import { type PhraseSet, phraseSet } from '../../text/phrases.ts';");
    expect(module.source).toContain('  /** Joins names. */\n  readonly and: number;\n  readonly strict: PhraseSet;\n');
    expect(module.source).toContain("    and: vocabulary.add('và'),\n    strict: phraseSet(vocabulary, ['ông', 'đồng chí']),\n");
    expect(module.source).toContain("export const personTexts = {\n  types: [['tp.', 'thành phố']],\n} as const;");
  });

  test.each([
    ['unknown rules', 'persons\tand\tword\tvà\t', /rule_words\.tsv:2: rules "persons": allowed: text, .*person/],
    ['unknown form', 'person\tand\tsyllable\tvà\t', /rule_words\.tsv:2: form "syllable": allowed: word, words, phrases/],
    ['bad name', 'person\tthe-and\tword\tvà\t', /rule_words\.tsv:2: name "the-and": allowed: a name in camel case/],
    ['double name', 'person\tand\tword\tvà\t\nperson\tand\tword\tvới\t', /rule_words\.tsv:3: rules, name "person, and"/],
    ['double phrase', 'person\tstrict\tphrases\tông|bà|ông\t', /rule_words\.tsv:2: phrases "ông": twice in the cell/],
    ['two words for one', 'person\tand\tword\tvà|với\t', /rule_words\.tsv:2: 2 phrases: form "word" allows one/],
    ['phrase among words', 'person\tstrict\twords\tông|đồng chí\t', /rule_words\.tsv:2: "đồng chí": a phrase/],
    ['capital', 'person\tstrict\twords\tÔng\t', /rule_words\.tsv:2: "Ông": not in lower case/],
    ['no pair', 'gazetteer\tunitTypes\tpairs\ttp.\t', /rule_words\.tsv:2: "tp\.": no pair/],
    ['end of comment', 'person\tand\tword\tvà\ta */ b', /rule_words\.tsv:2: note "a \*\/ b": allowed: text without/],
  ])('refuses %s, with file and line', (_what, rows, message) => {
    expect(problems(`${HEADER}${rows}\n`)).toMatch(message);
  });
});

const roots = ['index.ts', 'places.ts', 'words.ts', 'explain.ts'].map((file) => SRC + file);
const program = ts.createProgram(roots, {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  strict: true,
  types: [],
});
const checker = program.getTypeChecker();
const sources = program.getSourceFiles().filter((file) => file.fileName.startsWith(SRC) && !isGenerated(file.fileName));

function eachNode(file: ts.SourceFile, visit: (node: ts.Node) => void): void {
  const walk = (node: ts.Node): void => {
    visit(node);
    ts.forEachChild(node, walk);
  };
  walk(file);
}

/** Where the property is declared that a node names (`w.strict`, `{ strict }`), as `folder strict`, if that is a module of rule words. */
function ruleWordOf(node: ts.Node): string | undefined {
  const name = ts.isPropertyAccessExpression(node) ? node.name : ts.isBindingElement(node) ? (node.propertyName ?? node.name) : undefined;
  if (name === undefined || !ts.isIdentifier(name)) return undefined;
  const symbol = ts.isBindingElement(node) ? checker.getTypeAtLocation(node.parent).getProperty(name.text) : checker.getSymbolAtLocation(name);
  const file = symbol?.declarations?.[0].getSourceFile().fileName;
  return file?.endsWith('/rule-words.generated.ts') ? `${file.slice(SRC.length)} ${name.text}` : undefined;
}

test('the code uses every row', () => {
  const used = new Set<string>();
  for (const file of sources)
    eachNode(file, (node) => {
      const word = ruleWordOf(node);
      if (word !== undefined) used.add(word);
    });
  const modules = ruleWordModules(tables);
  const rows = tables.rows('ruleWords').map(({ rules, name }) => {
    const path = modules.find((m) => m.path.endsWith(`/${rules}/rule-words.generated.ts`))?.path;
    return `${path?.slice('src/'.length)} ${name}`;
  });
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter((row) => !used.has(row))).toEqual([]);
});

test('the code adds no word of its own to a vocabulary', () => {
  const added: string[] = [];
  for (const file of sources)
    eachNode(file, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      if (checker.getTypeAtLocation(node.expression.expression).symbol?.name !== 'Vocabulary') return;
      if (node.arguments.some((argument) => ts.isStringLiteralLike(argument))) added.push(`${file.fileName.slice(SRC.length)}: ${node.getText()}`);
    });
  expect(added).toEqual([]);
});

/** Files whose subject is letters: any literal may be there. The labels of `io/` are for people to read. */
const LETTER_TABLES = [
  'text/characters.ts',
  'text/diacritics.ts',
  'text/fold-rules.ts',
  'text/legacy-tables.ts',
  'text/legacy.ts',
  'text/lexer.ts',
  'text/normalize.ts',
  'text/syllable.ts',
  'text/tone.ts',
  'gazetteer/unit-key.ts',
];
/** Files that replace a letter by another: single letters, and classes of them in a regular expression. */
const SINGLE_LETTERS = ['text/plain-text.ts', 'document/name-key.ts', 'document/folded-name.ts', 'text/between-syllables.ts'];

function literalsIn(file: ts.SourceFile): { text: string; isLetter: boolean }[] {
  const found: { text: string; isLetter: boolean }[] = [];
  eachNode(file, (node) => {
    const isRegExp = ts.isRegularExpressionLiteral(node);
    if (!isRegExp && !ts.isStringLiteralLike(node) && !ts.isTemplateHead(node) && !ts.isTemplateMiddle(node) && !ts.isTemplateTail(node)) return;
    if (/(?=[^\x00-\x7f])\p{L}/u.test(node.text.normalize('NFC'))) found.push({ text: node.text, isLetter: isRegExp || node.text.length === 1 });
  });
  return found;
}

test('no Vietnamese word stands in the code outside generated files', () => {
  const words: string[] = [];
  for (const name of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts') || isGenerated(`/${name}`) || LETTER_TABLES.includes(name) || name.startsWith('io/') || name.startsWith('cli/')) continue;
    const file = ts.createSourceFile(name, readFileSync(SRC + name, 'utf8'), ts.ScriptTarget.Latest);
    for (const { text, isLetter } of literalsIn(file)) if (!(isLetter && SINGLE_LETTERS.includes(name))) words.push(`${name}: ${text}`);
  }
  expect(words).toEqual([]);
});

test('the exceptions are needed', () => {
  for (const name of [...LETTER_TABLES, ...SINGLE_LETTERS])
    expect(literalsIn(ts.createSourceFile(name, readFileSync(SRC + name, 'utf8'), ts.ScriptTarget.Latest)), name).not.toEqual([]);
});
