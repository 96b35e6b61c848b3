/** How results are put into files. */

/** What every result has. */
export interface Result {
  readonly id: string | number;
  /** The text is one of several of its file. */
  readonly line?: number;
}

/** A way to write results. */
export interface Format<T extends Result> {
  /** Of its files, without the dot. */
  readonly extension: string;
  /** A file holds one result. Without it, results follow each other in one stream. */
  readonly isFileEach?: true;
  /** A bad record is written in its place as `{ id, line, error }`; otherwise it goes to standard error. */
  readonly holdsBadRecords?: true;
  /** Before the first result, between two, after the last. */
  readonly begin?: string;
  readonly between?: string;
  readonly end?: string;
  write(result: T): string;
  /** A second file for each result. */
  readonly beside?: { readonly extension: string; write(result: T): string };
  /** A file for a whole folder. */
  readonly project?: { readonly name: string; readonly content: string };
}
