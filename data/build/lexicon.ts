/** The modules of the lexicon: kinds, flags and typed rows, and the tables in codes. */
import { ENTRY_KINDS, MOST_KINDS, NAME_CLASSES } from '../schema/kinds.ts';
import { MOST_ROWS, MOST_WORDS } from '../../src/lexicon/limits.ts';
import { codedWordsOf, encode, packWords } from './coding.ts';
import { bits, constantName, enumeration, type Generated, generated, template, union } from './emit.ts';
import { LEXICON_FLAGS, type LexiconTable, lexiconTables } from './lexicon-tables.ts';
import { nameLines } from './names.ts';
import { decoderName, type PackedField, rowSource, snake } from './rows.ts';
import type { Tables } from './tables.ts';

const ROWS = 'src/lexicon/rows.generated.ts';
const TABLES = 'src/lexicon/tables.generated.ts';

export function lexiconModules(tables: Tables): Generated[] {
  const all = lexiconTables(tables);
  checkLimits(all);
  return [generated(ROWS, 'schema.ts', rowsBody(all)), generated(TABLES, '*.tsv', tablesBody(all, tables))];
}

/** Bounds of the lexicon that its own code does not check. */
export function checkLimits(tables: readonly LexiconTable[]): void {
  const kinds = Object.keys(ENTRY_KINDS).length;
  if (kinds > MOST_KINDS) throw new Error(`${kinds} kinds of entries: a token has bits for ${MOST_KINDS}`);
  for (const { constant, lines, fields, phrase, lists } of tables) {
    if (lines.length > MOST_ROWS) throw new Error(`${constant}: ${lines.length} rows: the lexicon numbers ${MOST_ROWS}`);
    for (const line of lines)
      for (const name of [phrase, ...lists])
        for (const item of cellOf(line, fields, name).split('|')) {
          const words = item.match(/[\p{L}\p{M}]+|\d+|[^\s\p{L}\p{M}\d]/gu)?.length ?? 0;
          if (words > MOST_WORDS) throw new Error(`${constant}: ${words} words: a phrase has at most ${MOST_WORDS}: ${item}`);
        }
  }
}

function cellOf(line: string, fields: readonly PackedField[], name: string): string {
  return line.split('\t')[fields.findIndex((field) => field.name === name)] ?? '';
}

/** Kinds, flags, columns and rows. */
function rowsBody(all: readonly LexiconTable[]): string[] {
  const own = distinct(all.filter((t) => t.isPlain === undefined));
  return [
    "import type { Branch, Level, OrganizationKind, PlaceKind } from '../entity.ts';",
    "import { type DistrictRow, districtRow, type ProvinceRow, provinceRow } from '../gazetteer/units.generated.ts';",
    '',
    enumeration('EntryKind', 'Kinds of lexicon entries; `kindsAt` of the matches has one bit for each.', ENTRY_KINDS),
    '',
    ...Object.entries(LEXICON_FLAGS).flatMap(([name, meanings]) => [bits(name, `Flags of ${name.replace('Flag', 'Row')}.`, meanings), '']),
    bits('NameClass', 'What a word is in names of people, one bit each, by vocabulary id.', NAME_CLASSES),
    '',
    ...own.flatMap((t) => [...rowSource(t), '']),
    '/** The rows of each kind of entries. */',
    'export interface RowOf {',
    ...all.map((t) => `  readonly [EntryKind.${constantName(t.kind)}]: ${rowType(t)};`),
    '}',
    '',
    '/** Makes the row of a kind from the cells of its line. */',
    'export const ROW_DECODERS: { readonly [K in keyof RowOf]: (cells: readonly string[]) => RowOf[K] } = {',
    ...all.map((t) => `  [EntryKind.${constantName(t.kind)}]: ${decoderName(t)},`),
    '};',
  ];
}

function distinct(tables: readonly LexiconTable[]): LexiconTable[] {
  return tables.filter((t, i) => tables.findIndex((other) => other.name === t.name) === i);
}

function isWord({ attributes }: LexiconTable): boolean {
  return attributes !== undefined;
}

function rowType(t: LexiconTable): string {
  return t.attributes === undefined ? `${t.name}Row` : `${t.name}Row<${union(t.attributes)}>`;
}

/** The tables themselves. */
function tablesBody(all: readonly LexiconTable[], tables: Tables): string[] {
  const names = nameLines(tables).join('\n');
  const compounds = tables.rows('weakCompounds').map((r) => [r.word, ...r.followers].join(' '));
  const coded = all.filter((t) => t.isPlain === undefined);
  const phrases = [...all.flatMap(phrasesOf), ...compounds.map((line) => line.replaceAll('+', '')), ...tables.rows('names').map((r) => r.word)];
  const words = codedWordsOf([...coded.map((t) => t.lines.join('\n')), names], phrases);
  const code = (text: string): string => template(encode(text, words.flat()));
  const constants = coded.filter((t) => !isWord(t));
  return [
    "import { DISTRICTS } from '../gazetteer/district-lines.ts';",
    "import { DistrictColumn, ProvinceColumn, PROVINCES } from '../gazetteer/units.generated.ts';",
    "import type { PackedTable } from './packed-table.ts';",
    `import { EntryKind, ${distinct(coded)
      .map((t) => `${t.name}Column`)
      .join(', ')} } from './rows.generated.ts';`,
    '',
    ...all.filter((t) => t.isPlain).map((t) => `export const ${t.constant}_TABLE: PackedTable = ${descriptor(t, t.constant)};`),
    ...constants.map((t) => `export const ${t.constant}: PackedTable = ${descriptor(t, code(t.lines.join('\n')))};`),
    '/** The words of the grammar, a table for each class. */',
    'export const WORD_TABLES: readonly PackedTable[] = [',
    ...coded.filter(isWord).map((t) => `  ${descriptor(t, code(t.lines.join('\n')))},`),
    '];',
    '/** Lines of classes and weight (see `WEIGHT_AT`) and words of names. */',
    `export const NAMES: string = ${code(names)};`,
    '/** Lines of a word and the words that make a common word with it, whatever the first alone may name. */',
    `export const WEAK_COMPOUNDS: string = ${template(compounds.join('\n'))};`,
    '/** All words of the tables in codes; `codes.ts` reads it. */',
    `export const CODED_WORDS: string = ${template(packWords(words))};`,
  ];
}

function phrasesOf({ lines, fields, phrase, lists }: LexiconTable): string[] {
  return lines.flatMap((line) => [phrase, ...lists].flatMap((name) => cellOf(line, fields, name).split('|'))).filter((p) => p !== '');
}

function descriptor({ kind, name, phrase, lists, isPlain }: LexiconTable, text: string): string {
  const column = (field: string): string => `${name}Column.${snake(field)}`;
  const listBits = lists.map((field) => `(1 << ${column(field)})`).join(' | ') || '0';
  return `{ kind: EntryKind.${constantName(kind)}, isCoded: ${isPlain === undefined}, column: ${column(phrase)}, lists: ${listBits}, text: ${text} }`;
}
