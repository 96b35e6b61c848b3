/**
 * The elements that are open at a place of an HTML source, as far as reading its text needs them. Follows the tree construction of the HTML standard
 * for scopes, tables, lists, foreign content and end tags that are left out, with a constant amount of work for a tag, however deep elements nest.
 */
import * as html from './elements.ts';
import { Frame, type FrameKind } from './frame.ts';

export class OpenElements {
  readonly #skip: ReadonlySet<string>;
  /** Around the innermost frame. */
  readonly #outer: Frame[] = [];
  #top: Frame;
  #skipped = 0;
  #preformatted = 0;
  #templates = 0;

  /** @param skip the names of the elements whose content is not read */
  constructor(skip: ReadonlySet<string>) {
    this.#skip = skip;
    this.#top = this.#frame({ name: '', foreign: false, inTable: false, tables: 0 });
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
    if (this.#top.foreign && html.ENDS_FOREIGN.has(name)) this.#popForeign();
    if (this.#top.foreign) {
      if (html.INTEGRATION_POINTS.get(this.#top.name)?.has(name))
        this.#push({ name, foreign: false, integrated: true, inTable: false, tables: this.#top.tables });
      else this.#top.open(name);
    } else if (html.CELLS.has(name) || html.TABLE_PARTS.has(name)) this.#openTablePart(name);
    else {
      this.#closeImplied(name);
      this.#openHtml(name);
    }
  }

  /** A start tag that ends in `/>`, which means something in foreign content only. */
  openSelfClosing(name: string): void {
    const closes = html.FOREIGN.has(name) || (this.#top.foreign && !html.ENDS_FOREIGN.has(name));
    this.open(name);
    if (closes) this.close(name);
  }

  /** An end tag. @returns whether it closed an element */
  close(name: string): boolean {
    if (this.#closeInTop(name)) return true;
    if (name === 'template') return this.#closeTemplate();
    if (name === 'p' || name === 'br') this.#popForeign();
    if (name === 'table' || html.CELLS.has(name) || html.TABLE_PARTS.has(name)) return this.#closeTablePart(name);
    return this.#closeAroundForeign(name);
  }

  /** What was opened around a `math` or `svg` closes it too. */
  #closeAroundForeign(name: string): boolean {
    let inner = this.#top;
    // Of HTML in `svg` in HTML in `svg`, two of each are looked at: this has to take the same time however deep they nest.
    for (let i = this.#outer.length - 1; i >= Math.max(this.#outer.length - 4, 0) && inner.isPermeable; i--) {
      inner = this.#outer[i];
      if (!isOpenedBy(inner, name) && inner.closingOf(name) === undefined) continue;
      while (this.#outer.length > i) this.#pop();
      return this.#closeInTop(name);
    }
    return false;
  }

  #closeTemplate(): boolean {
    if (this.#templates === 0) return false;
    while (this.#top.name !== 'template') this.#pop();
    this.#pop();
    return true;
  }

  /** What a start tag closes, because end tags may be left out. */
  #closeImplied(name: string): void {
    const top = this.#top;
    const itself = html.CLOSES_ITSELF.has(name) ? top.closingOf(name) : undefined;
    if (itself !== undefined) top.close(itself);
    if (html.CLOSES_ITEM.get(name)?.has(top.innermostFirm)) top.closeFrom(top.placeOf(top.innermostFirm));
    const paragraph = top.placeOf('p');
    if (paragraph > top.placeOf('button') && html.CLOSES_PARAGRAPH.has(name)) top.closeFrom(paragraph);
    while (html.CLOSES_INNERMOST.get(name)?.has(top.innermost)) top.closeFrom(top.placeOf(top.innermost));
  }

  #openHtml(name: string): void {
    const { inTable, tables } = this.#top;
    if (name === 'table') {
      // A table directly in a table closes it.
      if (this.#top.name === 'table') this.#pop();
      this.#push({ name, foreign: false, inTable: true, tables: this.#top.tables + 1 });
    } else if (html.FOREIGN.has(name)) this.#push({ name, foreign: true, inTable, tables });
    // Nothing but its own end tag closes a template, not even the end of a table around.
    else if (name === 'template') this.#push({ name, foreign: false, inTable: false, tables: 0 });
    else if (html.BARRIERS.has(name)) this.#push({ name, foreign: false, inTable, tables });
    else if (!html.NEVER_OPEN.has(name)) this.#top.open(name);
  }

  #openTablePart(name: string): void {
    // Outside of tables, tags of their parts open nothing.
    if (!this.#popToTable()) return;
    if (html.CELLS.has(this.#top.name)) this.#pop();
    if (html.CELLS.has(name)) this.#push({ name, foreign: false, inTable: false, tables: this.#top.tables });
  }

  /** Closes an element of the innermost frame, or the one that opened it. */
  #closeInTop(name: string): boolean {
    const closing = this.#top.closingOf(name);
    if (closing !== undefined) this.#top.close(closing);
    else if (isOpenedBy(this.#top, name)) this.#pop();
    else return false;
    return true;
  }

  #closeTablePart(name: string): boolean {
    if (!this.#popToTable()) return false;
    if (name !== 'table') {
      if (html.CELLS.has(this.#top.name)) this.#pop();
      return true;
    }
    while (this.#top.name !== 'table') this.#pop();
    this.#pop();
    return true;
  }

  /** Closes what is open in the nearest table or cell. @returns false when there is none */
  #popToTable(): boolean {
    if (this.#top.tables === 0) return false;
    while (this.#top.name !== 'table' && !html.CELLS.has(this.#top.name)) this.#pop();
    this.#top.closeFrom(0);
    return true;
  }

  #popForeign(): void {
    while (this.#top.foreign) this.#pop();
  }

  #frame(kind: FrameKind): Frame {
    return new Frame(kind, (name, by) => this.#count(name, by));
  }

  #push(kind: FrameKind): void {
    this.#outer.push(this.#top);
    this.#top = this.#frame(kind);
    this.#count(kind.name, 1);
    if (kind.name === 'template') this.#templates++;
  }

  #pop(): void {
    const outer = this.#outer.pop();
    if (outer === undefined) return;
    this.#top.closeFrom(0);
    this.#count(this.#top.name, -1);
    if (this.#top.name === 'template') this.#templates--;
    this.#top = outer;
  }

  #count(name: string, by: 1 | -1): void {
    if (this.#skip.has(name)) this.#skipped += by;
    if (html.PREFORMATTED.has(name)) this.#preformatted += by;
  }
}

/** Whether an end tag closes the frame itself. A table and its cells are closed as parts of a table. */
function isOpenedBy(frame: Frame, name: string): boolean {
  return frame.name === name && name !== 'table' && !html.CELLS.has(name);
}
