/** `vietnamese-entities/vntk` against the shapes of vntk 1.4.4, as `bench/record-vntk.ts` recorded them, and against what is right. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as vntk from '../../src/adapters/vntk.ts';
import { nerText, wordText } from '../../src/adapters/vntk/format.ts';
import { extract } from '../../src/index.ts';
import { news } from '../properties/texts.ts';
import { answersOf, type Row, recording, shapesOf } from './vntk-recording.ts';
import { htmlCases, sentences } from './vntk-specs.ts';
import { agreementOfTags, looseNames, tallies } from './vntk-tally.ts';

const TEXT = 'Chủ tịch UBND tỉnh Hậu Giang Trần Văn Bưởi làm việc tại Hà Nội ngày 26/12.';

describe('the recording', () => {
  it('is of vntk 1.4.4 and holds every case of the tables', () => {
    expect(recording.vntk).toBe('1.4.4');
    expect(recording.sentences.map((s) => s.text)).toEqual(sentences.map((s) => s.text));
    expect(recording.sentences).toHaveLength(40);
    expect(recording.pages.map((p) => p.html)).toEqual(htmlCases.map((c) => c.html));
  });
});

describe('names of the module', () => {
  it('are those of vntk, and all are functions', () => {
    const { default: all, ...names } = vntk;
    expect(Object.keys(names).sort()).toEqual([...recording.exports].sort());
    for (const name of Object.values(names)) expect(name).toBeTypeOf('function');
    expect(Object.keys(all).sort()).toEqual(Object.keys(names).sort());
    expect(all.ner).toBe(vntk.ner);
  });

  it('give one object from every call, as in vntk', () => {
    expect(vntk.tokenizer()).toBe(vntk.tokenizer());
    expect(vntk.wordTokenizer()).toBe(vntk.wordTokenizer());
    expect(vntk.wordSent()).toBe(vntk.wordTokenizer());
    expect(vntk.ner()).toBe(vntk.ner());
    expect(vntk.util()).toBe(vntk.util());
  });
});

describe('shapes', () => {
  it.each(recording.sentences)('$text', (theirs) => {
    expect(shapesOf(answersOf(vntk, theirs.text))).toEqual(shapesOf(theirs));
    expect(shapesOf(theirs)).toContain('rows: ((string)[][4])[]');
  });

  it('the columns of ner() hold no tag that vntk does not know, but X', () => {
    const tagsOf = (column: number, rows: (text: string) => readonly Row[]): Set<string> =>
      new Set(sentences.flatMap(({ text }) => rows(text).map((row) => row[column] ?? '')));
    const theirs = new Map(recording.sentences.map((s) => [s.text, s.rows]));
    const given = [1, 2, 3].map((column) => ({
      ours: [...tagsOf(column, (text) => vntk.ner().tag(text))],
      vntk: tagsOf(column, (text) => theirs.get(text) ?? []),
    }));
    expect(given[0].ours.filter((tag) => tag !== 'X' && !given[0].vntk.has(tag))).toEqual([]);
    expect(given[1].ours.filter((tag) => !given[1].vntk.has(tag))).toEqual([]);
    // Not all of vntk's labels occur in forty sentences.
    for (const label of [...given[2].ours, ...given[2].vntk]) expect(label).toMatch(/^(?:O|[BI]-(?:PER|ORG|LOC|MISC))$/u);
  });

  it('an empty text and white space have no tokens, words or rows', () => {
    for (const text of ['', ' ', '\n\t ']) {
      expect(answersOf(vntk, text)).toEqual({ text, tokens: [], tokenText: '', words: [], wordText: '', rows: [], nerText: '' });
    }
  });
});

describe('text mode', () => {
  it.each(recording.sentences)('of the rows of vntk gives what vntk gives: $text', ({ rows, nerText: text }) => {
    expect(nerText(rows)).toBe(text);
  });

  it('of the words of vntk gives what vntk gives, but for words of three syllables, which vntk joins by halves', () => {
    const long: string[] = [];
    for (const { words, wordText: text } of recording.sentences) {
      const halfJoined = words.filter((word) => word.split(' ').length > 2);
      long.push(...halfJoined);
      if (halfJoined.length === 0) expect(wordText(words)).toBe(text);
      else expect(wordText(words)).not.toBe(text);
    }
    expect(long).not.toEqual([]);
    expect(wordText(['Vận động viên', 'giành'])).toBe('Vận_động_viên giành');
  });

  it('is asked for by text or true; another string is a slip', () => {
    const tagger = vntk.ner();
    const loose = tagger as unknown as { tag(text: unknown, mode: unknown): unknown };
    expect(loose.tag(TEXT, true)).toBe(tagger.tag(TEXT, 'text'));
    for (const none of [undefined, null, false, '', 0]) expect(loose.tag(TEXT, none)).toEqual(tagger.tag(TEXT));
    expect(() => loose.tag(TEXT, 'txt')).toThrow(new RangeError('ner().tag: mode must be one of text, spans; got "txt".'));
    expect(() => loose.tag(TEXT, {})).toThrow(TypeError);
    expect(() => (vntk.wordTokenizer() as unknown as typeof loose).tag(TEXT, 'spans')).toThrow(RangeError);
  });
});

describe('answers', () => {
  it('names go with their labels, words are whole, and placeholders say only what is known', () => {
    expect(vntk.ner().tag(TEXT)).toEqual([
      ['Chủ tịch', 'X', 'O', 'O'],
      ['UBND', 'X', 'B-NP', 'B-ORG'],
      ['tỉnh', 'X', 'I-NP', 'I-ORG'],
      ['Hậu Giang', 'Np', 'I-NP', 'I-ORG'],
      ['Trần Văn Bưởi', 'Np', 'B-NP', 'B-PER'],
      ['làm việc', 'X', 'O', 'O'],
      ['tại', 'X', 'O', 'O'],
      ['Hà Nội', 'Np', 'B-NP', 'B-LOC'],
      ['ngày', 'X', 'O', 'O'],
      ['26/12', 'M', 'O', 'O'],
      ['.', 'CH', 'O', 'O'],
    ]);
    expect(vntk.ner().tag(TEXT, 'text')).toBe('Chủ tịch [ORG UBND tỉnh Hậu Giang] [PER Trần Văn Bưởi] làm việc  tại [LOC Hà Nội] ngày  26/12  .');
  });

  it('spans are the entities of extract', () => {
    expect(vntk.ner().tag(TEXT, 'spans')).toEqual(extract(TEXT).entities);
  });

  it('a configuration adds names of the caller, to the words too', () => {
    const config = { lexicon: { organizations: ['Quỹ Sách Vùng Cao'] }, types: ['organization'] as const };
    const text = 'Bà Đặng Thị Mơ gặp Quỹ Sách Vùng Cao.';
    const rows = vntk.ner(config).tag(text);
    expect(vntk.ner(config).tag(text, 'text')).toContain('gặp [ORG Quỹ Sách Vùng Cao] .');
    expect(rows.filter(([, , , label]) => label !== 'O').every(([, , , label]) => label.endsWith('ORG'))).toBe(true);
    expect(vntk.wordTokenizer(config).tag(text)).toEqual(rows.map(([word]) => word));
    expect(() => vntk.ner({ types: ['location' as 'place'] })).toThrow(RangeError);
  });

  it('a name is cut out of a token that holds more', () => {
    expect(vntk.wordTokenizer().tag('Đoàn 25/TP.HCM nêu rõ.')).toEqual(['Đoàn', '25/', 'TP', '.', 'HCM', 'nêu', 'rõ', '.']);
  });

  it('a byte order mark between two names is no word', () => {
    const twice = 'tỉnh Hậu Giang\ufefftỉnh Hậu Giang';
    expect(
      vntk
        .ner()
        .tag(twice)
        .map(([word]) => word),
    ).not.toContain('');
    expect(vntk.wordTokenizer().tag(twice)).not.toContain('');
  });

  it('white space inside a word is one space, whatever the text has', () => {
    expect(vntk.wordTokenizer().tag('thành\u00a0 phố\tHà\u00a0Nội')).toEqual(['thành phố', 'Hà Nội']);
    expect(vntk.wordTokenizer().tag('thành\u00a0 phố', 'text')).toBe('thành_phố');
  });

  it('a separator of stokenize stands between tokens; an empty one is a space, as in vntk', () => {
    expect(vntk.tokenizer().stokenize('Hà Nội.', '|')).toBe('Hà|Nội|.');
    expect(vntk.tokenizer().stokenize('Hà Nội.', '')).toBe('Hà Nội .');
    expect(() => vntk.tokenizer().stokenize('a', 5 as unknown as string)).toThrow(TypeError);
  });

  it('what is no text is a TypeError that names the call', () => {
    const none = undefined as unknown as string;
    expect(() => vntk.tokenizer().tokenize(none)).toThrow(new TypeError('tokenizer().tokenize: text must be a string; got undefined.'));
    expect(() => vntk.tokenizer().stokenize(none)).toThrow(TypeError);
    expect(() => vntk.wordTokenizer().tag(none)).toThrow(TypeError);
    expect(() => vntk.ner().tag(none)).toThrow(TypeError);
    expect(() => vntk.util().clean_html(none)).toThrow(TypeError);
  });
});

describe('against what is right, on the 40 sentences', () => {
  const [tokens, words, names] = tallies();

  it.each([
    [tokens, { worse: 0, right: 605 }],
    [words, { worse: 3, right: 420 }],
    [names, { worse: 0, right: 66 }],
  ])('$call is as good as it was measured', (tally, floor) => {
    expect(tally.same + tally.better + tally.worse + tally.neither).toBe(40);
    expect(tally.worse).toBeLessThanOrEqual(floor.worse);
    expect(tally.items.ours).toBeGreaterThanOrEqual(floor.right);
    expect(tally.items.ours).toBeGreaterThan(tally.items.vntk);
  });

  it('finds no name where there is none', () => {
    expect(looseNames().ours.invented).toBe(0);
  });

  it('marks as punctuation what vntk marks so, and as proper nouns mostly the same', () => {
    const { CH, Np } = agreementOfTags();
    expect(CH.same).toBe(CH.given);
    expect(Np.same / Np.given).toBeGreaterThan(0.9);
  });
});

describe('clean_html', () => {
  it.each(htmlCases.map((c, i) => ({ ...c, theirs: recording.pages[i].text })))('$kind: $html', ({ kind, html, text, theirs }) => {
    expect(vntk.util().clean_html(html)).toBe(text);
    if (kind === 'same') expect(theirs).toBe(text);
    else expect(theirs).not.toBe(text);
  });

  it('any string gives a text, and one without markup keeps its words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('<', '>', '/', '!', '-', '"', "'", '&', 'nbsp;', 'script', 'style', 'a', ' ', '\n', '=') }), (html) => {
        expect(vntk.util().clean_html(html)).toBeTypeOf('string');
      }),
    );
    fc.assert(
      fc.property(news, (text) => {
        fc.pre(!/[<>&]/u.test(text));
        expect(vntk.util().clean_html(text).split(/\s+/u)).toEqual(text.trim().split(/\s+/u));
      }),
    );
  });
});

describe('what this package does not have', () => {
  const { posTag, chunking, dictionary, getDictionary, langid, Langid, crfsuite, logger } = vntk;
  const { TfIdf, BayesClassifier, LogisticRegressionClassifier, FastTextClassifier } = vntk;

  it.each([
    [posTag, 'posTag()', 'Keep vntk'],
    [chunking, 'chunking()', 'Keep vntk'],
    [dictionary, 'dictionary()', '@vntk/dictionary'],
    [getDictionary, 'dictionary()', '@vntk/dictionary'],
    [langid, 'langid()', 'franc'],
    [Langid, 'langid()', 'franc'],
    [crfsuite, 'crfsuite()', 'require("crfsuite")'],
    [logger, 'logger()', 'debug'],
  ])('a function throws when it is called, and says what to do: %#', (refused, what, advice) => {
    const call = (): unknown => refused('model.bin');
    expect(call).toThrow(`vietnamese-entities/vntk has no ${what}. `);
    expect(call).toThrow(advice);
  });

  it.each([
    [TfIdf, 'TfIdf', 'vietnamese-entities/natural'],
    [BayesClassifier, 'BayesClassifier', 'vietnamese-entities/natural'],
    [LogisticRegressionClassifier, 'LogisticRegressionClassifier', 'vietnamese-entities/natural'],
    [FastTextClassifier, 'FastTextClassifier', 'require("fasttext").Classifier'],
  ])('a class throws when an instance is made, of a class of your own too: %#', (Refused, what, advice) => {
    const make = (): unknown => new Refused();
    expect(make).toThrow(`vietnamese-entities/vntk has no ${what}. `);
    expect(make).toThrow(advice);
    class Own extends Refused {}
    expect(() => new Own()).toThrow(advice);
  });

  it('models are refused by path and by newModel', () => {
    const path = './model.bin' as unknown as undefined;
    expect(() => vntk.ner(path)).toThrow('vietnamese-entities/vntk has no ner(path). It reads no models.');
    expect(() => vntk.wordTokenizer(path)).toThrow('wordTokenizer(path)');
    expect(() => vntk.ner().newModel('./model.bin')).toThrow('ner().newModel(path)');
    expect(() => vntk.wordTokenizer().newModel('./model.bin')).toThrow('wordTokenizer().newModel(path)');
  });
});
