/**
 * `vietnamese-entities/explain`: why a text is read as it is. Shares the pipeline of `extract`; the rules record what they turn down.
 * @module vietnamese-entities/explain
 */
import type { Extraction } from './extraction.ts';
import { inTextOrder } from './kit/ranges.ts';
import { requireText } from './kit/values.ts';
import { CONFIG_OPTIONS, checkOptions } from './options/check.ts';
import type { ExtractorConfig } from './options/types.ts';
import { explainLinks, type LinkStep } from './document/links/explain-links.ts';
import { extractWith, type Tracer } from './pipeline.ts';
import type { Step } from './recognizers/trace.ts';
import { resourcesWith, sharedResources } from './resources.ts';
import { oneLine } from './text/one-line.ts';

export type { Step } from './recognizers/trace.ts';

/** What was found, with its evidence, and what the rules decided about everything that they looked at. */
export interface Explanation {
  /** What `extract` gives for the same text and options. */
  readonly extraction: Extraction;
  /**
   * In text order: what was refused or dropped, and by which rule; which rule kept a candidate that another wanted; which relation gave a
   * title to whom, or which rule did not.
   */
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
  const trace: Step[] = [];
  let links: readonly LinkStep[] = [];
  const tracer: Tracer = {
    trace,
    seeLinks: (mentions) => {
      links = explainLinks(mentions);
    },
  };
  const extraction = extractWith(text, lexicon === undefined ? sharedResources() : resourcesWith(lexicon), options, tracer);
  return { extraction, steps: [...distinct(trace), ...linkSteps(extraction, links)].sort(inTextOrder) };
}

/** Which relation gave each title to whom, and which rule did not give it to a person beside it. */
function linkSteps({ entities, people }: Extraction, links: readonly LinkStep[]): Step[] {
  const mentions = new Map(entities.flatMap((e) => (e.type === 'person' ? [[e.start, e.person] as const] : [])));
  return entities.flatMap((e) => {
    if (e.type !== 'title') return [];
    const { type, text, start, end } = e;
    const beside = new Map(links.filter((l) => l.title === start).map((l) => [mentions.get(l.person), l]));
    return people.flatMap(({ id, name, offices }) => {
      const { steps: between = [], rule, at } = beside.get(id) ?? {};
      const office = offices.find((o) => o.title === e.id);
      const isWhole = office === undefined || rule === undefined;
      const about = { type, text, start, end, person: name, ...(isWhole && between.length > 0 && { between }) };
      if (office !== undefined) return office.evidence.map((relation): Step => ({ ...about, rule: relation, verdict: 'linked' }));
      // A person far from a title that has a holder needs no explanation.
      if (rule === undefined || (rule === 'gap:too-far' && e.holders.length > 0)) return [];
      return [{ ...about, rule, verdict: 'unlinked', ...(at !== undefined && { stoppedAt: at }) }];
    });
  });
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
    ...steps.map((s) => ({ ...s, why: whyOf(s) })),
  ];
  lines.sort(inTextOrder);
  return lines.map((l) => `${l.type.padEnd(12)}  ${`${l.start}-${l.end}`.padEnd(9)}  ${oneLine(l.text)}  ${l.why}`).join('\n');
}

function whyOf({ verdict, person, rule, between, stoppedAt }: Step): string {
  const what = verdict === 'unlinked' ? 'not linked' : verdict;
  const over = between === undefined ? '' : ` over ${between.join(', ')}`;
  return `${what}${person === undefined ? '' : ` to ${person}`} by ${rule}${over}${stoppedAt === undefined ? '' : ` at ${oneLine(stoppedAt)}`}`;
}
