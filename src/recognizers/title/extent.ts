/** What is added after a role: its standing, an organization, a field, a place. */
import type { Level } from '../../entity.ts';
import { EntryKind, RoleFlag } from '../../lexicon/rows.generated.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import type { OrganizationCandidate, PlaceCandidate } from '../candidate.ts';
import type { AnyRole } from '../custom/role.ts';
import type { Reading } from '../reading.ts';
import { type FirstOrganizations, goOn, shortOrganization } from './organization.ts';
import { fieldAt } from './portfolio.ts';
import type { TitleWords } from './rule-words.generated.ts';
import type { Start } from './start.ts';

/** An organization may follow; one named by its head alone may. */
const TAKES_SHORT_ORGANIZATION = RoleFlag.TAKES_ORGANIZATION | RoleFlag.DEPENDENT;
const TAKES_ORGANIZATION = TAKES_SHORT_ORGANIZATION | RoleFlag.TAKES_PORTFOLIO;

/** How far one reading of the role reaches, and what it takes in. */
export interface Extent {
  readonly row: AnyRole;
  readonly to: number;
  /** One past the last token of the role, and of the role with its standing. */
  readonly roleEnd: number;
  readonly roleTo: number;
  readonly organization: OrganizationCandidate | undefined;
  readonly place: PlaceCandidate | undefined;
  readonly field: boolean;
  /** Of the unit whose type word ends the role: Chủ tịch xã. */
  readonly unitLevel: Level | undefined;
}

/** What the words of a document give to every role. */
export interface Context {
  readonly r: Reading;
  readonly w: TitleWords;
  readonly firsts: FirstOrganizations;
}

/** A role and its standing, up to token `to`. */
interface Role extends Context {
  readonly s: Start;
  readonly row: AnyRole;
  readonly to: number;
}

/** What follows a role, up to token `to`. */
interface Complement {
  readonly to: number;
  readonly organization?: OrganizationCandidate;
  readonly place?: PlaceCandidate;
  readonly field?: true;
  readonly unitLevel?: Level;
}

const takes = ({ row }: Role, flags: number): boolean => (row.flags & flags) !== 0;

/** In their order: the first that finds something decides. */
const COMPLEMENTS: readonly ((role: Role) => Complement | undefined)[] = [
  policePortfolio,
  organizationInRole,
  organizationAfter,
  portfolio,
  subject,
  unitInRole,
  unitType,
  place,
  repeatedOrganization,
];

/** Bộ trưởng Công an: the field of the ministry, not the organization. */
function policePortfolio(role: Role): Complement | undefined {
  const named = takes(role, RoleFlag.TAKES_PORTFOLIO) ? role.r.organizationFrom(role.to) : undefined;
  if (named === undefined || role.r.endOf(role.to, EntryKind.DOMAIN) !== named.to) return undefined;
  return named.kind === 'police' && named.to === role.to + 2 && !named.placed ? { to: named.to, field: true } : undefined;
}

/** An organization whose first word is the end of the role: Tổng | Thanh tra Chính phủ. */
function organizationInRole(role: Role): Complement | undefined {
  if (!takes(role, TAKES_ORGANIZATION)) return undefined;
  for (let j = role.s.p + 1; j < role.to; j++) {
    const organization = role.r.organizationFrom(j);
    if (organization !== undefined && organization.to > role.to && (organization.inTable || organization.placed)) return { to: organization.to, organization };
  }
  return undefined;
}

function organizationAfter(role: Role): Complement | undefined {
  const organization = takes(role, TAKES_ORGANIZATION) ? role.r.organizationFrom(role.to) : undefined;
  return organization && { to: organization.to, organization };
}

/** Bộ trưởng Y tế, Bộ trưởng Ngoại giao Lào */
function portfolio(role: Role): Complement | undefined {
  if (!takes(role, RoleFlag.TAKES_PORTFOLIO)) return undefined;
  const to = fieldAt(role.r, role.to, role.w);
  if (to <= role.to) return undefined;
  const of = role.r.placeFrom(to);
  return of?.kind === 'country' || of?.kind === 'region' ? { to: of.to, field: true, place: of } : { to, field: true };
}

/** Thạc sĩ Kinh tế */
function subject(role: Role): Complement | undefined {
  const { r, to } = role;
  const isSubject = takes(role, RoleFlag.TAKES_SUBJECT) && r.has(to, EntryKind.DOMAIN) && r.capital(to);
  return isSubject ? { to: r.endOf(to, EntryKind.DOMAIN), field: true } : undefined;
}

/** A unit whose type word is the end of the role: Trưởng | ấp Giồng Chanh, Trưởng | khu phố 3. */
function unitInRole(role: Role): Complement | undefined {
  if (!takes(role, RoleFlag.TAKES_PLACE)) return undefined;
  for (let j = role.s.p + 1; j < role.to; j++) {
    const p = role.r.placeFrom(j);
    if (p !== undefined && p.to > role.to) return { to: p.to, place: p };
  }
  return undefined;
}

/** Chủ tịch xã | Lê Văn Tám, Chủ tịch TP | Lê Văn Tám */
function unitType(role: Role): Complement | undefined {
  const { r, to } = role;
  if (!takes(role, RoleFlag.TAKES_PLACE) || !takes(role, RoleFlag.TAKES_ORGANIZATION) || r.placeAt[to] !== 0) return undefined;
  if (r.capital(to) && (r.tokens.flags[to] & UPPER) === 0) return undefined;
  const m = r.longest(to, EntryKind.LEVEL);
  if (m < 0 || !r.capital(r.matches.to[m])) return undefined;
  return { to: r.matches.to[m], unitLevel: r.row(m, EntryKind.LEVEL).attribute };
}

function place(role: Role): Complement | undefined {
  const p = takes(role, RoleFlag.TAKES_PLACE) ? role.r.placeFrom(role.to) : undefined;
  if (p === undefined) return undefined;
  const certain = p.kind === 'country' || (p.confidence !== 'low' && (p.to - p.from > 1 || p.kind === 'province'));
  return certain ? { to: p.to, place: p } : undefined;
}

/** Chủ tịch | Hiệp hội */
function repeatedOrganization(role: Role): Complement | undefined {
  const organization = takes(role, TAKES_SHORT_ORGANIZATION) ? shortOrganization(role.r, role.to, role.firsts) : undefined;
  return organization && { to: organization.to, organization };
}

/** A role that none of these flags is set for takes nothing. */
const TAKES = TAKES_ORGANIZATION | RoleFlag.TAKES_PLACE | RoleFlag.TAKES_SUBJECT;

function complementOf(role: Role): Complement {
  if (!takes(role, TAKES)) return { to: role.to };
  for (const read of COMPLEMENTS) {
    const found = read(role);
    if (found !== undefined) return found;
  }
  return { to: role.to };
}

/** Thường trực, thứ nhất, chuyên trách */
function standingEnd(r: Reading, to: number): number {
  const standing = (r.tokens.flags[to] & LINE) === 0 ? r.endOf(to, EntryKind.STANDING) : -1;
  if (standing < 0) return to;
  const organization = r.organizationFrom(to);
  return organization !== undefined && organization.to > standing ? to : standing;
}

/** Thượng tá quân đội | Lê Văn Tám, Thiếu tá CSGT: the service after a military rank, with a name or the end of the phrase after it. */
function serviceEnd({ r, w }: Context, row: AnyRole, to: number): number {
  if (row.branch !== 'military' || (r.tokens.flags[to] & LINE) !== 0) return to;
  const end = w.services.endFrom(r.tokens, to);
  if (end < 0) return to;
  const isLonger = (r.organizationFrom(to)?.to ?? to) > end;
  return isLonger || !r.capital(end) || r.has(end, EntryKind.HEAD) || (r.tokens.flags[end] & LINE) !== 0 ? to : end;
}

/** The role of a row, up to token `roleEnd`, with what is added to it; undefined where the role needs more than there is. */
export function extentOf(context: Context, s: Start, row: AnyRole, roleEnd: number): Extent | undefined {
  const { r, w, firsts } = context;
  const rank = (row.flags & RoleFlag.RANK) !== 0;
  const standing = rank ? serviceEnd(context, row, roleEnd) : standingEnd(r, roleEnd);
  const more = rank || (r.tokens.flags[standing] & LINE) !== 0 ? undefined : complementOf({ r, w, firsts, s, row, to: standing });
  if (more === undefined) {
    if ((row.flags & RoleFlag.NEEDS_ORGANIZATION) !== 0) return undefined;
    return { row, to: standing, roleEnd, roleTo: standing, organization: undefined, place: undefined, field: false, unitLevel: undefined };
  }
  const { organization, place, field = false, unitLevel } = more;
  if ((row.flags & RoleFlag.NEEDS_ORGANIZATION) !== 0 && organization === undefined) return undefined;
  const to = withPost(context, row, goOn(r, more.to, organization, w));
  const constituency = place === undefined ? constituencyOf(r, row, to) : undefined;
  if (constituency !== undefined) return { row, to: constituency.to, roleEnd, roleTo: standing, organization, place: constituency, field, unitLevel };
  return { row, to, roleEnd, roleTo: unitLevel === undefined ? standing : more.to, organization, place, field, unitLevel };
}

/** đại biểu Quốc hội | tỉnh Bến Tre, ĐBQH | TP.HCM: the province of a delegate. */
function constituencyOf(r: Reading, row: AnyRole, to: number): PlaceCandidate | undefined {
  if ((row.flags & RoleFlag.DELEGATE) === 0 || (r.tokens.flags[to] & LINE) !== 0) return undefined;
  const p = r.placeFrom(to);
  return p !== undefined && p.kind === 'province' && p.confidence !== 'low' ? p : undefined;
}

/** Đại sứ Nhật Bản tại Việt Nam */
function withPost({ r, w }: Context, row: AnyRole, to: number): number {
  return row.branch === 'diplomatic' && r.tokens.id[to] === w.at ? (r.placeFrom(to + 1)?.to ?? to) : to;
}

/** The organization after Phó, which is no role by itself: Phó ban Kinh tế Trung ương. */
export function ofOrganization(s: Start, row: AnyRole, organization: OrganizationCandidate): Extent {
  return { row, to: organization.to, roleEnd: s.p, roleTo: s.p, organization, place: undefined, field: false, unitLevel: undefined };
}
