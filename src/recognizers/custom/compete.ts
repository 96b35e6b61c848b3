/**
 * Entries of the caller compete with what the package reads, by structure: inside a longer name (tỉnh Hòa Bình, ông Trần Hòa Bình,
 * Đại học FPT) an entry gives way, elsewhere it stands and what crosses it gives way.
 */
import { type Candidate, isInside, isSame, isTyped, type OrganizationCandidate, type PlaceCandidate } from '../candidate.ts';
import type { Reading } from '../reading.ts';
import { type OwnCandidate, ownCandidate, type Standing } from './candidates.ts';
import { mentionsOf } from './mentions.ts';
import { Places } from './places.ts';

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
  const places = new Places(r);
  return contests.flatMap((contest) => settle(r, contest, places) ?? []);
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

function settle(r: Reading, contest: Contest, places: Places): Standing | undefined {
  let { own } = contest;
  for (const other of contest.others) {
    const verdict = isSame(own, other) ? againstSame(r, contest, other, places) : isInside(own, other) ? againstLonger(r, contest, other) : 'stands';
    if (verdict === 'yields') {
      r.drop(own, 'custom:in-other-name');
      return undefined;
    }
    if (verdict === 'joins') own = joined(own, other);
  }
  return { mention: contest.mention, own };
}

/** The same words read as something else. */
function againstSame(r: Reading, { mention, own }: Contest, other: Candidate, places: Places): Verdict {
  if (mention.from < mention.nameFrom) return 'stands';
  const isShort = mention.form === 'short';
  switch (other.type) {
    case 'person':
      return own.type !== 'person' && other.honorific !== undefined ? 'yields' : 'stands';
    case 'organization':
      // Nhà nước is no Ngân hàng Nhà nước.
      return isShort && other.inTable === true ? 'yields' : 'stands';
    case 'place':
      if (own.type === 'place') return 'stands';
      return isListed(other) || places.isInUnit(r, other) || (isShort && places.isPlaceHere(r, other)) ? 'yields' : 'stands';
    default:
      return 'stands';
  }
}

/** các tỉnh Hòa Bình, Sơn La: the type word before the list is for each of them. */
function isListed(p: PlaceCandidate): boolean {
  return p.nameFrom === p.from && p.withType === true;
}

/** A longer name that holds the entry's words. */
function againstLonger(r: Reading, contest: Contest, other: Candidate): Verdict {
  const { mention, own } = contest;
  const hasHead = mention.from < mention.nameFrom;
  switch (other.type) {
    case 'title':
      return 'stands';
    case 'person':
      // What goes on after a person's own name is no longer name: Đặng Thị Mơ | Ngô.
      return hasHead || (own.type === 'person' && own.from === other.from) ? 'stands' : 'yields';
    case 'place':
      return hasHead ? 'stands' : againstPlace(contest, other);
    case 'organization':
      return againstOrganization(r, contest, other);
    default:
      return 'yields';
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
  // Quỹ Sách Vùng Cao | Ngô Thị Mận; but FPT is none of its own in FPT Software.
  return r.strongName(own.to) || r.personLike(own.to, other.to) ? 'stands' : 'yields';
}

function joined(own: OwnCandidate, other: Candidate): OwnCandidate {
  if (own.type === 'organization') return { ...own, to: other.to, placed: true };
  return { ...own, from: other.from };
}
