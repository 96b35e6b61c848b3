/** What of the compromise adapter needs no compromise. `test/integration/compromise/` has the rest. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tagTerms } from '../../src/adapters/compromise/tags.ts';
import { termsOf } from '../../src/adapters/compromise/terms.ts';
import { vietnamese } from '../../src/adapters/compromise.ts';
import { createExtractor, extract } from '../../src/extractor.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { anything, realTexts } from '../properties/texts.ts';

const parts = (text: string): string[][] => termsOf(text, []).document.map((s) => s.map((t) => [t.pre, t.text, t.post].join('|')));

function expectWhole(text: string): void {
  const { entities } = extract(text);
  const { document, spans } = termsOf(text, entities);
  expect(
    document
      .flat()
      .map((t) => t.pre + t.text + t.post)
      .join(''),
  ).toBe(text);
  expect(document.every((terms) => terms.length > 0)).toBe(true);
  expect(spans.map((s) => s.entity)).toEqual(entities);
  for (const { entity, terms } of spans) {
    const written = terms.map((t, i) => (i === 0 ? '' : t.pre) + t.text + (i === terms.length - 1 ? '' : t.post)).join('');
    expect(entity.text.startsWith(written)).toBe(true);
    expect(entity.text.slice(written.length)).not.toMatch(/[\p{L}\p{N}]/u);
    expect(document.some((sentence) => terms.every((t) => sentence.includes(t)))).toBe(true);
  }
}

describe('terms', () => {
  it('take punctuation and white space to the side where they belong', () => {
    expect(parts(' Bà Mận (Sở Y tế) nói: “Tốt – rất tốt”.\n')).toEqual([
      [' |Bà| ', '|Mận| ', '(|Sở| ', '|Y| ', '|tế|) ', '|nói|: ', '“|Tốt| – ', '|rất| ', '|tốt|”.\n'],
    ]);
    expect(parts('A(B')).toEqual([['|A|', '(|B|']]);
    expect(parts('A - B')).toEqual([['|A| - ', '|B|']]);
  });

  it('have symbols among them', () => {
    expect(parts('50% 😀')).toEqual([['|50|', '|%| ', '|😀|']]);
  });

  it('keep white space of a sentence end with the sentence before, and bullets with the one after', () => {
    expect(parts('Hết.\n\n- Mới.')).toEqual([['|Hết|.\n\n'], ['- |Mới|.']]);
  });

  it('make no sentence of a line without words', () => {
    expect(parts('Hết.\n\n(…)\n\nMới.')).toEqual([['|Hết|.\n\n(…)\n\n'], ['|Mới|.']]);
  });

  it('are one for a text without words, none for the empty text', () => {
    expect(parts('')).toEqual([]);
    expect(parts(' \n')).toEqual([['|| \n']]);
    expect(parts(' ... ')).toEqual([[' |...| ']]);
  });

  it('part a token where an entity begins or ends inside it', () => {
    const text = 'COVID-19';
    const entity = { ...extract('Hà Nội').entities[0], start: 6, end: 8, text: '19' };
    expect(tokenize(text)).toHaveLength(1);
    const { document, spans } = termsOf(text, [entity]);
    expect(document[0].map((t) => t.text)).toEqual(['COVID-', '19']);
    expect(spans[0].terms).toEqual([document[0][1]]);
  });

  it('join sentences that an entity goes over', () => {
    const text = 'Hôm nay Quỹ Sách. Vùng Cao họp. Mai nghỉ.';
    const { entities } = createExtractor({ lexicon: { organizations: ['Quỹ Sách. Vùng Cao'] } }).extract(text);
    expect(splitSentences(text)).toHaveLength(3);
    const { document, spans } = termsOf(text, entities);
    expect(document).toHaveLength(2);
    expect(spans.find((s) => s.entity.type === 'organization')?.terms.map((t) => t.text)).toEqual(['Quỹ', 'Sách', 'Vùng', 'Cao']);
  });

  it('lose nothing of any text', () => {
    for (const { text } of realTexts()) for (const form of [text, text.normalize('NFD'), text.replaceAll('\n', '\r\n')]) expectWhole(form);
    fc.assert(fc.property(anything, expectWhole), { numRuns: 500 });
  });
});

describe('tags', () => {
  it('of nested entities add up, with what compromise says they imply', () => {
    const text = 'Chủ tịch UBND tỉnh Hậu Giang dự.';
    const { document, spans } = termsOf(text, extract(text).entities);
    tagTerms(spans, { Place: { parents: ['Noun', 'Singular'] } });
    expect(document[0].map((t) => [...t.tags].sort().join(' '))).toEqual([
      'Title',
      'Title',
      'Organization Title',
      ...Array<string>(3).fill('Noun Organization Place Singular Title'),
      '',
    ]);
  });
});

describe('vietnamese', () => {
  it('refuses what is not compromise', () => {
    expect(() => vietnamese(undefined as never)).toThrow('vietnamese: nlp must be the function that compromise exports; got undefined.');
    expect(() => vietnamese((() => ({})) as never)).toThrow(TypeError);
    expect(() => vietnamese(Object.assign(() => ({}), { plugin: () => undefined }))).toThrow(
      'vietnamese: nlp must be compromise 14.17 or newer; got a function.',
    );
  });

  it('checks its options before it installs anything', () => {
    let installed = false;
    const nlp = Object.assign(() => ({}), { plugin: () => (installed = true) });
    expect(() => vietnamese(nlp, { overlap: 'all' as never })).toThrow(RangeError);
    expect(installed).toBe(false);
  });
});
