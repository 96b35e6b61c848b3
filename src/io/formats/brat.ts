/** brat, the way out: standoff annotations, a `.txt` and an `.ann` beside it. */
import { ENTITY_TYPES } from '../../entity-lists.ts';
import { describe } from '../../kit/values.ts';
import { spansOf } from './gold.ts';
import { offsetsIn, type UnitOffsets } from './offsets.ts';
import { checkFormat, type FormatDefaults, WORD_LABELS } from './options.ts';
import { mentionsOf, RELATION_ENDS, type RelationType, relationsOf } from './relations.ts';
import type { Annotated, FormatOptions, GoldSpan, OffsetOptions } from './types.ts';

const BRAT_LABEL = { pattern: /^[A-Za-z0-9_-]+$/u, sentence: 'letters without marks, digits, _ and -' };

/** What a brat reader and writer agree on. */
export const BRAT_DEFAULTS: FormatDefaults = { labels: WORD_LABELS, offsets: 'codepoint', allowedLabel: BRAT_LABEL };

/** brat's names of relations. Mentions of one person are an equivalence (`*`), not a relation with an id. */
export const BRAT_RELATIONS: Readonly<Record<Exclude<RelationType, 'same-person'>, string>> = {
  holds: 'Holds',
  'office-of': 'OfficeOf',
  'located-in': 'LocatedIn',
};

/** The name of the equivalence. */
export const BRAT_EQUIVALENCE = 'Coref';

/** The two files of one document. */
export interface BratDocument {
  /** For the `.txt`: the text as it is. */
  readonly txt: string;
  /** For the `.ann`. */
  readonly ann: string;
}

/**
 * A text for brat: text-bound annotations (`T1`), mentions of one person (`* Coref`), relations (`R1`: Holds, OfficeOf, LocatedIn), the confidence as an
 * attribute (`A1`) and the value as a note (`#1`). Offsets are code points by default. A span over a line break is written in
 * fragments, as brat wants it. O(n log n).
 *
 * @throws RangeError when the entities are not of this text, or for a label that brat cannot hold; TypeError or RangeError for a wrong option
 * @example
 * const { txt, ann } = toBrat(text, extract(text)); // ann: 'T1\tPerson 4 17\tTrần Văn Bưởi\n…'
 */
export function toBrat(text: string, source: Annotated, options?: FormatOptions & OffsetOptions): BratDocument {
  const { types, labels, offsets: unit } = checkFormat('toBrat', options, BRAT_DEFAULTS);
  const spans = spansOf('toBrat', text, source, types);
  const offsets = offsetsIn(text, unit);
  const names = new Map(spans.map((span, i) => [span.id, `T${i + 1}`]));
  const nameOf = (id: string): string => names.get(id) ?? '';
  const lines = spans.map((span) => `${nameOf(span.id)}\t${labels[span.type]} ${boundsOf(text, span, offsets)}`);
  for (const mentions of mentionsOf(spans).values())
    if (mentions.length > 1) lines.push(`*\t${BRAT_EQUIVALENCE} ${mentions.map((mention) => nameOf(mention.id)).join(' ')}`);
  let relations = 0;
  for (const { type, from, to } of relationsOf(spans))
    if (type !== 'same-person') lines.push(`R${++relations}\t${BRAT_RELATIONS[type]} Arg1:${nameOf(from)} Arg2:${nameOf(to)}`);
  let attributes = 0;
  for (const { id, confidence } of spans) if (confidence !== undefined) lines.push(`A${++attributes}\tConfidence ${nameOf(id)} ${confidence}`);
  let notes = 0;
  for (const { id, note } of spans) if (note !== undefined) lines.push(`#${++notes}\tAnnotatorNotes ${nameOf(id)}\t${note.replace(UNWRITABLE, ' ')}`);
  return { txt: text, ann: lines.map((line) => line + '\n').join('') };
}

const UNWRITABLE = /[\s\p{Cc}]+/gu;
/** All that Python, in which brat is written, takes for the end of a line. */
const LINE_BREAKS = /[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+/u;

/** `41 54;55 60 TAB first part second part`: brat wants no line break in a span, so it is cut there and joined by a space. */
function boundsOf(text: string, { id, start, end }: GoldSpan, offsets: UnitOffsets): string {
  const parts = text.slice(start, end).split(LINE_BREAKS);
  const bounds: string[] = [];
  const written: string[] = [];
  let at = start;
  for (const part of parts) {
    if (part === '') continue;
    const from = text.indexOf(part, at);
    at = from + part.length;
    bounds.push(`${offsets.fromUtf16(from)} ${offsets.fromUtf16(at)}`);
    written.push(part);
  }
  if (bounds.length === 0) throw new RangeError(`toBrat: span ${describe(id)} has nothing but line breaks.`);
  return `${bounds.join(';')}\t${written.join(' ')}`;
}

/**
 * The `annotation.conf` of a brat project for what `toBrat` writes with the same options.
 * @throws TypeError or RangeError for a wrong option
 */
export function bratConfig(options?: FormatOptions): string {
  const { types, labels } = checkFormat('bratConfig', options, { labels: WORD_LABELS, allowedLabel: BRAT_LABEL });
  const used = ENTITY_TYPES.filter((type) => types.has(type));
  const relation = (type: RelationType, name: string, more = ''): string[] => {
    const from = RELATION_ENDS[type].from.filter((t) => types.has(t)).map((t) => labels[t]);
    const to = RELATION_ENDS[type].to;
    return from.length > 0 && types.has(to) ? [`${name}\tArg1:${[...new Set(from)].join('|')}, Arg2:${labels[to]}${more}`] : [];
  };
  return [
    '[entities]',
    ...new Set(used.map((type) => labels[type])),
    '',
    '[relations]',
    ...relation('holds', BRAT_RELATIONS.holds),
    ...relation('office-of', BRAT_RELATIONS['office-of']),
    ...relation('located-in', BRAT_RELATIONS['located-in']),
    ...relation('same-person', BRAT_EQUIVALENCE, ', <REL-TYPE>:symmetric-transitive'),
    '<OVERLAP>\tArg1:<ENTITY>, Arg2:<ENTITY>, <OVL-TYPE>:contain',
    '',
    '[events]',
    '',
    '[attributes]',
    'Confidence\tArg:<ENTITY>, Value:high|medium|low',
    '',
  ].join('\n');
}
