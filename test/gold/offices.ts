/** Offices in an article file: a row for each that is not just held, and one for each other holder of a title. */
import { type GoldEntity, type GoldOffice, type GoldStatus, OFFICE_STATUSES } from './format.ts';

const HEAD = /^@(?<person>\d+) T(?:\{(?<nth>\d+)\})? (?<span>.+)$/u;
const DATE = /^\d{4}(?:-\d{2}){0,2}$/u;

/** `@3 T{2} Giám đốc Sở Y tế | appointed 2024-03-18 <2` */
export interface OfficeRow {
  readonly person: number;
  readonly span: string;
  /** Which mention of that text; the first when absent. */
  readonly nth: number;
  readonly status: GoldStatus;
  readonly date?: string;
  readonly replaces?: number;
}

/** The row of a line, or undefined where the line is another row. Throws an Error that quotes a line with a mistake. */
export function readOfficeRow(line: string): OfficeRow | undefined {
  if (!line.startsWith('@')) return undefined;
  const [head = '', more = ''] = line.split('|').map((cell) => cell.trim());
  const { person, nth, span } = HEAD.exec(head)?.groups ?? {};
  const [status, ...rest] = more.split(/\s+/u);
  if (person === undefined || span === undefined || !isStatus(status)) throw new Error(`unknown row: ${line}`);
  const replaced = rest.find((word) => word.startsWith('<'));
  const date = rest.find((word) => DATE.test(word));
  if (rest.length !== Number(replaced !== undefined) + Number(date !== undefined)) throw new Error(`unknown word in a row: ${line}`);
  return {
    person: Number(person),
    span,
    nth: Number(nth ?? 1),
    status,
    ...(date !== undefined && { date }),
    ...(replaced !== undefined && { replaces: Number(replaced.slice(1)) }),
  };
}

function isStatus(word: string | undefined): word is GoldStatus {
  return OFFICE_STATUSES.some((status) => status === word);
}

/** The offices of a text: those of the rows, and as held those of all other holders. A row that names none of them is a mistake. */
export function officesOf(text: string, entities: readonly GoldEntity[], rows: readonly OfficeRow[]): GoldOffice[] {
  const used = new Set<OfficeRow>();
  const count = new Map<string, number>();
  const offices = entities.flatMap((entity) => {
    if (entity.type !== 'title') return [];
    const span = text.slice(entity.start, entity.end).normalize('NFC').replace(/\s+/gu, ' ');
    const nth = (count.get(span) ?? 0) + 1;
    count.set(span, nth);
    return (entity.holders ?? []).map((person): GoldOffice => {
      const row = rows.find((r) => r.person === person && r.span === span && r.nth === nth);
      if (row === undefined) return { person, title: entity.start, status: 'holds' };
      used.add(row);
      const { status, date, replaces } = row;
      return { person, title: entity.start, status, ...(date !== undefined && { date }), ...(replaces !== undefined && { replaces }) };
    });
  });
  const unused = rows.find((row) => !used.has(row));
  if (unused !== undefined) throw new Error(`a row names no office: @${unused.person} T{${unused.nth}} ${unused.span}`);
  return offices;
}
