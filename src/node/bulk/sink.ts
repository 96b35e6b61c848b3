/** Where the lines go: a file, which can be resumed, or a stream. */
import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import type { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { fail } from '../../kit/values.ts';
import { type Done, readDone } from './done.ts';
import type { BulkInput, BulkOutput } from './types.ts';

export interface Sink {
  /** What an earlier run has written. */
  readonly done: Done;
  /** Writes whole lines. Resolves when they are out of our hands. */
  write(bytes: Uint8Array): Promise<void>;
  /** After the last line. @throws Error where an earlier run wrote more */
  finish(): Promise<void>;
  close(): Promise<void>;
}

const NOTHING: Done = { records: 0, failed: 0, length: 0, last: new Uint8Array() };

export interface SinkOptions {
  readonly input: BulkInput;
  readonly resume: boolean;
}

/** @throws errors of the system; Error for an output file that is the input, or that cannot be resumed */
export async function openSink(output: BulkOutput, options: SinkOptions): Promise<Sink> {
  if (typeof output === 'string') return openFile(output, options);
  if (typeof output?.write !== 'function') fail(TypeError, 'output', output, 'a path or a stream');
  if (options.resume) throw new TypeError('resume needs an output file; got a stream.');
  return new StreamSink(output);
}

async function openFile(path: string, { input, resume }: SinkOptions): Promise<Sink> {
  const [to, from] = await Promise.all([statOf(path), typeof input === 'string' ? statOf(input) : undefined]);
  if (to !== undefined && to.dev === from?.dev && to.ino === from.ino) throw new Error(`${path} is the input, and would be overwritten.`);
  const isFile = to === undefined || to.isFile();
  if (resume && !isFile) throw new Error(`resume needs an output file, but ${path} is none.`);
  const done = resume && to !== undefined ? await readDone(path) : NOTHING;
  const { O_WRONLY, O_CREAT, O_TRUNC } = constants;
  const handle = await open(path, O_WRONLY | O_CREAT | (resume || !isFile ? 0 : O_TRUNC));
  return new FileSink(handle, { path, done, isFile });
}

async function statOf(path: string): Promise<Awaited<ReturnType<typeof stat>> | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

interface FileState {
  readonly path: string;
  readonly done: Done;
  /** Not a terminal, a pipe or the like. */
  readonly isFile: boolean;
}

class FileSink implements Sink {
  readonly done: Done;
  readonly #handle: FileHandle;
  readonly #path: string;
  readonly #isFile: boolean;
  #at: number;
  /** The last line of the earlier run, which the first lines begin with. */
  #expected: Uint8Array | undefined;

  constructor(handle: FileHandle, { path, done, isFile }: FileState) {
    this.#handle = handle;
    this.#path = path;
    this.#isFile = isFile;
    this.done = done;
    this.#at = done.length;
    this.#expected = done.last;
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#expected !== undefined) await this.#check(this.#expected, bytes);
    for (let from = 0; from < bytes.length; ) {
      const { bytesWritten } = await this.#handle.write(bytes, from, bytes.length - from, this.#isFile ? this.#at : null);
      from += bytesWritten;
      this.#at += bytesWritten;
    }
  }

  /** Cuts off what the earlier run left torn, once it is known that we go on with its work. */
  async #check(expected: Uint8Array, bytes: Uint8Array): Promise<void> {
    if (!expected.every((byte, i) => bytes[i] === byte)) throw this.#mismatch();
    this.#expected = undefined;
    if (this.#isFile) await this.#handle.truncate(this.#at);
  }

  async finish(): Promise<void> {
    if (this.#expected !== undefined) await this.#check(this.#expected, new Uint8Array());
  }

  #mismatch(): Error {
    const line = this.done.records + 1;
    return new Error(`Cannot resume ${this.#path}: its line ${line} is not what this input and these options give. Run without resume to replace it.`);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

class StreamSink implements Sink {
  readonly done = NOTHING;
  readonly #stream: Writable;
  /** The callback of `write` gets an error too. */
  readonly #onError = (): void => {};

  constructor(stream: Writable) {
    this.#stream = stream;
    stream.on('error', this.#onError);
  }

  write(bytes: Uint8Array): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#stream.write(bytes, (error) => (error == null ? resolve() : reject(error)));
    });
  }

  async finish(): Promise<void> {}

  async close(): Promise<void> {
    // The event follows the callback.
    await setImmediate();
    this.#stream.off('error', this.#onError);
  }
}
