/**
 * The spelling of the tables for a name that a text writes otherwise: in capitals, with other dashes or commas, without `và`, with the tone mark
 * elsewhere. Rows are read when a name with their first word is first asked for.
 */
import { placeMarks } from '../text/tone.ts';
import type { Vocabulary } from '../text/vocabulary.ts';
import { EntryKind, OrganizationFlag } from './rows.generated.ts';
import type { Tables } from './tables.ts';

export type NamedKind = EntryKind.ORGANIZATION | EntryKind.HEAD;

/** What is left of a name: letters in lower case, digits. */
const JOINTS = /(?<![\p{L}\p{M}])và(?![\p{L}\p{M}])|[^\p{L}\p{N}]+/gu;

/** A word of capitals: a head that is not written out. */
const ABBREVIATED = /\p{Lu}{2}/u;

/** Equal for all spellings of one name. */
export function nameKey(name: string): string {
  return placeMarks(name.normalize('NFC').toLowerCase(), 'new', 'i').replace(JOINTS, '');
}

export class OfficialNames {
  /** First word and kind → key of a name → the name. */
  private readonly spellings = new Map<number, ReadonlyMap<string, string>>();

  constructor(
    private readonly tables: Tables,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** The name of the row that has `name`, in any spelling, as its name or alias. */
  find(kind: NamedKind, name: string): string | undefined {
    const first = this.vocabulary.firstId(name, 0);
    return first === 0 ? undefined : this.spellingsOf(kind, first).get(nameKey(name));
  }

  private spellingsOf(kind: NamedKind, first: number): ReadonlyMap<string, string> {
    const at = first * 2 + (kind === EntryKind.HEAD ? 1 : 0);
    const known = this.spellings.get(at);
    if (known !== undefined) return known;
    const names = new Map<string, string>();
    const aliases = new Map<string, string>();
    for (const ref of this.tables.rowsOf(kind, first)) this.enter(kind, ref, names, aliases);
    for (const [key, name] of aliases) if (!names.has(key)) names.set(key, name);
    this.spellings.set(at, names);
    return names;
  }

  private enter(kind: NamedKind, ref: number, names: Map<string, string>, aliases: Map<string, string>): void {
    if (kind === EntryKind.HEAD) {
      const { head } = this.tables.row(kind, ref);
      if (!ABBREVIATED.test(head) && !names.has(nameKey(head))) names.set(nameKey(head), head);
      return;
    }
    const row = this.tables.row(kind, ref);
    if ((row.flags & OrganizationFlag.ALIASES_ONLY) !== 0) return;
    names.set(nameKey(row.name), row.name);
    for (const alias of row.aliases) aliases.set(nameKey(alias), row.name);
  }
}
