// A TypeScript module that installed the package: strict, library declarations checked too.
import {
  createExtractor,
  type CustomLexicon,
  type Entity,
  type ExtractOptions,
  type Extraction,
  extract,
  type Person,
  removeDiacritics,
  tokenize,
} from 'vietnamese-entities';
import { findUnit } from 'vietnamese-entities/places';
import { type extractionSchema, extractOptionsSchema } from 'vietnamese-entities/schema';
import { segment } from 'vietnamese-entities/words';
import type { z } from 'zod';

const options: ExtractOptions = extractOptionsSchema.parse({ referenceDate: '2022-12-27' });
const lexicon: CustomLexicon = { people: ['Zrobz Flúlk', { name: 'A B', gender: 'female', attributes: { id: 1 } }] };
const text = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng.';
const extraction: Extraction = extract(text, options);
const same: z.infer<typeof extractionSchema> = extraction;

/** Narrowing by type gives the fields of the type. */
function value(e: Entity): string {
  switch (e.type) {
    case 'date':
      return e.value + (e.interval?.start ?? '');
    case 'money':
      return e.value ?? `${e.min}-${e.max}`;
    case 'title':
      return `${e.role} ${e.level} ${e.branch} ${e.holders.length}`;
    case 'person':
      return e.gender ?? e.name;
    case 'organization':
      return typeof e.place === 'string' ? e.place : (e.place?.name ?? e.kind);
    case 'place':
      return `${e.kind} ${e.code ?? ''} ${e.successors?.map((u) => u.name).join() ?? ''}`;
  }
}

const people: readonly Person[] = createExtractor({ lexicon }).extract(text).people;
// @ts-expect-error a text is a string
const wrong: () => unknown = () => extract(5);
// @ts-expect-error there is no such type
const unknownType: ExtractOptions = { types: ['location'] };

const lines: string[] = same.entities.map(value);
if (lines.length !== 6 || people.length !== 1 || removeDiacritics('Đ') !== 'D' || tokenize(text)[0]?.start !== 0) throw new Error(lines.join('\n'));
if (segment(text).length === 0 || findUnit('Hậu Giang').length === 0 || typeof wrong !== 'function' || unknownType === undefined) throw new Error('entries');
