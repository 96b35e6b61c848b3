/** From flags to the settings of the readers. */
import { statSync } from 'node:fs';
import { reservedKeys } from '../../node/bulk/options.ts';
import { UsageError } from '../errors.ts';
import type { FieldFlags, InputFlags } from '../flags.ts';
import type { FieldSettings } from './fields.ts';
import type { InputSettings } from './read.ts';
import type { SourceSettings } from './sources.ts';

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
export function fieldSettings({ field, id = 'id', date, keep = [], keepAll, ...flags }: FieldFlags): FieldSettings {
  const html = flags.html ?? false;
  const taken = keep.find((name) => reservedKeys({ html }).includes(name));
  if (taken !== undefined) throw new UsageError(`--keep: the output has a field '${taken}' of its own.`);
  return { field, id, date, keep: keepAll ? 'all' : keep, html };
}

export function sourceSettings({ ext, text }: InputFlags): SourceSettings {
  const extensions = ext?.map((name) => name.replace(/^\./u, '').toLowerCase());
  return { ...(extensions !== undefined && { extensions }), ...(text !== undefined && { text }) };
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
