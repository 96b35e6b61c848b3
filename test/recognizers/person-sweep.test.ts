import { describe, expect, it } from 'vitest';
import { FRAMES, sweep } from './person-sweep.ts';

/** Shares that a part of the names must reach in each kind of sentence; `scripts/sweep-people.ts` tries all names. */
const FLOORS: Readonly<Record<string, number>> = {
  'after ông': 0.995,
  'after UBND tỉnh': 0.99,
  'title after a comma': 0.95,
  'headline in capitals': 0.99,
  'Headline With Capitals': 0.85,
};

const FAMILIES = ['Nguyễn', 'Lữ', 'Viên', 'Giàng', 'Siu', 'Điểu'];
const GIVEN = ['Bưởi', 'Hùng', 'Được', 'Ngời', 'Én'];

describe('names in plain sentences', () => {
  it('have a floor for each kind of sentence', () => {
    expect(Object.keys(FLOORS)).toEqual(Object.keys(FRAMES));
  });

  for (const [frame, sentences] of Object.entries(FRAMES))
    it(`are found: ${frame}`, () => {
      const { tried, right, wrong } = sweep(sentences, FAMILIES, ['', 'Văn', 'Ngọc'], GIVEN);
      expect(right / tried, wrong.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(FLOORS[frame] ?? 1);
    });
});
