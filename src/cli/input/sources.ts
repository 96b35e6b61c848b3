/** The files that a command line names: files, directories with all that is in them, standard input. */
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { messageOf } from '../errors.ts';
import { extensionOf, KNOWN_EXTENSIONS } from './kinds.ts';

/** One file, or what stands for one. */
export interface Source {
  /** What people call it: the path as it was given, with `/` on all systems; `stdin`. */
  readonly name: string;
  /** Absent for standard input and for a text of the command line. */
  readonly path?: string;
  /** Where its output goes in a folder: the path below the directory that was named, or the name of the file. With `/`. */
  readonly relative: string;
  /** In bytes, where known. */
  readonly size?: number;
  open(): AsyncIterable<Uint8Array>;
}

/** A file that cannot be read. */
export interface MissingSource {
  readonly name: string;
  readonly error: string;
}

export interface SourceSettings {
  /** Extensions that are read in directories. Default: those that the command knows. */
  readonly extensions?: readonly string[];
  /** A text to read in place of files. */
  readonly text?: string;
}

const CHUNK_BYTES = 262_144;

/** All sources in order; directories are walked by name, so that the order is the same on all systems. */
export async function* sourcesOf(args: readonly string[], { extensions = KNOWN_EXTENSIONS, text }: SourceSettings): AsyncGenerator<Source | MissingSource> {
  if (text !== undefined) yield { name: 'text', relative: 'text.txt', open: () => once(Buffer.from(text)) };
  const isAlone = args.length === 0 && text === undefined;
  for (const arg of isAlone ? ['-'] : args) {
    if (arg === '-') {
      yield { name: 'stdin', relative: 'stdin', open: () => process.stdin };
      continue;
    }
    try {
      const found = await stat(arg);
      if (found.isDirectory()) yield* filesUnder(arg, '', extensions);
      else yield fileSource(arg, basename(arg), found.size);
    } catch (error) {
      yield { name: withSlashes(arg), error: messageOf(error) };
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* filesUnder(root: string, below: string, extensions: readonly string[]): AsyncGenerator<Source> {
  const entries = await readdir(join(root, below), { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const relative = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesUnder(root, relative, extensions);
    else if (extensions.includes(extensionOf(entry.name))) {
      const path = join(root, relative);
      yield fileSource(path, relative, (await stat(path)).size);
    }
  }
}

function fileSource(path: string, relative: string, size: number): Source {
  return { name: withSlashes(path), path, relative, size, open: () => createReadStream(path, { highWaterMark: CHUNK_BYTES }) };
}

/** Windows takes both; ids are the same everywhere. */
function withSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}
