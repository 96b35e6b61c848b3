import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extractor.ts';
import { SENTENCE_TABLES } from '../marks.ts';
import { describeSpecs, errorsOf, parseRow, readSpecs, type SpecRow } from './specs.ts';

for (const { table, own, least } of SENTENCE_TABLES) describeSpecs(table, own, least);

describe('the tables of specs', () => {
  it('hold no text twice', () => {
    const lines = new Map<string, string>();
    const twice: string[] = [];
    for (const { table, own } of SENTENCE_TABLES)
      for (const { text, line } of readSpecs(table, own)) {
        const first = lines.get(text);
        if (first === undefined) lines.set(text, `${table}.tsv:${line}`);
        else twice.push(`${table}.tsv:${line} is ${first}`);
      }
    expect(twice).toEqual([]);
  });
});

describe('a row', () => {
  const rowOf = (text: string, note = '', values = ''): SpecRow => parseRow({ text, note, values, line: 1 }, 'place');
  const errorsIn = (row: SpecRow): string[] => row.checks.flatMap((check) => errorsOf(row, extract(row.text), check));

  it('fails on an entity of any type that it does not carry, and on one that is not there', () => {
    expect(errorsIn(rowOf('Ông ⟦P Trần Văn Bưởi⟧ ở ⟦L tỉnh Hậu Giang⟧.'))).toEqual([]);
    expect(errorsIn(rowOf('Ông Trần Văn Bưởi ở ⟦L tỉnh Hậu Giang⟧.'))).toEqual(['wrong "Trần Văn Bưởi"']);
    expect(errorsIn(rowOf('Ông ⟦P Trần Văn Bưởi⟧ ở tỉnh ⟦L Hậu Giang⟧.'))).toEqual(['missed "Hậu Giang"', 'wrong "tỉnh Hậu Giang"']);
    expect(errorsIn(rowOf('Ông ⟦P Trần Văn Bưởi⟧ ở tỉnh ⟦L? Hậu Giang⟧.'))).toEqual([]);
  });

  it('compares values of several spans', () => {
    const text = '⟦O UBND ⟦L xã Vị Thắng⟧⟧, ⟦L huyện Vị Thủy⟧ họp.';
    expect(errorsIn(rowOf(text, '', 'kind=commune; place2.kind=district; organization.place=xã Vị Thắng; within=huyện Vị Thủy; until='))).toEqual([
      '"xã Vị Thắng" until: want "", got "2025-07-01"',
    ]);
    expect(errorsIn(rowOf(text, '', 'place2.kind=province'))).toEqual(['"huyện Vị Thủy" kind: want "province", got "district"']);
  });

  it('compares who holds which title', () => {
    expect(errorsIn(rowOf('⟦T@1 Bộ trưởng⟧ ⟦P#1 Trần Văn Bưởi⟧ đến.'))).toEqual([]);
    expect(errorsIn(rowOf('⟦T Bộ trưởng⟧ ⟦P#1 Trần Văn Bưởi⟧ đến.'))).toEqual(['wrong Bộ trưởng@0 → trần văn bưởi']);
    expect(errorsIn(rowOf('⟦T?@2 Bộ trưởng⟧ ⟦P#1 Trần Văn Bưởi⟧ đến.'))).toEqual(['wrong Bộ trưởng@0 → trần văn bưởi']);
  });

  it('is refused where it is not well formed', () => {
    expect(() => rowOf('⟦X a⟧')).toThrow('bad bracket');
    expect(() => rowOf('⟦L a')).toThrow('open bracket');
    expect(() => rowOf('a⟧')).toThrow('stray bracket');
    expect(() => rowOf('⟦L Huế⟧', '! fails')).toThrow('letters');
    expect(() => rowOf('⟦L Huế⟧', '', 'place2.kind=city')).toThrow('no span');
    expect(() => rowOf('⟦L? Huế⟧', '', 'kind=city')).toThrow('no span');
  });
});
