/** `vie segment`, `tokenize`, `sentences`, `normalize`, `strip`: texts in, texts or records out. */
import { oneLine } from '../../text/one-line.ts';
import { removeDiacritics } from '../../text/diacritics.ts';
import { type NormalizeOptions, normalize } from '../../text/normalize.ts';
import { splitSentences } from '../../text/sentences.ts';
import { tokenize } from '../../text/tokenize.ts';
import { readHtml } from '../../io/html.ts';
import { segment } from '../../words.ts';
import type { InputFlags } from '../flags.ts';
import type { NormalizeStep } from '../words.ts';
import type { InputRecord } from '../input/record.ts';
import type { Format, Result } from '../output/format.ts';
import { openSink } from '../output/sinks.ts';
import { requireInput, runAll } from '../run.ts';
import { sinkSettings } from '../output/settings.ts';

export interface TextFlags extends InputFlags {
  /** Absent: `text`; `jsonl` for records of JSONL and CSV. */
  readonly format?: 'text' | 'jsonl';
  readonly toneMarks?: 'old' | 'new' | 'keep';
  readonly iy?: 'i' | 'y' | 'keep';
  /** Steps of `normalize` to leave out. */
  readonly without?: readonly NormalizeStep[];
}

interface TextResult extends Result {
  /** For people and for tools that read lines. */
  readonly lines: string;
  /** For JSONL. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly isRecord: boolean;
}

interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What a command makes of a text: lines, and the fields of a record. */
type Tool = (text: string) => Pick<TextResult, 'lines' | 'fields'>;

const TOOLS: Readonly<Record<TextCommand, (flags: TextFlags) => Tool>> = {
  segment: () => (text) => {
    const words = segment(text);
    return { lines: spaced(text, words), fields: { words } };
  },
  tokenize: () => (text) => {
    const tokens = tokenize(text);
    return { lines: spaced(text, tokens), fields: { tokens } };
  },
  sentences: () => (text) => {
    const sentences = splitSentences(text);
    return { lines: sentences.map((s) => `${oneLine(s.text)}\n`).join(''), fields: { sentences } };
  },
  normalize: (flags) => {
    const options = normalizeOptions(flags);
    return (text) => rewritten(normalize(text, options));
  },
  strip: () => (text) => rewritten(removeDiacritics(text)),
};

export type TextCommand = 'segment' | 'tokenize' | 'sentences' | 'normalize' | 'strip';

export async function textCommand(name: TextCommand, files: readonly string[], flags: TextFlags): Promise<number> {
  requireInput(files, flags);
  const tool = TOOLS[name](flags);
  const make = (record: InputRecord): TextResult => {
    const { id, line, kept } = record;
    const text = record.isHtml ? readHtml(record.text).text : record.text;
    const { lines, fields } = tool(text);
    return { id, lines, fields: { ...kept, ...fields }, isRecord: line !== undefined, ...(line !== undefined && { line }) };
  };
  return runAll({ files, flags, sink: openSink(formatFor(flags), sinkSettings(flags)), make });
}

/** Records of JSONL and CSV stay records; lines stay lines. */
function formatFor({ format, input }: TextFlags): Format<TextResult> {
  const asLines = (result: TextResult): boolean => (format === undefined ? !result.isRecord || input === 'lines' : format === 'text');
  return {
    extension: format === 'jsonl' ? 'jsonl' : 'txt',
    ...(format === 'jsonl' && { holdsBadRecords: true as const }),
    write: (result) => (asLines(result) ? result.lines : `${JSON.stringify({ id: result.id, ...result.fields })}\n`),
  };
}

function normalizeOptions({ toneMarks, iy, without = [] }: TextFlags): NormalizeOptions {
  const off = Object.fromEntries(without.map((step) => [step, false]));
  return { ...off, ...(toneMarks !== undefined && { toneMarks }), ...(iy !== undefined && { iy }) };
}

function rewritten(text: string): Pick<TextResult, 'lines' | 'fields'> {
  return { lines: text === '' || text.endsWith('\n') ? text : `${text}\n`, fields: { text } };
}

/** A line for each line of the text; a space between two spans, and `_` for white space inside one. */
function spaced(text: string, spans: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const span of spans) {
    const gap = text.slice(at, span.start);
    const breaks = gap.split(/\r\n|[\n\r\u2028\u2029]/u).length - 1;
    if (breaks > 0) out += '\n';
    else if (out !== '') out += ' ';
    out += span.text.replace(/\s+/gu, '_');
    at = span.end;
  }
  return out === '' ? '' : `${out}\n`;
}
