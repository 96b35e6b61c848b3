/**
 * The parts of compromise 14 that the adapter uses, as structural types: the declarations of compromise name no term that can be
 * written, and no constructor of a View. Nothing of compromise is imported.
 */

/** One word of a document. The text of the document is `pre + text + post` of all its terms. */
export interface Term {
  text: string;
  pre: string;
  post: string;
  /** What the match language compares; compromise makes it from `text`. */
  normal: string;
  readonly tags: Set<string>;
  /** Unique within a document, set by `compute('id')`. */
  id?: string;
}

/** Sentences of terms. */
export type Document = Term[][];

/** Sentence, first term, one past the last term, `id` of the first term, `id` of the last. */
export type Pointer = [sentence: number, start: number, end: number, firstId?: string, lastId?: string];

/** What every View of compromise has; the full build adds more. */
export interface View {
  readonly docs: Document;
  readonly document: Document;
  viewType: string;
  compute(methods: readonly string[]): View;
  update(pointer?: Pointer[] | null): View;
  json(option?: unknown): unknown;
}

export type ViewClass = new (document: Document, pointer?: Pointer[] | null, groups?: object) => View;

/** The tags that compromise knows, with the tags that each implies. */
export type TagSet = Readonly<Record<string, { readonly parents?: readonly string[] } | undefined>>;

/** The library object that all Views of one build share. */
export interface World {
  readonly model: { readonly one: { readonly tagSet?: TagSet } };
}

/** What `nlp.plugin` takes, as far as the adapter uses it. */
export interface Plugin {
  readonly tags: Readonly<Record<string, { readonly isA: string }>>;
  api(view: ViewClass): void;
  mutate(world: World): void;
}
