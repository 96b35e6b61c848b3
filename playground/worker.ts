/** Reads and exports, off the thread of the page. What is not needed for a first reading is loaded when it is asked for. */
import { extract } from 'vietnamese-entities';
import { isHtml } from './model/kind.ts';
import type { Answer, Reading, Request, Source, TaskName, Tasks } from './protocol.ts';

/** What was read last, and from what. */
let last: { readonly source: Source; readonly reading: Reading } | undefined;

type Handlers = { readonly [N in TaskName]: (input: Tasks[N]['takes']) => Promise<Tasks[N]['gives']> };

const handlers: Handlers = {
  async read(source) {
    const reading = isHtml(source) ? await readHtmlSource(source) : readText(source);
    last = { source, reading };
    return reading;
  },
  async draw({ lang, width }) {
    const { toSvg } = await import('vietnamese-entities/render');
    return toSvg(lastReading().reading.extraction, { lang, width });
  },
  async export({ name, lang }) {
    const { source, reading } = lastReading();
    const { makeFile } = await import('./make-file.ts');
    return makeFile(name, { source, reading, lang });
  },
};

const optionsOf = ({ date }: Source): { readonly referenceDate?: string } => (date === '' ? {} : { referenceDate: date });

function readText(source: Source): Reading {
  const from = performance.now();
  const extraction = extract(source.text, optionsOf(source));
  return { text: source.text, extraction, milliseconds: performance.now() - from };
}

async function readHtmlSource(source: Source): Promise<Reading> {
  const { extractHtml } = await import('vietnamese-entities/html');
  const from = performance.now();
  const { text, ranges, ...extraction } = extractHtml(source.text, optionsOf(source));
  return { text, ranges, extraction, milliseconds: performance.now() - from };
}

function lastReading(): { readonly source: Source; readonly reading: Reading } {
  if (last === undefined) throw new Error('nothing was read yet');
  return last;
}

async function answer(request: Request): Promise<Answer> {
  try {
    return { id: request.id, result: await handle(request) };
  } catch (error) {
    return { id: request.id, error: error instanceof Error ? error.message : String(error) };
  }
}

function handle(request: Request): Promise<Tasks[TaskName]['gives']> {
  if (request.task === 'read') return handlers.read(request.input);
  if (request.task === 'draw') return handlers.draw(request.input);
  return handlers.export(request.input);
}

addEventListener('message', async ({ data }: MessageEvent<Request>) => {
  postMessage(await answer(data));
});
