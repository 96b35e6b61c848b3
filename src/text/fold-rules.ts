/** How marks and letters fold: shared by the scanner, the syllable grammar, the vocabulary and the builders in `data/build/`. */

/** The letters that carry a tone, without it. */
export const VOWELS = 'aăâeêioôơuưy';
/** Combining tone marks by tone: none, huyền, sắc, hỏi, ngã, nặng. */
const TONE_MARKS: readonly string[] = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** A vowel in NFC with each of the six tones. */
export function withTones(vowel: string): string[] {
  return TONE_MARKS.map((mark) => (vowel + mark).normalize('NFC'));
}

const [A, E, I, O, Q, U, Y] = [...'aeioquy'].map((letter) => letter.charCodeAt(0));
const CIRCUMFLEX = 0x302;
const BREVE = 0x306;
const HORN = 0x31b;

const FIRST_MARK = 0x300;
/** Tone by combining mark, from FIRST_MARK on. U+0340 and U+0341 are other codes of the grave and the acute. */
const toneByMark = new Uint8Array(0x42);
TONE_MARKS.forEach((mark, tone) => {
  if (tone > 0) toneByMark[mark.charCodeAt(0) - FIRST_MARK] = tone;
});
toneByMark[0x40] = 1;
toneByMark[0x41] = 2;

/** The tone that a combining mark writes (1–5), or 0. */
export function toneOfMark(mark: number): number {
  return mark >= FIRST_MARK && mark < FIRST_MARK + toneByMark.length ? toneByMark[mark - FIRST_MARK] : 0;
}

/** The letter that a base letter in lower case and a combining mark make: a + ̆ → ă. The base letter itself where they make none. */
export function joinMark(base: number, mark: number): number {
  if (mark === CIRCUMFLEX) return base === A ? 0xe2 : base === E ? 0xea : base === O ? 0xf4 : base;
  if (mark === BREVE) return base === A ? 0x103 : base;
  if (mark === HORN) return base === O ? 0x1a1 : base === U ? 0x1b0 : base;
  return base;
}

/** By base letter: 1 for a vowel. */
const vowelBases = new Uint8Array(0x200);
for (const vowel of VOWELS) vowelBases[vowel.charCodeAt(0)] = 1;

/** Whether a base letter is a vowel. */
export function isVowelBase(base: number): boolean {
  return base < vowelBases.length && vowelBases[base] === 1;
}

/** Anything that holds base letters and can be written to. */
interface Letters {
  [index: number]: number;
}

/**
 * Writes i for a final y that stands for it: y ends an open syllable (kỹ = kĩ, quý = quí) and is not the glide after a vowel (thúy, này).
 * `n` is the number of base letters, without the tone. Returns whether it did.
 */
export function foldFinalY(letters: Letters, n: number): boolean {
  if (n < 2 || letters[n - 1] !== Y) return false;
  const before = letters[n - 2];
  if (isVowelBase(before) && !(before === U && n === 3 && letters[0] === Q)) return false;
  letters[n - 1] = I;
  return true;
}

const Y_WITH_TONES = withTones('y').join('');
const I_WITH_TONES = withTones('i').join('');
const FINAL_Y = /([bcdđghklmnprstvx]|qu)([yỳýỷỹỵ])(?=$|[\s-])/g;

/** As `foldFinalY`, for whole words in lower case that keep their tone marks: `mỹ quý` → `mĩ quí`. */
export function finalYAsI(lower: string): string {
  return lower.replace(FINAL_Y, (_all: string, onset: string, y: string) => onset + I_WITH_TONES[Y_WITH_TONES.indexOf(y)]);
}
