import { describe, expect, it } from 'vitest';
import { fromWebAnnotations, toWebAnnotations, type WebAnnotationOptions } from '../../../src/io/formats.ts';
import { marked } from './samples.ts';

const { text, spans } = marked('😀 [place Huế] & [place Huế], [person Lê Mận] 🎉');
const ADDRESS = 'https://example.vn/tin/1';
const annotations = toWebAnnotations(text, spans, { source: `${ADDRESS}#top`, context: 3 });
const bare = { id: 'urn:x:1', type: 'Annotation', bodyValue: 'Place' };

describe('toWebAnnotations', () => {
  it('has a quote and a position', () => {
    expect(annotations[2]).toEqual({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: `${ADDRESS}#e3`,
      type: 'Annotation',
      motivation: 'tagging',
      body: [{ type: 'TextualBody', purpose: 'tagging', value: 'Person', format: 'text/plain' }],
      target: {
        source: `${ADDRESS}#top`,
        selector: [
          { type: 'TextQuoteSelector', exact: 'Lê Mận', prefix: 'ế, ', suffix: ' 🎉' },
          { type: 'TextPositionSelector', start: 13, end: 19 },
        ],
      },
    });
  });

  it('cuts no surrogate pair', () => {
    const [first] = toWebAnnotations(text, spans, { source: ADDRESS, context: 2 });
    expect(first.target.selector[0]).toMatchObject({ prefix: ' ' });
    expect(toWebAnnotations(text, spans, { source: ADDRESS, context: 2 })[2].target.selector[0]).toMatchObject({ suffix: ' ' });
  });

  it.each<[Partial<WebAnnotationOptions>, string]>([
    [{}, 'toWebAnnotations: source must be an absolute address such as https://example.vn/tin; got undefined.'],
    [{ source: 'tin/1' }, 'toWebAnnotations: source must be an absolute address such as https://example.vn/tin; got "tin/1".'],
    [{ source: ADDRESS, context: -1 }, 'toWebAnnotations: context must be an integer of at least 0; got -1.'],
    [{ source: ADDRESS, idPrefix: 'x' }, 'toWebAnnotations: the id of an annotation must be an absolute address'],
  ])('%j is refused', (options, message) => {
    expect(() => toWebAnnotations(text, spans, options as WebAnnotationOptions)).toThrow(message);
  });
});

const onHue = { ...bare, target: { selector: { type: 'TextPositionSelector', start: 2, end: 5 } } };

describe('fromWebAnnotations', () => {
  it('finds the quote where the text has changed, by what is around it', () => {
    const moved = `Tin mới. ${text}`;
    expect(fromWebAnnotations(moved, annotations).map(({ start, text: found }) => [start, found])).toEqual(spans.map((span) => [span.start + 9, span.text]));
  });

  it('takes no place by guess', () => {
    const quote = (exact: string) => [{ ...bare, target: { source: ADDRESS, selector: { type: 'TextQuoteSelector', exact } } }];
    expect(() => fromWebAnnotations(text, quote('Huế'))).toThrow('"urn:x:1": the text has "Huế" with the same words around it in several places.');
    expect(() => fromWebAnnotations(text, quote('Vinh'))).toThrow('"urn:x:1": the text has no "Vinh" with the same words around it.');
    expect(() => fromWebAnnotations(text, quote(''))).toThrow('the text has no ""');
    expect(fromWebAnnotations(text, quote('Lê Mận'))).toMatchObject([{ start: 14, end: 20, type: 'place' }]);
  });

  it('reads the shapes that the model allows: one body, a plain body, one selector, a collection', () => {
    const selector = { type: 'TextPositionSelector', start: 2, end: 5 };
    const list = [
      { ...bare, target: [{ source: ADDRESS, selector }] },
      { id: 'urn:x:2', body: { type: 'TextualBody', value: 'Person' }, target: { source: ADDRESS, selector: [selector] } },
    ];
    const expected = [
      { id: 'urn:x:1', type: 'place', start: 3, end: 6, text: 'Huế' },
      { id: 'urn:x:2', type: 'person', start: 3, end: 6, text: 'Huế' },
    ];
    expect(fromWebAnnotations(text, list)).toEqual(expected);
    expect(fromWebAnnotations(text, { type: 'AnnotationPage', items: list })).toEqual(expected);
    expect(fromWebAnnotations(text, { type: 'AnnotationCollection', first: { items: list } })).toEqual(expected);
  });

  it('counts as it is told', () => {
    const selector = { type: 'TextPositionSelector', start: 3, end: 6 };
    expect(fromWebAnnotations(text, [{ ...bare, target: { selector } }], { offsets: 'utf16' })).toMatchObject([{ text: 'Huế' }]);
  });

  it.each([
    [{ ...bare, bodyValue: 'Event', target: {} }, 'label "Event" is none of'],
    [{ ...bare, target: { selector: { type: 'CssSelector', value: 'p' } } }, 'has neither a text position nor a text quote'],
    [{ ...bare, target: 'https://example.vn/tin' }, 'has neither a text position nor a text quote'],
  ])('%j is refused, or left out', (annotation, message) => {
    expect(() => fromWebAnnotations(text, [annotation])).toThrow(message);
    expect(fromWebAnnotations(text, [annotation], { skipUnknown: true })).toEqual([]);
  });

  it.each([
    [5, 'fromWebAnnotations: annotations must be an object; got 5.'],
    [bare, 'fromWebAnnotations: annotations must be an array, a page or a collection; got an object.'],
    [[{}], 'fromWebAnnotations: id must be a string; got undefined.'],
    [[{ ...bare, target: 5 }], '"urn:x:1": target must be an object; got 5.'],
    [[onHue, onHue], 'fromWebAnnotations: the id "urn:x:1" is used twice.'],
    [[{ ...bare, target: { selector: { type: 'TextPositionSelector', start: 90, end: 91 } } }], '"urn:x:1": its position is not in the text.'],
    [[{ ...bare, target: { selector: { type: 'TextPositionSelector', start: null, end: true } } }], '"urn:x:1": its position is not in the text.'],
  ])('%j is refused in any case', (list, message) => expect(() => fromWebAnnotations(text, list, { skipUnknown: true })).toThrow(message));
});
