/** Everything that the command reads. */
import { describe, expect, it } from 'vitest';
import { encodeLegacy, extract } from '../../src/index.ts';
import { Bench, textsOf } from './bin.ts';

const bench = new Bench();
const TEXT = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 1,2 tỷ đồng.';
const FOUND = extract(TEXT).entities.map((e) => e.text);

describe('one text', () => {
  it('is a file, with what extract finds in it', () => {
    bench.write('a.txt', TEXT);
    expect(bench.records(['a.txt'])).toEqual([{ id: 'a.txt', ...extract(TEXT) }]);
  });

  it.each([[[]], [['-']], [['extract', '-']]])('comes from standard input: vie %j', (args) => {
    expect(bench.records(args, { input: TEXT })).toEqual([{ id: 'stdin', ...extract(TEXT) }]);
  });

  it('may be given on the command line', () => {
    expect(bench.records(['--text', TEXT])[0]).toMatchObject(extract(TEXT));
  });

  it('may be empty', () => {
    bench.write('empty.txt', '');
    expect(bench.run(['empty.txt'])).toEqual({ code: 0, out: '{"id":"empty.txt","entities":[],"people":[],"warnings":[]}\n', err: '' });
  });

  it.each([
    ['decomposed', TEXT.normalize('NFD')],
    ['with CRLF', `${TEXT}\r\n${TEXT}\r\n`],
  ])('%s keeps its offsets', (_, text) => {
    expect(bench.records([], { input: text })[0]).toMatchObject(extract(text));
  });

  it('is solved from the day of publication', () => {
    const [record] = bench.records(['-d', '2022-12-27', '-t', 'date'], { input: TEXT });
    expect(record).toEqual({ id: 'stdin', ...extract(TEXT, { referenceDate: '2022-12-27', types: ['date'] }) });
  });
});

describe('encodings', () => {
  const bytes = (text: string): Buffer => Buffer.from(text, 'latin1');
  it.each([
    ['UTF-8 with a byte order mark', 'auto', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE with a byte order mark', 'auto', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 BE with a byte order mark', 'auto', Buffer.from(`\ufeff${TEXT}`, 'utf16le').swap16()],
    ['UTF-16 LE without', 'utf16le', Buffer.from(TEXT, 'utf16le')],
    ['TCVN3', 'auto', bytes(encodeLegacy(TEXT, 'tcvn3'))],
    ['TCVN3, named', 'tcvn3', bytes(encodeLegacy(TEXT, 'tcvn3'))],
    ['TCVN3 that was saved as UTF-8', 'auto', Buffer.from(encodeLegacy(TEXT, 'tcvn3'))],
    ['VNI', 'auto', bytes(encodeLegacy(TEXT, 'vni'))],
    ['VNI, named', 'vni', bytes(encodeLegacy(TEXT, 'vni'))],
    ['VIQR', 'auto', bytes(encodeLegacy(TEXT, 'viqr'))],
    ['VIQR, named', 'viqr', bytes(encodeLegacy(TEXT, 'viqr'))],
  ])('%s (%s)', (_, encoding, input) => {
    expect(bench.records(['--encoding', encoding, '--with-text'], { input })).toEqual([{ id: 'stdin', text: TEXT, ...extract(TEXT) }]);
  });

  it('of records is read in their fields', () => {
    const line = JSON.stringify({ id: 1, text: encodeLegacy(TEXT, 'tcvn3'), source: encodeLegacy('Báo Hậu Giang', 'tcvn3') });
    const [record] = bench.records(['-i', 'jsonl', '--encoding', 'tcvn3', '--keep', 'source'], { input: bytes(`${line}\n`) });
    expect(record).toEqual({ id: 1, source: 'Báo Hậu Giang', ...extract(TEXT) });
  });

  it('that are none fail, and say what to do', () => {
    const { code, out } = bench.run([], { input: Buffer.from([0xff, 0x41, 0xfe, 0x80, 0x90, 0x41]) });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({ id: 'stdin', error: expect.stringContaining('--encoding') as string });
  });

  it('of pages cannot be VIQR, whose marks are signs of tags', () => {
    expect(bench.run(['-i', 'html', '--encoding', 'viqr'], { input: '<p>' }).code).toBe(2);
  });
});

describe('lines', () => {
  it('are texts of their own, also with CRLF and without a last line break', () => {
    const records = bench.records(['-i', 'lines'], { input: `${TEXT}\r\n\r\nHuế` });
    expect(records.map(({ id }) => id)).toEqual([1, 3]);
    expect(records.map(textsOf)).toEqual([FOUND, ['Huế']]);
  });
});

describe('JSONL', () => {
  const lines = [
    { id: 'a', text: TEXT, body: 'Huế', at: '2022-12-27T08:30:00+07:00', n: 1 },
    { id: 7, text: 'Hôm qua ở Cà Mau', body: 'Vinh', at: null, n: { m: [2] } },
  ].map((value) => JSON.stringify(value));

  it.each([
    ['', lines.join('\n')],
    ['with a byte order mark and CRLF', `\ufeff${lines.join('\r\n')}\r\n`],
  ])('is told by its first bytes %s', (_, input) => {
    const records = bench.records([], { input });
    expect(records.map(({ id }) => id)).toEqual(['a', 7]);
    expect(records.map(textsOf)).toEqual([FOUND, ['Hôm qua', 'Cà Mau']]);
  });

  it('has the text, the id and the day where the flags say, and keeps fields', () => {
    bench.write('n.jsonl', `${lines.join('\n')}\n`);
    const records = bench.records(['n.jsonl', '--field', 'body', '--id', 'n', '--keep', 'at,none', '--fields', 'entities.text']);
    expect(records[0]).toEqual({ id: 1, at: '2022-12-27T08:30:00+07:00', entities: [{ text: 'Huế' }] });
    expect(records[1]).toMatchObject({ line: 2, error: expect.stringContaining('"n"') as string });
  });

  it('keeps all fields but text and id', () => {
    expect(bench.records(['--keep-all', '--fields', 'warnings'], { input: lines[1] })).toEqual([
      { id: 7, body: 'Vinh', at: null, n: { m: [2] }, warnings: [{ code: 'no-reference-date', message: expect.any(String) as string, start: 0, end: 7 }] },
    ]);
  });

  it('has a day for each record, and the day of the command line for those without', () => {
    const values = bench.records(['--date', 'at', '-d', '2020-01-02', '--fields', 'entities.value', '-t', 'date'], { input: lines.join('\n') });
    expect(values.map(({ entities }) => entities)).toEqual([[{ value: '2022-12-26TAF' }], [{ value: '2020-01-01' }]]);
  });

  it('gives a line for each bad record, goes on, and counts', () => {
    const input = [lines[0], '{"id":', '[1]', '{"id":"x","body":"y"}', '{"id":"d","text":"Huế","at":"27/12/2022"}', lines[1]].join('\n');
    const { code, out, err } = bench.run(['--date', 'at', '--input', 'jsonl'], { input });
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(records.map(({ id, line, error }) => ({ id, line, failed: error !== undefined }))).toEqual([
      { id: 'a', line: undefined, failed: false },
      { id: 2, line: 2, failed: true },
      { id: 3, line: 3, failed: true },
      { id: 'x', line: 4, failed: true },
      { id: 'd', line: 5, failed: true },
      { id: 7, line: undefined, failed: false },
    ]);
    expect(records[3]['error']).toContain('The record has "id", "body"');
    expect(code).toBe(1);
    expect(err).toBe('vie: 4 of 6 records failed\n');
  });

  it('stops at the first bad record when told so', () => {
    const { code, out } = bench.run(['--fail-fast', '-i', 'jsonl'], { input: `${lines[0]}\nx\n${lines[1]}\n` });
    expect(code).toBe(1);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
  });

  it('may have lines of 10 MB', () => {
    const text = `${'Mưa to. '.repeat(1_300_000)}Ông Trần Văn Bưởi ở Huế.`;
    const [record] = bench.records(['-f', 'jsonl', '-t', 'person'], { input: `${JSON.stringify({ text })}\n` });
    expect(textsOf(record)).toEqual(['Trần Văn Bưởi']);
  });
});

describe('CSV', () => {
  const rows = 'id,text,date,source\r\n1,"Ông ""Trần Văn Bưởi"",\r\nở Huế",2022-12-27,x\r\n2,Hôm qua,,y\r\n';

  it('has quoted cells over lines, and keeps columns', () => {
    bench.write('n.csv', rows);
    const records = bench.records(['n.csv', '--date', 'date', '-d', '2020-01-02', '--keep', 'source', '--fields', 'entities.text,entities.value']);
    expect(records).toEqual([
      { id: '1', source: 'x', entities: [{ text: 'Trần Văn Bưởi' }, { text: 'Huế' }] },
      { id: '2', source: 'y', entities: [{ text: 'Hôm qua', value: '2020-01-01' }] },
    ]);
  });

  it.each([
    ['semicolons', 'n.csv', [], 'id;text\n1;a, b\n'],
    ['tabs', 'n.tsv', [], 'id\ttext\n1\ta, b\n'],
    ['what is named', 'n.csv', ['--delimiter', 'tab'], 'id,x\ttext\n1\ta, b\n'],
  ])('may have %s', (_, name, flags, content) => {
    bench.write(name, content);
    expect(bench.records([name, '--with-text', ...flags])[0]).toMatchObject({ text: 'a, b' });
  });

  it('goes on after rows that are none, and tells their lines', () => {
    const records = bench.records(['-i', 'csv'], { input: 'text,n\nHuế,1\n"Ở\nHuế",2\na,b,c\n"x" Huế "y",3\n{,4\n' });
    expect(records.map((record) => record['line'] ?? textsOf(record))).toEqual([['Huế'], ['Huế'], 5, ['Huế'], []]);
  });
});

describe('HTML', () => {
  const page = '<!doctype html><p>Ông <b>Trần Văn</b> Bưởi</p><script>Huế</script>';
  it('is told by its first bytes, and gives text and places in the source', () => {
    expect(bench.records(['--fields', 'text,ranges,entities.text'], { input: page })).toEqual([
      {
        id: 'stdin',
        text: 'Ông Trần Văn Bưởi',
        entities: [{ text: 'Trần Văn Bưởi' }],
        ranges: {
          e1: [
            { start: 25, end: 33 },
            { start: 37, end: 42 },
          ],
        },
      },
    ]);
  });
});

describe('several files', () => {
  it('are read in order, with ids that differ', () => {
    bench.write('1.jsonl', '{"text":"Huế"}\n{"id":"x","text":"Vinh"}\n');
    bench.write('2.txt', 'Cà Mau');
    const records = bench.records(['2.txt', 'gone.txt', '1.jsonl']);
    expect(records.map(({ id }) => id)).toEqual(['2.txt', 'gone.txt', '1.jsonl:1', 'x']);
    expect(records[1]['error']).toContain('ENOENT');
    expect(bench.run(['gone.txt', '2.txt']).code).toBe(1);
  });

  it('of a directory are those with known extensions, by name', () => {
    for (const name of ['b.txt', 'a/z.html', 'a/a.md', 'c.png', 'd.log']) bench.write(`dir/${name}`, 'Huế');
    expect(bench.records(['dir']).map(({ id }) => id)).toEqual(['dir/a/a.md', 'dir/a/z.html', 'dir/b.txt']);
    expect(bench.records(['dir', '--ext', '.log,md']).map(({ id }) => id)).toEqual(['dir/a/a.md', 'dir/d.log']);
  });
});

describe('names of your own', () => {
  it('come from a file', () => {
    bench.write('own.json', '{"organizations":[{"name":"Quỹ Sách Vùng Cao","attributes":{"n":1}}]}');
    expect(textsOf(bench.records(['--lexicon', 'own.json', '--text', 'Quỹ Sách Vùng Cao tặng sách.'])[0])).toEqual(['Quỹ Sách Vùng Cao']);
  });

  it.each([
    ['is no JSON', '{'],
    ['has an unknown key', '{"peeple":[]}'],
    ['is not there', undefined],
  ])('whose file %s are a wrong command line', (_, content) => {
    if (content !== undefined) bench.write('bad.json', content);
    const { code, err } = bench.run(['--lexicon', content === undefined ? 'none.json' : 'bad.json', '--text', 'x']);
    expect(code).toBe(2);
    expect(err).toMatch(/^vie: .*(?:bad|none)\.json: .+\n$/u);
  });
});
