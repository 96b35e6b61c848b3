import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../src/entity.ts';
import { createExtractor, extract, normalize } from '../../src/index.ts';
import { brokenLaws, reading, spans } from './laws.ts';
import { anything, news, realTexts } from './texts.ts';

const OPTIONS = { referenceDate: '2022-12-27' } as const;
const RUNS = { numRuns: 300 };
const nfc = (text: string): string => text.normalize('NFC');
const samples = realTexts();

describe('on any string at all', () => {
  it('no exception, and every law of the output holds', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(brokenLaws(text, extract(text, OPTIONS))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it('the same twice, whatever is read in between', () => {
    fc.assert(
      fc.property(anything, anything, (text, other) => {
        const once = extract(text, OPTIONS);
        extract(other);
        expect(extract(text, OPTIONS)).toEqual(once);
      }),
      RUNS,
    );
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const extraction = extract(text, OPTIONS);
        expect(JSON.parse(JSON.stringify(extraction))).toStrictEqual(extraction);
      }),
      RUNS,
    );
  });

  it('flattened readings are free of overlaps, and are part of the nested one', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const nested = new Set(spans(extract(text, OPTIONS)));
        for (const overlap of ['outermost', 'innermost'] as const) {
          const flat = extract(text, { ...OPTIONS, overlap });
          expect(brokenLaws(text, flat, true)).toEqual([]);
          let end = 0;
          for (const e of flat.entities) {
            expect(e.start).toBeGreaterThanOrEqual(end);
            end = e.end;
          }
          expect(spans(flat).filter((s) => !nested.has(s))).toEqual([]);
        }
      }),
      RUNS,
    );
  });

  it('types filter the same reading', () => {
    fc.assert(
      fc.property(anything, fc.subarray<EntityType>(['person', 'title', 'organization', 'place', 'date', 'money']), (text, types) => {
        const all = extract(text, OPTIONS);
        const some = extract(text, { ...OPTIONS, types });
        expect(brokenLaws(text, some, true)).toEqual([]);
        const wanted = spans({ entities: all.entities.filter((e) => types.includes(e.type)) });
        // Without the names a value may be seen where a name takes its words: `Quân khu 2 tỷ đồng`.
        if (types.every((t) => t === 'date' || t === 'money')) expect(spans(some)).toEqual(expect.arrayContaining(wanted));
        else expect(spans(some)).toEqual(wanted);
      }),
      RUNS,
    );
  });
});

const OFF = { letters: false, fullWidth: false, dashes: false, quotes: false, spaces: false, invisible: false, lineBreaks: false };
const oldMarks = (text: string): string => normalize(text, { ...OFF, toneMarks: 'old' });
const newMarks = (text: string): string => normalize(text, { ...OFF, toneMarks: 'new' });

/** Another writing of a text, with offsets that follow from the lengths of its pieces. */
interface Variant {
  readonly name: string;
  readonly rewrite: (text: string) => string;
  /** Brings both writings of a slice to one form. */
  readonly unify: (slice: string) => string;
}

const VARIANTS: readonly Variant[] = [
  { name: 'NFC = NFD', rewrite: (t) => t.normalize('NFD'), unify: nfc },
  { name: 'old tone marks = new', rewrite: oldMarks, unify: newMarks },
  { name: 'new tone marks = old', rewrite: newMarks, unify: newMarks },
  { name: 'no-break space = space', rewrite: (t) => t.replaceAll(' ', '\u00a0'), unify: (t) => t.replaceAll('\u00a0', ' ') },
  { name: 'CRLF = LF', rewrite: (t) => t.replaceAll('\n', '\r\n'), unify: (t) => t.replaceAll('\r\n', '\n') },
  { name: 'Ð = Đ', rewrite: (t) => t.replaceAll('Đ', 'Ð'), unify: (t) => t.replaceAll('Ð', 'Đ').replaceAll('ð', 'đ') },
];

describe.each(VARIANTS)('$name', ({ rewrite, unify }) => {
  const check = (text: string, options: object): void => {
    const plain = nfc(text).replaceAll('\r\n', '\n');
    const other = rewrite(plain);
    const a = extract(plain, options);
    const b = extract(other, options);
    expect(reading(b, unify)).toEqual(reading(a, unify));
    // The spans stand at the same place: what is before them is the same text.
    const upTo = (t: string, offset: number): number => unify(t.slice(0, offset)).length;
    expect(b.entities.map((e) => upTo(other, e.start))).toEqual(a.entities.map((e) => upTo(plain, e.start)));
    expect(brokenLaws(other, b)).toEqual([]);
  };
  it('on generated news', () =>
    fc.assert(
      fc.property(news, (text) => check(text, OPTIONS)),
      RUNS,
    ));
  it(`on ${samples.length} real texts`, () => {
    for (const { text, reference } of samples) check(text, reference ? { referenceDate: reference } : {});
  });
});

describe('real texts', () => {
  it('keep every law', () => {
    for (const { id, text, reference } of samples) {
      const options = reference ? { referenceDate: reference } : {};
      expect([id, ...brokenLaws(text, extract(text, options))]).toEqual([id]);
    }
  });
});

describe('two texts joined by empty lines', () => {
  it('give the union of what each gives', () => {
    // Texts that share no name: people, bodies and places of one document are joined, so only strangers can be told apart.
    const a = fc.constantFrom(
      'Sáng 5/4, bà Tạ Thị Thơm, Giám đốc Sở Y tế Long An, trao 20 triệu đồng.',
      'Bộ trưởng Bộ Ngoại giao Tạ Văn Khảm tiếp Đại sứ Thụy Điển ngày 2/9/2023.',
      'Theo Quân khu 2, năm 2022 có 1.000 tỷ đồng cho Yên Bái.',
    );
    const b = fc.constantFrom(
      'Chiều 26/12, ông Thạch Minh Tùng, Chủ tịch UBND thành phố Đà Nẵng phát biểu.',
      'Tập đoàn Điện lực Việt Nam chi hơn 2,5 triệu USD trong quý III/2023.',
      'Thiếu tướng Giàng Đức Toản, nguyên Giám đốc Công an tỉnh Khánh Hòa, nói.',
    );
    fc.assert(
      fc.property(a, b, fc.constantFrom('\n\n', '\n\n\n', '\r\n\r\n'), fc.boolean(), (x, y, gap, swap) => {
        const [first, second] = swap ? [y, x] : [x, y];
        const joined = extract(first + gap + second, OPTIONS);
        expect(reading(joined)).toEqual([...(reading(extract(first, OPTIONS)) as unknown[]), ...(reading(extract(second, OPTIONS)) as unknown[])]);
      }),
    );
  });

  it('give the same dates and sums, whatever the texts', () => {
    const values = (text: string, shift = 0): string[] =>
      extract(text, OPTIONS)
        .entities.filter((e) => e.type === 'money' || (e.type === 'date' && !e.relative))
        .map((e) => `${e.start + shift}:${e.end + shift} ${JSON.stringify('value' in e ? e.value : '')}`);
    fc.assert(
      fc.property(news, news, (x, y) => {
        expect(values(`${x}\n\n${y}`)).toEqual([...values(x), ...values(y, x.length + 2)]);
      }),
      RUNS,
    );
  });
});

describe('an extractor', () => {
  it('gives what extract gives, and takes options call by call', () => {
    const plain = createExtractor();
    const dated = createExtractor({ referenceDate: '2020-02-02', types: ['date'] });
    fc.assert(
      fc.property(news, (text) => {
        expect(plain.extract(text, OPTIONS)).toEqual(extract(text, OPTIONS));
        expect(dated.extract(text)).toEqual(extract(text, { referenceDate: '2020-02-02', types: ['date'] }));
        expect(dated.extract(text, { ...OPTIONS, types: ['money'] })).toEqual(extract(text, { ...OPTIONS, types: ['money'] }));
      }),
      { numRuns: 100 },
    );
  });
});
