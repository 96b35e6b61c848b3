/** Records of CSV and TSV, by csv-parse. The first line names the fields. */
import { Readable } from 'node:stream';
import { type CsvError, type Info, parse } from 'csv-parse';
import { defaultId, type FieldReader, type Position } from './fields.ts';
import type { BadRecord, ReadRecord } from './record.ts';

interface Parsed {
  readonly info: Info;
  readonly record: Record<string, unknown>;
}

export type CsvSource = Omit<Position, 'line'> & { readonly delimiter: string };

/** The records of a text that comes in pieces. A record that is no CSV is bad; the reading goes on after it. */
export async function* csvRecords(pieces: AsyncIterable<string>, { delimiter, ...source }: CsvSource, reader: FieldReader): AsyncGenerator<ReadRecord> {
  const skipped: BadRecord[] = [];
  const parser = parse({
    delimiter,
    columns: true,
    bom: true,
    info: true,
    skip_empty_lines: true,
    // A quote inside a bare field is a quote: strict reading would lose all that follows it.
    relax_quotes: true,
    skip_records_with_error: true,
    on_skip: (error) => {
      skipped.push(badRow(error, source));
      return undefined;
    },
  });
  // Errors of the source end the parser, and so reach the loop.
  const input = Readable.from(pieces);
  input.on('error', (error) => parser.destroy(error)).pipe(parser);
  /** The line at which the next record begins. */
  let line = 2;
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    while (skipped.length > 0 && (skipped[0].line ?? 0) < info.lines) yield skipped.shift() as BadRecord;
    yield reader.fields(record, { ...source, line });
    line = info.lines + 1;
  }
  yield* skipped;
}

function badRow(error: CsvError | undefined, source: Omit<Position, 'line'>): BadRecord {
  const line = typeof error?.['lines'] === 'number' ? error['lines'] : 1;
  return { id: defaultId({ ...source, line }), line, error: `not CSV: ${error?.message ?? 'unknown error'}` };
}

/** A comma, a semicolon or a tab, whichever the first line has most of. */
export function delimiterOf(beginning: string): string {
  const first = /^[^\r\n]*/u.exec(beginning)?.[0] ?? '';
  const count = (c: string): number => first.split(c).length;
  return [',', ';', '\t'].reduce((best, c) => (count(c) > count(best) ? c : best));
}
