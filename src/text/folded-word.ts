/** Folds one word of a text, letter by letter and mark by mark: for words that the scanner's fast path does not read. */
import { BASE_AT, CODE_AT, IGNORABLE, IS_UPPER, LETTER, MARK, TONE_AT } from './character-layout.ts';
import { infoOf } from './characters.ts';
import { joinMark, toneOfMark } from './fold-rules.ts';
import type { Vocabulary } from './vocabulary.ts';
import { finishKey, LONGEST, scratch } from './word-key.ts';
import { ASCII_LIMIT } from '../kit/punctuation.ts';

/** Letters of a word with a packed key. */
const MOST_PACKED = 9;

/** A word as it is folded: its base letters in `scratch`, and their codes as long as each has one. */
export class FoldedWord {
  end = 0;
  letters = 0;
  uppers = 0;
  /** It has a letter that is not ASCII, or a combining mark. */
  isMarked = false;
  private length = 0;
  private tone = 0;
  private a = 0;
  private b = 0;
  private isCoded = true;

  read(text: string, from: number, to: number): void {
    this.end = from;
    this.letters = 0;
    this.uppers = 0;
    this.isMarked = false;
    this.length = 0;
    this.tone = 0;
    this.a = 0;
    this.b = 0;
    this.isCoded = true;
    for (let i = from; i < to; i++) {
      const c = text.charCodeAt(i);
      const v = infoOf(c);
      const k = v & 7;
      if (k === LETTER) this.addLetter(c, v);
      else if (k === MARK) this.addMark(c);
      else if (k === IGNORABLE) continue;
      else break;
      this.end = i + 1;
    }
  }

  private addLetter(c: number, v: number): void {
    if ((v & IS_UPPER) !== 0) this.uppers++;
    this.letters++;
    if (c >= ASCII_LIMIT) {
      this.isMarked = true;
      const tone = (v >> TONE_AT) & 7;
      if (tone !== 0) this.tone = tone;
    }
    const code = v >>> CODE_AT;
    if (code === 0) this.isCoded = false;
    if (this.length < 5) this.a = (this.a << 6) | code;
    else this.b = (this.b << 6) | code;
    if (this.length < LONGEST) scratch[this.length++] = (v >>> BASE_AT) & 0xffff;
  }

  private addMark(c: number): void {
    this.isMarked = true;
    const tone = toneOfMark(c);
    if (tone !== 0) {
      this.tone = tone;
      return;
    }
    this.isCoded = false;
    if (this.length > 0 && this.length < LONGEST) scratch[this.length - 1] = joinMark(scratch[this.length - 1], c);
  }

  id(vocabulary: Vocabulary): number {
    if (this.isCoded && this.length <= MOST_PACKED) return vocabulary.findLetters(this.a, this.b, this.length, this.tone);
    return vocabulary.find(scratch, finishKey(this.length, this.tone));
  }
}
