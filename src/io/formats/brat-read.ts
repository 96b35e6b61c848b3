/** brat, the way back. */
import type { Confidence } from '../../entity.ts';
import { describe, requireText } from '../../kit/values.ts';
import { BRAT_DEFAULTS, BRAT_EQUIVALENCE, BRAT_RELATIONS } from './brat.ts';
import { offsetsIn, type UnitOffsets } from './offsets.ts';
import { checkRead, type ReadSettings, typeOfLabel, unknown } from './options.ts';
import { type Relation, withRelations } from './relations.ts';
import type { GoldSpan, ReadOptions } from './types.ts';

/**
 * The spans of a document of brat, with people numbered, holders, references, confidence and notes. Fragments with only white space between them are one
 * span. Events and normalizations are not read. O(n log n).
 *
 * @param text the `.txt`
 * @param ann the `.ann`
 * @throws RangeError that names the line: for offsets outside the text or a text that differs; for unknown labels, relations and spans with a gap, unless
 * `skipUnknown`; TypeError or RangeError for a wrong option
 * @example
 * fromBrat('Ông Bưởi', 'T1\tPerson 4 8\tBưởi\n') // [{ id: 'T1', type: 'person', start: 4, end: 8, text: 'Bưởi', person: 1 }]
 */
export function fromBrat(text: string, ann: string, options?: ReadOptions): GoldSpan[] {
  requireText('fromBrat', text);
  requireText('fromBrat: ann', ann);
  const settings = checkRead('fromBrat', options, BRAT_DEFAULTS);
  const file: File = { text, offsets: offsetsIn(text, settings.offsets), settings, spans: new Map(), relations: [], notes: new Map(), confidence: new Map() };
  const lines = ann.split(/\r?\n/u).map((line, i): Line => ({ line, where: `fromBrat: line ${i + 1}` }));
  // A relation may stand before its spans.
  for (const line of lines) if (line.line.startsWith('T')) readSpan(file, line);
  for (const line of lines) readOther(file, line);
  const spans = [...file.spans.values()].map((span) => {
    const note = file.notes.get(span.id);
    const confidence = file.confidence.get(span.id);
    return { ...span, ...(note !== undefined && { note }), ...(confidence !== undefined && { confidence }) };
  });
  return withRelations('fromBrat', spans, file.relations, settings);
}

interface File {
  readonly text: string;
  readonly offsets: UnitOffsets;
  readonly settings: ReadSettings;
  readonly spans: Map<string, GoldSpan>;
  readonly relations: Relation[];
  readonly notes: Map<string, string>;
  readonly confidence: Map<string, Confidence>;
}

interface Line {
  readonly line: string;
  readonly where: string;
}

const SPAN = /^(T\S*)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)(?:\t(.*))?$/u;

function readSpan(file: File, { line, where }: Line): void {
  const [, id, label, bounds, written] = SPAN.exec(line) ?? [];
  if (id === undefined || bounds === undefined) throw new RangeError(`${where} must be an id, a tab, a label and offsets; got ${describe(line)}.`);
  const type = typeOfLabel(file.settings, where, label);
  if (type === undefined) return;
  if (file.spans.has(id)) throw new RangeError(`${where}: the id ${id} is used twice.`);
  const fragments = bounds.split(';').map((pair) => readBounds(file, pair, where));
  const texts = fragments.map(({ start, end }) => file.text.slice(start, end));
  if (written !== undefined && written !== texts.join(' ')) {
    throw new RangeError(`${where} says ${describe(written)}, where the text has ${describe(texts.join(' '))}.`);
  }
  const isWhole = fragments.every(({ start }, i) => i === 0 || isBlank(file.text, fragments[i - 1].end, start));
  const start = fragments[0].start;
  const end = fragments[fragments.length - 1].end;
  if (isWhole) file.spans.set(id, { id, type, start, end, text: file.text.slice(start, end) });
  else unknown(file.settings, `${where} has a gap in its span.`);
}

function readBounds({ offsets }: File, pair: string, where: string): { readonly start: number; readonly end: number } {
  const [start, end] = pair.split(' ').map((offset) => offsets.toUtf16(Number(offset)));
  if (start >= end) throw new RangeError(`${where}: a span must end after its start; got ${pair}.`);
  return { start, end };
}

function isBlank(text: string, start: number, end: number): boolean {
  return start <= end && text.slice(start, end).trim() === '';
}

const RELATION = /^R\S*\t(\S+) Arg1:(\S+) Arg2:(\S+)\s*$/u;
const EQUIVALENCE = /^\*\t(\S+)((?: \S+)+)\s*$/u;
const NOTE = /^#\S*\t\S+ (T\S*)\t(.+)$/u;
const CONFIDENCE = /^[AM]\S*\tConfidence (T\S*) (high|medium|low)\s*$/u;

/** Notes and attributes of what was left out are dropped with it. */
function readOther(file: File, { line, where }: Line): void {
  if (line.startsWith('R')) readRelation(file, line, where);
  else if (line.startsWith('*')) readEquivalence(file, line, where);
  else if (line.startsWith('#')) {
    const [, id, note] = NOTE.exec(line) ?? [];
    if (id !== undefined && note !== undefined) file.notes.set(id, note);
  } else {
    const [, id, level] = CONFIDENCE.exec(line) ?? [];
    if (id !== undefined) file.confidence.set(id, level as Confidence);
  }
}

function readRelation({ relations, settings }: File, line: string, where: string): void {
  const [, name, from, to] = RELATION.exec(line) ?? [];
  const type = (['holds', 'office-of', 'located-in'] as const).find((t) => BRAT_RELATIONS[t] === name);
  if (type !== undefined && from !== undefined && to !== undefined) relations.push({ type, from, to });
  else unknown(settings, `${where} is no relation of ours: ${describe(line)}.`);
}

function readEquivalence({ relations, settings }: File, line: string, where: string): void {
  const [, name, list = ''] = EQUIVALENCE.exec(line) ?? [];
  const ids = list.trim().split(' ');
  if (name === BRAT_EQUIVALENCE) ids.slice(1).forEach((to, i) => relations.push({ type: 'same-person', from: ids[i], to }));
  else unknown(settings, `${where} is no ${BRAT_EQUIVALENCE}: ${describe(line)}.`);
}
