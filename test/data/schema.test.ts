/** What the check of the tables refuses: each refusal names file and line, the cell, and what is allowed. */
import { describe, expect, test } from 'vitest';
import { checkFile, checkKeys, checkReferences } from '../../data/build/check.ts';
import { describeTable } from '../../data/build/describe.ts';
import { checkLimits } from '../../data/build/lexicon.ts';
import type { LexiconTable } from '../../data/build/lexicon-tables.ts';
import { readTables, TableError, tableTexts } from '../../data/build/tables.ts';
import { flags } from '../../data/schema/columns.ts';
import type { TableShape } from '../../data/schema/table.ts';
import { TABLES } from '../../data/schema.ts';

/** What is wrong with a table of this text. */
function problems(name: keyof typeof TABLES, text: string): readonly string[] {
  const schema: TableShape = TABLES[name];
  const { rows, problems: found } = checkFile(schema, 'x.tsv', text);
  return [...found, ...checkKeys(schema, rows)];
}

const role = (...rows: readonly string[]): readonly string[] => problems('roles', ['role\tbranch\tlevel\tflags', ...rows, ''].join('\n'));
const word = (...rows: readonly string[]): readonly string[] => problems('grammarWords', ['class\tword\tattribute', ...rows, ''].join('\n'));
const unit = (...rows: readonly string[]): readonly string[] =>
  problems('provinces', ['code\tera\tname\ttype\taliases\tsuccessors\tflags\tlater_type\tlater_effective\tearlier_name', ...rows, ''].join('\n'));

describe('a table is refused for', () => {
  test('nothing, when it fits', () => {
    expect(role('Giám đốc\tbusiness\tother\tdependent|takes-organization', '# a comment', 'Tổng thống\tstate\tcentral\t')).toEqual([]);
  });

  test('an unknown value of an enumeration', () => {
    expect(role('Giám đốc\tbussiness\tother\t')).toEqual([
      expect.stringMatching(/^x\.tsv:2: branch "bussiness": allowed: party, state, .*, business, honor, other$/),
    ]);
  });

  test('an unknown flag, a flag twice', () => {
    expect(role('A\tparty\tother\t', 'Giám đốc\tbusiness\tother\tdependent|takes-plcae')).toEqual([
      expect.stringMatching(/^x\.tsv:3: flags "takes-plcae": allowed: definite, dependent, .*takes-place/),
    ]);
    expect(role('A\tparty\tother\trank|rank')).toEqual(['x.tsv:2: flags "rank": twice in the cell']);
  });

  test('an unknown class, and an attribute that the class does not have', () => {
    expect(word('placetyp\tđường\troad')).toEqual([expect.stringMatching(/^x\.tsv:2: class "placetyp": allowed: modifier, .*place-type/)]);
    expect(word('honorific\tông\tmail')).toEqual(['x.tsv:2: attribute "mail": allowed for class honorific: nothing, male, female']);
  });

  test('an unknown kind', () => {
    expect(problems('dates', 'phrase\tkind\tvalue\nhôm qua\tcuee\t0\n')).toEqual([expect.stringMatching(/^x\.tsv:2: kind "cuee": allowed: day, that-day, /)]);
    expect(problems('moneyWords', 'phrase\tkind\tvalue\nkhoảng\tmodifier\tabout\n')).toEqual([
      'x.tsv:2: value "about": allowed: approximately, more-than, less-than, at-most, at-least, nearly',
    ]);
  });

  test('a code that is none', () => {
    expect(problems('countries', 'iso2\tname\taliases\tcapitals\nVX\tX\t\t\n')).toEqual([expect.stringMatching(/^x\.tsv:2: iso2 "VX": allowed: AD, AE, /)]);
    expect(problems('currencies', 'term\tcode\tkind\nđô\tUSB\tword\n')).toEqual([expect.stringMatching(/^x\.tsv:2: code "USB": allowed: AED, /)]);
    expect(unit('1\to\tHà Nội\tthành phố\t\t\t\t\t\t')).toEqual(['x.tsv:2: code "1": allowed: a code of 2 digits']);
    expect(unit('01\to\tHà Nội\tthành phố\t\t\t\tthành phố\t2026-4-30\t')).toEqual([
      'x.tsv:2: later_effective "2026-4-30": allowed: a day: 2026-04-30; or nothing',
    ]);
  });

  test('a reference to no row', () => {
    const { rows } = checkFile(TABLES.districts, 'x.tsv', 'code\tname\ttype\tprovince\tflags\n001\tBa Đình\tquận\t99\tcurrent\n');
    expect(checkReferences(TABLES.districts, rows, () => new Set(['01']))).toEqual(['x.tsv:2: province "99": allowed: a code of the table provinces']);
  });

  test('a missing, unknown or moved column', () => {
    expect(problems('stopWords', 'wort\nđã\n')).toEqual(['x.tsv:1: no column "word": columns: word', 'x.tsv:1: unknown column "wort": columns: word']);
    expect(problems('numbers', 'kind\tword\tvalue\n')).toEqual(['x.tsv:1: columns in the order kind, word, value: expected word, kind, value']);
  });

  test('a cell too few or too many', () => {
    expect(role('Giám đốc\tbusiness\tother')).toEqual(['x.tsv:2: 3 cells: 4 columns: role, branch, level, flags']);
    expect(role('Giám đốc\tbusiness\tother\t\t')).toEqual(['x.tsv:2: 5 cells: 4 columns: role, branch, level, flags']);
  });

  test('a row twice', () => {
    expect(role('A\tparty\tother\t', 'B\tparty\tother\t', 'A\tparty\tother\t')).toEqual([
      'x.tsv:4: role, branch, flags "A, party, ": a row of this key is in x.tsv:2',
    ]);
  });

  test('an empty cell that must not be', () => {
    expect(role('\tparty\tother\t')).toEqual(['x.tsv:2: role "": allowed: text']);
  });

  test('text that is not NFC', () => {
    expect(role(`${'Giám'.normalize('NFD')}\tparty\tother\t`)).toEqual([expect.stringMatching(/^x\.tsv:2: role ".*": not NFC: Giám$/)]);
  });

  test.each([' A', 'A ', 'A  B', 'A\u00a0B'])('stray blanks: %j', (cell) => {
    expect(role(`${cell}\tparty\tother\t`)).toEqual([`x.tsv:2: role "${cell}": stray blanks: single spaces inside a value alone`]);
  });

  test('blanks and empty or double items in a list', () => {
    const list = (cell: string): readonly string[] => problems('weakCompounds', `word\tfollowers\nanh\t${cell}\n`);
    expect(list('hùng|em')).toEqual([]);
    expect(list('hùng | em')).toEqual(['x.tsv:2: followers "hùng | em": stray blanks: single spaces inside a value alone']);
    expect(list('hùng||em')).toEqual(['x.tsv:2: followers "": allowed: text']);
    expect(list('hùng|em|hùng')).toEqual(['x.tsv:2: followers "hùng": twice in the cell']);
  });

  test('line ends other than LF, and a last line without one', () => {
    expect(problems('stopWords', 'word\r\nđã\r\n')).toEqual([expect.stringMatching(/^x\.tsv: carriage return/)]);
    expect(problems('stopWords', 'word\nđã')).toEqual(['x.tsv:2: no line end after the last row']);
  });

  test('a number out of its range', () => {
    expect(problems('numbers', 'word\tkind\tvalue\nmột\tdigit\t256\n')).toEqual(['x.tsv:2: value "256": allowed: an integer from 0 to 255']);
  });
});

describe('the whole folder', () => {
  test('is refused for a role that is a modifier and another role', () => {
    const texts = new Map(tableTexts());
    const [head] = (texts.get('roles.tsv') ?? '').split('\n');
    texts.set('roles.tsv', [head, 'Hiệu trưởng\tacademic\tother\t', 'Cố vấn\tother\tother\t', 'Quyền Hiệu trưởng\tacademic\tother\t', ''].join('\n'));
    expect(() => readTables(texts)).toThrow(
      '1 problems in the tables of data/:\nroles.tsv:4: role "Quyền Hiệu trưởng": "quyền" is a modifier of grammar_words.tsv: the row of "Hiệu trưởng" already reads it',
    );
  });

  test('is refused with a list of all that is wrong', () => {
    const texts = new Map(tableTexts());
    texts.set('roles.tsv', 'role\tbranch\tlevel\tflags\nA\tx\tother\t\nB\tparty\ty\t\n');
    texts.set('mine.tsv', 'word\n');
    texts.delete('stop_words.tsv');
    let thrown: unknown;
    try {
      readTables(texts);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(TableError);
    expect((thrown as TableError).problems).toEqual([
      expect.stringMatching(/^roles\.tsv:2: branch "x"/),
      expect.stringMatching(/^roles\.tsv:3: level "y"/),
      'stop_words.tsv: no such file',
      'mine.tsv: no table of data/schema.ts has this file',
    ]);
  });
});

describe('bounds of the library', () => {
  const table = (lines: readonly string[]): LexiconTable => ({
    constant: 'X',
    name: 'X',
    kind: 'stop',
    about: '',
    fields: [{ name: 'word', type: 'string' }],
    phrase: 'word',
    lists: [],
    lines,
  });

  test('rows of a table of the lexicon', () => {
    expect(() => checkLimits([table(new Array<string>(65_536).fill('a'))])).not.toThrow();
    expect(() => checkLimits([table(new Array<string>(65_537).fill('a'))])).toThrow('X: 65537 rows: the lexicon numbers 65536');
  });

  test('words of a phrase', () => {
    expect(() => checkLimits([table([new Array<string>(31).fill('a').join(' ')])])).toThrow('X: 31 words: a phrase has at most 30');
  });

  test('flags of a column', () => {
    const many = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`f${i}`, '']));
    expect(flags(many(31)).read('f30')).toBe(1 << 30);
    expect(() => flags(many(32))).toThrow('32 flags; a number holds 31');
  });
});

test('--describe tells columns, values and their meaning', () => {
  expect(describeTable('roles')).toContain('takes-place: a place may follow');
  expect(describeTable(undefined).split('\n')).toHaveLength(Object.keys(TABLES).length);
});
