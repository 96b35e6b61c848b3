/** What the page and its worker say to each other. */
import type { Extraction } from 'vietnamese-entities';
import type { SourceRange } from 'vietnamese-entities/html';
import type { ExportName } from './exports.ts';

export type Language = 'en' | 'vi';
/** How what was typed is to be taken. `auto`: HTML if it begins like HTML. */
export type Kind = 'auto' | 'text' | 'html';

/** What is to be read. */
export interface Source {
  readonly text: string;
  readonly kind: Kind;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
}

/** What was read. */
export interface Reading {
  /** What the offsets count in: what was typed, or the text of the HTML. */
  readonly text: string;
  readonly extraction: Extraction;
  /** By id of the entity, its places in the HTML; absent for plain text. */
  readonly ranges?: Readonly<Record<string, readonly SourceRange[]>>;
  /** What the call of the library took. */
  readonly milliseconds: number;
}

/** A file to save. */
export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

/** Requests by name, with what they take and give. `draw` and `export` are about what was read last. */
export interface Tasks {
  read: { readonly takes: Source; readonly gives: Reading };
  draw: { readonly takes: { readonly lang: Language; readonly width: number }; readonly gives: string };
  export: { readonly takes: { readonly name: ExportName; readonly lang: Language }; readonly gives: MadeFile };
}
export type TaskName = keyof Tasks;

export type Request = { readonly [N in TaskName]: { readonly id: number; readonly task: N; readonly input: Tasks[N]['takes'] } }[TaskName];
export type Answer = { readonly id: number; readonly result: Tasks[TaskName]['gives'] } | { readonly id: number; readonly error: string };
