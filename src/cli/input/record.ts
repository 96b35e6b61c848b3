/** What the readers of all inputs give: texts with what is known of them, or what is wrong with a record. */

/** One text to read. */
export interface InputRecord {
  /** From the record, or the path of its file, or the number of its line. */
  readonly id: string | number;
  /** The line in its file at which the record begins, from 1. Absent where the file is one text. */
  readonly line?: number;
  /** The text, or the source of a page. */
  readonly text: string;
  /** `text` is HTML. */
  readonly isHtml?: true;
  /** The day of its publication, `YYYY-MM-DD`. */
  readonly referenceDate?: string;
  /** Fields of the record to copy into the output. */
  readonly kept?: Readonly<Record<string, unknown>>;
  /** The file that it comes from, for addresses. Absent for standard input. */
  readonly path?: string;
}

/** A record or file that cannot be read: one line of JSON in its place. */
export interface BadRecord {
  readonly id: string | number;
  readonly line?: number;
  readonly error: string;
}

export type ReadRecord = InputRecord | BadRecord;

export function isBad(record: ReadRecord): record is BadRecord {
  return 'error' in record;
}
