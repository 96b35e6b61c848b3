/**
 * The grammar of the Vietnamese syllable: onset × medial × nucleus × coda × tone, by rule and not by a list.
 * A word is read once into letter numbers; its rhyme is looked up in a small trie that is built from the table below.
 */
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

/** Letter numbers are positions here, from 1; the first twelve are vowels. */
const LETTERS = 'aăâeêioôơuưybcdđghklmnpqrstvx';
const LAST_VOWEL = 12;
const [A, E, E_CIRCUMFLEX, I, O, U, Y] = ['a', 'e', 'ê', 'i', 'o', 'u', 'y'].map(number);
const [C, G, H, K, Q] = ['c', 'g', 'h', 'k', 'q'].map(number);

function number(letter: string): number {
  return LETTERS.indexOf(letter) + 1;
}

/** Every rhyme: medial, nucleus, codas (`-` is none). */
const RHYMES: readonly (readonly [medial: string, nucleus: string, codas: string])[] = [
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

const ONSETS: readonly string[] = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x'.split(' ');
/** Consonants that take no glide, but for loan words in -uy (xe buýt, thùng phuy). */
const LABIALS = 'b m p ph v'.split(' ');
/** Consonants after which an open i is also written y (kỹ = kĩ). */
const Y_ONSETS = 'd h k l m n s t th v x'.split(' ');

interface Rhyme {
  readonly medial: string;
  readonly nucleus: string;
  readonly coda: string;
  readonly stop: boolean;
}

const WIDTH = 32;
/** Trie nodes: child of node k by letter x at [k * WIDTH + x]; 0 is none. Node 1 is the root, node 2 the root after q. */
const children = new Uint16Array(WIDTH * 320);
/** Of a node the rhyme that ends there, as an index in `rhymes` plus one. */
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

/** By code unit: letter number in the low five bits, tone above; 0 for what no syllable holds. */
const codes = new Uint8Array(0x1f00);
for (const letter of LETTERS) {
  const isVowel = number(letter) <= LAST_VOWEL;
  const marks = isVowel ? ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'] : [''];
  marks.forEach((mark, tone) => {
    const written = (letter + mark).normalize('NFC');
    for (const form of [written, written.toUpperCase()]) codes[form.charCodeAt(0)] = number(letter) | (tone << 5);
  });
}
// Eth and African D stand in for Đ in many texts.
for (const c of [0xd0, 0xf0, 0x189, 0x256]) codes[c] = number('đ');

const labial = onsetFlags(LABIALS);
const takesY = onsetFlags(Y_ONSETS);

/** By onset number (its position in ONSETS plus one; 0 is no onset). */
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
/** Letters of the syllable in hand; zeros follow. */
const letters = new Uint8Array(LONGEST + 1);
/** Results of `match`. */
let tone = 0;
let onset = 0;

/** Reads s[from, to) into `letters` and `tone`; its number of letters, or 0 for what cannot be a syllable. */
function read(s: string, from: number, to: number): number {
  let n = 0;
  tone = 0;
  for (let i = from; i < to; i++) {
    const c = s.charCodeAt(i);
    const code = c < 0x1f00 ? codes[c] : 0;
    if (code !== 0) {
      if (n === LONGEST) return 0;
      letters[n++] = code & 31;
      if (code > 31) {
        if (tone !== 0) return 0;
        tone = code >> 5;
      }
      continue;
    }
    if (c === 0xad || (c >= 0x200b && c <= 0x200d) || c === 0x2060 || c === 0xfeff) continue;
    if (n === 0 || letters[n - 1] > LAST_VOWEL) return 0;
    const t = toneMark(c);
    if (t !== 0) {
      if (tone !== 0) return 0;
      tone = t;
    } else {
      const marked = qualityMark(letters[n - 1], c);
      if (marked === 0) return 0;
      letters[n - 1] = marked;
    }
  }
  letters[n] = 0;
  return n;
}

function toneMark(c: number): number {
  return c === 0x300 || c === 0x340 ? 1 : c === 0x301 || c === 0x341 ? 2 : c === 0x309 ? 3 : c === 0x303 ? 4 : c === 0x323 ? 5 : 0;
}

/** The letter with a loose breve, circumflex or horn: in LETTERS ă â follow a, ê e, ô ơ o, ư u. */
function qualityMark(letter: number, c: number): number {
  if (c === 0x306) return letter === A ? A + 1 : 0;
  if (c === 0x302) return letter === A ? A + 2 : letter === E || letter === O ? letter + 1 : 0;
  if (c === 0x31b) return letter === O ? O + 2 : letter === U ? U + 1 : 0;
  return 0;
}

/** The rhyme of a syllable as an index in `rhymes` plus one, with `tone` and `onset` set; 0 for no syllable. */
function match(s: string, from: number, to: number): number {
  const n = read(s, from, to);
  if (n === 0) return 0;
  let at = 0;
  let key = 0;
  while (letters[at] > LAST_VOWEL) {
    if (at === 3) return 0;
    key = (key << 5) | letters[at++];
  }
  if (at === n) return 0;
  const first = letters[at];
  const front = first === I || first === E || first === E_CIRCUMFLEX;
  onset = 0;
  let root = ROOT;
  if (at > 0) {
    const last = letters[at - 1];
    if (at === 1 && last === Q) {
      if (first !== U) return 0;
      root = ROOT_Q;
    } else if (at === 1 && last === G && first === I) return matchGi(n);
    else if (at === 1 && last === K) {
      if (!front && first !== Y) return 0;
    } else if (at === 1 && last === C) {
      if (front || first === Y) return 0;
    } else if (last === G) {
      // g and ng before back vowels,
      if (front || first === Y) return 0;
    } else if (last === H && (key & 0x3e0) >> 5 === G) {
      // gh and ngh before front ones.
      if (!front) return 0;
    }
    onset = onsetNumbers[key];
    if (onset === 0) return 0;
  }
  return rhyme(root, at, n);
}

/** gi has one i where its rhyme begins with i (gì, giếng), and another vowel behind it elsewhere (già, giữ). */
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
  const r = rhymes[found - 1];
  if (r.stop && tone !== SAC && tone !== NANG) return 0;
  if (onset !== 0 && root === ROOT) {
    const first = letters[from];
    if (first === Y && (n - from > 1 || takesY[onset] === 0)) return 0;
    if (labial[onset] === 1 && r.medial !== '' && letters[from + 1] !== Y) return 0;
  } else if (onset === 0 && letters[from] === I && n - from > 1 && letters[from + 1] === E_CIRCUMFLEX) return 0;
  return found;
}

/**
 * Whether a word is spelt as a Vietnamese syllable may be: `nghiêng`, `Quý`, `hoà` and `hòa` are, `strong`, `cat` and
 * `nge` are not. Any case, NFC or NFD, the tone mark on any vowel, i or y. Says nothing of whether the syllable is in
 * use. O(length), stops at the eighth letter.
 *
 * @throws TypeError when given no string.
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
 * The parts of a syllable, or undefined where `isSyllable` is false.
 *
 * An i that gi shares with its rhyme counts in both: `gì` is gi + i, `giếng` is gi + iê + ng.
 *
 * @throws TypeError when given no string.
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
