/**
 * Heads in names of companies, schools and hospitals, whatever way they are written: `Công ty CP`, `CTCP` and `công ty cổ phần` are
 * one form, a set of bits. An entry of the caller's is found by the rest of its name, and the form before it is compared.
 */
import type { OrganizationKind } from '../entity.ts';
import { LINE, type Tokens, UPPER } from '../text/scan.ts';
import { isAllUpper } from '../text/vocabulary.ts';
import type { AbbreviationRow } from './rows.generated.ts';
import { lexiconTexts } from './rule-words.generated.ts';

/** Words that stand for a form: one bit for each word of `nameHeads` and `nameWords`. */
interface Part {
  readonly ids: readonly number[];
  readonly form: number;
  /** A name may begin with it. */
  readonly isHead: boolean;
  /** An abbreviation that must be written in capitals. */
  readonly isUpper: boolean;
  /** It means other things too: no head by itself. */
  readonly isAmbiguous: boolean;
}

/** A form that was read, and one past its last word. */
export interface NameForm {
  readonly to: number;
  readonly form: number;
}

/** No form reaches over more words. */
const LONGEST = 12;

const HEADS: readonly string[] = lexiconTexts.nameHeads.map(([head]) => head);
const WORDS: readonly string[] = [...HEADS, ...lexiconTexts.nameWords];
/** The bits of heads that an organization may bear although its entry has none. */
const BEARERS = lexiconTexts.nameBearers.reduce((bits, head) => bits | (1 << WORDS.indexOf(head)), 0);

/** The kind of organization that a form names, `company` for one; '' if it names none. */
export function kindOfForm(form: number): OrganizationKind | '' {
  return lexiconTexts.nameHeads.find((_, k) => ((form >> k) & 1) !== 0)?.[1] ?? '';
}

/** A company, a group or a bank: the head may be left out. */
export function isBearer(form: number): boolean {
  return (form & BEARERS) !== 0;
}

export class NameForms {
  /** First word → the parts that begin with it, longest first. */
  private readonly byFirst = new Map<number, Part[]>();
  /** Last words of parts. */
  private readonly lasts = new Set<number>();

  /** Of the words of `rule_words.tsv` and the abbreviations that stand for them; `idsOf` gives the vocabulary ids of a phrase. */
  constructor(idsOf: (phrase: string) => number[], abbreviations: readonly AbbreviationRow[]) {
    WORDS.forEach((word, k) => this.add({ ids: idsOf(word), form: 1 << k, isHead: k < HEADS.length, isUpper: false, isAmbiguous: false }));
    for (const word of lexiconTexts.nameIntros) this.add({ ids: idsOf(word), form: 0, isHead: true, isUpper: false, isAmbiguous: false });
    for (const row of abbreviations) {
      for (const expansion of row.expansions) {
        const ids = idsOf(expansion);
        const read = this.readParts(ids, 0, ids.length);
        if (read.to < ids.length || read.form === 0) continue;
        const { abbreviation } = row;
        const isAmbiguous = row.expansions.length > 1;
        this.add({ ids: idsOf(abbreviation), form: read.form, isHead: read.isHead, isUpper: isAllUpper(abbreviation), isAmbiguous });
      }
    }
  }

  private add(part: Part): void {
    const [first] = part.ids;
    const list = this.byFirst.get(first) ?? [];
    list.push(part);
    this.byFirst.set(
      first,
      list.sort((a, b) => b.ids.length - a.ids.length),
    );
    this.lasts.add(part.ids[part.ids.length - 1]);
  }

  /** The form that a name begins with, by its words as `Lexicon.split` gives them; undefined where it has none, or nothing else. */
  ofName(words: readonly number[]): NameForm | undefined {
    if (!this.byFirst.has(words[0] >> 1)) return undefined;
    const read = this.read(
      words.map((word) => word >> 1),
      0,
      words.length,
    );
    return read !== undefined && read.to < words.length ? read : undefined;
  }

  /** The longest form that ends right before token i, by its first token; only tokens from `least` on count. */
  before(tokens: Tokens, i: number, least: number): { readonly from: number; readonly form: number } | undefined {
    const { id, flags } = tokens;
    if (i === 0 || !this.lasts.has(id[i - 1])) return undefined;
    let from = i;
    while (from > least && i - from < LONGEST && (flags[from] & LINE) === 0) from--;
    for (; from < i; from++) {
      if (!this.byFirst.has(id[from])) continue;
      const read = this.read(id, from, i, flags);
      if (read?.to === i) return { from, form: read.form };
    }
    return undefined;
  }

  private read(ids: ArrayLike<number>, from: number, to: number, flags?: ArrayLike<number>): NameForm | undefined {
    const read = this.readParts(ids, from, to, flags);
    return read.isHead && read.form !== 0 ? read : undefined;
  }

  /** Parts one after another, as far as they go. */
  private readParts(ids: ArrayLike<number>, from: number, to: number, flags?: ArrayLike<number>): NameForm & { readonly isHead: boolean } {
    let at = from;
    let form = 0;
    let isHead = false;
    let isSure = false;
    for (let parts = 0; ; parts++) {
      const part = this.byFirst.get(ids[at])?.find((p) => isAt(p, ids, at, to, flags));
      if (part === undefined) break;
      if (parts === 0) isHead = part.isHead;
      if (parts > 0 || !part.isAmbiguous) isSure = true;
      form |= part.form;
      at += part.ids.length;
    }
    return { to: at, form, isHead: isHead && isSure };
  }
}

function isAt({ ids: own, isUpper }: Part, ids: ArrayLike<number>, at: number, to: number, flags?: ArrayLike<number>): boolean {
  if (at + own.length > to) return false;
  for (let k = 0; k < own.length; k++) if (ids[at + k] !== own[k]) return false;
  return !isUpper || flags === undefined || (flags[at] & UPPER) !== 0;
}
