/** The words of a text and the names that they belong to: one reading for `wordTokenizer()` and `ner()`. */
import type { Entity, EntityType } from '../../entity.ts';
import { outermost, type Range } from '../../kit/ranges.ts';
import { type TokenKind, tokenize } from '../../text/tokenize.ts';
import { segment } from '../../words.ts';
import type { NerRow } from './types.ts';

/**
 * The words of a text, single spaces in them. A name is made of whole words, and a person is one word.
 * @param entities as `extract` gives them for the text
 */
export function wordsOf(text: string, entities: readonly Entity[]): string[] {
  return spansOf(text, entities, outermostNames(entities)).map((word) => spelled(text, word));
}

/** The rows of vntk's `ner().tag`: the same words. O(n). */
export function nerRows(text: string, entities: readonly Entity[]): NerRow[] {
  const names = outermostNames(entities);
  const words = spansOf(text, entities, names);
  const nameOf = holders(words, names);
  const pos = placeholders(text, words, entities);
  return words.map((word, i): NerRow => {
    const name = nameOf[i];
    if (name === undefined) return [spelled(text, word), pos[i], 'O', 'O'];
    const position = word.start === name.start ? 'B' : 'I';
    return [spelled(text, word), pos[i], `${position}-NP`, `${position}-${LABELS[name.type]}`];
  });
}

const LABELS: Partial<Record<EntityType, string>> = { person: 'PER', organization: 'ORG', place: 'LOC' };

function outermostNames(entities: readonly Entity[]): Entity[] {
  return outermost(entities.filter((e) => LABELS[e.type] !== undefined));
}

/** For each span the one of `outer` that it begins in; both are in text order. */
function holders<T extends Range>(spans: readonly Range[], outer: readonly T[]): (T | undefined)[] {
  let next = 0;
  return spans.map(({ start }) => {
    while (next < outer.length && outer[next].end <= start) next++;
    return next < outer.length && outer[next].start <= start ? outer[next] : undefined;
  });
}

/** The words, cut where a name begins or ends inside one: the body in 25/BC/UBND. */
function spansOf(text: string, entities: readonly Entity[], names: readonly Range[]): Range[] {
  const edges = names.flatMap((name) => [name.start, name.end]);
  const spans: Range[] = [];
  let next = 0;
  for (const { start, end } of segment(text, { entities })) {
    while (edges[next] <= start) next++;
    let from = start;
    for (; edges[next] < end; next++) {
      if (edges[next] > from) spans.push({ start: from, end: edges[next] });
      from = edges[next];
    }
    spans.push({ start: from, end });
  }
  // Between two names there may be nothing but a byte order mark, which `spelled` takes for white space.
  return spans.filter((span) => text.slice(span.start, span.end).trim() !== '');
}

/**
 * What a tag of a part of speech can be told from without a model: numbers, punctuation, proper nouns. A capitalized word of an
 * organization may be a common noun (Bộ Tài chính), so only people and places count.
 */
function placeholders(text: string, words: readonly Range[], entities: readonly Entity[]): string[] {
  const tokenOf = holders(words, tokenize(text));
  const properOf = holders(words, outermost(entities.filter((e) => e.type === 'person' || e.type === 'place')));
  return words.map(({ start }, i) => {
    const kind = tokenOf[i]?.kind;
    if (properOf[i] !== undefined && (kind === 'syllable' || kind === 'word') && CAPITAL.test(text[start])) return 'Np';
    return (kind && POS[kind]) ?? 'X';
  });
}

const CAPITAL = /^\p{Lu}/u;
const POS: Partial<Record<TokenKind, string>> = { number: 'M', punctuation: 'CH', symbol: 'CH' };

/** A word as vntk writes it, whatever white space the text has in it. */
function spelled(text: string, { start, end }: Range): string {
  const written = text.slice(start, end);
  return WHITE_SPACE.test(written) ? written.trim().split(WHITE_SPACE).join(' ') : written;
}

const WHITE_SPACE = /\s+/u;
