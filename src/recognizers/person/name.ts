/** Where a name of a person ends: Vietnamese, of the peoples of the highlands, or foreign in any spelling. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { GLUED, LINE, UPPER, WORD } from '../../text/scan.ts';
import { APOSTROPHE, DASH, DOT, type Reading } from '../reading.ts';
import { isSyllableAt } from '../../text/syllable.ts';
import { endsName, type Name, type PartialName } from './name-end.ts';
import type { PersonWords } from './rule-words.generated.ts';
import { ANY_NAME } from '../names.ts';

const MOST = 6;

/** Hyphens and apostrophes inside one word of a name; the bound keeps a long chain of them linear. */
const MOST_LINKS = 8;

/** Reads a name from token i; `blocked` tokens belong to something else. */
export function nameAt(r: Reading, i: number, blocked: Uint8Array, w: PersonWords): Name | undefined {
  const { classes, familyWeight } = r.lexicon;
  const { id, flags, start, end } = r.tokens;
  const name: Name = { to: i, words: 0, family: familyWeight[id[i]] ?? 0, known: 0, foreign: false };
  const part: PartialName = { r, w, blocked, start: i, j: i, name, isNextLower: false, isLong: undefined };
  let j = i;
  while (name.words < MOST && r.capital(j) && blocked[j] === 0 && (j === i || (flags[j] & LINE) === 0)) {
    part.j = j;
    if (endsName(part)) break;
    if ((classes[id[j]] & ANY_NAME) !== 0 || isRareSyllable(r, j)) name.known++;
    else if (id[j] === 0 || isLongForeign(r, j, i)) name.foreign = true;
    name.words++;
    const word = j++;
    const afterDot = initialDot(part, word);
    if (afterDot > j) {
      j = afterDot;
      continue;
    }
    j = linked(part, j);
    j = pastParticle(part, j);
    // K’ Tem, H’ Hen
    if (end[word] - start[word] === 1 && id[j] === APOSTROPHE && r.glued(j) && !r.glued(j + 1) && r.capital(j + 1) && blocked[j + 1] === 0) j++;
  }
  // Đoàn Thanh | tra, Đoàn Kiểm | toán: the words are one listed word, which goes on.
  if (name.words === 0 || (r.endOf(i, EntryKind.WORD) > j && !r.capital(j))) return undefined;
  name.to = pastNumeral(part, j);
  return name;
}

/** Bill | Gates: a table has the word for another reason, and it is no syllable. A first word alone may be anything: bệnh nhân Covid. */
function isLongForeign({ tokens: { text, start, end } }: Reading, j: number, first: number): boolean {
  return j > first && end[j] - start[j] > 2 && !isSyllableAt(text, start[j], end[j]);
}

/** Én, Ngời: no table has the word, but it is spelled as a syllable with Vietnamese letters is. */
function isRareSyllable({ tokens: { id, text, start, end } }: Reading, i: number): boolean {
  if (id[i] !== 0) return false;
  let marked = false;
  for (let k = start[i]; k < end[i]; k++) marked ||= text.charCodeAt(k) > 0x7f;
  return marked && isSyllableAt(text, start[i], end[i]);
}

/** The token after an initial and its dot (E.Ma-crông, Antony J. Blinken), or the token after the word. */
function initialDot({ r, name, blocked }: PartialName, word: number): number {
  const { id, flags, start, end } = r.tokens;
  const letters = end[word] - start[word];
  const j = word + 1;
  if (letters > 2 || id[j] !== DOT || !r.glued(j) || (name.family >= 3 && name.words >= 3)) return j;
  if (!r.capital(j + 1) || (flags[j + 1] & LINE) !== 0 || blocked[j + 1] !== 0 || !(r.glued(j + 1) || (letters === 1 && !beginsSentence(r, j + 1, name))))
    return j;
  name.foreign = true;
  return j + 1;
}

/** chị T. | Họ sống, chị D. | Anh T quay lại: a Vietnamese word after the full stop, and a word in lower case or a name after it. */
function beginsSentence(r: Reading, j: number, name: Name): boolean {
  const { id, text, start, end, flags } = r.tokens;
  if (name.foreign || !isSyllableAt(text, start[j], end[j]) || end[j] - start[j] < 2) return false;
  if (r.has(j, EntryKind.HONORIFIC) && r.capital(r.endOf(j, EntryKind.HONORIFIC))) return true;
  return id[j] !== 0 && r.word(j + 1) && !r.capital(j + 1) && (flags[j + 1] & LINE) === 0;
}

/** The token after the words that hyphens and apostrophes tie on. */
function linked({ r, name, blocked }: PartialName, from: number): number {
  const { id, flags, start, end } = r.tokens;
  let j = from;
  for (let links = 0; links < MOST_LINKS; links++) {
    const isLink = (id[j] === DASH || id[j] === APOSTROPHE) && (flags[j] & GLUED) !== 0 && (flags[j + 1] & (WORD | GLUED)) === (WORD | GLUED);
    if (!isLink || blocked[j + 1] !== 0) break;
    // Thanh Vũ-TTXVN, Văn Đồng-PV
    const isDash = id[j] === DASH;
    if (r.endOf(j + 1, EntryKind.ORGANIZATION) > j + 1 || (isDash && (flags[j + 1] & UPPER) !== 0 && end[j + 1] - start[j + 1] > 1)) break;
    name.foreign = true;
    j += 2;
  }
  return j;
}

/** The token after a lower-case particle of foreign names, where the name goes on after it: van, der, de, bin, al. */
function pastParticle({ r, name, blocked, w }: PartialName, j: number): number {
  const { id, flags } = r.tokens;
  if (!name.foreign || !w.particles.has(id[j]) || r.capital(j) || (flags[j] & LINE) !== 0) return j;
  const isTwo = w.particles.has(id[j + 1]) && !r.capital(j + 1);
  // Bashar al-Assad
  const isTied = id[j + 1] === DASH && r.glued(j + 1) && r.glued(j + 2);
  const next = isTwo || isTied ? j + 2 : j + 1;
  return r.capital(next) && blocked[next] === 0 ? next : j;
}

/** The token after the number of a pope or king: Giáo hoàng Leo XIV. */
function pastNumeral({ r, name }: PartialName, j: number): number {
  const { flags, start, end } = r.tokens;
  const takesNumeral = name.foreign || (name.words === 1 && end[j] - start[j] > 1);
  if (!takesNumeral || r.roman(j) === 0 || (flags[j] & (LINE | GLUED)) !== 0) return j;
  name.foreign = true;
  return j + 1;
}
