/** W3C Web Annotation, the way back. */
import { inTextOrder, type Range } from '../../kit/ranges.ts';
import { describe, fail, requireText } from '../../kit/values.ts';
import { requireUniqueIds } from './gold.ts';
import { arrayAt, listAt, objectAt, stringAt } from './json.ts';
import { offsetsIn, type UnitOffsets } from './offsets.ts';
import { checkRead, type ReadSettings, typeOfLabel, unknown } from './options.ts';
import type { GoldSpan, ReadOptions } from './types.ts';
import { WEB_ANNOTATION_DEFAULTS } from './web-annotation.ts';

/**
 * The spans of Web Annotations on a text, in text order. The tag gives the type, a description the note. Where the position does not fit the quote, as after
 * a change of the text, the quote is looked for with what stands before and after it. Nothing says which mentions are one person.
 *
 * @param annotations an array, or a page or collection with `items`
 * @throws TypeError where an annotation has not the shape of one; RangeError for a quote that the text has nowhere or in several places; for
 * unknown tags, unless `skipUnknown`; TypeError or RangeError for a wrong option
 * @example
 * fromWebAnnotations(text, JSON.parse(stored))
 */
export function fromWebAnnotations(text: string, annotations: unknown, options?: ReadOptions): GoldSpan[] {
  const caller = 'fromWebAnnotations';
  requireText(caller, text);
  const settings = checkRead(caller, options, WEB_ANNOTATION_DEFAULTS);
  const offsets = offsetsIn(text, settings.offsets);
  const spans = listOf(annotations, caller)
    .flatMap((annotation, i) => readAnnotation(text, objectAt(annotation, `${caller}: annotation ${i + 1}`), offsets, settings))
    .sort(inTextOrder);
  requireUniqueIds(caller, spans);
  return spans;
}

function listOf(annotations: unknown, caller: string): readonly unknown[] {
  if (Array.isArray(annotations)) return annotations;
  const { items, first } = objectAt(annotations, `${caller}: annotations`);
  if (items === undefined && first === undefined) fail(TypeError, `${caller}: annotations`, annotations, 'an array, a page or a collection');
  return arrayAt(items ?? objectAt(first, `${caller}: annotations.first`).items, `${caller}: annotations.items`);
}

function readAnnotation(text: string, annotation: Record<string, unknown>, offsets: UnitOffsets, settings: ReadSettings): GoldSpan[] {
  const id = stringAt(annotation.id, 'fromWebAnnotations: id');
  const where = `fromWebAnnotations: ${describe(id)}`;
  const bodies = listAt(annotation.body).map(bodyOf);
  const tag = bodies.find(({ purpose, value }) => (purpose === 'tagging' || purpose === undefined) && typeof value === 'string');
  const type = typeOfLabel(settings, where, tag?.value ?? annotation.bodyValue);
  if (type === undefined) return [];
  const note = bodies.find(({ purpose, value }) => purpose === 'describing' && typeof value === 'string')?.value;
  const selectors = listAt(annotation.target)
    // A target that is an address is all of a document.
    .filter((target) => typeof target !== 'string')
    .flatMap((target) => listAt(objectAt(target, `${where}: target`).selector));
  const range = rangeOf(
    text,
    selectors.map((selector) => objectAt(selector, `${where}: selector`)),
    offsets,
    where,
  );
  if (range === undefined) {
    unknown(settings, `${where} has neither a text position nor a text quote.`);
    return [];
  }
  return [{ id, type, ...range, text: text.slice(range.start, range.end), ...(typeof note === 'string' && { note }) }];
}

function bodyOf(body: unknown): Record<string, unknown> {
  return typeof body === 'object' && body !== null ? { ...body } : {};
}

function rangeOf(text: string, selectors: readonly Record<string, unknown>[], offsets: UnitOffsets, where: string): Range | undefined {
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  const exact = quote === undefined ? undefined : stringAt(quote.exact, `${where}: exact`);
  const place = position === undefined ? undefined : placeOf(position, offsets);
  if (place !== undefined && (exact === undefined || text.slice(place.start, place.end) === exact)) return place;
  if (quote !== undefined && exact !== undefined) return findQuote(text, exact, quote, where);
  if (position === undefined) return undefined;
  throw new RangeError(`${where}: its position is not in the text.`);
}

/** Nothing when the offsets are not those of a span of this text. */
function placeOf({ start, end }: Record<string, unknown>, offsets: UnitOffsets): Range | undefined {
  if (typeof start !== 'number' || typeof end !== 'number') return undefined;
  try {
    const place = { start: offsets.toUtf16(start), end: offsets.toUtf16(end) };
    return place.start < place.end ? place : undefined;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The one place of a quote with its prefix and suffix. */
function findQuote(text: string, exact: string, { prefix, suffix }: Record<string, unknown>, where: string): Range {
  const before = typeof prefix === 'string' ? prefix : '';
  const whole = before + exact + (typeof suffix === 'string' ? suffix : '');
  const at = exact === '' ? -1 : text.indexOf(whole);
  if (at < 0) throw new RangeError(`${where}: the text has no ${describe(exact)} with the same words around it.`);
  if (text.indexOf(whole, at + 1) >= 0) throw new RangeError(`${where}: the text has ${describe(exact)} with the same words around it in several places.`);
  return { start: at + before.length, end: at + before.length + exact.length };
}
