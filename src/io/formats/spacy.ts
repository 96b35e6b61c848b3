/** spaCy: the JSON of a `Doc`, one a line. */
import { outermost, type Range } from '../../kit/ranges.ts';
import { spansOf } from './gold.ts';
import { offsetsIn, type UnitOffsets } from './offsets.ts';
import { checkFormat, type FormatSettings, TAG_LABELS } from './options.ts';
import { checkTokens, cutTokens, trim } from './tokens.ts';
import type { Annotated, FormatOptions, GoldSpan, OffsetOptions } from './types.ts';

/** A span, in code points unless `offsets` says otherwise. */
export interface SpacySpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** What `Doc.from_json` reads. */
export interface SpacyRecord {
  readonly text: string;
  /** spaCy allows no overlap here: the outermost spans. */
  readonly ents: readonly SpacySpan[];
  /** All spans, in the group that spaCy's span categorizer reads. */
  readonly spans: { readonly sc: readonly (SpacySpan & { readonly kb_id: string })[] };
  readonly tokens: readonly { readonly id: number; readonly start: number; readonly end: number }[];
}

export interface SpacyOptions extends FormatOptions, OffsetOptions {
  /** The tokens, in order. Default: `tokenize(text)`, syllables. For words: `segment(text, extraction)` of `vietnamese-entities/words`. */
  readonly tokens?: readonly Range[];
}

/**
 * A record for spaCy 3, as `Doc(vocab).from_json` reads it; one a line makes a JSONL file. Offsets are code points. Tokens are cut where a span begins
 * or ends, so that every span is one of whole tokens; white space other than a single space after a word is a token, as in spaCy. O(n log n).
 *
 * @throws RangeError when the entities are not of this text; TypeError or RangeError for a wrong option
 * @example
 * JSON.stringify(toSpacy(text, extract(text))) + '\n'
 */
export function toSpacy(text: string, source: Annotated, options?: SpacyOptions): SpacyRecord {
  const settings = checkFormat('toSpacy', options, { labels: TAG_LABELS, offsets: 'codepoint', more: ['tokens'] });
  const spans = spansOf('toSpacy', text, source, settings.types).flatMap((span) => trimmed(text, span));
  const offsets = offsetsIn(text, settings.offsets);
  const words = cutTokens(text, spans, checkTokens('toSpacy', text, settings.given.tokens)).filter((range) => isWritten(text, range));
  return {
    text,
    ents: outermost(spans).map((span) => recordOf(span, offsets, settings)),
    spans: { sc: spans.map((span) => ({ ...recordOf(span, offsets, settings), kb_id: '' })) },
    tokens: withGaps(text, words).map(({ start, end }, id) => ({ id, start: offsets.fromUtf16(start), end: offsets.fromUtf16(end) })),
  };
}

/** Whether a range has more than white space. */
function isWritten(text: string, range: Range): boolean {
  const { start, end } = trim(text, range);
  return start < end;
}

/** spaCy refuses a span that begins or ends with white space, as those of annotators may. */
function trimmed(text: string, span: GoldSpan): GoldSpan[] {
  const range = trim(text, span);
  return range.start < range.end ? [{ ...span, ...range }] : [];
}

function recordOf({ start, end, type }: GoldSpan, offsets: UnitOffsets, { labels }: FormatSettings): SpacySpan {
  return { start: offsets.fromUtf16(start), end: offsets.fromUtf16(end), label: labels[type] };
}

/** All of the text but one space after a word belongs to a token of spaCy. */
function withGaps(text: string, words: readonly Range[]): Range[] {
  const tokens: Range[] = [];
  let at = 0;
  const fill = (end: number): void => {
    const start = at > 0 && text[at] === ' ' ? at + 1 : at;
    if (start < end) tokens.push({ start, end });
  };
  for (const word of words) {
    fill(word.start);
    tokens.push(word);
    at = word.end;
  }
  fill(text.length);
  return tokens;
}
