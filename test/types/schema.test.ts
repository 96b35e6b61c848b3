// The types here are checked by `npm run typecheck` (tsc over test/); vitest runs the values.
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { DateEntity, Entity, EntityType } from '../../src/entity.ts';
import type { Extraction, Person } from '../../src/extraction.ts';
import { CONFIG_OPTIONS, checkOptions } from '../../src/options/check.ts';
import type { CustomLexicon, ExtractOptions, ExtractorConfig } from '../../src/options/types.ts';
import {
  type customLexiconSchema,
  entitySchema,
  type extractionSchema,
  type extractOptionsSchema,
  extractorConfigSchema,
  type personSchema,
} from '../../src/schema.ts';

describe('types', () => {
  it('z.infer gives the hand-written types', () => {
    expectTypeOf<z.infer<typeof extractOptionsSchema>>().toEqualTypeOf<ExtractOptions>();
    expectTypeOf<z.infer<typeof extractorConfigSchema>>().toEqualTypeOf<ExtractorConfig>();
    expectTypeOf<z.infer<typeof customLexiconSchema>>().toEqualTypeOf<CustomLexicon>();
    expectTypeOf<z.infer<typeof entitySchema>>().toEqualTypeOf<Entity>();
    expectTypeOf<z.infer<typeof personSchema>>().toEqualTypeOf<Person>();
    expectTypeOf<z.infer<typeof extractionSchema>>().toEqualTypeOf<Extraction>();
    expectTypeOf<z.input<typeof extractOptionsSchema>>().toEqualTypeOf<ExtractOptions>();
  });

  it('the union narrows by type, and all is readonly', () => {
    expectTypeOf<Entity['type']>().toEqualTypeOf<EntityType>();
    expectTypeOf<Extract<Entity, { type: 'date' }>>().toEqualTypeOf<DateEntity>();
    // @ts-expect-error the result cannot be written to
    const write = (e: Extraction): number => (e.entities.length = 0);
    // @ts-expect-error exactOptionalPropertyTypes: absent is not undefined
    const absent: ExtractOptions = { referenceDate: undefined };
    // @ts-expect-error a place has no such kind
    const lexicon: CustomLexicon = { places: [{ name: 'A', kind: 'town' }] };
    expect([write, absent, lexicon]).toHaveLength(3);
  });
});

describe('the schema and checkOptions agree', () => {
  it.each([
    {},
    { referenceDate: '2024-02-29' },
    { referenceDate: '2022-02-30' },
    { referenceDate: 5 },
    { referenceDate: '2022-02-30T10:00:00Z' },
    { referenceDate: '2022-12-27 10:00' },
    { referenceDate: '9999-12-31T20:00:00Z' },
    { types: [] },
    { types: ['date', 'place'] },
    { types: ['location'] },
    { types: 'date' },
    { overlap: 'innermost' },
    { overlap: 'flat' },
    { unknown: 1 },
    null,
    [],
    'x',
    { lexicon: {} },
    { lexicon: { people: ['A', { name: 'B', gender: 'female', attributes: { id: 1, list: [null, 'x', { y: true }] } }] } },
    { lexicon: { people: [''] } },
    { lexicon: { people: [{ aliases: ['B'] }] } },
    { lexicon: { people: [{ name: 'A', kind: 'city' }] } },
    { lexicon: { places: [{ name: 'A', kind: 'city', country: 'VN', code: '92' }] } },
    { lexicon: { places: [{ name: 'A', country: 'Vn' }] } },
    { lexicon: { places: [{ name: 'A', attributes: { f: () => 1 } }] } },
    { lexicon: { titles: [{ name: 'A', level: 'central', branch: 'party' }] } },
    { lexicon: { organizations: [{ name: 'A', kind: 'fund' }] } },
    { lexicon: { organizations: [{ name: 'A', kind: 'mass-organization' }] } },
    { lexicon: { organizations: [{ name: 'A', acronym: 'B', aliases: ['…'] }] } },
    { lexicon: { block: ['A'] } },
    { lexicon: { block: [{ name: 'A' }] } },
  ])('%j', (value) => {
    let refused = false;
    try {
      expect(checkOptions(value, CONFIG_OPTIONS)).toEqual(value);
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof RangeError)) throw error;
      refused = true;
    }
    expect(extractorConfigSchema.safeParse(value).success).toBe(!refused);
  });
});

it.each(['2022-12-27', '2022-12-26T18:30:00.000Z', '2022-12-27T08:00', '2022-12-27T08:00:00', '2022-12-27T08:00+07:00'])(
  'both take the reference date %s',
  (referenceDate) => {
    expect(checkOptions({ referenceDate })).toEqual({ referenceDate: '2022-12-27' });
    expect(extractorConfigSchema.safeParse({ referenceDate }).success).toBe(true);
  },
);

describe('output schema', () => {
  const date = { id: 'e1', type: 'date', text: '26/12', start: 3, end: 8, confidence: 'high', evidence: [], value: 'XXXX-12-26', grain: 'day' };
  it('takes an entity as documented', () => expect(entitySchema.parse(date)).toEqual(date));
  it.each([{ end: 9 }, { text: '', end: 3 }, { type: 'day' }, { grain: 'days' }, { more: 1 }, { mod: undefined }, { start: 3.5 }])('refuses %j', (change) =>
    expect(entitySchema.safeParse({ ...date, ...change }).success).toBe(false),
  );
});
