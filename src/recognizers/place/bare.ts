/** A name that the lexicon has, without a type word. */
import type { PlaceKind } from '../../entity.ts';
import { decide, type Guard, guardAgainst, type Rule } from '../../kit/rule.ts';
import { E_WEAK } from '../../lexicon/lexicon.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { CAPITAL, GLUED, LINE, NUMBER, UPPER, WORD } from '../../text/scan.ts';
import { isSyllableAt } from '../../text/syllable.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newPlace } from '../new-candidate.ts';
import { APOSTROPHE, CLOSE, COLON, COMMA, DASH, DOT, type Reading, SLASH } from '../reading.ts';
import { isAfterOrganization } from './after-organization.ts';
import { placeCue } from './cues.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { isCommuneOf } from './unit-row.ts';
import { countsName } from './unit-spelling.ts';
import { isTypedName, kindOf, LEXICON, longestPlace } from './table.ts';
import { ANY_NAME } from '../names.ts';

/** The longest name of the tables at token i. */
interface Bare {
  readonly r: Reading;
  readonly words: PlaceWords;
  readonly i: number;
  readonly to: number;
  readonly kind: PlaceKind;
  /** Also a common word or a name of a person. */
  readonly weak: boolean;
  /** The place before it. */
  readonly last: PlaceCandidate | undefined;
}

const GUARDS: readonly Guard<Bare>[] = [
  { name: 'place:in-value', when: ({ r, i }) => r.valued[i] !== 0 },
  // Pháp luật, Chiến dịch
  { name: 'place:begins-word', when: ({ r, i, to, weak }) => r.compound[to - 1] !== 0 && (to - i === 1 || weak) },
  // tiếng Anh
  { name: 'place:language', when: ({ r, i, words }) => i > 0 && r.tokens.id[i - 1] === words.language },
  // đồng bảng Anh
  { name: 'place:currency', when: ({ r, i, kind, words }) => kind === 'country' && i > 0 && !r.capital(i - 1) && words.currencies.endsBefore(r.tokens, i) },
  // gió Đông Bắc, theo hướng Tây Bắc
  { name: 'place:bearing', when: ({ r, i, kind, weak, words }) => weak && kind === 'region' && words.bearings.endsBefore(r.tokens, i) },
  { name: 'place:web-address', when: isWebAddress },
  { name: 'place:code', when: isCode },
  // điểm PISA: in capitals among other words it is an acronym, unless a cue comes before it.
  { name: 'place:acronym', when: isAcronym },
  { name: 'place:foreign-word', when: isForeignWord },
  { name: 'place:weak-like-person', when: (s) => s.weak && s.r.personLike(s.i, s.to) && !isInRow(s) },
];

/** Of an address nothing more than the province follows. */
function endsAddress(r: Reading, to: number): boolean {
  const { id } = r.tokens;
  return id[to] === DOT || id[to] === CLOSE || (id[to] === COMMA && r.has(to + 1, EntryKind.PROVINCE));
}

/** Nghệ An, Hồ Chí Minh, Sóc Trăng: between provinces. ngõ 54 Vũ Trọng Phụng, Thanh Xuân, Hà Nội: after a street. Đường Lâm, Sơn Tây: after a commune of the unit. */
function isInRow({ r, i, to, kind, last }: Bare): boolean {
  if (last?.to !== i - 1 || r.tokens.id[i - 1] !== COMMA) return false;
  if (kind === 'province' && last.kind === 'province') return r.has(to + 1, EntryKind.PROVINCE);
  if (kind === 'district' && last.kind === 'street') return endsAddress(r, to);
  return (kind === 'district' || kind === 'province') && isCommuneOf(r.plain(last.kind === 'facility' ? last.from : last.nameFrom, last.to), r.plain(i, to));
}

/** VOV.VN */
function isWebAddress({ r, i }: Bare): boolean {
  const { flags, id } = r.tokens;
  return (flags[i] & UPPER) !== 0 && i > 1 && r.glued(i) && id[i - 1] === DOT && r.glued(i - 1) && r.word(i - 2);
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** Three digits or more that are no year. */
function isFlightNumber({ tokens: { flags, start, end, number } }: Reading, i: number): boolean {
  return (flags[i] & NUMBER) !== 0 && end[i] - start[i] > 2 && (number[i] < FIRST_YEAR || number[i] > LAST_YEAR);
}

/** VN-Index, VN1188, HN2, VN 0054 */
function isCode({ r, i, to }: Bare): boolean {
  const { flags, id } = r.tokens;
  if ((flags[i] & UPPER) === 0) return false;
  // chuyến bay VN 0054
  if (!r.glued(to)) return isFlightNumber(r, to);
  return r.number(to) || (id[to] === DASH && r.glued(to + 1) && r.word(to + 1) && longestPlace(r, to + 1) < 0);
}

const LONGEST_ACRONYM = 4;

/** A short city of another country, alone in capitals. */
function isAcronym({ r, i, to, kind, words }: Bare): boolean {
  const { flags, start, end } = r.tokens;
  if (kind !== 'city' || to !== i + 1 || (flags[i] & UPPER) === 0 || end[i] - start[i] > LONGEST_ACRONYM || r.sentenceStart(i)) return false;
  return r.word(i - 1) && ((flags[i - 1] | flags[to]) & UPPER) === 0 && placeCue(r, i, words) === '';
}

/** Part of a foreign word with a hyphen or an apostrophe in it. */
function isForeignWord({ r, i, to }: Bare): boolean {
  const { flags, id } = r.tokens;
  if (!r.glued(to)) return false;
  if (id[to] === APOSTROPHE && r.glued(to + 1)) return true;
  return id[to] === DASH && (flags[to + 1] & (WORD | GLUED | CAPITAL)) === (WORD | GLUED) && r.capital(i);
}

/** A weak name, and what the rules for it ask. */
interface Weak extends Bare {
  /** The evidence of the words beside it, or ''. */
  readonly cue: string;
  readonly afterCapital: boolean;
  readonly startsSentence: boolean;
}

type WeakVerdict = 'cue' | 'foreign-name' | 'subject' | 'only-capital' | 'weak' | 'refuse';

const WEAK_RULES: readonly Rule<Weak, WeakVerdict>[] = [
  { name: 'weak:cue', when: (s) => s.cue !== '' && !(isSyllable(s) && goesOn(s)), verdict: 'cue' },
  // Bộ Ngoại giao Anh, Đại sứ quán Anh, before a verb that could follow the word of address
  { name: 'weak:after-organization', when: (s) => s.kind === 'country' && !goesOn(s) && isAfterOrganization(s.r, s.i), verdict: 'only-capital' },
  // nhà văn người Anh Tom Baker, tập đoàn Mỹ Chevron
  { name: 'weak:before-foreign-name', when: isBeforeForeignName, verdict: 'foreign-name' },
  { name: 'weak:subject', when: (s) => s.startsSentence && isSubject(s), verdict: 'subject' },
  {
    name: 'place:weak-first-word',
    when: ({ r, i, to, startsSentence }) => startsSentence && (r.has(i, EntryKind.HONORIFIC) || to - i === 1),
    verdict: 'refuse',
  },
  // Tôi hỏi: Anh nhìn lại
  { name: 'place:address-after-colon', when: isAddressed, verdict: 'refuse' },
  { name: 'place:weak-before-number', when: isNumbered, verdict: 'refuse' },
  {
    name: 'weak:only-capital',
    when: (s) => !s.startsSentence && !s.afterCapital && !goesOn(s),
    verdict: 'only-capital',
  },
  // Hiện Nga đang …, Nếu Mỹ rút …
  { name: 'weak:after-first-word', when: isAfterFirstWord, verdict: 'subject' },
  { name: 'weak:alone', when: () => true, verdict: 'weak' },
];

/** tàu Thành Công 28, Bài Thơ 57 - QN 4868: ships and other things of one name. But Bình Lục 15, Thanh Liêm 9. */
function isNumbered({ r, i, to, kind, words }: Weak): boolean {
  if (!r.number(to)) return false;
  return (kind === 'commune' && countsName(r, to)) || (i > 0 && r.tokens.id[i - 1] === words.ship);
}

/** A word of address that begins what somebody says. */
function isAddressed({ r, i, to }: Weak): boolean {
  return i > 0 && r.tokens.id[i - 1] === COLON && r.has(i, EntryKind.HONORIFIC) && r.word(to) && !r.capital(to);
}

function isSyllable({ i, to }: Weak): boolean {
  return to - i === 1;
}

/** The word after the name has a capital too, in the same line. */
function goesOn({ r, to }: Weak): boolean {
  return r.capital(to) && (r.tokens.flags[to] & LINE) === 0;
}

/** A country of one syllable between a word in lower case and a word that no Vietnamese name has. */
function isBeforeForeignName(s: Weak): boolean {
  const { r, i, to, kind } = s;
  if (kind !== 'country' || !isSyllable(s) || s.startsSentence || i === 0 || !r.word(i - 1) || r.capital(i - 1) || !goesOn(s)) return false;
  return (r.lexicon.classes[r.tokens.id[to]] & ANY_NAME) === 0 && hasForeignWord(r, to, r.run(to, 3));
}

function hasForeignWord(r: Reading, from: number, to: number): boolean {
  const { text, start, end } = r.tokens;
  for (let j = from; j < to; j++) if (r.word(j) && !isSyllableAt(text, start[j], end[j])) return true;
  return false;
}

/** The first word of the sentence is no part of a name. */
function isAfterFirstWord(s: Weak): boolean {
  const { r, i, kind } = s;
  if (kind !== 'country' || !s.afterCapital || s.startsSentence || goesOn(s) || !r.sentenceStart(i - 1)) return false;
  return r.has(i - 1, EntryKind.FUNCTION) || r.has(i - 1, EntryKind.STOP);
}

/** Mỹ áp thuế …; Hòa Bình và Sơn La … */
function isSubject({ r, i, to, kind, words }: Weak): boolean {
  const { flags, id } = r.tokens;
  if (r.has(i, EntryKind.HONORIFIC)) return false;
  if (kind === 'country') return (r.word(to) && !r.capital(to) && (flags[to] & LINE) === 0) || id[to] === COLON;
  return (id[to] === words.and || id[to] === COMMA) && longestPlace(r, to + 1) >= 0;
}

/** Việt Nam-Lào, Mỹ và Anh: a weak name in a row with another place. */
function rowCue({ r, i, to, last, words }: Bare): string {
  if (last !== undefined && last.to === i - 1 && isJoint(r.tokens.id[i - 1], words)) return 'cue:row';
  if (!isJoint(r.tokens.id[to], words) || r.has(i, EntryKind.HONORIFIC)) return '';
  const next = longestPlace(r, to + 1);
  return next >= 0 && kindOf(r, next) === 'country' ? 'cue:row' : '';
}

function isJoint(c: number, words: PlaceWords): boolean {
  return c === DASH || c === COMMA || c === words.and || c === SLASH;
}

/** A name that the lexicon has, without a type word. */
export function barePlace(r: Reading, i: number, words: PlaceWords, last: PlaceCandidate | undefined): PlaceCandidate | undefined {
  const m = longestPlace(r, i);
  if (m < 0) return undefined;
  const to = r.matches.to[m];
  const kind = kindOf(r, m);
  const bare: Bare = { r, words, i, to, kind, weak: (r.flag(m) & E_WEAK) !== 0, last };
  const guard = guardAgainst(GUARDS, bare);
  if (guard !== undefined) return r.refuse('place', i, to, guard.name);
  // số nhà 7 Nguyễn Hữu Huân is read by `houseStreet`.
  const afterCapital = i > 0 && (r.tokens.flags[i] & LINE) === 0 && r.capital(i - 1) && !r.glued(i);
  const startsSentence = r.sentenceStart(i) && !(kind === 'country' && isAfterDash(r, i));
  let cue = '';
  let form = '';
  if (bare.weak) {
    const cued = placeCue(r, i, words) || rowCue(bare);
    const weak: Weak = { r, words, i, to, kind, weak: true, last, cue: cued, afterCapital, startsSentence };
    const rule = decide(WEAK_RULES, weak);
    if (rule?.verdict === 'refuse') return r.refuse('place', i, to, rule.name);
    form = rule?.verdict === 'weak' ? 'form:weak-name' : 'form:weak-name-cued';
    cue = cueOf(weak, rule?.verdict);
  }
  const capitalBefore = afterCapital && !startsSentence;
  const evidence = reasons(LEXICON[kind], cue, form, capitalBefore ? 'context:capital-before' : '');
  const c = newPlace({ from: i, to, nameFrom: i, kind, entries: [m] }, evidence);
  if (capitalBefore) c.afterCapital = true;
  // It is nobody there.
  if (bare.weak && isInRow(bare)) c.withType = true;
  return withTypeWord(r, c, m, words);
}

/** Trung - Mỹ: the other of two, in one line. */
function isAfterDash(r: Reading, i: number): boolean {
  const { flags, id } = r.tokens;
  return i > 1 && id[i - 1] === DASH && r.word(i - 2) && r.capital(i - 2) && !r.sentenceStart(i - 2) && ((flags[i] | flags[i - 1]) & LINE) === 0;
}

/** The evidence that a verdict gives. */
function cueOf({ cue }: Weak, verdict: WeakVerdict | undefined): string {
  if (verdict === 'subject') return 'cue:subject';
  if (verdict === 'foreign-name') return 'cue:foreign-name';
  return verdict === 'cue' ? cue : '';
}

/** The name of the table begins with a type word: what comes after it is the name. But Biển Đông has no other. */
function withTypeWord(r: Reading, c: PlaceCandidate, m: number, words: PlaceWords): PlaceCandidate {
  const typeEnd = r.endOf(c.from, EntryKind.PLACE_TYPE);
  if (typeEnd <= c.from || typeEnd >= c.to) return c;
  if (!r.capital(c.from) || isTypedName(r, m)) c.withType = true;
  if (c.withType && r.tokens.id[c.from] !== words.sea) c.nameFrom = typeEnd;
  return c;
}
