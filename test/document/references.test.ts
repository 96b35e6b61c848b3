import { expect, it } from 'vitest';
import { extract } from '../../src/extractor.ts';

const TEXT = 'Ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, thăm xã Vị Thắng, huyện Vị Thủy. Sở Y tế cũng dự.';
const options = { referenceDate: '2022-12-27' } as const;
const province = { type: 'place', name: 'Hậu Giang', kind: 'province', code: '93', key: '93' };

it('an id where the entity is reported', () => {
  const { entities } = extract(TEXT, options);
  const [title] = entities.filter((e) => e.type === 'title');
  expect(entities.find((e) => e.id === title?.organization)?.text).toBe('UBND tỉnh Hậu Giang');
  expect(entities.find((e) => e.id === title?.place)?.text).toBe('tỉnh Hậu Giang');
});

it('a reference where types leave it out', () => {
  const { entities, people } = extract(TEXT, { ...options, types: ['title', 'place'] });
  const [title] = entities.filter((e) => e.type === 'title');
  expect(title?.organization).toEqual({ type: 'organization', name: 'Ủy ban nhân dân tỉnh Hậu Giang', kind: 'government', key: 'ủybannhândân@93' });
  const place = entities.find((e) => e.id === title?.place);
  expect(place?.text).toBe('tỉnh Hậu Giang');
  // The organization between them is left out.
  expect(place?.parent).toBe(title?.id);
  expect(people).toMatchObject([{ mentions: [], titles: [title?.id] }]);
});

it('a reference in flat output, inside and outside', () => {
  const outer = extract(TEXT, { ...options, overlap: 'outermost' }).entities;
  expect(outer.find((e) => e.type === 'title')).toMatchObject({ organization: { type: 'organization', kind: 'government' }, place: province });
  const inner = extract(TEXT, { ...options, overlap: 'innermost', types: ['organization', 'place'] }).entities;
  expect(inner.map((e) => e.text)).toContain('tỉnh Hậu Giang');
  expect(inner.every((e) => e.parent === undefined)).toBe(true);
});

it('within, where the unit above is left out', () => {
  const found = extract('Thôn Khuổi Nọi, xã Vị Thắng, huyện Vị Thủy.', options).entities;
  const commune = found.find((e) => e.type === 'place' && e.kind === 'commune');
  expect(commune).toMatchObject({ within: found.find((e) => e.text === 'huyện Vị Thủy')?.id });
});

it('an inferred reference to the unit that the text is about, for an organization and the titles of it', () => {
  const { entities } = extract('Tỉnh Hậu Giang có mưa. Giám đốc Sở Y tế Lê Thị Mận đã đến; UBND tỉnh họp.', options);
  const inferred = { ...province, inferred: true };
  expect(entities.filter((e) => e.type === 'organization').map((e) => e.place)).toEqual([inferred, inferred]);
  expect(entities.find((e) => e.type === 'title')).toMatchObject({ place: inferred });
});
