/**
 * `vietnamese-entities/explain`: why a text is read as it is. Shares the pipeline of `extract`; the rules record what they turn down.
 * @module vietnamese-entities/explain
 */
import type { Extraction } from './entity.ts';
import { inTextOrder } from './kit/ranges.ts';
import { requireText } from './kit/values.ts';
import { CONFIG_OPTIONS, checkOptions } from './options/check.ts';
import type { ExtractorConfig } from './options/types.ts';
import { extractWith } from './pipeline.ts';
import type { Step } from './recognizers/trace.ts';
import { resourcesWith, sharedResources } from './resources.ts';

export type { Step } from './recognizers/trace.ts';

/** What was found, with its evidence, and what the rules decided about everything that they looked at. */
export interface Explanation {
  /** What `extract` gives for the same text and options. */
  readonly extraction: Extraction;
  /** In text order: what was refused or dropped, and by which rule; which rule kept a candidate that another wanted; which relation gave a title to whom. */
  readonly steps: readonly Step[];
}

/**
 * Reads a text as `extract` does and says which rule accepted, refused or dropped each candidate.
 *
 * @param text any string; offsets are UTF-16 code units into it
 * @param config the options of `createExtractor`, `lexicon` included
 * @throws TypeError for a non-string text or an unknown option, RangeError for a bad value
 * @example
 * explain('Theo Minh Châu, trời mưa.').steps[0];
 * // { type: 'person', text: 'Theo Minh Châu', start: 0, end: 14, rule: 'person:stop-word', verdict: 'refused' }
 */
export function explain(text: string, config?: ExtractorConfig): Explanation {
  requireText('explain', text);
  const { lexicon, ...options } = checkOptions(config, CONFIG_OPTIONS);
  const steps: Step[] = [];
  const extraction = extractWith(text, lexicon === undefined ? sharedResources() : resourcesWith(lexicon), options, steps);
  return { extraction, steps: [...distinct(steps), ...linksOf(extraction)].sort(inTextOrder) };
}

/** Which relation gave each title to whom. */
function linksOf({ entities, people }: Extraction): Step[] {
  const titles = new Map(entities.map((e) => [e.id, e]));
  return people.flatMap(({ name, offices }) =>
    offices.flatMap(({ title, evidence }) => {
      const e = titles.get(title);
      if (e === undefined) return [];
      const { type, text, start, end } = e;
      return evidence.map((rule): Step => ({ type, text, start, end, rule, verdict: 'linked', person: name }));
    }),
  );
}

/** A rule may be asked about the same words more than once. */
function distinct(steps: readonly Step[]): Step[] {
  const byKey = new Map(steps.map((s) => [`${s.type} ${s.start} ${s.end} ${s.rule}`, s]));
  return [...byKey.values()];
}

/**
 * The explanation as lines of text for a terminal or a log: type, offsets, span, and the evidence or the rule that turned it down.
 *
 * @example
 * formatExplanation(explain('Ông Trần Văn Bưởi phát biểu.'));
 * // person        4-17    Trần Văn Bưởi  high: cue:ông, family-name:Trần
 */
export function formatExplanation({ extraction, steps }: Explanation): string {
  const lines = [
    ...extraction.entities.map((e) => ({ ...e, why: `${e.confidence}: ${e.evidence.join(', ')}` })),
    ...steps.map((s) => ({ ...s, why: `${s.verdict}${s.person === undefined ? '' : ` to ${s.person}`} by ${s.rule}` })),
  ];
  lines.sort(inTextOrder);
  return lines.map((l) => `${l.type.padEnd(12)}  ${`${l.start}-${l.end}`.padEnd(9)}  ${oneLine(l.text)}  ${l.why}`).join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
