/**
 * Named rules. A rule is a condition on a state and a verdict where it holds; a list of rules is tried in order, and the first that
 * holds decides. The names of recognizers' rules are in `evidence`, in `explain` and in the tests: those are part of the public interface.
 */

export interface Rule<S, V> {
  readonly name: string;
  readonly when: (state: S) => boolean;
  readonly verdict: V;
}

/** The first rule that holds, or undefined. */
export function decide<S, V>(rules: readonly Rule<S, V>[], state: S): Rule<S, V> | undefined {
  for (const rule of rules) if (rule.when(state)) return rule;
  return undefined;
}

/** A condition under which a candidate is turned down. */
export type Guard<S> = Omit<Rule<S, never>, 'verdict'>;

/** The first guard that holds, or undefined where all let the candidate pass. */
export function guardAgainst<S>(guards: readonly Guard<S>[], state: S): Guard<S> | undefined {
  for (const guard of guards) if (guard.when(state)) return guard;
  return undefined;
}
