/** Chunks of a text, by sentences or paragraphs. */
import type { Extraction } from '../../extraction.ts';
import { fail, oneOf, readOptions, requireExtraction, requireText } from '../../kit/values.ts';
import { checkEntities } from '../spans.ts';
import { type ChunkFacts, FactReader } from './facts.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** How a document is cut. */
export interface ChunkOptions {
  /** The longest chunk in UTF-16 code units, blanks at its end not counted; 1,200 if not given. */
  readonly maxLength?: number;
  /** At most this many code units at the end of a chunk are repeated at the start of the next one, in whole sentences. Default: 0. */
  readonly overlap?: number;
  /** `sentence` (the default) fills chunks with sentences. `paragraph` starts a chunk at each paragraph that does not fit whole. */
  readonly by?: 'sentence' | 'paragraph';
}

/** A part of the text, with the entities that it mentions. */
export interface Chunk extends ChunkFacts {
  /** `text.slice(start, end)`. */
  readonly text: string;
  /** First UTF-16 code unit. */
  readonly start: number;
  /** One past the last UTF-16 code unit; without `overlap` the start of the next chunk. */
  readonly end: number;
  /** `id`s of the entities in it. */
  readonly entities: readonly string[];
}

const MAX_LENGTH = 1200;
const UNITS = ['sentence', 'paragraph'] as const;

/**
 * Cuts a text that has been read. Chunks never end inside an entity, and inside a sentence only where that is longer than `maxLength`:
 * then at a blank outside of entities. Without `overlap` the texts of all chunks together are the text.
 *
 * ```ts
 * const chunks = chunk(text, extract(text), { maxLength: 800 });
 * chunks[1].people; // [{ id: 'p1', name: 'Trần Văn Huyến', key: 'trầnvănhuyến', titles: ['Phó Bí thư Thường trực Tỉnh ủy'] }]
 * ```
 * @param extraction what `extract` gave for this text, with nested entities or without
 * @throws TypeError for arguments of the wrong type, RangeError for a length that is none and for entities of another text
 */
export function chunk(text: string, extraction: Extraction, options?: ChunkOptions): Chunk[] {
  requireText('chunk', text);
  requireExtraction('chunk', extraction, ['entities', 'people']);
  const { maxLength, overlap, by } = checked(options);
  checkEntities('chunk', text, extraction.entities);
  const pieces = piecesOf(text, extraction.entities, maxLength);
  const facts = new FactReader(extraction);
  return runsOf(pieces, { maxLength, overlap, by }).map(([first, last]) => {
    const { start } = pieces[first];
    const { end } = pieces[last];
    const { ids, ...found } = facts.between(start, end);
    return { text: text.slice(start, end), start, end, entities: ids, ...found };
  });
}

function checked(options: unknown): Required<ChunkOptions> {
  const { maxLength = MAX_LENGTH, overlap = 0, by = 'sentence' } = readOptions(options, 'chunk', ['maxLength', 'overlap', 'by']);
  const length = checkLength(maxLength, 'chunk: maxLength', 1);
  return { maxLength: length, overlap: Math.min(checkLength(overlap, 'chunk: overlap', 0), length), by: oneOf(by, 'chunk: by', UNITS) };
}

function checkLength(value: unknown, path: string, least: number): number {
  if (typeof value !== 'number') fail(TypeError, path, value, 'a number of UTF-16 code units');
  if (!Number.isInteger(value) || value < least) fail(RangeError, path, value, `a whole number from ${least}`);
  return value;
}

/** First and last piece of each chunk. */
function runsOf(pieces: readonly Piece[], { maxLength, overlap, by }: Required<ChunkOptions>): [number, number][] {
  const runs: [number, number][] = [];
  const fits = (first: number, last: number): boolean => pieces[last].contentEnd - pieces[first].start <= maxLength;
  let first = 0;
  for (let k = 1; k < pieces.length; k++) {
    const last = by === 'paragraph' && pieces[k].opensParagraph ? lastOfParagraph(pieces, k, first, fits) : k;
    if (fits(first, last)) continue;
    runs.push([first, k - 1]);
    first = overlapStart(pieces, k, first, overlap, fits);
  }
  if (pieces.length > 0 && pieces[pieces.length - 1].end > 0) runs.push([first, pieces.length - 1]);
  return runs;
}

/** The last piece of the paragraph that begins with piece k, or the first that does not fit any more. */
function lastOfParagraph(pieces: readonly Piece[], k: number, first: number, fits: (first: number, last: number) => boolean): number {
  let last = k;
  while (last + 1 < pieces.length && !pieces[last + 1].opensParagraph && fits(first, last)) last++;
  return last;
}

/** The piece that the chunk of piece k begins with, so that pieces before it come again. */
function overlapStart(pieces: readonly Piece[], k: number, first: number, overlap: number, fits: (first: number, last: number) => boolean): number {
  let start = k;
  while (start - 1 > first && pieces[k].start - pieces[start - 1].start <= overlap && fits(start - 1, k)) start--;
  return start;
}
