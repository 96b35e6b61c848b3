/** `vie explain`: which rule accepted, refused or dropped each candidate. */
import { explain, formatExplanation, type Explanation } from '../../explain.ts';
import { readHtml } from '../../io/html.ts';
import { printable } from '../../io/render/ansi.ts';
import type { InputFlags, ReadingFlags } from '../flags.ts';
import type { InputRecord } from '../input/record.ts';
import type { Format, Result } from '../output/format.ts';
import { openSink } from '../output/sinks.ts';
import { requireInput, runAll } from '../run.ts';
import { sinkSettings } from '../output/settings.ts';
import { readingOf } from './reading.ts';

export interface ExplainFlags extends InputFlags, ReadingFlags {
  readonly format?: 'text' | 'jsonl';
}

interface Explained extends Result {
  readonly explanation: Explanation;
}

export async function explainCommand(files: readonly string[], flags: ExplainFlags): Promise<number> {
  const { config } = readingOf(flags);
  requireInput(files, flags);
  const make = (record: InputRecord): Explained => {
    const text = record.isHtml ? readHtml(record.text).text : record.text;
    const { id, line, referenceDate } = record;
    const explanation = explain(text, { ...config, ...(referenceDate !== undefined && { referenceDate }) });
    return { id, explanation, ...(line !== undefined && { line }) };
  };
  return runAll({ files, flags, sink: openSink(formatFor(flags), sinkSettings(flags)), make });
}

function formatFor({ format, output }: ExplainFlags): Format<Explained> {
  const isText = format === undefined ? output === undefined && process.stdout.isTTY : format === 'text';
  if (isText) return { extension: 'txt', between: '\n', write: ({ explanation }) => `${printable(formatExplanation(explanation))}\n` };
  const write = ({ id, explanation: { extraction, steps } }: Explained): string => `${JSON.stringify({ id, ...extraction, steps })}\n`;
  return { extension: 'jsonl', holdsBadRecords: true, write };
}
