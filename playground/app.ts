/** The page: what is typed goes to the worker, what comes back is shown. */
import type { EntityType } from 'vietnamese-entities';
import { fromFragment, isLink } from './model/permalink.ts';
import { fill, isSource, source, watchInput } from './page/input.ts';
import { watchSaves } from './page/saves.ts';
import { preferredLanguage, speak, watchSettings } from './page/settings.ts';
import { type Shown, VIEWS } from './page/views.ts';
import type { Language, Reading, Source } from './protocol.ts';
import { Reader } from './reader.ts';
import { SAMPLES } from './samples.ts';
import { warningIn } from './values.ts';
import { contextOf } from './view/context.ts';
import { details } from './view/details.ts';
import { byId, element } from './view/dom.ts';
import { MarkedText } from './view/marked-text.ts';
import { Tabs } from './view/tabs.ts';
import { TYPES, WORDS } from './words.ts';

const reader = new Reader(new Worker(new URL('worker.js', import.meta.url), { type: 'module' }));
const markedText = new MarkedText(byId('marked', HTMLElement), choose);
const tabs = new Tabs(byId('tabs', HTMLElement), fillPanel);
const typeNames = Object.keys(TYPES.en) as EntityType[];

let lang: Language = preferredLanguage();
let last: { readonly source: Source; readonly reading: Reading } | undefined;
let chosen: string | undefined;

function say(place: 'saved' | 'status', message: string): void {
  byId(place, HTMLElement).textContent = message;
}

/** What is shown is not what was typed last. */
function setBusy(isBusy: boolean): void {
  byId('marked', HTMLElement).setAttribute('aria-busy', String(isBusy));
}

async function read(): Promise<void> {
  const asked = source();
  setBusy(true);
  const busy = setTimeout(() => say('status', WORDS[lang].reading), 200);
  try {
    const reading = await reader.read(asked);
    if (reading === undefined) return;
    last = { source: asked, reading };
    show();
    if (isSource(asked)) setBusy(false);
  } catch (error) {
    setBusy(false);
    say('status', `${WORDS[lang].failed} ${error instanceof Error ? error.message : error}`);
  } finally {
    clearTimeout(busy);
  }
}

/** Shows the last reading in the language of the page. */
function show(): void {
  if (last === undefined) return;
  const { text, extraction } = last.reading;
  markedText.show(text, extraction.entities, TYPES[lang]);
  showCounts(last.reading);
  choose(undefined);
  tabs.renew();
}

function showCounts({ extraction: { entities, warnings }, milliseconds }: Reading): void {
  const words = WORDS[lang];
  const time = new Intl.NumberFormat(lang, { maximumSignificantDigits: 2 }).format(milliseconds);
  say('status', entities.length === 0 ? words.noEntities : `${entities.length} ${words.entitiesFound} ${words.in} ${time} ms`);
  byId('status', HTMLElement).dataset['milliseconds'] = String(milliseconds);
  for (const type of typeNames) byId(`count-${type}`, HTMLElement).textContent = String(entities.filter((e) => e.type === type).length);
  const list = byId('warnings', HTMLElement);
  list.hidden = warnings.length === 0;
  list.replaceChildren(...warnings.map((warning) => element('li', {}, warningIn(lang, warning))));
}

function shownNow(): Shown | undefined {
  return last && { context: contextOf(last.reading, lang, choose), source: last.source };
}

/** Shows what is known of an entity. */
function choose(id: string | undefined): void {
  chosen = id;
  const shown = shownNow();
  const entity = shown?.context.entityById.get(id ?? '');
  markedText.highlight(entity?.id);
  byId('close', HTMLElement).hidden = entity === undefined;
  const nodes = shown === undefined || entity === undefined ? [element('p', {}, WORDS[lang].noDetails)] : details(entity, shown.context);
  const panel = byId('details', HTMLElement);
  // Who went from one entity to another by a button in the details goes on in the text: the button is gone.
  if (panel.contains(document.activeElement)) byId('marked', HTMLElement).focus({ preventScroll: true });
  panel.replaceChildren(...nodes);
}

async function fillPanel(name: string, panel: HTMLElement): Promise<void> {
  const shown = shownNow();
  if (shown === undefined) return;
  try {
    const node = await VIEWS[name](shown, panel, reader);
    // What was read meanwhile fills the panel itself.
    if (last?.source === shown.source && lang === shown.context.lang) panel.replaceChildren(node);
  } catch (error) {
    panel.replaceChildren(element('p', {}, `${WORDS[lang].failed} ${error instanceof Error ? error.message : error}`));
  }
}

function addTypes(): void {
  const boxes = typeNames.map((type) => {
    const box = element('input', { type: 'checkbox', checked: true, 'data-type': type, change: () => markedText.toggle(type, box.checked) });
    return element('label', {}, box, ' ', element('span', { class: `vie vie-${type}`, 'data-label': type }), ' ', element('span', { id: `count-${type}` }));
  });
  byId('types', HTMLElement).append(...boxes);
}

function speakNow(chosenLanguage: Language): void {
  lang = chosenLanguage;
  speak(lang);
  for (const type of typeNames) {
    for (const label of document.querySelectorAll(`[data-label=${type}]`)) label.textContent = TYPES[lang][type];
  }
  const before = chosen;
  show();
  if (before !== undefined) choose(before);
}

/** Reads the text of the address. Where there is none, a sample is read at the start, and nothing later. */
async function readAddress(otherwise: 'sample' | 'nothing'): Promise<void> {
  const shared = await fromFragment(location.hash);
  if (shared?.lang !== undefined) speakNow(shared.lang);
  if (shared !== undefined || otherwise === 'sample') {
    fill(shared ?? SAMPLES[0]);
    await read();
  }
  if (shared === undefined && isLink(location.hash)) say('status', WORDS[lang].linkBroken);
}

async function start(): Promise<void> {
  addTypes();
  watchInput({ read, changed: () => setBusy(true) });
  watchSettings(speakNow);
  watchSaves({ reader, lang: () => lang, say });
  byId('next', HTMLElement).addEventListener('click', () => choose(markedText.neighbor(1)));
  byId('previous', HTMLElement).addEventListener('click', () => choose(markedText.neighbor(-1)));
  byId('close', HTMLElement).addEventListener('click', () => choose(undefined));
  addEventListener('hashchange', () => readAddress('nothing'));
  speakNow(lang);
  await readAddress('sample');
}

void start();
