/** Where a name of a person ends: Vietnamese, of the peoples of the highlands, or foreign in any spelling. */
import { E_WEAK } from '../../lexicon/lexicon.ts';
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { GLUED, LINE, UPPER, WORD } from '../../text/scan.ts';
import { APOSTROPHE, DASH, DOT, type Reading } from '../reading.ts';
import type { PersonWords } from './rule-words.generated.ts';

const MOST = 6;
const NAME = NameClass.FAMILY | NameClass.MIDDLE | NameClass.GIVEN | NameClass.ETHNIC;

export interface Name {
  to: number;
  /** Capitalised words in it. */
  words: number;
  /** Its first word is a family name, and how usual (0: none). */
  family: number;
  /** Words that Vietnamese names are made of. */
  known: number;
  /** It has initials, hyphens or unknown words: a foreign name. */
  foreign: boolean;
}

/** Hyphens and apostrophes inside one word of a name; the bound keeps a long chain of them linear. */
const MOST_LINKS = 8;

/** Reads a name from token i; `blocked` tokens belong to something else. */
export function nameAt(r: Reading, i: number, blocked: Uint8Array, w: PersonWords): Name | undefined {
  const { tokens } = r;
  const { classes, familyWeight } = r.lexicon;
  const { id, flags } = tokens;
  const name: Name = { to: i, words: 0, family: familyWeight[id[i]] ?? 0, known: 0, foreign: false };
  let j = i;
  while (name.words < MOST && r.capital(j) && blocked[j] === 0 && (j === i || (flags[j] & LINE) === 0)) {
    // A crawler ran the next sentence on: Đình VănGần.
    if (j > i && r.glued(j) && r.word(j - 1)) break;
    if (r.compound[j] !== 0 && !(name.words === 1 && name.family >= 4)) break;
    if ((flags[j] & UPPER) !== 0 && r.roman(j) > 0 && (tokens.end[j] - tokens.start[j] > 1 || (name.words === 0 && id[j + 1] !== DOT))) break;
    if (j > i && cuts(r, j, name, i)) break;
    const c = classes[id[j]] ?? 0;
    if ((c & NAME) !== 0) name.known++;
    if (id[j] === 0) name.foreign = true;
    name.words++;
    const letters = tokens.end[j] - tokens.start[j];
    j++;
    // An initial and its dot: E.Ma-crông, Antony J. Blinken.
    if (
      letters <= 2 &&
      !(name.family >= 3 && name.words >= 3) &&
      id[j] === DOT &&
      r.glued(j) &&
      r.capital(j + 1) &&
      (flags[j + 1] & LINE) === 0 &&
      (r.glued(j + 1) || letters === 1) &&
      blocked[j + 1] === 0
    ) {
      name.foreign = true;
      j++;
      continue;
    }
    for (let links = 0; links < MOST_LINKS; links++) {
      const linked = (id[j] === DASH || id[j] === APOSTROPHE) && (flags[j] & GLUED) !== 0 && (flags[j + 1] & (WORD | GLUED)) === (WORD | GLUED);
      if (!linked || blocked[j + 1] !== 0) break;
      // Thanh Vũ-TTXVN, Văn Đồng-PV
      if (r.endOf(j + 1, EntryKind.ORGANIZATION) > j + 1 || ((flags[j + 1] & UPPER) !== 0 && tokens.end[j + 1] - tokens.start[j + 1] > 1)) break;
      name.foreign = true;
      j += 2;
    }
    // Small particles of foreign names: van, der, de, bin, al.
    if (name.foreign && w.particles.has(id[j]) && !r.capital(j) && (flags[j] & LINE) === 0) {
      const next = w.particles.has(id[j + 1]) && !r.capital(j + 1) ? j + 2 : j + 1;
      if (r.capital(next) && blocked[next] === 0) j = next;
    }
    // K’ Tem, H’ Hen
    if (letters === 1 && id[j] === APOSTROPHE && r.glued(j) && !r.glued(j + 1) && r.capital(j + 1) && blocked[j + 1] === 0) j++;
  }
  // Đoàn Thanh | tra, Đoàn Kiểm | toán: the words are one listed word, which goes on.
  if (name.words === 0 || (r.endOf(i, EntryKind.WORD) > j && !r.capital(j))) return undefined;
  // Giáo hoàng Leo XIV
  if ((name.foreign || (name.words === 1 && tokens.end[j] - tokens.start[j] > 1)) && r.roman(j) > 0 && (flags[j] & (LINE | GLUED)) === 0) {
    j++;
    name.foreign = true;
  }
  name.to = j;
  return name;
}

/** All words from the first to j are in capitals. */
function shouted(r: Reading, from: number, j: number): boolean {
  for (let i = from; i < j; i++) if (r.word(i) && ((r.tokens.flags[i] & UPPER) === 0 || r.tokens.end[i] - r.tokens.start[i] < 2)) return false;
  return true;
}

/** Something else begins at token j of a capitalized run: a role, an organization, a type word, a place after a full name. */
function cuts(r: Reading, j: number, name: Name, start: number): boolean {
  const { kindsAt } = r.matches;
  const bits = kindsAt[j];
  if (bits === 0) return false;
  // Nguyễn Văn Được, Trần Thị Là: after Văn and Thị the given name stands, whatever word it is.
  if (j - start >= 2 && r.lexicon.middles.has(r.tokens.id[j - 1]) && r.tokens.end[j - 1] - r.tokens.start[j - 1] > 1) return false;
  const small = r.word(j + 1) && !r.capital(j + 1) && (r.tokens.flags[j + 1] & LINE) === 0;
  // With the family name alone before it, the word is the name: ông Nguyễn Hiện nay lives nowhere.
  if (name.words === 1 && name.family >= 4) return false;
  // The next sentence lost its full stop: Thanh Sơn | Phát biểu, … Sơn | Trong 10 năm.
  if (
    small &&
    r.word(j + 1) &&
    (r.endOf(j, EntryKind.STOP) > j + 1 ||
      r.endOf(j, EntryKind.DOMAIN) > j + 1 ||
      r.endOf(j, EntryKind.HONORIFIC) > j + 1 ||
      r.endOf(j, EntryKind.CREDIT) > j + 1)
  )
    return true;
  if (
    name.words >= 2 &&
    small &&
    (r.word(j + 1) || r.number(j + 1)) &&
    r.has(j, EntryKind.FUNCTION) &&
    (r.lexicon.familyWeight[r.tokens.id[start]] < 3 || name.words >= 3 || (r.lexicon.classes[r.tokens.id[j]] & (NameClass.GIVEN | NameClass.MIDDLE)) === 0)
  )
    return true;
  if (name.words >= 2 && shouted(r, start, j)) {
    if ((r.tokens.flags[j] & UPPER) === 0) return true;
    // BÀ H'VI ÊBAN | TRÚNG CỬ
    if (
      r.endOf(j, EntryKind.STOP) > j + 1 ||
      (r.has(j, EntryKind.STOP) && (name.words >= 3 || (r.lexicon.classes[r.tokens.id[j]] & (NameClass.GIVEN | NameClass.MIDDLE)) === 0))
    )
      return true;
  }
  // Vũ Hải Quân, Trần Ngân Hàng: after a family name a short run of capitals is all name.
  const whole = name.family >= 3 && r.capital(j + 1) && r.run(start, 6) - start <= 4 && name.words < 3;
  if (!whole && r.endOf(j, EntryKind.ROLE) > j + 1) return true;
  if (!whole && (r.endOf(j, EntryKind.HEAD) > j + 1 || r.endOf(j, EntryKind.ORGANIZATION) > j + 1)) return true;
  if ((bits & (1 << EntryKind.PLACE_TYPE)) !== 0 && r.endOf(j, EntryKind.PLACE_TYPE) > j + 1) return true;
  if (r.endOf(j, EntryKind.HONORIFIC) > j && name.words >= 2 && (r.lexicon.classes[r.tokens.id[j]] & (NameClass.GIVEN | NameClass.MIDDLE)) === 0) return true;
  if (r.endOf(j, EntryKind.CREDIT) > j && (r.lexicon.classes[r.tokens.id[j]] & (NameClass.GIVEN | NameClass.MIDDLE)) === 0) return true;
  // ông Nguyễn Văn A Hà Nội: after a whole name a known place is its own.
  if (name.words >= 3) {
    const m = r.longest(j, EntryKind.PROVINCE) >= 0 ? r.longest(j, EntryKind.PROVINCE) : r.longest(j, EntryKind.GAZETTEER);
    if (m >= 0 && r.matches.to[m] - j >= 2 && (r.flag(m) & E_WEAK) === 0 && !r.capital(r.matches.to[m])) return true;
  }
  // A lower-case word written with a capital at the start of a sentence that lost its full stop.
  if ((bits & (1 << EntryKind.STOP)) !== 0 && name.words >= 3 && j > start && small && (r.lexicon.classes[r.tokens.id[j]] & NAME) === 0) return true;
  return false;
}
