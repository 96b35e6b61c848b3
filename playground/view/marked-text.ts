/** The text with a mark around each entity, and one of them chosen by mouse or keyboard. */
import type { Entity, EntityType } from 'vietnamese-entities';
import { element } from './dom.ts';

export class MarkedText {
  readonly #root: HTMLElement;
  readonly #choose: (id: string | undefined) => void;
  #marks = new Map<string, HTMLElement>();
  #entities: readonly Entity[] = [];
  #chosen: string | undefined;

  /** @param choose is told which entity the user chose, if any */
  constructor(root: HTMLElement, choose: (id: string | undefined) => void) {
    this.#root = root;
    this.#choose = choose;
    root.addEventListener('click', (event) => this.#click(event));
    root.addEventListener('keydown', (event) => this.#press(event));
  }

  show(text: string, entities: readonly Entity[], labels: Readonly<Record<EntityType, string>>): void {
    this.#entities = entities;
    this.#marks = new Map();
    this.#chosen = undefined;
    this.#root.replaceChildren(marked(text, entities, { labels, marks: this.#marks }));
  }

  /** Shows or hides the marks of a type; the text stays. */
  toggle(type: EntityType, isShown: boolean): void {
    this.#root.classList.toggle(`hide-${type}`, !isShown);
  }

  /** Highlights an entity and brings it into view; `undefined` takes the highlight away. */
  highlight(id: string | undefined): void {
    this.#mark()?.classList.remove('chosen');
    this.#chosen = id;
    const mark = this.#mark();
    mark?.classList.add('chosen');
    mark?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The shown entity after or before the chosen one; at the ends, and where none is chosen, the first or last. */
  neighbor(step: 1 | -1): string | undefined {
    const shown = this.#entities.filter((e) => this.#isShown(e.type));
    const at = shown.findIndex((e) => e.id === this.#chosen);
    if (at < 0) return shown.at(step === 1 ? 0 : -1)?.id;
    return shown[Math.min(Math.max(at + step, 0), shown.length - 1)].id;
  }

  #mark(): HTMLElement | undefined {
    return this.#marks.get(this.#chosen ?? '');
  }

  #isShown(type: EntityType): boolean {
    return !this.#root.classList.contains(`hide-${type}`);
  }

  #click({ target }: Event): void {
    // Who selects words does not mean a click.
    if (getSelection()?.isCollapsed === false) return;
    let mark = target instanceof Element ? target.closest<HTMLElement>('mark.vie') : null;
    while (mark !== null && !this.#isShown(mark.dataset['type'] as EntityType)) mark = mark.parentElement?.closest<HTMLElement>('mark.vie') ?? null;
    this.#choose(mark?.dataset['id']);
  }

  #press(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const choice = this.#choiceOf(event.key);
    if (choice === undefined) return;
    event.preventDefault();
    this.#choose(choice.id);
  }

  #choiceOf(key: string): { readonly id: string | undefined } | undefined {
    if (key === 'ArrowRight') return { id: this.neighbor(1) };
    if (key === 'ArrowLeft') return { id: this.neighbor(-1) };
    return key === 'Escape' ? { id: undefined } : undefined;
  }
}

interface Marking {
  readonly labels: Readonly<Record<EntityType, string>>;
  /** Gets the mark of each entity. */
  readonly marks: Map<string, HTMLElement>;
}

/** A browser lays a block out as a whole, and only when it is seen: long texts are several. UTF-16 code units, to the end of a line. */
const BLOCK = 4000;

/** Writes a text with marks into blocks. */
class Writer {
  readonly blocks = document.createDocumentFragment();
  readonly #text: string;
  readonly #marking: Marking;
  readonly #open: { readonly node: HTMLElement; readonly entity: Entity }[] = [];
  #block = this.#addBlock();
  #blockStart = 0;
  #at = 0;

  constructor(text: string, marking: Marking) {
    this.#text = text;
    this.#marking = marking;
  }

  copyTo(offset: number): void {
    for (let end = this.#endOfBlock(offset); end !== undefined; end = this.#endOfBlock(offset)) {
      this.#append(end);
      this.#block = this.#addBlock();
      this.#blockStart = end;
    }
    if (offset > this.#at) this.#append(offset);
  }

  closeUpTo(offset: number): void {
    for (let top = this.#open.at(-1); top !== undefined && top.entity.end <= offset; top = this.#open.at(-1)) {
      this.copyTo(top.entity.end);
      // Hidden from screen readers, which would say it in the middle of a sentence.
      top.node.append(element('span', { class: 'vie-label', 'aria-hidden': 'true' }, this.#marking.labels[top.entity.type]));
      this.#open.pop();
    }
  }

  open(entity: Entity): void {
    const { id, type, confidence, evidence } = entity;
    const node = element('mark', { class: `vie vie-${type}`, 'data-id': id, 'data-type': type, title: `${confidence}: ${evidence.join(', ')}` });
    this.#inner().append(node);
    this.#open.push({ node, entity });
    this.#marking.marks.set(id, node);
  }

  #append(offset: number): void {
    this.#inner().append(this.#text.slice(this.#at, offset));
    this.#at = offset;
  }

  #inner(): HTMLElement {
    return this.#open.at(-1)?.node ?? this.#block;
  }

  #addBlock(): HTMLElement {
    return this.blocks.appendChild(element('div', { class: 'block' }));
  }

  /** Where the block is long enough and a line ends before the offset; never inside of an entity. */
  #endOfBlock(offset: number): number | undefined {
    if (this.#open.length > 0) return undefined;
    const from = Math.max(this.#at, this.#blockStart + BLOCK);
    const line = this.#text.slice(from, offset - 1).indexOf('\n');
    return line < 0 ? undefined : from + line + 1;
  }
}

/** @param entities nested, in text order, an outer one before those inside it */
function marked(text: string, entities: readonly Entity[], marking: Marking): DocumentFragment {
  const writer = new Writer(text, marking);
  for (const entity of entities) {
    writer.closeUpTo(entity.start);
    writer.copyTo(entity.start);
    writer.open(entity);
  }
  writer.closeUpTo(text.length);
  writer.copyTo(text.length);
  return writer.blocks;
}
