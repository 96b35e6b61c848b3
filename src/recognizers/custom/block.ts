/** Phrases that the caller blocks are never an entity. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { type Candidate, type Candidates, mapCandidates } from '../candidate.ts';
import type { Reading } from '../reading.ts';

/** What was found outside blocked phrases, and the caller's own. */
export function withoutBlocked(r: Reading): Candidates {
  const blocked = blockedTokens(r);
  if (blocked === undefined) return r.found;
  const isFree = (c: Candidate): boolean => c.custom === true || !(blocked.from[c.from] >= 0 && blocked.from[c.from] <= c.from && blocked.to[c.from] >= c.to);
  return mapCandidates(r.found, (list) => list.filter(isFree));
}

/** Token → first token and end of the blocked phrase over it. */
function blockedTokens(r: Reading): { from: Int32Array; to: Int32Array } | undefined {
  let any = false;
  const from = new Int32Array(r.tokens.count + 1).fill(-1);
  const to = new Int32Array(r.tokens.count + 1);
  for (let i = 0; i < r.tokens.count; i++) {
    const end = r.endOf(i, EntryKind.BLOCK);
    if (end < 0) continue;
    any = true;
    for (let j = i; j < end; j++) {
      if (to[j] >= end) continue;
      from[j] = i;
      to[j] = end;
    }
  }
  return any ? { from, to } : undefined;
}
