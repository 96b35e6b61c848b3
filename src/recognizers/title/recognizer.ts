/** Titles: modifier + role + standing + body + place, by the grammar of `data/roles.tsv`. */
import type { Level } from '../../entity.ts';
import { EntryKind, RoleFlag } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { OrganizationCandidate, PlaceCandidate, TitleCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { DOT, type Reading } from '../reading.ts';
import { isRestOfName } from '../addressed.ts';
import { type TitleWords, titleTexts } from './rule-words.generated.ts';
import { fieldAt, type FirstOrganizations, firstOrganizations, goOn, shortBody } from './body.ts';
import { type AnyRole, addEntry, ownRoleEnd, roleOf } from '../custom/role.ts';
import { branchOf, levelOf, roleText } from './value.ts';

/** An organization may follow; one named by its head alone may. */
const TAKES_SHORT_BODY = RoleFlag.TAKES_ORGANIZATION | RoleFlag.DEPENDENT;
const TAKES_BODY = TAKES_SHORT_BODY | RoleFlag.TAKES_PORTFOLIO;

const START_KINDS = (1 << EntryKind.MODIFIER) | (1 << EntryKind.DEPUTY) | (1 << EntryKind.ROLE) | (1 << EntryKind.CUSTOM);

/** Titles, and the organizations that only their titles show: Chủ tịch | Hiệp hội. */
export function recognizeTitles(r: Reading, w: TitleWords): { candidates: TitleCandidate[]; organizations: OrganizationCandidate[] } {
  const found: TitleCandidate[] = [];
  const organizations: OrganizationCandidate[] = [];
  const firsts = firstOrganizations(r);
  const { count } = r.tokens;
  const { kindsAt } = r.matches;
  for (let i = 0; i < count; ) {
    if ((kindsAt[i] & START_KINDS) === 0) {
      i++;
      continue;
    }
    const t = isRestOfName(r, i, EntryKind.ROLE) ? r.refuse('title', i, r.endOf(i, EntryKind.ROLE), 'title:rest-of-name') : titleAt(r, i, w, firsts);
    if (t === undefined) {
      i++;
      continue;
    }
    found.push(t);
    if (t.body !== undefined && r.organizationAt[t.body.from] === 0) organizations.push(t.body);
    i = t.to;
  }
  return { candidates: found, organizations };
}

function titleAt(r: Reading, i: number, w: TitleWords, firsts: FirstOrganizations): TitleCandidate | undefined {
  const { tokens } = r;
  // thẩm quyền Thủ tướng, Ban Thư ký: the second half of a word, the field of an organization.
  const isOwn = ownRoleEnd(r, i) > i;
  if (r.interior[i] !== 0 && !r.capital(i) && !r.has(i, EntryKind.ROLE) && !isOwn) return undefined;
  if (!isOwn && i > 0 && tokens.id[i - 1] === w.ban && r.capital(i - 1) && r.capital(i) && (tokens.flags[i] & LINE) === 0) return undefined;
  let p = i;
  let former = false;
  let acting = false;
  // nguyên, quyền, tân …, then Phó.
  for (let k = 0; k < 4; k++) {
    const m = r.longest(p, EntryKind.MODIFIER);
    if (m < 0) break;
    if (p > i && (tokens.flags[p] & LINE) !== 0) return undefined;
    const { attribute } = r.row(m, EntryKind.MODIFIER);
    if (attribute === 'former') former = true;
    if (attribute === 'acting') acting = true;
    p = r.matches.to[m];
    if (tokens.id[p] === DOT && r.glued(p) && p - i === 1 && tokens.end[p - 1] - tokens.start[p - 1] === 1) p++;
  }
  const roleFrom = p;
  if (r.has(p, EntryKind.DEPUTY) && (p === i || (tokens.flags[p] & LINE) === 0)) {
    const end = r.endOf(p, EntryKind.DEPUTY);
    if (r.endOf(p, EntryKind.ROLE) <= end) {
      // `Phó Trưởng ban`, `Phó Chủ tịch`; or Phó itself before a body: `Phó ban Kinh tế Trung ương`.
      if ((r.has(end, EntryKind.ROLE) || ownRoleEnd(r, end) > end) && (tokens.flags[end] & LINE) === 0) p = end;
      else return phoOfBody(r, i, p, end, w, former, acting, firsts);
    }
  }
  const role = r.longest(p, EntryKind.ROLE);
  // Hội trưởng, Thủ trưởng: no title begins in the middle of a word.
  if (
    p === i &&
    !isOwn &&
    !r.capital(i) &&
    i > 0 &&
    r.capital(i - 1) &&
    r.endOf(i, EntryKind.ROLE) === i + 1 &&
    r.glued(i) === false &&
    !r.sentenceStart(i - 1) &&
    r.titleAt[i - 1] === 0 &&
    r.lexicon.classes[tokens.id[i - 1]] === 0
  )
    return undefined;
  if ((role < 0 && ownRoleEnd(r, p) < 0) || (p > i && (tokens.flags[p] & LINE) !== 0)) return undefined;
  return readRole(r, { i, roleFrom, p, former, acting }, w, firsts);
}

/** A unit whose type word is the end of the role: Trưởng | ấp Giồng Chanh. */
function unitInRole(r: Reading, from: number, to: number): PlaceCandidate | undefined {
  for (let j = from + 1; j < to; j++) {
    const p = r.placeFrom(j);
    if (p !== undefined && p.to > to) return p;
  }
  return undefined;
}

/** Where a title begins, and what its modifiers say. */
interface Start {
  i: number;
  /** First token of the role with its Phó, and without. */
  roleFrom: number;
  p: number;
  former: boolean;
  acting: boolean;
}

/** How far one reading of the role reaches, and what it takes in. */
interface Extent {
  row: AnyRole;
  to: number;
  /** One past the last token of the role, and of the role with its standing. */
  roleEnd: number;
  roleTo: number;
  body: OrganizationCandidate | undefined;
  place: PlaceCandidate | undefined;
  field: boolean;
  /** Of the unit whose type word ends the role: Chủ tịch xã. */
  unitLevel: Level | undefined;
}

/** Phó before an organization: no row of the table, as it is no role by itself. */
const PHO: AnyRole = { role: titleTexts.deputyRole, branch: 'other', level: 'other', flags: 0 };

function phoOfBody(
  r: Reading,
  i: number,
  p: number,
  end: number,
  w: TitleWords,
  former: boolean,
  acting: boolean,
  firsts: FirstOrganizations,
): TitleCandidate | undefined {
  const o = r.organizationFrom(end);
  if (o === undefined || r.tokens.id[p] !== w.deputy) return undefined;
  const s: Start = { i, roleFrom: p, p: end, former, acting };
  return candidate(r, s, extentOf(r, s, PHO, end, o, w, firsts) as Extent);
}

function readRole(r: Reading, s: Start, w: TitleWords, firsts: FirstOrganizations): TitleCandidate | undefined {
  const { matches } = r;
  // A shorter reading of the role wins where an organization starts at its last word: Trưởng | Ban Tổ chức Trung ương.
  let best: Extent | undefined;
  for (let m = matches.head[s.p + 1] - 1; m >= matches.head[s.p]; m--) {
    const row = roleOf(r, s.p, m);
    if (row === undefined) continue;
    const end = matches.to[m];
    if ((row.flags & RoleFlag.NEEDS_ORGANIZATION) !== 0 && r.organizationAt[end] === 0) continue;
    // chức vụ | Phó Giám đốc: a role does not begin small and go on with a capital.
    if (row.entry === undefined && end > s.p + 1 && !r.capital(s.p) && r.capital(s.p + 1) && s.p === s.i) continue;
    const t = extentOf(r, s, row, end, undefined, w, firsts);
    if (t !== undefined && (best === undefined || t.to > best.to || (t.to === best.to && isFuller(t, best)))) best = t;
  }
  return best === undefined ? undefined : candidate(r, s, best);
}

/** Of two readings that end together, the caller's, or the one that names an organization. */
function isFuller(a: Extent, b: Extent): boolean {
  if ((a.row.entry === undefined) !== (b.row.entry === undefined)) return a.row.entry !== undefined;
  return a.body !== undefined && b.body === undefined;
}

/** What is added after a role: its standing, an organization, a field, a place; undefined where the role needs more than there is. */
function extentOf(
  r: Reading,
  s: Start,
  row: AnyRole,
  roleEnd: number,
  phoBody: OrganizationCandidate | undefined,
  w: TitleWords,
  firsts: FirstOrganizations,
): Extent | undefined {
  const { tokens } = r;
  const { flags } = row;
  let to = roleEnd;
  let roleTo = roleEnd;
  // Thường trực, thứ nhất, chuyên trách
  const rank = (flags & RoleFlag.RANK) !== 0;
  if (!rank) {
    const standing = (tokens.flags[to] & LINE) === 0 ? r.endOf(to, EntryKind.STANDING) : -1;
    if (standing > 0 && !(r.organizationAt[to] > 0 && (r.organizationFrom(to) as OrganizationCandidate).to > standing)) {
      to = standing;
      roleTo = standing;
    }
  }
  let body: OrganizationCandidate | undefined;
  let place: PlaceCandidate | undefined;
  let field = false;
  let unitLevel: Level | undefined;
  if (phoBody !== undefined) {
    body = phoBody;
    to = phoBody.to;
  } else if (!rank && (tokens.flags[to] & LINE) === 0) {
    const named = r.organizationFrom(to);
    if ((flags & RoleFlag.TAKES_PORTFOLIO) !== 0 && named !== undefined && named.kind === 'police' && named.to === to + 2 && !named.placed) {
      // Bộ trưởng Công an: the field of the ministry, not the organization.
      to = named.to;
      field = true;
    } else if ((flags & TAKES_BODY) !== 0 && r.organizationAt[to] > 0) {
      body = r.organizationFrom(to) as OrganizationCandidate;
      to = body.to;
    } else if ((flags & RoleFlag.TAKES_PORTFOLIO) !== 0 && fieldAt(r, to, w) > to) {
      to = fieldAt(r, to, w);
      field = true;
      const of = r.placeFrom(to)?.kind;
      if (of === 'country' || of === 'region') {
        place = r.placeFrom(to) as PlaceCandidate;
        to = place.to;
      }
    } else if ((flags & RoleFlag.TAKES_SUBJECT) !== 0 && r.has(to, EntryKind.DOMAIN) && r.capital(to)) {
      to = r.endOf(to, EntryKind.DOMAIN);
      field = true;
    } else if ((flags & RoleFlag.TAKES_PLACE) !== 0 && unitInRole(r, s.p, to) !== undefined) {
      // Trưởng ấp Giồng Chanh, Trưởng khu phố 3
      place = unitInRole(r, s.p, to) as PlaceCandidate;
      to = place.to;
    } else if (
      (flags & RoleFlag.TAKES_PLACE) !== 0 &&
      r.placeAt[to] === 0 &&
      !r.capital(to) &&
      r.has(to, EntryKind.LEVEL) &&
      r.capital(r.endOf(to, EntryKind.LEVEL)) &&
      (flags & RoleFlag.TAKES_ORGANIZATION) !== 0
    ) {
      // Chủ tịch xã | Lê Văn Tám
      unitLevel = r.row(r.longest(to, EntryKind.LEVEL), EntryKind.LEVEL).attribute;
      to = r.endOf(to, EntryKind.LEVEL);
      roleTo = to;
    } else if ((flags & RoleFlag.TAKES_PLACE) !== 0 && r.placeAt[to] > 0 && (tokens.flags[to] & LINE) === 0) {
      const p = r.placeFrom(to) as PlaceCandidate;
      if ((p.confidence !== 'low' && (p.to - p.from > 1 || p.kind === 'province')) || p.kind === 'country') {
        place = p;
        to = p.to;
      }
    } else if ((flags & RoleFlag.NEEDS_ORGANIZATION) !== 0) return undefined;
    if (body === undefined && place === undefined && !field && (flags & TAKES_SHORT_BODY) !== 0) {
      const short = shortBody(r, to, firsts);
      if (short !== undefined) {
        body = short;
        to = short.to;
      }
    }
    to = goOn(r, to, body, w);
    // Đại sứ Nhật Bản tại Việt Nam
    if (row.branch === 'diplomatic' && tokens.id[to] === w.at && r.placeAt[to + 1] > 0) to = (r.placeFrom(to + 1) as PlaceCandidate).to;
  }
  if ((flags & RoleFlag.NEEDS_ORGANIZATION) !== 0 && body === undefined) return undefined;
  return { row, to, roleEnd, roleTo, body, place, field, unitLevel };
}

function candidate(r: Reading, s: Start, { row, to, roleEnd, roleTo, body, place, field, unitLevel }: Extent): TitleCandidate {
  const { role, flags } = row;
  const titleLevel = levelOf(unitLevel ?? row.level, body, place);
  const capital = r.capital(s.i) || r.capital(s.roleFrom) || r.capital(s.p);
  const bare = body === undefined && place === undefined && !field;
  const isBareOffice = (flags & RoleFlag.DEFINITE) !== 0;
  const evidence = reasons(
    `role:${role}`,
    body !== undefined ? 'context:body' : place !== undefined ? 'context:place' : '',
    field ? 'context:field' : '',
    bare ? 'form:role-alone' : '',
    capital ? '' : 'form:role-lower-case',
  );
  const t: TitleCandidate = {
    type: 'title',
    from: s.i,
    to,
    role: roleText(r, s.roleFrom, roleTo, role),
    level: titleLevel,
    branch: branchOf(row, body, place, titleLevel),
    flags,
    needsHolder: (flags & RoleFlag.RANK) !== 0 || (bare && !(isBareOffice && capital)) || (!capital && place !== undefined && !isBareOffice),
    confidence: confidenceOf(evidence),
    evidence,
  };
  if (field) t.byField = true;
  if (body !== undefined) t.body = body;
  if (place !== undefined) t.place = place;
  if (s.former) t.former = true;
  if (s.acting || t.role.toLowerCase().endsWith(titleTexts.actingRole)) t.acting = true;
  if (row.entry !== undefined) addEntry(t, row.entry, s.roleFrom < s.p ? 'deputy' : roleTo > roleEnd ? 'standing' : 'role');
  return t;
}
