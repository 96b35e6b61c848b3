/** What is written: a text with what was found in it. */
import { pathToFileURL } from 'node:url';
import type { Extraction } from '../../extraction.ts';
import type { SourceRange } from '../../io/html.ts';
import type { Selection } from '../../node/bulk/fields.ts';
import type { Result } from './format.ts';
import type { GoldSpan, OffsetUnit } from '../../io/formats/types.ts';

export interface Document extends Result {
  readonly text: string;
  /** What `extract` found, or spans that came back from annotators. */
  readonly found: Extraction | readonly GoldSpan[];
  readonly kept?: Readonly<Record<string, unknown>>;
  /** Of a page: its source, and the places of the entities in it, by their ids. */
  readonly html?: string;
  readonly ranges?: Readonly<Record<string, readonly SourceRange[]>>;
  readonly referenceDate?: string;
  /** The file that it comes from. */
  readonly path?: string;
}

/** A document that `extract` read. */
export interface ReadDocument extends Document {
  readonly found: Extraction;
}

/** How documents are written. */
export interface OutputSettings {
  /** Of JSON: which parts and fields. Absent: all. */
  readonly fields?: Selection;
  readonly evidence: boolean;
  readonly withText: boolean;
  readonly offsets?: OffsetUnit;
  /** Tokens are words, not syllables. */
  readonly words: boolean;
  readonly layers: boolean;
  /** For spreadsheets: a byte order mark, and no cell that would be taken for a formula. */
  readonly excel: boolean;
  /** Put before the id to make an address. */
  readonly base?: string;
  readonly lang: 'en' | 'vi';
  readonly color: boolean;
}

/** What `extract` found. @throws Error for spans of annotators */
export function extractionOf({ found }: Document): Extraction {
  if ('entities' in found) return found;
  throw new Error('spans of annotators have no values; this format needs what extract found');
}

const ABSOLUTE = /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/u;

/** The address of a document: the base and its id, an id that is an address, or the address of its file. */
export function addressOf({ id, path, line }: Document, base: string | undefined): string {
  const name = String(id);
  if (base !== undefined) return base + name.split('/').map(encodeURIComponent).join('/');
  if (typeof id === 'string' && ABSOLUTE.test(id)) return id;
  if (path === undefined) return `urn:x-stdin:${encodeURIComponent(name)}`;
  // No fragment: formats add their own.
  return pathToFileURL(path).href + (line === undefined ? '' : `?id=${encodeURIComponent(name)}`);
}
