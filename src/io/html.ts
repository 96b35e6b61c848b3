/**
 * HTML in, entities with their places in the source out, or the same HTML with marks.
 * @module vietnamese-entities/html
 */
import type { Entity } from '../entity.ts';
import type { Extraction } from '../extraction.ts';
import { extract } from '../extractor.ts';
import { fail, readOptions, requireText } from '../kit/values.ts';
import { EXTRACT_OPTIONS } from '../options/check.ts';
import type { ExtractOptions } from '../options/types.ts';
import { NOT_READ } from './html/elements.ts';
import { markSource } from './html/mark.ts';
import { type Reading, readSource } from './html/read.ts';
import type { SourceRange } from './html/text-map.ts';
import type { Attributes } from './marks.ts';
import { checkEntities } from './spans.ts';

export type { Attributes, SourceRange };

/** How HTML is read. */
export interface ReadHtmlOptions {
  /**
   * Names of elements that are not read, besides those that hold no prose (script, style, title, template, textarea, noscript, svg, math, iframe,
   * object, audio, video, canvas, …): `['nav', 'aside', 'figcaption']`.
   */
  readonly skip?: readonly string[];
}

/** How HTML is read, and what is read from its text. */
export interface ExtractHtmlOptions extends ReadHtmlOptions, ExtractOptions {
  /** Reads the text. Default: `extract`. An extractor of `createExtractor` brings your own names. */
  readonly extractor?: {
    /** As `extract`. */
    extract(text: string, options?: ExtractOptions): Extraction;
  };
}

export interface MarkHtmlOptions extends ExtractHtmlOptions {
  /**
   * Attributes for the marks of an entity, besides `class`, `data-id` and `data-person`; values are escaped. `class` adds classes.
   * Event handlers and `style` are refused.
   */
  readonly attributes?: (entity: Entity) => Attributes;
}

/** The text of an HTML source. */
export interface HtmlText {
  /** What a reader sees, a line for each block; white space as browsers show it. */
  readonly text: string;
  /**
   * The places of a span of the text in the source: one range for each run without a tag or comment in it, in order.
   * @param start first UTF-16 code unit of the span
   * @param end one past its last
   * @throws RangeError for offsets that are not in the text
   */
  rangesOf(start: number, end: number): readonly SourceRange[];
}

/** What `extract` gives, with the text that it was read from and the places in the source. JSON-safe. */
export interface HtmlExtraction extends Extraction {
  /** The text that the offsets of the entities count in. */
  readonly text: string;
  /** By `id` of the entity: its half-open ranges of UTF-16 code units of the HTML source, one for each run without a tag or comment in it. */
  readonly ranges: Readonly<Record<string, readonly SourceRange[]>>;
}

/**
 * Reads the text of HTML, be it a whole page or a fragment, well-formed or not. Block elements and `<br>` begin a line, which ends a sentence; other
 * elements do not part what they stand in. Character references are read; attributes, comments, scripts and styles are not. White space is read as
 * browsers show it: a run of it is one space, except in `<pre>`.
 *
 * @param html any string
 * @throws TypeError for a non-string or an unknown option; never on a string
 * @example
 * const { text, rangesOf } = readHtml('<p>&Ocirc;ng <b>Trần</b> Bưởi</p>');
 * text; // 'Ông Trần Bưởi'
 * rangesOf(4, 13); // [{ start: 16, end: 20 }, { start: 24, end: 29 }]
 */
export function readHtml(html: string, options?: ReadHtmlOptions): HtmlText {
  requireText('readHtml', html, 'html');
  const { map } = readSource(html, skipOf('readHtml', readOptions(options, 'readHtml', ['skip'])));
  return {
    text: map.text,
    rangesOf(start, end) {
      const isIn = (offset: number): boolean => Number.isInteger(offset) && offset >= 0 && offset <= map.text.length;
      if (!isIn(start)) fail(RangeError, 'rangesOf: start', start, `an offset from 0 to ${map.text.length}`);
      if (!isIn(end) || end < start) fail(RangeError, 'rangesOf: end', end, `an offset from ${start} to ${map.text.length}`);
      return map.rangesOf(start, end);
    },
  };
}

/**
 * Finds the entities of an HTML source.
 *
 * @returns entities with offsets into `text`, and `ranges` with their places in the source
 * @throws TypeError or RangeError for a bad option; never on a string
 * @example
 * const { entities, ranges } = extractHtml('<p>ông <b>Trần Văn</b> Bưởi</p>');
 * ranges[entities[0].id]; // [{ start: 10, end: 18 }, { start: 22, end: 27 }]
 */
export function extractHtml(html: string, options?: ExtractHtmlOptions): HtmlExtraction {
  const { reading, extraction } = extractFrom('extractHtml', html, readOptions(options, 'extractHtml', EXTRACT_HTML_OPTIONS));
  const ranges = Object.fromEntries(extraction.entities.map((e) => [e.id, reading.map.rangesOf(e.start, e.end)]));
  return { text: reading.map.text, ...extraction, ranges };
}

/**
 * The same HTML with a `<mark class="vie vie-person" data-id="e1" data-person="p1">` around each entity, inside the elements that are there: an entity
 * over several elements gets a mark in each. Nothing else changes, and no element moves. The `stylesheet` of `vietnamese-entities/render` shows the marks.
 *
 * @throws TypeError or RangeError for a bad option; never on a string
 * @example
 * markHtml('<p>ông Trần Văn Bưởi</p>'); // '<p>ông <mark class="vie vie-person" data-id="e1" data-person="p1">Trần Văn Bưởi</mark></p>'
 */
export function markHtml(html: string, options?: MarkHtmlOptions): string {
  const record = readOptions(options, 'markHtml', [...EXTRACT_HTML_OPTIONS, 'attributes']);
  const { attributes } = record as MarkHtmlOptions;
  if (attributes !== undefined && typeof attributes !== 'function') fail(TypeError, 'markHtml: attributes', attributes, 'a function');
  const { reading, extraction } = extractFrom('markHtml', html, record);
  // What does not come from `extract` may be of another text.
  if (record['extractor'] !== undefined) checkEntities('markHtml', reading.map.text, extraction.entities);
  return markSource(html, reading, extraction.entities, attributes);
}

const EXTRACT_HTML_OPTIONS: readonly string[] = ['skip', 'extractor', ...EXTRACT_OPTIONS];

function extractFrom(caller: string, html: unknown, options: Record<string, unknown>): { readonly reading: Reading; readonly extraction: Extraction } {
  requireText(caller, html, 'html');
  const { extractor = { extract } } = options as ExtractHtmlOptions;
  if (typeof extractor?.extract !== 'function') fail(TypeError, `${caller}: extractor`, extractor, 'an extractor');
  const reading = readSource(html, skipOf(caller, options));
  const own = Object.fromEntries(EXTRACT_OPTIONS.flatMap((name) => (name in options ? [[name, options[name]]] : [])));
  return { reading, extraction: extractor.extract(reading.map.text, own) };
}

const ELEMENT_NAME = /^[a-z][a-z0-9-]*$/u;

/** The names of all elements that are not read. */
function skipOf(caller: string, { skip }: Record<string, unknown>): ReadonlySet<string> {
  if (skip === undefined) return NOT_READ;
  if (!Array.isArray(skip)) fail(TypeError, `${caller}: skip`, skip, 'an array of names of elements');
  const names = Array.from(skip, (name: unknown, i) => {
    if (typeof name !== 'string') fail(TypeError, `${caller}: skip[${i}]`, name, 'the name of an element');
    const lower = name.toLowerCase();
    return ELEMENT_NAME.test(lower) ? lower : fail(RangeError, `${caller}: skip[${i}]`, name, 'the name of an element');
  });
  return new Set([...NOT_READ, ...names]);
}
