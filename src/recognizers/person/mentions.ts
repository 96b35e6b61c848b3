/** Other names of people already named: a nickname in brackets, the whole name again. */
import { endOfText } from '../end-of-text.ts';
import { E_WEAK } from '../../lexicon/lexicon.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import type { PersonCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newPerson } from '../new-candidate.ts';
import { CLOSE, mark, OPEN, type Reading } from '../reading.ts';
import type { Cues } from './cues.ts';
import { calledEnd, isHighlandWoman } from './highland.ts';
import { isLetters } from './name-end.ts';
import type { PersonWords } from './rule-words.generated.ts';

/** The run is a place that can hardly be a name. */
export function strongPlace(r: Reading, i: number, to: number): boolean {
  if ((r.matches.kindsAt[i] & PLACE_NAMES) === 0) return false;
  return (
    isStrong(r, r.longest(i, EntryKind.PROVINCE), to) || isStrong(r, r.longest(i, EntryKind.DISTRICT), to) || isStrong(r, r.longest(i, EntryKind.GAZETTEER), to)
  );
}

const PLACE_NAMES = (1 << EntryKind.PROVINCE) | (1 << EntryKind.DISTRICT) | (1 << EntryKind.GAZETTEER);

function isStrong(r: Reading, m: number, to: number): boolean {
  return m >= 0 && r.matches.to[m] >= to && (r.flag(m) & E_WEAK) === 0;
}

/** Võ Văn Kiệt (Sáu Dân): two to four capitalized words alone in brackets after a full name are another name of the person. */
export function nicknameAfter(r: Reading, c: PersonCandidate, cues: Cues, w: PersonWords): PersonCandidate | undefined {
  const { id } = r.tokens;
  if (id[c.to] !== OPEN || c.to - c.from < 2) return undefined;
  const from = c.to + 1;
  const to = r.run(from, 4);
  if (id[to] !== CLOSE || cues.blocked[from] !== 0 || to - from < 2 || isOtherThing(r, from, to, w)) return undefined;
  const nickname = newPerson(from, to, reasons('person:nickname'));
  nickname.nicknameOf = c;
  return nickname;
}

const OF_BODIES = (1 << EntryKind.ROLE) | (1 << EntryKind.ORGANIZATION) | (1 << EntryKind.HEAD) | (1 << EntryKind.DOMAIN);

/** The words name a place, an office, an organization or a source. */
function isOtherThing(r: Reading, from: number, to: number, w: PersonWords): boolean {
  if (strongPlace(r, from, to) || r.placeAt[from] > 0 || (r.matches.kindsAt[from] & OF_BODIES) !== 0) return true;
  for (let i = from; i < to; i++) if (isLetters(r, i) || w.media.has(r.tokens.id[i])) return true;
  return r.has(from, EntryKind.CREDIT);
}

/** A full name that the text has given somebody is that person wherever it is; adds to `found`, and marks as `covered`. */
export function repeats(r: Reading, found: PersonCandidate[], covered: Uint8Array, cues: Cues, w: PersonWords): void {
  const names = fullNames(r, found, w);
  if (names.size === 0) return;
  const { id, count } = r.tokens;
  for (let i = 0; i < count; i++) {
    if ((id[i] !== 0 && !(id[i] === w.highlandMan || id[i] === w.highlandWoman)) || covered[i] !== 0 || cues.blocked[i] !== 0 || !r.capital(i)) continue;
    const to = endOfName(r, i, names, covered);
    if (to < 0) continue;
    found.push(newPerson(i, to, reasons('same-name')));
    mark(covered, i, to);
  }
}

/** First word → full names that begin with it, of those that no table has. */
function fullNames(r: Reading, found: readonly PersonCandidate[], w: PersonWords): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const c of found) {
    if (c.to - c.from < 2 || c.confidence !== 'high') continue;
    const called = calledEnd(r, c.from, c.to, w);
    if (r.tokens.id[c.from] === 0 || called > 0 || isHighlandWoman(r, c.from, w)) add(names, r, c.from, c.to);
    if (called > 0) add(names, r, c.from, called);
  }
  return names;
}

/** The longest of them first. */
function add(names: Map<string, string[]>, r: Reading, from: number, to: number): void {
  const first = r.text(from, from + 1);
  const text = r.text(from, to);
  const list = names.get(first);
  if (list === undefined) names.set(first, [text]);
  else if (list.length < 4 && !list.includes(text)) list.push(text);
  list?.sort((a, b) => b.length - a.length);
}

/** The end of one of the names at token i, or -1. Gioakim Lâm Đức of a longer name: another mention begins inside. */
function endOfName(r: Reading, i: number, names: ReadonlyMap<string, readonly string[]>, covered: Uint8Array): number {
  for (const text of names.get(r.text(i, i + 1)) ?? []) {
    const to = endOfText(r, i, text);
    if (to >= 0 && isClear(covered, i, to)) return to;
  }
  return -1;
}

function isClear(covered: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (covered[i] !== 0) return false;
  return true;
}
