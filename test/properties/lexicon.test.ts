import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../src/entity.ts';
import { createExtractor, extract } from '../../src/index.ts';
import type { CustomLexicon } from '../../src/options/types.ts';
import { brokenLaws, spans } from './laws.ts';

const PARTS: readonly (readonly [keyof CustomLexicon, EntityType])[] = [
  ['people', 'person'],
  ['titles', 'title'],
  ['organizations', 'organization'],
  ['places', 'place'],
];

/** Words that no table of the package has: onset, vowel and coda as no Vietnamese syllable puts them together. */
const word = fc
  .tuple(fc.constantFrom('Zr', 'Fl', 'Wj', 'Skr', 'Plz'), fc.constantFrom('o', 'ê', 'ú', 'ằ', 'ơi'), fc.constantFrom('bz', 'lk', 'rf', 'dd', 'zw'))
  .map((parts) => parts.join(''));
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

/** Where a name may stand as a whole word. */
const AROUND: readonly (readonly [string, string])[] = [
  ['', ''],
  ['', ' hôm nay vắng mặt.'],
  ['Theo ', ', việc đó đã xong.'],
  ['Có mặt (', ') và nhiều người khác.'],
  ['“', '” là tên được nhắc đến.'],
  ['Người ta nhắc đến ', '.'],
  ['Danh sách:\n', '\nHết.'],
  ['Một, hai, ', ', bốn.'],
];

describe.each(PARTS)('lexicon.%s', (part, type) => {
  it('is found wherever it stands as whole words, with its attributes', () => {
    fc.assert(
      fc.property(name, fc.constantFrom(...AROUND), fc.constantFrom('NFC', 'NFD'), (entry, [before, after], form) => {
        const extractor = createExtractor({ lexicon: { [part]: [{ name: entry, attributes: { key: entry } }] } });
        const text = (before + entry + after).normalize(form);
        const start = before.normalize(form).length;
        const extraction = extractor.extract(text);
        const found = extraction.entities.find((e) => e.start === start && e.text === entry.normalize(form));
        expect(found).toMatchObject({ type, attributes: { key: entry } });
        expect(brokenLaws(text, extraction)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is found by its aliases, and not inside longer words', () => {
    const extractor = createExtractor({ lexicon: { [part]: [{ name: 'Zrobz Flúlk', aliases: ['Wjêrf', 'ZF-7'] }] } });
    const found = (text: string): string[] => extractor.extract(text).entities.map((e) => e.text);
    expect(found('Hôm ấy Wjêrf vắng mặt.')).toContain('Wjêrf');
    expect(found('Hôm ấy ZF-7 vắng mặt.')).toContain('ZF-7');
    expect(found('Hôm ấy Wjêrfa vắng mặt, zrWjêrf cũng vậy.')).not.toContain('Wjêrf');
    expect(found('Hôm ấy Zrobz vắng mặt.')).not.toContain('Zrobz Flúlk');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'prototype'])('takes %s as a name like any other', (entry) => {
    const text = `Người ta nhắc đến ${entry}, rồi thôi.`;
    const start = text.indexOf(entry);
    const plain = extract(text);
    expect(plain.entities.filter((e) => e.text === entry)).toEqual([]);
    const extraction = createExtractor({ lexicon: { [part]: [entry] } }).extract(text);
    expect(brokenLaws(text, extraction)).toEqual([]);
    // The underscores are punctuation; the word between them is what is found, or the whole.
    const found = extraction.entities.find((e) => e.type === type && e.start >= start && e.end <= start + entry.length);
    expect(found?.text).toContain(entry.replaceAll('_', ''));
  });

  it('has no effect on any other extractor', () => {
    const text = 'Người ta nhắc đến Zrobz Flúlk ở Hà Giang.';
    const before = extract(text);
    createExtractor({ lexicon: { [part]: ['Zrobz Flúlk'] } }).extract(text);
    expect(extract(text)).toEqual(before);
    expect(createExtractor({ lexicon: {} }).extract(text)).toEqual(before);
  });
});

/** The texts of the project's own gold. */
const ARTICLES: readonly string[] = readFileSync(new URL('../gold/articles.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => (JSON.parse(line) as { text: string }).text);

/** Words of the text as an entry: any run of one to four. */
const wordsOf = (text: string): fc.Arbitrary<string> => {
  const words = text.split(/\s+/u).filter((w) => /^\p{L}+$/u.test(w));
  return fc.tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 4 })).map(([from, length]) => words.slice(from, from + length).join(' '));
};

describe('entries that the text has in any role', () => {
  it('break no law of the output', () => {
    const cases = fc.constantFrom(...ARTICLES).chain((text) => {
      const entries = fc.array(wordsOf(text), { maxLength: 3 });
      return fc.record({ people: entries, titles: entries, organizations: entries, places: entries, block: entries }).map((lexicon) => ({ text, lexicon }));
    });
    fc.assert(
      fc.property(cases, ({ text, lexicon }) => {
        expect(brokenLaws(text, createExtractor({ lexicon }).extract(text))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['organizations', 'Zrobz Flúlk'],
    ['people', 'Zrobz Flúlk'],
    ['places', 'Zrobz Flúlk'],
  ] as const)('lexicon.%s gives way inside longer names', (part, entry) => {
    const { extract } = createExtractor({ lexicon: { [part]: [{ name: entry, attributes: { entry } }] } });
    for (const longer of ['đường', 'Trường THPT', 'Báo'].map((head) => `${head} ${entry}`)) {
      const found = extract(`Hôm ấy ${longer} đông người.`).entities.filter((e) => e.type !== 'place' || part !== 'places' || e.text !== entry);
      expect(found.map((e) => [e.text, e.attributes])).toEqual([[longer, undefined]]);
    }
  });

  it.each([
    ['short forms', 'Công ty Cổ phần Hòa Bình', 'Hòa Bình ở tỉnh Lai Châu, Hòa Bình (Sơn La), '],
    ['heads', 'Hòa Bình', 'Công ty cổ phần Tập đoàn '],
    ['longer names', 'Hòa Bình', 'ông Trần Hòa Bình, tỉnh Hòa Bình, Đại học Hòa Bình '],
  ])('%s: twice the text costs less than three times as much', (_, entry, unit) => {
    const { extract } = createExtractor({ lexicon: { organizations: [entry] } });
    const texts = [2000, 4000].map((n) => `Công ty Cổ phần Hòa Bình. ${unit.repeat(n)}`);
    let growth = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 6 && growth >= 3; attempt++) {
      const [once = 0, twice = 0] = texts.map((text) => Math.min(...[0, 1, 2].map(() => cpuTime(() => extract(text)))));
      growth = twice / once;
    }
    expect(growth).toBeLessThan(3);
  });
});

/** Microseconds of processor time. */
function cpuTime(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return user + system;
}

describe('lexicon.block', () => {
  it('what is blocked is no entity where values alone are asked for', () => {
    const text = 'Chương trình 2 tỷ đồng trao 3 tỷ đồng ngày 26/12.';
    const { extract } = createExtractor({ lexicon: { block: ['2 tỷ đồng'] } });
    expect(extract(text, { types: ['money'] }).entities.map((e) => e.text)).toEqual(['3 tỷ đồng']);
    expect(extract(text, { types: ['date', 'money'] }).entities.map((e) => e.text)).toEqual(['3 tỷ đồng', 'ngày 26/12']);
  });

  it('what is blocked is no entity; everything else is as before', () => {
    const text = 'Ngày 3/4, bà Trần Thị Bưởi, Chủ tịch UBND tỉnh Hà Giang, đến Yên Bái.';
    expect(spans(extract(text)).some((s) => s.endsWith(' Yên Bái'))).toBe(true);
    const blocked = spans(createExtractor({ lexicon: { block: ['Yên Bái'] } }).extract(text));
    expect(blocked).toEqual(spans(extract(text)).filter((s) => !s.endsWith(' Yên Bái')));
  });
});

describe('hostile lexicons', () => {
  it('takes a hundred thousand entries', () => {
    const places = Array.from({ length: 100_000 }, (_, i) => ({ name: `Zrobz ${syllables(i)}`, attributes: { i } }));
    const text = `Đến ${places[77_777]!.name} rồi về.`;
    expect(createExtractor({ lexicon: { places } }).extract(text).entities).toMatchObject([{ type: 'place', attributes: { i: 77_777 } }]);
  });

  it('many words make no two pairs of given names one', () => {
    const letters = 'bcdghklmnprstvx';
    const given = (i: number): string => `Q${Array.from({ length: 5 }, (_, k) => letters[Math.floor(i / letters.length ** k) % letters.length]).join('')}`;
    const extractor = createExtractor({ lexicon: { block: Array.from({ length: 70_000 }, (_, i) => given(i)) } });
    // With 65,536 ids a pair of words would be the same number as another one: 10, 65,541 and 11, 5.
    const men = Array.from({ length: 16 }, (_, k) => `ông Trần ${given(10)} ${given(65_533 + k)}`);
    const text = `Có mặt ${men.join(', ')} và ông Lê ${given(11)} ${given(20)}. Khi đó ${given(11)} ${given(5)} đến.`;
    const found = extractor.extract(text).entities.map((e) => e.text);
    expect(found).toContain(`Lê ${given(11)} ${given(20)}`);
    expect(found).not.toContain(`${given(11)} ${given(5)}`);
  });

  it('a million entries load, and reading is not slower for it', () => {
    const people = Array.from({ length: 1_000_000 }, (_, i) => `Flêrf ${syllables(i)}`);
    const start = performance.now();
    const extractor = createExtractor({ lexicon: { people } });
    expect(performance.now() - start).toBeLessThan(40_000);
    const text = `Gặp ${people[999_999]} và ${people[3]} hôm qua. `.repeat(2000);
    const time = (run: () => unknown): number => {
      run();
      const begin = performance.now();
      run();
      return performance.now() - begin;
    };
    expect(extractor.extract(text).entities.filter((e) => e.type === 'person')).toHaveLength(4000);
    // Ten times: finding four thousand people costs more than finding none.
    expect(time(() => extractor.extract(text))).toBeLessThan(10 * time(() => extract(text)) + 50);
  }, 180_000);
});

/** A number as a phrase of made-up words, each number another. */
function syllables(i: number): string {
  const words = ['Zrobz', 'Flúlk', 'Wjêrf', 'Skrằdd', 'Plzơizw', 'Zrêlk', 'Flobz', 'Wjúrf', 'Skrodd', 'Plzêzw'];
  return [...String(i)].map((digit) => words[Number(digit)]).join(' ');
}
