/** A field of an organization's name while it is read, and the form of the steps that read it. */
import type { Reading } from '../reading.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

/** The steps look at the state and never keep it. */
export interface FieldState {
  readonly r: Reading;
  readonly w: OrganizationWords;
  /** First token of the field. */
  readonly start: number;
  /** The words of the name are free, as those of a company or school. */
  readonly free: boolean;
  /** The token that is read next. */
  j: number;
  /** The words and compounds read so far. */
  words: number;
  /** The last word was in lower case. */
  lowerTail: boolean;
  /** End of the longest words of the table at token `j`, or -1. */
  domain: number;
}

/** A step gives the token after what it read at `j`; `j` itself if the field ends there; or `PASS`, for the next step to decide. */
export interface Step<S> {
  readonly name: string;
  readonly read: (state: S) => number;
}

export const PASS = -1;

/** What the first step that does not pass gives; `otherwise` if all pass. */
export function take<S>(steps: readonly Step<S>[], state: S, otherwise: number): number {
  for (const step of steps) {
    const to = step.read(state);
    if (to !== PASS) return to;
  }
  return otherwise;
}
