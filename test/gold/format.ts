/** What the lines of `articles.jsonl` hold: the JSON shape of the repository's own gold. */
export const GOLD_TYPES = ['person', 'title', 'organization', 'place', 'date', 'money'] as const;
export type GoldType = (typeof GOLD_TYPES)[number];

/** The expected value of a field; `null` says that the field must be absent. */
export type FieldValue = string | true | null;

export interface GoldEntity {
  /** First UTF-16 code unit of the span. */
  readonly start: number;
  /** One past the last UTF-16 code unit of the span. */
  readonly end: number;
  readonly type: GoldType;
  /** Careful readers differ: finding the span is neither rewarded nor punished. */
  readonly optional?: true;
  /** Of a person mention: the number of the human being in `people`. */
  readonly person?: number;
  /** Of a title: the numbers of those who hold it. */
  readonly holders?: readonly number[];
  /** Date: ISO 8601 in TIMEX3 style. Money: exact decimal string. */
  readonly value?: string;
  readonly mod?: string;
  readonly min?: string;
  readonly max?: string;
  /** ISO 4217. */
  readonly currency?: string;
  /** Fields of the output that are sure, by name. What is not listed is not scored. */
  readonly fields?: Readonly<Record<string, FieldValue>>;
}

export interface GoldPerson {
  readonly person: number;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

export const OFFICE_STATUSES = ['holds', 'appointed', 'candidate', 'left'] as const;
export type GoldStatus = (typeof OFFICE_STATUSES)[number];

/** An office that a human being holds, gets, may get or has left. */
export interface GoldOffice {
  readonly person: number;
  /** First UTF-16 code unit of the title. */
  readonly title: number;
  readonly status: GoldStatus;
  /** When that changed: ISO 8601 year, month or day. */
  readonly date?: string;
  /** The number of who had the office before. */
  readonly replaces?: number;
}

export interface GoldDocument {
  readonly id: string;
  /** The day of publication, `YYYY-MM-DD`; null where the reader does not know it. */
  readonly reference: string | null;
  readonly text: string;
  readonly entities: readonly GoldEntity[];
  readonly people: readonly GoldPerson[];
  /** All offices of the document; absent where nobody has annotated them. */
  readonly offices?: readonly GoldOffice[];
}

/** Reads JSON Lines that `build.ts` wrote. Throws a SyntaxError on a line that is no JSON. */
export function readGold(jsonl: string): GoldDocument[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldDocument);
}

/** Writes one document a line. */
export function writeGold(documents: readonly GoldDocument[]): string {
  return documents.map((document) => JSON.stringify(document) + '\n').join('');
}
