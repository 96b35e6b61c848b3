/**
 * People, by evidence: a word of address or a title beside the name, a family name and the words after it, a list of
 * names, a credit line, the same name elsewhere in the text; against: a street or school before it, a place of that name.
 */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { PersonCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { bytes } from '../../kit/buffer-pool.ts';
import { COLON, DOT, mark, OPEN, type Reading } from '../reading.ts';
import { nameAt } from './name.ts';
import type { Name } from './name-end.ts';
import { familyName, uncued } from './uncued.ts';
import type { PersonWords } from './rule-words.generated.ts';
import { type Cues, addAddress, findCues, passCountry } from './cues.ts';
import { nicknameAfter, repeats, strongPlace } from './mentions.ts';
import { shortMentions } from './short-mentions.ts';

export function recognizePeople(r: Reading, w: PersonWords): PersonCandidate[] {
  const cues = findCues(r);
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
    const nickname = nicknameAfter(r, c, cues);
    if (nickname !== undefined) found.push(nickname);
    last = c;
    i = nickname?.to ?? c.to;
  }
  if (found.length === 0) return found;
  const covered = bytes(count + 1);
  for (const c of found) mark(covered, c.from, c.to);
  const named = found.length;
  repeats(r, found, covered, cues);
  shortMentions(r, found, covered, cues);
  for (const c of found) if (c.gender === undefined && isFemaleName(r, c, w)) c.gender = 'female';
  return found.length > named ? found.sort((a, b) => a.from - b.from) : found;
}

function personAt(r: Reading, i: number, cues: Cues, last: PersonCandidate | undefined, w: PersonWords): PersonCandidate | undefined {
  const { flags } = r.tokens;
  const fresh = i === 0 || (flags[i] & LINE) !== 0;
  const address = fresh ? -1 : cues.honorific[i];
  const titled = !fresh && cues.titleEnd[i] === 1;
  // `Ông` itself: the name comes after it.
  if (
    address < 0 &&
    !titled &&
    r.has(i, EntryKind.HONORIFIC) &&
    r.endOf(i, EntryKind.HONORIFIC) < r.tokens.count &&
    r.capital(r.endOf(i, EntryKind.HONORIFIC)) &&
    (r.sentenceStart(i) ||
      r.endOf(i, EntryKind.HONORIFIC) > i + 1 ||
      r.lexicon.familyWeight[r.tokens.id[r.endOf(i, EntryKind.HONORIFIC)]] >= 3 ||
      (flags[i] & UPPER) !== 0)
  )
    return undefined;
  if ((address >= 0 || titled) && passCountry(r, i, cues, address, titled, w)) return undefined;
  if (r.has(i, EntryKind.LEVEL) && (flags[i] & UPPER) !== 0) return undefined;
  // (Ảnh Ngô Tuấn): the word before the name is no part of it.
  if (i > 0 && r.tokens.id[i - 1] === OPEN && r.endOf(i, EntryKind.CREDIT) > i && r.capital(r.endOf(i, EntryKind.CREDIT))) return undefined;
  const name = nameAt(r, i, cues.blocked, w);
  if (name === undefined) return undefined;
  if (address >= 0 || titled) {
    if (!acceptsCued(r, i, name, address, titled, w)) return undefined;
    const honorific = address >= 0 ? r.small(address, i) : '';
    const evidence = reasons(address >= 0 ? `cue:${honorific}` : '', titled ? 'cue:title' : '', name.family >= 3 ? familyName(r, i) : '');
    const c: PersonCandidate = { type: 'person', from: i, to: name.to, confidence: confidenceOf(evidence), evidence };
    if (address >= 0) addAddress(r, c, cues, i, honorific);
    return c;
  }
  return uncued({ r, i, name, fresh, last, w });
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

/** After a word of address or a title any capitalized run is a name, unless it is something that we know. */
function acceptsCued(r: Reading, i: number, name: Name, address: number, titled: boolean, w: PersonWords): boolean {
  const strict = address >= 0 && w.strict.endsBefore(r.tokens, i);
  if (titled && address < 0 && r.has(i, EntryKind.STOP) && name.known < name.words) return false;
  // cô gái Mông: of a people.
  if (address >= 0 && name.words === 1 && w.nouns.endsBefore(r.tokens, i)) return false;
  const place = strongPlace(r, i, name.to);
  if (place && !(strict && name.words === 1)) return false;
  if (name.family >= 3 && name.words >= 2) return true;
  if (r.endOf(i, EntryKind.ROLE) > i || r.endOf(i, EntryKind.ORGANIZATION) > i + (strict ? 1 : 0) || r.endOf(i, EntryKind.HEAD) > i + 1) return false;
  if (strict) return true;
  if (r.endOf(i, EntryKind.DOMAIN) > i || (r.has(i, EntryKind.STOP) && name.words === 1)) return false;
  if (titled && name.words === 1 && !name.foreign && r.word(i + 1) && !r.has(i + 1, EntryKind.STOP) && (r.tokens.flags[i + 1] & LINE) === 0) return false;
  if (titled) return name.foreign || name.known > 0 || name.words >= 2;
  return name.foreign || name.known === name.words;
}
