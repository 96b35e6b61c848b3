/**
 * Word segmentation: `vietnamese-entities/words`. A lexicon, a statistical model and a dynamic program; an entry of its own,
 * so that those who only extract do not load it.
 * @module vietnamese-entities/words
 */
import { fail, requireText } from './kit/values.ts';
import { model } from './words/model.ts';
import { type Bounds, search } from './words/search.ts';
import { readUnits, type Units } from './words/units.ts';

/** A word: `text.slice(start, end)` of the caller's own string, white space included. */
export interface Word {
  readonly text: string;
  /** First UTF-16 code unit. */
  readonly start: number;
  /** One past the last UTF-16 code unit. */
  readonly end: number;
}

/** A span to keep, such as an entity of `extract`. */
export interface EntitySpan {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** What `segment` keeps whole. */
export interface SegmentOptions {
  /** A person's name is one word; no word crosses the boundary of any other entity. */
  readonly entities?: readonly EntitySpan[];
}

/**
 * The words of a text, in order: compounds (`kinh tế`), names (`Nguyễn Văn An`) and whatever is one token
 * (numbers, addresses, punctuation). No word crosses a line break or punctuation. Between two words there is only
 * white space and invisible characters. O(n) after the first call, which unpacks the lexicon.
 *
 * @throws TypeError if `text` is not a string, or `entities` are no spans
 * @example
 * segment('Kinh tế phát triển nhanh.').map((w) => w.text) // ['Kinh tế', 'phát triển', 'nhanh', '.']
 */
export function segment(text: string, options?: SegmentOptions): Word[] {
  requireText('segment', text);
  const m = model();
  const units = readUnits(text, m.trie.vocabulary);
  const entities = options?.entities;
  const ends = search(m, units, entities === undefined || entities === null ? undefined : boundsOf(units, entities));
  const words: Word[] = [];
  for (let i = 0; i < units.count; i = ends[i]) {
    const start = units.start[i];
    const end = units.end[ends[i] - 1];
    words.push({ text: text.slice(start, end), start, end });
  }
  return words;
}

function boundsOf(units: Units, entities: readonly EntitySpan[]): Bounds {
  checkSpans(entities);
  const n = units.count;
  const begins = new Uint8Array(n + 1);
  const whole = new Int32Array(n + 1);
  for (const e of entities) {
    const i = firstAt(units.start, n, e.start);
    const j = firstAt(units.start, n, e.end);
    begins[i] = 1;
    begins[j] = 1;
    // A name that begins or ends inside a unit is no word.
    if (e.type === 'person' && i < j && units.start[i] === e.start && units.end[j - 1] === e.end && whole[i] < j) whole[i] = j;
  }
  return { begins, whole };
}

function checkSpans(entities: unknown): void {
  if (!Array.isArray(entities)) fail(TypeError, 'segment: entities', entities, 'an array of spans');
  for (const entity of entities as unknown[]) {
    const { start, end } = (typeof entity === 'object' && entity !== null ? entity : {}) as Partial<EntitySpan>;
    if (!Number.isInteger(start) || !Number.isInteger(end)) fail(TypeError, 'segment: each entity', entity, 'a span with integers start and end');
  }
}

/** The first unit that begins at or after an offset. */
function firstAt(start: Int32Array, n: number, offset: number): number {
  let low = 0;
  let high = n;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (start[middle] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
