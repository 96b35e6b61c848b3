/** What the rules turned down while a document was read: the record behind `explain`. Without one, rules leave no trace and cost nothing. */
import type { EntityType } from '../entity.ts';

/** A rule turned a run of tokens down, or dropped a candidate that an earlier rule had accepted. */
export interface Refusal {
  readonly type: EntityType;
  readonly text: string;
  /** First UTF-16 code unit, and one past the last. */
  readonly start: number;
  readonly end: number;
  /** Name of the rule. */
  readonly rule: string;
  /** `refused`: it never became a candidate. `dropped`: another reading of the same words won. */
  readonly verdict: 'refused' | 'dropped';
}

/** Refusals in the order in which they happen. What was accepted is in the entities, with its evidence. */
export type Trace = Refusal[];
