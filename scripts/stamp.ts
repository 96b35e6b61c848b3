/**
 * Tells whether what a build step made is still what its inputs would give. By content, not by time: a checkout, a copy of the
 * folder or a change that was taken back rebuilds nothing. The stamps are in `.cache/`; without one, a step is stale.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

type Digests = Readonly<Record<string, string>>;
export interface Stamp {
  readonly inputs: Digests;
  readonly outputs: Digests;
}

/** The files under a folder or the file itself, relative to `root` with `/`, sorted. Nothing where there is no such path. */
export function filesIn(path: string, root = ROOT): string[] {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [path];
  const entries = readdirSync(absolute, { recursive: true, withFileTypes: true }).filter((e) => e.isFile());
  return entries.map((e) => join(e.parentPath, e.name).slice(join(root, '/').length).replaceAll('\\', '/')).sort();
}

/** The digest of each file; '' for one that is not there. */
export function digestsOf(files: readonly string[], root = ROOT): Digests {
  return Object.fromEntries(files.map((file) => [file, digestOf(join(root, file))]));
}

function digestOf(path: string): string {
  return existsSync(path) ? createHash('sha1').update(readFileSync(path)).digest('base64') : '';
}

export function readStamp(name: string, root = ROOT): Stamp | undefined {
  try {
    return JSON.parse(readFileSync(join(root, `.cache/${name}.json`), 'utf8')) as Stamp;
  } catch {
    // No stamp, or half a stamp of a process that was killed: the step runs again.
    return undefined;
  }
}

export function writeStamp(name: string, stamp: Stamp, root = ROOT): void {
  const path = join(root, `.cache/${name}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(stamp));
  renameSync(`${path}.${process.pid}`, path);
}

/** Whether the inputs are the very files of the stamp, and all outputs are there unchanged. */
export function isFresh(stamp: Stamp | undefined, inputs: readonly string[], root = ROOT): boolean {
  if (stamp === undefined) return false;
  return same(stamp.inputs, digestsOf(inputs, root)) && same(stamp.outputs, digestsOf(Object.keys(stamp.outputs), root));
}

function same(a: Digests, b: Digests): boolean {
  const files = Object.keys(a);
  return files.length === Object.keys(b).length && files.every((file) => a[file] !== '' && a[file] === b[file]);
}
