/**
 * The spelling of the tables for a name that a text writes otherwise: in capitals, with other dashes or commas, without `và`, with the tone mark
 * elsewhere. Rows are read when a name with their first word is first asked for.
 */
import { Recent } from '../kit/recent.ts';
import { FIRST_WORD, UNKNOWN, type Vocabulary, wordEnd } from '../text/vocabulary.ts';
import { EntryKind, OrganizationFlag, type OrganizationRow } from './rows.generated.ts';
import type { Tables } from './tables.ts';
import { lexiconTexts } from './rule-words.generated.ts';

export type NamedKind = EntryKind.ORGANIZATION | EntryKind.HEAD;

export type OrganizationFacts = Pick<OrganizationRow, 'kind' | 'level'>;

/** A word of capitals: a head that is not written out. */
const ABBREVIATED = /\p{Lu}{2}/u;

/** No table has a name of this many words. */
const LONGEST_NAME = 40;

const MOST_RECENT = 2048;
const LONGEST_RECENT = 100;

const BLANK = 32;

export class OfficialNames {
  /** By first word and kind: the key of each spelling → the name. */
  private readonly spellings = new Map<number, ReadonlyMap<string, string>>();
  /** What the table says of the organizations entered. */
  private readonly facts = new Map<string, OrganizationFacts>();
  private readonly and: number;
  /** Names of each kind that were asked for → the name of the row, '' where no row has it. */
  private readonly organizations = new Recent<string>(MOST_RECENT, LONGEST_RECENT);
  private readonly heads = new Recent<string>(MOST_RECENT, LONGEST_RECENT);

  constructor(
    private readonly tables: Tables,
    private readonly vocabulary: Vocabulary,
  ) {
    this.and = vocabulary.id(lexiconTexts.and);
  }

  /** The name of the row that has `name`, in any spelling, as its name or alias. */
  find(kind: NamedKind, name: string): string | undefined {
    const recent = kind === EntryKind.HEAD ? this.heads : this.organizations;
    const found = recent.get(name, () => this.lookUp(kind, name));
    return found === '' ? undefined : found;
  }

  /** Kind and level of the organization that has `name`, in any spelling, as its name or alias. */
  factsOf(name: string): OrganizationFacts | undefined {
    const official = this.find(EntryKind.ORGANIZATION, name);
    return official === undefined ? undefined : this.facts.get(official);
  }

  private lookUp(kind: NamedKind, name: string): string {
    const first = this.vocabulary.firstId(name, 0);
    if (first === UNKNOWN) return '';
    const spellings = this.spellingsOf(kind, first);
    return spellings.size === 0 ? '' : (spellings.get(this.keyOf(name)) ?? '');
  }

  /**
   * Equal for all spellings of one name: the vocabulary ids of its words, which know no capitals and one place for a tone mark, without marks and `và`.
   * '' where a word is in no table.
   */
  private keyOf(name: string): string {
    let key = '';
    let words = 0;
    for (let i = 0; i < name.length; ) {
      if (name.charCodeAt(i) === BLANK) {
        i++;
        continue;
      }
      const end = wordEnd(name, i);
      const id = this.vocabulary.id(name.slice(i, end));
      i = end;
      if (id === UNKNOWN || words++ > LONGEST_NAME) return '';
      if (id >= FIRST_WORD && id !== this.and) key += String.fromCharCode(id);
    }
    return key;
  }

  private spellingsOf(kind: NamedKind, first: number): ReadonlyMap<string, string> {
    const at = first * 2 + (kind === EntryKind.HEAD ? 1 : 0);
    const known = this.spellings.get(at);
    if (known !== undefined) return known;
    const spellings = new Map<string, string>();
    const refs = this.tables.rowsOf(kind, first);
    const enter = (spelling: string, name: string): void => {
      const key = this.keyOf(spelling);
      if (key !== '' && !spellings.has(key)) spellings.set(key, name);
    };
    if (kind === EntryKind.HEAD) this.enterHeads(refs, enter);
    else this.enterOrganizations(refs, enter);
    this.spellings.set(at, spellings);
    return spellings;
  }

  private enterHeads(refs: readonly number[], enter: (spelling: string, name: string) => void): void {
    for (const ref of refs) {
      const { head } = this.tables.row(EntryKind.HEAD, ref);
      if (!ABBREVIATED.test(head)) enter(head, head);
    }
  }

  /** Names before aliases. */
  private enterOrganizations(refs: readonly number[], enter: (spelling: string, name: string) => void): void {
    const rows = refs.map((ref) => this.tables.row(EntryKind.ORGANIZATION, ref)).filter(({ flags }) => (flags & OrganizationFlag.ALIASES_ONLY) === 0);
    for (const { name, kind, level } of rows) {
      enter(name, name);
      this.facts.set(name, { kind, level });
    }
    for (const { name, aliases } of rows) for (const alias of aliases) enter(alias, name);
  }
}
