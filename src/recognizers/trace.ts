/** What the rules decided while a document was read: the record that `explain` returns. Without one, rules leave no trace. */
import type { EntityType } from '../entity.ts';

/** What a rule decided about a run of tokens. */
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
   * got a holder.
   */
  readonly verdict: 'refused' | 'dropped' | 'kept' | 'linked';
  /** Name of the holder. */
  readonly person?: string;
}

/** Decisions in the order in which they were taken. Why a candidate was made is in its evidence. */
export type Trace = Step[];
