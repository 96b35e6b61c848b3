/** The panels below the text, each made when it is first looked at. */
import type { Language, Source } from '../protocol.ts';
import type { Reader } from '../reader.ts';
import { callFor, commandFor } from '../view/code.ts';
import { type Context, word } from '../view/context.ts';
import { element } from '../view/dom.ts';
import { datesView, moneyView, peopleView, placesView } from '../view/lists.ts';

export interface Shown {
  readonly context: Context;
  readonly source: Source;
}

/** More is in the file that a button saves. UTF-16 code units. */
const MOST_JSON = 300_000;

type View = (shown: Shown, panel: HTMLElement, reader: Reader) => Node | Promise<Node>;

export const VIEWS: Readonly<Record<string, View>> = {
  people: ({ context }) => peopleView(context),
  dates: ({ context }) => datesView(context),
  money: ({ context }) => moneyView(context),
  places: ({ context }) => placesView(context),
  holders: ({ context }, panel, reader) => picture(context.lang, panel, reader),
  json: ({ context }) => code(jsonOf(context), word(context, 'json')),
  code: ({ context, source }) => {
    const fragment = document.createDocumentFragment();
    fragment.append(
      element('h3', {}, word(context, 'codeHeading')),
      code(callFor(source), word(context, 'codeHeading')),
      element('h3', {}, word(context, 'commandHeading')),
      code(commandFor(source), word(context, 'commandHeading')),
    );
    return fragment;
  },
};

/** It scrolls, so it takes the focus, and has a name. */
function code(text: string, label: string): HTMLElement {
  return element('pre', { tabindex: 0, role: 'region', 'aria-label': label }, element('code', {}, text));
}

function jsonOf({ reading: { extraction } }: Context): string {
  const json = JSON.stringify(extraction, undefined, 2);
  return json.length > MOST_JSON ? `${json.slice(0, MOST_JSON)}\n…` : json;
}

const WIDTHS = { from: 360, to: 1200 };

async function picture(lang: Language, panel: HTMLElement, reader: Reader): Promise<Node> {
  const width = Math.min(Math.max(Math.round(panel.clientWidth), WIDTHS.from), WIDTHS.to);
  const svg = await reader.ask('draw', { lang, width });
  const { documentElement } = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return document.importNode(documentElement, true);
}
