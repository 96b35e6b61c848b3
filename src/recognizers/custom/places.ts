/** What the places of a document say of a name that is both a place and the caller's. */
import { lexiconTexts } from '../../lexicon/rule-words.generated.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { COMMA, OPEN, type Reading } from '../reading.ts';

const PLACE_CUES: ReadonlySet<string> = new Set(lexiconTexts.placeCues);

const LOWER_UNITS: ReadonlySet<string> = new Set(['district', 'commune', 'hamlet']);

export class Places {
  /** Names that the text gives with their type word, by the ids of their words. */
  private readonly typed = new Set<string>();
  /** One past the last token of each place. */
  private readonly ends = new Set<number>();
  /** The same for units below a province that have their type word. */
  private readonly unitEnds = new Set<number>();

  constructor(r: Reading) {
    for (const { from, nameFrom, to, kind } of r.found.place) {
      this.ends.add(to);
      if (nameFrom === from) continue;
      this.typed.add(key(r, nameFrom, to));
      if (LOWER_UNITS.has(kind)) this.unitEnds.add(to);
    }
  }

  /** huyện Kim Bôi, Hòa Bình; xã Thanh Hối (Hòa Bình): the unit above the one before it. */
  isInUnit(r: Reading, { from }: PlaceCandidate): boolean {
    return isAfterMark(r, from) && this.unitEnds.has(from - 1);
  }

  /** tại Hòa Bình; Hà Nội, Hòa Bình; or the text has tỉnh Hòa Bình somewhere. */
  isPlaceHere(r: Reading, { from, to }: PlaceCandidate): boolean {
    if (from > 0 && PLACE_CUES.has(r.lower(from - 1, from))) return true;
    return (isAfterMark(r, from) && this.ends.has(from - 1)) || this.typed.has(key(r, from, to));
  }
}

function isAfterMark(r: Reading, i: number): boolean {
  return i > 1 && (r.tokens.id[i - 1] === COMMA || r.tokens.id[i - 1] === OPEN);
}

function key(r: Reading, from: number, to: number): string {
  return r.tokens.id.subarray(from, to).join(' ');
}
