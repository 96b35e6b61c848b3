/** Who holds a title, once mentions of one person are joined. */
import type { Verb } from './verbs.ts';

export interface Held {
  /** Number of the person. */
  readonly group: number;
  /** The name of the relation that says so: a word of evidence. */
  readonly relation: string;
  readonly verb?: Verb;
  /** The person is named by a pronoun. */
  readonly pronoun?: true;
}
