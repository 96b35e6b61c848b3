/**
 * People, by evidence: a word of address or a title beside the name, a family name and the words after it, a list of
 * names, a credit line, the same name elsewhere in the text; against: a street or school before it, a place of that name.
 */
import { EntryKind, NameClass } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PersonCandidate } from '../candidate.ts';
import { reasons, withWord } from '../evidence.ts';
import { newPerson } from '../new-candidate.ts';
import { bytes } from '../../kit/buffer-pool.ts';
import { APOSTROPHE, COLON, DASH, DOT, mark, OPEN, type Reading, SLASH } from '../reading.ts';
import { isSource } from './context.ts';
import { refusal } from './cued.ts';
import { foreignGender } from './foreign-names.ts';
import { nameAt } from './name.ts';
import type { Name } from './name-end.ts';
import { familyName, uncued } from './uncued.ts';
import type { PersonWords } from './rule-words.generated.ts';
import { type Cue, type Cues, addAddress, findCues, passCountry, RANKED } from './cues.ts';
import { nicknameAfter, repeats, strongPlace } from './mentions.ts';
import { shortMentions } from './short-mentions.ts';

export function recognizePeople(r: Reading, w: PersonWords): PersonCandidate[] {
  const cues = findCues(r, w);
  const found: PersonCandidate[] = [];
  const { count } = r.tokens;
  let last: PersonCandidate | undefined;
  /** Of the people in a list after các ông, các bà. */
  let shared: PersonCandidate['gender'];
  for (let i = 0; i < count; ) {
    if (!r.capital(i) || cues.blocked[i] !== 0) {
      i++;
      continue;
    }
    const c = personAt(r, i, cues, last, w);
    if (c === undefined) {
      i++;
      continue;
    }
    found.push(c);
    shared = sharedGender(r, c, last, shared, w);
    if (shared !== undefined) c.gender ??= shared;
    const nickname = nicknameAfter(r, c, cues, w);
    if (nickname !== undefined) found.push(nickname);
    last = c;
    i = nickname?.to ?? c.to;
  }
  if (found.length === 0) return found;
  const covered = bytes(count + 1);
  for (const c of found) mark(covered, c.from, c.to);
  const named = found.length;
  repeats(r, found, covered, cues, w);
  shortMentions(r, found, covered, cues, w);
  for (const c of found) addGender(r, c, w);
  return found.length > named ? found.sort((a, b) => a.from - b.from) : found;
}

function personAt(r: Reading, i: number, cues: Cues, last: PersonCandidate | undefined, w: PersonWords): PersonCandidate | undefined {
  const fresh = i === 0 || (r.tokens.flags[i] & LINE) !== 0;
  // Lan Anh | Thăm: the word is of the name before.
  const address = fresh || cues.honorific[i] < (last?.to ?? 0) ? -1 : cues.honorific[i];
  const titled = !fresh && cues.titleEnd[i] > 0;
  const isCued = address >= 0 || titled;
  if (isCued ? passCountry(r, i, cues, { address, titled }, w) : isAddress(r, i, w)) return undefined;
  if (isWordBefore(r, i)) return undefined;
  const name = nameAt(r, i, cues.blocked, w);
  if (name === undefined) return undefined;
  if (name.to > i + 3 && isPlaceBefore(r, i, name.to)) {
    mark(cues.blocked, i, i + 2);
    return undefined;
  }
  if (!isCued) return uncued({ r, i, name, fresh, last, w });
  const guard = refusal({ r, i, name, address, titled, ranked: cues.titleEnd[i] === RANKED, w });
  return guard === undefined ? cuedPerson(r, i, name, cues, { address, titled }) : r.refuse('person', i, name.to, guard.name);
}

/** cử tri Hà Nội | Nguyễn Văn Nam, cựu binh Gạc Ma | Lê Văn Nam: Hà and Ma are family names too. */
function isPlaceBefore(r: Reading, i: number, to: number): boolean {
  if (!r.personLike(i + 2, to)) return false;
  return r.endOf(i, EntryKind.PROVINCE) === i + 2 || (r.endOf(i, EntryKind.GAZETTEER) === i + 2 && strongPlace(r, i, i + 2));
}

/** chị H.T.H., cháu H. ở lại: one letter, or nothing with a capital, after the dot. */
function isInitial(r: Reading, i: number): boolean {
  const { id, start, end } = r.tokens;
  if (end[i] - start[i] > 1 || id[i + 1] !== DOT || !r.glued(i + 1) || !r.has(i - 1, EntryKind.HONORIFIC)) return false;
  return r.capital(i + 2) ? r.glued(i + 2) && end[i + 2] - start[i + 2] === 1 : !r.number(i + 2);
}

/** P. 5: a level; (Ảnh Ngô Tuấn): a word of credit; H’ | Mông: the end of a word. */
function isWordBefore(r: Reading, i: number): boolean {
  if (r.has(i, EntryKind.LEVEL) && (r.tokens.flags[i] & UPPER) !== 0 && !isInitial(r, i)) return true;
  if (r.glued(i) && r.tokens.id[i - 1] === APOSTROPHE && r.glued(i - 1)) return true;
  return i > 0 && r.tokens.id[i - 1] === OPEN && r.endOf(i, EntryKind.CREDIT) > i && r.capital(r.endOf(i, EntryKind.CREDIT));
}

function cuedPerson(r: Reading, i: number, name: Name, cues: Cues, { address, titled }: Cue): PersonCandidate {
  const honorific = address >= 0 ? r.lower(address, i) : '';
  const evidence = reasons(address >= 0 ? withWord('cue', honorific) : '', titled ? 'cue:title' : '', name.family >= 3 ? familyName(r, i) : '');
  const c = newPerson(i, name.to, evidence);
  if (address >= 0) addAddress(r, c, cues, i, honorific);
  return c;
}

/** `Ông` itself, before a name. */
function isAddress(r: Reading, i: number, w: PersonWords): boolean {
  const at = r.endOf(i, EntryKind.HONORIFIC);
  if (at < 0 || at >= r.tokens.count || !r.capital(at)) return false;
  // Anh Khoa, alone on the last line, is a name.
  if (isByline(r, i)) return false;
  if (r.sentenceStart(i) || at > i + 1 || r.lexicon.familyWeight[r.tokens.id[at]] >= 3 || (r.tokens.flags[i] & UPPER) !== 0) return true;
  // Gần 3 tỷ đồng… Ông Thèn Ngọc Minh: no name begins with Ông.
  return w.strict.endFrom(r.tokens, i) === at && (r.lexicon.classes[r.tokens.id[i]] & (NameClass.GIVEN | NameClass.MIDDLE)) === 0;
}

/** Two capitalized words, the first of which may be a name, and nothing else on their line. */
function isByline(r: Reading, i: number): boolean {
  const { flags, id } = r.tokens;
  // … Liên Châu - Anh Vũ
  const isFirst = (flags[i] & LINE) !== 0 || ((id[i - 1] === DASH || id[i - 1] === SLASH) && r.capital(i - 2));
  if (i === 0 || !(isFirst || isSource(r, i, i + 2)) || (r.lexicon.classes[id[i]] & NameClass.GIVEN) === 0) return false;
  const to = r.run(i, 3);
  return to === i + 2 && ((flags[to] & LINE) !== 0 || isSource(r, i, to));
}

/** The gender that follows from the name itself, where no word of address does. */
function addGender(r: Reading, c: PersonCandidate, w: PersonWords): void {
  const gender = c.gender ?? (isFemaleName(r, c, w) ? 'female' : c.to - c.from > 1 ? foreignGender(r, c.from) : undefined);
  if (gender !== undefined) c.gender = gender;
}

/** Các ông: A, Bí thư …; B, Chủ tịch …: the gender of all people of the sentence up to the next word of address. */
function sharedGender(
  r: Reading,
  c: PersonCandidate,
  last: PersonCandidate | undefined,
  shared: PersonCandidate['gender'],
  w: PersonWords,
): PersonCandidate['gender'] {
  const { tokens } = r;
  const at = tokens.id[c.from - 1] === COLON ? c.from - 1 : c.from;
  if (w.severalMen.endsBefore(tokens, at)) return 'male';
  if (w.severalWomen.endsBefore(tokens, at)) return 'female';
  if (shared === undefined || last === undefined || c.honorific !== undefined) return undefined;
  for (let i = last.to; i <= c.from; i++) if ((tokens.flags[i] & LINE) !== 0 || (tokens.id[i] === DOT && !r.glued(i + 1))) return undefined;
  return shared;
}

/** Nguyễn Thị Mơ: Thị between the family name and the given name. */
function isFemaleName(r: Reading, c: PersonCandidate, w: PersonWords): boolean {
  for (let i = c.from + 1; i < c.to - 1; i++) if (r.tokens.id[i] === w.femaleMiddle) return true;
  return false;
}
