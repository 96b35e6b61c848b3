import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { OrganizationCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newOrganization } from '../new-candidate.ts';
import { isHolder, USUAL } from '../holder.ts';
import { AMPERSAND, COMMA, type Reading } from '../reading.ts';
import type { TitleWords } from './rule-words.generated.ts';

/** First word of a name → the first organization of the text that begins so. */
export type FirstOrganizations = ReadonlyMap<number, OrganizationCandidate>;

export function firstOrganizations(r: Reading): FirstOrganizations {
  const firsts = new Map<number, OrganizationCandidate>();
  for (const o of r.found.organization) if (o.to - o.from > 2 && !firsts.has(r.tokens.id[o.from])) firsts.set(r.tokens.id[o.from], o);
  return firsts;
}

/** Chủ tịch | Hiệp hội, Giám đốc | Sở: the head alone of an organization that the text has named before, or that the holder's name follows. */
export function shortOrganization(r: Reading, i: number, firsts: FirstOrganizations): OrganizationCandidate | undefined {
  const m = r.longest(i, EntryKind.HEAD);
  if (m < 0 || !r.capital(i) || r.organizationAt[i] > 0 || (r.tokens.flags[i] & LINE) !== 0) return undefined;
  const to = r.matches.to[m];
  const isBeforeHolder = r.capital(to) && (r.tokens.flags[to] & LINE) === 0 && isHolder(r, to, USUAL);
  if (!isBeforeHolder && (r.capital(to) || isFirstSyllable(r, i, to))) return undefined;
  const of = longerBefore(firsts.get(r.tokens.id[i]), i, to);
  if (of === undefined && !isBeforeHolder) return undefined;
  const c = newOrganization(i, to, of?.kind ?? r.row(m, EntryKind.HEAD).kind, reasons('form:short'));
  if (of?.level !== undefined) c.level = of.level;
  return c;
}

/** The organization, where it stands before token i and is longer than the head [i, to). */
function longerBefore(first: OrganizationCandidate | undefined, i: number, to: number): OrganizationCandidate | undefined {
  return first !== undefined && first.to <= i && first.to - first.from > to - i ? first : undefined;
}

/** Phó | Ban ngành: a head of one syllable, and a word in lower case with which no sentence goes on. */
function isFirstSyllable(r: Reading, i: number, to: number): boolean {
  return to === i + 1 && r.word(to) && (r.tokens.flags[to] & LINE) === 0 && (r.matches.kindsAt[to] & GOES_ON) === 0;
}

const GOES_ON = (1 << EntryKind.STOP) | (1 << EntryKind.FUNCTION) | (1 << EntryKind.HONORIFIC);

/** A title goes on over `của` + organization, and over a comma to the organization that its own organization is a part of. */
export function goOn(r: Reading, to: number, organization: OrganizationCandidate | undefined, w: TitleWords): number {
  if (organization === undefined) return to;
  let end = to;
  for (let k = 0; k < 3; k++) {
    const outer = outerOrganization(r, end, organization, w);
    if (outer === undefined) break;
    end = outer.to;
  }
  return end;
}

function outerOrganization(r: Reading, end: number, organization: OrganizationCandidate, w: TitleWords): OrganizationCandidate | undefined {
  const { flags, id } = r.tokens;
  const outer = (flags[end] & LINE) !== 0 || (flags[end + 1] & LINE) !== 0 ? undefined : r.organizationFrom(end + 1);
  if (outer === undefined) return undefined;
  if (id[end] === w.of || id[end] === w.under) return outer;
  return id[end] === COMMA && organization.to === end && holds(r, outer, organization) && closesTitle(r, outer.to) ? outer : undefined;
}

const UNIT_KINDS: ReadonlySet<string> = new Set(['agency', 'department', 'institute', 'police', 'school', 'military']);
const OUTER_KINDS: ReadonlySet<string> = new Set(['ministry', 'department', 'agency', 'company', 'school', 'government', 'police']);

/** A department named before a comma is a part of the ministry, office or academy named after it; but Sở Y tế, Sở Tài chính are two. */
function holds(r: Reading, outer: OrganizationCandidate, inner: OrganizationCandidate): boolean {
  if (!UNIT_KINDS.has(inner.kind) || inner.placed || !OUTER_KINDS.has(outer.kind)) return false;
  return outer.kind !== 'department' || r.tokens.id[inner.from] !== r.tokens.id[outer.from];
}

function closesTitle(r: Reading, i: number): boolean {
  const { id, flags } = r.tokens;
  if ((flags[i] & LINE) !== 0) return true;
  return id[i] !== AMPERSAND && (!r.word(i) || r.capital(i) || r.has(i, EntryKind.STOP));
}
