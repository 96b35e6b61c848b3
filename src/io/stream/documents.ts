/** Many documents, one after another: what streams and pools read and give. */
import type { Extraction } from '../../extraction.ts';
import type { ExtractOptions } from '../../options/types.ts';
import type { Signal } from '../../kit/abort.ts';
import { fail } from '../../kit/values.ts';

/** A document. What else it has comes back with it. */
export interface SourceText {
  readonly text: string;
  readonly id?: string;
  /** When it was published, as the option `referenceDate` has it, which it goes before. */
  readonly referenceDate?: string;
}

/** A document and what it says. */
export interface Read<D extends SourceText> {
  /** The object that came in. */
  readonly source: D;
  readonly extraction: Extraction;
}

/** How a call is ended from outside. */
export interface Control {
  readonly signal?: Signal;
}

/** The options that a document brings for itself. */
export function optionsOf({ referenceDate }: SourceText): ExtractOptions {
  return referenceDate === undefined ? {} : { referenceDate };
}

/** @throws TypeError for anything but an object with a text */
export function checkDocument(caller: string, document: unknown): asserts document is SourceText {
  const text: unknown = typeof document === 'object' && document !== null ? (document as { text?: unknown }).text : undefined;
  if (typeof text !== 'string') fail(TypeError, `${caller}: a document`, document, 'an object with a text');
}

/** The signal of a control, which callers and libraries pass with other things in it. @throws TypeError for what is no signal */
export function signalOf(caller: string, control: Control | undefined): Signal | undefined {
  const signal = control?.signal;
  if (signal === undefined || signal === null) return undefined;
  return typeof signal.addEventListener === 'function' ? signal : fail(TypeError, `${caller}: signal`, signal, 'an AbortSignal');
}
