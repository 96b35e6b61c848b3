/** Where results go: standard output, a file, or a folder. */
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { complain, UsageError } from '../errors.ts';
import type { BadRecord } from '../input/record.ts';
import { fileNameOf, withoutExtension } from './file-name.ts';
import type { Format, Result } from './format.ts';
import { TextStream } from './text-stream.ts';

/** Takes results in order. */
export interface Sink<T extends Result> {
  /** Whether an earlier run has written all of a source, so that it need not be read. */
  isDone(relative: string): boolean;
  /** @param relative the place of the source below a folder, see `Source` */
  write(result: T, relative: string): Promise<void>;
  /** Writes a bad record in its place, if the format can hold it. */
  bad(record: BadRecord, relative: string): Promise<void>;
  /** `isStopped`: the last source was not read to its end, so its file in a folder stays a part. */
  close(end?: SinkEnd): Promise<void>;
}

export interface SinkEnd {
  readonly isStopped: boolean;
}

export interface SinkSettings {
  /** The path of a file or folder; standard output where it is absent. */
  readonly output?: string;
  /** Files in a folder that an earlier run has written stay. */
  readonly resume: boolean;
}

/** Whether an output is a folder: it ends like one, or it is there and is one. */
export function isFolder(output: string): boolean {
  return /[/\\]$/u.test(output) || (existsSync(output) && statSync(output).isDirectory());
}

/** @throws UsageError for a format that needs a folder */
export function openSink<T extends Result>(format: Format<T>, { output, resume }: SinkSettings): Sink<T> {
  if (output !== undefined && isFolder(output)) return new FolderSink(format, { output, resume });
  if (format.beside !== undefined) throw new UsageError('this format writes two files for each text: name a folder with -o FOLDER/');
  if (output === undefined) return new StreamSink(format, TextStream.standardOutput());
  mkdirSync(dirname(output), { recursive: true });
  return new StreamSink(format, TextStream.file(output));
}

/** All results in one stream. */
class StreamSink<T extends Result> implements Sink<T> {
  private count = 0;

  constructor(
    private readonly format: Format<T>,
    private readonly stream: TextStream,
  ) {}

  isDone(): boolean {
    return false;
  }

  async write(result: T): Promise<void> {
    // What cannot be written is a bad record, and leaves no separator.
    const text = this.format.write(result);
    if (this.format.isFileEach && this.count > 0) throw new UsageError('this format writes one text a file, and there are more: name a folder with -o FOLDER/');
    await this.add(text);
  }

  async bad(record: BadRecord): Promise<void> {
    const line = JSON.stringify(record);
    if (this.format.holdsBadRecords) await this.add(this.format.between === undefined ? `${line}\n` : line);
    else complain(line);
  }

  private async add(text: string): Promise<void> {
    const { begin = '', between = '' } = this.format;
    await this.stream.write((this.count === 0 ? begin : between) + text);
    this.count++;
  }

  async close(): Promise<void> {
    const { begin = '', end = '' } = this.format;
    await this.stream.write(this.count === 0 ? begin + end : end);
    await this.stream.close();
  }
}

/** A file for each source, or for each result where the format holds one. A file gets its name when it is whole. */
class FolderSink<T extends Result> implements Sink<T> {
  private readonly used = new Set<string>();
  private readonly paths = new Map<string, string>();
  private open: { readonly path: string; readonly sink: StreamSink<T> } | undefined;

  constructor(
    private readonly format: Format<T>,
    private readonly settings: Required<SinkSettings>,
  ) {
    mkdirSync(settings.output, { recursive: true });
  }

  isDone(relative: string): boolean {
    return this.settings.resume && existsSync(this.pathOfSource(relative));
  }

  async write(result: T, relative: string): Promise<void> {
    const { format } = this;
    if (!format.isFileEach) return (await this.sinkFor(relative)).write(result);
    const text = format.write(result);
    const second = format.beside?.write(result);
    const path = result.line === undefined ? this.pathOfSource(relative) : this.freePath(fileNameOf(result.id));
    if (format.beside !== undefined && second !== undefined) await writeFile(replaceExtension(path, format, format.beside.extension), second);
    await writeWhole(path, text);
  }

  async bad(record: BadRecord, relative: string): Promise<void> {
    if (this.format.isFileEach) complain(JSON.stringify(record));
    else await (await this.sinkFor(relative)).bad(record);
  }

  async close(end?: SinkEnd): Promise<void> {
    await this.closeOpen(end);
    const { project } = this.format;
    if (project !== undefined) await writeFile(join(this.settings.output, project.name), project.content);
  }

  private async sinkFor(relative: string): Promise<StreamSink<T>> {
    const path = this.pathOfSource(relative);
    if (this.open?.path === path) return this.open.sink;
    await this.closeOpen();
    const sink = new StreamSink(this.format, TextStream.file(partOf(path)));
    this.open = { path, sink };
    return sink;
  }

  private async closeOpen(end?: SinkEnd): Promise<void> {
    if (this.open === undefined) return;
    const { path, sink } = this.open;
    this.open = undefined;
    await sink.close();
    if (!end?.isStopped) await rename(partOf(path), path);
  }

  private pathOfSource(relative: string): string {
    const known = this.paths.get(relative);
    if (known !== undefined) return known;
    const name = fileNameOf(relative);
    const path = this.freePath(withoutExtension(name), name);
    this.paths.set(relative, path);
    return path;
  }

  /** A path of its own, also where capitals do not count: `a.txt` and `a.html` become `a.jsonl` and `a.html.jsonl`. */
  private freePath(name: string, otherwise = name): string {
    let free = this.used.has(name.toLowerCase()) ? otherwise : name;
    for (let i = 2; this.used.has(free.toLowerCase()); i++) free = `${otherwise}-${i}`;
    this.used.add(free.toLowerCase());
    const path = join(this.settings.output, `${free}.${this.format.extension}`);
    mkdirSync(dirname(path), { recursive: true });
    return path;
  }
}

function partOf(path: string): string {
  return `${path}.part`;
}

async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(partOf(path), text);
  await rename(partOf(path), path);
}

function replaceExtension<T extends Result>(path: string, { extension }: Format<T>, other: string): string {
  return path.slice(0, -extension.length) + other;
}
