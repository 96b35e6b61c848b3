/** Reads an article file: a header, the marked text and the table of fields, parted by lines `---`. */
import type { FieldValue, GoldDocument, GoldEntity, GoldPerson, GoldType } from './format.ts';
import { parseMarkup } from './markup.ts';
import { type OfficeRow, officesOf, readOfficeRow } from './offices.ts';

/** The words of the last column of a row, by the letter that begins the row. */
const COLUMNS = { T: ['level', 'branch'], O: ['kind', 'level'], L: ['kind', 'code'] } as const;
/** The name of the middle column. */
const NAME = { T: 'role', O: 'name', L: 'name' } as const;
const TYPE: Readonly<Record<keyof typeof NAME, GoldType>> = { T: 'title', O: 'organization', L: 'place' };
const ROW = /^(?<letter>[TOL])(?:\{(?<nth>\d+)\})? (?<span>.+)$/u;
const PERSON = /^P#(\d+)$/u;

interface Row {
  readonly type: GoldType;
  readonly span: string;
  /** Which mention of that text; all when absent. */
  readonly nth?: number;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** Throws an Error that says what is wrong with the file. */
export function readArticle(id: string, source: string): GoldDocument {
  const [header = '', body, table = '', ...rest] = source.replaceAll('\r\n', '\n').split(/^---\n/mu);
  if (body === undefined || rest.length > 0) throw new Error(`${id}: a file has a header, a text and a table, parted by lines ---`);
  const settings = readHeader(header);
  const { text, entities } = parseMarkup(written(body.trim(), settings));
  const rows: Row[] = [];
  const people: GoldPerson[] = [];
  const offices: OfficeRow[] = [];
  for (const line of table.split('\n').filter((l) => l.trim() !== '')) {
    const person = readPerson(line);
    const office = readOfficeRow(line);
    if (person !== undefined) people.push(person);
    else if (office !== undefined) offices.push(office);
    else rows.push(readRow(line));
  }
  const asked = settings.get('offices') === 'all';
  if (!asked && offices.length > 0) throw new Error(`${id}: rows of offices need the line "offices: all" in the header`);
  const document = { id, reference: settings.get('reference') ?? null, text, entities: withFields(text, entities, rows), people };
  return asked ? { ...document, offices: officesOf(text, entities, offices) } : document;
}

function readHeader(header: string): Map<string, string> {
  const settings = new Map<string, string>();
  for (const line of header.split('\n').filter((l) => l.trim() !== '')) {
    const [key = '', value] = line.split(': ');
    if (!['reference', 'form', 'newlines', 'offices'].includes(key) || value === undefined) throw new Error(`unknown line of the header: ${line}`);
    settings.set(key, value.trim());
  }
  return settings;
}

/** The body in the form in which the extractor shall get it. */
function written(body: string, settings: ReadonlyMap<string, string>): string {
  const text = settings.get('form') === 'NFD' ? body.normalize('NFD') : body.normalize('NFC');
  return settings.get('newlines') === 'CRLF' ? text.replaceAll('\n', '\r\n') : text;
}

function readPerson(line: string): GoldPerson | undefined {
  const [head = '', name = '?', gender = '?'] = line.split('|').map((cell) => cell.trim());
  const number = PERSON.exec(head)?.[1];
  return number === undefined ? undefined : { person: Number(number), fields: { ...field('name', name), ...field('gender', gender) } };
}

function readRow(line: string): Row {
  const [head = '', name = '?', more = ''] = line.split('|').map((cell) => cell.trim());
  const { letter, nth, span } = ROW.exec(head)?.groups ?? {};
  if (span === undefined || !isLetter(letter)) throw new Error(`unknown row: ${line}`);
  const words = more.split(/\s+/u).filter((word) => word !== '');
  const columns = COLUMNS[letter];
  const fields: Record<string, FieldValue> = field(NAME[letter], name);
  columns.forEach((column, i) => Object.assign(fields, field(column, words[i] ?? '?')));
  const flags = words.slice(columns.length);
  if (letter === 'T') Object.assign(fields, held(flags));
  else if (flags.length > 0) throw new Error(`unknown word in a row: ${line}`);
  return { type: TYPE[letter], span, ...(nth !== undefined && { nth: Number(nth) }), fields };
}

function isLetter(letter: string | undefined): letter is keyof typeof NAME {
  return letter !== undefined && letter in NAME;
}

/** An office is held now and in full unless its row says otherwise; `?` asks for neither. */
function held(flags: readonly string[]): Record<string, FieldValue> {
  const unknown = flags.find((flag) => !['former', 'acting', '?'].includes(flag));
  if (unknown !== undefined) throw new Error(`unknown word in a row: ${unknown}`);
  if (flags.includes('?')) return {};
  return { former: flags.includes('former') || null, acting: flags.includes('acting') || null };
}

/** `?` is not asked, `-` must be absent. */
function field(name: string, value: string): Record<string, FieldValue> {
  if (value === '?') return {};
  return { [name]: value === '-' ? null : value };
}

/** Gives each row to the spans that it names. A row that names none is a mistake. */
function withFields(text: string, entities: readonly GoldEntity[], rows: readonly Row[]): GoldEntity[] {
  const used = new Set<Row>();
  const count = new Map<string, number>();
  const result = entities.map((entity) => {
    const span = text.slice(entity.start, entity.end).normalize('NFC').replace(/\s+/gu, ' ');
    const key = `${entity.type} ${span}`;
    const nth = (count.get(key) ?? 0) + 1;
    count.set(key, nth);
    const named = rows.filter((row) => row.type === entity.type && row.span === span);
    const row = named.find((r) => r.nth === nth) ?? named.find((r) => r.nth === undefined);
    if (row === undefined) return entity;
    used.add(row);
    return { ...entity, fields: { ...entity.fields, ...row.fields } };
  });
  const unused = rows.find((row) => !used.has(row));
  if (unused !== undefined) throw new Error(`a row names no span: ${unused.type} ${unused.span}`);
  return result;
}
