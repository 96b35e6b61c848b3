/** The objects that `tokenizer()`, `wordTokenizer()` and `ner()` give. */
import type { Entity } from '../../entity.ts';
import type { Extractor } from '../../extractor.ts';
import { fail, oneOf, requireText } from '../../kit/values.ts';
import { tokenize } from '../../text/tokenize.ts';
import { nerText, wordText } from './format.ts';
import { refuseModel } from './refused.ts';
import type { NamedEntityRecognition, NerRow, Tokenizer, WordTokenizer } from './types.ts';
import { nerRows, wordsOf } from './words.ts';

export function makeTokenizer(): Tokenizer {
  const tokensOf = (text: string): string[] => tokenize(text).map((token) => token.text);
  return {
    tokenize(text) {
      requireText('tokenizer().tokenize', text);
      return tokensOf(text);
    },
    stokenize(text, separator = ' ') {
      requireText('tokenizer().stokenize', text);
      if (typeof separator !== 'string') fail(TypeError, 'tokenizer().stokenize: separator', separator, 'a string');
      return tokensOf(text).join(separator === '' ? ' ' : separator);
    },
  };
}

export function makeWordTokenizer(extractor: Extractor): WordTokenizer {
  function tag(text: string): string[];
  function tag(text: string, mode: 'text'): string;
  function tag(text: string, mode: 'text' | undefined): string[] | string;
  function tag(text: string, mode?: unknown): string[] | string {
    requireText('wordTokenizer().tag', text);
    const wanted = modeOf(mode, 'wordTokenizer().tag', ['text']);
    const words = wordsOf(text, extractor.extract(text).entities);
    return wanted === 'text' ? wordText(words) : words;
  }
  return { tag, newModel: () => refuseModel('wordTokenizer().newModel(path)') };
}

export function makeNer(extractor: Extractor): NamedEntityRecognition {
  function tag(text: string): NerRow[];
  function tag(text: string, mode: 'text'): string;
  function tag(text: string, mode: 'spans'): readonly Entity[];
  function tag(text: string, mode: 'text' | undefined): NerRow[] | string;
  function tag(text: string, mode?: unknown): NerRow[] | string | readonly Entity[] {
    requireText('ner().tag', text);
    const wanted = modeOf(mode, 'ner().tag', ['text', 'spans']);
    const { entities } = extractor.extract(text);
    if (wanted === 'spans') return entities;
    const rows = nerRows(text, entities);
    return wanted === 'text' ? nerText(rows) : rows;
  }
  return { tag, newModel: () => refuseModel('ner().newModel(path)') };
}

/** vntk gives text for whatever is truthy; of that, only `true` is kept, since another string is a slip. */
function modeOf<M extends string>(mode: unknown, caller: string, allowed: readonly (M | 'text')[]): M | 'text' | undefined {
  if (!mode) return undefined;
  return mode === true ? 'text' : oneOf(mode, `${caller}: mode`, allowed);
}
