/** Titles of the caller's lexicon are roles like those of the table: words before and organizations after them are read as there. */
import { EntryKind, RoleFlag, type RoleRow } from '../../lexicon/rows.generated.ts';
import type { TitleEntry } from '../../options/types.ts';
import type { TitleCandidate } from '../candidate.ts';
import { CUSTOM } from './candidates.ts';
import { isWholeWord } from './whole-word.ts';
import { plainText } from '../../text/plain-text.ts';
import type { Reading } from '../reading.ts';

/** A row of the table, or one that stands for an entry of the caller's. */
export interface AnyRole extends RoleRow {
  readonly entry?: TitleEntry;
}

const OWN_FLAGS = RoleFlag.DEFINITE | RoleFlag.TAKES_ORGANIZATION | RoleFlag.TAKES_PLACE;

/** The role of match m, which starts at token i; undefined if it is of another kind. */
export function roleOf(r: Reading, i: number, m: number): AnyRole | undefined {
  const kind = r.matches.kind[m];
  if (kind === EntryKind.ROLE) return r.row(m, EntryKind.ROLE);
  if (kind !== EntryKind.CUSTOM || !isWholeWord(r, i, r.matches.to[m])) return undefined;
  const entry = r.lexicon.custom[r.refOf(m)];
  if (entry.type !== 'title') return undefined;
  return { role: entry.name, branch: entry.branch ?? 'other', level: entry.level ?? 'other', flags: OWN_FLAGS, entry };
}

/** One past the longest title of the caller's that starts at token i, or -1. */
export function ownRoleEnd(r: Reading, i: number): number {
  if (!r.has(i, EntryKind.CUSTOM)) return -1;
  const { matches } = r;
  for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--)
    if (r.matches.kind[m] === EntryKind.CUSTOM && roleOf(r, i, m) !== undefined) return matches.to[m];
  return -1;
}

/** Puts into a title what the caller says of it. A deputy's office is not the one of the entry. */
export function addEntry(t: TitleCandidate, entry: TitleEntry, part: 'role' | 'standing' | 'deputy'): void {
  t.needsHolder = false;
  t.confidence = 'high';
  t.custom = true;
  t.evidence = [CUSTOM, ...t.evidence.slice(1)];
  if (part === 'deputy') return;
  if (part === 'role') {
    t.role = plainText(entry.name);
    t.lowerRole = t.role.toLowerCase();
  }
  if (entry.level !== undefined) t.level = entry.level;
  if (entry.branch !== undefined) t.branch = entry.branch;
  if (entry.attributes !== undefined) t.attributes = entry.attributes;
}
