/** Who holds a title, once mentions of one person are joined, and the verb that says so. */
import type { OfficeStatus } from '../../extraction.ts';

/** A verb of office before a title. */
export interface Verb {
  /** Its tokens. */
  readonly from: number;
  readonly to: number;
  readonly status: OfficeStatus;
  /** The item of the person between the verb and the office (bổ nhiệm ông A làm …), or -1. */
  readonly object: number;
  /** The person whose office another takes over (thay ông A làm …), by the index in the reading. */
  readonly replaced?: number;
}

export interface Held {
  /** Number of the person. */
  readonly group: number;
  /** The name of the relation that says so: a word of evidence. */
  readonly relation: string;
  readonly verb: Verb | undefined;
  /** The person is named by a pronoun. */
  readonly pronoun: true | undefined;
}

const NOBODY: readonly number[] = [];

/** What a link says, once the person of it is joined with others. */
export function heldBy({ person, relation, verb, pronoun }: Omit<Held, 'group'> & { readonly person: number }, groupOf: Int32Array): Held {
  return { group: groupOf[person], relation, verb, pronoun };
}

/** Each group once. */
export function groupsOf(held: readonly Held[]): readonly number[] {
  if (held.length === 0) return NOBODY;
  return held.length === 1 ? [held[0].group] : [...new Set(held.map((h) => h.group))];
}
