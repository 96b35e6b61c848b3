/** Names of the tables after a type word. */
import { gazetteerTexts } from '../../gazetteer/rule-words.generated.ts';
import type { PlaceKind } from '../../entity.ts';
import { rowsNamed, unpackCommunes } from '../../gazetteer/communes.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { Reading } from '../reading.ts';
import { isOrdinal, type Name, stopsName } from './name-end.ts';
import type { PlaceWords } from './rule-words.generated.ts';

/** Kinds that a type word may give to a name of a province, a district, or another kind in the gazetteer. */
const OF_PROVINCE: ReadonlySet<string> = new Set(['province', 'city', 'region', 'road', 'facility', 'natural']);
const OF_DISTRICT: ReadonlySet<string> = new Set(['district', 'city', 'natural', 'facility', 'region']);
const OF_ANY: ReadonlySet<string> = new Set(['region', 'road', 'facility']);

/** The longest name from the tables that fits the type word. */
export function knownName(r: Reading, at: number, kind: PlaceKind, words: PlaceWords): Name | undefined {
  const { matches } = r;
  for (let m = matches.head[at + 1] - 1; m >= matches.head[at]; m--) {
    const city = kind === 'city' ? cityInProvince(r, at, m) : -1;
    if (city >= 0) return extend(r, city, kind, words);
    if (fits(r, m, kind)) return extend(r, m, kind, words);
  }
  return kind === 'commune' || kind === 'district' || kind === 'city' ? communeName(r, at, kind) : undefined;
}

function fits(r: Reading, m: number, kind: PlaceKind): boolean {
  switch (r.matches.kind[m]) {
    case EntryKind.PROVINCE:
      return OF_PROVINCE.has(kind);
    case EntryKind.DISTRICT:
      return OF_DISTRICT.has(kind);
    case EntryKind.GAZETTEER:
      return fitsType(r.row(m, EntryKind.GAZETTEER).kind, kind);
    default:
      return false;
  }
}

function fitsType(of: PlaceKind, kind: PlaceKind): boolean {
  if (of === kind || OF_ANY.has(kind)) return true;
  return (kind === 'province' && (of === 'region' || of === 'city')) || (kind === 'city' && of === 'country');
}

/** TP. Nam Định is the city in the province of that name: its match, or -1. */
function cityInProvince(r: Reading, at: number, m: number): number {
  if (r.matches.kind[m] !== EntryKind.PROVINCE || r.row(m, EntryKind.PROVINCE).type !== gazetteerTexts.province) return -1;
  const district = r.longest(at, EntryKind.DISTRICT);
  return district >= 0 && r.matches.to[district] === r.matches.to[m] ? district : -1;
}

function communeName(r: Reading, at: number, kind: PlaceKind): Name | undefined {
  const shortest = kind === 'commune' ? 1 : 2;
  for (let to = r.run(at, 4); to - at >= shortest; to--)
    if (rowsNamed(unpackCommunes(), r.plain(at, to)).length > 0) return { to, match: -1, known: kind === 'commune' };
  return undefined;
}

/** A known name that a longer capitalized name goes on from: sân bay Đà Nẵng, but cầu Hà Nội Mới. */
function extend(r: Reading, m: number, kind: PlaceKind, words: PlaceWords): Name {
  let to = r.matches.to[m];
  if (kind === 'facility' || kind === 'road' || kind === 'natural') {
    while (r.capital(to) && (r.tokens.flags[to] & LINE) === 0 && !stopsName(r, to) && !r.strongName(to) && to - r.matches.to[m] < 3) to++;
    if (isOrdinal(r, to, words)) to++;
  }
  return { to, match: m, known: true };
}
