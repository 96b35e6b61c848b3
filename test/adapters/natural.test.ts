import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STOP_WORDS, terms, VietnameseTokenizer, vietnameseStemmer } from '../../src/adapters/natural.ts';
import { spell } from '../../src/adapters/natural/terms.ts';
import { createExtractor } from '../../src/index.ts';
import { segment } from '../../src/words.ts';
import { documents, textOf } from '../documents.ts';
import { anything, news } from '../properties/texts.ts';

const TEXT = 'Sáng 26/12, bà Lê Thị Mận, Giám đốc Sở Y tế tỉnh Hậu Giang, nói về kinh tế và hoà bình ở HÀ NỘI.';

describe('terms', () => {
  it('leaves out stop words, writes words in lower case and names whole with normal capitals', () => {
    expect(terms(TEXT)).toEqual(['sáng', '26/12', 'Lê Thị Mận', 'giám đốc', 'Sở Y tế tỉnh Hậu Giang', 'kinh tế', 'hòa bình', 'Hà Nội']);
  });

  it('keeps an abbreviation as written: UBND is not written out', () => {
    expect(terms('Theo UBND TP. Huế, lũ rút.')).toEqual(['UBND TP. Huế', 'lũ', 'rút']);
  });

  it.each([
    [{ names: false }, 'sở|y tế|tỉnh|hậu giang'],
    [{ unit: 'syllable' }, 'sở|y|tế|tỉnh|hậu|giang'],
    [{ unit: 'syllable', names: true }, 'Sở Y tế tỉnh Hậu Giang'],
    [{ joiner: '_' }, 'Sở_Y_tế_tỉnh_Hậu_Giang'],
    [{ joiner: '$&' }, 'Sở$&Y$&tế$&tỉnh$&Hậu$&Giang'],
    [{ punctuation: true }, 'Sở Y tế tỉnh Hậu Giang|.'],
  ] as const)('%j', (options, expected) => {
    expect(terms('Sở Y tế tỉnh Hậu Giang.', options).join('|')).toBe(expected);
  });

  it('takes stop words of the caller in any spelling, instead of its own', () => {
    expect(terms('Nói về hoà bình.', { stopWords: ['HÒA BÌNH'.normalize('NFD')] })).toEqual(['nói', 'về']);
    expect(terms('Nói về hoà bình.', { stopWords: [] })).toEqual(['nói', 'về', 'hòa bình']);
  });

  it('never takes a name for a stop word', () => {
    const extractor = createExtractor({ lexicon: { organizations: ['Theo'] } });
    expect(terms('Sáng nay, Theo mở cửa.', { extractor })).toContain('Theo');
    expect(terms('Sáng nay, Theo mở cửa.')).not.toContain('theo');
  });

  it('finds the names of a given extractor', () => {
    const extractor = createExtractor({ lexicon: { organizations: ['Quỹ sách vùng cao'] } });
    expect(terms('Quỹ sách vùng cao tặng sách.', { extractor })).toEqual(['Quỹ sách vùng cao', 'tặng', 'sách']);
    expect(terms('Quỹ sách vùng cao tặng sách.')).toEqual(['quỹ', 'sách', 'vùng', 'cao', 'tặng', 'sách']);
  });

  it.each([
    [() => terms(5 as never), TypeError, 'terms: text must be a string; got 5.'],
    [() => terms('', { unit: 'letter' as never }), RangeError, 'terms: unit must be one of word, syllable; got "letter".'],
    [() => terms('', { names: 'yes' as never }), TypeError, 'terms: names must be true or false; got "yes".'],
    [() => terms('', { stopWords: ['và', 1 as never] }), TypeError, 'terms: stopWords[1] must be a string; got 1.'],
    [() => terms('', { stopWords: 'và' as never }), TypeError, 'terms: stopWords must be an array of strings; got "và".'],
    [() => terms('', { extractor: {} as never }), TypeError, 'terms: extractor must be an extractor, as createExtractor makes it; got an object.'],
    [() => terms('', { stopwords: [] } as never), TypeError, 'Unknown option "stopwords" of terms.'],
    [() => new VietnameseTokenizer({ joiner: 1 as never }), TypeError, 'VietnameseTokenizer: joiner must be a string; got 1.'],
    [() => new VietnameseTokenizer({ stopWords: [] } as never), TypeError, 'Unknown option "stopWords" of VietnameseTokenizer.'],
    [() => new VietnameseTokenizer().tokenize(null as never), TypeError, 'VietnameseTokenizer.tokenize: text must be a string; got null.'],
    [() => vietnameseStemmer({ punctuation: 0 as never }), TypeError, 'vietnameseStemmer: punctuation must be true or false; got 0.'],
  ])('%s throws', (call, kind, message) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});

describe('VietnameseTokenizer', () => {
  it('gives all words in the case of the text', () => {
    expect(new VietnameseTokenizer().tokenize(TEXT)).toEqual([
      ...['Sáng', '26/12', 'bà', 'Lê Thị Mận', 'Giám đốc', 'Sở Y tế tỉnh Hậu Giang', 'nói', 'về', 'kinh tế', 'và', 'hòa bình', 'ở', 'HÀ NỘI'],
    ]);
  });

  it('trims as natural does, but not in place', () => {
    const array = ['', 'a', '', 'b', '', ''];
    expect(new VietnameseTokenizer().trim(array)).toEqual(['a', '', 'b']);
    expect(array).toHaveLength(6);
    expect(new VietnameseTokenizer().trim(['', ''])).toEqual([]);
  });
});

describe('vietnameseStemmer', () => {
  it('gives the terms of a text, with stop words if they are to be kept', () => {
    const stemmer = vietnameseStemmer();
    expect(stemmer.tokenizeAndStem(TEXT)).toEqual(terms(TEXT));
    expect(stemmer.tokenizeAndStem(TEXT, true)).toEqual(terms(TEXT, { stopWords: [] }));
    expect(stemmer.stem('HOÀ'.normalize('NFD'))).toBe('hòa');
  });

  it('has stop words of its own, which change without touching any other', () => {
    const stemmer = vietnameseStemmer();
    stemmer.addStopWord('Kinh tế');
    stemmer.addStopWords(['thị trường']);
    stemmer.removeStopWord('VÀ');
    stemmer.removeStopWords(['của', 'không có ở đó']);
    const text = 'kinh tế và thị trường của ta';
    expect(stemmer.tokenizeAndStem(text)).toEqual(['và', 'của']);
    expect(vietnameseStemmer().tokenizeAndStem(text)).toEqual(['kinh tế', 'thị trường']);
    expect(() => stemmer.addStopWords('và' as never)).toThrow(TypeError);
  });

  it('leaves nothing in a saved classifier', () => {
    expect(JSON.stringify(vietnameseStemmer())).toBe('{}');
  });
});

describe('STOP_WORDS', () => {
  it('are at least 300, as many as the documents say, each once, frozen', () => {
    expect(STOP_WORDS.length).toBeGreaterThanOrEqual(300);
    const counts = documents().flatMap((file) => [...textOf(file).matchAll(/`STOP_WORDS` \| (\d+) words/gu)].map(([, count]) => Number(count)));
    expect([...new Set(counts)]).toEqual([STOP_WORDS.length]);
    expect(new Set(STOP_WORDS).size).toBe(STOP_WORDS.length);
    expect(Object.isFrozen(STOP_WORDS)).toBe(true);
  });

  it('are spelled as terms are, and each is one word: no other could ever be left out', () => {
    expect(STOP_WORDS.filter((word) => spell(word).toLowerCase() !== word || segment(word).length !== 1)).toEqual([]);
  });
});

describe('laws', () => {
  const visible = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]/gu, '');

  it('NFC and NFD, `hoà` and `hòa` give the same terms', () => {
    fc.assert(
      fc.property(news, (text) => {
        const expected = terms(text);
        expect(terms(text.normalize('NFD'))).toEqual(expected);
        expect(terms(spell(text))).toEqual(expected);
      }),
    );
  });

  it('nothing but white space and invisible characters is lost, and nothing is doubled, whatever the text and the options', () => {
    const options = fc.record({ unit: fc.constantFrom('word' as const, 'syllable' as const), names: fc.boolean() });
    fc.assert(
      fc.property(fc.oneof(news, anything), options, (text, given) => {
        const found = new VietnameseTokenizer({ ...given, punctuation: true, joiner: '' }).tokenize(text);
        expect(found).not.toContain('');
        expect(visible(found.join(''))).toBe(visible(spell(text)));
      }),
      { numRuns: 500 },
    );
  });

  it('terms are those of the tokenizer but for case', () => {
    fc.assert(
      fc.property(news, (text) => {
        const written = new VietnameseTokenizer({ punctuation: true }).tokenize(text);
        expect(terms(text, { punctuation: true, stopWords: [] }).map((term) => term.toLowerCase())).toEqual(written.map((term) => term.toLowerCase()));
      }),
    );
  });
});
