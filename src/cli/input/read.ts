/** From a file to its texts. */
import { messageOf, UsageError } from '../errors.ts';
import type { EncodingFlag } from '../words.ts';
import { beginningOf, decode, decodePieces, type Encoding, encodingOf, fromLegacy } from './encoding.ts';
import { defaultId, FieldReader, type FieldSettings, type Position } from './fields.ts';
import { extensionOf, type InputKind, kindOf } from './kinds.ts';
import { linesOf } from './lines.ts';
import type { ReadRecord } from './record.ts';
import { sampleOf } from './sample.ts';
import type { Source } from './sources.ts';

export interface InputSettings {
  readonly kind: InputKind | 'auto';
  readonly encoding: EncodingFlag;
  readonly fields: FieldSettings;
  /** Of CSV. Absent: a tab in a `.tsv` file, else what the first line has. */
  readonly delimiter?: string;
  /** Several files are read, so numbers of lines are no ids. */
  readonly isOneOfMany: boolean;
  /** Called with the number of bytes of each chunk that was read. */
  readonly onBytes?: (bytes: number) => void;
}

/** The texts of a file, a few at a time. What cannot be read is a bad record; errors in the middle of a file are, too. */
export async function* readSource(source: Source, settings: InputSettings): AsyncGenerator<readonly ReadRecord[]> {
  try {
    const { sample, chunks } = await sampleOf(counted(source.open(), settings.onBytes));
    const kind = settings.kind === 'auto' ? kindOf(source.name, beginningOf(sample)) : settings.kind;
    if (kind === 'html' && settings.encoding === 'viqr')
      throw new UsageError('--encoding viqr: tags cannot be told from marks. Write the text of the page out first.');
    const encoding = encodingOf(sample, { flag: settings.encoding, isPlain: kind === 'text' || kind === 'lines' });
    yield* recordsOf(kind, { source, sample, chunks, encoding }, settings);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    yield [{ id: source.name, error: messageOf(error) }];
  }
}

interface Opened {
  readonly source: Source;
  readonly sample: Uint8Array;
  /** All of the file, the sample included. */
  readonly chunks: AsyncIterable<Uint8Array>;
  readonly encoding: Encoding;
}

function recordsOf(kind: InputKind, opened: Opened, settings: InputSettings): AsyncIterable<readonly ReadRecord[]> {
  if (kind === 'text' || kind === 'html') return wholeFile(kind, opened);
  return kind === 'csv' ? csvOf(opened, settings) : linesOfSource(kind, opened, settings);
}

async function* wholeFile(kind: 'text' | 'html', { source, chunks, encoding }: Opened): AsyncGenerator<readonly ReadRecord[]> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  const text = decode(Buffer.concat(parts), encoding);
  yield [{ id: source.name, text, ...(kind === 'html' && { isHtml: true as const }), ...pathOf(source) }];
}

async function* linesOfSource(kind: 'lines' | 'jsonl', { source, chunks, encoding }: Opened, settings: InputSettings): AsyncGenerator<readonly ReadRecord[]> {
  const place = placeOf(source, settings);
  const reader = new FieldReader(settings.fields, encoding);
  const html = settings.fields.html ? { isHtml: true as const } : {};
  let number = 0;
  for await (const lines of linesOf(decodePieces(chunks, encoding))) {
    const records: ReadRecord[] = [];
    for (const line of lines) {
      number++;
      if (line.trim() === '') continue;
      const position: Position = { ...place, line: number };
      if (kind === 'jsonl') records.push(reader.json(line, position));
      else records.push({ id: defaultId(position), line: number, text: fromLegacy(line, encoding), ...html, ...pathOf(source) });
    }
    yield records;
  }
}

async function* csvOf({ source, sample, chunks, encoding }: Opened, settings: InputSettings): AsyncGenerator<readonly ReadRecord[]> {
  const { csvRecords, delimiterOf } = await import('./csv.ts');
  const isTsv = ['tsv', 'tab'].includes(extensionOf(source.name));
  const delimiter = settings.delimiter ?? (isTsv ? '\t' : delimiterOf(beginningOf(sample)));
  const reader = new FieldReader(settings.fields, encoding);
  for await (const record of csvRecords(decodePieces(chunks, encoding), { ...placeOf(source, settings), delimiter }, reader)) yield [record];
}

function placeOf(source: Source, { isOneOfMany }: InputSettings): Omit<Position, 'line'> {
  return { prefix: isOneOfMany ? `${source.name}:` : '', ...pathOf(source) };
}

function pathOf({ path }: Source): { readonly path?: string } {
  return path === undefined ? {} : { path };
}

async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes: InputSettings['onBytes']): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes?.(chunk.length);
    yield chunk;
  }
}
