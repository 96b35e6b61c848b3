/** Tabs as the ARIA practices describe them: arrow keys move between them, and what is not shown is not made. */
import { byId } from './dom.ts';

export class Tabs {
  readonly #tabs: readonly HTMLElement[];
  readonly #fill: (name: string, panel: HTMLElement) => void;
  readonly #filled = new Set<string>();

  /** @param fill makes the content of a panel when it is first shown after `renew` */
  constructor(list: HTMLElement, fill: (name: string, panel: HTMLElement) => void) {
    this.#tabs = [...list.querySelectorAll<HTMLElement>('[role=tab]')];
    this.#fill = fill;
    list.addEventListener('click', ({ target }) => {
      const tab = target instanceof Element ? target.closest<HTMLElement>('[role=tab]') : null;
      if (tab !== null) this.#show(tab);
    });
    list.addEventListener('keydown', (event) => this.#press(event));
  }

  /** What the panels show is out of date. */
  renew(): void {
    this.#filled.clear();
    const shown = this.#tabs.find((tab) => tab.getAttribute('aria-selected') === 'true');
    if (shown !== undefined) this.#show(shown);
  }

  #show(shown: HTMLElement): void {
    for (const tab of this.#tabs) {
      tab.setAttribute('aria-selected', String(tab === shown));
      tab.tabIndex = tab === shown ? 0 : -1;
      this.#panel(tab).hidden = tab !== shown;
    }
    const name = nameOf(shown);
    if (this.#filled.has(name)) return;
    this.#filled.add(name);
    this.#fill(name, this.#panel(shown));
  }

  #panel(tab: HTMLElement): HTMLElement {
    return byId(`panel-${nameOf(tab)}`, HTMLElement);
  }

  #press(event: KeyboardEvent): void {
    const at = this.#tabs.findIndex((tab) => tab.matches(':focus'));
    const count = this.#tabs.length;
    const to = { ArrowRight: (at + 1) % count, ArrowLeft: (at - 1 + count) % count, Home: 0, End: count - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    this.#tabs[to].focus();
    this.#show(this.#tabs[to]);
  }
}

const nameOf = (tab: HTMLElement): string => tab.id.replace('tab-', '');
