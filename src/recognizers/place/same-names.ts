import { EntryKind } from '../../lexicon/rows.generated.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newPlace } from '../new-candidate.ts';
import { mark, type Reading } from '../reading.ts';
import { bytes } from '../../kit/buffer-pool.ts';

/** Units that are found again by name alone, for each first word. */
const MOST_UNITS = 6;

/** Duy Hải where the text has xã Duy Hải: the name alone means the unit. */
export function sameNames(r: Reading, found: readonly PlaceCandidate[]): PlaceCandidate[] {
  const units = unitsByWord(r, found);
  if (units.size === 0) return [];
  // A bit for the low five bits of each first word, which rules nearly every token out.
  let firsts = 0;
  for (const word of units.keys()) firsts |= 1 << word;
  const covered = bytes(r.tokens.count + 1);
  for (const p of found) mark(covered, p.from, p.to);
  const more: PlaceCandidate[] = [];
  for (let i = 1; i < r.tokens.count; i++) {
    const first = r.tokens.id[i];
    if (((firsts >>> first) & 1) === 0 || covered[i] !== 0 || !r.capital(i) || isInsideName(r, i)) continue;
    const p = unitAt(r, units.get(first), i);
    if (p === undefined) continue;
    const to = i + p.to - p.nameFrom;
    more.push(newPlace({ from: i, to, nameFrom: i, kind: p.kind, entries: p.entries }, reasons('same-name:unit')));
    mark(covered, i, to);
  }
  return more;
}

/** The first of the units whose name begins at token i. */
function unitAt(r: Reading, units: readonly PlaceCandidate[] | undefined, i: number): PlaceCandidate | undefined {
  return units?.find((u) => sameWords(r, u, i));
}

/** Units with a type word and a name of several words, by the first of them. */
function unitsByWord(r: Reading, found: readonly PlaceCandidate[]): ReadonlyMap<number, readonly PlaceCandidate[]> {
  const units = new Map<number, PlaceCandidate[]>();
  for (const p of found) {
    if (!isNamedUnit(r, p)) continue;
    const first = r.tokens.id[p.nameFrom];
    const list = units.get(first);
    if (list === undefined) units.set(first, [p]);
    else if (list.length < MOST_UNITS) list.push(p);
  }
  return units;
}

const REPEATED: ReadonlySet<PlaceCandidate['kind']> = new Set(['commune', 'district', 'hamlet']);

function isNamedUnit(r: Reading, p: PlaceCandidate): boolean {
  const words = p.to - p.nameFrom;
  return p.nameFrom > p.from && words > 1 && words < 5 && REPEATED.has(p.kind) && !r.number(p.to - 1);
}

/** After another capital of the same name, or after a word of address. */
function isInsideName(r: Reading, i: number): boolean {
  return r.has(i - 1, EntryKind.HONORIFIC) || (r.capital(i - 1) && !r.sentenceStart(i) && !r.sentenceStart(i - 1));
}

function sameWords(r: Reading, p: PlaceCandidate, i: number): boolean {
  const n = p.to - p.nameFrom;
  for (let k = 0; k < n; k++) if (r.tokens.id[i + k] !== r.tokens.id[p.nameFrom + k] || !r.capital(i + k)) return false;
  return !r.capital(i + n) && r.tokens.id[i] !== 0;
}
