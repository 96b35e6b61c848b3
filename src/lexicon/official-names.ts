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

/** The names of a kind that begin with one word. */
interface Spellings {
  readonly byKey: ReadonlyMap<string, string>;
  /** Vocabulary ids of their last words: no name with another is one of them. */
  readonly lastWords: ReadonlySet<number>;
}

export class OfficialNames {
  /** By first word and kind. */
  private readonly spellings = new Map<number, Spellings>();

  constructor(
    private readonly tables: Tables,
    private readonly vocabulary: Vocabulary,
  ) {}

  /** The name of the row that has `name`, in any spelling, as its name or alias. */
  find(kind: NamedKind, name: string): string | undefined {
    const first = this.vocabulary.firstId(name, 0);
    if (first === 0) return undefined;
    const { byKey, lastWords } = this.spellingsOf(kind, first);
    return lastWords.has(this.lastWord(name)) ? byKey.get(nameKey(name)) : undefined;
  }

  private lastWord(name: string): number {
    return this.vocabulary.id(name.slice(name.lastIndexOf(' ') + 1));
  }

  private spellingsOf(kind: NamedKind, first: number): Spellings {
    const at = first * 2 + (kind === EntryKind.HEAD ? 1 : 0);
    const known = this.spellings.get(at);
    if (known !== undefined) return known;
    const byKey = new Map<string, string>();
    const lastWords = new Set<number>();
    const refs = this.tables.rowsOf(kind, first);
    const enter = (spelling: string, name: string): void => {
      const key = nameKey(spelling);
      if (!byKey.has(key)) byKey.set(key, name);
      lastWords.add(this.lastWord(spelling));
    };
    if (kind === EntryKind.HEAD) this.heads(refs, enter);
    else this.organizations(refs, enter);
    const made = { byKey, lastWords };
    this.spellings.set(at, made);
    return made;
  }

  private heads(refs: readonly number[], enter: (spelling: string, name: string) => void): void {
    for (const ref of refs) {
      const { head } = this.tables.row(EntryKind.HEAD, ref);
      if (!ABBREVIATED.test(head)) enter(head, head);
    }
  }

  /** Names before aliases. */
  private organizations(refs: readonly number[], enter: (spelling: string, name: string) => void): void {
    const rows = refs.map((ref) => this.tables.row(EntryKind.ORGANIZATION, ref)).filter(({ flags }) => (flags & OrganizationFlag.ALIASES_ONLY) === 0);
    for (const { name } of rows) enter(name, name);
    for (const { name, aliases } of rows) for (const alias of aliases) enter(alias, name);
  }
}
