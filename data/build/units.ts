/**
 * Packs the communes of both eras and the way from one to the other. Codes and parents follow an order, so they are
 * written as differences; `src/lexicon/units.ts` reads this back. Names stand apart, so that they are cut by one `split`.
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
import { list, readTable, type Row } from './tsv.ts';

const LETTER: Readonly<Record<string, string>> = { xã: 'x', phường: 'p', 'thị trấn': 't', 'đặc khu': 'd' };

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

function group(rows: readonly Row[], parent: string): Map<string, Unit[]> {
  const groups = new Map<string, Unit[]>();
  const sorted = [...rows].sort(
    (a, b) => compare(a[parent], b[parent]) || compare(a.code, b.code) || compare(b.flags ?? '', a.flags ?? '') || compare(a.name, b.name),
  );
  for (const r of sorted) {
    const letter = LETTER[r.type];
    if (letter === undefined) throw new Error(`unknown type "${r.type}" of commune ${r.code}`);
    const unit = { code: Number(r.code), letter: r.flags?.startsWith('-') ? letter.toUpperCase() : letter, name: r.name };
    const units = groups.get(r[parent]);
    if (units) units.push(unit);
    else groups.set(r[parent], [unit]);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The three strings described above. */
export function packCommunes(): { names: string; codes: string; mapping: string } {
  const oldRows = readTable('communes_until_2025.tsv', ['code', 'name', 'type', 'district', 'province', 'flags']);
  const newRows = readTable('communes_since_2025.tsv', ['code', 'name', 'type', 'province', 'later_type', 'later_effective']);
  const oldGroups = group(oldRows, 'district');
  const newGroups = group(newRows, 'province');
  const current = new Map<number, string>();
  for (const r of oldRows) if (r.flags.startsWith('c')) current.set(Number(r.code), r.name);

  const place = new Map<string, number>();
  for (const units of newGroups.values()) for (const u of units) place.set(String(u.code).padStart(5, '0'), place.size);
  const successors = new Map<string, string[]>();
  for (const r of readTable('commune_successors.tsv', ['code', 'successors'])) successors.set(r.code, list(r.successors));
  const lines: string[] = [];
  for (const units of oldGroups.values()) {
    let last = 0;
    const cells: string[] = [];
    for (const u of units) {
      if (u.letter < 'a') continue;
      const code = String(u.code).padStart(5, '0');
      const targets = successors.get(code);
      if (!targets) throw new Error(`commune ${code} has no successor`);
      const places = targets.map((t) => {
        const at = place.get(t);
        if (at === undefined) throw new Error(`commune ${code}: successor ${t} does not exist`);
        return at;
      });
      places.sort((x, y) => x - y);
      cells.push(
        places
          .map((at) => {
            const step = at - last;
            last = at;
            return step.toString(36);
          })
          .join(','),
      );
    }
    lines.push(cells.join(' '));
  }
  const dissolved = (u: Unit) => u.letter < 'a';
  const sameName = (u: Unit) => current.get(u.code) === u.name;
  const oldUnits = [...oldGroups.values()].flat();
  const newUnits = [...newGroups.values()].flat().filter((u) => !sameName(u));
  return {
    names: packNames([...oldUnits, ...newUnits].map((u) => u.name)),
    codes: `${packCodes(oldGroups, dissolved)}\n\n${packCodes(newGroups, sameName)}`,
    mapping: lines.join('\n'),
  };
}
