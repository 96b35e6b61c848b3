/** A Vietnamese text as terms of compromise: nothing of the text is lost, and every entity begins and ends with a term. */
import type { Entity } from '../../entity.ts';
import { splitSentences } from '../../text/sentences.ts';
import { tokenize } from '../../text/tokenize.ts';
import type { Document, Term } from './internals.ts';

/** The terms of one entity; they stand in one sentence. */
export interface TermSpan {
  readonly entity: Entity;
  readonly terms: readonly Term[];
}

export interface TermDocument {
  readonly document: Document;
  /** One for each entity, in the order of the entities. */
  readonly spans: readonly TermSpan[];
}

/** UTF-16 offsets of what becomes one term. */
interface Word {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text into sentences and terms, in O(n).
 *
 * A term is a token that is no punctuation; punctuation and white space go to `pre` and `post`, so that all terms joined are the
 * text. A token is parted where an entity begins or ends inside it, and no sentence ends inside an entity.
 * A text without words is one term.
 *
 * @param entities of this text, in text order
 */
export function termsOf(text: string, entities: readonly Entity[]): TermDocument {
  const words = wordsOf(text, entities);
  if (words.length === 0) return { document: text === '' ? [] : [[wordless(text)]], spans: [] };
  const document: Document = [];
  const terms: Term[] = [];
  const sentenceAt = sentenceFinder(text, entities);
  let from = 0;
  for (const word of words) {
    const before = terms.at(-1);
    const sentence = sentenceAt(word.start);
    const begins = before === undefined || sentence >= from;
    let cut = 0;
    if (before !== undefined) {
      cut = begins ? sentence : from + postLength(text.slice(from, word.start));
      before.post = text.slice(from, cut);
    }
    const term = makeTerm(text.slice(cut, word.start), text.slice(word.start, word.end));
    terms.push(term);
    if (begins) document.push([term]);
    else document[document.length - 1].push(term);
    from = word.end;
  }
  terms[terms.length - 1].post = text.slice(from);
  return { document, spans: spansOf(entities, words, terms) };
}

function makeTerm(pre: string, text: string): Term {
  return { pre, text, post: '', normal: '', tags: new Set() };
}

/** White space goes around the term, as with words; punctuation is its text, as compromise has it. */
function wordless(text: string): Term {
  const inner = text.trim();
  const start = text.indexOf(inner);
  const term = makeTerm(text.slice(0, start), inner);
  term.post = text.slice(start + inner.length);
  return term;
}

/** The tokens that are no punctuation, parted at the bounds of entities. */
function wordsOf(text: string, entities: readonly Entity[]): Word[] {
  const bounds = [...new Set(entities.flatMap((e) => [e.start, e.end]))].sort((a, b) => a - b);
  const words: Word[] = [];
  let next = 0;
  for (const token of tokenize(text)) {
    if (token.kind === 'punctuation') continue;
    let start = token.start;
    while (next < bounds.length && bounds[next] <= start) next++;
    for (; next < bounds.length && bounds[next] < token.end; next++) {
      words.push({ start, end: bounds[next] });
      start = bounds[next];
    }
    words.push({ start, end: token.end });
  }
  return words;
}

/** For growing offsets: where the sentence of the offset begins. Sentences are joined where an entity goes over their end. */
function sentenceFinder(text: string, entities: readonly Entity[]): (offset: number) => number {
  const starts: number[] = [];
  let k = 0;
  let covered = 0;
  for (const { start } of splitSentences(text)) {
    for (; k < entities.length && entities[k].start < start; k++) covered = Math.max(covered, entities[k].end);
    if (start >= covered) starts.push(start);
  }
  let at = 0;
  return (offset) => {
    while (at + 1 < starts.length && starts[at + 1] <= offset) at++;
    return starts[at];
  };
}

/** Brackets and quotes that open. A straight quote may do either, and only white space tells. */
const OPENING = '([{“‘«‹„‚';

/** How much of what stands between two words belongs to the first: all up to the last white space, or else up to what opens. */
function postLength(between: string): number {
  for (let i = between.length; i > 0; i--) if (isSpace(between[i - 1])) return i;
  for (let i = 0; i < between.length; i++) if (OPENING.includes(between[i])) return i;
  return between.length;
}

const isSpace = (character: string): boolean => character.trim() === '';

/** Each entity with its terms. Entities come in text order, so the search for the first term goes on where it stopped. */
function spansOf(entities: readonly Entity[], words: readonly Word[], terms: readonly Term[]): TermSpan[] {
  let first = 0;
  return entities.map((entity) => {
    while (first < words.length && words[first].start < entity.start) first++;
    let end = first;
    while (end < words.length && words[end].end <= entity.end) end++;
    return { entity, terms: terms.slice(first, end) };
  });
}
