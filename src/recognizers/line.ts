/** A token cursor for the rules of dates and money. They read one line: no answer depends on tokens after a line break. */
import { romanValue } from '../text/roman.ts';
import { CAPITAL, GLUED, LINE, NUMBER, PUNCT, UPPER, WORD, type Tokens } from '../text/scan.ts';
import { NumberKind } from './number.generated.ts';
import type { NumberGrammar, Numbers } from './number.ts';

export { CLOSE, COLON, COMMA, DOT, HYPHEN as DASH, OPEN, SLASH } from '../kit/punctuation.ts';

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

  /** Id of a token that continues its line; 0 for the first token of a line. */
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

  /** A line break precedes the token, or it is a punctuation mark. */
  isBreak(i: number): boolean {
    return (this.tokens.flags[i] & (LINE | PUNCT)) !== 0;
  }

  /** A punctuation mark, also at the start of a line. */
  isMark(i: number): boolean {
    return (this.tokens.flags[i] & PUNCT) !== 0;
  }

  /** Code units of a token. */
  width(i: number): number {
    return this.tokens.end[i] - this.tokens.start[i];
  }

  /** Kind of the number word at a token (see `NumberKind`), also at the start of a line; 0 for others. Tư is a digit as others are. */
  numberKind(i: number): number {
    const id = this.tokens.id[i];
    const kind = id < this.numberKinds.length ? this.numberKinds[id] : 0;
    return kind === NumberKind.LATE_DIGIT ? NumberKind.DIGIT : kind;
  }
}
