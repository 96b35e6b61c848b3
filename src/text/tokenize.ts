/** Tokens for users of the text layer, built from the groups of `groups.ts`. */
import { Grouper } from './groups.ts';
import { lex } from './lexer.ts';
import { writtenForm } from './word-cache.ts';
import { requireText } from '../kit/values.ts';
import { GLUED } from './scan.ts';

/**
 * What a token is.
 * - `syllable`: spelled as a Vietnamese syllable (`nghiêng`, `An`)
 * - `word`: other letters: foreign words, acronyms, names with a hyphen or an apostrophe (`Washington`, `UBND`,
 *   `GD&ĐT`, `Mát-xcơ-va`, `H'Hen`, `km²`)
 * - `number`: digits with the marks inside them (`1.234,5`, `26/12/2022`, `8:30`)
 * - `code`: letters and digits in one token (`18-NQ/TW`, `15/2021/NĐ-CP`, `COVID-19`, `U23`, `1A`)
 * - `abbreviation`: with its periods (`TP.`, `PGS.TS.`, `T.Ư`, `v.v.`), and `đ/c`
 * - `email`, `url`: addresses, also bare domains (`chinhphu.vn`)
 * - `punctuation`: marks of the sentence; a repeated mark is one token (`...`), and so is `./.`
 * - `symbol`: everything else (`%`, `₫`, `°`, emoji, unpaired surrogates)
 */
export type TokenKind = 'syllable' | 'word' | 'number' | 'code' | 'abbreviation' | 'email' | 'url' | 'punctuation' | 'symbol';

/** One token; `text.slice(start, end)` of the caller's string is `text`. */
export interface Token {
  readonly text: string;
  /** First UTF-16 code unit. */
  readonly start: number;
  /** One past the last UTF-16 code unit. */
  readonly end: number;
  readonly kind: TokenKind;
}

/** By the kinds of `token-view.ts`. */
const KINDS: readonly TokenKind[] = ['syllable', 'word', 'number', 'code', 'abbreviation', 'email', 'url', 'punctuation', 'symbol'];

/**
 * The tokens of a text, in order. Between two tokens there is only white space and invisible characters. Words
 * that were run together are split (`ủyĐồng`, `500người`). NFC and NFD, both placements of the tone mark, any line breaks
 * and spaces give the same tokens. O(n); any string gives a result.
 *
 * @throws TypeError if `text` is not a string
 * @example
 * tokenize('TP. Huế: 1.234,5 ha').map((t) => t.text) // ['TP.', 'Huế', ':', '1.234,5', 'ha']
 */
export function tokenize(text: string): Token[] {
  requireText('tokenize', text);
  const n = text.length;
  const tokens: Token[] = new Array((n >> 2) + (n >> 5));
  let made = 0;
  for (let from = 0; from < n; ) {
    const to = n - from <= PIECE ? n : text.indexOf('\n', from + PIECE) + 1 || n;
    made = read(to - from === n ? text : text.slice(from, to), from, tokens, made);
    from = to;
  }
  tokens.length = made;
  return tokens;
}

/**
 * A long text is read in pieces of about this many code units (see `docs/engine-notes.md`, "Pieces"). No token and no rule of tokens crosses a
 * line break, where the pieces end.
 */
const PIECE = 1 << 14;

/** Adds the tokens of a piece that begins at `base` to the first `before` tokens. Returns their number. */
function read(text: string, base: number, tokens: Token[], before: number): number {
  const raw = lex(text);
  const grouper = new Grouper(raw);
  const { start, end, cached, flags, id, count } = raw;
  let made = before;
  for (let i = 0; i < count; ) {
    // The fast path for nearly all tokens: a cached word before white space.
    if (cached[i] !== 0 && (flags[i + 1] & GLUED) === 0) {
      tokens[made++] = { text: writtenForm(cached[i]), start: base + start[i], end: base + end[i], kind: KINDS[1 - id[i]] };
      i++;
      continue;
    }
    const first = i;
    i = grouper.step(i);
    const from = start[first];
    const to = end[i - 1];
    const written = cached[first] !== 0 && i === first + 1 ? writtenForm(cached[first]) : text.substring(from, to);
    tokens[made++] = { text: written, start: base + from, end: base + to, kind: KINDS[grouper.kind] };
  }
  return made;
}
