/** Administrative units as `vietnamese-entities/places` returns them. */
import { levelOf, parentOf, type Unit, type UnitLevel } from '../gazetteer/resolve-unit.ts';
import { commune, district, type Era, province, REFORM } from '../gazetteer/units.ts';

export type { UnitLevel };

/**
 * A province, district or commune of Viet Nam. Plain and JSON-safe.
 *
 * `code` is the code of the statistics office. It identifies a unit only within its `era`: 26740 was the ward Bến Nghé and is now
 * the ward Sài Gòn.
 */
export interface AdministrativeUnit {
  readonly code: string;
  /** `old`: the units until 2025-06-30; `new`: those since 2025-07-01. */
  readonly era: 'old' | 'new';
  readonly level: UnitLevel;
  /** Without the type word, in NFC, tone marks placed in the new way: `Vị Thủy`, `1`. */
  readonly name: string;
  /** With the type word: `Huyện Vị Thủy`, `Quận 1`. */
  readonly fullName: string;
  /** `tỉnh`, `thành phố`, `quận`, `huyện`, `thị xã`, `xã`, `phường`, `thị trấn` or `đặc khu`, on the day asked for. */
  readonly type: string;
  /** The unit one level up in the same era. A province has none. */
  readonly parent?: AdministrativeUnit;
  /** When the unit is or was in force: half-open ISO dates. `start` is absent if the tables do not have it (before 2025-07-01). */
  readonly validity: { readonly start?: string; readonly end?: string };
  /** Merged, renamed or raised on some day between October 2019 and March 2025 that is not in the tables. */
  readonly dissolved?: true;
}

const FROM_NOW: AdministrativeUnit['validity'] = Object.freeze({ start: REFORM });
const UNTIL: AdministrativeUnit['validity'] = Object.freeze({ end: REFORM });

/** The unit as it was on a day; without `at`, in its latest state. */
export function toUnit(u: Unit, at: string | undefined): AdministrativeUnit {
  const changed = u.laterType !== undefined && (at === undefined || at >= (u.laterEffective ?? ''));
  const type = changed ? (u.laterType as string) : u.type;
  const name = u.laterType !== undefined && !changed && u.earlierName !== undefined ? u.earlierName : u.name;
  const above = parentOf(u);
  return {
    code: u.code,
    era: u.era === 'n' ? 'new' : 'old',
    level: levelOf(u),
    name,
    fullName: `${type.charAt(0).toUpperCase()}${type.slice(1)} ${name}`,
    type,
    ...(above && { parent: toUnit(above, at) }),
    validity: u.era === 'n' ? FROM_NOW : u.current ? UNTIL : {},
    ...(!u.current && { dissolved: true as const }),
  };
}

/** The unit with this code in an era. */
export function unitByCode(code: string, era: Era): Unit | undefined {
  if (code.length === 2) return province(code, era);
  if (code.length === 3) return era === 'o' ? district(code) : undefined;
  return commune(code, era);
}
