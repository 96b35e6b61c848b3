/** The shapes of vntk 1.4.4, under the names that its own types use. */
import type { Entity } from '../../entity.ts';

/**
 * One word as vntk's `ner().tag` gives it. The word and the label are read from the text; the other two are placeholders that hold
 * only what is known without a model.
 * - `pos`: `Np` (a capitalized word of a person or a place), `M` (a number in digits), `CH` (punctuation or a symbol), `X` (anything else)
 * - `chunk`: `B-NP` and `I-NP` for the first and the further words of a name, `O` (anything else)
 * - `label`: `O`, or `B-` and `I-` with `PER`, `ORG`, `LOC`
 */
export type NerRow = [word: string, pos: string, chunk: string, label: string];

/** What `tokenizer()` gives. */
export interface Tokenizer {
  /**
   * The tokens of a text in order: syllables, numbers, punctuation.
   * @throws TypeError when `text` is no string
   */
  tokenize(text: string): string[];
  /**
   * The tokens in one string.
   * @param separator stands between two tokens; one space when it is empty or absent
   * @throws TypeError when `text` or `separator` is no string
   */
  stokenize(text: string, separator?: string): string;
}

/** What `wordTokenizer()` gives. */
export interface WordTokenizer {
  /**
   * The words of a text in order, one space between the syllables of a word.
   * @throws TypeError when `text` is no string; RangeError for another mode than `text`
   */
  tag(text: string): string[];
  /** The words in one string, a space between two words and `_` between the syllables of a word. */
  tag(text: string, mode: 'text'): string;
  // It is not optional: the compiler would try a signature with a literal before the first one.
  /** For a mode in a variable. */
  tag(text: string, mode: 'text' | undefined): string[] | string;
  /** @throws Error always: there are no models */
  newModel(path: string): never;
}

/** What `ner()` gives. */
export interface NamedEntityRecognition {
  /**
   * The words of a text in order, each with its label. Of nested names, the outermost counts.
   * @throws TypeError when `text` is no string; RangeError for another mode than `text` and `spans`
   */
  tag(text: string): NerRow[];
  /** The words in one string with names in brackets, spaces as vntk sets them: `tới [LOC Việt Nam] của  Tổng thống`. */
  tag(text: string, mode: 'text'): string;
  /** The entities that `extract` finds, of all types unless the configuration says otherwise, with exact UTF-16 offsets. */
  tag(text: string, mode: 'spans'): readonly Entity[];
  /** For a mode in a variable. */
  tag(text: string, mode: 'text' | undefined): NerRow[] | string;
  /** @throws Error always: there are no models */
  newModel(path: string): never;
}

/** What `util()` gives. */
export interface Util {
  /**
   * The text of an HTML page or fragment: each tag becomes a space; comments, scripts and styles go; white space is reduced as
   * vntk reduces it. Character references other than `&nbsp;` stay as they are written.
   * @throws TypeError when `html` is no string
   */
  clean_html(html: string): string;
}
