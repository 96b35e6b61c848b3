import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NormalizeOptions, normalize, normalizeWithOffsets } from '../../src/text/normalize.ts';
import { readTable } from '../tsv.ts';

const tones = readTable('tone.tsv', ['text', 'old', 'new', 'kind']);
const OFF: NormalizeOptions = { letters: false, fullWidth: false, dashes: false, quotes: false, spaces: false, invisible: false, lineBreaks: false };

describe('tone marks', () => {
  it('has at least 120 rows', () => expect(tones.length).toBeGreaterThanOrEqual(120));

  it.each(tones.map((row) => [row.text, row] as const))('%s', (text, row) => {
    const keep = { ...OFF, quotes: false };
    expect(normalize(text, { ...keep, toneMarks: 'old' })).toBe(row.old);
    expect(normalize(text, { ...keep, toneMarks: 'new' })).toBe(row.new);
    expect(normalize(text.normalize('NFD'), { ...keep, toneMarks: 'old' })).toBe(row.old);
    expect(normalize(text, { ...keep, toneMarks: 'keep' })).toBe(text);
    expect(normalize(row.new, { ...keep, toneMarks: 'old' })).toBe(row.old);
    expect(normalize(row.old, { ...keep, toneMarks: 'new' })).toBe(row.new);
    expect(normalize(row.text.toUpperCase(), { ...keep, toneMarks: 'old' })).toBe(row.old.toUpperCase());
  });
});

describe('i and y', () => {
  it.each([
    ['kỹ thuật', 'kĩ thuật', 'kỹ thuật'],
    ['kĩ thuật', 'kĩ thuật', 'kỹ thuật'],
    ['Mỹ', 'Mĩ', 'Mỹ'],
    ['MĨ', 'MĨ', 'MỸ'],
    ['quý', 'quí', 'quý'],
    ['lý lẽ', 'lí lẽ', 'lý lẽ'],
    ['tỉ đồng', 'tỉ đồng', 'tỷ đồng'],
    ['sĩ quan', 'sĩ quan', 'sỹ quan'],
    ['y tế', 'y tế', 'y tế'],
    ['ý kiến', 'ý kiến', 'ý kiến'],
    ['đi nghỉ thi', 'đi nghỉ thi', 'đi nghỉ thi'],
    ['thúy', 'thúy', 'thúy'],
    ['này', 'này', 'này'],
    ['tai', 'tai', 'tai'],
    ['huỳnh', 'huỳnh', 'huỳnh'],
    ['family', 'family', 'family'],
  ])('%s', (text, withI, withY) => {
    expect(normalize(text, { iy: 'i' })).toBe(withI);
    expect(normalize(text, { iy: 'y' })).toBe(withY);
    expect(normalize(text)).toBe(text);
  });
});

describe('look-alikes', () => {
  it('folds what NFC makes a look-alike', () => {
    expect(normalize('a\u1ffdb\u1fefc')).toBe("a'b'c");
  });

  const cases: [keyof NormalizeOptions, string, string][] = [
    ['letters', 'Ðà Nẵng, Ɖồng, ðã', 'Đà Nẵng, Đồng, đã'],
    ['fullWidth', '２０２２，ＡＢ', '2022,AB'],
    ['dashes', '2020–2025 — a‐b‑c−d', '2020-2025 - a-b-c-d'],
    ['quotes', '“A” ‘b’ «c» „d‟ e′ f´', '"A" \'b\' "c" "d" e\' f\''],
    ['spaces', 'a\u00a0b\u2009c\u3000d\u202fe', 'a b c d e'],
    ['invisible', 'a\u200bb\u00adc\ufeffd\u2060e\u200ef', 'abcdef'],
    ['lineBreaks', 'a\r\nb\rc\u2028d\u0085e\nf', 'a\nb\nc\nd\ne\nf'],
  ];
  it.each(cases)('%s', (option, text, folded) => {
    expect(normalize(text)).toBe(folded);
    expect(normalize(text, { ...OFF, [option]: true })).toBe(folded);
    expect(normalize(text, { ...OFF })).toBe(text);
    if (option === 'dashes' || option === 'quotes' || option === 'letters' || option === 'invisible') expect(normalize(text, { [option]: false })).toBe(text);
  });

  it('keeps joiners that make an emoji or an Indic letter', () => {
    for (const text of ['👩‍👧', 'क्‍ष']) expect(normalize(text)).toBe(text);
  });
});

describe('NFC', () => {
  it('composes every Vietnamese letter from marks in any order', () => {
    for (const vowel of 'aăâeêioôơuưyAĂÂEÊIOÔƠUƯY') {
      for (const tone of ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323']) {
        const letter = (vowel + tone).normalize('NFC');
        const [base, ...marks] = vowel.normalize('NFD');
        expect(normalize(vowel + tone)).toBe(letter);
        expect(normalize(base + tone + marks.join(''))).toBe(letter);
        expect(normalize(base + marks.join('') + tone)).toBe(letter);
        expect(normalize((base + tone).normalize('NFC') + marks.join(''))).toBe(letter);
        expect(normalize(`${base}\u200b${tone}${marks.join('')}`)).toBe(letter);
      }
    }
  });

  it('is what String.normalize gives for other text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = normalize(text, OFF);
        expect(plain.normalize('NFC')).toBe(plain);
        // But for the order of an outer and an inner mark it is the same text.
        if (!/[aeiouy][\u0300\u0301\u0303\u0309\u0323]+[\u0302\u0306\u031b]/iu.test(text.normalize('NFD'))) expect(plain).toBe(text.normalize('NFC'));
      }),
      { numRuns: 2000 },
    );
    expect(normalize('한국 \u1112\u1161\u11ab \u212b')).toBe('한국 한 Å');
  });
});

/** Strings with what the normaliser rewrites. */
const messy = fc
  .array(
    fc.constantFrom(
      ...'aáàấậơợuưúyýqghnth HÒÀƯ.-'.split(''),
      '\u0300',
      '\u0301',
      '\u0323',
      '\u0302',
      '\u031b',
      '\u00ad',
      '\u200b',
      '\r\n',
      '\u00a0',
      'Ð',
      '–',
      '“',
      '９',
      '🙂',
      '\ud800',
      'hoà',
      'thuý',
      'kỹ',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const someOptions = fc.record(
  {
    toneMarks: fc.constantFrom('old' as const, 'new' as const, 'keep' as const),
    iy: fc.constantFrom('i' as const, 'y' as const, 'keep' as const),
    letters: fc.boolean(),
    fullWidth: fc.boolean(),
    dashes: fc.boolean(),
    quotes: fc.boolean(),
    spaces: fc.boolean(),
    invisible: fc.boolean(),
    lineBreaks: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('properties', () => {
  it('normalises to the same a second time', () => {
    fc.assert(
      fc.property(messy, someOptions, (text, options) => {
        const once = normalize(text, options);
        expect(normalize(once, options)).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('maps offsets both ways, in order', () => {
    fc.assert(
      fc.property(messy, someOptions, (text, options) => {
        const n = normalizeWithOffsets(text, options);
        expect(n.text).toBe(normalize(text, options));
        expect(n.toOriginal(0) === 0 || n.toNormalized(n.toOriginal(0)) === 0).toBe(true);
        expect(n.toOriginal(n.text.length)).toBe(text.length);
        expect(n.toNormalized(text.length)).toBe(n.text.length);
        let last = 0;
        for (let i = 0; i <= n.text.length; i++) {
          const o = n.toOriginal(i);
          expect(o).toBeGreaterThanOrEqual(last);
          last = o;
          expect(n.toNormalized(o)).toBeLessThanOrEqual(i);
        }
        last = 0;
        for (let o = 0; o <= text.length; o++) {
          const i = n.toNormalized(o);
          expect(i).toBeGreaterThanOrEqual(last);
          last = i;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('cuts the original where it cuts the result: words', () => {
    const text = 'U\u031b\u0309y\u00ad ban\u200b “nha\u0302n da\u0302n”\r\nHoa\u0300 Bi\u0300nh – 🙂 Ðức';
    for (const options of [{}, { toneMarks: 'old' }, { iy: 'i' }] as const) {
      const n = normalizeWithOffsets(text, options);
      for (const word of n.text.matchAll(/[^\s]+/gu)) {
        const slice = text.slice(n.toOriginal(word.index), n.toOriginal(word.index + word[0].length));
        expect(normalize(slice, options)).toBe(word[0]);
      }
    }
  });
});

describe('arguments', () => {
  const call = (text: unknown, options?: unknown) => normalize(text as string, options as NormalizeOptions);
  it('names a wrong option and what is allowed', () => {
    expect(() => call('a', { tone: 'old' })).toThrow(/Unknown option "tone" of normalize\w*. Allowed: toneMarks, iy, letters/);
    expect(() => call('a', { toneMarks: 'modern' })).toThrow(/toneMarks must be one of old, new, keep; got "modern"/);
    expect(() => call('a', { quotes: 'yes' })).toThrow(/quotes must be true or false; got "yes"/);
    expect(() => call('a', { constructor: true })).toThrow(/Unknown option "constructor"/);
    expect(() => call('a', null)).toThrow(TypeError);
    expect(() => call('a', 'old')).toThrow(/options must be an object; got "old"/);
    expect(call('a', { quotes: undefined })).toBe('a');
  });
  it('says what was given in place of a string', () => {
    expect(() => call(null)).toThrow('normalize: text must be a string; got null.');
    expect(() => call([])).toThrow('normalize: text must be a string; got an array of 0.');
    expect(() => normalizeWithOffsets(7 as unknown as string)).toThrow(TypeError);
  });
  it('refuses an offset outside the text', () => {
    const n = normalizeWithOffsets('hoa\u0300');
    for (const offset of [-1, 5, 0.5, Number.NaN]) {
      expect(() => n.toOriginal(offset)).toThrow(RangeError);
      expect(() => n.toNormalized(offset)).toThrow(RangeError);
    }
    expect(() => n.toOriginal(4)).toThrow('toOriginal: offset must be an integer from 0 to 3; got 4.');
    expect(n.toNormalized(4)).toBe(3);
  });
});
