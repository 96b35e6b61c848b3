/**
 * Entries of the caller's lexicon beside everything else: `test/specs/custom.tsv`. Its first column is the lexicon, `part=name` with `;`
 * between entries and the fields of an entry in brackets: `organizations=Quân đội(acronym=MB); places=Cây Gáo(kind=commune)`. Every entry
 * carries attributes, except in `block`.
 */
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.ts';
import type { CustomLexicon } from '../../src/options/types.ts';
import { brokenLaws } from '../properties/laws.ts';
import { readTable } from '../tsv.ts';
import { attributeErrors, errorsOf, parseRow } from './specs.ts';

const ENTRY = /^(people|titles|organizations|places|block)=([^()]+)(?:\((.+)\))?$/u;

function lexiconOf(cell: string): CustomLexicon {
  const lexicon: Record<string, unknown[]> = {};
  for (const given of cell.split(';')) {
    const [, part, name, fields] = ENTRY.exec(given.trim()) ?? [];
    if (part === undefined || name === undefined) throw new Error(`no entry: ${given}`);
    const more = fields === undefined ? [] : fields.split(',').map((field) => field.trim().split('='));
    const entry = { name, attributes: { name }, ...Object.fromEntries(more.map(([key, value]) => [key, key === 'aliases' ? value?.split('|') : value])) };
    (lexicon[part] ??= []).push(part === 'block' ? name : entry);
  }
  return lexicon;
}

const ROWS = readTable('custom.tsv', ['lexicon', 'text', 'note', 'values']);

describe('specs/custom.tsv', () => {
  it('has at least 90 rows', () => expect(ROWS.length).toBeGreaterThanOrEqual(90));

  it.each(ROWS.map((row) => [row.line, row.lexicon, row.text, row] as const))('%i: %s: %s', (_line, lexicon, _text, row) => {
    const spec = parseRow(row, 'organization');
    const result = createExtractor({ lexicon: lexiconOf(lexicon) }).extract(spec.text);
    expect([...spec.checks.flatMap((check) => errorsOf(spec, result, check)), ...attributeErrors(spec, result)], spec.text).toEqual([]);
    expect(brokenLaws(spec.text, result)).toEqual([]);
  });
});

describe('people of the caller', () => {
  const people = [{ name: 'Đặng Thị Mơ', aliases: ['Mơ Đặng'], gender: 'female', attributes: { staffId: 'S-117' } }] as const;
  const peopleOf = (text: string): readonly unknown[] =>
    createExtractor({ lexicon: { people } })
      .extract(text)
      .people.map(({ name, gender, attributes, mentions }) => ({ name, gender, attributes, mentions: mentions.length }));

  it('carry the attributes of their entry, whichever mention came from it', () => {
    const mo = { name: 'Đặng Thị Mơ', gender: 'female', attributes: { staffId: 'S-117' } };
    expect(peopleOf('Bà Đặng Thị Mơ và ông Lê Văn Mận đến. Sau đó bà Mơ phát biểu.')).toEqual([
      { ...mo, mentions: 2 },
      { name: 'Lê Văn Mận', gender: 'male', attributes: undefined, mentions: 1 },
    ]);
    expect(peopleOf('Bà Mơ phát biểu. Trước đó, Đặng Thị Mơ vắng mặt.')).toEqual([{ ...mo, mentions: 2 }]);
  });

  it('are one person by all names of their entry', () => {
    expect(peopleOf('Mơ Đặng vắng mặt. Hôm sau, Đặng Thị Mơ có mặt.')).toEqual([
      { name: 'Đặng Thị Mơ', gender: 'female', attributes: { staffId: 'S-117' }, mentions: 2 },
    ]);
  });

  it('are not those whose longer name holds the entry', () => {
    expect(peopleOf('Ông Trần Đặng Thị Mơ vắng mặt.')).toMatchObject([{ attributes: undefined }]);
  });
});
