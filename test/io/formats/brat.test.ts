import { describe, expect, it } from 'vitest';
import { bratConfig, fromBrat, type GoldSpan, toBrat } from '../../../src/io/formats.ts';
import { marked } from './samples.ts';

const { text, spans } = marked('😀 [person Lê Mận], [title Giám đốc\r\n[organization Sở Y tế]]. [person Mận] cười.');
const extra: Readonly<Record<string, Partial<GoldSpan>>> = {
  e1: { person: 1, note: 'Lê\nMận', confidence: 'low' },
  e2: { holders: [1], organization: 'e3' },
  e4: { person: 1 },
};
const source = spans.map((span) => ({ ...span, ...extra[span.id] }));

const ANN = [
  'T1\tPerson 2 8\tLê Mận',
  'T2\tTitle 10 18;20 27\tGiám đốc Sở Y tế',
  'T3\tOrganization 20 27\tSở Y tế',
  'T4\tPerson 29 32\tMận',
  '*\tCoref T1 T4',
  'R1\tHolds Arg1:T1 Arg2:T2',
  'R2\tOfficeOf Arg1:T2 Arg2:T3',
  'A1\tConfidence T1 low',
  '#1\tAnnotatorNotes T1\tLê Mận',
  '',
].join('\n');

describe('toBrat', () => {
  it('writes fragments where a line ends, code points, relations, attributes and notes', () => {
    expect(toBrat(text, source)).toEqual({ txt: text, ann: ANN });
  });

  it('writes only the types that are asked for, and no relation to others', () => {
    expect(toBrat(text, source, { types: ['title'], labels: { title: 'Office' }, offsets: 'utf16' }).ann).toBe('T1\tOffice 11 19;21 28\tGiám đốc Sở Y tế\n');
  });

  it('refuses what brat cannot hold', () => {
    expect(() => toBrat(text, source, { labels: { title: 'Chức vụ' } })).toThrow(
      'toBrat: labels.title must be letters without marks, digits, _ and -; got "Chức vụ".',
    );
    expect(() => toBrat('\n', [{ id: 'x', type: 'place', start: 0, end: 1, text: '\n' }])).toThrow('toBrat: span "x" has nothing but line breaks.');
  });

  it('refuses spans of another text', () => {
    expect(() => toBrat(text.slice(1), source)).toThrow('toBrat: span "e1" is not of this text: 3-9 must be "Lê Mận".');
  });
});

describe('fromBrat', () => {
  it('gives back what annotators changed', () => {
    const corrected = ANN.replace('T4\tPerson 29 32\tMận', 'T4\tPerson 29 37\tMận cười').replace('*\tCoref T1 T4\n', '');
    const back = fromBrat(text, corrected.replaceAll('\n', '\r\n'));
    expect(back.map((span) => [span.text, span.person, span.holders])).toEqual([
      ['Lê Mận', 1, undefined],
      ['Giám đốc\r\nSở Y tế', undefined, [1]],
      ['Sở Y tế', undefined, undefined],
      ['Mận cười', 2, undefined],
    ]);
    expect(back[0]).toMatchObject({ id: 'T1', note: 'Lê Mận', confidence: 'low' });
    expect(back[1]).toMatchObject({ organization: 'T3' });
  });

  it('reads files without texts, events and normalizations', () => {
    expect(fromBrat('ở Huế', 'T1\tPlace 2 5\nN1\tReference T1 Wikidata:Q36167\tHuế\nE1\tGo:T1\n')).toEqual([
      { id: 'T1', type: 'place', start: 2, end: 5, text: 'Huế' },
    ]);
  });

  it.each([
    ['T1\tEvent 2 5\tHuế', 'fromBrat: line 1: label "Event" is none of Person, Title, Organization, Place, Date, Money.'],
    ['T1\tPlace 0 1;2 3\tở H', undefined],
    ['T1\tPlace 0 1;4 5\tở ế', 'fromBrat: line 1 has a gap in its span.'],
    ['T1\tPlace 2 5\tHuế\nR1\tLoves Arg1:T1 Arg2:T1', 'fromBrat: line 2 is no relation of ours: "R1\\u0009Loves Arg1:T1 Arg2:T1".'],
    ['T1\tPlace 2 5\tHuế\n*\tSame T1 T1', 'fromBrat: line 2 is no Coref: "*\\u0009Same T1 T1".'],
    ['T1\tPlace 2 5\tHuế\nR1\tHolds Arg1:T1 Arg2:T9', 'fromBrat: relation holds must go from person to title; got place to "T9".'],
  ])('%j: what is unknown is refused, or left out', (ann, message) => {
    if (message === undefined) expect(fromBrat('ở Huế', ann)).toHaveLength(1);
    else {
      expect(() => fromBrat('ở Huế', ann)).toThrow(message);
      expect(() => fromBrat('ở Huế', ann, { skipUnknown: true })).not.toThrow();
    }
  });

  it.each([
    ['T1\tPlace 2 5\tHue', 'fromBrat: line 1 says "Hue", where the text has "Huế".'],
    ['T1\tPlace 2 9\tHuế', 'toUtf16: offset must be an integer from 0 to 5; got 9.'],
    ['T1\tPlace 5 2\tHuế', 'fromBrat: line 1: a span must end after its start; got 5 2.'],
    ['T1 Place 2 5', 'fromBrat: line 1 must be an id, a tab, a label and offsets; got "T1 Place 2 5".'],
    ['T1\tPlace 2 5\tHuế\nT1\tPlace 2 5\tHuế', 'fromBrat: line 2: the id T1 is used twice.'],
  ])('%j is refused in any case', (ann, message) => {
    expect(() => fromBrat('ở Huế', ann, { skipUnknown: true })).toThrow(message);
  });

  it('refuses labels that are the same for two types', () => {
    expect(() => fromBrat('', '', { labels: { place: 'Person' } })).toThrow('fromBrat: labels: person and place must have different labels to be read back.');
  });
});

describe('bratConfig', () => {
  it('lists what toBrat writes', () => {
    expect(bratConfig({ types: ['person', 'title'], labels: { title: 'Office' } })).toBe(
      [
        '[entities]',
        'Person',
        'Office',
        '',
        '[relations]',
        'Holds\tArg1:Person, Arg2:Office',
        'Coref\tArg1:Person, Arg2:Person, <REL-TYPE>:symmetric-transitive',
        '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:contain',
        '',
        '[events]',
        '',
        '[attributes]',
        'Confidence\tArg:<ENTITY>, Value:high|medium|low',
        '',
      ].join('\n'),
    );
  });
});
