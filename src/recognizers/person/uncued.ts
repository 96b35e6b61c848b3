/** Names without a word of address or a title: a family name and the right words after it, or a place in the text where names are. */
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PersonCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newPerson } from '../new-candidate.ts';
import { COMMA, DASH, type Reading, SLASH } from '../reading.ts';
import { decide, type Guard, guardAgainst, type Rule } from '../../kit/rule.ts';
import {
  agedAfter,
  aloneOnLine,
  closesText,
  creditBefore,
  creditLine,
  descriptionAfter,
  foreignAfterCountry,
  inList,
  isCredit,
  knownAbroad,
  nameStart,
  notPerson,
  titleAfter,
} from './context.ts';
import { isForeignName } from './foreign-names.ts';
import { isHighland } from './highland.ts';
import { listedAsOther } from './listed.ts';
import { strongPlace } from './mentions.ts';
import { type Bare, isLetters, type Name } from './name-end.ts';
import { otherName } from './other-name.ts';
import type { PersonWords } from './rule-words.generated.ts';
import { isApposed, isSpeaker } from './speakers.ts';

/** What the rules ask more than once. */
interface Seen extends Bare {
  readonly credit: boolean;
  readonly alone: boolean;
  readonly listed: boolean;
  readonly closing: boolean;
  readonly allKnown: boolean;
  /** Also the name of a place, or the words of a field. */
  readonly place: boolean;
}

export function familyName(r: Reading, i: number): string {
  return `family-name:${r.plain(i, i + 1)}`;
}

const FIRST_GUARDS: readonly Guard<Bare>[] = [
  // One word alone, as nearly every first word of a sentence is: most candidates end here.
  { name: 'person:one-word', when: ({ r, i, name, w }) => name.words < 2 && !creditBefore(r, i) && !isAged(r, i, name) && !isSpeaker(r, i, name, w) },
  // đường Nguyễn Huệ, giải Trần Văn Ơn
  { name: 'person:of-a-street-or-school', when: ({ r, i, name, fresh }) => !fresh && (notPerson(r, i) || isInNameOf(r, i)) && !agedAfter(r, name.to) },
  // 60B Nguyễn Huy Tưởng
  { name: 'person:after-house-number', when: ({ r, i, fresh, w }) => !fresh && i > 0 && houseNumber(r, i, w) },
  // các xã ven biển như Hòa Thắng, Lê Hóa
  { name: 'person:listed-with-places', when: ({ r, i, fresh, w, last }) => !fresh && !(last !== undefined && inList(r, last, i, w)) && listedAsOther(r, i, w) },
  { name: 'person:too-long', when: ({ name }) => name.words > 5 },
  { name: 'person:inside-phrase', when: ({ r, i }) => r.interior[i] === 1 },
  {
    name: 'person:begins-with-role-or-organization',
    when: ({ r, i }) => r.endOf(i, EntryKind.ROLE) > i || r.endOf(i, EntryKind.HEAD) > i + 1 || r.endOf(i, EntryKind.ORGANIZATION) > i,
  },
  // HÌNH MINH HỌA, Ảnh: Ảnh: …
  { name: 'person:words-of-credit', when: ({ r, i, name }) => isCredit(r, i, name.to) },
  // Từ Thanh Hóa đến …: a function word at the start of a sentence, and a place.
  {
    name: 'person:function-word-and-place',
    when: ({ r, i, name, fresh }) => r.has(i, EntryKind.FUNCTION) && (fresh || r.sentenceStart(i)) && strongPlace(r, i + 1, name.to),
  },
];

/** Tùng (27 tuổi): one word that people are called. */
function isAged(r: Reading, i: number, name: Name): boolean {
  if (name.words !== 1 || r.capital(i - 1) || !agedAfter(r, name.to)) return false;
  return name.foreign || (r.lexicon.classes[r.tokens.id[i]] & NameClass.GIVEN) !== 0;
}

/** trường Nguyễn | Văn Trỗi */
function isInNameOf(r: Reading, i: number): boolean {
  if (!r.lexicon.middles.has(r.tokens.id[i])) return false;
  const start = nameStart(r, i);
  return start >= 0 && start < i && notPerson(r, start);
}

/** 60B Nguyễn …, 60 Nguyễn … */
function houseNumber(r: Reading, i: number, w: PersonWords): boolean {
  // đại biểu Quốc hội khóa 13 | Bùi Thị An
  if (w.numbered.has(r.tokens.id[i - 2])) return false;
  const number = r.number(i - 1) || (i > 1 && r.number(i - 2) && r.glued(i - 1) && r.word(i - 1));
  return number && r.valued[i - 1] === 0;
}

const CREDIT_GUARDS: readonly Guard<Seen>[] = [
  // Ảnh: Getty Images
  { name: 'person:credit-of-media', when: ({ credit, r, i, name, w }) => credit && (r.tokens.id[i] === w.article || hasMediaWord(r, i, name.to, w)) },
  // Ảnh: Cắt từ video
  { name: 'person:credit-goes-on', when: ({ credit, r, name }) => credit && name.words === 1 && goesOn(r, name.to) },
];

function hasMediaWord(r: Reading, from: number, to: number, w: PersonWords): boolean {
  for (let i = from; i < to; i++) if (w.media.has(r.tokens.id[i])) return true;
  return false;
}

/** A stroke or dash ties the name to an organization of the tables. */
function beforeAgency({ r, name }: Seen): boolean {
  const mark = r.tokens.id[name.to];
  return (mark === SLASH || mark === DASH) && r.has(name.to + 1, EntryKind.ORGANIZATION);
}

/** A word in lower case comes next. */
function goesOn(r: Reading, to: number): boolean {
  return r.word(to) && !r.capital(to) && (r.tokens.flags[to] & LINE) === 0;
}

/** Ảnh: Thanh Sơn: the name of a district, of words that people are called. */
function isPhotographer({ r, i, name, allKnown }: Seen): boolean {
  return allKnown && name.words === 2 && r.endOf(i, EntryKind.PROVINCE) < 0 && r.endOf(i, EntryKind.DOMAIN) < 0 && !knownAbroad(r, i);
}

/** Rules for names in a credit line come before the guard against places. */
const CREDIT_RULES: readonly Rule<Seen, string>[] = [
  // Ảnh: Thống Nhất/TTXVN: nobody but a photographer is named before a news agency, whatever place bears the name.
  { name: 'person:credit-of-agency', when: (s) => s.credit && s.name.words >= 2 && beforeAgency(s), verdict: 'person:credit-of-agency' },
  {
    name: 'person:credit-known',
    when: (s) => s.credit && s.place && s.name.words >= 2 && (s.name.family >= 3 || isPhotographer(s)),
    verdict: 'person:credit-known',
  },
  {
    name: 'person:credit',
    when: (s) => s.credit && !s.place && (s.name.words >= 2 || (s.allKnown && s.name.known > 0)),
    verdict: 'person:credit',
  },
];

const PLACE_GUARDS: readonly Guard<Seen>[] = [
  // sinh tại Hạ Vân
  {
    name: 'person:after-place-preposition',
    when: (s) => s.name.words === 2 && s.i > 0 && s.w.at.has(s.r.tokens.id[s.i - 1]) && !descriptionAfter(s.r, s.name.to),
  },
  // TĂNG CƯỜNG AN NINH, Tăng Cường An Ninh Trên Địa Bàn: where each word has a capital, it says nothing.
  { name: 'person:headline', when: (s) => isInHeadline(s) && !isNameInHeadline(s) },
  // … tại Hòa Bình. But a byline may be: … triển khai. Thanh Hóa
  { name: 'person:place', when: (s) => s.place && !isByline(s) },
];

/** A run of capitalized words that is longer has words of a headline in it. */
const LONGEST_RUN = 6;
/** How usual a family name must be that tells a name from other words in capitals. */
const USUAL = 8;

function isInHeadline({ r, i, name }: Seen): boolean {
  const { flags, start, end } = r.tokens;
  return ((flags[i] & UPPER) !== 0 && end[i] - start[i] > 1) || (r.capital(name.to) && r.run(i, LONGEST_RUN + 1) > i + LONGEST_RUN);
}

function isNameInHeadline({ r, i, w, name, listed, alone, closing, allKnown }: Seen): boolean {
  const isWhole = name.words >= 3 || !(r.capital(i - 1) || r.capital(name.to));
  if (listed || r.strongName(i) || (name.family >= USUAL && isWhole && allKnown)) return true;
  if ((alone || closing) && name.words <= 3) return true;
  return titleAfter(r, name.to) || w.officeVerbs.endFrom(r.tokens, name.to) >= 0;
}

/** The name of a place that ends the text as a byline does. */
function isByline({ r, i, name, closing, allKnown }: Seen): boolean {
  const last = closing && allKnown && name.words >= 2 && r.tokens.id[i - 1] !== COMMA;
  return last && r.endOf(i, EntryKind.PROVINCE) < 0 && !knownAbroad(r, i);
}

/** Two to four words. */
const isShort = ({ name }: Seen): boolean => name.words >= 2 && name.words <= 4;
/** Two to five words, and the first is a family name of any people. */
function isName({ r, i, name }: Seen): boolean {
  return name.words >= 2 && name.words <= 5 && (r.lexicon.classes[r.tokens.id[i]] & (NameClass.FAMILY | NameClass.ETHNIC)) !== 0 && !isLetters(r, i);
}

/** No noun, no place and no longer name is before it that the name might belong to. */
function beginsPhrase({ r, i, name }: Seen): boolean {
  const place = r.placeFrom(i);
  if (place !== undefined && (place.confidence !== 'low' || place.to >= name.to)) return false;
  if (i === 0 || !r.word(i - 1) || (r.tokens.flags[i] & LINE) !== 0) return true;
  if (r.capital(i - 1)) return r.sentenceStart(i - 1) && (r.has(i - 1, EntryKind.STOP) || r.has(i - 1, EntryKind.JOINT));
  return name.words >= 3 || r.has(i - 1, EntryKind.STOP) || r.has(i - 1, EntryKind.FUNCTION) || r.has(i - 1, EntryKind.JOINT);
}

const noDomain = ({ r, i }: Seen): boolean => r.endOf(i, EntryKind.DOMAIN) < 0;

const RULES: readonly Rule<Seen, 'name' | 'foreign' | 'refuse'>[] = [
  // Lầu A Khày (nam, 2008 …)
  { name: 'person:described', when: (s) => (isShort(s) && descriptionAfter(s.r, s.name.to)) || isAged(s.r, s.i, s.name), verdict: 'name' },
  // Nguyễn Sơn
  {
    name: 'person:common-family-name',
    when: (s) => s.name.words === 2 && s.name.family >= 9 && !s.place && noDomain(s) && !s.r.has(s.i + 1, EntryKind.STOP) && !s.name.foreign,
    verdict: 'name',
  },
  // Theo Siu Hương, Trưởng thôn 3
  { name: 'person:title-after', when: (s) => isName(s) && beginsPhrase(s) && titleAfter(s.r, s.name.to), verdict: 'name' },
  // KIM NGỌC THÁI ĐƯỢC BẦU GIỮ CHỨC …
  { name: 'person:takes-office', when: (s) => isName(s) && s.w.officeVerbs.endFrom(s.r.tokens, s.name.to) >= 0, verdict: 'name' },
  // Giàng A Tính
  { name: 'person:middle-name', when: ({ r, i, name }) => name.words >= 3 && name.words <= 4 && r.strongName(i), verdict: 'name' },
  { name: 'person:full-name', when: ({ name, allKnown }) => name.family >= 3 && allKnown && name.words >= 3 && name.words <= 5, verdict: 'name' },
  // các ông …, A Lử
  {
    name: 'person:in-list',
    when: ({ name, listed }) => listed && name.words >= 2 && (name.family > 0 || name.known >= 2 || name.foreign),
    verdict: 'name',
  },
  // Theo Minh Châu: a stop word begins the sentence.
  {
    name: 'person:stop-word',
    when: (s) => s.r.has(s.i, EntryKind.STOP) && s.r.sentenceStart(s.i) && s.name.family < 6 && !(s.alone || s.closing),
    verdict: 'refuse',
  },
  // Y Ăi Adrơng
  { name: 'person:highland-name', when: ({ r, i, name, w }) => isHighland(r, i, name, w), verdict: 'foreign' },
  // "…", Xie Yong cho biết
  { name: 'person:speaker', when: ({ r, i, name, w }) => isSpeaker(r, i, name, w), verdict: 'foreign' },
  // Yang Liangchi, một giáo sư
  { name: 'person:apposition', when: ({ r, i, name, w }) => isApposed(r, i, name, w), verdict: 'foreign' },
  // Nhà lãnh đạo Triều Tiên | Kim Jong-un
  { name: 'person:after-country', when: ({ r, i, name }) => foreignAfterCountry(r, i, name), verdict: 'foreign' },
  // Joe Biden
  { name: 'person:foreign-given-name', when: ({ r, i, name, w }) => isForeignName(r, i, name, w), verdict: 'foreign' },
  // After a noun two words are rather its name: nhà hàng Bạch Mai.
  { name: 'person:two-words', when: (s) => s.name.family >= 4 && s.allKnown && s.name.words === 2 && noDomain(s) && beginsPhrase(s), verdict: 'name' },
  { name: 'person:long-name', when: ({ name }) => name.family >= 5 && name.words >= 3 && name.words <= 5, verdict: 'name' },
  { name: 'person:line-of-its-own-known', when: (s) => s.alone && s.place && s.allKnown && isShort(s), verdict: 'name' },
  { name: 'person:line-of-its-own', when: (s) => s.alone && s.allKnown && isShort(s), verdict: 'name' },
  { name: 'person:end-of-text-known', when: (s) => s.closing && (s.place || s.r.placeAt[s.i] > 0) && s.allKnown && isShort(s), verdict: 'name' },
  { name: 'person:end-of-text', when: (s) => s.closing && s.allKnown && isShort(s), verdict: 'name' },
];

/** The person that a run of capitalized words names, if the rules take it for one. */
export function uncued(bare: Bare): PersonCandidate | undefined {
  const { r, i, name } = bare;
  const other = otherName(bare);
  if (other !== undefined) return other;
  const first = guardAgainst(FIRST_GUARDS, bare);
  if (first !== undefined) return r.refuse('person', i, name.to, first.name);
  const seen = look(bare);
  const noCredit = guardAgainst(CREDIT_GUARDS, seen);
  if (noCredit !== undefined) return r.refuse('person', i, name.to, noCredit.name);
  const credit = decide(CREDIT_RULES, seen);
  if (credit !== undefined) {
    const photographer = newPerson(i, name.to, reasons(credit.verdict));
    photographer.credited = true;
    return photographer;
  }
  const place = guardAgainst(PLACE_GUARDS, seen);
  if (place !== undefined) return r.refuse('person', i, name.to, place.name);
  const rule = decide(RULES, seen);
  if (rule === undefined) return r.refuse('person', i, name.to, 'person:no-rule');
  if (rule.verdict === 'refuse') return r.refuse('person', i, name.to, rule.name);
  const family = rule.verdict === 'name' && name.family > 0 ? familyName(r, i) : '';
  const list = rule.verdict === 'name' && seen.listed && rule.name !== 'person:in-list' ? 'cue:list' : '';
  return newPerson(i, name.to, reasons(family, list, rule.name));
}

function look(bare: Bare): Seen {
  const { r, i, name, fresh, last, w } = bare;
  return {
    r,
    i,
    name,
    fresh,
    last,
    w,
    credit: creditBefore(r, i) || (name.words >= 2 && name.words <= 3 && creditLine(r, i, name.to)),
    alone: aloneOnLine(r, i, name.to),
    listed: last !== undefined && inList(r, last, i, w),
    closing: closesText(r, i, name.to),
    allKnown: name.known === name.words,
    place: strongPlace(r, i, name.to) || r.endOf(i, EntryKind.DOMAIN) > i + 1,
  };
}
