/** The rows of the packed table of organizations. */
import { ORGANIZATION_FLAGS, PACKED_ORGANIZATION_FLAGS } from '../schema/flags.ts';
import type { Row } from '../schema.ts';
import { bitOf } from './bits.ts';
import { packedLine } from './emit.ts';
import type { Tables } from './tables.ts';

const WEAK = bitOf(ORGANIZATION_FLAGS, 'weak');
const STRICT = bitOf(PACKED_ORGANIZATION_FLAGS, 'strict-abbreviations');
const ALIASES_ONLY = bitOf(PACKED_ORGANIZATION_FLAGS, 'aliases-only');

/** Lines of name, kind, level, aliases, abbreviations, flags. Weak aliases and abbreviations (`?`) go to a row of their own. */
export function organizationLines(tables: Tables): string[] {
  return tables.rows('organizations').flatMap((row) => {
    const capitals = row.abbreviations.filter((a) => /^[\p{Lu}\d&.+-]+\??$/u.test(a));
    // Abbreviations that are not all in capitals are aliases.
    const aliases = [...row.aliases, ...row.abbreviations.filter((a) => !capitals.includes(a))];
    const strong = capitals.filter((a) => !isWeak(a));
    const line = (names: readonly string[], short: readonly string[], flags: number): string =>
      packedLine([row.name, row.kind, row.level, names.join('|'), short.join('|'), flags]);
    const lines = [
      line(unique([...aliases.filter((a) => !isWeak(a)), ...shortened(row, aliases)]), unique(strong), row.flags | (strong.length > 0 ? STRICT : 0)),
    ];
    const weakNames = aliases.filter(isWeak).map(withoutMark);
    const weakShort = capitals.filter(isWeak).map(withoutMark);
    if (weakNames.length + weakShort.length > 0) lines.push(line(weakNames, weakShort, STRICT | WEAK | ALIASES_ONLY));
    return lines;
  });
}

function isWeak(name: string): boolean {
  return name.endsWith('?');
}

function withoutMark(name: string): string {
  return name.slice(0, -1);
}

/** What papers shorten inside the names of Party, Front and mass organizations: Trung ương → TƯ, TW, T.Ư; Mặt trận Tổ quốc → MTTQ. */
function shortened({ name, kind, level }: Row<'organizations'>, aliases: readonly string[]): string[] {
  if (level !== 'central' || !['party', 'front', 'mass-organization'].includes(kind)) return [];
  const found: string[] = [];
  for (const full of [name, ...aliases.filter((a) => !isWeak(a))]) {
    const forms = [full];
    if (full.includes('Mặt trận Tổ quốc')) forms.push(full.replace('Mặt trận Tổ quốc', 'MTTQ'));
    if (full.includes('Trung ương')) for (const f of [...forms]) for (const short of ['TƯ', 'TW', 'T.Ư']) forms.push(f.replace('Trung ương', short));
    found.push(...forms.filter((f) => f.includes(' ') && f !== full && f !== name && !aliases.includes(f)));
  }
  return unique(found);
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}
