/** Bits of flags by name, as the schema numbers them. */
import type { Meanings } from '../schema/columns.ts';

/** The bit of a flag. */
export function bitOf<M extends Meanings>(flags: M, name: keyof M & string): number {
  return 1 << Object.keys(flags).indexOf(name);
}
