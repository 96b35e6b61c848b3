import { describe, expect, it } from 'vitest';
import { isSyllable, isSyllableAt, parseSyllable } from '../../src/text/syllable.ts';
import { readTable } from '../tsv.ts';

const cases = readTable('syllables.tsv', ['word', 'onset', 'medial', 'nucleus', 'coda', 'tone']);

describe('parseSyllable', () => {
  it.each(cases.map((row) => [row.word, row] as const))('%s', (word, { onset, medial, nucleus, coda, tone }) => {
    const expected = onset === '-' ? undefined : { onset, medial, nucleus, coda, tone };
    for (const form of [word, word.normalize('NFD'), word.toUpperCase(), word.toLowerCase(), `${word[0]}\u00ad${word.slice(1)}`]) {
      expect(parseSyllable(form), form).toEqual(expected);
      expect(isSyllable(form), form).toBe(expected !== undefined);
      expect(isSyllableAt(`x${form}y`, 1, 1 + form.length), form).toBe(expected !== undefined);
    }
  });

  it('takes marks in either order, and no two tones', () => {
    expect(parseSyllable('ta\u0323\u0302n')).toEqual(parseSyllable('tận'));
    expect(parseSyllable('ta\u0302\u0323n')).toEqual(parseSyllable('tận'));
    expect(isSyllable('ta\u0301\u0300')).toBe(false);
    expect(isSyllable('n\u0301a')).toBe(false);
    expect(isSyllable('i\u0302')).toBe(false);
  });

  it('lets p, t, c, ch end a syllable in sắc and nặng only', () => {
    for (const rhyme of ['ap', 'at', 'ac', 'ach']) {
      const toned = [...'àáảãạ'].map((a) => isSyllable(rhyme.replace('a', a)));
      expect(toned).toEqual([false, true, false, false, true]);
      expect(isSyllable(rhyme)).toBe(false);
    }
  });

  it('refuses what is no string', () => {
    for (const value of [undefined, null, 1, ['ba']]) {
      expect(() => isSyllable(value as unknown as string)).toThrow(TypeError);
      expect(() => parseSyllable(value as unknown as string)).toThrow(TypeError);
    }
    expect(isSyllable('')).toBe(false);
    expect(isSyllable('\ud800')).toBe(false);
    expect(isSyllable('a'.repeat(1000))).toBe(false);
  });
});
