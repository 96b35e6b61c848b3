/** What a file holds, by its name, or by its first bytes. */

export const INPUT_KINDS = ['text', 'lines', 'jsonl', 'csv', 'html'] as const;

/** `text`: the file is one text. `lines`: each line is one. `jsonl`, `csv`: records with fields. `html`: the file is one page. */
export type InputKind = (typeof INPUT_KINDS)[number];

const KIND_OF_EXTENSION: Readonly<Record<string, InputKind>> = {
  txt: 'text',
  text: 'text',
  md: 'text',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
};

/** The extensions that are read in a directory by default. */
export const KNOWN_EXTENSIONS: readonly string[] = Object.keys(KIND_OF_EXTENSION);

/** Bytes of the beginning that are looked at, here and for the encoding. */
export const SAMPLE_BYTES = 65_536;

/** In lower case, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /[^/\\]\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** By the extension, else by how the text begins: `{` is JSONL, a tag or a doctype is HTML, all else is one text. */
export function kindOf(name: string, beginning: string): InputKind {
  const known = KIND_OF_EXTENSION[extensionOf(name)];
  if (known !== undefined) return known;
  const start = beginning.slice(0, 1000).trimStart();
  if (start.startsWith('{')) return 'jsonl';
  return /^<(?:!doctype|!--|[a-z][a-z0-9]*[\s>])/iu.test(start) ? 'html' : 'text';
}
