/**
 * Entries of the caller compete with what the package reads, by structure: inside a longer name (tỉnh Hòa Bình, ông Trần Hòa Bình,
 * Đại học FPT) an entry gives way, elsewhere it stands and what crosses it gives way.
 */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { type Candidate, isInside, isSame, isTyped, type OrganizationCandidate, type PlaceCandidate } from '../candidate.ts';
import { COMMA, OPEN, type Reading } from '../reading.ts';
import { lexiconTexts } from '../../lexicon/rule-words.generated.ts';
import { type OwnCandidate, ownCandidate, type Standing } from './candidates.ts';
import { mentionsOf } from './mentions.ts';

/** `yields`: the entry is none here. `joins`: both are one, and the longer span holds. `stands`: the entry is what the words say. */
type Verdict = 'yields' | 'joins' | 'stands';

/** A mention, and what the package reads of its words. */
interface Contest extends Standing {
  readonly others: Candidate[];
}

/** The entries that hold their own in a document that was read without them. */
export function standingEntries(r: Reading): Standing[] {
  const contests: Contest[] = [];
  const at = new Int32Array(r.tokens.count + 1);
  for (const mention of mentionsOf(r)) {
    const own = ownCandidate(mention);
    if (own !== undefined) at.fill(contests.push({ mention, own, others: [] }), own.from, own.to);
  }
  if (contests.length === 0) return [];
  for (const list of Object.values(r.found)) for (const c of list) meet(contests, at, c);
  return contests.flatMap((contest) => settle(r, contest) ?? []);
}

/** Adds a candidate to each contest over its words. */
function meet(contests: readonly Contest[], at: Int32Array, c: Candidate): void {
  let last = 0;
  for (let i = c.from; i < c.to; i++) {
    if (at[i] === 0 || at[i] === last) continue;
    last = at[i];
    contests[last - 1].others.push(c);
  }
}

function settle(r: Reading, contest: Contest): Standing | undefined {
  let { own } = contest;
  for (const other of contest.others) {
    const verdict = isSame(own, other) ? againstSame(r, contest, other) : isInside(own, other) ? againstLonger(r, contest, other) : 'stands';
    if (verdict === 'yields') {
      r.drop(own, 'custom:in-other-name');
      return undefined;
    }
    if (verdict === 'joins') own = joined(own, other);
  }
  return { mention: contest.mention, own };
}

/** The same words read as something else. */
function againstSame(r: Reading, { mention, own }: Contest, other: Candidate): Verdict {
  if (other.type === 'person' && own.type !== 'person') return other.honorific !== undefined && mention.nameFrom === own.from ? 'yields' : 'stands';
  return other.type === 'place' && mention.form === 'short' && mention.from === mention.nameFrom && isPlaceHere(r, other) ? 'yields' : 'stands';
}

const PLACE_CUES: ReadonlySet<string> = new Set(lexiconTexts.placeCues);

/** The short form of a company is a place too: it is that after a cue, after another place, and where the text has such a unit. */
function isPlaceHere(r: Reading, { from, to }: PlaceCandidate): boolean {
  if (from > 0 && PLACE_CUES.has(r.small(from - 1, from))) return true;
  const { id } = r.tokens;
  if (from > 1 && (id[from - 1] === COMMA || id[from - 1] === OPEN) && r.found.place.some((p) => p.to === from - 1)) return true;
  return r.found.place.some((p) => p.nameFrom > p.from && p.to - p.nameFrom === to - from && isSameWords(r, p.nameFrom, from, to));
}

function isSameWords(r: Reading, other: number, from: number, to: number): boolean {
  const { id } = r.tokens;
  for (let k = 0; from + k < to; k++) if (id[other + k] !== id[from + k]) return false;
  return true;
}

/** A longer name that holds the entry's words. */
function againstLonger(r: Reading, contest: Contest, other: Candidate): Verdict {
  const { mention, own } = contest;
  const hasHead = mention.from < mention.nameFrom;
  switch (other.type) {
    case 'date':
    case 'money':
      return 'yields';
    case 'title':
      return 'stands';
    case 'person':
      // What goes on after a person's own name is no longer name: Đặng Thị Mơ | Ngô.
      return hasHead || (own.type === 'person' && own.from === other.from) ? 'stands' : 'yields';
    case 'place':
      return hasHead ? 'stands' : againstPlace(contest, other);
    case 'organization':
      return againstOrganization(r, contest, other);
  }
}

const UNITS: ReadonlySet<string> = new Set(['province', 'district', 'commune', 'hamlet', 'city']);

/** `xã Cây Gáo` is the entry `Cây Gáo`, if that may be a commune; a street or a bridge is only named after it. */
function againstPlace({ mention: { entry }, own, others }: Contest, other: PlaceCandidate): Verdict {
  if (other.confidence === 'low' && !isTyped(other)) return 'stands';
  if (entry.type !== 'place') return 'yields';
  if (other.nameFrom === own.from && other.to === own.to)
    return (entry.kind === undefined ? UNITS.has(other.kind) : entry.kind === other.kind) ? 'joins' : 'yields';
  // cao tốc Cần Thơ - Cà Mau: the package itself reads the end of the road.
  return others.some((c) => c.type === 'place' && isSame(c, own)) ? 'stands' : 'yields';
}

function againstOrganization(r: Reading, { mention: { entry }, own }: Contest, other: OrganizationCandidate): Verdict {
  if (entry.type === 'place') return 'stands';
  if (own.type !== 'organization' || own.from !== other.from) return 'yields';
  // Quỹ Sách Vùng Cao Hà Giang: the place that it belongs to.
  if (r.placeFrom(own.to)?.to === other.to) return 'joins';
  // A name with a head is whole; FPT is none of its own in FPT Software.
  return r.has(own.from, EntryKind.HEAD) ? 'stands' : 'yields';
}

function joined(own: OwnCandidate, other: Candidate): OwnCandidate {
  if (own.type === 'organization') return { ...own, to: other.to, placed: true };
  return { ...own, from: other.from };
}
