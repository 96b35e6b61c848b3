/** Parts of the command that are hard to see from outside. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closestTo } from '../../src/cli/choices.ts';
import { linesOf } from '../../src/cli/input/lines.ts';
import { kindOf } from '../../src/cli/input/kinds.ts';
import { decodePieces, encodingOf } from '../../src/cli/input/encoding.ts';
import { fileNameOf, withoutExtension } from '../../src/cli/output/file-name.ts';
import { grouped, lineOf } from '../../src/cli/progress.ts';

async function* each<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
const collect = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
};

describe('lines', () => {
  it('are the same however the text is cut', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'ế') })), async (pieces) => {
        const whole = pieces.join('');
        const expected = whole.split('\n').map((line, i, all) => (line.endsWith('\r') && i < all.length ? line.slice(0, -1) : line));
        if (whole === '' || whole.endsWith('\n')) expected.pop();
        expect((await collect(linesOf(each(pieces)))).flat()).toEqual(expected);
      }),
    ));
});

describe('encodings', () => {
  it('of pieces are read across their borders', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), fc.nat({ max: 20 }), async (text, at) => {
        const bytes = Buffer.from(text);
        const pieces = await collect(decodePieces(each([bytes.subarray(0, at), bytes.subarray(at)]), { bytes: 'utf-8' }));
        expect(pieces.join('')).toBe(text.replace(/^\ufeff/u, ''));
      }),
    ));

  it.each([0, 1, 2])('are told although a sample of 64 KB ends inside a character (%i)', (shift) => {
    const sample = Buffer.from('a'.repeat(shift) + 'ế'.repeat(30_000)).subarray(0, 65_536);
    expect(encodingOf(sample, { flag: 'auto', isPlain: true })).toEqual({ bytes: 'utf-8' });
  });

  it('do not take data for VIQR', () => {
    const sample = Buffer.from('{"text":"Co^.ng ho`a xa~ ho^.i chu? nghi~a Vie^.t Nam"}');
    expect(encodingOf(sample, { flag: 'auto', isPlain: false })).toEqual({ bytes: 'utf-8' });
    expect(encodingOf(sample, { flag: 'auto', isPlain: true })).toMatchObject({ legacy: 'viqr' });
  });
});

describe('kinds', () => {
  it.each([
    ['a.jsonl', '', 'jsonl'],
    ['A.TSV', '', 'csv'],
    ['dir.csv/a', 'x', 'text'],
    ['stdin', ' {"a":1}', 'jsonl'],
    ['stdin', '\n<!-- x --><p>', 'html'],
    ['stdin', '<b>x', 'html'],
    ['stdin', '< 5 người', 'text'],
    ['a.html', '{', 'html'],
  ])('%s beginning with %j is %s', (name, beginning, kind) => {
    expect(kindOf(name, beginning)).toBe(kind);
  });
});

describe('names of files', () => {
  it.each([
    ['2022/12/a', '2022/12/a'],
    ['../../etc/passwd', 'etc/passwd'],
    ['/a//b/', 'a/b'],
    ['C:\\tin\\1', 'C__tin_1'],
    ['con/aux.txt/com1', '_con/_aux.txt/_com1'],
    ['https://example.vn/tin?id=1', 'https_/example.vn/tin_id=1'],
    ['.hidden', '_hidden'],
    ['', '_'],
    [12, '12'],
  ])('%j is %s', (id, name) => {
    expect(fileNameOf(id)).toBe(name);
  });

  it('stay in their folder and hold nothing that Windows refuses', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('.', '/', '\\', ':', 'a', ' ', '\u0007', '?') }), (id) => {
        const parts = fileNameOf(id).split('/');
        expect(parts.every((part) => /^[^.<>:"|?*\\\p{Cc}]/u.test(part) && !/[. ]$/u.test(part))).toBe(true);
      }),
    ));

  it('lose their last extension alone', () => {
    expect(['a.b/c', 'a/b.c.txt', '.x'].map(withoutExtension)).toEqual(['a.b/c', 'a/b.c', '.x']);
  });
});

describe('suggestions', () => {
  it.each([
    ['jsnol', 'jsonl'],
    ['CONLL', 'conll'],
    ['web', 'web-annotation'],
    ['xyzzy', undefined],
  ])('%s → %s', (word, closest) => {
    expect(closestTo(word, ['json', 'jsonl', 'conll', 'web-annotation'])).toBe(closest);
  });
});

describe('the progress line', () => {
  it('says how far it is, how fast, and how long still', () => {
    const tally = { records: 12_345, failed: 3, bytes: 42_000_000 };
    expect(lineOf(tally, { speed: 5.14e6, total: 1e8, left: 3661.5 })).toBe('12,345 records, 3 failed · 42 % · 5.1 MB/s · 1:01:02 left');
    expect(lineOf({ records: 1, failed: 0, bytes: 10 }, { speed: 1e6 })).toBe('1 record · 1.0 MB/s');
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567, '1,234,567'],
  ])('%i is %s', (n, text) => {
    expect(grouped(n)).toBe(text);
  });
});
