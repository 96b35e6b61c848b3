/** The files that can be saved. */

export const EXPORTS = [
  { name: 'json', label: 'JSON' },
  { name: 'csv', label: 'CSV' },
  { name: 'conll', label: 'CoNLL' },
  { name: 'brat-ann', label: 'brat (.ann)' },
  { name: 'brat-txt', label: 'brat (.txt)' },
  { name: 'label-studio', label: 'Label Studio' },
  { name: 'doccano', label: 'doccano' },
  { name: 'spacy', label: 'spaCy' },
  { name: 'web-annotation', label: 'Web Annotation' },
  { name: 'schema-org', label: 'schema.org' },
  { name: 'html', label: 'HTML' },
  { name: 'marked-html', label: 'HTML + <mark>' },
  { name: 'svg', label: 'SVG' },
] as const;

export type ExportName = (typeof EXPORTS)[number]['name'];
