/** The mentions of a document and what is between them, and the links that are found among them. */
import type { Guard } from '../../kit/rule.ts';
import type { Reading } from '../../recognizers/reading.ts';
import type { DocumentWords } from '../rule-words.generated.ts';
import { AND, ADJACENT, COMMA_LIKE, gapBetween, NONE } from './gap.ts';
import type { Verb } from './held.ts';
import type { Item } from './item.ts';
import { itemsOf } from './items.ts';

/** A person holds a title. */
export interface Link {
  /** Index of the person in the reading. */
  readonly person: number;
  /** The name of the relation that says so: a word of evidence. */
  readonly relation: string;
  /** The verb of office that says so. */
  readonly verb: Verb | undefined;
  /** The person is named by a pronoun. */
  readonly pronoun: true | undefined;
}

/** For each title (by its index in the reading) who holds it. */
export interface TitleLinks {
  readonly holders: readonly (readonly Link[])[];
}

/** A relation did not give the title of one item to the person of another. */
export interface Refusal {
  /** Items, by their places among the items. */
  readonly title: number;
  readonly person: number;
  readonly rule: string;
}

/** Bounds on what one office or one name may reach, so that long lists cost no more than their length. */
export const LONGEST_CHAIN = 12;
export const LONGEST_LIST = 60;

/** What all relations read. */
export class Mentions {
  readonly items: readonly Item[];
  /** What is between item k and the next one. */
  readonly gaps: readonly number[];
  readonly holders: Link[][];
  /** What `explain` asks for; undefined for a plain extraction. */
  readonly refusals: Refusal[] | undefined;

  constructor(
    readonly r: Reading,
    readonly w: DocumentWords,
  ) {
    const items = itemsOf(r, w);
    this.items = items;
    this.gaps = items.map((it, k) => (k + 1 < items.length ? gapBetween(r, it, items[k + 1], w) : NONE));
    this.holders = r.found.title.map(() => []);
    this.refusals = r.isTraced ? [] : undefined;
  }

  isTitle(k: number): boolean {
    return k >= 0 && k < this.items.length && this.items[k].title >= 0;
  }

  /** A person by name. */
  isNamed(k: number): boolean {
    return k >= 0 && k < this.items.length && this.items[k].person >= 0 && this.items[k].pronoun === undefined;
  }

  isPerson(k: number): boolean {
    return k >= 0 && k < this.items.length && this.items[k].person >= 0;
  }

  /** The holders of the title that item k is. */
  holdersAt(k: number): Link[] {
    return this.holders[this.items[k].title];
  }

  /** The person of one item holds the title of another. */
  add(title: number, person: number, relation: string, verb?: Verb): void {
    const list = this.holdersAt(title);
    const { person: p, pronoun } = this.items[person];
    if (list.some((l) => l.person === p)) return;
    list.push({ person: p, relation, verb, pronoun });
  }

  /** Records why the title of one item is not given to the person of another. Gives false, so that a condition can return it. */
  refuse(title: number, person: number, rule: string): false {
    this.refusals?.push({ title, person, rule });
    return false;
  }

  /** A person named in a photo credit alone holds no office. */
  isCredited(k: number): boolean {
    return this.items[k].person >= 0 && this.r.found.person[this.items[k].person].credited === true;
  }

  isHeldBy(title: number, person: number): boolean {
    return this.holdersAt(title).some((l) => l.person === this.items[person].person);
  }
}

export const CREDITED: Guard<{ readonly m: Mentions; readonly k: number }> = { name: 'link:credited', when: ({ m, k }) => m.isCredited(k) };

/** One name of a list and the next. */
export function isListGap(gap: number): boolean {
  return gap === COMMA_LIKE || gap === AND || gap === ADJACENT;
}
