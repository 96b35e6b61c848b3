/** The units that a text is about, which its short forms leave out: UBND tỉnh, Công an huyện. */
import { gazetteerTexts } from '../gazetteer/rule-words.generated.ts';
import type { Level } from '../entity.ts';
import { EntryKind } from '../lexicon/rows.generated.ts';
import type { OrganizationCandidate, PlaceCandidate } from '../recognizers/candidate.ts';
import { nameOf } from '../recognizers/names.ts';
import { provinceName, unitType } from '../gazetteer/unit-name.ts';
import { LOCAL_KINDS } from '../recognizers/organization/local.ts';
import type { Reading } from '../recognizers/reading.ts';
import type { LocalUnit, Meaning, UnitLevel } from '../recognizers/recognizer.ts';
import type { Registry } from './registry.ts';
import type { DocumentWords } from './rule-words.generated.ts';

const LEVELS: Readonly<Record<string, UnitLevel>> = { province: 'province', district: 'district', commune: 'commune' };

/** A unit that the text names, and how often. */
interface Named {
  readonly level: UnitLevel;
  readonly unit: LocalUnit;
  /** Its type word: that of the text, else that of the tables. */
  type: string;
  isTyped: boolean;
  times: number;
  /** An organ of it is named: Tỉnh ủy Hà Giang. */
  hasOrgan: boolean;
}

export class LocalUnits {
  private readonly units: readonly Named[];
  /** Level and type → what `find` gave. */
  private readonly found = new Map<string, LocalUnit | undefined>();

  private constructor(units: readonly Named[]) {
    this.units = units;
  }

  /** Of the units that a text names: not as somebody's birthplace, and not in the name of a company or school. */
  static of(r: Reading, registry: Registry, w: DocumentWords): LocalUnits {
    const units = new Map<string, Named>();
    const owners = new Owners(r.found.organization);
    r.found.place.forEach((p, k) => {
      const level = LEVELS[p.kind];
      if (level === undefined || !isKnown(p, registry.meanings[k]) || isElsewhere(r, p, w)) return;
      const owner = owners.of(p);
      if (owner !== undefined && !LOCAL_KINDS.has(owner.kind)) return;
      count(r, units, p, level, { code: registry.meanings[k]?.unit?.code, isOfOrgan: owner !== undefined });
    });
    return new LocalUnits([...units.values()].sort((a, b) => b.times - a.times));
  }

  /**
   * The unit of a level that is named most, where `type` (tỉnh, thành phố, huyện …) is '' or its type; not one of many districts or communes that are
   * named alike. A city may be of a province or of a district.
   */
  find(level: Level, type: string): LocalUnit | undefined {
    if (this.units.length === 0) return undefined;
    const key = `${level} ${type}`;
    if (!this.found.has(key)) this.found.set(key, this.mostNamed(level, type));
    return this.found.get(key);
  }

  private mostNamed(level: Level, type: string): LocalUnit | undefined {
    const isCity = type === gazetteerTexts.city;
    const [best, second] = this.units.filter((u) => (u.level === level || (isCity && u.level === 'district')) && (type === '' || u.type === type));
    if (best === undefined) return undefined;
    return second !== undefined && second.times === best.times && isRival(second, best) ? undefined : best.unit;
  }
}

/** A name of the lexicon, or a commune of the tables with its type word. */
function isKnown(p: PlaceCandidate, meaning: Meaning | undefined): boolean {
  return p.entries.length > 0 || (meaning !== undefined && p.unitType !== undefined);
}

/** A birthplace, or a bare name where somebody goes. */
function isElsewhere(r: Reading, { from, nameFrom }: PlaceCandidate, w: DocumentWords): boolean {
  return w.birth.endsBefore(r.tokens, from) || (nameFrom === from && w.going.endsBefore(r.tokens, from));
}

/** Of districts any other; of provinces, of which many texts name some in passing, another with organs: Tỉnh ủy Hà Giang, Tỉnh ủy Cao Bằng. */
function isRival(a: Named, b: Named): boolean {
  return a.level !== 'province' || b.level !== 'province' || (a.hasOrgan && b.hasOrgan);
}

interface Mentioned {
  readonly code: string | undefined;
  readonly isOfOrgan: boolean;
}

function count(r: Reading, units: Map<string, Named>, p: PlaceCandidate, level: UnitLevel, { code, isOfOrgan }: Mentioned): void {
  const row = rowOf(r, p);
  if (level === 'province' && row === undefined) return;
  const typed = p.nameFrom > p.from ? r.lower(p.from, p.nameFrom) : '';
  const name = row === undefined || level !== 'province' ? nameOf(r, p.nameFrom, p.to) : provinceName(r.plain(p.nameFrom, p.to), row);
  const key = `${level} ${name}`;
  const known = units.get(key);
  const type = unitType(typed) ?? typed;
  if (known === undefined) {
    const unit: LocalUnit = code === undefined ? { name, level } : { name, code, level };
    units.set(key, { level, unit, type: type === '' ? (row?.type ?? '') : type, isTyped: type !== '', times: 1, hasOrgan: isOfOrgan });
    return;
  }
  known.times++;
  known.hasOrgan ||= isOfOrgan;
  if (type === '' || known.isTyped) return;
  known.type = type;
  known.isTyped = true;
}

/** The row of the province or district that a place names; none for a former province or other region of that kind. */
function rowOf(
  r: Reading,
  p: PlaceCandidate,
): { readonly name: string; readonly code: string; readonly type: string; readonly earlierName?: string } | undefined {
  const [m] = p.entries;
  const kind = r.matches.kind[m];
  if (kind === EntryKind.PROVINCE) return r.row(m, EntryKind.PROVINCE);
  return kind === EntryKind.DISTRICT ? r.row(m, EntryKind.DISTRICT) : undefined;
}

/** The organizations that places are in; asked for places in text order. */
class Owners {
  private next = 0;
  private readonly organizations: readonly OrganizationCandidate[];

  constructor(organizations: readonly OrganizationCandidate[]) {
    this.organizations = organizations;
  }

  of({ from, to }: PlaceCandidate): OrganizationCandidate | undefined {
    while (this.next < this.organizations.length && this.organizations[this.next].to <= from) this.next++;
    const o = this.organizations[this.next];
    return o !== undefined && o.from <= from && o.to >= to ? o : undefined;
  }
}
