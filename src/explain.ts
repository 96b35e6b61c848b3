/**
 * `vietnamese-entities/explain`: why a text is read as it is. Shares the pipeline of `extract`; the rules record what they turn down.
 * @module
 */
import type { Extraction } from './entity.ts';
import { requireText } from './kit/values.ts';
import { CONFIG_OPTIONS, checkOptions } from './options/check.ts';
import type { ExtractorConfig } from './options/types.ts';
import { extractWith } from './pipeline.ts';
import type { Refusal } from './recognizers/trace.ts';
import { resourcesWith, sharedResources } from './resources.ts';

export type { Refusal } from './recognizers/trace.ts';

/** What was found, with its evidence, and what was not, with the rule that turned it down. */
export interface Explanation {
  /** What `extract` gives for the same text and options. */
  readonly extraction: Extraction;
  /** In the order of their first UTF-16 code unit. */
  readonly refusals: readonly Refusal[];
}

/**
 * Reads a text as `extract` does and says which rule accepted or refused each candidate.
 *
 * @param text any string; offsets are UTF-16 code units into it
 * @param config the options of `createExtractor`, `lexicon` included
 * @throws TypeError for a non-string text or an unknown option, RangeError for a bad value
 * @example
 * explain('Ảnh: H.P').refusals; // [{ type: 'place', text: 'H.P', start: 5, end: 8, rule: 'place:initials', verdict: 'refused' }]
 */
export function explain(text: string, config?: ExtractorConfig): Explanation {
  requireText('explain', text);
  const { lexicon, ...options } = checkOptions(config, CONFIG_OPTIONS);
  const refusals: Refusal[] = [];
  const extraction = extractWith(text, lexicon === undefined ? sharedResources() : resourcesWith(lexicon), options, refusals);
  return { extraction, refusals: distinct(refusals).sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** A rule may be asked about the same words more than once. */
function distinct(refusals: readonly Refusal[]): Refusal[] {
  const byKey = new Map(refusals.map((r) => [`${r.type} ${r.start} ${r.end} ${r.rule}`, r]));
  return [...byKey.values()];
}

/**
 * The explanation as lines of text for a terminal or a log: type, offsets, span, and the evidence or the rule that turned it down.
 *
 * @example
 * formatExplanation(explain('Ông Trần Văn Bưởi phát biểu.'));
 * // person        4-17    Trần Văn Bưởi  high: cue:ông, family-name:Trần
 */
export function formatExplanation({ extraction, refusals }: Explanation): string {
  const lines = [
    ...extraction.entities.map((e) => ({ ...e, why: `${e.confidence}: ${e.evidence.join(', ')}` })),
    ...refusals.map((r) => ({ ...r, why: `${r.verdict} by ${r.rule}` })),
  ];
  lines.sort((a, b) => a.start - b.start || b.end - a.end);
  return lines.map((l) => `${l.type.padEnd(12)}  ${`${l.start}-${l.end}`.padEnd(9)}  ${oneLine(l.text)}  ${l.why}`).join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
