/** One check for the options of all formats. */
import { describe, expect, it } from 'vitest';
import * as formats from '../../../src/io/formats.ts';

const NONE = { entities: [], people: [] };
type Writer = (text: string, source: typeof NONE, options: object) => unknown;

const WRITERS: readonly [name: string, write: Writer, needed: object][] = [
  ['toGold', formats.toGold, {}],
  ['toConll', formats.toConll, {}],
  ['toBrat', formats.toBrat, {}],
  ['toLabelStudio', formats.toLabelStudio, {}],
  ['toDoccano', formats.toDoccano, {}],
  ['toSpacy', formats.toSpacy, {}],
  ['toWebAnnotations', formats.toWebAnnotations as Writer, { source: 'urn:x:1' }],
  ['toRows', formats.toRows, {}],
  ['toCsv', formats.toCsv, {}],
];

describe.each(WRITERS)('%s', (name, write, needed) => {
  it('checks text and options', () => {
    expect(() => write('', NONE, needed)).not.toThrow();
    expect(() => write(5 as unknown as string, NONE, needed)).toThrow(`${name}: text must be a string; got 5.`);
    expect(() => write('', NONE, { ...needed, type: [] })).toThrow(`Unknown option "type" of ${name}. Allowed: types`);
    // biome-ignore lint/suspicious/noSparseArray: a hole is no type
    expect(() => write('', NONE, { ...needed, types: [,] })).toThrow(`${name}: types[0] must be one of person,`);
    expect(() => write('', NONE, { ...needed, types: 'place' })).toThrow(
      `${name}: types must be an array of person, title, organization, place, date, money; got "place".`,
    );
    expect(() => write('', NONE, { ...needed, types: ['loc'] })).toThrow(`${name}: types[0] must be one of person, title,`);
  });

  it('refuses what is no extraction', () => {
    const call = (source: unknown) => (): unknown => write('', source as typeof NONE, needed);
    for (const source of [undefined, null, 'x', {}, { entities: {} }]) {
      expect(call(source)).toThrow(TypeError);
      expect(call(source)).toThrow(`${name}: extraction must be what extract gave`);
    }
    if (name === 'toRows' || name === 'toCsv') expect(call([])).toThrow(`${name}: extraction must be what extract gave; got an array of 0.`);
    else expect(call([null])).toThrow(`${name}: spans[0] must be an object; got null.`);
  });

  it('knows the labels of types, if it has labels', () => {
    if (['toGold', 'toRows', 'toCsv'].includes(name)) return expect(() => write('', NONE, { labels: {} })).toThrow('Unknown option "labels"');
    expect(() => write('', NONE, { ...needed, labels: { loc: 'A' } })).toThrow(`Unknown type "loc" of ${name}: labels.`);
    expect(() => write('', NONE, { ...needed, labels: { place: '' } })).toThrow(`${name}: labels.place must be`);
    expect(() => write('', NONE, { ...needed, labels: { place: 1 } })).toThrow(`${name}: labels.place must be a string; got 1.`);
  });

  it('knows the units of offsets, if it has offsets', () => {
    if (name === 'toGold' || name === 'toConll') expect(() => write('', NONE, { offsets: 'byte' })).toThrow('Unknown option "offsets"');
    else expect(() => write('', NONE, { ...needed, offsets: 'glyph' })).toThrow(`${name}: offsets must be one of utf16, codepoint, byte; got "glyph".`);
  });
});

describe('spans', () => {
  it('of an unknown type are refused', () => {
    const span = { id: 'x', type: 'event', start: 0, end: 1, text: 'a' } as unknown as formats.GoldSpan;
    expect(() => formats.toGold('a', [span])).toThrow('toGold: span "x" must have one of the types person, title, organization, place, date, money.');
  });
});
