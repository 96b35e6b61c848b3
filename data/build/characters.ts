/** What Unicode says of each UTF-16 code unit below LIMIT, as `src/text/characters.ts` reads it. */
import { joinMark, toneOfMark } from '../../src/text/fold-rules.ts';
import { DIGIT, IGNORABLE, IS_UPPER, LETTER, LIMIT, MARK, NEWLINE, OTHER, SPACE, TONE_AT } from '../../src/text/character-layout.ts';
import type { CHARACTER_CLASSES } from '../schema/kinds.ts';
import type { Row } from '../schema.ts';
import { type Generated, generated, quoted } from './emit.ts';
import type { Tables } from './tables.ts';

const CLASSES: Readonly<Record<keyof typeof CHARACTER_CLASSES, number>> = {
  letter: LETTER,
  digit: DIGIT,
  mark: MARK,
  space: SPACE,
  newline: NEWLINE,
  ignorable: IGNORABLE,
};

/** U+00D0 (eth) and U+0189 (African D) stand in for Đ in many texts. */
const D_WITH_STROKE = [0xd0, 0x189, 0x110, 0xf0, 0x256, 0x111];
const D = 0x111;
/** Below this a base is written as the letter itself, above as its distance. */
const LATIN = 0x250;

/** Class, capital and tone of a code unit as `info` holds them, and its base letter or digit (0 for none). */
export interface Facts {
  readonly low: number;
  readonly base: number;
}

/** The facts of each code unit below LIMIT. */
export function characterFacts(rows: readonly Row<'characters'>[]): Facts[] {
  const all: Facts[] = new Array<Facts>(LIMIT).fill({ low: OTHER, base: 0 });
  for (const row of rows) {
    const last = Number.parseInt(row.last, 16);
    for (let c = Number.parseInt(row.first, 16); c <= last; c++) all[c] = factsOf(c, row);
  }
  return all;
}

function factsOf(c: number, row: Row<'characters'>): Facts {
  const low = CLASSES[row.class];
  if (low === DIGIT) return { low, base: c };
  if (low !== LETTER) return { low, base: 0 };
  const upper = row.case === 'upper' ? IS_UPPER : 0;
  if (D_WITH_STROKE.includes(c)) return { low: low | upper, base: D };
  // By the rules of loose marks, so that NFC and NFD fold alike.
  const [first, ...marks] = row.letters === '' ? [c] : row.letters.split(' ').map((letter) => Number.parseInt(letter, 16));
  let base = first;
  let tone = 0;
  for (const mark of marks) {
    const t = toneOfMark(mark);
    if (t !== 0) tone = t;
    else base = joinMark(base, mark);
  }
  return { low: low | upper | (tone << TONE_AT), base };
}

/** Runs of code units with equal facts: how many (base 36), a colon, the facts, and the base: = itself, .x the letter x, +n or -n further on. */
function pack(all: readonly Facts[]): string {
  const runs: { count: number; what: string }[] = [];
  all.forEach(({ low, base }, c) => {
    const distance = base > c ? `+${base - c}` : `${base - c}`;
    const what = `${low}${base === 0 ? '' : base === c ? '=' : base < LATIN ? `.${String.fromCharCode(base)}` : distance}`;
    const last = runs[runs.length - 1];
    if (last?.what === what) last.count++;
    else runs.push({ count: 1, what });
  });
  return runs.map(({ count, what }) => (count === 1 ? what : `${count.toString(36)}:${what}`)).join(' ');
}

export function characterModule(tables: Tables): Generated {
  return generated('src/text/characters.generated.ts', 'characters.tsv', [
    `export const CHARACTERS: string = ${quoted(pack(characterFacts(tables.rows('characters'))))};`,
  ]);
}
