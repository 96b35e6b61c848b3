/** What goes out comes back: on generated texts, hard texts and the project's own gold, in all units of offsets. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extractor.ts';
import {
  type Annotated,
  fromBrat,
  fromLabelStudio,
  fromWebAnnotations,
  type GoldSpan,
  offsetsIn,
  type OffsetUnit,
  toBrat,
  toDoccano,
  toGold,
  toLabelStudio,
  toSpacy,
  toWebAnnotations,
} from '../../../src/io/formats.ts';
import { anything, news } from '../../properties/texts.ts';
import { SAMPLES, withoutIds } from './samples.ts';

const UNITS: readonly OffsetUnit[] = ['utf16', 'codepoint', 'byte'];
const SOURCE = 'https://example.vn/tin/1';

/** Every person has a number on the way back. */
const numbered = (spans: readonly GoldSpan[]): GoldSpan[] =>
  spans.map((span, i) => (span.type === 'person' && span.person === undefined ? { ...span, person: 1000 + i } : span));

const without = (spans: readonly GoldSpan[], ...keys: (keyof GoldSpan)[]): GoldSpan[] =>
  spans.map((span) => Object.fromEntries(Object.entries(span).filter(([key]) => !keys.includes(key as keyof GoldSpan))) as unknown as GoldSpan);

/** Holds for any text and any spans in it. */
function roundTrips(text: string, source: Annotated): void {
  const gold = toGold(text, numbered(toGold(text, source)));
  for (const offsets of UNITS) {
    const { txt, ann } = toBrat(text, gold, { offsets });
    expect(withoutIds(fromBrat(txt, ann, { offsets }))).toEqual(withoutIds(gold));
    const task: unknown = JSON.parse(JSON.stringify(toLabelStudio(text, gold, { offsets })));
    expect(fromLabelStudio(task, { offsets, from: 'predictions' })).toEqual(without(gold, 'confidence'));
    const annotations = toWebAnnotations(text, gold, { source: SOURCE, offsets });
    const bare = without(gold, 'confidence', 'person', 'holders', 'organization', 'place');
    expect(withoutIds(fromWebAnnotations(text, annotations, { offsets }))).toEqual(withoutIds(bare));
  }
}

describe('round trips', () => {
  it.each(SAMPLES.map((sample) => [sample.id, sample] as const))('%s', (_, { text, source }) => roundTrips(text, source));

  it('news', () => {
    fc.assert(
      fc.property(news, fc.constantFrom('', '😀', '𝑨 '), (text, before) => roundTrips(before + text, extract(before + text, { referenceDate: '2024-06-15' }))),
      { numRuns: 100 },
    );
  });

  it('any text', () => {
    fc.assert(
      fc.property(anything, (text) => roundTrips(text, extract(text))),
      { numRuns: 150 },
    );
  });

  it('nested spans of annotators, wherever they begin and end', () => {
    const spans = fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 }), fc.constantFrom('person', 'title', 'organization', 'place'), fc.nat(3)));
    const alphabet = fc.constantFrom('a', 'ệ', '😀', ' ', '\n', '\r\n', '\t', 'e\u0323', '<', '&', '"');
    fc.assert(
      fc.property(fc.array(alphabet, { minLength: 1, maxLength: 30 }), spans, (characters, wanted) => {
        const text = characters.join('');
        const at = (i: number): number => characters.slice(0, i).join('').length;
        const source = wanted
          .map(([from, length, type, person], i) => {
            const [start, end] = [at(Math.min(from, characters.length - 1)), at(from + length)];
            const people = type === 'person' ? { person } : type === 'title' ? { holders: [person] } : {};
            return { id: `s${i}`, type, start, end, text: text.slice(start, end), ...people } as GoldSpan;
          })
          // brat has no form for a span of line breaks alone.
          .filter((span) => span.text.trim() !== '')
          .map((span) => trimmedToText(text, span));
        roundTrips(text, source);
      }),
      { numRuns: 200 },
    );
  });
});

function trimmedToText(text: string, span: GoldSpan): GoldSpan {
  const start = span.start + (span.text.length - span.text.trimStart().length);
  const end = start + span.text.trim().length;
  return { ...span, start, end, text: text.slice(start, end) };
}

describe('formats without a way back', () => {
  it.each(SAMPLES.map((sample) => [sample.id, sample] as const))('%s: slices by code points are the spans', (_, { text, source }) => {
    const gold = toGold(text, source);
    const points = [...text];
    const slice = (start: number, end: number): string => points.slice(start, end).join('');
    const doccano = toDoccano(text, source);
    expect(doccano.entities.map((e) => slice(e.start_offset, e.end_offset))).toEqual(gold.map((span) => span.text));
    const ids = new Set(doccano.entities.map((e) => e.id));
    for (const { from_id, to_id } of doccano.relations) expect(ids.has(from_id) && ids.has(to_id)).toBe(true);
    const labels = toDoccano(text, source, { relations: false });
    expect(labels.label.map(([start, end]) => slice(start, end))).toEqual(gold.map((span) => span.text));
    const { spans } = toSpacy(text, source);
    expect(spans.sc.map(({ start, end }) => slice(start, end))).toEqual(gold.map((span) => span.text));
  });

  it('spaCy: the tokens and one space after some of them are the text; spans are of whole tokens; ents do not overlap', () => {
    const check = (text: string, source: Annotated): void => {
      const { tokens, ents, spans } = toSpacy(text, source);
      const offsets = offsetsIn(text, 'codepoint');
      const cut = (from: number, to: number): string => text.slice(offsets.toUtf16(from), offsets.toUtf16(to));
      let at = 0;
      for (const { start, end } of tokens) {
        expect(at === start || (at > 0 && cut(at, start) === ' ')).toBe(true);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(['', ' ']).toContain(text.slice(offsets.toUtf16(at)));
      const starts = new Set(tokens.map((token) => token.start));
      const ends = new Set(tokens.map((token) => token.end));
      for (const span of [...ents, ...spans.sc]) expect(starts.has(span.start) && ends.has(span.end)).toBe(true);
      ents.forEach((ent, i) => expect(i === 0 || ent.start >= ents[i - 1].end).toBe(true));
    };
    for (const { text, source } of SAMPLES) check(text, source);
    fc.assert(
      fc.property(anything, (text) => check(text, extract(text))),
      { numRuns: 150 },
    );
  });
});
