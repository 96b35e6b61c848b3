/** `vie extract`: the entities of texts, in any format. */
import { terminalTakesColor } from '../../io/render/color-support.ts';
import type { InputFlags, OutputFlags, ReadingFlags } from '../flags.ts';
import type { OutputSettings } from '../output/document.ts';
import { formatOf } from '../output/formats.ts';
import { fieldChoice } from '../output/json.ts';
import type { FormatName } from '../output/names.ts';
import { openSink } from '../output/sinks.ts';
import { requireInput, runAll } from '../run.ts';
import { documentOf, readingOf } from './reading.ts';

export interface ExtractFlags extends InputFlags, ReadingFlags, OutputFlags {
  /** Absent: `pretty` on a terminal, else `jsonl`. */
  readonly format?: FormatName;
  readonly jobs: number | 'auto';
}

export async function extractCommand(files: readonly string[], flags: ExtractFlags): Promise<number> {
  const reading = readingOf(flags);
  const settings = outputSettings(flags);
  const name = flags.format ?? (flags.output === undefined && process.stdout.isTTY ? 'pretty' : 'jsonl');
  requireInput(files, flags);
  const sink = openSink(formatOf(name, settings), sinkSettings(flags));
  return runAll({ files, flags, sink, make: (record) => documentOf(record, reading) });
}

export function outputSettings(flags: OutputFlags): OutputSettings {
  const { fields, evidence, offsets, base, lang, color } = flags;
  return {
    evidence,
    withText: flags.withText ?? false,
    words: flags.words ?? false,
    layers: flags.layers ?? false,
    excel: flags.excel ?? false,
    lang,
    color: color && terminalTakesColor(),
    ...(fields !== undefined && { fields: fieldChoice(fields) }),
    ...(offsets !== undefined && { offsets }),
    ...(base !== undefined && { base }),
  };
}

export function sinkSettings({ output, resume }: Pick<InputFlags, 'output' | 'resume'>): { readonly output?: string; readonly resume: boolean } {
  return { resume: resume ?? false, ...(output !== undefined && { output }) };
}
