/** The repository's own gold: its files are sound, and the library reads them no worse than before (test/gold/README.md). */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Entity } from '../src/entity.ts';
import type { Extraction, Office } from '../src/extraction.ts';
import { extract } from '../src/index.ts';
import { readArticle } from './gold/article.ts';
import { buildGold, GOLD_FILE } from './gold/build.ts';
import { GOLD_TYPES, type GoldDocument, readGold, writeGold } from './gold/format.ts';
import { parseMarkup } from './gold/markup.ts';
import { belowFloor, measureGold, readFloors } from './gold/measure.ts';
import { score } from './gold/score.ts';
import { problems } from './gold/validate.ts';

const documents = readGold(readFileSync(GOLD_FILE, 'utf8'));

describe('the gold files', () => {
  it('are at least 45 articles with their own ids', () => {
    expect(documents.length).toBeGreaterThanOrEqual(45);
    expect(new Set(documents.map((d) => d.id)).size).toBe(documents.length);
  });
  it('are as the articles say (npm run gold)', () => expect(writeGold(buildGold())).toBe(readFileSync(GOLD_FILE, 'utf8')));
  it.each(documents)('$id has sound spans, values and links', (document) => expect(problems(document)).toEqual([]));
  it('hold decomposed letters and CRLF somewhere', () => {
    expect(documents.some((d) => d.text !== d.text.normalize('NFC'))).toBe(true);
    expect(documents.some((d) => d.text.includes('\r\n'))).toBe(true);
  });
});

describe('the library on the gold files', () => {
  const { measures } = measureGold();
  it('is not below a floor', () => expect(belowFloor(measures, readFloors())).toEqual([]));
  it('has a floor for each type and for values, links and offices', () => {
    expect(Object.keys(readFloors())).toEqual(expect.arrayContaining([...GOLD_TYPES, 'all', 'links', 'offices', 'values.date', 'values.money']));
  });
});

const ARTICLE = `reference: 2024-05-02
---
[D:2024-05-01 Hôm qua], ông [P#1 Lê Văn Sậy], [T@1 Bí thư [O Tỉnh ủy [L Cà Mau]]], tặng hơn [M:2000000VND;more-than 2 triệu đồng].
---
P#1 | Lê Văn Sậy | male
T Bí thư Tỉnh ủy Cà Mau | Bí thư | province party
O Tỉnh ủy Cà Mau | Tỉnh ủy Cà Mau | party province
L Cà Mau | Cà Mau | province 96
`;

describe('an article file', () => {
  const { text, reference, entities, people } = readArticle('x', ARTICLE);
  it('gives the text without brackets', () => {
    expect(reference).toBe('2024-05-02');
    expect(text).toBe('Hôm qua, ông Lê Văn Sậy, Bí thư Tỉnh ủy Cà Mau, tặng hơn 2 triệu đồng.');
  });
  it('gives spans with values, holders and fields', () => {
    expect(entities.map((e) => [e.type, text.slice(e.start, e.end)])).toEqual([
      ['date', 'Hôm qua'],
      ['person', 'Lê Văn Sậy'],
      ['title', 'Bí thư Tỉnh ủy Cà Mau'],
      ['organization', 'Tỉnh ủy Cà Mau'],
      ['place', 'Cà Mau'],
      ['money', '2 triệu đồng'],
    ]);
    expect(entities[0]).toMatchObject({ value: '2024-05-01' });
    expect(entities[2]).toMatchObject({ holders: [1], fields: { role: 'Bí thư', level: 'province', branch: 'party', former: null, acting: null } });
    expect(entities[4]).toMatchObject({ fields: { name: 'Cà Mau', kind: 'province', code: '96' } });
    expect(entities[5]).toMatchObject({ value: '2000000', currency: 'VND', fields: { modifier: 'more-than' } });
    expect(people).toEqual([{ person: 1, fields: { name: 'Lê Văn Sậy', gender: 'male' } }]);
  });
  it.each([
    ['a row that names no span', ARTICLE.replace('L Cà Mau |', 'L Bạc Liêu |')],
    ['a word that no column has', ARTICLE.replace('province party', 'province party soon')],
    ['a line of the header that is unknown', ARTICLE.replace('reference', 'refrence')],
    ['a missing table', 'reference: 2024-05-02\n'],
  ])('is refused for %s', (_, source) => expect(() => readArticle('x', source)).toThrow());
  it.each(['[P#1 Lê Văn Sậy', 'Lê Văn Sậy]', '[Z Lê]', '[P Lê [x] ]', '[D:;END nay]', '[M:1.000VND;about]'])('is refused for the markup %s', (marked) =>
    expect(() => parseMarkup(marked)).toThrow(),
  );
});

const APPOINTMENT = `offices: all
---
[P#1 Tô Văn Đước], [T@1 Bí thư [O Huyện ủy]], được bổ nhiệm làm [T@1 Giám đốc [O Sở Y tế]] từ [D:2024-03-01 ngày 1/3/2024], thay ông [P#2 Lê Văn Sậy].
---
@1 T Giám đốc Sở Y tế | appointed 2024-03-01 <2
`;

describe('the offices of an article file', () => {
  it('are those of the rows, and the others as held', () => {
    const { text, offices } = readArticle('x', APPOINTMENT);
    expect(offices).toEqual([
      { person: 1, title: text.indexOf('Bí thư'), status: 'holds' },
      { person: 1, title: text.indexOf('Giám đốc'), status: 'appointed', date: '2024-03-01', replaces: 2 },
    ]);
  });
  it.each([
    ['a status that is none', APPOINTMENT.replace('appointed', 'promoted')],
    ['a word that is no date', APPOINTMENT.replace('2024-03-01 <2', 'soon <2')],
    ['an office that nobody holds', APPOINTMENT.replace('@1 T Giám', '@2 T Giám')],
    ['no line in the header', APPOINTMENT.replace('offices: all\n', '')],
  ])('are refused for %s', (_, source) => expect(() => readArticle('x', source)).toThrow());
});

describe('what is wrong with a document', () => {
  const sound: GoldDocument = { id: 'x', reference: null, text: `${'chữ '.repeat(150)}Cà Mau.`, entities: [], people: [] };
  const place = { start: 600, end: 606, type: 'place' } as const;
  it('is nothing when it is sound', () => expect(problems({ ...sound, entities: [place] })).toEqual([]));
  it.each<[string, Partial<GoldDocument>]>([
    ['few words', { text: 'Cà Mau' }],
    ['a bad reference', { reference: '2024-02-30' }],
    ['an end beyond the text', { entities: [{ ...place, end: 700 }] }],
    ['a full stop at the end of a span', { entities: [{ ...place, end: 607 }] }],
    ['a space at the start of a span', { entities: [{ ...place, start: 599 }] }],
    ['two types for one span', { entities: [place, { ...place, type: 'person', person: 1 }] }],
    ['spans that cross', { entities: [{ ...place, start: 596, end: 602 }, place] }],
    ['a holder who is nobody', { entities: [{ ...place, type: 'title', holders: [1] }] }],
    ['a date that is none', { entities: [{ ...place, type: 'date', value: '2023-02-29' }] }],
    ['a sum that is no decimal', { entities: [{ ...place, type: 'money', value: '1.000.000' }] }],
    ['a person without a number', { entities: [{ ...place, type: 'person' }] }],
    ['an office before which nobody was', { offices: [{ person: 1, title: 600, status: 'holds', replaces: 9 }] }],
    ['a date of an office that is none', { offices: [{ person: 1, title: 600, status: 'left', date: '2023-02-30' }] }],
    ['fields of nobody', { people: [{ person: 3, fields: { gender: 'male' } }] }],
  ])('is %s', (_, change) => expect(problems({ ...sound, ...change })).not.toEqual([]));
});

describe('the scorer', () => {
  const gold = readArticle('x', ARTICLE);
  const right = extract(gold.text, { referenceDate: '2024-05-02' });
  const measure = (extraction: Extraction) => score([gold], () => extraction).measures;
  const change = (type: Entity['type'], fields: object): Extraction => ({
    ...right,
    entities: right.entities.map((e) => (e.type === type ? { ...e, ...fields } : e)),
  });

  it('gives 100 to a right reading', () => expect(new Set(measure(right).values())).toEqual(new Set([100])));
  it('sees a missed span', () => {
    const entities = right.entities.filter((e) => e.type !== 'money');
    expect(measure({ ...right, entities }).get('money')).toBe(0);
  });
  it('sees a wrong end', () => expect(measure(change('place', { end: 3 })).get('place')).toBe(0));
  it('sees a wrong value', () => {
    expect(measure(change('date', { value: '2024-05-02' })).get('values.date')).toBe(0);
    expect(measure(change('money', { currency: 'USD' })).get('values.money')).toBe(0);
  });
  it('sees a wrong and an unexpected field', () => {
    expect(measure(change('place', { code: '95' })).get('place.code')).toBe(0);
    expect(measure(change('title', { former: true })).get('title.former')).toBe(0);
  });
  it('sees a missed and a wrong link', () => {
    expect(measure({ ...right, people: right.people.map((p) => ({ ...p, titles: [] })) }).get('links')).toBe(0);
    const people = [...right.people, { id: 'p9', name: 'Tô Văn Đước', mentions: [], offices: [], titles: right.people[0]?.titles ?? [] }];
    expect(measure({ ...right, people }).get('links')).toBeCloseTo(66.7, 1);
  });
  it('sees a wrong status, date and predecessor of an office', () => {
    const appointment = readArticle('x', APPOINTMENT);
    const read = extract(appointment.text);
    const measured = (change: Partial<Office>): (number | undefined)[] => {
      const people = read.people.map((p) => ({ ...p, offices: p.offices.map((o, k) => (k === 1 ? { ...o, ...change } : o)) }));
      const { measures } = score([appointment], () => ({ ...read, people }));
      return ['offices', 'offices.status', 'offices.date', 'offices.replaces'].map((name) => measures.get(name));
    };
    expect(measured({})).toEqual([100, 100, 100, 100]);
    expect(measured({ status: 'holds' })).toEqual([50, 50, 100, 100]);
    expect(measured({ date: '2024-03-02' })).toEqual([50, 100, 50, 100]);
    expect(measured({ replaces: 'p1' })).toEqual([50, 100, 100, 50]);
  });
  it('passes over optional spans', () => {
    const optional = { ...gold, entities: gold.entities.map((e) => (e.type === 'money' ? { ...e, optional: true as const } : e)) };
    for (const entities of [right.entities, right.entities.filter((e) => e.type !== 'money')]) {
      expect(score([optional], () => ({ ...right, entities })).measures.get('all')).toBe(100);
    }
  });
});
