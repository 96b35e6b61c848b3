/** CoNLL: one token a line, BIO tags, an empty line after each sentence. */
import type { EntityType } from '../../entity.ts';
import { ENTITY_TYPES } from '../../entity-lists.ts';
import { splitSentences } from '../../text/sentences.ts';
import { outermost, spansOf } from './gold.ts';
import { checkFlag, checkFormat, TAG_LABELS } from './options.ts';
import { checkTokens, cutTokens, type Range } from './tokens.ts';
import type { Annotated, FormatOptions, GoldSpan } from './types.ts';

export interface ConllOptions extends FormatOptions {
  /** The tokens, in order. Default: `tokenize(text)`, syllables. For words: `segment(text, extraction)` of `vietnamese-entities/words`. */
  readonly tokens?: readonly Range[];
  /** A column for each type, so that nested spans are kept. Default false: one column with the outermost spans. */
  readonly layers?: boolean;
}

/**
 * A text as CoNLL: token, tab, tag (`B-PER`, `I-PER`, `O`); an empty line after each sentence, so that texts can be joined. Tokens are cut where a
 * span begins or ends, and a sentence does not end inside a span, so that every span has one `B-`. White space inside a token becomes `_`.
 * With `layers`, the columns after the token are person, title, organization, place, date, money, as far as they are among `types`. O(n log n).
 *
 * @throws RangeError when the entities are not of this text; TypeError or RangeError for a wrong option
 * @example
 * toConll(text, extract(text)) // 'Ông\tO\nTrần\tB-PER\nVăn\tI-PER\nBưởi\tI-PER\n…'
 */
export function toConll(text: string, source: Annotated, options?: ConllOptions): string {
  const { types, labels, given } = checkFormat('toConll', options, {
    labels: TAG_LABELS,
    allowedLabel: { pattern: /^[^\s\p{Cc}]+$/u, sentence: 'a name without white space' },
    more: ['tokens', 'layers'],
  });
  const spans = spansOf('toConll', text, source, types);
  const columns = checkFlag(given.layers, 'toConll: layers') ? layersOf(spans, types) : [outermost(spans)];
  const tokens = cutTokens(text, columns.flat(), checkTokens('toConll', text, given.tokens));
  const tags = columns.map((column) => tagsOf(tokens, column, labels));
  const breaks = sentenceBreaks(text, tokens, outermost(spans));
  let out = '';
  tokens.forEach(({ start, end }, i) => {
    if (breaks.has(i)) out += '\n';
    out += [text.slice(start, end).replace(UNWRITABLE, '_'), ...tags.map((column) => column[i])].join('\t') + '\n';
  });
  return out === '' ? '' : out + '\n';
}

/** What would part a token, or end a line for one reader or another: Python ends lines at U+0085 and U+2028, for example. */
const UNWRITABLE = /[\s\p{Cc}]+/gu;

function layersOf(spans: readonly GoldSpan[], types: ReadonlySet<EntityType>): GoldSpan[][] {
  return ENTITY_TYPES.filter((type) => types.has(type)).map((type) => outermost(spans.filter((span) => span.type === type)));
}

/** Spans do not overlap and begin and end where tokens do. */
function tagsOf(tokens: readonly Range[], spans: readonly GoldSpan[], labels: Readonly<Record<EntityType, string>>): string[] {
  let next = 0;
  let begun = -1;
  return tokens.map(({ start }) => {
    while (next < spans.length && spans[next].end <= start) next++;
    if (next === spans.length || start < spans[next].start) return 'O';
    const tag = `${begun === next ? 'I' : 'B'}-${labels[spans[next].type]}`;
    begun = next;
    return tag;
  });
}

/** The numbers of the tokens that begin a sentence, the first one left out. Spans do not overlap. */
function sentenceBreaks(text: string, tokens: readonly Range[], spans: readonly Range[]): ReadonlySet<number> {
  const breaks = new Set<number>();
  let token = 0;
  let span = 0;
  for (const { start } of splitSentences(text)) {
    while (token < tokens.length && tokens[token].start < start) token++;
    while (span < spans.length && spans[span].end <= start) span++;
    const isInside = span < spans.length && spans[span].start < start;
    if (!isInside && token > 0 && token < tokens.length) breaks.add(token);
  }
  return breaks;
}
