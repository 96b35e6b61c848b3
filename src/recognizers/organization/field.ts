/** The words of a field in the name of an organization: capitalized words, compounds of the table, and what joins them. */
import { EntryKind, HeadFlag, NameClass } from '../../lexicon/rows.generated.ts';
import { GLUED, LINE, PUNCT, UPPER } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { AMPERSAND, COMMA, DASH, QUOTE, type Reading, SLASH } from '../reading.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

export const LONGEST_FIELD = 24;
/** The words of the name are free. */
const TAKES_NAME = HeadFlag.TAKES_FREE_NAME | HeadFlag.TAKES_PROPER_NAME;

/** A department's field has a word of the table: no Vụ Đồng Tâm. */
export function knownField(r: Reading, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (r.has(j, EntryKind.DOMAIN) || r.has(j, EntryKind.ABBREVIATION) || r.tokens.id[j] === 0) return true;
  return false;
}

/**
 * The words of a field, from token i: capitalized words, compounds of the table, and the commas, dashes and `và` between
 * them. Stops at a role, a person, another organization, a verb, a place.
 */
export function field(r: Reading, i: number, flags: number, w: OrganizationWords): number {
  const { tokens } = r;
  const free = (flags & TAKES_NAME) !== 0;
  let j = i;
  let words = 0;
  let lowerTail = false;
  // A joint with nothing after it (Sở VH-, Đầu tư và) is left out.
  let end = i;
  for (let k = 0; k < LONGEST_FIELD; k++) {
    if (j > i && (tokens.flags[j] & LINE) !== 0) break;
    // Hội đồng Tiền lương | quốc gia
    const adjectiveEnd = words > 0 && !r.capital(j) ? w.adjectives.endFrom(tokens, j) : -1;
    if (adjectiveEnd > 0 && !(free && r.capital(adjectiveEnd))) return adjectiveEnd;
    const step = fieldWord(r, j, i, free, lowerTail, w);
    if (step > j) {
      lowerTail = !r.capital(j);
      j = step;
      end = j;
      words++;
      continue;
    }
    if (words > 0 && codeTail(r, j)) {
      j += 2;
      end = j;
      continue;
    }
    const joint = words > 0 ? joinField(r, j, i, free, w) : j;
    if (joint > j) {
      lowerTail = false;
      j = joint;
      continue;
    }
    break;
  }
  return end;
}

/** One word or compound of a field at token j, or j. */
function fieldWord(r: Reading, j: number, start: number, free: boolean, lowerTail: boolean, w: OrganizationWords): number {
  const { tokens } = r;
  if (r.valued[j] !== 0 && !(free && r.number(j))) return j;
  const domain = r.endOf(j, EntryKind.DOMAIN);
  const capital = r.capital(j);
  if (r.number(j)) {
    // Phòng PC06
    if (j > start && r.glued(j) && (tokens.flags[j - 1] & UPPER) !== 0) return j + 1;
    // A number that counts the organization: THPT số 2, Ponima 2, Tổ công tác 970.
    return j > start &&
      free &&
      (tokens.flags[j] & GLUED) === 0 &&
      tokens.number[j] < 1000 &&
      !(r.glued(j + 1) && (!r.glued(j + 2) || r.number(j + 2) || r.word(j + 1)) && !(tokens.flags[j + 2] & LINE) && r.glued(j + 2)) &&
      !(r.glued(j + 1) && r.word(j + 1)) &&
      !r.has(j + 1, EntryKind.DOMAIN) &&
      !r.has(j + 1, EntryKind.PLACE_TYPE) &&
      ((tokens.flags[j + 1] & PUNCT) !== 0 || r.has(j + 1, EntryKind.STOP) || tokens.id[j + 1] === w.and)
      ? j + 1
      : j;
  }
  if (!r.word(j)) return j === start || r.has(j - 1, EntryKind.DOMAIN) || r.interior[j - 1] !== 0 ? quoted(r, j, free) : j;
  // Đội CSGT | số 6
  if (j > start && tokens.id[j] === w.number && r.number(j + 1)) return j + 2;
  if (capital) {
    // BỘ Y TẾ | KHUYẾN CÁO: in a line of capitals only words of the table go on.
    if (
      !free &&
      j > start &&
      domain < 0 &&
      (tokens.flags[start - 1] & UPPER) !== 0 &&
      (tokens.flags[j] & UPPER) !== 0 &&
      tokens.end[start - 1] - tokens.start[start - 1] > 1 &&
      r.longest(j, EntryKind.ABBREVIATION) < 0
    )
      return j;
    // Sao | Mai Bình Định: no person after one syllable of a company's name.
    if (j > start && domain < 0 && breaksField(r, j, free, free && r.placeAt[j + 1] > 0 && isSyllableAlone(r, start, j))) return j;
    if (j === start && domain < 0 && (headBreaks(r, j, free) || r.endOf(j, EntryKind.ORGANIZATION) > j + 1) && r.capital(j)) return j;
    if (r.glued(j) && r.word(j - 1) && j > start) return j;
    // After the field of a ministry or department a foreign word is a person: Bộ Nội vụ Robert Kalinak.
    if (!free && tokens.id[j] === 0 && (tokens.flags[j] & UPPER) === 0) return j;
    if (j === start && (r.endOf(j, EntryKind.ROLE) > j + 1 || (r.has(j, EntryKind.HONORIFIC) && !free))) return j;
    // Trung tâm | Hội nghị: a word that goes on in lower case is taken whole or not at all.
    if (r.compound[j] !== 0 && domain < 0) {
      const end = r.endOf(j, EntryKind.WORD);
      return end > j ? end : j;
    }
    // A known place ends the field and is added as the place of the organization, unless the organization is named after it.
    if (r.placeAt[j] > 0 && domain < (r.placeFrom(j) as PlaceCandidate).to && !(free && (r.placeFrom(j) as PlaceCandidate).confidence === 'low')) {
      const p = r.placeFrom(j) as PlaceCandidate;
      if (!free || p.nameFrom > p.from) return j;
      if (j > start) return j;
      // Named after the place alone (`Đại học Vinh`): the suffix takes it.
      return j;
    }
    const abbreviation = r.longest(j, EntryKind.ABBREVIATION);
    // Ban Dân tộc | HĐND tỉnh: the whole that it is part of.
    if (!free && j > start && domain < 0 && abbreviation >= 0 && r.has(j, EntryKind.HEAD) && r.row(abbreviation, EntryKind.ABBREVIATION).kind === 'org')
      return j;
    let end = Math.max(domain, abbreviation >= 0 ? r.matches.to[abbreviation] : -1);
    if (end < 0) end = j + 1;
    // After a lone capital one small syllable belongs to the word: `Khải hoàn`.
    if (
      end === j + 1 &&
      domain < 0 &&
      r.word(end) &&
      !r.capital(end) &&
      (tokens.flags[end] & (LINE | GLUED)) === 0 &&
      (tokens.flags[j] & UPPER) === 0 &&
      !r.has(end, EntryKind.STOP) &&
      r.interior[end] === 0 &&
      !r.has(end, EntryKind.DOMAIN) &&
      !r.has(end, EntryKind.HONORIFIC) &&
      !r.has(end, EntryKind.PLACE_TYPE) &&
      !r.has(end, EntryKind.CREDIT) &&
      tokens.id[end] !== w.and &&
      !free
    )
      end++;
    return end;
  }
  // Ban Quản lý dự án | cao tốc Vĩnh Hảo - Phan Thiết: the road is added as a place.
  if (domain > j && (r.placeFrom(j)?.to ?? 0) > domain) return j;
  if (domain > j && !(r.endOf(j, EntryKind.STOP) >= domain && j > start && !lowerTail)) {
    // After the proper name of a school, hospital or company a small compound is the start of the sentence's verb.
    if (free && j > start && r.capital(j - 1) && !r.has(j - 1, EntryKind.DOMAIN) && r.interior[j - 1] === 0 && !r.capital(domain)) return j;
    return domain;
  }
  return free ? bridge(r, j, start) : j;
}

/** Small words between the head of a company and its proper name: Công ty CP | thép | Ponima, | kính | Nam Việt Hưng. */
function bridge(r: Reading, j: number, start: number): number {
  // Only while no proper name has been read, or one word that the small ones complete (Xổ | số kiến thiết).
  for (let k = start; k < j - (r.capital(j - 1) && j - 1 === start ? 1 : 0); k++)
    if (r.capital(k) && !r.has(k, EntryKind.DOMAIN) && !r.has(k, EntryKind.ABBREVIATION) && r.interior[k] === 0) return j;
  for (let k = j; k < j + 5; k++) {
    if ((r.tokens.flags[k] & LINE) !== 0) return j;
    if (r.capital(k)) return k > j && !r.has(k, EntryKind.ROLE) && !r.has(k, EntryKind.HEAD) && !r.has(k, EntryKind.HONORIFIC) && !personAt(r, k) ? k : j;
    if (!r.word(k) || r.has(k, EntryKind.STOP) || r.has(k, EntryKind.HONORIFIC) || r.has(k, EntryKind.PLACE_TYPE)) return j;
  }
  return j;
}

/** One word of the language, not an abbreviation, is at `start`, and token j right after it. */
function isSyllableAlone(r: Reading, start: number, j: number): boolean {
  return j === start + 1 && r.tokens.id[start] !== 0 && (r.tokens.flags[start] & UPPER) === 0 && !r.has(start, EntryKind.DOMAIN);
}

/** A name in quotes after a company or school: Công ty “Sao Mai”. */
function quoted(r: Reading, j: number, free: boolean): number {
  if (!free || r.tokens.id[j] !== QUOTE) return j;
  for (let k = j + 1; k < j + 8; k++) if (r.tokens.id[k] === QUOTE) return k + 1;
  return j;
}

/** A capitalized word that cannot be of the field: a role, another organization, a person. */
function breaksField(r: Reading, j: number, free: boolean, first: boolean): boolean {
  if (r.endOf(j, EntryKind.ROLE) > j) return true;
  if (!first && r.has(j, EntryKind.HONORIFIC) && r.capital(j + 1)) return true;
  const named = r.longest(j, EntryKind.ORGANIZATION);
  if ((named >= 0 && r.matches.to[named] > j + 1 && !(free && r.row(named, EntryKind.ORGANIZATION).kind === 'press')) || headBreaks(r, j, free)) return true;
  if (r.has(j, EntryKind.STOP) && r.endOf(j, EntryKind.STOP) > j && !r.capital(j + 1) && r.endOf(j, EntryKind.STOP) > j + 1) return true;
  if (first) return false;
  return personAt(r, j);
}

/** Another organization begins; but a works or group inside the name of a company is of the name. */
function headBreaks(r: Reading, j: number, free: boolean): boolean {
  const m = r.longest(j, EntryKind.HEAD);
  return m >= 0 && r.matches.to[m] > j + 1 && !(free && r.row(m, EntryKind.HEAD).kind === 'company');
}

/** A name of a person starts at token j: a family name and one to four words after it that names are made of. */
export function personAt(r: Reading, j: number): boolean {
  const { classes, familyWeight } = r.lexicon;
  const id = r.tokens.id[j];
  if ((classes[id] & NameClass.FAMILY) === 0 || familyWeight[id] < 3) return false;
  const end = r.run(j, 5);
  if (
    (end - j === 3 || end - j === 4) &&
    familyWeight[id] >= 4 &&
    !r.has(j, EntryKind.DOMAIN) &&
    !r.has(j + 1, EntryKind.DOMAIN) &&
    r.interior[j + 1] === 0 &&
    r.interior[j + 2] === 0
  )
    return true;
  return end - j >= 2 && r.personLike(j, Math.min(end, j + (end - j > 4 ? 3 : end - j)));
}

/** và, comma, dash, & between two words of a field; the token after it, or j. */
function joinField(r: Reading, j: number, start: number, free: boolean, w: OrganizationWords): number {
  const { tokens } = r;
  const p = tokens.id[j];
  if ((tokens.flags[j] & LINE) !== 0) return j;
  const next = j + 1;
  if ((tokens.flags[next] & LINE) !== 0) return j;
  const head = r.endOf(next, EntryKind.HEAD) > next || r.endOf(next, EntryKind.ORGANIZATION) > next;
  const domain = r.has(next, EntryKind.DOMAIN) || (r.has(next, EntryKind.ABBREVIATION) && !head);
  if (p === AMPERSAND) return r.word(next) ? next : j;
  if (p === SLASH && r.glued(j) && r.glued(next) && r.word(next)) return next;
  if (p === w.and) {
    if (!domain && !(free && r.capital(next) && r.compound[next] === 0 && !personAt(r, next))) return j;
    if (r.placeAt[next] > 0 && !(domain && (r.placeFrom(next) as PlaceCandidate).confidence === 'medium')) return j;
    if (head && !r.has(next, EntryKind.DOMAIN)) return j;
    // Sở Tư pháp và | Trung tâm Tư vấn: another organization begins.
    if (r.capital(next) && r.endOf(next, EntryKind.HEAD) > next + 1 && r.endOf(next, EntryKind.HEAD) >= r.endOf(next, EntryKind.DOMAIN)) return j;
    // 2 Sở Ngoại vụ và Xây dựng
    if (start > 1 && r.number(start - 2)) return j;
    // `Sở Y tế và giáo dục …`: a small compound is joined only to small ones.
    if (!r.capital(next) && r.capital(j - 1)) return j;
    if (!r.capital(next) && r.capital(start) && !lowerBefore(r, j)) return j;
    return next;
  }
  if ((p === DASH || p === AMPERSAND) && r.glued(j) && r.glued(next) && (tokens.flags[j - 1] & UPPER) !== 0 && (tokens.flags[next] & UPPER) !== 0 && !head)
    return next;
  if (p === DASH) return (r.capital(next) && (domain || (free && r.glued(j)))) || (domain && r.glued(j) && r.glued(next)) ? next : j;
  if (p === COMMA) {
    // các Bộ Y tế, Công Thương: a plural has an organization in each.
    if (start > 1 && (w.every.has(tokens.id[start - 2]) || r.number(start - 2))) return j;
    if (!domain || r.placeAt[next] > 0) return j;
    if (head && r.endOf(next, EntryKind.DOMAIN) < r.endOf(next, EntryKind.HEAD)) return j;
    // phòng, chống; or a list that ends in `và`: Văn hóa, Thể thao và Du lịch
    if (tokens.id[j - 1] === w.prevent && tokens.id[next] === w.fight) return next;
    const end = r.endOf(next, EntryKind.DOMAIN);
    if (r.capital(next) === r.capital(start) && end > next) {
      if (tokens.id[end] === w.and && r.has(end + 1, EntryKind.DOMAIN) && r.capital(end + 1) === r.capital(next)) return next;
      if (tokens.id[end] === COMMA && r.has(end + 1, EntryKind.DOMAIN) && r.capital(end + 1) === r.capital(next)) return next;
    }
  }
  return j;
}

function lowerBefore(r: Reading, j: number): boolean {
  return r.word(j - 1) && !r.capital(j - 1) && r.word(j - 2) && !r.capital(j - 2);
}

/** Covid|-19: a number that is added a word by a dash. */
export function codeTail(r: Reading, j: number): boolean {
  return j > 0 && r.tokens.id[j] === DASH && r.glued(j) && r.glued(j + 1) && r.number(j + 1) && r.capital(j - 1);
}
