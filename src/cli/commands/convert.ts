/** `vie convert`: what was extracted, or what annotators corrected, in another format. */
import { basename, dirname, join } from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Extraction } from '../../extraction.ts';
import { fromBrat } from '../../io/formats/brat-read.ts';
import { fromLabelStudio } from '../../io/formats/label-studio-read.ts';
import type { OffsetUnit } from '../../io/formats/types.ts';
import { fromWebAnnotations } from '../../io/formats/web-annotation-read.ts';
import { messageOf, UsageError } from '../errors.ts';
import type { InputFlags, OutputFlags } from '../flags.ts';
import type { FromFormat } from '../words.ts';
import { linesOf } from '../input/lines.ts';
import { type Source, sourcesOf } from '../input/sources.ts';
import type { Document } from '../output/document.ts';
import { formatOf } from '../output/formats.ts';
import { withoutExtension } from '../output/file-name.ts';
import { type FormatName, SPAN_FORMATS } from '../output/names.ts';
import { openSink, type Sink } from '../output/sinks.ts';
import { requireInput, summarize } from '../run.ts';
import { outputSettings, sinkSettings } from '../output/settings.ts';

export interface ConvertFlags extends InputFlags, OutputFlags {
  readonly from: FromFormat;
  readonly to: FormatName;
  /** What offsets of the input count; absent: as the format has them. */
  readonly inputOffsets?: OffsetUnit;
  /** Take the predictions of Label Studio where nobody has annotated. */
  readonly predictions?: true;
  /** Leave out labels and relations that are not ours. */
  readonly skipUnknown?: true;
  /** The folder with the texts of `.ann` and `.json` files. */
  readonly texts?: string;
}

export async function convertCommand(files: readonly string[], flags: ConvertFlags): Promise<number> {
  const { from, to } = flags;
  if (from !== 'jsonl' && !SPAN_FORMATS.includes(to)) {
    throw new UsageError(`--to ${to} needs values, which annotations do not have. From ${from}: ${SPAN_FORMATS.join(', ')}.`);
  }
  requireInput(files, flags);
  const sink = openSink(await formatOf(to, outputSettings(flags)), sinkSettings(flags));
  return new Converter(flags, sink).run(files);
}

/** A document, or why there is none. */
type Made = Document | { readonly id: string | number; readonly line?: number; readonly error: string };

class Converter {
  records = 0;
  failed = 0;

  constructor(
    private readonly flags: ConvertFlags,
    private readonly sink: Sink<Document>,
  ) {}

  async run(files: readonly string[]): Promise<number> {
    const extensions = this.flags.ext ?? EXTENSIONS[this.flags.from];
    for await (const source of sourcesOf(files, { extensions })) {
      if ('error' in source) await this.take({ id: source.name, error: source.error }, source.name);
      else if (!this.sink.isDone(source.relative))
        for await (const made of readers[this.flags.from](source, this.flags)) await this.take(made, source.relative);
      if (this.failed > 0 && this.flags.failFast) break;
    }
    await this.sink.close();
    return summarize(this);
  }

  private async take(made: Made, relative: string): Promise<void> {
    this.records++;
    if ('error' in made) {
      this.failed++;
      return this.sink.bad(made, relative);
    }
    const { id, line } = made;
    const bad = await attempt(() => this.sink.write(made, relative), { id, ...(line !== undefined && { line }) });
    if (bad === undefined) return;
    this.failed++;
    await this.sink.bad(bad, relative);
  }
}

type Place = Pick<Document, 'id' | 'line'>;

async function attempt(write: () => Promise<void>, place: Place): Promise<(Place & { readonly error: string }) | undefined> {
  try {
    await write();
    return undefined;
  } catch (error) {
    if (!(error instanceof RangeError || error instanceof TypeError) || 'code' in error) throw error;
    return { ...place, error: messageOf(error) };
  }
}

const EXTENSIONS: Readonly<Record<FromFormat, readonly string[]>> = {
  jsonl: ['jsonl', 'ndjson'],
  brat: ['ann'],
  'label-studio': ['json'],
  'web-annotation': ['jsonl', 'json', 'jsonld'],
};

type Reader = (source: Source, flags: ConvertFlags) => AsyncGenerator<Made>;

const readers: Readonly<Record<FromFormat, Reader>> = {
  jsonl: fromJsonl,
  brat: (source, flags) => fromPair(source, flags, (text, content) => fromBrat(text, content, readOptions(flags))),
  'label-studio': labelStudioTasks,
  'web-annotation': (source, flags) => fromPair(source, flags, (text, content) => fromWebAnnotations(text, parseAnnotations(content), readOptions(flags))),
};

function readOptions({ inputOffsets, skipUnknown }: ConvertFlags): { readonly offsets?: OffsetUnit; readonly skipUnknown?: boolean } {
  return { ...(inputOffsets !== undefined && { offsets: inputOffsets }), ...(skipUnknown && { skipUnknown }) };
}

/** What `vie extract --with-text` wrote. */
async function* fromJsonl(source: Source): AsyncGenerator<Made> {
  let line = 0;
  for await (const lines of linesOf(pieces(source))) {
    for (const json of lines) {
      line++;
      if (json.trim() === '') continue;
      const made = readMade(json, line);
      yield source.path === undefined || 'error' in made ? made : { ...made, path: source.path };
    }
  }
}

function readMade(json: string, line: number): Made {
  let id: string | number = line;
  try {
    const value = JSON.parse(json) as Partial<Record<string, unknown>>;
    if (typeof value.id === 'string' || typeof value.id === 'number') id = value.id;
    const { text, entities, people, warnings = [], error } = value;
    if (typeof error === 'string') return { id, line, error: `a record that failed before: ${error}` };
    if (typeof text !== 'string') throw new TypeError('the record has no text: extract with --with-text');
    if (!Array.isArray(entities) || !Array.isArray(people)) throw new TypeError('the record needs entities and people: extract without --fields');
    // The formats check each span against the text.
    return { id, line, text, found: { entities, people, warnings } as Extraction };
  } catch (error) {
    return { id, line, error: messageOf(error) };
  }
}

async function* labelStudioTasks(source: Source, flags: ConvertFlags): AsyncGenerator<Made> {
  let tasks: unknown;
  try {
    tasks = JSON.parse(await contentOf(source));
  } catch (error) {
    yield { id: source.name, error: messageOf(error) };
    return;
  }
  const from = flags.predictions ? 'predictions' : 'annotations';
  for (const [i, task] of (Array.isArray(tasks) ? (tasks as unknown[]) : [tasks]).entries()) {
    const line = i + 1;
    try {
      const found = fromLabelStudio(task, { from, ...readOptions(flags) });
      const { data, id } = task as { readonly data: { readonly text: string; readonly id?: unknown }; readonly id?: unknown };
      const name = [data.id, id].find((value) => typeof value === 'string' || typeof value === 'number') as string | number | undefined;
      yield { id: name ?? line, line, text: data.text, found };
    } catch (error) {
      yield { id: line, line, error: messageOf(error) };
    }
  }
}

/** A file of annotations, whose text is in the `.txt` file of the same name. */
async function* fromPair(source: Source, { texts }: ConvertFlags, read: (text: string, content: string) => Document['found']): AsyncGenerator<Made> {
  const id = withoutExtension(source.relative);
  try {
    const { path } = source;
    if (path === undefined) throw new UsageError('annotations beside texts come from files, not from standard input');
    const textPath = texts === undefined ? join(dirname(path), `${withoutExtension(basename(path))}.txt`) : join(texts, `${id}.txt`);
    const text = (await readFile(textPath, 'utf8')).replace(/^\ufeff/u, '');
    yield { id, text, path: textPath, found: read(text, await contentOf(source)) };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    yield { id, error: messageOf(error) };
  }
}

/** An array, or one annotation a line as `vie extract` writes them. */
function parseAnnotations(content: string): unknown {
  if (content.trimStart().startsWith('[')) return JSON.parse(content);
  return content
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): unknown => JSON.parse(line));
}

async function contentOf(source: Source): Promise<string> {
  const parts: string[] = [];
  for await (const piece of pieces(source)) parts.push(piece);
  return parts.join('');
}

async function* pieces(source: Source): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of source.open()) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}
