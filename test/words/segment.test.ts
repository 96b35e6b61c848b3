import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/words.ts';
import { model } from '../../src/words/model.ts';
import { NO_WORD } from '../../src/words/word-kinds.ts';
import { readTable } from '../tsv.ts';

const words = (text: string): string =>
  segment(text)
    .map((w) => w.text)
    .join('|');

describe('segment: cases of test/specs/words.tsv', () => {
  for (const row of readTable('words.tsv', ['kind', 'text', 'words'])) {
    const check = row.kind === 'failure' ? it.fails : it;
    check(`${row.kind}: ${row.text}`, () => expect(words(row.text)).toBe(row.words));
  }
});

describe('segment: properties', () => {
  const syllable = fc.constantFrom(
    'kinh',
    'tế',
    'Hà',
    'Nội',
    'hoà',
    'bình',
    'phát',
    'triển',
    'Nguyễn',
    'Văn',
    'An',
    'của',
    'ủyĐồng',
    'bêtông',
    '12',
    '3,5',
    '95%',
    'TP.HCM',
    'e\u0323\u0302',
    '🙂',
    '\ud800',
    "H'Hen",
    'x',
  );
  const gap = fc.constantFrom(' ', '  ', '\u00a0', '\n', '\r\n', '', ',', ' . ', '\u200b', '-', '\t');
  const text = fc.array(fc.tuple(syllable, gap), { maxLength: 30 }).map((parts) => parts.flat().join(''));

  it('gives slices of the text, in order, and only white space and invisible characters between', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (t) => {
        let at = 0;
        for (const w of segment(t)) {
          expect(t.slice(w.start, w.end)).toBe(w.text);
          expect(w.end).toBeGreaterThan(w.start);
          expect(w.start).toBeGreaterThanOrEqual(at);
          expect(t.slice(at, w.start)).toMatch(/^[\s\u200b-\u200d\u2060\u00ad\ufeff]*$/u);
          at = w.end;
        }
        expect(t.slice(at)).toMatch(/^[\s\u200b-\u200d\u2060\u00ad\ufeff]*$/u);
      }),
      { numRuns: 400 },
    );
  });

  it('reads NFC, NFD, CR LF and no-break spaces alike', () => {
    const wellFormed = text.filter((t) => !t.includes('\ud800') && !t.includes('\u200b'));
    fc.assert(
      fc.property(wellFormed, (t) => {
        const forms = (s: string): string[] => segment(s).map((w) => w.text.normalize('NFC').replace(/\s/g, ' '));
        const nfc = t.normalize('NFC');
        expect(forms(nfc.normalize('NFD'))).toEqual(forms(nfc));
        expect(forms(nfc.replace(/\r\n/g, '\n'))).toEqual(forms(nfc));
        expect(forms(nfc.replace(/ /g, '\u00a0'))).toEqual(forms(nfc));
      }),
      { numRuns: 300 },
    );
  });

  it('joins nothing over a line break or a mark', () => {
    fc.assert(
      fc.property(text, (t) => {
        for (const w of segment(t)) expect(w.text).not.toMatch(/[\n\r]/);
      }),
    );
  });
});

describe('segment: entities', () => {
  const text = 'Hôm qua Anh Hùng Trần gặp Sở Y tế Hà Nội.';
  const span = (type: string, part: string): { type: string; start: number; end: number } => ({
    type,
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  });

  it('makes a person one word, whatever the lexicon says', () => {
    expect(segment(text, { entities: [span('person', 'Hùng Trần gặp')] }).map((w) => w.text)).toContain('Hùng Trần gặp');
    expect(segment(text, { entities: [span('person', 'Hùng Trần')] }).map((w) => w.text)).toEqual(expect.arrayContaining(['Anh', 'Hùng Trần']));
  });

  it('lets a word begin where any other entity begins or ends', () => {
    const cut = segment('Kinh tế biển', { entities: [{ type: 'place', start: 5, end: 12 }] }).map((w) => w.text);
    expect(cut[0]).toBe('Kinh');
  });

  it('leaves a person alone whose span parts a unit', () => {
    expect(segment('TP.HCM đẹp', { entities: [{ type: 'person', start: 1, end: 6 }] }).map((w) => w.text)).toEqual(['TP.HCM', 'đẹp']);
  });

  it('refuses what is no span', () => {
    const wrong =
      (entities: unknown): (() => unknown) =>
      () =>
        segment('a', { entities } as never);
    expect(wrong('x')).toThrow(TypeError);
    expect(wrong([{ type: 'person' }])).toThrow(/start and end/);
    expect(wrong([null])).toThrow(TypeError);
  });
});

describe('segment: arguments', () => {
  it.each([undefined, null, 1, {}, ['a']])('refuses %j', (value) => expect(() => segment(value as never)).toThrow(TypeError));
  it('gives no words of an empty text', () => expect(segment(' \n\u200b')).toEqual([]));
});

describe('the lexicon', () => {
  it('knows words however they are spelt, and no word where there is none', () => {
    const { trie, source } = model();
    const sourceOf = (word: string): number => source[word.split(' ').reduce((node, s) => trie.child(node, trie.vocabulary.id(s)), 0)];
    for (const word of ['kinh tế', 'kỹ thuật', 'kĩ thuật', 'hòa bình', 'hoà bình', 'công nghiệp hóa', 'quảng ninh'])
      expect(sourceOf(word), word).not.toBe(NO_WORD);
    for (const word of ['kinh', 'tế kinh', 'của các', 'người dân']) expect(sourceOf(word), word).toBe(NO_WORD);
  });
});
