/** Records with fields, as JSONL and CSV have them, read as bulk runs read them. */
import { type FieldPlan, fieldSource, parseObject, type Source } from '../../node/bulk/record.ts';
import { messageOf } from '../errors.ts';
import type { Encoding } from './encoding.ts';
import type { ReadRecord } from './record.ts';

/** Which fields are read. */
export type FieldSettings = Omit<FieldPlan, 'encoding'>;

/** Where a record stands. */
export interface Position {
  /** From 1. */
  readonly line: number;
  /** Put before the number of a line where several files are read, so that ids differ. */
  readonly prefix: string;
  readonly path?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** Reads the records of a file. What it gives never throws: what is wrong is in the result. */
export class FieldReader {
  readonly #read: (fields: Fields, onId: (id: string | number) => void) => Source;
  readonly #isHtml: boolean;

  constructor(settings: FieldSettings, { legacy }: Encoding) {
    this.#read = fieldSource({ ...settings, encoding: legacy ?? 'utf-8' });
    this.#isHtml = settings.html;
  }

  /** A line of JSONL. */
  json(line: string, position: Position): ReadRecord {
    return this.#record(() => parseObject(line), position);
  }

  /** A row of CSV. */
  fields(fields: Fields, position: Position): ReadRecord {
    return this.#record(() => fields, position);
  }

  #record(fieldsOf: () => Fields, position: Position): ReadRecord {
    const { line, path } = position;
    let id = defaultId(position);
    try {
      const { text, date, kept } = this.#read(fieldsOf(), (own) => {
        id = own;
      });
      const day = date === undefined ? {} : { referenceDate: date };
      return { id, line, text, ...day, ...(kept !== undefined && { kept }), ...(this.#isHtml && { isHtml: true }), ...(path !== undefined && { path }) };
    } catch (error) {
      return { id, line, error: messageOf(error) };
    }
  }
}

/** The id of a record that has none. */
export function defaultId({ line, prefix }: Position): string | number {
  return prefix === '' ? line : `${prefix}${line}`;
}
