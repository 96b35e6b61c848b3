import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityType } from '../../../src/entity.ts';
import { extract } from '../../../src/extractor.ts';
import { type Annotated, type ConllOptions, toConll, toGold } from '../../../src/io/formats.ts';
import { segment } from '../../../src/words.ts';
import { anything } from '../../properties/texts.ts';
import { marked, SAMPLES } from './samples.ts';

const { text, spans } = marked('[person Lê Mận], [title Giám đốc [organization Sở Y tế [place An Giang]]]. [person Mận] ở [place Huế].');

/** The spans that the tags of a column mark, as their tokens; throws where a tag has no place. */
function decode(conll: string, column = 1): string[] {
  const found: string[][] = [];
  let open = '';
  for (const line of conll.split('\n')) {
    const cells = line.split('\t');
    const tag = cells[column] ?? 'O';
    if (tag.startsWith('I-')) {
      if (open !== tag.slice(2)) throw new Error(`I- without B-: ${line}`);
      found.at(-1)?.push(cells[0]);
    } else if (tag.startsWith('B-')) found.push([tag.slice(2), cells[0]]);
    open = tag === 'O' ? '' : tag.slice(2);
  }
  return found.map(([tag, ...tokens]) => `${tag} ${tokens.join('')}`);
}

const TAGS: Readonly<Record<EntityType, string>> = { person: 'PER', title: 'TITLE', organization: 'ORG', place: 'LOC', date: 'DATE', money: 'MONEY' };
const squeeze = (written: string): string => written.replace(/[\s\p{Cc}_\u200b-\u200f\ufeff\u00ad\u2060]/gu, '');

describe('toConll', () => {
  it('has the outermost spans, and an empty line after each sentence', () => {
    expect(toConll(text, spans)).toBe(
      [
        'Lê\tB-PER',
        'Mận\tI-PER',
        ',\tO',
        'Giám\tB-TITLE',
        'đốc\tI-TITLE',
        'Sở\tI-TITLE',
        'Y\tI-TITLE',
        'tế\tI-TITLE',
        'An\tI-TITLE',
        'Giang\tI-TITLE',
        '.\tO',
        '',
        'Mận\tB-PER',
        'ở\tO',
        'Huế\tB-LOC',
        '.\tO',
        '',
        '',
      ].join('\n'),
    );
  });

  it('has a column for each type with layers, for the types that are asked for', () => {
    const lines = toConll(text, spans, { layers: true, types: ['organization', 'place'], labels: { place: 'GPE' } }).split('\n');
    expect(lines.slice(5, 9)).toEqual(['Sở\tB-ORG\tO', 'Y\tI-ORG\tO', 'tế\tI-ORG\tO', 'An\tI-ORG\tB-GPE']);
  });

  it('takes words, and cuts them where a span begins or ends', () => {
    const words = toConll(text, spans, { tokens: segment(text, { entities: spans }) });
    expect(words).toContain('Lê_Mận\tB-PER\n,\tO\nGiám_đốc\tB-TITLE\nSở\tI-TITLE\n');
    const one = toConll('Sở Y tế Huế', marked('Sở Y tế [place Huế]').spans, { tokens: [{ start: 0, end: 11 }] });
    expect(one).toBe('Sở_Y_tế\tO\nHuế\tB-LOC\n\n');
  });

  it('has no invisible characters from between tokens', () => {
    const hidden = marked('ở [place Huế]\u200b ơi');
    expect(toConll(hidden.text, hidden.spans)).toBe('ở\tO\nHuế\tB-LOC\nơi\tO\n\n');
  });

  it('ends no sentence inside a span', () => {
    const broken = marked('Ông [title Phó Chủ tịch\n\n[organization UBND tỉnh]].\n\nXong');
    expect(toConll(broken.text, broken.spans)).toBe('Ông\tO\nPhó\tB-TITLE\nChủ\tI-TITLE\ntịch\tI-TITLE\nUBND\tI-TITLE\ntỉnh\tI-TITLE\n.\tO\n\nXong\tO\n\n');
  });

  it('of an empty text is empty', () => expect(toConll(' \n', [])).toBe(''));

  it('has every outermost span once, in any text', () => {
    const check = (source: string, annotated: Annotated, options: ConllOptions = {}): void => {
      const gold = toGold(source, annotated);
      let end = 0;
      const outer = gold.filter((span) => span.start >= end && ((end = span.end), true));
      expect(decode(toConll(source, annotated, options)).map(squeeze)).toEqual(outer.map((span) => squeeze(`${TAGS[span.type]}${span.text}`)));
      const layers = toConll(source, annotated, { ...options, layers: true });
      Object.entries(TAGS).forEach(([type, tag], i) => {
        const own = gold.filter((span) => span.type === type);
        const found = decode(layers, i + 1).map(squeeze);
        expect(found.length).toBeLessThanOrEqual(own.length);
        for (const span of found) expect(own.map((o) => squeeze(`${tag}${o.text}`))).toContain(span);
      });
    };
    for (const sample of SAMPLES) check(sample.text, sample.source);
    for (const sample of SAMPLES.slice(0, 12))
      check(sample.text, sample.source, { tokens: segment(sample.text, { entities: toGold(sample.text, sample.source) }) });
    fc.assert(
      fc.property(anything, (any) => check(any, extract(any))),
      { numRuns: 100 },
    );
  });

  it.each([
    ['no array', 5, 'toConll: tokens must be an array of { start, end }; got 5.'],
    ['no range', [1], 'toConll: tokens[0] must be { start, end }; got 1.'],
    [
      'out of order',
      [
        { start: 3, end: 5 },
        { start: 0, end: 2 },
      ],
      'toConll: tokens[1] must begin at 5 or later and end within the text.',
    ],
    ['outside', [{ start: 0, end: 500 }], 'toConll: tokens[0] must begin at 0 or later and end within the text.'],
  ])('refuses tokens that are %s', (_, tokens, message) => {
    expect(() => toConll(text, spans, { tokens: tokens as ConllOptions['tokens'] & {} })).toThrow(message);
  });

  it('refuses a label that would be two columns', () => {
    expect(() => toConll(text, spans, { labels: { place: 'A B' } })).toThrow('toConll: labels.place must be a name without white space; got "A B".');
  });
});
