/** The buttons that save files, copy HTML and copy the link. */
import { EXPORTS, type ExportName } from '../exports.ts';
import { isHtml } from '../model/kind.ts';
import { LONGEST_LINK, toFragment } from '../model/permalink.ts';
import type { Language, MadeFile } from '../protocol.ts';
import type { Reader } from '../reader.ts';
import { byId, element } from '../view/dom.ts';
import { WORDS, type Word } from '../words.ts';
import { source } from './input.ts';

export interface SavesSettings {
  readonly reader: Reader;
  readonly lang: () => Language;
  /** Shows a message beside what was pressed. */
  readonly say: (place: 'saved' | 'status', message: string) => void;
}

export function watchSaves(settings: SavesSettings): void {
  const { reader, lang, say } = settings;
  const make = async (name: ExportName, use: (file: MadeFile) => Promise<Word | undefined>): Promise<void> => {
    try {
      const done = await use(await reader.ask('export', { name, lang: lang() }));
      say('saved', done === undefined ? '' : WORDS[lang()][done]);
    } catch (error) {
      say('saved', `${WORDS[lang()].failed} ${error instanceof Error ? error.message : error}`);
    }
  };
  const buttons = EXPORTS.map(({ name, label }) => {
    const press = (): Promise<void> => make(name, async (file) => download(file));
    return element('button', { type: 'button', 'data-export': name, click: press }, label);
  });
  const copy = element('button', {
    type: 'button',
    id: 'copy-html',
    'data-word': 'copyHtml',
    click: () => make('marked-html', async ({ content }) => ((await toClipboard(content)) ? 'htmlCopied' : 'notCopied')),
  });
  byId('saves', HTMLElement).append(...buttons, copy);
  byId('share', HTMLElement).addEventListener('click', async () => say('status', WORDS[lang()][await share(lang())]));
}

function download({ name, type, content }: MadeFile): undefined {
  const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  element('a', { href: url, download: name }).click();
  // The browser has taken it once the click is over.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return undefined;
}

/** Puts the text into the address, and the address into the clipboard. */
async function share(lang: Language): Promise<Word> {
  const fragment = await toFragment({ ...source(), lang });
  if (fragment.length > LONGEST_LINK) {
    const { text } = source();
    download(isHtml(source()) ? { name: 'page.html', type: 'text/html', content: text } : { name: 'text.txt', type: 'text/plain', content: text });
    return 'linkTooLong';
  }
  history.replaceState(null, '', `#${fragment}`);
  return (await toClipboard(location.href)) ? 'linkCopied' : 'linkShown';
}

async function toClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
