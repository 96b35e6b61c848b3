/** What stays in memory: the entities that the caller keeps, and nothing of the texts that were read. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createExtractor, extract, splitSentences, tokenize } from '../../src/index.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function used(): number {
  collectGarbage();
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** A text of its own for each number, with names that no other text has. */
function article(i: number): string {
  const syllables = [...String(i)].map((d) => ['An', 'Bình', 'Chi', 'Dũng', 'Giang', 'Hà', 'Khang', 'Lam', 'Mai', 'Nga'][Number(d)]);
  return `Ngày ${1 + (i % 28)}/${1 + (i % 12)}, ông Trần ${syllables.join(' ')}, Giám đốc Công ty Cổ phần Gạch ${syllables.join('')}, trao ${i} triệu đồng.\n`;
}

describe('memory', () => {
  it('of a long text only its entities stay', () => {
    const filler = 'người dân phấn khởi đón mùa màng bội thu và mong trời yên biển lặng; '.repeat(30_000);
    const read = (): ReturnType<typeof extract> => extract(`${filler}${article(7)}${filler}`);
    read();
    const before = used();
    const kept = read();
    expect(kept.entities.length).toBeGreaterThan(2);
    expect(used() - before).toBeLessThan(200_000);
  });

  it('reading thousands of texts leaves nothing behind', () => {
    const custom = createExtractor({ lexicon: { people: ['Zrobz Flúlk'] } });
    const read = (from: number, to: number): void => {
      for (let i = from; i < to; i++) {
        const text = article(i);
        extract(text, { referenceDate: '2023-05-05' });
        custom.extract(text);
        tokenize(text);
        splitSentences(text);
      }
    };
    read(0, 3000);
    // The engine's own code and caches come and go by up to a megabyte; what texts leave behind would grow in every round.
    const growth: number[] = [];
    for (let round = 1, before = used(); round <= 4; round++) {
      read(3000 * round, 3000 * (round + 1));
      const after = used();
      growth.push(after - before);
      before = after;
    }
    expect(Math.min(...growth)).toBeLessThan(200_000);
  });

  it('an extractor that is let go frees its lexicon', () => {
    const people = Array.from({ length: 20_000 }, (_, i) => `Zrobz ${i} Flúlk`);
    const make = (): number => createExtractor({ lexicon: { people } }).extract('Gặp Zrobz 77 Flúlk.').entities.length;
    expect(make()).toBe(1);
    const before = used();
    for (let i = 0; i < 5; i++) make();
    expect(used() - before).toBeLessThan(1_000_000);
  });
});
