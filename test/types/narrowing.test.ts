// The types here are checked by `npm run typecheck` (tsc over test/); vitest runs the values.
import { expect, expectTypeOf, it } from 'vitest';
import type { DateEntity, Entity, EntityType, MoneyEntity, PersonEntity } from '../../src/entity.ts';
import type { Extraction } from '../../src/extraction.ts';
import { createExtractor, type Extractor, extract } from '../../src/extractor.ts';
import type { ExtractOptions } from '../../src/options/types.ts';

const TEXT = 'Ngày 2/9/2023, bà Lê Thị Mận tặng 5 triệu đồng.';

it('types narrow the entities of a result', () => {
  expectTypeOf(extract(TEXT).entities).toEqualTypeOf<readonly Entity[]>();
  expectTypeOf(extract(TEXT, {}).entities).toEqualTypeOf<readonly Entity[]>();
  expectTypeOf(extract(TEXT, { referenceDate: '2023-09-03' }).entities).toEqualTypeOf<readonly Entity[]>();
  const values = extract(TEXT, { types: ['date', 'money'] });
  expectTypeOf(values.entities).toEqualTypeOf<readonly (DateEntity | MoneyEntity)[]>();
  expectTypeOf(values).toExtend<Extraction>();
  expect(values.entities.map((e) => e.value)).toEqual(['2023-09-02', '5000000']);
  const [person] = extract(TEXT, { types: ['person'] as const }).entities;
  expect(person?.name).toBe('Lê Thị Mận');
});

it('types that the compiler does not know narrow nothing', () => {
  const some: EntityType[] = ['date'];
  expectTypeOf(extract(TEXT, { types: some }).entities).toEqualTypeOf<readonly Entity[]>();
  const options: ExtractOptions = { types: ['date'] };
  expectTypeOf(extract(TEXT, options).entities).toEqualTypeOf<readonly Entity[]>();
  const perhaps: { readonly types?: readonly 'date'[] } = {};
  expectTypeOf(extract(TEXT, perhaps).entities).toEqualTypeOf<readonly Entity[]>();
  const either = Math.random() < 2 ? ({ types: ['date'] } as const) : {};
  expectTypeOf(extract(TEXT, either).entities).toEqualTypeOf<readonly Entity[]>();
  // @ts-expect-error no such type
  expect(() => extract(TEXT, { types: ['day'] })).toThrow(RangeError);
});

it('an extractor narrows by its own types, and a call by those that it asks for', () => {
  const people = createExtractor({ types: ['person'], lexicon: { people: ['Ba Mận'] } });
  expectTypeOf(people).toEqualTypeOf<Extractor<'person'>>();
  expectTypeOf(people.extract(TEXT).entities).toEqualTypeOf<readonly PersonEntity[]>();
  expectTypeOf(people.extract(TEXT, { overlap: 'outermost' }).entities).toEqualTypeOf<readonly PersonEntity[]>();
  expectTypeOf(people.extract(TEXT, { types: ['date'] }).entities).toEqualTypeOf<readonly DateEntity[]>();
  expectTypeOf(createExtractor().extract(TEXT).entities).toEqualTypeOf<readonly Entity[]>();
  const any: Extractor = people;
  expect(any.extract(TEXT).entities.map((e) => e.type)).toEqual(['person']);
  expect(people.extract(TEXT, { types: ['date'] }).entities[0]?.grain).toBe('day');
});
