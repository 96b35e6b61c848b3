/** The units that a text is about, which its short forms leave out: UBND tỉnh, Công an huyện. */
import type { Level } from '../entity.ts';
import type { PlaceCandidate } from '../recognizers/candidate.ts';
import type { ProvinceRow } from '../gazetteer/units.generated.ts';
import { EntryKind } from '../lexicon/rows.generated.ts';
import type { Home } from '../recognizers/recognizer.ts';
import type { Reading } from '../recognizers/reading.ts';
import { nameOf } from '../recognizers/names.ts';
import type { Registry } from './registry.ts';

export type Homes = { readonly [level in Level]?: Home };

const LEVELS: Readonly<Record<string, 'province' | 'district' | 'commune'>> = { province: 'province', district: 'district', commune: 'commune' };

/** The province, district and commune that the text is about: the one of each level named most, not one of many named alike. */
export function homesOf(r: Reading, units: Registry): Homes {
  const counts = { province: new Map<string, { n: number; code: string | undefined }>(), district: new Map(), commune: new Map() } as const;
  r.found.place.forEach((p, k) => {
    const level = LEVELS[p.kind];
    if (level === undefined || p.entries.length === 0) return;
    const key = level === 'province' ? provinceOf(r, p)?.name : nameOf(r, p.nameFrom, p.to);
    if (key === undefined) return;
    const known = counts[level].get(key);
    if (known) known.n++;
    else counts[level].set(key, { n: 1, code: units.meanings[k]?.unit?.code });
  });
  const homes: { [level in Level]?: Home } = {};
  for (const level of ['province', 'district', 'commune'] as const) {
    const [best, second] = [...counts[level]].sort((a, b) => b[1].n - a[1].n);
    if (best === undefined || (level !== 'province' && best[1].n === second?.[1].n)) continue;
    const { code } = best[1];
    homes[level] = code === undefined ? { name: best[0] } : { name: best[0], code };
  }
  return homes;
}

/** The row of the province that a place names; none for a former province or other region of that kind. */
function provinceOf(r: Reading, p: PlaceCandidate): ProvinceRow | undefined {
  const [m] = p.entries;
  return r.lexicon.kinds[r.matches.entry[m]] === EntryKind.PROVINCE ? r.row(m, EntryKind.PROVINCE) : undefined;
}
