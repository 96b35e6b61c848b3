import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extractor.ts';
import { toCsv, toRows } from '../../../src/io/formats.ts';
import { READ_SAMPLES } from './samples.ts';

const text = '😀 Ngày 26/12/2022, ông Lê Văn Mận, Giám đốc Sở Y tế, trao 1,2 tỷ đồng.';
const extraction = extract(text);

describe('toRows', () => {
  it('has one flat row for each entity', () => {
    expect(toRows(text, extraction, { document: 'a', offsets: 'codepoint', types: ['title', 'money'] })).toEqual([
      {
        document: 'a',
        id: 'e3',
        type: 'title',
        start: 35,
        end: 51,
        text: 'Giám đốc Sở Y tế',
        role: 'Giám đốc',
        organization: 'e4',
        level: 'province',
        branch: 'government',
        holders: 'p1',
        confidence: 'high',
      },
      { document: 'a', id: 'e5', type: 'money', start: 58, end: 69, text: '1,2 tỷ đồng', value: '1200000000', currency: 'VND', confidence: 'high' },
    ]);
  });

  it('has the key of people, organizations and places', () => {
    const read = extract('Ông Lê Văn Mận, Giám đốc Sở Y tế tỉnh Lào Cai.', { referenceDate: '2024-05-01' });
    const keys = toRows('Ông Lê Văn Mận, Giám đốc Sở Y tế tỉnh Lào Cai.', read).map(({ type, key }) => [type, key]);
    expect(keys).toEqual(read.entities.map((e) => [e.type, 'key' in e ? e.key : undefined]));
    expect(keys.filter(([, key]) => key !== undefined)).toHaveLength(3);
  });

  it('writes the name of what is no entity', () => {
    const cells = READ_SAMPLES.flatMap((sample) => {
      const read = extract(sample.text);
      const rows = toRows(sample.text, read);
      return read.entities.flatMap((e, i) => (e.type === 'organization' && typeof e.place === 'object' ? [[rows[i].place, e.place.name]] : []));
    });
    expect(cells.length).toBeGreaterThan(0);
    for (const [cell, name] of cells) expect(cell).toBe(name);
  });
});

describe('toCsv', () => {
  it('quotes cells with the delimiter, a quote or a line break', () => {
    const csv = toCsv(text, extraction, { document: 'a "b"\nc', types: ['money'], delimiter: ',' });
    expect(csv.split('\r\n')[1]).toMatch(/^"a ""b""\nc",e5,money,59,70,"1,2 tỷ đồng",,,1200000000,/u);
    expect(toCsv(text, extraction, { types: ['money'], delimiter: '\t' })).toContain('\t1,2 tỷ đồng\t');
    expect(toCsv(text, extraction, { types: ['money'], delimiter: ';' })).toContain(';1,2 tỷ đồng;');
  });

  it('has a header, unless told otherwise, and a byte order mark when asked for', () => {
    expect(toCsv('', extract(''))).toMatch(/^document,id,type,start,end,text,.*,confidence\r\n$/u);
    expect(toCsv('', extract(''), { header: false })).toBe('');
    expect(toCsv('', extract(''), { header: false, bom: true })).toBe('\ufeff');
  });

  it.each(['=1+1', '+1', '-1', '@a', '\ta', '\rb', '\nc'])('guards a cell that begins like a formula: %j', (document) => {
    const cell = (guardFormulas: boolean): string => toCsv(text, extraction, { document, types: ['money'], header: false, guardFormulas });
    expect(cell(true)).toMatch(/^"?'[^,]*,e5,/u);
    expect(cell(false)).not.toContain("'");
  });

  it('leaves numbers alone', () => expect(toCsv(text, extraction, { guardFormulas: true })).toContain(',59,70,'));
});
