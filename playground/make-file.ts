/** The files of the export buttons, by the functions of the package. */
import * as formats from 'vietnamese-entities/formats';
import { markHtml } from 'vietnamese-entities/html';
import { toHtml, toSvg } from 'vietnamese-entities/render';
import type { ExportName } from './exports.ts';
import { isHtml } from './model/kind.ts';
import type { Language, MadeFile, Reading, Source } from './protocol.ts';

interface Material {
  readonly source: Source;
  readonly reading: Reading;
  readonly lang: Language;
}

/** Formats that name their text by an address get this one. */
const ADDRESS = 'https://example.org/text';

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

type Maker = readonly [file: string, type: string, make: (material: Material) => string];

const MAKERS: Readonly<Record<ExportName, Maker>> = {
  json: ['entities.json', 'application/json', ({ reading: { text, extraction, ranges } }) => json({ text, ...extraction, ranges })],
  csv: ['entities.csv', 'text/csv', ({ reading }) => formats.toCsv(reading.text, reading.extraction, { bom: true, guardFormulas: true })],
  conll: ['entities.conll', 'text/plain', ({ reading }) => formats.toConll(reading.text, reading.extraction)],
  'brat-ann': ['entities.ann', 'text/plain', ({ reading }) => formats.toBrat(reading.text, reading.extraction).ann],
  'brat-txt': ['entities.txt', 'text/plain', ({ reading }) => formats.toBrat(reading.text, reading.extraction).txt],
  'label-studio': ['label-studio.json', 'application/json', ({ reading }) => json([formats.toLabelStudio(reading.text, reading.extraction)])],
  doccano: ['doccano.jsonl', 'application/jsonl', ({ reading }) => `${JSON.stringify(formats.toDoccano(reading.text, reading.extraction))}\n`],
  spacy: ['spacy.jsonl', 'application/jsonl', ({ reading }) => `${JSON.stringify(formats.toSpacy(reading.text, reading.extraction))}\n`],
  'web-annotation': [
    'annotations.jsonld',
    'application/ld+json',
    ({ reading }) => json(formats.toWebAnnotations(reading.text, reading.extraction, { source: ADDRESS })),
  ],
  'schema-org': [
    'schema-org.jsonld',
    'application/ld+json',
    ({ source: { date }, reading }) =>
      json(formats.toSchemaOrg(reading.text, reading.extraction, { url: ADDRESS, ...(date !== '' && { datePublished: date }) })),
  ],
  html: ['entities.html', 'text/html', ({ reading, lang }) => toHtml(reading.text, reading.extraction, { page: true, lang })],
  'marked-html': ['marked.html', 'text/html', marked],
  svg: ['holders.svg', 'image/svg+xml', ({ reading, lang }) => toSvg(reading.extraction, { lang })],
};

/** The HTML that was typed, with marks in it; of plain text, a fragment with marks. What was read is not read again. */
function marked({ source, reading, lang }: Material): string {
  if (isHtml(source)) return markHtml(source.text, { extractor: { extract: () => reading.extraction } });
  return toHtml(reading.text, reading.extraction, { lang });
}

export function makeFile(name: ExportName, material: Material): MadeFile {
  const [file, type, make] = MAKERS[name];
  return { name: file, type, content: make(material) };
}
