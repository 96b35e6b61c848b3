/** The output formats of `extract` and `convert`. */
export const FORMATS = [
  'pretty',
  'json',
  'jsonl',
  'csv',
  'tsv',
  'rows',
  'conll',
  'brat',
  'label-studio',
  'doccano',
  'spacy',
  'web-annotation',
  'schema-org',
  'gold',
  'html',
  'marked-html',
  'svg',
] as const;

export type FormatName = (typeof FORMATS)[number];

/** Those that can be made of spans that annotators corrected; the others need what `extract` found. */
export const SPAN_FORMATS: readonly FormatName[] = ['conll', 'brat', 'label-studio', 'doccano', 'spacy', 'web-annotation', 'gold'];
