/** The Views that the reader gives back. They extend the View of the installed compromise, which is known only at run time. */
import type { Entity, EntityType } from '../../entity.ts';
import type { Extraction } from '../../extraction.ts';
import { ENTITY_TYPES } from '../../entity-lists.ts';
import { oneOf } from '../../kit/values.ts';
import type { Document, Pointer, Term, View, ViewClass } from './internals.ts';
import type { TermDocument, TermSpan } from './terms.ts';

/** The View of a whole text. */
interface TextView extends View {
  readonly extraction: Extraction;
  entities(type?: EntityType): View;
}

export type TextViewClass = new (terms: TermDocument, extraction: Extraction) => TextView;

/** Sentence and place of each term of a document, by `id`. */
type Places = ReadonlyMap<string, readonly [sentence: number, index: number]>;

/** The class of Views of whole texts on top of compromise's own class. */
export function textViewClass(BaseView: ViewClass): TextViewClass {
  /** One match for each entity. As in compromise's own classes, `json` adds what is known of a match, and a part keeps the class. */
  class Entities extends BaseView {
    readonly #byTerms: ReadonlyMap<string, Entity>;

    constructor(document: Document, pointers: Pointer[] | null | undefined, byTerms: ReadonlyMap<string, Entity>) {
      super(document, pointers);
      this.viewType = 'Entities';
      this.#byTerms = byTerms;
    }

    override update(pointers?: Pointer[] | null): View {
      return new Entities(this.document, pointers, this.#byTerms);
    }

    override json(option?: unknown): unknown {
      const rows = super.json(typeof option === 'number' ? undefined : option) as object[];
      const matches = this.docs.map((terms, i) => ({ ...rows[i], entity: this.#byTerms.get(keyOf(terms)) }));
      return typeof option === 'number' ? matches[option] : matches;
    }
  }

  return class Text extends BaseView implements TextView {
    readonly #extraction: Extraction;
    readonly #spans: readonly TermSpan[];

    constructor({ document, spans }: TermDocument, extraction: Extraction) {
      super(document);
      this.#extraction = extraction;
      this.#spans = spans;
    }

    get extraction(): Extraction {
      return this.#extraction;
    }

    entities(type?: EntityType): View {
      if (type !== undefined) oneOf(type, 'entities: type', ENTITY_TYPES);
      const places = placesOf(this.document);
      const pointers: Pointer[] = [];
      const byTerms = new Map<string, Entity>();
      for (const { entity, terms } of this.#spans) {
        if (type !== undefined && entity.type !== type) continue;
        const pointer = pointerTo(terms, places);
        if (pointer === undefined) continue;
        pointers.push(pointer);
        byTerms.set(keyOf(terms), entity);
      }
      return new Entities(this.document, pointers, byTerms);
    }
  };
}

/** A run of terms is known by its first and last one. */
function keyOf(terms: readonly Term[]): string {
  return `${terms[0].id} ${terms[terms.length - 1].id}`;
}

function placesOf(document: Document): Places {
  const places = new Map<string, readonly [number, number]>();
  for (const [n, terms] of document.entries()) for (const [i, { id }] of terms.entries()) if (id !== undefined) places.set(id, [n, i]);
  return places;
}

/** Where the terms of an entity are now; `undefined` when one of its ends was taken out of the document since. */
function pointerTo(terms: readonly Term[], places: Places): Pointer | undefined {
  const firstId = terms[0]?.id ?? '';
  const lastId = terms[terms.length - 1]?.id ?? '';
  const first = places.get(firstId);
  const last = places.get(lastId);
  if (first === undefined || last === undefined || first[0] !== last[0]) return undefined;
  return [first[0], first[1], last[1] + 1, firstId, lastId];
}
