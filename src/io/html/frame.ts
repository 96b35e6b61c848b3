/** A stretch of the stack of open elements that the end tags of most elements do not reach beyond: the document, a table, a cell, an `svg`, … */
import { FORMATTING, HEADINGS, LOOSE, SPECIAL } from './elements.ts';

export interface FrameKind {
  /** The element that opened it; '' for the document. */
  readonly name: string;
  /** In `math` or `svg`, and not in HTML inside of these. */
  readonly foreign: boolean;
  /** The nearest table or cell around is a table. */
  readonly inTable: boolean;
  /** HTML inside of `math` or `svg`. */
  readonly integrated?: boolean;
  /** Tables around, up to the nearest `template`. */
  readonly tables: number;
}

/** Called for each element that opens or closes. */
export type Counter = (name: string, by: 1 | -1) => void;

/** What an end tag does to an element of a frame. */
export interface Closing {
  readonly index: number;
  /** The elements inside stay open. */
  readonly alone: boolean;
}

export class Frame implements FrameKind {
  readonly name: string;
  readonly foreign: boolean;
  readonly inTable: boolean;
  readonly integrated: boolean;
  readonly tables: number;
  readonly #count: Counter;
  /** The open elements, outermost first; '' for one that was closed alone. */
  readonly #names: string[] = [];
  /** Where each name is open. */
  readonly #places = new Map<string, number[]>();
  /** Where special elements are open, and those of them that keep a list item open. */
  readonly #special: number[] = [];
  readonly #firm: number[] = [];

  constructor({ name, foreign, inTable, integrated = false, tables }: FrameKind, count: Counter) {
    this.name = name;
    this.foreign = foreign;
    this.inTable = inTable;
    this.integrated = integrated;
    this.tables = tables;
    this.#count = count;
  }

  /** Whether end tags look for their elements around the frame too: the innermost element is one of `math` or `svg`. */
  get isPermeable(): boolean {
    return this.foreign || (this.integrated && this.#names.length === 0);
  }

  get innermost(): string {
    return this.#names.at(-1) ?? '';
  }

  /** The innermost special element that keeps a list item open, list items included. */
  get innermostFirm(): string {
    return this.#names[this.#firm.at(-1) ?? -1] ?? '';
  }

  /** Where the innermost element of a name is; -1 when none is open. */
  placeOf(name: string): number {
    return this.#places.get(name)?.at(-1) ?? -1;
  }

  open(name: string): void {
    const place = this.#names.push(name) - 1;
    const places = this.#places.get(name);
    if (places === undefined) this.#places.set(name, [place]);
    else places.push(place);
    if (!this.foreign && SPECIAL.has(name)) {
      this.#special.push(place);
      if (!LOOSE.has(name)) this.#firm.push(place);
    }
    this.#count(name, 1);
  }

  /** What an end tag closes here, if anything. */
  closingOf(name: string): Closing | undefined {
    const index = HEADINGS.has(name) && !this.foreign ? this.#innermostHeading() : this.placeOf(name);
    if (index < 0) return undefined;
    if (this.foreign) return { index, alone: false };
    // A list in an item holds items of its own, and a button its own paragraphs.
    if (name === 'li' && Math.max(this.placeOf('ul'), this.placeOf('ol')) > index) return undefined;
    if (name === 'p' && this.placeOf('button') > index) return undefined;
    if (SPECIAL.has(name)) return { index, alone: name === 'form' };
    const alone = (this.#special.at(-1) ?? -1) > index;
    return alone && !FORMATTING.has(name) ? undefined : { index, alone };
  }

  close({ index, alone }: Closing): void {
    if (alone && index < this.#names.length - 1) this.#closeAlone(index);
    else this.closeFrom(index);
  }

  /** Closes an element and what is open inside of it. */
  closeFrom(index: number): void {
    while (this.#names.length > index || this.#names.at(-1) === '') this.#closeInnermost();
  }

  #innermostHeading(): number {
    return Math.max(...Array.from(HEADINGS, (name) => this.placeOf(name)));
  }

  #closeInnermost(): void {
    const name = this.#names.pop();
    const place = this.#names.length;
    if (this.#special.at(-1) === place) this.#special.pop();
    if (this.#firm.at(-1) === place) this.#firm.pop();
    if (name !== undefined && name !== '') this.#forget(name);
  }

  #closeAlone(index: number): void {
    const name = this.#names[index];
    this.#names[index] = '';
    this.#forget(name);
  }

  /** The innermost element of a name is closed. */
  #forget(name: string): void {
    this.#places.get(name)?.pop();
    this.#count(name, -1);
  }
}
