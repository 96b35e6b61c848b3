/** What the views know: a reading, the language, and how to go to an entity. */
import type { Entity } from 'vietnamese-entities';
import type { Language, Reading } from '../protocol.ts';
import { WORDS, type Word } from '../words.ts';
import { element } from './dom.ts';

export interface Context {
  readonly reading: Reading;
  readonly lang: Language;
  readonly entityById: ReadonlyMap<string, Entity>;
  /** Shows an entity in the text and its details. */
  readonly goTo: (id: string) => void;
}

export function contextOf(reading: Reading, lang: Language, goTo: Context['goTo']): Context {
  return { reading, lang, goTo, entityById: new Map(reading.extraction.entities.map((e) => [e.id, e])) };
}

export function word({ lang }: Pick<Context, 'lang'>, name: Word): string {
  return WORDS[lang][name];
}

/** A button with the words of an entity that goes to it. */
export function entityButton(context: Context, id: string, label?: string): HTMLElement | undefined {
  const entity = context.entityById.get(id);
  if (entity === undefined) return undefined;
  return element('button', { type: 'button', class: 'go', lang: 'vi', click: () => context.goTo(id) }, label ?? oneLine(entity.text));
}

/** Beyond these there is only a number. */
const MOST_BUTTONS = 30;

export function entityButtons(context: Context, ids: readonly string[]): HTMLElement {
  const rest = ids.length - MOST_BUTTONS;
  return element('span', { class: 'buttons' }, ...ids.slice(0, MOST_BUTTONS).map((id) => entityButton(context, id)), rest > 0 && `+ ${rest}`);
}

export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
