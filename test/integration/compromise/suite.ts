/**
 * The tests of `vietnamese-entities/compromise` that hold for every build of compromise. The builds share one world within a process, so
 * each has a test file, and with it a process, of its own.
 */
import fc from 'fast-check';
import { extract } from 'vietnamese-entities';
import { vietnamese } from 'vietnamese-entities/compromise';
import { describe, expect, it } from 'vitest';
import { anything, news } from '../../properties/texts.ts';
import { type AnyNlp, brokenViewLaws } from './laws.ts';
import { goldTexts, ODD_TEXTS, specTexts } from './texts.ts';

const TEXT = 'Chiều 26/12, ông Trần Văn Bưởi, nguyên Bí thư Tỉnh ủy Hậu Giang, tặng 1,2 tỷ đồng. Bộ trưởng Lê Thị Mận và ông Phạm Văn Na dự.';
const ENGLISH = [
  'John Smith met Mary in London on May 5th. He gave Dr. Jones $40, and they did not eat.',
  "The minister's visit to the U.N. cost 1,200 dollars; wasn't it 50% more?",
];

/** English as the build reads it: the ids of terms are random, all else has to stay. */
function englishOf(nlp: AnyNlp): string {
  return JSON.stringify(
    ENGLISH.map((text) => nlp(text).json({ offset: true })),
    (key, value: unknown) => (key === 'id' ? undefined : value),
  );
}

/** @param nlp what the build exports, before anything was installed into it */
export function describeBuild(name: string, nlp: AnyNlp): void {
  const english = englishOf(nlp);
  const read = vietnamese(nlp);

  describe(`compromise${name}: every text`, () => {
    const check = (samples: readonly { text: string; reference?: string }[]): number => {
      let seen = 0;
      for (const { text, reference } of samples) {
        const { broken, terms } = brokenViewLaws(text, read(text, reference === undefined ? {} : { referenceDate: reference }));
        expect(broken, text).toEqual([]);
        seen += terms;
      }
      return seen;
    };

    it('gold and sample texts', () => {
      const samples = goldTexts();
      const terms = check(samples);
      console.log(`compromise${name}: ${samples.length} gold and sample texts, ${terms} terms: round trip and offsets exact`);
      expect(terms).toBeGreaterThan(1000);
    });

    it('spec texts', () => {
      const texts = specTexts();
      const terms = check(texts.map((text) => ({ text })));
      console.log(`compromise${name}: ${texts.length} spec texts, ${terms} terms: round trip and offsets exact`);
      expect(texts.length).toBeGreaterThan(3000);
    });

    it('odd texts, and all of them in NFD and with CRLF', () => {
      const all = [...ODD_TEXTS, TEXT, ...goldTexts().map((s) => s.text)];
      check(all.flatMap((text) => [text, text.normalize('NFD'), text.replaceAll('\n', '\r\n')]).map((text) => ({ text })));
    });

    it('generated texts', () => {
      const holds = (text: string): void => void check([{ text }]);
      fc.assert(fc.property(news, holds), { numRuns: 200 });
      fc.assert(fc.property(anything, holds), { numRuns: 500 });
    });

    it('the extraction is what extract gives', () => {
      expect(read(TEXT, { referenceDate: '2022-12-27' }).extraction).toEqual(extract(TEXT, { referenceDate: '2022-12-27' }));
      expect(read(TEXT, { types: ['person'] }).extraction).toEqual(extract(TEXT, { types: ['person'] }));
    });
  });

  describe(`compromise${name}: match language`, () => {
    it('matches tags in a row', () => {
      expect(read(TEXT).match('#Title+ #Person+').text()).toBe('Bộ trưởng Lê Thị Mận');
      expect(read(TEXT).match('#Person+').out('array')).toEqual(['Trần Văn Bưởi,', 'Lê Thị Mận', 'Phạm Văn Na']);
      expect(read(TEXT).match('(trao|tặng) [<sum>#Money+]', 'sum').text()).toBe('1,2 tỷ đồng');
    });

    it('gives a term all tags of nested entities', () => {
      expect(read('Chủ tịch UBND tỉnh Hậu Giang dự.').match('(#Title && #Organization && #Place)+').text()).toBe('tỉnh Hậu Giang');
    });

    it('matches without diacritics, as compromise does everywhere, unless told to compare the text', () => {
      const view = read('ông bạn ong bàn');
      expect(view.match('ông').out('array')).toEqual(['ông', 'ong']);
      expect(view.match('ban').out('array')).toEqual(['bàn']);
      expect(view.match('bạn').out('array')).toEqual(['bạn']);
      expect(view.match([{ word: 'ông', use: 'text' }]).out('array')).toEqual(['ông']);
      expect(view.match('ông').filter((m) => m.text() === 'ông').length).toBe(1);
    });

    it('knows the letters that the documents name', () => {
      const letters = [...'aăâeêioôơuưy'].flatMap((base) => [...'\u0300\u0301\u0303\u0309\u0323'].map((tone) => (base + tone).normalize('NFC')));
      const bare = (letter: string): string => letter.normalize('NFD')[0].replace('đ', 'd');
      const known = [...'ăâđêôơư', ...letters].filter((letter) => read(`x${letter}`).has(`x${bare(letter)}`));
      expect(known.sort()).toEqual([...'àáãăâđèéêễìíĩòóõôơùúũưý'].sort());
    });

    it('finds NFC patterns in NFD texts', () => {
      expect(read('Đồng chí Bưởi tặng quà'.normalize('NFD')).match('đồng chí bưởi tặng').found).toBe(true);
    });

    it('keeps the decimal comma', () => {
      expect(read('trao 1,2 tỷ đồng').match('1,2 tỷ').found).toBe(true);
      expect(read('trao 1,2 tỷ đồng').match('12 tỷ').found).toBe(false);
    });
  });

  describe(`compromise${name}: entities`, () => {
    it('are matches by type, with the entity in each row of json', () => {
      const titles = read(TEXT).entities('title');
      expect(titles.out('array')).toEqual(['nguyên Bí thư Tỉnh ủy Hậu Giang,', 'Bộ trưởng']);
      const [row] = titles.json({ offset: true }) as { text: string; offset: { start: number; length: number }; entity: { start: number; end: number } }[];
      // compromise counts the comma as part of the match; the entity does not.
      expect(row.text).toBe('nguyên Bí thư Tỉnh ủy Hậu Giang,');
      expect(row.offset.length).toBe(row.text.length);
      expect(TEXT.slice(row.entity.start, row.entity.end)).toBe('nguyên Bí thư Tỉnh ủy Hậu Giang');
    });

    it('keep their entity through eq, filter and clone', () => {
      const people = read(TEXT).entities('person');
      expect(people.eq(1).json()[0]).toMatchObject({ entity: { text: 'Lê Thị Mận' } });
      expect(people.filter((m) => m.text() === 'Phạm Văn Na').json()).toMatchObject([{ entity: { text: 'Phạm Văn Na' } }]);
      expect(people.clone().json()[2]).toMatchObject({ entity: { text: 'Phạm Văn Na' } });
    });

    it('over a sentence end are in one sentence of the View', () => {
      const own = vietnamese(nlp, { lexicon: { organizations: ['Quỹ Sách. Vùng Cao'] } });
      const text = 'Hôm nay Quỹ Sách. Vùng Cao họp. Mai nghỉ.';
      const view = own(text);
      expect(view.entities('organization').out('array')).toEqual(['Quỹ Sách. Vùng Cao']);
      expect(view.length).toBe(2);
      expect(view.text()).toBe(text);
    });

    it('refuses what is no type', () => {
      expect(() => read(TEXT).entities('people' as 'person')).toThrow(RangeError);
      expect(() => read(TEXT).entities(5 as unknown as 'person')).toThrow(TypeError);
    });
  });

  describe(`compromise${name}: changes`, () => {
    it('replace changes the matches and nothing else', () => {
      const view = read(TEXT);
      view.replace('#Person+', 'Người Này');
      expect(view.text()).toBe(TEXT.replace(/Trần Văn Bưởi|Lê Thị Mận|Phạm Văn Na/gu, 'Người Này'));
      expect(view.entities('person').length).toBe(0);
      expect(view.entities('title').out('array')).toEqual(['nguyên Bí thư Tỉnh ủy Hậu Giang,', 'Bộ trưởng']);
      expect(view.match('#Money+').text()).toBe('1,2 tỷ đồng');
    });

    it('removing one entity leaves the others their place', () => {
      const view = read(TEXT);
      view.remove('#Date+');
      expect(view.entities('date').length).toBe(0);
      expect(view.entities('person').json()).toMatchObject([{ text: 'Trần Văn Bưởi,' }, { text: 'Lê Thị Mận' }, { text: 'Phạm Văn Na' }]);
      expect(view.extraction.entities.some((e) => e.type === 'date')).toBe(true);
    });
  });

  describe(`compromise${name}: the host`, () => {
    it('reads English as before', () => {
      expect(englishOf(nlp)).toBe(english);
    });

    it('gets the plugin once, and readers do not share their lexicon', () => {
      let calls = 0;
      const counted = Object.assign((text: string) => nlp(text), { plugin: (p: object) => (calls++, nlp.plugin(p)) });
      const first = vietnamese(counted, { lexicon: { people: ['Zrobz Flúlk'] } });
      const second = vietnamese(counted);
      expect(calls).toBe(1);
      expect(first('Zrobz Flúlk dự.').entities('person').length).toBe(1);
      expect(second('Zrobz Flúlk dự.').entities('person').length).toBe(0);
    });

    it('every method without arguments runs on a Vietnamese text', () => {
      const view = read(TEXT);
      const noise = ['debug', 'verbose', 'compute', 'constructor'];
      const failed: string[] = [];
      for (const method of methodsOf(view)) {
        if (noise.includes(method)) continue;
        const call = (target: object): unknown => (target as Record<string, () => unknown>)[method]();
        try {
          call(read(TEXT));
        } catch (error) {
          // Some methods need an argument: what they do not do in English either is no fault of the View.
          if (succeeds(() => call(nlp(ENGLISH[0])))) failed.push(`${method}: ${String(error)}`);
        }
      }
      expect(failed).toEqual([]);
    });
  });
}

function methodsOf(view: object): string[] {
  const names = new Set<string>();
  for (let p: object | null = Object.getPrototypeOf(view); p !== null && p !== Object.prototype; p = Object.getPrototypeOf(p))
    for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(p))) if (typeof value === 'function') names.add(name);
  return [...names];
}

function succeeds(run: () => unknown): boolean {
  try {
    run();
    return true;
  } catch {
    return false;
  }
}
