/** The commands besides `extract`. */
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { explain, formatExplanation } from '../../src/explain.ts';
import { extract, normalize, removeDiacritics, splitSentences, tokenize } from '../../src/index.ts';
import * as formats from '../../src/io/formats.ts';
import { findUnit, predecessors, successors } from '../../src/places.ts';
import { extractionSchema } from '../../src/schema.ts';
import { segment } from '../../src/words.ts';
import { Bench } from './bin.ts';

const bench = new Bench({ schemas: true });
const TEXT = 'Ông Trần Văn Bưởi phát biểu.\n\nKinh tế – Ðà Nẵng.';

describe('texts', () => {
  it.each([
    ['segment', 'Ông Trần_Văn_Bưởi phát_biểu .\nKinh_tế – Ðà_Nẵng .\n'],
    ['tokenize', 'Ông Trần Văn Bưởi phát biểu .\nKinh tế – Ðà Nẵng .\n'],
    ['sentences', 'Ông Trần Văn Bưởi phát biểu.\nKinh tế – Ðà Nẵng.\n'],
    ['normalize', 'Ông Trần Văn Bưởi phát biểu.\n\nKinh tế - Đà Nẵng.\n'],
    ['strip', `${removeDiacritics(TEXT)}\n`],
  ])('%s', (command, expected) => {
    expect(bench.run([command], { input: TEXT })).toEqual({ code: 0, out: expected, err: '' });
  });

  it.each<[string, object]>([
    ['segment', { words: segment(TEXT) }],
    ['tokenize', { tokens: tokenize(TEXT) }],
    ['sentences', { sentences: splitSentences(TEXT) }],
    ['normalize', { text: normalize(TEXT) }],
    ['strip', { text: removeDiacritics(TEXT) }],
  ])('%s of records gives records', (command, expected) => {
    const input = `${JSON.stringify({ id: 5, text: TEXT, n: 1 })}\n`;
    expect(bench.records([command, '--keep', 'n'], { input })).toEqual([{ id: 5, n: 1, ...expected }]);
    expect(bench.records([command, '-f', 'jsonl'], { input: TEXT })).toEqual([{ id: 'stdin', ...expected }]);
  });

  it('normalize has steps and styles', () => {
    const { out } = bench.run(['normalize', '--without', 'dashes,letters', '--tone-marks', 'old', '--text', 'hoà – Ðà']);
    expect(out).toBe(`${normalize('hoà – Ðà', { dashes: false, letters: false, toneMarks: 'old' })}\n`);
  });

  it('are read from pages and lines', () => {
    expect(bench.run(['segment'], { input: '<p>Kinh tế</p><p>Huế</p>' }).out).toBe('Kinh_tế\nHuế\n');
    expect(bench.run(['sentences', '-i', 'lines'], { input: 'Ông đến. Bà về.\nHuế\n' }).out).toBe('Ông đến.\nBà về.\nHuế\n');
  });
});

describe('places', () => {
  it('find gives units, in a pipe as JSON', () => {
    const args = ['places', 'find', 'Châu Thành', '--within', 'Hậu Giang', '--at', '2024-05-01'];
    const units = findUnit('Châu Thành', { within: 'Hậu Giang', at: '2024-05-01' });
    expect(units).toHaveLength(1);
    expect(bench.records(args)).toEqual(units);
    expect(bench.run([...args, '-f', 'pretty']).out).toBe('933    Huyện Châu Thành, Tỉnh Hậu Giang  until 2025-07-01\n');
  });

  it('successors and predecessors take names and codes', () => {
    const [old] = findUnit('26740', { at: '2024-05-01' });
    const [unit] = findUnit('26740', { at: '2026-05-01' });
    expect(bench.records(['places', 'successors', 'phường Bến Nghé'])).toEqual([{ unit: old, successors: successors('26740') }]);
    expect(bench.records(['places', 'predecessors', '26740'])).toEqual([{ unit, predecessors: predecessors('26740') }]);
  });

  it('that are none end with 1', () => {
    expect(bench.run(['places', 'find', 'Xyz', 'Huế'])).toMatchObject({ code: 1, err: 'vie: no unit is called "Xyz"\n' });
    expect(bench.run(['places', 'predecessors', 'huyện Vị Thủy'])).toMatchObject({ code: 1, out: '' });
  });
});

describe('convert', () => {
  const [a, b] = ['Ông Trần Văn Bưởi, Giám đốc Sở Y tế, ở Huế.', 'Bà Mận.'];
  bench.write('a.txt', a);
  bench.write('b.txt', b);
  bench.run(['a.txt', 'b.txt', '--with-text', '-o', 'found.jsonl']);

  it.each(['jsonl', 'csv', 'conll', 'html', 'schema-org', 'spacy', 'doccano'])('extractions to %s as extract writes it', (format) => {
    const direct = bench.run(['a.txt', '-f', format, '--base', 'https://example.vn/']).out;
    const input = bench.read('found.jsonl').split('\n')[0];
    expect(bench.run(['convert', '--to', format, '--base', 'https://example.vn/'], { input }).out).toBe(direct);
  });

  it.each([
    ['brat', ['-o', 'brat/'], ['brat']],
    ['label-studio', ['-o', 'tasks.json'], ['--predictions', 'tasks.json']],
    ['web-annotation', ['-o', 'web/'], ['--texts', '.', 'web']],
  ])('%s and back to spans', (format, output, args) => {
    expect(bench.run(['a.txt', 'b.txt', '-f', format, ...output]).code).toBe(0);
    const spans = bench.records(['convert', '--from', format, '--to', 'gold', ...args]);
    const bare = (text: string) => formats.toGold(text, extract(text)).map(({ start, end, type }) => ({ start, end, type }));
    expect(spans).toMatchObject([
      { text: a, spans: bare(a) },
      { text: b, spans: bare(b) },
    ]);
  });

  it('says what it needs', () => {
    expect(bench.run(['convert', '--from', 'brat', '--to', 'csv', 'brat'])).toMatchObject({ code: 2, err: expect.stringContaining('needs values') as string });
    const bare = bench.run(['convert', '--to', 'conll'], { input: '{"id":1,"entities":[],"people":[]}\n{"id":2,"error":"x"}\nx\n' });
    expect(bare).toMatchObject({ code: 1, out: '' });
    expect(bare.err).toMatch(/--with-text[\s\S]*failed before: x[\s\S]*3 of 3 records failed/u);
    bench.write('wrong.jsonl', `${JSON.stringify({ id: 1, text: 'Vinh', ...extract('Huế') })}\n`);
    expect(bench.run(['convert', '--to', 'csv', 'wrong.jsonl'])).toMatchObject({ code: 1, err: expect.stringContaining('not of this text') as string });
  });
});

describe('schema', () => {
  it.each(['extraction', 'record', 'entity', 'person', 'options', 'config', 'lexicon'])('%s', (name) => {
    const { code, out } = bench.run(['schema', name]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ $schema: expect.stringContaining('json-schema.org') as string });
  });

  it('holds for what is written: warnings, fields that are kept, records that failed', () => {
    const schema = z.fromJSONSchema(JSON.parse(bench.run(['schema', 'record']).out) as z.core.JSONSchema.JSONSchema);
    const records = bench.records(['--keep', 'url'], { input: '{"id":1,"url":"u","text":"Hôm qua, bà Lê Thị Mận về Huế."}\n{"id":2}\n{}\n' });
    expect(records).toMatchObject([
      { id: 1, url: 'u', warnings: [{ code: 'no-reference-date' }] },
      { id: 2, line: 2 },
      { id: 3, line: 3 },
    ]);
    for (const record of records) expect(schema.safeParse(record).error?.issues).toBeUndefined();
    expect(schema.safeParse({ ...records[0], warnings: ['a sentence'] }).success).toBe(false);
  });

  it('is that of the extraction unless named, as zod gives it', () => {
    expect(JSON.parse(bench.run(['schema']).out)).toEqual(JSON.parse(JSON.stringify(z.toJSONSchema(extractionSchema))));
  });
});

describe('explain', () => {
  const text = 'Theo Minh Châu, trời mưa.';
  it('gives lines or records', () => {
    const explanation = explain(text);
    expect(explanation.steps.length).toBeGreaterThan(0);
    expect(bench.run(['explain', '-f', 'text', '--text', text]).out).toBe(`${formatExplanation(explanation)}\n`);
    expect(bench.records(['explain'], { input: text })).toEqual([{ id: 'stdin', ...explanation.extraction, steps: explanation.steps }]);
  });
});

describe('complete', () => {
  const words = (...args: string[]): string[] =>
    bench
      .run(['complete', '--', ...args])
      .out.split('\n')
      .map((line) => line.split('\t')[0])
      .filter(Boolean);
  it('offers commands, flags and words', () => {
    expect(words('seg')).toEqual(['segment', ':4']);
    expect(words('places', 's')).toEqual(['successors', ':4']);
    expect(words('--form')).toEqual(['--format', ':4']);
    expect(words('--format', 'label')).toEqual(['label-studio', ':4']);
    expect(words('extract', '--encoding', 'v')).toEqual(['vni', 'viqr', ':4']);
    expect(words('convert', '--from', 'b')).toEqual(['brat', ':4']);
  });

  it('leaves files to the shell', () => {
    expect(words('extract', 'a')).toEqual([':0']);
    expect(words('extract', '--lexicon', '')).toEqual([':0']);
  });

  it('has a script for each shell; that for bash runs in bash', () => {
    for (const shell of ['bash', 'zsh', 'fish', 'powershell']) {
      const { code, out } = bench.run(['complete', shell]);
      expect({ code, isLong: out.length > 1000 }).toEqual({ code: 0, isLong: true });
      expect(out).toContain('vie');
    }
    bench.write('vie.bash', bench.run(['complete', 'bash']).out);
    // What the script needs of the package bash-completion.
    bench.write(
      'try.bash',
      `_get_comp_words_by_ref() { cur="\${COMP_WORDS[COMP_CWORD]}"; prev="\${COMP_WORDS[COMP_CWORD-1]}"; words=("\${COMP_WORDS[@]}"); cword=$COMP_CWORD; }
compopt() { :; }
vie() { "${process.execPath}" "${bench.bin}" "$@"; }
source ./vie.bash
COMP_WORDS=(vie extract --format lab); COMP_CWORD=3; COMP_LINE="vie extract --format lab"; COMP_POINT=24
function=$(complete -p vie | sed -E 's/.*-F ([^ ]+).*/\\1/')
$function
echo "\${COMPREPLY[@]}"
`,
    );
    const { stdout, stderr } = spawnSync('bash', ['try.bash'], { cwd: bench.path('.'), encoding: 'utf8' });
    expect({ stdout: stdout.trim(), stderr }).toEqual({ stdout: 'label-studio', stderr: '' });
  });
});
