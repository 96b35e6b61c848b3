import { describe, expect, it } from 'vitest';
import { extract } from '../../../src/extractor.ts';
import { toSchemaOrg } from '../../../src/io/formats.ts';
import { READ_SAMPLES } from './samples.ts';

const url = 'https://example.vn/tin/1';
const graphOf = (text: string) => toSchemaOrg(text, extract(text), { url })['@graph'];
const ofType = (text: string, type: string) => graphOf(text).filter((node) => node['@type'] === type);

describe('toSchemaOrg', () => {
  it('names the article', () => {
    const options = { url: `${url}#top`, headline: 'Tin', datePublished: '2024-02-29' };
    expect(toSchemaOrg('Ở Huế.', extract('Ở Huế.'), options)).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        { '@id': `${url}#top`, '@type': 'NewsArticle', headline: 'Tin', datePublished: '2024-02-29', mentions: [{ '@id': `${url}#place-1` }] },
        { '@id': `${url}#place-1`, name: 'Huế' },
      ],
    });
    expect(() => toSchemaOrg('', extract(''), { url: 'x' })).toThrow(RangeError);
    expect(() => toSchemaOrg('', [] as never, { url })).toThrow('toSchemaOrg: extraction must be what extract gave; got an array of 0.');
    expect(() => toSchemaOrg('', extract(''), { url, datePublished: '2024-02-30' })).toThrow(RangeError);
  });

  it('gives an office that is held to its holder, and one that was left as a title alone', () => {
    const text = 'Ông Trần Văn Bưởi, Giám đốc Sở Y tế tỉnh Hậu Giang, gặp bà Lê Thị Mận, nguyên Chủ tịch UBND tỉnh An Giang.';
    const [man, woman] = ofType(text, 'Person');
    expect(man).toMatchObject({ name: 'Trần Văn Bưởi', gender: 'https://schema.org/Male', worksFor: [{ '@type': 'OrganizationRole', roleName: 'Giám đốc' }] });
    expect(woman).toMatchObject({ gender: 'https://schema.org/Female', jobTitle: ['nguyên Chủ tịch UBND tỉnh An Giang'] });
    expect(woman).not.toHaveProperty('worksFor');
    expect(ofType(text, 'GovernmentOrganization')).toHaveLength(2);
  });

  it('has one node for all mentions of one organization and one place', () => {
    const text = 'UBND tỉnh Hậu Giang họp. Tỉnh Hậu Giang cảm ơn Ủy ban nhân dân tỉnh Hậu Giang.';
    expect(graphOf(text).map((node) => node['@type'])).toEqual(['NewsArticle', 'AdministrativeArea', 'GovernmentOrganization']);
    expect(ofType(text, 'AdministrativeArea')[0]).toMatchObject({ name: 'Hậu Giang', identifier: { propertyID: 'GSO Viet Nam', value: '93' } });
  });

  it('keeps the bodies of two provinces apart', () => {
    const text = 'Sở Y tế tỉnh An Giang và Sở Y tế tỉnh Hậu Giang họp.';
    expect(ofType(text, 'GovernmentOrganization')).toHaveLength(2);
  });

  it('says what bound an amount is', () => {
    const text = 'Chi hơn 2 tỷ đồng, dưới 3 triệu USD, từ 5 đến 6 triệu đồng, khoảng 7 tỷ đồng, 12345678901234567890 đồng.';
    expect(ofType(text, 'MonetaryAmount').map(({ '@id': _, '@type': __, ...amount }) => amount)).toEqual([
      { currency: 'VND', minValue: 2000000000 },
      { currency: 'USD', maxValue: 3000000 },
      { currency: 'VND', minValue: 5000000, maxValue: 6000000 },
      { currency: 'VND', value: 7000000000 },
      { currency: 'VND', value: '12345678901234567890' },
    ]);
  });

  it('takes references that are objects, and places within each other', () => {
    const text = 'Giám đốc Sở Y tế';
    const base = { confidence: 'high' as const, evidence: [] };
    const reference = { type: 'organization', name: 'Sở Y tế', kind: 'department', inferred: true };
    const title = {
      ...base,
      id: 'e1',
      type: 'title' as const,
      text,
      start: 0,
      end: 16,
      role: 'Giám đốc',
      level: 'province' as const,
      branch: 'government' as const,
    };
    const entities = [{ ...title, organization: reference as unknown as string, holders: ['p1'] }];
    const nodes = toSchemaOrg(text, { entities, people: [{ id: 'p1', name: 'Lê Mận', mentions: [], titles: ['e1'], offices: [] }] }, { url })['@graph'];
    expect(nodes[1]).toMatchObject({ name: 'Lê Mận', worksFor: [{ worksFor: { '@id': `${url}#organization-1` } }] });
    expect(nodes[2]).toMatchObject({ '@type': 'GovernmentOrganization', name: 'Sở Y tế' });
    const place = { ...base, type: 'place' as const, kind: 'commune' as const };
    const circle = [
      { ...place, id: 'e1', text: 'Giám', name: 'Giám', start: 0, end: 4, within: 'e2' },
      { ...place, id: 'e2', text: 'đốc', name: 'đốc', start: 5, end: 8, within: 'e1' },
    ];
    expect(toSchemaOrg(text, { entities: circle, people: [] }, { url })['@graph']).toHaveLength(3);
  });

  it.each(READ_SAMPLES.map((sample) => [sample.id, sample.text] as const))(
    '%s: every node has an id of its own and every reference leads to one',
    (_, text) => {
      const graph = graphOf(text);
      const ids = graph.map((node) => node['@id']);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of JSON.stringify(graph).matchAll(/"@id":"([^"]+)"/gu)) expect(ids).toContain(id);
    },
  );
});
