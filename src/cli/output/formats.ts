/** The formats that people ask for most. The others are loaded when they are named. */
import type { Document, OutputSettings } from './document.ts';
import type { Format } from './format.ts';
import { recordOf } from './json.ts';
import { JSON_ARRAY, jsonItem, jsonLine } from './json-text.ts';
import type { FormatName } from './names.ts';
import { pretty } from './pretty.ts';

/** The format of that name. */
export async function formatOf(name: FormatName, settings: OutputSettings): Promise<Format<Document>> {
  if (name === 'pretty') return { extension: 'txt', between: '\n', write: (document) => pretty(document, settings) };
  if (name === 'json') return { extension: 'json', holdsBadRecords: true, ...JSON_ARRAY, write: (document) => jsonItem(recordOf(document, settings)) };
  if (name === 'jsonl') return { extension: 'jsonl', holdsBadRecords: true, write: (document) => jsonLine(recordOf(document, settings)) };
  return (await import('./other-formats.ts')).otherFormat(name, settings);
}
