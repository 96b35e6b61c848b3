/** Where entries of the caller's lexicon are in a text, before anything is said against them. */
import { entryBefore } from '../entry-before.ts';
import { isBearer, kindOfForm } from '../../lexicon/name-forms.ts';
import type { CustomEntry } from '../../lexicon/lexicon.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import { isSyllable } from '../../text/syllable.ts';
import type { Reading } from '../reading.ts';
import { isWholeWord } from './whole-word.ts';

export interface Mention {
  readonly entry: CustomEntry;
  /** First token, of the head if it bears one. */
  readonly from: number;
  /** First token of the name without its head. */
  readonly nameFrom: number;
  readonly to: number;
  /** `full`: the name as the entry has it, in any spelling of its head. `short`: less of the head than the entry has. */
  readonly form: 'full' | 'short';
  /** Bits of the head of the entry or, if it has none, of the text; 0 without. */
  readonly head: number;
}

/** How well an entry fits what is there; of equals the entry given first. */
enum Fit {
  NONE,
  SHORT,
  NAME,
  /** The words before it speak for this entry: a company's head, ông. */
  CUED,
}

/** A head in the text, before a name. */
interface Head {
  readonly from: number;
  readonly form: number;
}

const NO_HEAD = 0;

/** The longest entry at each token, from left to right, none over another. Short forms count where the text has the full name. */
export function mentionsOf(r: Reading): Mention[] {
  if (r.lexicon.custom.length === 0) return [];
  const full = new Mentions(r).read();
  if (r.lexicon.formOf.size === 0) return full;
  const named = new Map<CustomEntry, number>();
  for (const { entry, head, to } of full) if (head !== NO_HEAD && !named.has(entry)) named.set(entry, to);
  return named.size === 0 ? full : new Mentions(r, named).read();
}

class Mentions {
  /** One past the last mention. */
  private end = 0;

  constructor(
    private readonly r: Reading,
    /** Entries that the text names in full, and one past the last token of the first such mention. */
    private readonly named: ReadonlyMap<CustomEntry, number> = new Map(),
  ) {}

  read(): Mention[] {
    const found: Mention[] = [];
    for (let i = 0; i < this.r.tokens.count; ) {
      const mention = this.r.has(i, EntryKind.CUSTOM) ? this.at(i) : undefined;
      if (mention !== undefined) {
        found.push(mention);
        this.end = mention.to;
      }
      i = mention?.to ?? i + 1;
    }
    return found;
  }

  /** The best of the longest entries whose name starts at token i. */
  private at(i: number): Mention | undefined {
    const { matches, lexicon } = this.r;
    const head = this.headBefore(i);
    let best: Mention | undefined;
    let bestFit = Fit.NONE;
    for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) {
      const match = matches.entry[m];
      const to = matches.to[m];
      if (best !== undefined && to < best.to) break;
      if (matches.kind[m] !== EntryKind.CUSTOM || !isWholeWord(this.r, i, to)) continue;
      const entry = lexicon.custom[lexicon.trie.ref(match)];
      const form = lexicon.formOf.get(match) ?? NO_HEAD;
      const fit = this.fit(entry, form, i, to, head);
      if (fit <= bestFit) continue;
      const bears = head !== undefined && (form !== NO_HEAD || fit === Fit.CUED) && entry.type === 'organization';
      best = {
        entry,
        from: bears ? head.from : i,
        nameFrom: i,
        to,
        form: fit === Fit.SHORT ? 'short' : 'full',
        head: form === NO_HEAD && bears ? head.form : form,
      };
      bestFit = fit;
    }
    return best;
  }

  /** The head that ends right before token i. After a plural (các công ty) it names the kind alone. */
  private headBefore(i: number): Head | undefined {
    const { r } = this;
    if ((r.tokens.flags[i] & LINE) !== 0) return undefined;
    const head = r.lexicon.nameForms?.before(r.tokens, i, this.end);
    return head !== undefined && head.from > 0 && r.has(head.from - 1, EntryKind.PLURAL) ? undefined : head;
  }

  private fit(entry: CustomEntry, form: number, i: number, to: number, head: Head | undefined): Fit {
    if (entry.type !== 'organization') return entry.type === 'person' && endsBefore(this.r, i, EntryKind.HONORIFIC) ? Fit.CUED : Fit.NAME;
    if (form === NO_HEAD) return head !== undefined && bears(entry.kind, head.form) ? Fit.CUED : Fit.NAME;
    return this.fitOfHeaded(entry, form, i, to, head);
  }

  /** The entry has a head of its own, which the text may leave out once it was named. */
  private fitOfHeaded(entry: CustomEntry, form: number, i: number, to: number, head: Head | undefined): Fit {
    const named = this.named.get(entry);
    if (head === undefined) return named !== undefined && named <= i && isBearer(form) && isNameLike(this.r, i, to) ? Fit.SHORT : Fit.NONE;
    if (head.form === form) return Fit.CUED;
    if ((head.form & form) === form) return Fit.NAME;
    return named !== undefined && (head.form & form) === head.form ? Fit.SHORT : Fit.NONE;
  }
}

/** Whether an entry without a head may follow one: a company's after any head of a company, others after one of their kind. */
function bears(kind: string | undefined, form: number): boolean {
  if (kind === undefined || kind === 'company' || kind === 'bank') return isBearer(form);
  return kindOfForm(form) === kind;
}

/** Hòa Bình, FPT, Viettel: capitals throughout, and no single syllable of Vietnamese. Chính sách xã hội alone names no bank. */
function isNameLike(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (r.word(i) && !r.capital(i)) return false;
  return to - from > 1 || (r.tokens.flags[from] & UPPER) !== 0 || !isSyllable(r.plain(from, to));
}

function endsBefore(r: Reading, i: number, kind: number): boolean {
  return (r.tokens.flags[i] & LINE) === 0 && entryBefore(r, i, kind, 4) >= 0;
}
