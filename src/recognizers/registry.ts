/** All recognizers, in the order in which they read: each sees what those before it found. */
import type { EntityType } from '../entity.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { date } from './date/index.ts';
import { money } from './money/index.ts';
import type { NumberGrammar } from './number.ts';
import { organization } from './organization/index.ts';
import { person } from './person/index.ts';
import { place } from './place/index.ts';
import type { Read, ReadValues, Recognizer, ValueRecognizer, ValueType } from './recognizer.ts';
import { title } from './title/index.ts';

type Registry = { readonly [T in EntityType]: T extends ValueType ? ValueRecognizer<T> : Recognizer<T> };

export const RECOGNIZERS: Registry = { date, money, place, organization, title, person };

/** Types in the order of reading. */
export const READING_ORDER: readonly EntityType[] = Object.freeze(Object.keys(RECOGNIZERS) as EntityType[]);

/** Every recognizer with its words looked up. */
export type Readers = { readonly [T in EntityType]: T extends ValueType ? ReadValues<T> : Read<T> };

export function prepareReaders(vocabulary: Vocabulary, numbers: NumberGrammar): Readers {
  return Object.fromEntries(READING_ORDER.map((type) => [type, RECOGNIZERS[type].prepare(vocabulary, numbers)])) as unknown as Readers;
}
