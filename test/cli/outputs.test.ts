/** Everything that the command writes. */
import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodeLegacy, extract } from '../../src/index.ts';
import * as formats from '../../src/io/formats.ts';
import { extractHtml, markHtml } from '../../src/io/html.ts';
import { toHtml, toSvg } from '../../src/io/render.ts';
import { segment } from '../../src/words.ts';
import { Bench, linesOf } from './bin.ts';

const bench = new Bench();
const ONE = '🌾 Ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 1,2 tỷ đồng.';
const TWO = 'Bà Lê Thị Mận về Huế.';
const RECORDS = `${JSON.stringify({ id: 'one', text: ONE })}\n${JSON.stringify({ id: 'two/2', text: TWO })}\n`;
const [one, two] = [extract(ONE), extract(TWO)];
const json = (value: unknown): string => `${JSON.stringify(value)}\n`;
const run = (...args: string[]): string => bench.run(args, { input: RECORDS }).out;
const base = 'https://example.vn/';

describe('formats', () => {
  it.each<[string, readonly string[], string]>([
    ['jsonl', [], json({ id: 'one', ...one }) + json({ id: 'two/2', ...two })],
    ['csv', [], formats.toCsv(ONE, one, { document: 'one' }) + formats.toCsv(TWO, two, { document: 'two/2', header: false })],
    [
      'csv',
      ['--excel'],
      formats.toCsv(ONE, one, { document: 'one', bom: true, guardFormulas: true }) + formats.toCsv(TWO, two, { document: 'two/2', header: false }),
    ],
    [
      'tsv',
      ['--offsets', 'byte'],
      formats.toCsv(ONE, one, { document: 'one', delimiter: '\t', offsets: 'byte' }) +
        formats.toCsv(TWO, two, { document: 'two/2', delimiter: '\t', header: false, offsets: 'byte' }),
    ],
    ['rows', [], [...formats.toRows(ONE, one, { document: 'one' }), ...formats.toRows(TWO, two, { document: 'two/2' })].map(json).join('')],
    ['conll', [], formats.toConll(ONE, one) + formats.toConll(TWO, two)],
    [
      'conll',
      ['--words', '--layers'],
      formats.toConll(ONE, one, { tokens: segment(ONE, one), layers: true }) + formats.toConll(TWO, two, { tokens: segment(TWO, two), layers: true }),
    ],
    ['doccano', [], json(formats.toDoccano(ONE, one, { id: 'one' })) + json(formats.toDoccano(TWO, two, { id: 'two/2' }))],
    ['spacy', [], json(formats.toSpacy(ONE, one)) + json(formats.toSpacy(TWO, two))],
    [
      'spacy',
      ['--words', '--offsets', 'utf16'],
      [[ONE, one] as const, [TWO, two] as const].map(([t, e]) => json(formats.toSpacy(t, e, { tokens: segment(t, e), offsets: 'utf16' }))).join(''),
    ],
    [
      'web-annotation',
      ['--base', base],
      [...formats.toWebAnnotations(ONE, one, { source: `${base}one` }), ...formats.toWebAnnotations(TWO, two, { source: `${base}two/2` })].map(json).join(''),
    ],
    ['schema-org', ['--base', base], json(formats.toSchemaOrg(ONE, one, { url: `${base}one` })) + json(formats.toSchemaOrg(TWO, two, { url: `${base}two/2` }))],
    ['gold', [], json({ id: 'one', text: ONE, spans: formats.toGold(ONE, one) }) + json({ id: 'two/2', text: TWO, spans: formats.toGold(TWO, two) })],
  ])('%s %j', (format, flags, expected) => {
    expect(run('-f', format, ...flags)).toBe(expected);
  });

  it('json is one array, also of nothing', () => {
    expect(JSON.parse(run('-f', 'json'))).toEqual([
      { id: 'one', ...one },
      { id: 'two/2', ...two },
    ]);
    expect(JSON.parse(bench.run(['-f', 'json', '-i', 'jsonl']).out)).toEqual([]);
  });

  it('label-studio is one array of tasks that carry the ids', () => {
    const task = (text: string, found: typeof one, id: string): unknown => {
      const { data, ...rest } = formats.toLabelStudio(text, found);
      return { data: { ...data, id }, ...rest };
    };
    expect(JSON.parse(run('-f', 'label-studio'))).toEqual(JSON.parse(JSON.stringify([task(ONE, one, 'one'), task(TWO, two, 'two/2')])));
  });

  it('html, svg and marked-html hold one text', () => {
    bench.write('one.txt', ONE);
    expect(bench.run(['-f', 'html', '--lang', 'vi', 'one.txt']).out).toBe(toHtml(ONE, one, { page: true, lang: 'vi', title: 'one.txt' }));
    expect(bench.run(['-f', 'svg', 'one.txt']).out).toBe(toSvg(one));
    const page = `<p>${ONE}</p>`;
    expect(bench.run(['-f', 'marked-html'], { input: page }).out).toBe(markHtml(page));
    for (const format of ['html', 'svg']) expect(bench.run(['-f', format], { input: RECORDS }).code).toBe(2);
  });

  it('pretty shows the text, who and what is in it, when and how much; control characters are shown, not sent', () => {
    const { out } = bench.run(['-f', 'pretty', '-d', '2022-12-27', '--text', `Chiều 26/12, ${TWO}\u001b[31m`]);
    expect(out).toBe(
      'text\n[Chiều 26/12|date], Bà [Lê Thị Mận|person] về [Huế|place].\\u001b[31m\n\nPeople\n  Lê Thị Mận (female)\n\nPlaces\n  Huế (province, 46)\n\nDates\n  Chiều 26/12  2022-12-26TAF\n',
    );
  });

  it('pretty names a thing once, and says what became of a unit', () => {
    const text = 'UBND quận Ninh Kiều họp. Ủy ban nhân dân quận Ninh Kiều mời khách từ Nhật Bản đến tỉnh Hậu Giang.';
    const { out } = bench.run(['-f', 'pretty', '--text', text]);
    expect(out).toContain('\n\nOrganizations\n  Ủy ban nhân dân quận Ninh Kiều (government, district)\n\nPlaces\n');
    expect(out).toContain('\n  quận Ninh Kiều (district, 916, until 2025-07-01, now 4 units)\n  Nhật Bản (country, JP)\n');
    expect(out).toContain('\n  tỉnh Hậu Giang (province, 93, until 2025-07-01, now Thành phố Cần Thơ)\n');
  });

  it('pretty shows warnings, with the flags that help', () => {
    const warnings = (...args: string[]): string => bench.run(['-f', 'pretty', ...args]).out.split('\nWarnings\n')[1] ?? '';
    expect(warnings('--text', 'Hôm qua, mưa.')).toBe(
      '  no-reference-date: "Hôm qua" and other dates like it stay open; give the day of publication with --reference-date.\n',
    );
    const legacy = encodeLegacy('Chủ tịch Ủy ban nhân dân tỉnh Hậu Giang đã phát biểu.', 'tcvn3');
    expect(warnings('--encoding', 'utf8', '--text', legacy)).toBe(
      '  legacy-encoding: The text looks like TCVN3, not Unicode; read it with --encoding tcvn3.\n',
    );
  });

  it('say that annotations of spans need a folder, and which addresses files have', () => {
    expect(bench.run(['-f', 'brat'], { input: RECORDS })).toMatchObject({ code: 2, err: expect.stringContaining('-o FOLDER/') as string });
    bench.write('n.jsonl', RECORDS);
    const [first] = linesOf(bench.run(['-f', 'schema-org', 'n.jsonl']).out);
    expect(first).toMatch(/"url":"file:\/\/\/[^"#]*n\.jsonl\?id=one"/u);
  });

  it('that cannot hold a bad record leave it to standard error', () => {
    const { code, out, err } = bench.run(['-f', 'doccano'], { input: `${RECORDS}{"id":3}\n` });
    expect(code).toBe(1);
    expect(linesOf(out)).toHaveLength(2);
    expect(err).toContain('vie: {"id":3,"line":3,"error":');
  });
});

describe('parts', () => {
  it.each<[readonly string[], object]>([
    [['--fields', 'people'], { people: one.people }],
    [['--fields', 'people.name, entities.type'], { entities: one.entities.map(({ type }) => ({ type })), people: [{ name: 'Trần Văn Bưởi' }] }],
    [['--fields', 'text,warnings'], { text: ONE, warnings: [] }],
    [['--no-evidence'], { ...one, entities: one.entities.map(({ evidence: _, ...rest }) => rest) }],
    [['--with-text'], { text: ONE, ...one }],
  ])('%j', (flags, expected) => {
    expect(run(...flags).split('\n')[0]).toBe(JSON.stringify({ id: 'one', ...expected }));
  });

  it.each(['codepoint', 'byte'] as const)('--offsets %s', (unit) => {
    const { fromUtf16 } = formats.offsetsIn(ONE, unit);
    const [record] = bench.records(['--offsets', unit], { input: RECORDS });
    expect(record['entities']).toEqual(one.entities.map((e) => ({ ...e, start: fromUtf16(e.start), end: fromUtf16(e.end) })));
  });

  it('of warnings count the same', () => {
    expect(bench.records(['--offsets', 'codepoint', '--fields', 'warnings'], { input: '🌾 Hôm qua, mưa.' })).toMatchObject([
      { warnings: [{ code: 'no-reference-date', start: 2, end: 9 }] },
    ]);
  });

  it('of a page keep its ranges', () => {
    const page = `<p>${TWO}</p>`;
    expect(bench.records(['-i', 'html'], { input: page })).toEqual([{ id: 'stdin', ...JSON.parse(JSON.stringify(extractHtml(page))) }]);
  });
});

describe('where it goes', () => {
  it('a file', () => {
    expect(bench.run(['-f', 'conll', '-o', 'new/out.conll'], { input: RECORDS })).toEqual({ code: 0, out: '', err: '' });
    expect(bench.read('new/out.conll')).toBe(run('-f', 'conll'));
  });

  it.each(['jsonl', 'conll'])('not the file that is read (%s)', (format) => {
    bench.write('same.jsonl', RECORDS);
    const { code, err } = bench.run(['-f', format, 'same.jsonl', '-o', './same.jsonl']);
    expect({ code, err }).toEqual({ code: 2, err: 'vie: --output: ./same.jsonl is an input, and would be overwritten.\n' });
    expect(bench.read('same.jsonl')).toBe(RECORDS);
  });

  it('a folder, with a file for each file', () => {
    bench.write('in/a.txt', ONE);
    bench.write('in/a.html', `<p>${ONE}</p>`);
    bench.write('in/sub/n.jsonl', RECORDS);
    expect(bench.run(['in', '-o', 'out/']).code).toBe(0);
    expect(readdirSync(bench.path('out'), { recursive: true }).sort()).toEqual(['a.jsonl', 'a.txt.jsonl', 'sub', 'sub/n.jsonl']);
    expect(bench.read('out/sub/n.jsonl')).toBe(run());
  });

  it('a folder, with a file for each record where a file holds one', () => {
    expect(bench.run(['-f', 'brat', '-o', 'brat/'], { input: `${RECORDS}{"id":"../CON:x.","text":"Huế"}\n` }).code).toBe(0);
    const files = readdirSync(bench.path('brat'), { recursive: true }).sort();
    expect(files).toEqual(['CON_x.ann', 'CON_x.txt', 'annotation.conf', 'one.ann', 'one.txt', 'two', 'two/2.ann', 'two/2.txt']);
    expect(bench.read('brat/one.ann')).toBe(formats.toBrat(ONE, one).ann);
    expect(bench.read('brat/one.txt')).toBe(ONE);
  });

  it('a folder in which what an earlier run has written stays', () => {
    bench.write('more/a.txt', ONE);
    bench.write('more/b.txt', TWO);
    bench.write('done/a.jsonl', 'mine');
    bench.write('done/b.jsonl.part', 'torn');
    expect(bench.run(['more', '-o', 'done/', '--resume']).code).toBe(0);
    expect(bench.read('done/a.jsonl')).toBe('mine');
    expect(bench.read('done/b.jsonl')).toBe(json({ id: 'more/b.txt', ...two }));
    expect(existsSync(bench.path('done/b.jsonl.part'))).toBe(false);
  });
});
