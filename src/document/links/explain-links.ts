/** Why a title is linked to the people beside it or not: for `explain` alone, which loads this module. */
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { LINE } from '../../text/scan.ts';
import { isTooFar, NONE, takeSteps } from './gap.ts';
import { Gap } from './gap-steps.ts';
import { LONGEST_CHAIN, type Mentions } from './mentions.ts';

/** A title and a person beside it, by their first UTF-16 code units. */
export interface LinkStep {
  readonly title: number;
  readonly person: number;
  /** What is between them, in text order. */
  readonly steps: readonly string[];
  /** The rule that did not link them. Absent where steps lead from one to the other and they are linked. */
  readonly rule?: string;
  /** The word that no step could take. */
  readonly at?: string;
}

/** What was read between two neighbors. */
interface Reached {
  readonly gap: Gap;
  /** Where the steps ended. */
  readonly at: number;
}

/** Why nothing ties two neighbors. */
const BREAKS: readonly Guard<Reached>[] = [
  { name: 'gap:too-far', when: ({ gap }) => isTooFar(gap.a, gap.b) },
  // A line, a full stop or a semicolon is between.
  { name: 'gap:barrier', when: ({ gap, at }) => at < gap.b.from && gap.isBarrier(at) },
  { name: 'gap:no-step', when: ({ gap, at }) => at < gap.b.from },
  { name: 'gap:new-line', when: ({ gap: { r, b } }) => (r.tokens.flags[b.from] & LINE) !== 0 },
];

/** For each title, the nearest person before and after it with nothing but titles between. O(titles). */
export function explainLinks(m: Mentions): LinkStep[] {
  const steps: LinkStep[] = [];
  for (let t = 0; t < m.items.length; t++) {
    if (!m.isTitle(t)) continue;
    for (const side of [-1, 1]) {
      let p = t + side;
      while (m.isTitle(p) && Math.abs(p - t) <= LONGEST_CHAIN) p += side;
      if (m.isPerson(p)) steps.push(between(m, t, p));
    }
  }
  return steps;
}

function between(m: Mentions, t: number, p: number): LinkStep {
  const { r, items } = m;
  const { start } = r.tokens;
  const ends = { title: start[items[t].from], person: start[r.found.person[items[p].person].from] };
  const steps: string[] = [];
  for (let k = Math.min(t, p); k < Math.max(t, p); k++) {
    const gap = new Gap(r, m.w, items[k], items[k + 1]);
    const at = takeSteps(gap, steps);
    if (m.gaps[k] !== NONE) continue;
    const rule = guardAgainst(BREAKS, { gap, at })?.name ?? 'gap:overlap';
    return { ...ends, steps, rule, ...(rule === 'gap:no-step' && { at: r.text(at, at + 1) }) };
  }
  if (m.isHeldBy(t, p)) return { ...ends, steps };
  const refusal = m.refusals?.findLast((x) => x.title === t && x.person === p);
  return { ...ends, steps, rule: refusal?.rule ?? 'link:no-relation' };
}
