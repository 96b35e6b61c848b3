import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/text/sentences.ts';
import { readTable } from '../tsv.ts';

const cases = readTable('sentences.tsv', ['kind', 'text']);
const cut = (text: string): string[] => splitSentences(text).map((s) => s.text);

describe('splitSentences', () => {
  it('has at least 150 cases', () => expect(cases.length).toBeGreaterThanOrEqual(150));

  // ‖ marks where a cut is expected; it is no part of the text.
  it.each(cases.map((row) => row.text))('%s', (marked) => {
    const text = marked.replace(/‖ ?/g, '');
    const expected = marked.split('‖').map((s) => s.trim());
    expect(cut(text)).toEqual(expected);
    expect(cut(text.normalize('NFD'))).toEqual(expected.map((s) => s.normalize('NFD')));
    expect(cut(text.replaceAll('\n', '\r\n'))).toEqual(expected.map((s) => s.replaceAll('\n', '\r\n')));
  });

  it('cuts the seed article nowhere but at the end of a statement or a line', () => {
    const text = readFileSync(new URL('../../seeds/hau-giang-dan-van-2022.txt', import.meta.url), 'utf8');
    const sentences = splitSentences(text);
    expect(sentences).toHaveLength(26);
    for (const [i, s] of sentences.entries()) {
      const after = text.slice(s.end, sentences[i + 1]?.start);
      expect(/[.!?…]$/.test(s.text) || /^\s*(\n|$)/.test(after), s.text).toBe(true);
      expect(s.text).toMatch(/^[\p{Lu}(]/u);
    }
    expect(sentences.map((s) => s.text)).toContain('Ảnh: Hồng Thái - TTXVN');
    expect(sentences.filter((s) => s.text.includes('khoảng 1.000 tỷ đồng, thu nhập'))).toHaveLength(1);
  });

  it('gives offsets into the text as it came', () => {
    const text = '  Một.\r\n\u00a0Hai. \ud800';
    expect(splitSentences(text)).toEqual([
      { text: 'Một.', start: 2, end: 6 },
      { text: 'Hai.', start: 9, end: 13 },
      { text: '\ud800', start: 14, end: 15 },
    ]);
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n ')).toEqual([]);
  });

  it.each([undefined, null, 5, {}, ['a']])('refuses %j', (value) => {
    expect(() => splitSentences(value as unknown as string)).toThrow(TypeError);
    expect(() => splitSentences(value as unknown as string)).toThrow(/^splitSentences: text must be a string; got /);
  });
});
