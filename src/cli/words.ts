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
