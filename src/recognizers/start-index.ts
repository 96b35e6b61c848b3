/** Candidates by the token at which they start. */
import { ints } from '../kit/buffer-pool.ts';

/** Candidates of one type by the token at which they start. */
export interface StartIndex<C> {
  /** Token → index in `list` + 1, or 0. */
  readonly at: Int32Array;
  readonly list: readonly C[];
}

/** Indexes candidates by their first token; of several that start together the `longest` or the `last` counts. */
export function byStart<C extends { from: number; to: number }>(list: readonly C[], count: number, preferred: 'longest' | 'last'): StartIndex<C> {
  const at = ints(count + 1);
  for (let k = 0; k < list.length; k++) {
    const { from, to } = list[k];
    if (preferred === 'last' || at[from] === 0 || list[at[from] - 1].to < to) at[from] = k + 1;
  }
  return { at, list };
}
