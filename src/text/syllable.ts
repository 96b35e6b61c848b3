/**
 * The grammar of the Vietnamese syllable: onset × medial × nucleus × coda × tone, by rules and not by a list of syllables.
 * A word is read once into letter numbers; its rhyme is looked up in a small trie that is built from the table below.
 */
import { joinMark, toneOfMark, VOWELS, withTones } from './fold-rules.ts';
import { requireText } from '../kit/values.ts';

/** The six tones by their Vietnamese names in ASCII: level, huyền, sắc, hỏi, ngã, nặng. */
export type Tone = 'ngang' | 'huyen' | 'sac' | 'hoi' | 'nga' | 'nang';

/** The parts of a syllable, in lower case and NFC, without the tone mark. */
export interface Syllable {
  /** Initial consonant as written (`ngh`, `q`, `gi`), or ''. */
  readonly onset: string;
  /** The glide `o` or `u` before the nucleus (ho*à*n is o + a; `quốc` is q + u + ô + c), or ''. */
  readonly medial: string;
  /** The vowel or diphthong: `a`, `iê`, `ươ`, `ya`. */
  readonly nucleus: string;
  /** Final consonant or semivowel: `ng`, `ch`, `i`, `u`, or ''. */
  readonly coda: string;
  readonly tone: Tone;
}

const TONES: readonly Tone[] = ['ngang', 'huyen', 'sac', 'hoi', 'nga', 'nang'];
const SAC = 2;
const NANG = 5;

/** A letter's number is its position here, from 1; the vowels come first. */
const LETTERS: string = VOWELS + 'bcdđghklmnpqrstvx';
const LAST_VOWEL = VOWELS.length;
const [E_CIRCUMFLEX, G, I, Q, Y] = [...'êgiqy'].map(number);

function number(letter: string): number {
  return LETTERS.indexOf(letter) + 1;
}

/** Every rhyme: medial, nucleus, codas (`-` is none). */
export const RHYMES: readonly (readonly [medial: string, nucleus: string, codas: string])[] = [
  ['', 'a', '- i o u y m n ng nh p t c ch'],
  ['', 'ă', 'm n ng p t c'],
  ['', 'â', 'u y m n ng p t c'],
  ['', 'e', '- o m n ng p t c'],
  ['', 'ê', '- u m n ng nh p t ch'],
  ['', 'i', '- u m n ng nh p t ch'],
  ['', 'o', '- i m n ng p t c'],
  ['', 'ô', '- i m n ng p t c'],
  ['', 'ơ', '- i m n p t'],
  ['', 'u', '- i m n ng p t c'],
  ['', 'ư', '- i u m n ng p t c'],
  ['', 'y', '-'],
  ['', 'iê', 'u m n ng p t c'],
  ['', 'yê', 'u m n ng t'],
  ['', 'ia', '-'],
  ['', 'ua', '-'],
  ['', 'ưa', '-'],
  ['', 'uô', 'i m n ng p t c'],
  ['', 'ươ', 'i u m n ng p t c'],
  ['', 'oo', 'm n ng c'],
  ['', 'ôô', 'ng c'],
  ['o', 'a', '- i o y m n ng nh p t c ch'],
  ['o', 'ă', 'm n ng p t c'],
  ['o', 'e', '- o m n ng t'],
  ['u', 'a', 'i y'],
  ['u', 'â', 'y n ng t c'],
  ['u', 'ê', '- u n nh t ch'],
  ['u', 'ơ', '- n t'],
  ['u', 'y', '- u m n nh p t ch'],
  ['u', 'yê', 'm n t'],
  ['u', 'ya', '-'],
];

/** After q the glide is always written u; these are the rhymes that may follow it. */
const AFTER_Q: readonly (readonly [nucleus: string, codas: string])[] = [
  ['a', '- i o u y m n ng nh p t c ch'],
  ['ă', 'm n ng p t c'],
  ['â', 'u y m n ng p t c'],
  ['e', '- o m n ng t'],
  ['ê', '- u n nh t ch'],
  ['i', '- u n nh p t ch'],
  ['y', '- u n nh p t ch'],
  ['yê', 'n t'],
  ['ô', '- i n ng c'],
  ['ơ', '- i n t'],
];

/** Every onset. Its number is its position here, from 1; 0 is no onset. */
export const ONSETS: readonly string[] = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x'.split(' ');
/** Onsets that take no glide, except in loan words in -uy (xe buýt, thùng phuy). */
const LABIALS = 'b m p ph v'.split(' ');
/** Onsets after which an open i is also written y (kỹ = kĩ). */
const Y_ONSETS = 'd h k l m n s t th v x'.split(' ');
/** Onsets whose spelling depends on the first vowel letter; any may follow the others. */
const FIRST_VOWELS: Readonly<Record<string, string>> = {
  c: 'aăâoôơuư',
  g: 'aăâoôơuư',
  ng: 'aăâoôơuư',
  gh: 'eêi',
  ngh: 'eêi',
  k: 'eêiy',
  q: 'u',
};

interface Rhyme {
  readonly medial: string;
  readonly nucleus: string;
  readonly coda: string;
  readonly stop: boolean;
}

const WIDTH = 32;
/** The trie: the child of node k along letter x is at [k * WIDTH + x]; 0 is none. Node 1 is the root, node 2 the root after q. */
const children = new Uint16Array(WIDTH * 320);
/** For each node, the rhyme that ends there, as an index in `rhymes` + 1, or 0. */
const ends = new Uint16Array(320);
const rhymes: Rhyme[] = [];
const ROOT = 1;
const ROOT_Q = 2;
let nodes = 3;

function insert(root: number, medial: string, nucleus: string, codas: string): void {
  for (const written of codas.split(' ')) {
    const coda = written === '-' ? '' : written;
    let node = root;
    for (const letter of medial + nucleus + coda) {
      const slot = node * WIDTH + number(letter);
      if (children[slot] === 0) children[slot] = nodes++;
      node = children[slot];
    }
    rhymes.push({ medial, nucleus, coda, stop: /^(?:p|t|c|ch)$/.test(coda) });
    ends[node] = rhymes.length;
  }
}

for (const [medial, nucleus, codas] of RHYMES) insert(ROOT, medial, nucleus, codas);
for (const [nucleus, codas] of AFTER_Q) insert(ROOT_Q, 'u', nucleus, codas);

const LIMIT = 0x1f00;
/** By code unit below LIMIT: the letter number in the low five bits, the tone above; 0 for what is in no syllable. */
const codes = new Uint8Array(LIMIT);
for (const letter of LETTERS) {
  const forms = number(letter) <= LAST_VOWEL ? withTones(letter) : [letter];
  forms.forEach((written, tone) => {
    for (const form of [written, written.toUpperCase()]) codes[form.charCodeAt(0)] = number(letter) | (tone << 5);
  });
}
// Eth and African D are written for Đ in many texts.
for (const c of 'ÐðƉɖ') codes[c.charCodeAt(0)] = number('đ');

const labial = onsetFlags(LABIALS);
const takesY = onsetFlags(Y_ONSETS);

/** By onset number: a bit for each vowel, by its letter number, that may follow. */
const firstVowels: readonly number[] = ['', ...ONSETS].map((onset) => [...(FIRST_VOWELS[onset] ?? VOWELS)].reduce((bits, v) => bits | (1 << number(v)), 0));

/** By onset number: 1 for the onsets of a list. */
function onsetFlags(list: readonly string[]): Uint8Array {
  const flags = new Uint8Array(ONSETS.length + 1);
  for (const onset of list) flags[ONSETS.indexOf(onset) + 1] = 1;
  return flags;
}

/** Onset number by its letters, packed five bits each. */
const onsetNumbers = new Uint8Array(1 << 15);
ONSETS.forEach((onset, i) => {
  let key = 0;
  for (const letter of onset) key = (key << 5) | number(letter);
  onsetNumbers[key] = i + 1;
});

const LONGEST = 7;
const LONGEST_ONSET = 3;
/** Letter numbers of the current syllable, then zeros. */
const letters = new Uint8Array(LONGEST + 1);
/** Results of `match`. */
let tone = 0;
let onset = 0;

/** Reads s[from, to) into `letters` and `tone`. Returns the number of letters, or 0 for what cannot be a syllable. */
function read(s: string, from: number, to: number): number {
  let n = 0;
  tone = 0;
  for (let i = from; i < to; i++) {
    const c = s.charCodeAt(i);
    const code = c < LIMIT ? codes[c] : 0;
    if (code !== 0) {
      if (n === LONGEST || !setTone(code >> 5)) return 0;
      letters[n++] = code & 31;
    } else if (!isInvisible(c) && !readMark(c, n)) return 0;
  }
  letters[n] = 0;
  return n;
}

function isInvisible(c: number): boolean {
  return c === 0xad || (c >= 0x200b && c <= 0x200d) || c === 0x2060 || c === 0xfeff;
}

/** Sets the tone unless it is 0. False for a second tone. */
function setTone(t: number): boolean {
  if (t === 0) return true;
  if (tone !== 0) return false;
  tone = t;
  return true;
}

/** Reads a combining mark on the last of `n` letters: a tone, or a breve, circumflex or horn. False for anything else. */
function readMark(c: number, n: number): boolean {
  if (n === 0 || letters[n - 1] > LAST_VOWEL) return false;
  const t = toneOfMark(c);
  if (t !== 0) return setTone(t);
  const vowel = LETTERS.charCodeAt(letters[n - 1] - 1);
  const joined = joinMark(vowel, c);
  letters[n - 1] = codes[joined];
  return joined !== vowel;
}

/** The rhyme of a syllable as an index in `rhymes` + 1, with `tone` and `onset` set; 0 if the word is no syllable. */
function match(s: string, from: number, to: number): number {
  const n = read(s, from, to);
  if (n === 0) return 0;
  let at = 0;
  let key = 0;
  while (letters[at] > LAST_VOWEL) {
    if (at === LONGEST_ONSET) return 0;
    key = (key << 5) | letters[at++];
  }
  if (at === n) return 0;
  onset = 0;
  if (at === 0) return rhyme(ROOT, 0, n);
  if (key === G && letters[1] === I) return matchGi(n);
  onset = onsetNumbers[key];
  if (onset === 0 || ((firstVowels[onset] >>> letters[at]) & 1) === 0) return 0;
  return rhyme(key === Q ? ROOT_Q : ROOT, at, n);
}

/** gi is written with one i if its rhyme begins with i (gì, giếng), and before another vowel (già, giữ). */
function matchGi(n: number): number {
  onset = onsetNumbers[(G << 5) | I];
  const next = letters[2];
  if (next !== 0 && next <= LAST_VOWEL && next !== E_CIRCUMFLEX) return next === Y ? 0 : rhyme(ROOT, 2, n);
  return rhyme(ROOT, 1, n);
}

function rhyme(root: number, from: number, n: number): number {
  let node = root;
  for (let i = from; i < n; i++) {
    node = children[node * WIDTH + letters[i]];
    if (node === 0) return 0;
  }
  const found = ends[node];
  if (found === 0) return 0;
  const { stop, medial } = rhymes[found - 1];
  if (stop && tone !== SAC && tone !== NANG) return 0;
  return root === ROOT_Q || fitsOnset(medial, from, n) ? found : 0;
}

/** The rhyme is written as after this onset: yê without one, iê after one; y alone, and only where it is in use; no glide after labials. */
function fitsOnset(medial: string, from: number, n: number): boolean {
  const first = letters[from];
  const second = letters[from + 1];
  if (onset === 0) return first !== I || second !== E_CIRCUMFLEX;
  if (first === Y && (n - from > 1 || takesY[onset] === 0)) return false;
  return labial[onset] === 0 || medial === '' || second === Y;
}

/**
 * Whether a word is spelled as a Vietnamese syllable may be: `nghiêng`, `Quý`, `hoà` and `hòa` are, `strong`, `cat` and
 * `nge` are not. Any case, NFC or NFD, the tone mark on any vowel, i or y. Does not tell whether the syllable is in
 * use. O(length); stops at the eighth letter.
 *
 * @throws TypeError if `s` is not a string
 */
export function isSyllable(s: string): boolean {
  requireText('isSyllable', s);
  return match(s, 0, s.length) !== 0;
}

/** `isSyllable(text.slice(from, to))` without the slice. */
export function isSyllableAt(text: string, from: number, to: number): boolean {
  return match(text, from, to) !== 0;
}

/**
 * The parts of a syllable, or undefined if `isSyllable` is false.
 *
 * An i that gi shares with its rhyme is part of both: `gì` is gi + i, `giếng` is gi + iê + ng.
 *
 * @throws TypeError if `s` is not a string
 * @example
 * parseSyllable('Nghiêng') // { onset: 'ngh', medial: '', nucleus: 'iê', coda: 'ng', tone: 'ngang' }
 * parseSyllable('thuở')    // { onset: 'th', medial: 'u', nucleus: 'ơ', coda: '', tone: 'hoi' }
 */
export function parseSyllable(s: string): Syllable | undefined {
  requireText('parseSyllable', s);
  const found = match(s, 0, s.length);
  if (found === 0) return undefined;
  const { medial, nucleus, coda } = rhymes[found - 1];
  return { onset: onset === 0 ? '' : ONSETS[onset - 1], medial, nucleus, coda, tone: TONES[tone] };
}
