/** From files to results: what `extract`, `segment`, `explain` and their like have in common. */
import { type Stats, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { codeOf, complain, EXIT, messageOf, UsageError } from './errors.ts';
import type { InputFlags } from './flags.ts';
import { type InputSettings, readSource } from './input/read.ts';
import { type BadRecord, type InputRecord, isBad, type ReadRecord } from './input/record.ts';
import { type MissingSource, type Source, sourcesOf } from './input/sources.ts';
import { inputSettings, sourceSettings } from './input/settings.ts';
import type { Result } from './output/format.ts';
import type { Sink } from './output/sinks.ts';
import { grouped, Progress } from './progress.ts';

export interface Run<T extends Result> {
  readonly files: readonly string[];
  readonly flags: InputFlags;
  /** Absent: those that `files` and `flags` name. */
  readonly sources?: AsyncIterable<Source | MissingSource>;
  /** Made when it is known that there is something to read. */
  readonly sink: Sink<T>;
  /** An error that it throws makes the record a bad one. */
  readonly make: (record: InputRecord) => T;
}

/** Reads all files and writes a result for each of their texts. @returns the exit code */
export async function runAll<T extends Result>(run: Run<T>): Promise<number> {
  const runner = new Runner(run, await progressFor(run.files, run.flags));
  return runner.run();
}

/** @throws UsageError when there is no file and nobody sends anything, and when the output would overwrite a file before it is read */
export function requireInput(files: readonly string[], { text, output }: Pick<InputFlags, 'text' | 'output'>): void {
  if (files.length === 0 && text === undefined && process.stdin.isTTY) {
    throw new UsageError('name files or directories, or send a text to standard input; `vie --help` says more');
  }
  if (output !== undefined) requireOther(files, output, '--output');
}

/** @throws UsageError when a file that is written is one of those that are read */
export function requireOther(files: readonly string[], target: string, flag: string): void {
  const found = fileAt(target);
  if (found !== undefined && files.some((file) => isSame(fileAt(file), found))) {
    throw new UsageError(`${flag}: ${target} is an input, and would be overwritten.`);
  }
}

function fileAt(path: string): Stats | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() ? found : undefined;
}

function isSame(a: Stats | undefined, b: Stats): boolean {
  return a !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** A progress line for a terminal, unless the results themselves go to it. */
export async function progressFor(files: readonly string[], { quiet, output }: InputFlags): Promise<Progress> {
  const isWanted = process.stderr.isTTY === true && quiet !== true && (output !== undefined || !process.stdout.isTTY);
  const total = isWanted ? await sizeOf(files) : undefined;
  return new Progress({ isWanted, ...(total !== undefined && { total }) });
}

/** Bytes of all files; nothing where one is a directory or standard input. */
async function sizeOf(files: readonly string[]): Promise<number | undefined> {
  let sum = 0;
  for (const file of files) {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return undefined;
    sum += found.size;
  }
  return files.length === 0 ? undefined : sum;
}

/** Says how many records failed, if any. @returns the exit code */
export function summarize({ records, failed }: { readonly records: number; readonly failed: number }): number {
  if (failed === 0) return EXIT.ok;
  complain(`${grouped(failed)} of ${grouped(records)} ${records === 1 ? 'record' : 'records'} failed`);
  return EXIT.failed;
}

class Runner<T extends Result> {
  records = 0;
  failed = 0;
  bytes = 0;
  private isStopped = false;

  constructor(
    private readonly order: Run<T>,
    private readonly progress: Progress,
  ) {}

  async run(): Promise<number> {
    const { files, flags, sink, sources = sourcesOf(files, sourceSettings(flags)) } = this.order;
    const settings: InputSettings = { ...inputSettings(files, flags), onBytes: (n) => (this.bytes += n) };
    try {
      for await (const source of sources) {
        if (this.isStopped) break;
        if ('error' in source) await this.fail({ id: source.name, error: source.error }, source.name);
        else if (!sink.isDone(source.relative)) await this.read(readSource(source, settings), source.relative);
      }
      await sink.close({ isStopped: this.isStopped });
    } finally {
      this.progress.clear();
    }
    return summarize(this);
  }

  private async read(batches: AsyncIterable<readonly ReadRecord[]>, relative: string): Promise<void> {
    for await (const records of batches) {
      for (const record of records) {
        if (isBad(record)) await this.fail(record, relative);
        else await this.take(record, relative);
        if (this.isStopped) return;
        this.progress.update(this);
      }
    }
  }

  private async take(record: InputRecord, relative: string): Promise<void> {
    try {
      await this.order.sink.write(this.order.make(record), relative);
      this.records++;
    } catch (error) {
      // Errors of the system, such as a full disk, are no fault of the record.
      if (error instanceof UsageError || codeOf(error) !== undefined) throw error;
      const { id, line } = record;
      await this.fail({ id, ...(line !== undefined && { line }), error: messageOf(error) }, relative);
    }
  }

  private async fail(record: BadRecord, relative: string): Promise<void> {
    this.records++;
    this.failed++;
    this.isStopped = this.order.flags.failFast === true;
    this.progress.clear();
    await this.order.sink.bad(record, relative);
  }
}
