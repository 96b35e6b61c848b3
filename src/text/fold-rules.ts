/** How marks and letters fold: shared by the scanner, the vocabulary, and the builders in `data/build/`. */

/** A combining mark that makes another base: a + ̆ → ă. 0 where the pair makes none. */
export function joinMark(base: number, mark: number): number {
  if (mark === 0x302) return base === 97 ? 0xe2 : base === 101 ? 0xea : base === 111 ? 0xf4 : base;
  if (mark === 0x306) return base === 97 ? 0x103 : base;
  if (mark === 0x31b) return base === 111 ? 0x1a1 : base === 117 ? 0x1b0 : base;
  return base;
}

/** The tone that a combining mark writes (1–5), or 0. */
export function toneOfMark(mark: number): number {
  return mark === 0x300 ? 1 : mark === 0x301 ? 2 : mark === 0x309 ? 3 : mark === 0x303 ? 4 : mark === 0x323 ? 5 : mark === 0x340 ? 1 : mark === 0x341 ? 2 : 0;
}

/** a ă â e ê i o ô ơ u ư y: the base letters that carry a syllable. */
export function isVowelBase(b: number): boolean {
  return (
    b === 97 ||
    b === 101 ||
    b === 105 ||
    b === 111 ||
    b === 117 ||
    b === 121 ||
    b === 0x103 ||
    b === 0xe2 ||
    b === 0xea ||
    b === 0xf4 ||
    b === 0x1a1 ||
    b === 0x1b0
  );
}

/**
 * y at the end of an open syllable is i (kỹ = kĩ, quý = quí), and stays y after another vowel (thúy, này).
 * `n` counts base letters without the tone.
 */
export function foldFinalY(codes: ArrayLike<number>, n: number): boolean {
  if (n < 2 || codes[n - 1] !== 121) return false;
  const before = codes[n - 2];
  return !isVowelBase(before) || (before === 117 && n === 3 && codes[0] === 113);
}
