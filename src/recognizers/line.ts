/** What the rules of dates and money ask about the tokens of one line: nothing after a line break is ever seen. */
import { romanValue } from '../text/roman.ts';
import { CAPITAL, GLUED, LINE, NUMBER, PUNCT, UPPER, WORD, type Tokens } from '../text/scan.ts';
import type { NumberGrammar, Numbers } from './number.ts';

export const OPEN = 40;
export const CLOSE = 41;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const SLASH = 47;
export const COLON = 58;

export class LineReader {
  readonly tokens: Tokens;
  readonly numbers: Numbers;
  private readonly numberKinds: Uint8Array;
  /** One past the last token of what was found last. */
  to = 0;

  constructor(tokens: Tokens, numbers: Numbers, grammar: NumberGrammar) {
    this.tokens = tokens;
    this.numbers = numbers;
    this.numberKinds = grammar.kind;
  }

  /** The token continues its line. */
  inLine(i: number): boolean {
    return (this.tokens.flags[i] & LINE) === 0;
  }

  /** Id of a token after another of the same line; 0 beyond the line. */
  id(i: number): number {
    return (this.tokens.flags[i] & LINE) === 0 ? this.tokens.id[i] : 0;
  }

  glued(i: number): boolean {
    return (this.tokens.flags[i] & (GLUED | LINE)) === GLUED;
  }

  isNumber(i: number): boolean {
    return (this.tokens.flags[i] & (NUMBER | LINE)) === NUMBER;
  }

  isWord(i: number): boolean {
    return (this.tokens.flags[i] & (WORD | LINE)) === WORD;
  }

  isCapital(i: number): boolean {
    return (this.tokens.flags[i] & (CAPITAL | LINE)) === CAPITAL;
  }

  isUpper(i: number): boolean {
    return (this.tokens.flags[i] & (UPPER | LINE)) === UPPER;
  }

  /** Value of the Roman numeral in capitals at token i; 0 if there is none in the line. */
  roman(i: number): number {
    const { text, start, end } = this.tokens;
    return this.isUpper(i) ? romanValue(text, start[i], end[i]) : 0;
  }

  /** The line ends before this token, or it is a punctuation mark. */
  isBreak(i: number): boolean {
    return (this.tokens.flags[i] & (LINE | PUNCT)) !== 0;
  }

  /** A punctuation mark, wherever it is. */
  isMark(i: number): boolean {
    return (this.tokens.flags[i] & PUNCT) !== 0;
  }

  /** Code units of a token. */
  width(i: number): number {
    return this.tokens.end[i] - this.tokens.start[i];
  }

  /** Kind of the number word at a token, wherever it is (see `NumberKind`); 0 for others. */
  numberKind(i: number): number {
    const id = this.tokens.id[i];
    return id < this.numberKinds.length ? this.numberKinds[id] : 0;
  }
}
