/** What shards are. All of it is JSON, so that it travels through queues and lists. */

/** A byte range of a file that holds whole lines. */
export interface Shard {
  /** The same for the same file name, range, bytes and version. It has hexadecimal digits only. */
  readonly id: string;
  /** The path as it was given: what works on the shard must find the file by it. */
  readonly file: string;
  /** First byte. */
  readonly from: number;
  /** One past the last byte. */
  readonly to: number;
  /** The number of its first line in the file, from 1. */
  readonly line: number;
  /** SHA-1 of its bytes, so that a file that has changed since is noticed. */
  readonly digest: string;
}

/** How files are cut. */
export interface ShardCut {
  /** Bytes of a shard; longer where a line is. From 65,536 to 10,485,760. Default: 1,048,576, some 200 articles. */
  readonly bytes?: number;
  /** A part of every id. Change it when the options of the readers or the version of this package change, so that everything is read again. Default: empty. */
  readonly version?: string;
}

/** What became of a shard. */
export interface ShardResult {
  /** Lines written; 0 where the part was there. */
  readonly records: number;
  /** Those of `records` that could not be read. */
  readonly failed: number;
  /** The part was there, and nothing was read. */
  readonly skipped: boolean;
}
