import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cut, type CutLimits, cutLines, skipRecords } from '../../src/node/bulk/cut.ts';
import { linesOf } from '../../src/node/bulk/lines.ts';
import { collect } from '../collect.ts';

/** Bytes of which many are line feeds and blanks. */
const bytes = fc.array(fc.constantFrom(0x0a, 0x0a, 0x0d, 0x20, 0x61, 0x62, 0xc3, 0xef, 0xbb, 0xbf), { maxLength: 60 }).map((all) => Uint8Array.from(all));
const limits = fc.record({ chunk: fc.integer({ min: 1, max: 12 }), longest: fc.constant(1_000) });

/** The bytes in pieces that end at these places. */
async function* pieces(all: Uint8Array, ends: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0;
  for (const to of [...ends.filter((end) => end < all.length).sort((a, b) => a - b), all.length]) {
    yield all.slice(from, to);
    from = to;
  }
}

async function cuts(all: Uint8Array, ends: readonly number[], limit: CutLimits): Promise<Cut[]> {
  return collect(cutLines(pieces(all, ends), limit));
}

const joined = (chunks: readonly Cut[]): number[] => chunks.flatMap((c) => [...c.bytes]);
/** What is read: each record with the number of its line. */
const recordsIn = (chunks: readonly Cut[]): string[] =>
  chunks.flatMap((c) => [...linesOf(c.bytes, c.line)].map(({ start, end, number }) => `${number}: ${c.bytes.slice(start, end).join(' ')}`));

describe('cutLines', () => {
  it('loses nothing, cuts only at line ends, and counts lines and bytes, in whatever pieces the input comes', () =>
    fc.assert(
      fc.asyncProperty(bytes, fc.array(fc.nat(60)), limits, async (all, ends, limit) => {
        const chunks = await cuts(all, ends, limit);
        expect(joined(chunks)).toEqual([...all]);
        for (const chunk of chunks.slice(0, -1)) expect(chunk.bytes.at(-1)).toBe(0x0a);
        let end = 0;
        let line = 1;
        for (const chunk of chunks) {
          expect(chunk.line).toBe(line);
          line += chunk.bytes.filter((byte) => byte === 0x0a).length;
          expect(chunk.end).toBe((end += chunk.bytes.length));
        }
      }),
    ));

  it('gives each chunk memory of its own', async () => {
    const chunks = await cuts(Uint8Array.from([1, 0x0a, 2, 0x0a, 3]), [1, 2, 3], { chunk: 2 });
    expect(chunks.length).toBeGreaterThan(1);
    expect(new Set(chunks.map((c) => c.bytes.buffer)).size).toBe(chunks.length);
  });

  it('drops a line that is too long, and counts it', async () => {
    const all = new TextEncoder().encode(`a\n${'x'.repeat(50)}\nb\n${'y'.repeat(30)}`);
    const ends = Array.from({ length: all.length }, (_, i) => i);
    const chunks = await cuts(all, ends, { chunk: 4, longest: 10 });
    expect(chunks.filter((c) => c.tooLong !== undefined)).toMatchObject([
      { line: 2, tooLong: 50, end: 53 },
      { line: 4, tooLong: 30, end: all.length },
    ]);
    expect(recordsIn(chunks)).toEqual(['1: 97', '3: 98']);
    expect(Math.max(...chunks.map((c) => c.bytes.length))).toBeLessThan(10);
  });
});

describe('skipRecords', () => {
  it('leaves what stands after the first records, with the same numbers of lines', () =>
    fc.assert(
      fc.asyncProperty(bytes, fc.array(fc.nat(60)), limits, fc.nat(8), async (all, ends, limit, records) => {
        const whole = recordsIn(await cuts(all, ends, limit));
        let skipped = 0;
        let start = 0;
        const rest = await collect(
          skipRecords(cutLines(pieces(all, ends), limit), records, (at, count) => {
            start = at;
            skipped = count;
          }),
        );
        expect(recordsIn(rest)).toEqual(whole.slice(records));
        expect(skipped).toBe(Math.min(records, whole.length));
        expect(joined(rest)).toEqual([...all.slice(start)]);
      }),
    ));

  it('counts a line that is too long', async () => {
    const all = new TextEncoder().encode(`${'x'.repeat(50)}\nb\nc\n`);
    const rest = await collect(skipRecords(cutLines(pieces(all, [20, 40, 53]), { chunk: 4, longest: 10 }), 2, () => {}));
    expect(recordsIn(rest)).toEqual(['3: 99']);
  });
});
