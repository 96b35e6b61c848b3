/** Names of places that the tables have. */
import type { PlaceKind } from '../../entity.ts';
import { EntryKind, GazetteerFlag } from '../../lexicon/rows.generated.ts';
import type { Reading } from '../reading.ts';

/** Index of the longest match at token i that is a place, or -1. */
export function longestPlace(r: Reading, i: number): number {
  const { matches } = r;
  let best = -1;
  for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) {
    const k = matches.kind[m];
    if (k !== EntryKind.PROVINCE && k !== EntryKind.DISTRICT && k !== EntryKind.GAZETTEER) continue;
    if (best < 0 || matches.to[m] > matches.to[best] || (matches.to[m] === matches.to[best] && k < matches.kind[best])) best = m;
  }
  return best;
}

/** The PlaceKind that a match in the lexicon stands for. */
export function kindOf(r: Reading, m: number): PlaceKind {
  const k = r.matches.kind[m];
  return k === EntryKind.PROVINCE ? 'province' : k === EntryKind.DISTRICT ? 'district' : r.row(m, EntryKind.GAZETTEER).kind;
}

/** The kind of a name after a type word of cities. */
export function cityKind(r: Reading, m: number): PlaceKind {
  const k = r.matches.kind[m];
  return k === EntryKind.PROVINCE ? 'province' : k === EntryKind.DISTRICT ? 'district' : 'city';
}

/** The name of the gazetteer begins with its type word. */
export function isTypedName(r: Reading, m: number): boolean {
  return r.matches.kind[m] === EntryKind.GAZETTEER && (r.row(m, EntryKind.GAZETTEER).flags & GazetteerFlag.TYPED) !== 0;
}

/** The evidence for a place that the lexicon has. */
export const LEXICON: Readonly<Record<PlaceKind, string>> = {
  country: 'lexicon:country',
  province: 'lexicon:province',
  district: 'lexicon:district',
  commune: 'lexicon:commune',
  hamlet: 'lexicon:hamlet',
  street: 'lexicon:street',
  road: 'lexicon:road',
  region: 'lexicon:region',
  natural: 'lexicon:natural',
  facility: 'lexicon:facility',
  city: 'lexicon:city',
  continent: 'lexicon:continent',
};
