/** What the rules decided while a document was read: the record that `explain` returns. Without one, rules leave no trace. */
import type { EntityType } from '../entity.ts';

/** What a rule decided about a span. */
export interface Step {
  readonly type: EntityType;
  readonly text: string;
  /** First UTF-16 code unit, and one past the last. */
  readonly start: number;
  readonly end: number;
  /** Name of the rule. */
  readonly rule: string;
  /**
   * `refused`: it never became a candidate. `dropped`: a candidate gave way in overlap resolution. `kept`: it stood. `linked`: a title
   * got a holder. `unlinked`: a title did not get the person beside it as holder, or any person where none is named.
   */
  readonly verdict: 'refused' | 'dropped' | 'kept' | 'linked' | 'unlinked';
  /** Name of the holder, or of the person who is none. */
  readonly person?: string;
  /** Of a link: what stands between title and person, in text order, such as `comma`. The names are no part of the interface: they may change. */
  readonly between?: readonly string[];
  /** The word after these that leads no further. */
  readonly stoppedAt?: string;
}

/** Decisions in the order in which they were taken. Why a candidate was made is in its evidence. */
export type Trace = Step[];
