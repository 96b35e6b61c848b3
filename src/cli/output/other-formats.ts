/** How the formats of `vietnamese-entities/formats` and `render` write documents. */
import type { Extraction } from '../../extraction.ts';
import { bratConfig, toBrat } from '../../io/formats/brat.ts';
import { toConll } from '../../io/formats/conll.ts';
import { toDoccano } from '../../io/formats/doccano.ts';
import { toGold } from '../../io/formats/gold.ts';
import { labelStudioConfig, toLabelStudio } from '../../io/formats/label-studio.ts';
import { toSchemaOrg } from '../../io/formats/schema-org.ts';
import { toSpacy } from '../../io/formats/spacy.ts';
import { type CsvOptions, toCsv, toRows } from '../../io/formats/table.ts';
import { toWebAnnotations } from '../../io/formats/web-annotation.ts';
import { markHtml } from '../../io/html.ts';
import { toHtml } from '../../io/render/html.ts';
import { toSvg } from '../../io/render/svg.ts';
import { segment } from '../../words.ts';
import { addressOf, type Document, extractionOf, type OutputSettings } from './document.ts';
import type { Format as AnyFormat } from './format.ts';
import { JSON_ARRAY, jsonItem, jsonLine } from './json-text.ts';
import type { FormatName } from './names.ts';

type Format = AnyFormat<Document>;

/** The formats besides those of `formats.ts`. */
export type OtherFormat = Exclude<FormatName, 'pretty' | 'json' | 'jsonl'>;

/** The format of that name. */
export function otherFormat(name: OtherFormat, settings: OutputSettings): Format {
  return FORMATS[name](settings);
}

const FORMATS: Readonly<Record<OtherFormat, (settings: OutputSettings) => Format>> = {
  csv: (settings) => table(settings, ','),
  tsv: (settings) => table(settings, '\t'),
  rows: (settings) => ({
    extension: 'jsonl',
    write: (document) =>
      toRows(document.text, extractionOf(document), { document: String(document.id), ...offsetsOf(settings) })
        .map(jsonLine)
        .join(''),
  }),
  conll: (settings) => ({
    extension: 'conll',
    write: (document) => toConll(document.text, document.found, { ...tokensOf(document, settings), layers: settings.layers }),
  }),
  brat: () => ({
    extension: 'txt',
    isFileEach: true,
    write: ({ text }) => text,
    beside: { extension: 'ann', write: ({ text, found }) => toBrat(text, found).ann },
    project: { name: 'annotation.conf', content: bratConfig() },
  }),
  'label-studio': (settings) => ({
    extension: 'json',
    ...JSON_ARRAY,
    write(document) {
      const task = toLabelStudio(document.text, document.found, offsetsOf(settings));
      return jsonItem({ ...task, data: { ...task.data, id: document.id } });
    },
    project: { name: 'labeling.xml', content: labelStudioConfig() },
  }),
  doccano: (settings) => ({
    extension: 'jsonl',
    write: ({ id, text, found }) => jsonLine(toDoccano(text, found, { id, ...offsetsOf(settings) })),
  }),
  spacy: (settings) => ({
    extension: 'jsonl',
    write: (document) => jsonLine(toSpacy(document.text, document.found, { ...tokensOf(document, settings), ...offsetsOf(settings) })),
  }),
  'web-annotation': (settings) => ({
    extension: 'jsonl',
    write(document) {
      const source = addressOf(document, settings.base);
      return toWebAnnotations(document.text, document.found, { source, ...offsetsOf(settings) })
        .map(jsonLine)
        .join('');
    },
  }),
  'schema-org': (settings) => ({
    extension: 'jsonl',
    write(document) {
      const { referenceDate } = document;
      const date = referenceDate === undefined ? {} : { datePublished: referenceDate };
      return jsonLine(toSchemaOrg(document.text, extractionOf(document), { url: addressOf(document, settings.base), ...date }));
    },
  }),
  gold: () => ({ extension: 'jsonl', write: ({ id, text, found }) => jsonLine({ id, text, spans: toGold(text, found) }) }),
  html: ({ lang }) => ({
    extension: 'html',
    isFileEach: true,
    write: (document) => toHtml(document.text, extractionOf(document), { page: true, lang, title: String(document.id) }),
  }),
  'marked-html': () => ({ extension: 'html', isFileEach: true, write: markedHtml }),
  svg: ({ lang }) => ({ extension: 'svg', isFileEach: true, write: (document) => toSvg(extractionOf(document), { lang }) }),
};

function table({ excel, offsets }: OutputSettings, delimiter: NonNullable<CsvOptions['delimiter']>): Format {
  const own = { delimiter, guardFormulas: excel, ...(offsets !== undefined && { offsets }) };
  return {
    extension: delimiter === '\t' ? 'tsv' : 'csv',
    begin: toCsv('', NOTHING, { delimiter, bom: excel }),
    write: (document) => toCsv(document.text, extractionOf(document), { ...own, header: false, document: String(document.id) }),
  };
}

const NOTHING: Extraction = { entities: [], people: [], warnings: [] };

function offsetsOf({ offsets }: OutputSettings): Pick<OutputSettings, 'offsets'> {
  return offsets === undefined ? {} : { offsets };
}

function tokensOf({ text, found }: Document, { words }: OutputSettings): { readonly tokens?: ReturnType<typeof segment> } {
  return words ? { tokens: segment(text, { entities: 'entities' in found ? found.entities : found }) } : {};
}

/** The page of the input with marks; what was found in it is not looked for again. */
function markedHtml(document: Document): string {
  if (document.html === undefined) throw new Error('marked-html needs a page: --input html');
  return markHtml(document.html, { extractor: { extract: () => extractionOf(document) } });
}
