/** What `tables.generated.ts` holds. */
import type { RowOf } from './rows.generated.ts';

/** Kinds of entries that have a table. */
export type TableKind = keyof RowOf;

/** A table as `data/build/lexicon.ts` packs it. */
export interface PackedTable {
  /** Kind of its entries. */
  readonly kind: TableKind;
  /** Its cells are in codes (see `codes.ts`). */
  readonly isCoded: boolean;
  /** The column with the phrase of a row; of those with lists of more the bits 1 << column. */
  readonly column: number;
  readonly lists: number;
  /** Lines of cells with tabs between them. */
  readonly text: string;
}
