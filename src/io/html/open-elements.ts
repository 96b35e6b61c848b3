/**
 * The elements that are open at a place of an HTML source, as far as reading its text needs them. Follows the tree construction of the
 * HTML standard for tables, scopes and foreign content, and does a constant amount of work for a tag, however deep elements nest:
 * each frame counts the names that are open in it, so an end tag without a start is told without a search.
 */
import { BARRIERS, CELLS, ENDS_FOREIGN, FOREIGN, IMPLIED_ENDS, INTEGRATION_POINTS, PREFORMATTED, TABLE_PARTS, VOID } from './elements.ts';

/** A stretch of the stack of open elements that end tags of most elements do not reach beyond. */
interface Frame {
  /** The element that opened it; '' for the document. */
  readonly name: string;
  /** In `math` or `svg`, and not in HTML inside of these. */
  readonly foreign: boolean;
  /** The nearest table or cell around is a table. */
  readonly inTable: boolean;
  /** Tables around, up to the nearest `template`. */
  readonly tables: number;
  /** The elements inside, outermost first. */
  readonly names: string[];
  readonly counts: Map<string, number>;
}

const frame = (name: string, foreign: boolean, inTable: boolean, tables: number): Frame => ({ name, foreign, inTable, tables, names: [], counts: new Map() });

export class OpenElements {
  readonly #skip: ReadonlySet<string>;
  readonly #frames: Frame[] = [];
  #top = frame('', false, false, 0);
  #skipped = 0;
  #preformatted = 0;

  /** @param skip the names of the elements whose content is not read */
  constructor(skip: ReadonlySet<string>) {
    this.#skip = skip;
  }

  /** In an element whose content is not read. */
  get isSkipped(): boolean {
    return this.#skipped > 0;
  }

  get isPreformatted(): boolean {
    return this.#preformatted > 0;
  }

  /** Text that stands here is moved by browsers to the front of the table. */
  get isMisplaced(): boolean {
    return this.#top.inTable;
  }

  get isForeign(): boolean {
    return this.#top.foreign;
  }

  /** A start tag. */
  open(name: string): void {
    if (this.#top.foreign && ENDS_FOREIGN.has(name)) this.#popForeign();
    if (this.#top.foreign) {
      if (INTEGRATION_POINTS.has(name)) this.#push(frame(name, false, false, this.#top.tables));
      else this.#enter(name);
    } else if (CELLS.has(name) || TABLE_PARTS.has(name)) this.#openTablePart(name);
    else this.#openHtml(name);
  }

  /** A start tag that ends in `/>`, which means something in foreign content only. */
  openSelfClosing(name: string): void {
    const closes = FOREIGN.has(name) || (this.#top.foreign && !ENDS_FOREIGN.has(name));
    this.open(name);
    if (closes) this.close(name);
  }

  #openHtml(name: string): void {
    const implied = IMPLIED_ENDS.get(name);
    for (let inner = this.#top.names.at(-1); inner !== undefined && implied?.has(inner); inner = this.#top.names.at(-1)) this.#leave();
    if (VOID.has(name)) return;
    const { inTable, tables } = this.#top;
    if (name === 'table') {
      // A table directly in a table closes it.
      if (this.#top.name === 'table') this.#pop();
      this.#push(frame(name, false, true, this.#top.tables + 1));
    } else if (FOREIGN.has(name)) this.#push(frame(name, true, inTable, tables));
    else if (BARRIERS.has(name)) this.#push(frame(name, false, inTable && name !== 'template', name === 'template' ? 0 : tables));
    else this.#enter(name);
  }

  #openTablePart(name: string): void {
    // Outside of tables, tags of their parts open nothing.
    if (!this.#popToTable()) return;
    if (CELLS.has(this.#top.name)) this.#pop();
    if (CELLS.has(name)) this.#push(frame(name, false, false, this.#top.tables));
  }

  /** An end tag. @returns whether it closed an element */
  close(name: string): boolean {
    if (this.#closeInTop(name)) return true;
    const { foreign } = this.#top;
    if (foreign && (name === 'p' || name === 'br')) this.#popForeign();
    if (name === 'table' || CELLS.has(name) || TABLE_PARTS.has(name)) return this.#closeTablePart(name);
    // What was opened around a `math` or `svg` closes it too.
    if (!foreign || !this.#isOpenIn(this.#frames.at(-1), name)) return false;
    this.#popForeign();
    return this.#closeInTop(name);
  }

  #isOpenIn(at: Frame | undefined, name: string): boolean {
    if (at === undefined) return false;
    // A table and its cells are closed as parts of a table.
    return (at.counts.get(name) ?? 0) > 0 || (at.name === name && name !== 'table' && !CELLS.has(name));
  }

  /** Closes an element of the innermost frame, or the one that opened it. */
  #closeInTop(name: string): boolean {
    if (!this.#isOpenIn(this.#top, name)) return false;
    if (!this.#top.counts.get(name)) this.#pop();
    else while (this.#leave() !== name);
    return true;
  }

  #closeTablePart(name: string): boolean {
    if (!this.#popToTable()) return false;
    if (name !== 'table') {
      if (CELLS.has(this.#top.name)) this.#pop();
      return true;
    }
    while (this.#top.name !== 'table') this.#pop();
    this.#pop();
    return true;
  }

  /** Closes what is open in the nearest table or cell. @returns false when there is none */
  #popToTable(): boolean {
    if (this.#top.tables === 0) return false;
    while (this.#top.name !== 'table' && !CELLS.has(this.#top.name)) this.#pop();
    while (this.#top.names.length > 0) this.#leave();
    return true;
  }

  #popForeign(): void {
    while (this.#top.foreign) this.#pop();
  }

  #enter(name: string): void {
    const { names, counts } = this.#top;
    names.push(name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    this.#count(name, 1);
  }

  /** Closes the innermost element of the frame. */
  #leave(): string | undefined {
    const { names, counts } = this.#top;
    const name = names.pop();
    if (name === undefined) return undefined;
    counts.set(name, (counts.get(name) ?? 0) - 1);
    this.#count(name, -1);
    return name;
  }

  #push(inner: Frame): void {
    this.#frames.push(this.#top);
    this.#top = inner;
    this.#count(inner.name, 1);
  }

  #pop(): void {
    const outer = this.#frames.pop();
    if (outer === undefined) return;
    while (this.#top.names.length > 0) this.#leave();
    this.#count(this.#top.name, -1);
    this.#top = outer;
  }

  #count(name: string, by: 1 | -1): void {
    if (this.#skip.has(name)) this.#skipped += by;
    if (PREFORMATTED.has(name)) this.#preformatted += by;
  }
}
