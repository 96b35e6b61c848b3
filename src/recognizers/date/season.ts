/** Seasons: `mùa xuân 1960`, `mùa hè năm nay`, `mùa đông này`, `hè 2023`. */
import { DateKind } from './words.generated.ts';
import { hasYear, NONE, point, type Point } from './point.ts';
import type { Reader } from './reader.ts';
import { readYear } from './year.ts';

/** Row of data/dates.tsv whose first word is no noun: hè, xuân. The value is the season + 4. */
const SHORT = 4;

/** At mùa xuân, hè: only with a year or a word that says which. */
export function atSeason(r: Reader, i: number, from: number): Point | undefined {
  r.head(i);
  const { value, to } = r;
  const p = point(from, to, 'season', 'date:season');
  p.season = value % SHORT;
  readYear(r, p, 'plain');
  if (hasYear(p)) return value >= SHORT && p.sexagenary !== NONE ? undefined : p;
  const k = r.item(to);
  const end = r.to;
  if (k === DateKind.TAIL) p.tense = r.value;
  else if (k === DateKind.TO && r.closes(end)) p.tense = 1;
  else if (k === DateKind.BEFORE && r.closes(end) && value < SHORT) p.tense = -1;
  else return undefined;
  p.to = end;
  return p;
}
