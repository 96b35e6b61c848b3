/** Acronyms that the text gives to a place: sân bay Tân Sơn Nhất (TSN), and TSN or sân bay TSN from there on. */
import { bytes } from '../../kit/buffer-pool.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { UPPER } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newPlace } from '../new-candidate.ts';
import { CLOSE, mark, OPEN, type Reading } from '../reading.ts';

/** Mentions by acronym of the facilities and regions in `found`. */
export function placeAcronyms(r: Reading, found: readonly PlaceCandidate[]): PlaceCandidate[] {
  const defined = found.filter((p) => (p.kind === 'facility' || p.kind === 'region') && isDefinition(r, p));
  if (defined.length === 0) return [];
  const covered = bytes(r.tokens.count + 1);
  for (const p of found) mark(covered, p.from, p.to);
  return defined.flatMap((p) => mentions(r, p, covered));
}

/** The token alone in brackets after a place has the initials of its name, in capitals. */
function isDefinition(r: Reading, p: PlaceCandidate): boolean {
  const { id, flags } = r.tokens;
  const at = p.to + 1;
  if (id[p.to] !== OPEN || id[at + 1] !== CLOSE || (flags[at] & UPPER) === 0) return false;
  const letters = r.text(at, at + 1);
  const first = p.to - letters.length;
  if (letters.length < 2 || first < p.from) return false;
  for (let k = 0; k < letters.length; k++) if (r.text(first + k, first + k + 1).charAt(0) !== letters.charAt(k) || !r.capital(first + k)) return false;
  return true;
}

function mentions(r: Reading, p: PlaceCandidate, covered: Uint8Array): PlaceCandidate[] {
  const at = p.to + 1;
  const letters = r.text(at, at + 1);
  const more: PlaceCandidate[] = [];
  for (let i = at; i < r.tokens.count; i++) {
    if ((r.tokens.flags[i] & UPPER) === 0 || covered[i] !== 0 || r.text(i, i + 1) !== letters) continue;
    const from = typeStart(r, i);
    const mention = newPlace({ from, to: i + 1, nameFrom: i, kind: p.kind, entries: p.entries }, reasons('place:acronym-of-the-text'));
    mention.withType = true;
    more.push(mention);
    mark(covered, from, i + 1);
  }
  return more;
}

/** Syllables of a type word at most. */
const LONGEST_TYPE = 3;

/** The first token of the type word right before token i, of the place or of what else bears its name; else i. */
function typeStart(r: Reading, i: number): number {
  for (let from = Math.max(0, i - LONGEST_TYPE); from < i; from++) if (r.endOf(from, EntryKind.PLACE_TYPE) === i) return from;
  return i;
}
