/** What goes to a worker of a pool and comes back. */
import type { Extraction } from '../../extraction.ts';
import type { ExtractOptions } from '../../options/types.ts';

/** A text and the options of its own. */
export interface PoolText {
  readonly text: string;
  readonly options: ExtractOptions;
}

/** Texts that are read one after another. */
export type PoolTask = readonly PoolText[];

/** What is wrong with a text or its options. */
export interface PoolError {
  readonly error: { readonly name: string; readonly message: string };
}

/** For each text of a task. It travels as JSON, which takes less time than a structured clone. */
export type PoolAnswer = readonly (Extraction | PoolError)[];
