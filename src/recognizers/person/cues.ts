/** Words of address and titles beside a name, found once for a text. */
import { EntryKind, NameClass, RoleFlag } from '../../lexicon/rows.generated.ts';
import { GLUED, UPPER } from '../../text/scan.ts';
import { bytes, ints } from '../../kit/buffer-pool.ts';
import { isTyped, type PersonCandidate } from '../candidate.ts';
import { CLOSE, COLON, DOT, mark, OPEN, type Reading } from '../reading.ts';
import { isSyllableAt } from '../../text/syllable.ts';
import { knownAbroad } from './context.ts';
import type { PersonWords } from './rule-words.generated.ts';

export interface Cues {
  /** Token → start of the word of address that ends there, or -1. */
  honorific: Int32Array;
  honorificRow: Int32Array;
  /** Token → 1 when a title ends there, `RANKED` when it is a rank or an honor in capitals. */
  titleEnd: Uint8Array;
  blocked: Uint8Array;
}

export const RANKED = 2;

export function findCues(r: Reading, w: PersonWords): Cues {
  const n = r.tokens.count + 1;
  const cues: Cues = { honorific: ints(n).fill(-1, 0, n), honorificRow: ints(n), titleEnd: bytes(n), blocked: bytes(n) };
  for (let i = 0; i < r.tokens.count; i++) if (isAddress(r, i, w)) addHonorifics(r, i, cues);
  const { titleEnd, blocked } = cues;
  for (const t of r.found.title) {
    // PGS.TS. and a dot: the span leaves the dot out, the name comes after it.
    titleEnd[r.tokens.id[t.to] === DOT && r.glued(t.to) && (t.flags & RoleFlag.DOTTED) !== 0 ? t.to + 1 : t.to] =
      (t.flags & RoleFlag.RANK) !== 0 && r.capital(t.from) ? RANKED : 1;
    mark(blocked, t.from, t.to);
    const after = countryEnd(r, t.to);
    if (after > 0) titleEnd[after] = 1;
  }
  blockOthers(r, blocked);
  return cues;
}

/** Organizations, places with a type word, dates and amounts hold no names. */
function blockOthers({ found }: Reading, blocked: Uint8Array): void {
  for (const o of found.organization) mark(blocked, o.from, o.to);
  for (const p of found.place) if (isTyped(p) || p.to - p.from > 4) mark(blocked, p.from, p.to);
  for (const d of found.date) mark(blocked, d.from, d.to);
  for (const m of found.money) mark(blocked, m.from, m.to);
}

function isAddress(r: Reading, i: number, w: PersonWords): boolean {
  return r.has(i, EntryKind.HONORIFIC) && !isOtherWord(r, i, w) && !isInName(r, i);
}

/** tiếng | Anh Thương mại, báo | Anh Mirror, đàn | ông Iran, Ả Rập */
function isOtherWord(r: Reading, i: number, w: PersonWords): boolean {
  const { tokens } = r;
  if (w.notAddress.endFrom(tokens, i) > i || (i > 0 && w.notAddress.endFrom(tokens, i - 1) > i)) return true;
  return i > 0 && r.capital(i) && w.ofCountry.has(tokens.id[i - 1]) && r.has(i, EntryKind.GAZETTEER);
}

/** Lê | Anh Dũng: a capital after a usual family name in capitals, where no sentence begins. */
function isInName(r: Reading, i: number): boolean {
  return r.capital(i) && r.capital(i - 1) && !r.sentenceStart(i) && r.lexicon.familyWeight[r.tokens.id[i - 1]] >= 3 && !r.capital(i - 2);
}

/** Phó Chủ tịch Tập đoàn GE (Mỹ) | Christian Bennett: one past the brackets around a country at token i, or -1. */
function countryEnd(r: Reading, i: number): number {
  const p = r.tokens.id[i] === OPEN ? r.placeFrom(i + 1) : undefined;
  return p?.kind === 'country' && r.tokens.id[p.to] === CLOSE ? p.to + 1 : -1;
}

function addHonorifics(r: Reading, i: number, { honorific, honorificRow }: Cues): void {
  const { matches, tokens } = r;
  for (let m = matches.head[i]; m < matches.head[i + 1]; m++) {
    if (matches.kind[m] !== EntryKind.HONORIFIC) continue;
    let to = matches.to[m];
    // Mr. and TS.
    if (tokens.id[to] === DOT && (tokens.flags[to] & GLUED) !== 0 && (tokens.flags[to - 1] & UPPER) !== 0) to++;
    // các ca sĩ: Hồng Nhung, Thanh Lam
    if (tokens.id[to] === COLON && r.has(i - 1, EntryKind.PLURAL)) to++;
    if (honorific[to] >= 0) continue;
    honorific[to] = i;
    honorificRow[to] = matches.entry[m];
  }
}

/** What is before a name. */
export interface Cue {
  /** First token of the word of address, or -1. */
  readonly address: number;
  /** A title ends there. */
  readonly titled: boolean;
}

/** công dân Mỹ Joe …, cựu binh Nga: the country is between the word of address and the name. */
export function passCountry(r: Reading, i: number, cues: Cues, { address, titled }: Cue, w: PersonWords): boolean {
  if (address >= 0 && w.strict.endsBefore(r.tokens, i)) return false;
  const p = r.placeFrom(i);
  if (p === undefined || !(p.kind === 'country' || (titled && isCityBefore(r, i, p.to)))) return false;
  if (!mayBeName(r, i, p.to, address)) {
    if (address >= 0) {
      cues.honorific[p.to] = address;
      cues.honorificRow[p.to] = cues.honorificRow[i];
    }
    if (titled) cues.titleEnd[p.to] = 1;
    return true;
  }
  return false;
}

/** Thị trưởng London | Sadiq Khan: a city of another country, and two words of a name that is no Vietnamese one. */
function isCityBefore(r: Reading, i: number, to: number): boolean {
  return (
    knownAbroad(r, i) &&
    r.endOf(i, EntryKind.GAZETTEER) === to &&
    r.capital(to) &&
    r.capital(to + 1) &&
    !isSyllableAt(r.tokens.text, r.tokens.start[to], r.tokens.end[to])
  );
}

/** Anh Thơ, Mỹ Tâm: the name of the country is of one syllable and the words after it go on as a name. */
function mayBeName(r: Reading, i: number, to: number, address: number): boolean {
  if (to - i > 1 || !r.capital(i + 1)) return false;
  const { classes, familyWeight } = r.lexicon;
  const { id } = r.tokens;
  if (familyWeight[id[i]] >= 3) return true;
  return address >= 0 && (classes[id[i]] & NameClass.MIDDLE) !== 0 && (classes[id[i + 1]] & NameClass.GIVEN) !== 0 && !r.capital(i + 2);
}

/** The word of address `honorific` before token i is for person c. */
export function addAddress(r: Reading, c: PersonCandidate, cues: Cues, i: number, honorific: string): void {
  c.honorific = honorific;
  const gender = r.lexicon.row(EntryKind.HONORIFIC, r.lexicon.trie.ref(cues.honorificRow[i])).attribute;
  if (gender !== '') c.gender = gender;
}
