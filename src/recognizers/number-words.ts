/** Whole numbers below 1000 in words, and the table of number words. */
import { LINE, type Tokens } from '../text/scan.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { NUMBER_WORDS, NumberKind } from './number.generated.ts';

/** Whether a word of this kind may begin a number. */
export function beginsNumber(kind: number): boolean {
  return isDigit(kind) || kind === NumberKind.TEN;
}

/** Tư is a digit too. */
export function isDigit(kind: number): boolean {
  return kind === NumberKind.DIGIT || kind === NumberKind.LATE_DIGIT;
}

/** May be the unit right after a digit, with no word for ten: hai lăm, hai tư. */
function endsTens(kind: number): boolean {
  return kind === NumberKind.UNIT || kind === NumberKind.LATE_DIGIT;
}

/** The value of mười; hăm is 20, and never alone. */
const TEN = 10;

export interface NumberGrammar {
  /** Kind of each word id; 0 for other words. Indexed by vocabulary id, shorter than the vocabulary. */
  readonly kind: Uint8Array;
  readonly value: Uint8Array;
}

/** Builds the tables of number words; adds the words to the vocabulary. */
export function numberGrammar(vocabulary: Vocabulary): NumberGrammar {
  const rows = NUMBER_WORDS.map(({ word, kind, value }) => ({ id: vocabulary.add(word), kind, value }));
  const size = Math.max(...rows.map((row) => row.id)) + 1;
  const kind = new Uint8Array(size);
  const value = new Uint8Array(size);
  for (const row of rows) {
    kind[row.id] = row.kind;
    value[row.id] = row.value;
  }
  return { kind, value };
}

/** Reads number words in the tokens of one text. */
export class WordReader {
  protected readonly tokens: Tokens;
  private readonly grammar: NumberGrammar;
  /** One past the number that `below1000` found last. */
  below1000To = 0;

  constructor(tokens: Tokens, grammar: NumberGrammar) {
    this.tokens = tokens;
    this.grammar = grammar;
  }

  /** Kind of the number word at a token; 0 for other tokens. */
  protected kind(i: number): number {
    const id = this.tokens.id[i];
    return id < this.grammar.kind.length ? this.grammar.kind[id] : 0;
  }

  protected inLine(i: number): boolean {
    return (this.tokens.flags[i] & LINE) === 0;
  }

  /** The digit of the word at a token; 0 for other words. */
  digitAt(i: number): number {
    return isDigit(this.kind(i)) ? this.val(i) : 0;
  }

  /** A whole number below 1000 in words (`mười hai`, `hai mươi lăm`), or -1. `below1000To` is set to its end. */
  below1000(from: number): number {
    const kind = this.kind(from);
    if (kind === NumberKind.LINK) return this.linked(from);
    if (!beginsNumber(kind)) return -1;
    if (isDigit(kind) && this.kindInLine(from + 1) === NumberKind.HUNDRED) return this.afterHundreds(this.val(from) * 100, from + 2);
    return this.belowHundred(0, from);
  }

  /** nghìn lẻ năm, triệu lẻ hai mươi (nghìn) */
  private linked(i: number): number {
    if (i === 0 || !beginsNumber(this.kindInLine(i + 1)) || this.kind(i - 1) !== NumberKind.MAGNITUDE) return -1;
    return this.belowHundred(0, i + 1);
  }

  /** The rest of a number after its hundreds. A single digit is not part of it (một trăm năm: a hundred years), unless tens follow. */
  private afterHundreds(hundreds: number, i: number): number {
    const kind = this.kindInLine(i);
    if (kind === NumberKind.LINK && isDigit(this.kindInLine(i + 1))) return this.endingAt(i + 2, hundreds + this.val(i + 1));
    if (kind === NumberKind.TEN || (isDigit(kind) && this.tensFollow(i))) return this.belowHundred(hundreds, i);
    // một trăm hai tám
    if (isDigit(kind) && isDigit(this.kindInLine(i + 1)) && this.isPlainUnit(i + 1) && this.val(i) > 0)
      return this.endingAt(i + 2, hundreds + this.val(i) * TEN + this.val(i + 1));
    return this.endingAt(i, hundreds);
  }

  private belowHundred(hundreds: number, i: number): number {
    if (this.kind(i) === NumberKind.TEN) return this.val(i) === TEN ? this.afterTen(hundreds + TEN, i + 1) : this.afterTwenty(hundreds, i);
    const digit = this.val(i);
    const next = this.kindInLine(i + 1);
    if (next === NumberKind.TENS && digit > 0) return this.afterTens(hundreds + digit * 10, i + 2);
    if (endsTens(next) && digit > 0) return this.endingAt(i + 2, hundreds + digit * 10 + this.val(i + 1));
    return this.endingAt(i + 1, hundreds + digit);
  }

  /** mười hai, mười lăm; not mười năm (ten years). */
  private afterTen(value: number, i: number): number {
    const kind = this.kindInLine(i);
    const isUnit = (isDigit(kind) && this.isPlainUnit(i)) || (kind === NumberKind.UNIT && this.val(i) === 5);
    return isUnit ? this.endingAt(i + 1, value + this.val(i)) : this.endingAt(i, value);
  }

  /** hăm mốt, hăm ba; hăm alone is another word. */
  private afterTwenty(hundreds: number, i: number): number {
    const kind = this.kindInLine(i + 1);
    const isUnit = kind === NumberKind.UNIT || (isDigit(kind) && this.isPlainUnit(i + 1));
    return isUnit ? this.endingAt(i + 2, hundreds + this.val(i) + this.val(i + 1)) : -1;
  }

  /** hai mươi mốt, hai mươi ba; not hai chục ba, not hai mươi ba mươi. */
  private afterTens(value: number, i: number): number {
    const kind = this.kindInLine(i);
    const isUnit = kind === NumberKind.UNIT || (isDigit(kind) && this.isPlainUnit(i) && this.val(i - 1) === TEN && !this.tensFollow(i));
    return isUnit ? this.endingAt(i + 1, value + this.val(i)) : this.endingAt(i, value);
  }

  /** A digit that may be the unit after tens. Năm is not: it is also the word for year, and five is written lăm there. */
  private isPlainUnit(i: number): boolean {
    return this.val(i) !== 0 && this.val(i) !== 5;
  }

  private endingAt(to: number, value: number): number {
    this.below1000To = to;
    return value;
  }

  private tensFollow(i: number): boolean {
    const kind = this.kindInLine(i + 1);
    return kind === NumberKind.TENS || endsTens(kind);
  }

  /** Kind of the number word at a token that continues its line; 0 for others. */
  protected kindInLine(i: number): number {
    return this.inLine(i) ? this.kind(i) : 0;
  }

  protected val(i: number): number {
    return this.grammar.value[this.tokens.id[i]];
  }
}
