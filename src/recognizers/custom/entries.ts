/** The caller's entries among what the package finds. */
import type { EntityType } from '../../entity.ts';
import { type Candidate, isInside, isSame, type PersonCandidate, type PlaceCandidate } from '../candidate.ts';
import type { Found } from '../recognizer.ts';
import type { PlaceEntry } from '../../options/types.ts';
import type { OwnCandidate, Standing } from './candidates.ts';
import type { Mention } from './mentions.ts';
import { RECOGNIZERS } from '../registry.ts';

/** Entries that are in a document, by token. */
export class Entries {
  /** Token → index in `standing` + 1, or 0. */
  private readonly at: Int32Array;

  constructor(
    private readonly standing: readonly Standing[],
    count: number,
  ) {
    this.at = new Int32Array(count + 1);
    standing.forEach(({ own }, k) => this.at.fill(k + 1, own.from, own.to));
  }

  /** What a recognizer found, with the entries of its type in it and without what they leave no room for; the same object where nothing changes. */
  among(found: Found<EntityType>, type: EntityType): Found<EntityType> {
    const { candidates, places = [], organizations = [] } = found;
    const twins = new Map<OwnCandidate, Candidate>();
    const isFree = (c: Candidate): boolean => this.leaves(c, twins);
    const free: Found<EntityType> = { candidates: candidates.filter(isFree), places: places.filter(isFree), organizations: organizations.filter(isFree) };
    const own = this.standing.filter((s) => s.own.type === type).map((s) => enriched(s, twins.get(s.own)));
    if (own.length > 0) return { ...free, candidates: [...free.candidates, ...own].sort((a, b) => a.from - b.from || b.to - a.to) };
    return sizeOf(free) === sizeOf(found) ? found : free;
  }

  /** Whether the entries leave room for a candidate. One that is the mention of an entry itself goes into `twins`. */
  private leaves(c: Candidate, twins: Map<OwnCandidate, Candidate>): boolean {
    let isFree = true;
    for (let i = c.from; i < c.to; i++) {
      if (this.at[i] === 0) continue;
      const { own, mention } = this.standing[this.at[i] - 1];
      if (own.type === c.type && (isSame(own, c) || (c.type === 'person' && c.from === own.from))) twins.set(own, c);
      if (!mayNest(c, own) || isNameOf(c, mention)) isFree = false;
    }
    return isFree;
  }
}

function sizeOf({ candidates, places = [], organizations = [] }: Found<EntityType>): number {
  return candidates.length + places.length + organizations.length;
}

/** Tập đoàn | Hòa Bình: the name of the organization is no place in it. */
function isNameOf(c: Candidate, { from, nameFrom, to }: Mention): boolean {
  return nameFrom > from && c.from === nameFrom && c.to === to;
}

function mayNest(c: Candidate, own: OwnCandidate): boolean {
  if (isInside(own, c)) return RECOGNIZERS[c.type].holds.includes(own.type);
  return isInside(c, own) && own.type !== c.type && RECOGNIZERS[own.type].holds.includes(c.type);
}

/** The entry with what the package knows of the same mention: the word of address, the unit, the kind. What the caller says goes before. */
function enriched({ mention: { entry }, own }: Standing, twin: Candidate | undefined): OwnCandidate {
  if (twin === undefined) return own;
  const evidence = [...own.evidence, ...twin.evidence];
  if (own.type === 'person' && twin.type === 'person') return withAddress(own, twin, evidence);
  if (own.type === 'organization' && twin.type === 'organization') {
    const isOpen = entry.type === 'organization' && entry.kind === undefined && own.kind === 'other';
    return { ...twin, ...own, evidence, kind: isOpen ? twin.kind : own.kind };
  }
  return own.type === 'place' && twin.type === 'place' && entry.type === 'place' ? withUnit(own, twin, entry, evidence) : own;
}

function withUnit(own: PlaceCandidate, twin: PlaceCandidate, entry: PlaceEntry, evidence: string[]): PlaceCandidate {
  const { kind, nameFrom } = twin;
  if (entry.kind !== undefined && entry.kind !== kind) return own;
  // A code or a country that the caller gives goes before those of the tables.
  const entries = entry.code === undefined && entry.country === undefined ? twin.entries : [];
  return { ...twin, ...own, evidence, kind, nameFrom, entries };
}

function withAddress(own: PersonCandidate, { honorific, gender, nicknameOf }: PersonCandidate, evidence: string[]): PersonCandidate {
  return {
    ...own,
    evidence,
    ...(honorific !== undefined && { honorific }),
    ...(own.gender === undefined && gender !== undefined && { gender }),
    ...(nicknameOf !== undefined && { nicknameOf }),
  };
}
