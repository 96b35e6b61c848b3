/** Text to terms: names whole, everything else by words or by tokens, in the order of the text. */
import type { Entity } from '../../entity.ts';
import { extract } from '../../extractor.ts';
import { normalize } from '../../text/normalize.ts';
import { tokenize } from '../../text/tokenize.ts';
import { segment } from '../../words.ts';
import type { TermSettings } from './options.ts';

/** One term, its inner white space as single spaces. */
export interface Term {
  /** As written, in the spelling of `spell`. */
  readonly text: string;
  /** For counting: a word in lower case, a name with normal capitals. */
  readonly key: string;
  readonly isName: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const NAMES = { types: ['person', 'organization', 'place'], overlap: 'outermost' } as const;

/** One spelling for what readers take for the same: NFC, `hoà` as `hòa`, plain spaces and quotes, nothing invisible. */
export function spell(text: string): string {
  return normalize(text, { toneMarks: 'old' });
}

/** The terms of a text. O(n). */
export function readTerms(text: string, settings: TermSettings): Term[] {
  const spelled = spell(text);
  const names = settings.names ? (settings.extractor?.extract(spelled, NAMES) ?? extract(spelled, NAMES)).entities : [];
  const parts: readonly Span[] = settings.unit === 'word' ? segment(spelled, { entities: names }) : tokenize(spelled);
  const found: Term[] = [];
  const add = (start: number, end: number): void => {
    if (start < end) addPart(found, spelled.slice(start, end), settings);
  };
  let done = 0;
  let next = 0;
  for (const part of parts) {
    for (; next < names.length && names[next].start < part.end; next++) {
      add(Math.max(part.start, done), names[next].start);
      found.push(nameTerm(names[next]));
      done = names[next].end;
    }
    // Nothing is left of a part inside a name; of one that a name cuts, the rest.
    add(Math.max(part.start, done), part.end);
  }
  return found;
}

function addPart(found: Term[], written: string, settings: TermSettings): void {
  if (!settings.punctuation && !HAS_LETTER_OR_DIGIT.test(written)) return;
  const text = withSingleSpaces(written);
  found.push({ text, key: text.toLowerCase(), isName: false });
}

const HAS_LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function nameTerm(entity: Entity): Term {
  const text = withSingleSpaces(entity.text);
  // A headline in capitals names the same person; UBND stays UBND although its name is written out.
  const isSame = 'name' in entity && entity.name.toLowerCase() === text.toLowerCase();
  return { text, key: isSame ? entity.name : text, isName: true };
}

const WHITE_SPACE = /\s+/u;

function withSingleSpaces(text: string): string {
  return text.split(WHITE_SPACE).join(' ');
}

/** The text of a term with the joiner of the settings. */
export function joined(text: string, { joiner }: TermSettings): string {
  return joiner === ' ' ? text : text.replaceAll(' ', () => joiner);
}
