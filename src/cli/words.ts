/** The words that flags take, where a command that is loaded later needs them too. */

/** Ways in which bytes are written. */
export const ENCODINGS = ['auto', 'utf8', 'utf16le', 'tcvn3', 'vni', 'viqr'] as const;
export type EncodingFlag = (typeof ENCODINGS)[number];

/** Steps of `normalize` that can be left out. */
export const NORMALIZE_STEPS = ['letters', 'fullWidth', 'dashes', 'quotes', 'spaces', 'invisible', 'lineBreaks'] as const;
export type NormalizeStep = (typeof NORMALIZE_STEPS)[number];

/** What `convert` reads. */
export const FROM_FORMATS = ['jsonl', 'brat', 'label-studio', 'web-annotation'] as const;
export type FromFormat = (typeof FROM_FORMATS)[number];

/** What offsets count: the library's `OffsetUnit`. */
export const OFFSET_UNITS = ['utf16', 'codepoint', 'byte'] as const;

/** Where the list of shards is by default. */
export const SHARD_LIST = 'shards.jsonl';

/** Ways in which bytes of shards are written. A range of a file has no beginning to tell them by. */
export const SHARD_ENCODINGS = ['utf8', 'tcvn3', 'vni', 'viqr'] as const;
export type ShardEncoding = (typeof SHARD_ENCODINGS)[number];

/** Every `count`-th shard of a list, from `index` on, which counts from 0. */
export interface Share {
  readonly index: number;
  readonly count: number;
}
