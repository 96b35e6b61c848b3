/** What the rules decided while a document was read: the record behind `explain`. Without one, rules leave no trace and cost nothing. */
import type { EntityType } from '../entity.ts';

/** A rule turned a run of tokens down, or dropped a candidate that an earlier rule had accepted. */
export interface Refusal {
  readonly type: EntityType;
  /** First token, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** Name of the rule. */
  readonly rule: string;
  readonly verdict: 'refused' | 'dropped';
}

/** Collects refusals in the order in which they happen. What was accepted is in the candidates with its evidence. */
export interface Trace {
  readonly refusals: Refusal[];
}

export function newTrace(): Trace {
  return { refusals: [] };
}
