/** `data/rule_words.tsv`: the builder refuses what it does not know, the code uses every row, and no other word stands in the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { parseRuleWords, ruleWordModules } from '../../data/build/rule-words.ts';
import { DATA } from '../../data/build/tsv.ts';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const TABLE = readFileSync(`${DATA}rule_words.tsv`, 'utf8');
const HEADER = 'rules\tname\tform\tphrases\tnote\n';
const isGenerated = (file: string): boolean => /\.generated\.ts$|\/packed(?:\/|\.ts$)/.test(file);

describe('builder', () => {
  test('modules are what the table says: npm run data', () => {
    for (const { path, source } of ruleWordModules(TABLE)) expect(readFileSync(SRC + path, 'utf8'), path).toBe(source);
  });

  test('words, phrases and texts become typed properties', () => {
    const [module] = ruleWordModules(
      `${HEADER}person\tand\tword\tvà\tJoins names.\nperson\tstrict\tphrases\tông|đồng chí\nperson\ttypes\tpairs\ttp.=thành phố\t\n`,
    );
    expect(module.path).toBe('recognizers/person/rule-words.generated.ts');
    expect(module.source).toContain("import { type PhraseSet, phraseSet } from '../../text/phrases.ts';");
    expect(module.source).toContain('  /** Joins names. */\n  readonly and: number;\n  readonly strict: PhraseSet;\n');
    expect(module.source).toContain("    and: vocabulary.add('và'),\n    strict: phraseSet(vocabulary, ['ông', 'đồng chí']),\n");
    expect(module.source).toContain("export const personTexts = {\n  types: [['tp.', 'thành phố']],\n} as const;");
  });

  test.each([
    ['columns', 'rules\tname\tform\tnote\n', /rule_words\.tsv:1: columns must be rules, name, form, phrases, note/],
    ['missing cell', `${HEADER}person\tand\tword\n`, /rule_words\.tsv:2: 3 cells, expected 5/],
    ['unknown rules', `${HEADER}persons\tand\tword\tvà\t\n`, /rule_words\.tsv:2: unknown rules "persons"; allowed: text, .*person/],
    ['unknown form', `${HEADER}person\tand\tsyllable\tvà\t\n`, /rule_words\.tsv:2: unknown form "syllable"; allowed: word, words, phrases/],
    ['bad name', `${HEADER}person\tthe-and\tword\tvà\t\n`, /rule_words\.tsv:2: name "the-and"/],
    ['double name', `${HEADER}# words\nperson\tand\tword\tvà\t\n\nperson\tand\tword\tvới\t\n`, /rule_words\.tsv:5: "person and" stands in line 3 already/],
    ['double phrase', `${HEADER}person\tstrict\tphrases\tông|bà|ông\t\n`, /rule_words\.tsv:2: "ông" stands there twice/],
    ['two words for one', `${HEADER}person\tand\tword\tvà|với\t\n`, /rule_words\.tsv:2: 2 phrases where "word" allows one/],
    ['phrase among words', `${HEADER}person\tstrict\twords\tông|đồng chí\t\n`, /rule_words\.tsv:2: "đồng chí" is a phrase/],
    ['capital', `${HEADER}person\tstrict\twords\tÔng\t\n`, /rule_words\.tsv:2: "Ông" is not in lower case/],
    ['empty phrase', `${HEADER}person\tstrict\tphrases\tông||bà\t\n`, /rule_words\.tsv:2: "" is empty/],
    ['no pair', `${HEADER}places\tunitTypes\tpairs\ttp.\t\n`, /rule_words\.tsv:2: "tp\." is no pair/],
    ['not NFC', `${HEADER}person\tand\tword\t${'và'.normalize('NFD')}\t\n`, /rule_words\.tsv:2: not NFC/],
    ['end of comment', `${HEADER}person\tand\tword\tvà\ta */ b\n`, /rule_words\.tsv:2: a note cannot hold/],
  ])('refuses %s, with file and line', (_what, table, message) => {
    expect(() => parseRuleWords(table)).toThrow(message);
  });
});

const roots = ['index.ts', 'places.ts', 'words.ts'].map((file) => SRC + file);
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
  const modules = ruleWordModules(TABLE);
  const rows = parseRuleWords(TABLE).map(({ rules, name }) => {
    const path = modules.find((m) => m.path.endsWith(`${rules}/rule-words.generated.ts`))?.path;
    return `${path} ${name}`;
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

/** Files whose subject is letters: any literal may stand there. */
const LETTER_TABLES = ['text/characters.ts', 'text/syllable.ts', 'text/tone.ts', 'text/legacy.ts', 'text/lexer.ts', 'gazetteer/unit-key.ts'];
/** Files that replace a letter by another: single letters, and classes of them in a regular expression. */
const SINGLE_LETTERS = ['text/normalize.ts', 'recognizers/reading.ts', 'document/coreference.ts'];

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
    if (!name.endsWith('.ts') || isGenerated(`/${name}`) || LETTER_TABLES.includes(name)) continue;
    const file = ts.createSourceFile(name, readFileSync(SRC + name, 'utf8'), ts.ScriptTarget.Latest);
    for (const { text, isLetter } of literalsIn(file)) if (!(isLetter && SINGLE_LETTERS.includes(name))) words.push(`${name}: ${text}`);
  }
  expect(words).toEqual([]);
});

test('the exceptions are needed', () => {
  for (const name of [...LETTER_TABLES, ...SINGLE_LETTERS])
    expect(literalsIn(ts.createSourceFile(name, readFileSync(SRC + name, 'utf8'), ts.ScriptTarget.Latest)), name).not.toEqual([]);
});
