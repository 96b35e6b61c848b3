/** Who holds, gets or leaves which office, by relation: the rows of `test/specs/offices.tsv`, and lists in the style of the Assembly. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { explain } from '../../src/explain.ts';
import { readTable } from '../tsv.ts';

const rows = readTable('offices.tsv', ['text', 'offices', 'note']);

/** `title@person=status,date<replaced`, as in the table. */
function officesIn(text: string): string[] {
  const { entities, people } = extract(text);
  const nameOf = new Map(people.map((p) => [p.id, p.name]));
  return entities.flatMap((e) => {
    if (e.type !== 'title') return [];
    const held = e.holders.flatMap((id) => {
      const person = people.find((p) => p.id === id);
      const office = person?.offices.find((o) => o.title === e.id);
      if (person === undefined || office === undefined) return [];
      const date = office.date === undefined ? '' : `,${office.date}`;
      const replaces = office.replaces === undefined ? '' : `<${nameOf.get(office.replaces)}`;
      return [`${person.name}=${office.status}${date}${replaces}`];
    });
    return [`${e.text}@${held.length === 0 ? '-' : held.join('+')}`];
  });
}

describe('offices of people', () => {
  it.each(rows.map((row) => [row.text, row.offices, row.note] as const))('%s', (text, offices, note) => {
    expect(officesIn(text).join(' | ')).toBe(offices);
    if (!/^(?:relation|link|gap):/.test(note)) return;
    const verdict = note.startsWith('relation:') ? 'linked' : 'unlinked';
    expect(explain(text).steps.flatMap((s) => (s.verdict === verdict ? [s.rule] : []))).toContain(note);
  });
});

const OFFICES = ['Bí thư Tỉnh ủy', 'Chủ tịch HĐND tỉnh', 'Phó Trưởng Đoàn đại biểu Quốc hội tỉnh', 'đại biểu Quốc hội khóa XV'];
const NAMES = ['Lê Văn Sậy', 'Tô Văn Đước', 'Lê Thị Nhãn', 'Đặng Thị Mơ'];

function orders<T>(list: readonly T[]): T[][] {
  return list.length < 2 ? [[...list]] : list.flatMap((x, k) => orders(list.filter((_, i) => i !== k)).map((rest) => [x, ...rest]));
}

const LISTS = [...orders(OFFICES), ...OFFICES.flatMap((_, k) => orders(OFFICES.filter((_o, i) => i !== k)).slice(0, 4))].map((list, k) => ({
  list,
  name: NAMES[k % NAMES.length] ?? '',
}));

describe('offices before a name, in the style of the Assembly', () => {
  it('are forty lists', () => {
    expect(LISTS).toHaveLength(40);
  });

  it.each(LISTS.map((x) => [`${x.list.join(', ')} ${x.name}`, x] as const))('%s', (offices, { list, name }) => {
    expectAllLinked(`Dự phiên họp có ${offices}.`, list, name);
  });
});

describe('offices after a name, in the style of the Assembly', () => {
  it.each(LISTS.map((x) => [`${x.name}, ${x.list.join(', ')}`, x] as const))('%s', (offices, { list, name }) => {
    expectAllLinked(`Dự phiên họp có bà ${offices}, và nhiều cử tri.`, list, name);
    expectAllLinked(`Bà ${offices} phát biểu.`, list, name);
  });
});

/** Every letter of every office is inside a title, and all titles are the one person's. */
function expectAllLinked(text: string, offices: readonly string[], name: string): void {
  const { entities, people } = extract(text);
  const titles = entities.filter((e) => e.type === 'title');
  for (const office of offices) {
    const start = text.indexOf(office);
    const end = start + office.replace(/ khóa XV$/u, '').length;
    expect(
      titles.some((t) => t.start <= start && end <= t.end),
      office,
    ).toBe(true);
  }
  expect(people.map((p) => p.name)).toEqual([name]);
  expect(people[0]?.titles).toEqual(titles.map((t) => t.id));
}

describe('links of long lists', () => {
  const list = (n: number): string => Array.from({ length: n }, (_, k) => `Phó Chủ tịch UBND tỉnh Lê Văn ${NAMES[k % 4]?.split(' ')[2]}`).join(', ');

  it('stay with their own names', () => {
    for (const n of [500, 1000]) {
      const { entities, people } = extract(list(n));
      expect(people.flatMap((p) => p.offices)).toHaveLength(n);
      expect(entities.filter((e) => e.type === 'title').every((t) => t.holders.length === 1)).toBe(true);
    }
  });
});
