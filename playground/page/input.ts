/** What is to be read: the text area, the day, the kind, and the samples. */
import type { Kind, Source } from '../protocol.ts';
import { SAMPLES } from '../samples.ts';
import { byId, element } from '../view/dom.ts';

/** After the last key. */
const PAUSE = 150;

const text = byId('input', HTMLTextAreaElement);
const date = byId('date', HTMLInputElement);
const kind = byId('kind', HTMLSelectElement);

export const source = (): Source => ({ text: text.value, date: date.value, kind: kind.value as Kind });

/** Whether nothing has changed since. */
export function isSource(before: Source): boolean {
  const now = source();
  return now.text === before.text && now.date === before.date && now.kind === before.kind;
}

export function fill(given: Source): void {
  text.value = given.text;
  date.value = given.date;
  kind.value = given.kind;
}

export interface InputHandlers {
  /** Is called when there is something new to read. */
  readonly read: () => void;
  /** Is called at each key, before `read`. */
  readonly changed: () => void;
}

export function watchInput({ read, changed }: InputHandlers): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readNow = (): void => {
    clearTimeout(timer);
    read();
  };
  text.addEventListener('input', () => {
    clearTimeout(timer);
    changed();
    timer = setTimeout(read, PAUSE);
  });
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) readNow();
  });
  for (const control of [date, kind]) control.addEventListener('change', readNow);
  byId('read', HTMLElement).addEventListener('click', readNow);
  byId('clear', HTMLElement).addEventListener('click', () => {
    fill({ text: '', date: '', kind: 'auto' });
    readNow();
    text.focus();
  });
  const buttons = SAMPLES.map((sample) => {
    const load = (): void => {
      fill(sample);
      readNow();
    };
    return element('button', { type: 'button', 'data-word': sample.label, click: load });
  });
  byId('samples', HTMLElement).append(...buttons);
}
