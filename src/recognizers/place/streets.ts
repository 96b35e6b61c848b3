/** Streets without a type word: after the number of a house, and in a row with another street. */
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newPlace } from '../new-candidate.ts';
import { COLON, COMMA, DASH, DOT, OPEN, type Reading, SLASH } from '../reading.ts';
import { stopsName } from './name-end.ts';
import type { PlaceWords } from './rule-words.generated.ts';
import { longestPlace } from './table.ts';

/** Capitalized words from token i on, after the number of a house that the word at token `word` announces. */
interface House {
  readonly r: Reading;
  readonly i: number;
  readonly word: number;
  readonly words: PlaceWords;
}

const HOUSE_GUARDS: readonly Guard<House>[] = [
  { name: 'place:type-word-after-house-number', when: ({ r, i }) => r.has(i, EntryKind.PLACE_TYPE) },
  { name: 'place:no-street-after-house-number', when: ({ r, i }) => stopsName(r, i) },
  // Trường Tiểu học số 2 | Cao Thị Thu: the number counts the school.
  // But Tòa nhà số 34 Lê Lợi: of the house.
  {
    name: 'place:number-of-organization',
    when: ({ r, word, words }) => r.tokens.id[word] === words.number && word > 0 && endsOrganization(r, word - 1, words),
  },
  // tại 23 Lê Duẩn: without a word for the house only a name that streets bear.
  { name: 'place:no-name-after-address', when: ({ r, i, word, words }) => words.addressCues.has(r.tokens.id[word]) && !bearsName(r, i) },
  { name: 'place:one-word-after-house-number', when: ({ r, i }) => r.run(i, 4) - i < 2 },
];

function endsOrganization(r: Reading, i: number, words: PlaceWords): boolean {
  if (r.tokens.id[i] === words.house) return false;
  return r.interior[i] !== 0 || r.has(i, EntryKind.DOMAIN) || r.has(i, EntryKind.ABBREVIATION) || r.has(i, EntryKind.HEAD);
}

/** số nhà 7 Nguyễn Hữu Huân, số 35 Lê Lợi, ngõ 54 Vũ Trọng Phụng: the name after the number of a house or lane is a street. */
export function houseStreet(r: Reading, i: number, words: PlaceWords): PlaceCandidate | undefined {
  if (isAfterLane(r, i, words)) return street(i, r.run(i, 4), 'place:house-number');
  if (i < 2 || !r.number(i - 1) || r.glued(i) || (r.tokens.flags[i] & LINE) !== 0 || r.valued[i - 1] !== 0) return undefined;
  const before = beforeNumbers(r, i - 2, words);
  // Địa chỉ: 8/15 Hoàng Hoa Thám
  const word = r.tokens.id[before] === COLON && before > 0 ? before - 1 : before;
  const id = r.tokens.id[word];
  if (id !== words.number && id !== words.house && !words.addressCues.has(id) && !words.lanes.has(id)) return undefined;
  const guard = guardAgainst(HOUSE_GUARDS, { r, i, word, words });
  if (guard !== undefined) return r.refuse('place', i, i + 1, guard.name);
  return street(i, r.run(i, 4), 'place:house-number');
}

/** hẻm 438, | Lê Hồng Phong, phường 1: in an address the street comes after the lane. */
function isAfterLane(r: Reading, i: number, words: PlaceWords): boolean {
  const { id, flags } = r.tokens;
  if (i < 3 || id[i - 1] !== COMMA || !r.number(i - 2) || !words.lanes.has(id[i - 3]) || (flags[i] & LINE) !== 0 || !bearsName(r, i)) return false;
  const end = r.run(i, 4);
  return id[end] === COMMA && r.has(end + 1, EntryKind.PLACE_TYPE) && !stopsName(r, i);
}

/** Two to four capitalized words that begin with a usual family name, as streets are named after people. */
export function bearsName(r: Reading, i: number): boolean {
  const words = r.run(i, 5) - i;
  return words > 1 && words < 5 && r.lexicon.familyWeight[r.tokens.id[i]] >= 3;
}

/** The token before the numbers of a house that end at token `last`: số 5, 7 và 9; số 45/12. */
function beforeNumbers(r: Reading, last: number, words: PlaceWords): number {
  const { id } = r.tokens;
  const isPart = (j: number): boolean => r.number(j) || id[j] === words.and || id[j] === SLASH || id[j] === COMMA || id[j] === DASH;
  let j = last;
  while (j > 0 && last - j < 6 && isPart(j)) j--;
  return j;
}

/** ngã tư Phan Đình Phùng và Lê Lợi: the other street of a crossing that is named by a first; one past it, or past the crossing. */
export function secondStreet(r: Reading, { nameFrom, to }: PlaceCandidate, words: PlaceWords, found: PlaceCandidate[]): number {
  const joint = r.tokens.id[to];
  if ((joint !== words.and && joint !== words.with) || !bearsName(r, nameFrom)) return to;
  const end = joinedStreet(r, to, words);
  if (end < 0) return to;
  found.push(street(to + 1, end, 'place:row-of-streets'));
  return end;
}

/** đường Lê Lợi - Nguyễn Huệ, từ đường A đến Phạm Hùng, rẽ từ đường Láng vào Thái Hà: a bare name tied to a street is one. */
export function streetRow(r: Reading, first: PlaceCandidate, words: PlaceWords, found: PlaceCandidate[]): number {
  let to = first.to;
  const list = closedList(r, first, words);
  for (let k = 0; k < 20; k++) {
    const end = to < list ? r.run(to + 1, 4) : Math.max(joinedStreet(r, to, words), listedStreet(r, to, words));
    if (end < 0) return to;
    found.push(street(to + 1, end, 'place:row-of-streets'));
    to = end;
  }
  return to;
}

/** Items of a list that is looked through at most. */
const MOST_ITEMS = 12;

/** đường Nguyễn Hữu Cảnh, Ung Văn Khiêm và Bình Quới: one past the list that commas and `và` make of streets, whatever their names; -1 if none. */
function closedList(r: Reading, first: PlaceCandidate, words: PlaceWords): number {
  const { id } = r.tokens;
  let to = first.to;
  if (id[to] !== COMMA || first.withType || r.number(first.from - 1) || r.number(first.nameFrom)) return -1;
  for (let k = 0; k < MOST_ITEMS && (id[to] === COMMA || id[to] === words.and); k++) {
    const isLast = id[to] === words.and;
    const end = r.run(to + 1, 4);
    if (end < to + 3 || !isListedStreet(r, to + 1)) return -1;
    to = end;
    if (isLast) return k > 0 && id[to] !== OPEN ? to : -1;
  }
  return -1;
}

function isListedStreet(r: Reading, at: number): boolean {
  return (r.tokens.flags[at] & LINE) === 0 && !stopsName(r, at) && !r.has(at, EntryKind.HONORIFIC) && !r.has(at, EntryKind.FUNCTION) && longestPlace(r, at) < 0;
}

/** One past the name of a person or saint that a joint at token `to` ties to a street; -1 if there is none. */
export function joinedStreet(r: Reading, to: number, words: PlaceWords): number {
  const { id, flags } = r.tokens;
  const joint = id[to];
  if (joint !== DASH && !words.streetJoints.has(joint)) return -1;
  const at = to + 1;
  if (!r.capital(at) || (flags[at] & LINE) !== 0 || stopsName(r, at) || longestPlace(r, at) >= 0) return -1;
  const end = r.run(at, 4);
  if (end - at < 2) return -1;
  // Trần Duy Hưng - Khuất Duy Tiến: after a dash a rare family name is enough.
  return r.lexicon.familyWeight[id[at]] >= 3 || (joint === DASH && (r.lexicon.classes[id[at]] & NameClass.FAMILY) !== 0) ? end : -1;
}

/**
 * đường Hoàng Diệu, Phan Đình Phùng và Lê Lợi: one past the name after a comma, where the list ends or goes on after it. Before a word
 * (… Lê Lợi, Trần Văn Tám bị bắt) or a remark (Trần Văn Tám (SN 1990)) it is a person.
 */
function listedStreet(r: Reading, to: number, words: PlaceWords): number {
  const { id, flags } = r.tokens;
  const at = to + 1;
  if (id[to] !== COMMA || (flags[at] & LINE) !== 0) return -1;
  // Hàng Đào, Hàng Ngang
  if (id[at] === words.guild) return r.capital(at) && r.capital(at + 1) ? at + 2 : -1;
  if (!bearsName(r, at) || stopsName(r, at) || longestPlace(r, at) >= 0) return -1;
  const end = r.run(at, 4);
  const goesOn = id[end] === words.and || (id[end] === COMMA && (flags[end + 1] & LINE) === 0 && bearsName(r, end + 1));
  return goesOn || id[end] === DOT || (flags[end] & LINE) !== 0 ? end : -1;
}

function street(from: number, to: number, rule: string): PlaceCandidate {
  const c = newPlace({ from, to, nameFrom: from, kind: 'street', entries: [] }, reasons(rule));
  c.withType = true;
  return c;
}
