/** The caller's own names: they stand wherever they stand in the text, and what crosses them gives way. */
import type { CustomEntry } from '../lexicon/lexicon.ts';
import { EntryKind, RoleFlag } from '../lexicon/rows.generated.ts';
import { type Candidate, type CandidateLists, type Candidates, mapCandidates, NO_CANDIDATES, noCandidates } from './candidate.ts';
import { confidenceOf, reasons } from './evidence.ts';
import type { Reading } from './reading.ts';
import { RECOGNIZERS } from './registry.ts';

/** The longest entry at each token, from left to right, none over another. */
export function customCandidates(r: Reading): Candidates {
  const { custom } = r.lexicon;
  if (custom.length === 0) return NO_CANDIDATES;
  const found = noCandidates();
  for (let i = 0; i < r.tokens.count; ) {
    const m = r.longest(i, EntryKind.CUSTOM);
    if (m < 0 || !wholeWord(r, i, r.matches.to[m])) {
      i++;
      continue;
    }
    add(found, custom[r.lexicon.refs[r.matches.entry[m]]], i, r.matches.to[m]);
    i = r.matches.to[m];
  }
  return found;
}

/** Letters and digits glued to either end make it another word. */
function wholeWord(r: Reading, from: number, to: number): boolean {
  if (from > 0 && r.glued(from) && (r.number(from - 1) || r.number(from))) return false;
  return !(r.glued(to) && to < r.tokens.count && (r.number(to) || (r.number(to - 1) && r.word(to))));
}

function add(found: CandidateLists, entry: CustomEntry, from: number, to: number): void {
  const evidence = reasons('custom');
  const base = { from, to, confidence: confidenceOf(evidence), evidence, ...(entry.attributes && { attributes: entry.attributes }) };
  switch (entry.type) {
    case 'person':
      found.person.push({ ...base, type: 'person', ...(entry.gender && { gender: entry.gender }) });
      break;
    case 'title':
      found.title.push({
        ...base,
        type: 'title',
        role: entry.name,
        level: entry.level ?? 'other',
        branch: entry.branch ?? 'other',
        flags: RoleFlag.DEFINITE,
        needsHolder: false,
      });
      break;
    case 'organization':
      found.organization.push({
        ...base,
        type: 'organization',
        kind: entry.kind ?? 'other',
        name: entry.name,
        ...(entry.level && { level: entry.level }),
        ...(entry.acronym && { acronym: entry.acronym }),
      });
      break;
    case 'place':
      found.place.push({
        ...base,
        type: 'place',
        kind: entry.kind ?? 'facility',
        nameFrom: from,
        entries: [],
        ...(entry.country && { country: entry.country }),
        ...(entry.code && { code: entry.code }),
      });
  }
}

/** The list with the caller's own in it, in text order; what overlaps one of those is left out. */
export function merge<T extends Candidate>(list: readonly T[], own: readonly T[], count: number): readonly T[] {
  if (own.length === 0) return list;
  const taken = new Uint8Array(count + 1);
  for (const c of own) taken.fill(1, c.from, c.to);
  const rest = list.filter((c) => {
    for (let i = c.from; i < c.to; i++) if (taken[i] !== 0) return false;
    return true;
  });
  return [...rest, ...own].sort((a, b) => a.from - b.from || b.to - a.to);
}

/** What is left beside the caller's own names and outside blocked phrases. */
export function yieldToCustom(r: Reading, own: Candidates): Candidates {
  const all: Candidate[] = Object.values(own).flat();
  const mine = new Set<Candidate>(all);
  const at = new Int32Array(r.tokens.count + 1);
  all.forEach((c, k) => at.fill(k + 1, c.from, c.to));
  const blocked = blockedTokens(r);
  const keep = <T extends Candidate>(list: readonly T[]): readonly T[] =>
    list.filter((c) => {
      if (mine.has(c)) return true;
      if (blocked !== undefined && covered(blocked, c)) return false;
      for (let i = c.from; i < c.to; i++) if (at[i] !== 0 && !mayNest(c, all[at[i] - 1])) return false;
      return true;
    });
  return mapCandidates(r.found, keep);
}

/** Token → end of the blocked phrase over it. */
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

function covered(b: { from: Int32Array; to: Int32Array }, c: Candidate): boolean {
  return b.from[c.from] >= 0 && b.from[c.from] <= c.from && b.to[c.from] >= c.to;
}

function mayNest(a: Candidate, b: Candidate): boolean {
  const [outer, inner] = a.to - a.from >= b.to - b.from ? [a, b] : [b, a];
  const inside = outer.from <= inner.from && inner.to <= outer.to && outer.to - outer.from > inner.to - inner.from;
  return inside && RECOGNIZERS[outer.type].holds.includes(inner.type);
}
