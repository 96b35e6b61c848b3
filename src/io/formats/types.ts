/** What the formats have in common: the spans that go out and come back, and the options. */
import type { Confidence, EntityType } from '../../entity.ts';
import type { Extraction } from '../../extraction.ts';

/**
 * What offsets count. `utf16`: code units, as JavaScript, Java and the DOM count. `codepoint`: Unicode code points, as Python counts.
 * `byte`: bytes of UTF-8, as Go and Rust count.
 */
export type OffsetUnit = 'utf16' | 'codepoint' | 'byte';

/** One annotated span: what annotation tools hold, and what comes back from them. Offsets are UTF-16 code units, half-open. */
export interface GoldSpan {
  /** Unique within one text: the `id` of the entity, or what the tool calls it. */
  readonly id: string;
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  /** `text.slice(start, end)` */
  readonly text: string;
  /** Of a person: the number of the human being, from 1 in the order of first mentions. All mentions of one bear one number. */
  readonly person?: number;
  /** Of a title: the numbers of those who hold it, ascending; absent when nobody does. */
  readonly holders?: readonly number[];
  /** Of a title: the `id` of the organization span that the office belongs to. */
  readonly organization?: string;
  /** Of a title, an organization or a place: the `id` of the place span that it belongs to. */
  readonly place?: string;
  /** The value in short: a name, a role, `2022-12-26`, `1200000000 VND`; or what an annotator wrote. */
  readonly note?: string;
  /** Of what the library found. */
  readonly confidence?: Confidence;
}

/** What can be written: a result of `extract`, or spans that came back from a tool. */
export type Annotated = Pick<Extraction, 'entities' | 'people'> | readonly GoldSpan[];

/** The name of each type in a format. */
export type Labels = Readonly<Record<EntityType, string>>;

/** Options of all formats that write labels. */
export interface FormatOptions {
  /** Write only these. Default: all six. */
  readonly types?: readonly EntityType[];
  /** Names for types in place of those of the format. */
  readonly labels?: Partial<Labels>;
}

/** Options of formats that hold offsets. */
export interface OffsetOptions {
  /** What the offsets in the format count. */
  readonly offsets?: OffsetUnit;
}

/** Options of the ways back. */
export interface ReadOptions extends OffsetOptions {
  /** The names that the types have in the project. Default: those that the format is written with. */
  readonly labels?: Partial<Labels>;
  /** Leave out what is no span of ours: other labels, other relations, spans with a gap. Default: a RangeError names it. */
  readonly skipUnknown?: boolean;
}
