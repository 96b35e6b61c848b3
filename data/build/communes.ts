/**
 * Packs the communes of both eras and the way from one to the other. Codes and parents follow an order, so they are
 * written as differences; `src/gazetteer/communes.ts` reads this back. Names stand apart, so that they are cut by one `split`.
 *
 * commune_names: three lines. Runs of characters, first and last of each, one character for each syllable that names are
 *   made of; those syllables, the most frequent first, between blanks; the names, one character a syllable, joined by `|`: all of the old era, then those of the new
 *   era that differ from the name of the old unit in force with the same code.
 * commune_codes: for each district a line `district unit unit…` without blanks between units, a blank line, the same for each province of
 *   the new era. unit = [difference to the code before, absent when 3] [type letter: x xã, p phường, t thị trấn, d đặc khu].
 *   A capital letter: old era: no longer in force on 2025-06-30; new era: has the name of the old unit with its code.
 * mapping: for each old line of commune_codes a line: for each of its units in force the places of its successors in the
 *   order of the new lines, as differences in base 36 to the place before in the line (`-` in front: backwards; the first
 *   from 0), joined by `,`; units by blank.
 */
import { CAPACITY, CODES } from '../../src/gazetteer/limits.ts';
import { COMMUNE_FLAGS } from '../schema/flags.ts';
import type { COMMUNE_TYPES } from '../schema/kinds.ts';
import { bitOf } from './bits.ts';
import { type Generated, generated, template } from './emit.ts';
import type { Tables } from './tables.ts';

const CURRENT = bitOf(COMMUNE_FLAGS, 'current');
const LETTER: Readonly<Record<(typeof COMMUNE_TYPES)[number], string>> = { xã: 'x', phường: 'p', 'thị trấn': 't', 'đặc khu': 'd' };

interface Unit {
  code: number;
  letter: string;
  name: string;
}

function packCodes(groups: ReadonlyMap<string, Unit[]>, capital: (u: Unit) => boolean): string {
  const lines: string[] = [];
  for (const [parent, units] of groups) {
    let last = 0;
    let line = `${parent} `;
    for (const u of units) {
      const step = u.code - last;
      last = u.code;
      line += `${step === 3 ? '' : step}${capital(u) ? u.letter.toUpperCase() : u.letter}`;
    }
    lines.push(line);
  }
  return lines.join('\n');
}

/** Characters that stand for syllables: no marks, no case pairs torn apart by NFC, nothing that a template literal or a class of a pattern treats apart. */
function* characters(): Generator<string> {
  for (let c = 0x21; c < 0x10000; c++) {
    const s = String.fromCharCode(c);
    if (c >= 0x530 && c < 0x4e00) continue;
    if ('`\\$|{}[]^-'.includes(s) || /[^\p{L}\p{N}\p{P}\p{S}]/u.test(s) || s.normalize('NFKC') !== s) continue;
    yield s;
  }
}

function packNames(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) for (const s of name.split(' ')) counts.set(s, (counts.get(s) ?? 0) + 1);
  const syllables = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0])).map(([s]) => s);
  const alphabet = characters();
  const code = new Map(syllables.map((s) => [s, alphabet.next().value as string]));
  const packed = names.map((name) =>
    name
      .split(' ')
      .map((s) => code.get(s))
      .join(''),
  );
  let runs = '';
  let last = -1;
  for (const c of code.values()) {
    const at = c.charCodeAt(0);
    runs = at === last + 1 ? runs.slice(0, -1) + c : runs + c + c;
    last = at;
  }
  return [runs, syllables.join(' '), packed.join('|')].join('\n');
}

interface CommuneRow {
  readonly code: string;
  readonly type: (typeof COMMUNE_TYPES)[number];
  readonly name: string;
  readonly parent: string;
  /** In force at the end of its era. */
  readonly isCurrent: boolean;
}

function group(rows: readonly CommuneRow[]): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  const sorted = [...rows].sort(
    (a, b) => compare(a.parent, b.parent) || compare(a.code, b.code) || Number(b.isCurrent) - Number(a.isCurrent) || compare(a.name, b.name),
  );
  for (const r of sorted) {
    const letter = LETTER[r.type];
    const unit = { code: Number(r.code), letter: r.isCurrent ? letter : letter.toUpperCase(), name: r.name };
    const units = groups.get(r.parent);
    if (units) units.push(unit);
    else groups.set(r.parent, [unit]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Packed {
  readonly names: string;
  readonly codes: string;
  readonly mapping: string;
}

/** The three strings described above. */
function packCommunes(tables: Tables): Packed {
  const oldRows = tables.rows('communesUntil2025').map((r) => ({ ...r, parent: r.district, isCurrent: (r.flags & CURRENT) !== 0 }));
  const newRows = tables.rows('communesSince2025').map((r) => ({ ...r, parent: r.province, isCurrent: true }));
  checkLimits(oldRows.length + newRows.length, [...oldRows, ...newRows]);
  const oldGroups = group(oldRows);
  const newGroups = group(newRows);
  const current = new Map(oldRows.filter((r) => r.isCurrent).map((r) => [Number(r.code), r.name]));
  const isDissolved = (u: Unit): boolean => u.letter < 'a';
  const isSameName = (u: Unit): boolean => current.get(u.code) === u.name;
  const oldUnits = [...oldGroups.values()].flat();
  const newUnits = [...newGroups.values()].flat().filter((u) => !isSameName(u));
  return {
    names: packNames([...oldUnits, ...newUnits].map((u) => u.name)),
    codes: `${packCodes(oldGroups, isDissolved)}\n\n${packCodes(newGroups, isSameName)}`,
    mapping: packMapping(tables, oldGroups, newGroups),
  };
}

function checkLimits(rows: number, units: readonly CommuneRow[]): void {
  if (rows > CAPACITY) throw new Error(`${rows} communes: src/gazetteer/communes.ts has room for ${CAPACITY}`);
  for (const { code } of units) if (Number(code) >= CODES) throw new Error(`commune ${code}: codes are below ${CODES}`);
}

function packMapping(tables: Tables, oldGroups: ReadonlyMap<string, Unit[]>, newGroups: ReadonlyMap<string, Unit[]>): string {
  const place = new Map([...newGroups.values()].flat().map((u, i) => [String(u.code).padStart(5, '0'), i]));
  const successors = new Map(tables.rows('communeSuccessors').map((r) => [r.code, r.successors]));
  return [...oldGroups.values()]
    .map((units) => {
      let last = 0;
      const step = (at: number): string => {
        const text = (at - last).toString(36);
        last = at;
        return text;
      };
      return units
        .filter((u) => u.letter >= 'a')
        .map((u) => {
          const code = String(u.code).padStart(5, '0');
          const targets = successors.get(code);
          if (targets === undefined) throw new Error(`commune_successors.tsv: commune ${code} of communes_until_2025.tsv has no successor`);
          const places = targets.map((t) => place.get(t) ?? 0).sort((x, y) => x - y);
          return places.map(step).join(',');
        })
        .join(' ');
    })
    .join('\n');
}

/** Lines of code, type and day for communes whose type changed after 2025-07-01. */
function packTypeChanges(tables: Tables): string {
  const changed = tables.rows('communesSince2025').filter((r) => r.later_type !== '');
  return changed.map((r) => [r.code, r.later_type, r.later_effective].join('\t')).join('\n');
}

/** Lines of code and successors for districts without communes. */
function packLoneDistricts(tables: Tables): string {
  const lone = tables.rows('communeSuccessors').filter((r) => r.code.length === 3);
  return lone.map((r) => `${r.code}\t${r.successors.join('|')}`).join('\n');
}

export function communeModule(tables: Tables): Generated {
  const { names, codes, mapping } = packCommunes(tables);
  return generated('src/gazetteer/communes.generated.ts', 'communes_*.tsv and commune_successors.tsv; data/build/communes.ts describes the packing', [
    `export const COMMUNE_NAMES: string = ${template(names)};`,
    `export const COMMUNE_CODES: string = ${template(codes)};`,
    `export const COMMUNE_MAPPING: string = ${template(mapping)};`,
    `export const COMMUNE_TYPE_CHANGES: string = ${template(packTypeChanges(tables))};`,
    `export const LONE_DISTRICTS: string = ${template(packLoneDistricts(tables))};`,
  ]);
}
