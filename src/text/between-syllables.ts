/**
 * Where two words in lower case were run together (`cóthể`). That a word can be read as two syllables is no sign of it: a syllable
 * with a wrong vowel (Hưong, đưòng) and names of minority peoples (Arất, Miầu) can too. The syllables must be in use.
 */
import { LETTER } from './character-layout.ts';
import { baseOf, classOf, isUpper } from './characters.ts';
import { COMMON_SYLLABLES, FREQUENT_SYLLABLES } from './common-syllables.generated.ts';
import { isVowelBase } from './fold-rules.ts';
import { highland, hyphenated } from './forms.ts';
import { isSyllableAt, ONSETS, parseSyllable, RHYMES } from './syllable.ts';
import { decide, type Rule } from '../kit/rule.ts';

/** Place in the list of common syllables, from 1 on, by the parts of a syllable: the same for each way to write it. */
const ranks = new Map<string, number>();
/** Onsets and rhymes of all syllables, without diacritics. */
const plainOnsets = new Set(['']);
const plainRhymes = new Set<string>();
/** Loan words of more than one syllable, without their hyphens. */
const loans = new Set<string>();

/** At the first word that is looked at. */
function prepare(): void {
  COMMON_SYLLABLES.split(' ').forEach((syllable, i) => {
    const key = keyOf(syllable);
    if (!ranks.has(key)) ranks.set(key, i + 1);
  });
  for (const onset of ONSETS) plainOnsets.add(plain(onset));
  for (const [medial, nucleus, codas] of RHYMES) for (const coda of codas.split(' ')) plainRhymes.add(plain(medial + nucleus + (coda === '-' ? '' : coda)));
  for (const word of hyphenated) loans.add(word.replaceAll('-', ''));
}

/** Whether the syllable text[from, to) is common. */
export function isCommonSyllable(text: string, from: number, to: number): boolean {
  if (ranks.size === 0) prepare();
  return ranks.has(keyOf(lettersOf(text.slice(from, to))));
}

/** Lower case, NFC, without invisible characters. */
function lettersOf(word: string): string {
  return word.normalize('NFC').toLowerCase().replace(/\P{L}/gu, '');
}

/** Tone marks and the marks of vowels go. */
function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\P{Ll}/gu, '')
    .replaceAll('đ', 'd');
}

function keyOf(syllable: string): string {
  const parts = parseSyllable(syllable);
  return parts === undefined ? '' : [parts.onset, parts.medial, parts.nucleus, parts.coda, parts.tone].join('|');
}

/** A word and one point in it. Ranks are Infinity for syllables that are not common. */
interface Seam {
  readonly left: number;
  readonly right: number;
  /** The first syllable in lower case and NFC. */
  readonly first: string;
  /** The word begins with a capital. */
  readonly isName: boolean;
  /** The second syllable begins with a consonant, or with yê. */
  readonly hasOnset: boolean;
  /** The word has two tone marks. No syllable has. */
  readonly hasTwoTones: boolean;
}

/** Whether two syllables beside each other are two words. */
const SEAM_RULES: readonly Rule<Seam, boolean>[] = [
  { name: 'seam/capital-letter', when: (s) => s.isName && s.first.length === 1, verdict: false },
  { name: 'seam/highland-name', when: (s) => s.isName && highland.has(s.first), verdict: false },
  // Lênin, not Lên|in
  { name: 'seam/name-before-vowel', when: (s) => s.isName && !s.hasOnset, verdict: false },
  { name: 'seam/common', when: (s) => s.left < Infinity && s.right < Infinity, verdict: true },
  { name: 'seam/two-tones', when: (s) => s.hasTwoTones && (s.hasOnset || isFrequent(s)), verdict: true },
  // Liêu|vừa, not Rơ|chăm
  { name: 'seam/after-name', when: (s) => s.isName && s.hasOnset && s.first.length > 2 && s.right < Infinity, verdict: true },
  { name: 'seam/frequent', when: (s) => s.hasOnset && isFrequent(s), verdict: true },
];

/** Begins no rhyme after a consonant: Tuấn|yêu. */
const YE = /^y[eêếề]/iu;

function isFrequent({ left, right }: Seam): boolean {
  return Math.min(left, right) <= FREQUENT_SYLLABLES;
}

/** The offset in the word text[from, to) at which a second word begins, or 0. Of several points, the one with the most frequent syllables. */
export function betweenSyllables(text: string, from: number, to: number): number {
  if (ranks.size === 0) prepare();
  const word = lettersOf(text.slice(from, to));
  const isName = isUpper(text.charCodeAt(from));
  const hasTwoTones = tonesOf(word) > 1;
  if (loans.has(word) || (!hasTwoTones && isOneSyllable(plain(word)))) return 0;
  let best = 0;
  let bestRank = Infinity;
  for (let cut = from + 1; cut < to; cut++) {
    const c = text.charCodeAt(cut);
    if (classOf(c) !== LETTER || !isSyllableAt(text, from, cut) || !isSyllableAt(text, cut, to)) continue;
    const first = lettersOf(text.slice(from, cut));
    const left = ranks.get(keyOf(first)) ?? Infinity;
    const right = ranks.get(keyOf(lettersOf(text.slice(cut, to)))) ?? Infinity;
    const hasOnset = !isVowelBase(baseOf(c)) || YE.test(text.slice(cut, cut + 2));
    const seam: Seam = { left, right, first, isName, hasOnset, hasTwoTones };
    if (decide(SEAM_RULES, seam)?.verdict !== true) continue;
    // By Zipf's law, the product of the ranks says how frequent the two are.
    const rank = rankOf(left) * rankOf(right);
    if (best === 0 || rank < bestRank) {
      best = cut;
      bestRank = rank;
    }
  }
  return best;
}

/** What is not common comes after all that is. */
function rankOf(rank: number): number {
  return Math.min(rank, 2 * ranks.size);
}

/** The spelling of a syllable but for the marks of its vowels. */
function isOneSyllable(letters: string): boolean {
  for (let onset = 0; onset <= 3; onset++) if (plainOnsets.has(letters.slice(0, onset)) && plainRhymes.has(letters.slice(onset))) return true;
  return false;
}

/** Letters that carry a tone mark. */
function tonesOf(word: string): number {
  return [...word.normalize('NFD').matchAll(/[\u0300\u0301\u0303\u0309\u0323]/gu)].length;
}
