/** W3C Web Annotation: one annotation a span, with a quote and a position. */
import { fail } from '../../kit/values.ts';
import { spansOf } from './gold.ts';
import { offsetsIn } from './offsets.ts';
import { checkFormat, checkIri, checkString, type FormatDefaults, WORD_LABELS } from './options.ts';
import type { Annotated, FormatOptions, OffsetOptions } from './types.ts';

export const WEB_ANNOTATION_DEFAULTS: FormatDefaults = { labels: WORD_LABELS, offsets: 'codepoint' };

/** The type of the span (`tagging`), or its value (`describing`). */
export interface TextualBody {
  readonly type: 'TextualBody';
  readonly purpose: 'tagging' | 'describing';
  readonly value: string;
  readonly format: 'text/plain';
}

/** The words of the span, and those around it. */
export interface TextQuoteSelector {
  readonly type: 'TextQuoteSelector';
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Where the span is: half-open, in code points unless `offsets` says otherwise. */
export interface TextPositionSelector {
  readonly type: 'TextPositionSelector';
  readonly start: number;
  readonly end: number;
}

/** An annotation in the model of the W3C Recommendation of 23 February 2017. */
export interface WebAnnotation {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'tagging';
  /** The type as a tag, and the value as a description. */
  readonly body: readonly TextualBody[];
  readonly target: { readonly source: string; readonly selector: readonly [TextQuoteSelector, TextPositionSelector] };
}

export interface WebAnnotationOptions extends FormatOptions, OffsetOptions {
  /** The address (IRI) of the text. */
  readonly source: string;
  /** Annotations are named by this and the id of the span. Default: the source without its fragment, and `#`. */
  readonly idPrefix?: string;
  /** How many code units of the text the quote holds before and after the span. Default 32. */
  readonly context?: number;
}

/**
 * Web Annotations, one for each span. Positions count code points, as the Recommendation says; readers in browsers often count UTF-16 code units:
 * `offsets: 'utf16'`. Relations are not written. O(n).
 *
 * @throws RangeError when the entities are not of this text, or the source is no absolute address; TypeError or RangeError for a wrong option
 * @example
 * toWebAnnotations(text, extract(text), { source: 'https://example.vn/tin/1' })
 */
export function toWebAnnotations(text: string, source: Annotated, options: WebAnnotationOptions): WebAnnotation[] {
  const caller = 'toWebAnnotations';
  const settings = checkFormat(caller, options, { ...WEB_ANNOTATION_DEFAULTS, more: ['source', 'idPrefix', 'context'] });
  const { given, labels } = settings;
  const address = checkIri(given.source, `${caller}: source`);
  const prefix = checkString(given.idPrefix, `${caller}: idPrefix`) ?? `${address.split('#', 1)[0]}#`;
  const context = checkContext(given.context);
  const spans = spansOf(caller, text, source, settings.types);
  const offsets = offsetsIn(text, settings.offsets);
  return spans.map((span) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: checkIri(prefix + encodeURIComponent(span.id), `${caller}: the id of an annotation`),
    type: 'Annotation',
    motivation: 'tagging',
    body: [bodyOf('tagging', labels[span.type]), ...(span.note === undefined ? [] : [bodyOf('describing', span.note)])],
    target: {
      source: address,
      selector: [
        { type: 'TextQuoteSelector', exact: span.text, prefix: before(text, span.start, context), suffix: after(text, span.end, context) },
        { type: 'TextPositionSelector', start: offsets.fromUtf16(span.start), end: offsets.fromUtf16(span.end) },
      ],
    },
  }));
}

function bodyOf(purpose: TextualBody['purpose'], value: string): TextualBody {
  return { type: 'TextualBody', purpose, value, format: 'text/plain' };
}

function checkContext(value: unknown): number {
  if (value === undefined) return 32;
  if (typeof value !== 'number') fail(TypeError, 'toWebAnnotations: context', value, 'a number');
  return Number.isInteger(value) && value >= 0 ? value : fail(RangeError, 'toWebAnnotations: context', value, 'an integer of at least 0');
}

const SECOND_HALF = /^[\udc00-\udfff]/;
const FIRST_HALF = /[\ud800-\udbff]$/;

/** The text before an offset; no surrogate pair is cut. */
function before(text: string, offset: number, length: number): string {
  return text.slice(Math.max(0, offset - length), offset).replace(SECOND_HALF, '');
}

function after(text: string, offset: number, length: number): string {
  return text.slice(offset, offset + length).replace(FIRST_HALF, '');
}
