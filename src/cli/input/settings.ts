/** From flags to the settings of the readers. */
import { statSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import type { InputFlags } from '../flags.ts';
import type { FieldSettings } from './fields.ts';
import type { InputSettings } from './read.ts';
import type { SourceSettings } from './sources.ts';

/** Parts of the output that no field of a record may take the place of. */
const OURS = ['id', 'entities', 'people', 'warnings', 'ranges'];

export function inputSettings(files: readonly string[], flags: InputFlags): InputSettings {
  const { delimiter } = flags;
  return {
    kind: flags.input,
    encoding: flags.encoding,
    fields: fieldSettings(flags),
    isOneOfMany: files.length > 1 || files.some(isDirectory),
    ...(delimiter !== undefined && { delimiter }),
  };
}

/** @throws UsageError for a field that cannot be kept under its name */
export function fieldSettings({ field, id, date, keep = [], keepAll }: InputFlags): FieldSettings {
  const taken = keep.find((name) => OURS.includes(name));
  if (taken !== undefined) throw new UsageError(`--keep: the output has a field '${taken}' of its own.`);
  return { text: field, keep: keepAll ? 'all' : keep, ...(id !== undefined && { id }), ...(date !== undefined && { date }) };
}

export function sourceSettings({ ext, text }: InputFlags): SourceSettings {
  const extensions = ext?.map((name) => name.replace(/^\./u, '').toLowerCase());
  return { ...(extensions !== undefined && { extensions }), ...(text !== undefined && { text }) };
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
