/** Titles: modifier + role + standing + body + place, by the grammar of `data/roles.tsv`. */
import type { Branch, Level } from '../../entity.ts';
import { K_DEPUTY, K_DOMAIN, K_HEAD, K_LEVEL, K_MODIFIER, K_ROLE, K_STANDING } from '../../lexicon/lexicon.ts';
import { CAPITAL, LINE, WORD } from '../../text/scan.ts';
import type { OrganizationCandidate, PlaceCandidate, TitleCandidate } from '../candidate.ts';
import { COMMA, DASH, DOT, type Reading } from '../reading.ts';
import type { TitleWords } from './words.ts';

const START_KINDS = (1 << K_MODIFIER) | (1 << K_DEPUTY) | (1 << K_ROLE);

export function recognizeTitles(r: Reading, w: TitleWords): TitleCandidate[] {
  const found: TitleCandidate[] = [];
  const { count } = r.tokens;
  const { kindsAt } = r.matches;
  for (let i = 0; i < count; ) {
    if ((kindsAt[i] & START_KINDS) === 0) {
      i++;
      continue;
    }
    const t = titleAt(r, i, w);
    if (t === undefined) {
      i++;
      continue;
    }
    found.push(t);
    i = t.to;
  }
  return found;
}

function titleAt(r: Reading, i: number, w: TitleWords): TitleCandidate | undefined {
  const { tokens } = r;
  // thẩm quyền Thủ tướng, Ban Thư ký: the second half of a word, the field of a body.
  if (r.interior[i] !== 0 && !r.capital(i) && !r.has(i, K_ROLE)) return undefined;
  if (i > 0 && tokens.id[i - 1] === w.ban && r.capital(i - 1) && r.capital(i) && (tokens.flags[i] & LINE) === 0) return undefined;
  let p = i;
  let former = false;
  let acting = false;
  let modifiers = 0;
  // nguyên, quyền, tân …, then Phó.
  for (let k = 0; k < 4; k++) {
    const m = r.longest(p, K_MODIFIER);
    if (m < 0) break;
    if (p > i && (tokens.flags[p] & LINE) !== 0) return undefined;
    const kind = r.row(m)[2];
    if (kind === 'former') former = true;
    if (kind === 'acting') acting = true;
    p = r.matches.to[m];
    if (tokens.id[p] === DOT && r.glued(p) && p - i === 1 && tokens.end[p - 1] - tokens.start[p - 1] === 1) p++;
    modifiers++;
  }
  const roleFrom = p;
  let deputy = false;
  if (r.has(p, K_DEPUTY) && (p === i || (tokens.flags[p] & LINE) === 0)) {
    const end = r.endOf(p, K_DEPUTY);
    if (r.endOf(p, K_ROLE) <= end) {
      // `Phó Trưởng ban`, `Phó Chủ tịch`; or Phó itself before a body: `Phó ban Kinh tế Trung ương`.
      if (r.has(end, K_ROLE) && (tokens.flags[end] & LINE) === 0) {
        deputy = true;
        p = end;
      } else return phoOfBody(r, i, p, end, w, former, acting);
    }
  }
  const role = r.longest(p, K_ROLE);
  // Hội trưởng, Thủ trưởng: no title begins in the middle of a word.
  if (
    p === i &&
    !r.capital(i) &&
    i > 0 &&
    r.capital(i - 1) &&
    r.endOf(i, K_ROLE) === i + 1 &&
    r.glued(i) === false &&
    !r.sentenceStart(i - 1) &&
    r.titleAt[i - 1] === 0 &&
    r.lexicon.classes[tokens.id[i - 1]] === 0
  )
    return undefined;
  if (role < 0 || (p > i && (tokens.flags[p] & LINE) !== 0)) return undefined;
  return readRole(r, { i, roleFrom, p, role, deputy, former, acting, modifiers }, w);
}

interface Start {
  i: number;
  roleFrom: number;
  p: number;
  role: number;
  deputy: boolean;
  former: boolean;
  acting: boolean;
  modifiers: number;
}

function phoOfBody(r: Reading, i: number, p: number, end: number, w: TitleWords, former: boolean, acting: boolean): TitleCandidate | undefined {
  const o = r.organizationFrom(end);
  if (o === undefined || r.tokens.id[p] === 0) return undefined;
  if (r.tokens.id[p] !== w.deputy) return undefined;
  return finish(r, { i, roleFrom: p, p: end, role: -1, deputy: true, former, acting, modifiers: 0 }, end, '', o, w);
}

function readRole(r: Reading, s: Start, w: TitleWords): TitleCandidate | undefined {
  const { matches } = r;
  // A shorter reading of the role wins where a body starts at its last word: Trưởng | Ban Tổ chức Trung ương.
  let best: TitleCandidate | undefined;
  for (let m = matches.head[s.p + 1] - 1; m >= matches.head[s.p]; m--) {
    if (r.lexicon.kinds[matches.entry[m]] !== K_ROLE) continue;
    const flags = r.row(m)[3] ?? '';
    const end = matches.to[m];
    if (flags === 'O' && r.organizationAt[end] === 0) continue;
    // chức vụ | Phó Giám đốc: a role does not begin small and go on with a capital.
    if (end > s.p + 1 && !r.capital(s.p) && r.capital(s.p + 1) && s.p === s.i) continue;
    const t = finish(r, { ...s, role: m }, end, flags, undefined, w);
    if (t !== undefined && (best === undefined || t.to > best.to || (t.to === best.to && t.body !== undefined && best.body === undefined))) best = t;
  }
  if (best?.body !== undefined && r.organizationAt[best.body.from] === 0) r.addOrganization(best.body);
  return best;
}

function finish(r: Reading, s: Start, roleEnd: number, flags: string, phoBody: OrganizationCandidate | undefined, w: TitleWords): TitleCandidate | undefined {
  const { tokens } = r;
  const row = s.role >= 0 ? r.row(s.role) : ['Phó', 'other', 'other', 'O'];
  let to = roleEnd;
  let roleTo = roleEnd;
  // Thường trực, thứ nhất, chuyên trách
  const rank = flags.includes('R');
  if (!rank) {
    const standing = (tokens.flags[to] & LINE) === 0 ? r.endOf(to, K_STANDING) : -1;
    if (standing > 0 && !(r.organizationAt[to] > 0 && (r.organizationFrom(to) as OrganizationCandidate).to > standing)) {
      to = standing;
      roleTo = standing;
    }
  }
  let body: OrganizationCandidate | undefined;
  let place: PlaceCandidate | undefined;
  let field = false;
  if (phoBody !== undefined) {
    body = phoBody;
    to = phoBody.to;
  } else if (!rank && (tokens.flags[to] & LINE) === 0) {
    const named = r.organizationFrom(to);
    if (flags.includes('D') && named !== undefined && named.kind === 'police' && named.to === to + 2 && !named.evidence.includes('context:place')) {
      // Bộ trưởng Công an: the field of the ministry, not the body.
      to = named.to;
      field = true;
    } else if (/[OND]/.test(flags) && r.organizationAt[to] > 0) {
      body = r.organizationFrom(to) as OrganizationCandidate;
      to = body.to;
    } else if (flags.includes('D') && fieldAt(r, to, w) > to) {
      to = fieldAt(r, to, w);
      field = true;
      const of = r.placeFrom(to)?.kind;
      if (of === 'country' || of === 'region') {
        place = r.placeFrom(to) as PlaceCandidate;
        to = place.to;
      }
    } else if (flags.includes('M') && r.has(to, K_DOMAIN) && r.capital(to)) {
      to = r.endOf(to, K_DOMAIN);
      field = true;
    } else if (flags.includes('P') && to - 1 > s.p && (r.placeFrom(to - 1)?.to ?? 0) > to) {
      // Trưởng ấp Giồng Chanh
      place = r.placeFrom(to - 1) as PlaceCandidate;
      to = place.to;
    } else if (flags.includes('P') && r.placeAt[to] === 0 && !r.capital(to) && r.has(to, K_LEVEL) && r.capital(r.endOf(to, K_LEVEL)) && flags.includes('O')) {
      // Chủ tịch xã | Lê Văn Tám
      to = r.endOf(to, K_LEVEL);
      roleTo = to;
    } else if (flags.includes('P') && r.placeAt[to] > 0 && (tokens.flags[to] & LINE) === 0) {
      const p = r.placeFrom(to) as PlaceCandidate;
      if (p.confidence !== 'low' || p.kind === 'country') {
        place = p;
        to = p.to;
      }
    } else if (flags === 'O' || flags === 'RO') return undefined;
    if (body === undefined && place === undefined && !field && /[ON]/.test(flags)) {
      const short = shortBody(r, to);
      if (short !== undefined) {
        body = short;
        to = short.to;
      }
    }
    to = goOn(r, to, body, w);
    // Đại sứ Nhật Bản tại Việt Nam
    if (row[1] === 'diplomatic' && tokens.id[to] === w.at && r.placeAt[to + 1] > 0) to = (r.placeFrom(to + 1) as PlaceCandidate).to;
  }
  if (flags === 'O' && body === undefined) return undefined;
  const capital = r.capital(s.i) || r.capital(s.roleFrom) || r.capital(s.p);
  const bare = body === undefined && place === undefined && !field;
  const level = levelOf(row[2] as Level, body, place);
  const branch = branchOf(row[1] as Branch, body);
  const evidence = [`role:${row[0]}`];
  if (body !== undefined) evidence.push('context:body');
  if (place !== undefined) evidence.push('context:place');
  if (field) evidence.push('context:field');
  const t: TitleCandidate = {
    type: 'title',
    from: s.i,
    to,
    role: roleText(r, s.roleFrom, roleTo, row[0]),
    level,
    branch,
    flags,
    needsHolder: rank || (bare && (!flags.includes('B') || !capital)) || (!capital && place !== undefined && !flags.includes('B')),
    confidence: capital && !bare ? 'high' : 'medium',
    evidence,
  };
  if (body !== undefined) t.body = body;
  if (place !== undefined) t.place = place;
  if (s.former) t.former = true;
  if (s.acting) t.acting = true;
  return t;
}

/** Chủ tịch | Hiệp hội, Giám đốc | Sở: the head alone of a body that the text has named in front. */
function shortBody(r: Reading, i: number): OrganizationCandidate | undefined {
  const m = r.longest(i, K_HEAD);
  if (m < 0 || !r.capital(i) || r.organizationAt[i] > 0 || (r.tokens.flags[i] & LINE) !== 0 || r.capital(r.matches.to[m])) return undefined;
  const head = r.tokens.id[i];
  if (r.firstBodies === undefined) {
    r.firstBodies = new Map();
    for (const o of r.organizations) if (o.to - o.from > 2 && !r.firstBodies.has(r.tokens.id[o.from])) r.firstBodies.set(r.tokens.id[o.from], o);
  }
  const of = r.firstBodies.get(head);
  if (of === undefined || of.to > i || of.to - of.from <= r.matches.to[m] - i) return undefined;
  const c: OrganizationCandidate = { type: 'organization', from: i, to: r.matches.to[m], kind: of.kind, confidence: 'medium', evidence: ['short-form'] };
  if (of.level !== undefined) c.level = of.level;
  return c;
}

/** The role with normal capitals: CHỦ TỊCH → Chủ tịch, but TS. */
function roleText(r: Reading, from: number, to: number, table: string): string {
  const text = r.plain(from, to);
  if (text.length < 4 || text !== text.toUpperCase() || table === table.toUpperCase()) return text;
  return text.charAt(0) + text.slice(1).toLowerCase();
}

/** Bộ trưởng | Y tế, Bộ trưởng | Thông tin và Truyền thông: the words of a ministry's field, in capitals. */
function fieldAt(r: Reading, i: number, w: TitleWords): number {
  const { tokens } = r;
  let j = i;
  for (let k = 0; k < 6; k++) {
    if ((tokens.flags[j] & (WORD | CAPITAL)) !== (WORD | CAPITAL) || (tokens.flags[j] & LINE) !== 0) break;
    const end = Math.max(r.endOf(j, K_DOMAIN), domainAbbreviation(r, j));
    if (end < 0) break;
    j = end;
    if (r.capital(j) && r.has(j, K_DOMAIN) && (tokens.flags[j] & LINE) === 0) continue;
    const next = j + 1;
    if (tokens.id[j] === COMMA || tokens.id[j] === DASH || tokens.id[j] === w.and || tokens.id[j] === 38) {
      if (r.capital(next) && r.has(next, K_DOMAIN) && (tokens.id[j] !== COMMA || listEnds(r, next, w))) {
        j = next;
        continue;
      }
    }
    break;
  }
  // A domain at the end of the loop without its word is none.
  return j > i && r.word(j - 1) ? j : i;
}

function listEnds(r: Reading, i: number, w: TitleWords): boolean {
  const end = r.endOf(i, K_DOMAIN);
  return end > 0 && (r.tokens.id[end] === w.and || r.tokens.id[end] === COMMA) && r.has(end + 1, K_DOMAIN) && r.capital(end + 1);
}

function domainAbbreviation(r: Reading, i: number): number {
  const m = r.longest(i, 16);
  return m >= 0 && r.row(m)[2] === 'domain' ? r.matches.to[m] : -1;
}

/** A title goes on over `của` + body, and over a comma to the body that its own body is a part of. */
function goOn(r: Reading, to: number, body: OrganizationCandidate | undefined, w: TitleWords): number {
  const { tokens } = r;
  let end = to;
  for (let k = 0; k < 3; k++) {
    const next = end + 1;
    if ((tokens.flags[end] & LINE) !== 0 || (tokens.flags[next] & LINE) !== 0) break;
    if ((tokens.id[end] === w.of || tokens.id[end] === w.under) && r.organizationAt[next] > 0 && (body !== undefined || k > 0)) {
      end = (r.organizationFrom(next) as OrganizationCandidate).to;
      continue;
    }
    if (tokens.id[end] === COMMA && body !== undefined && r.organizationAt[next] > 0) {
      const inner = body;
      const outer = r.organizationFrom(next) as OrganizationCandidate;
      if (holds(outer, inner) && inner.to === end && closesTitle(r, outer.to)) {
        end = outer.to;
        continue;
      }
    }
    break;
  }
  return end;
}

const UNIT_KINDS: ReadonlySet<string> = new Set(['agency', 'department', 'institute', 'police', 'school', 'military']);

/** A department named before a comma is a part of the ministry, office or academy named behind it. */
function holds(outer: OrganizationCandidate, inner: OrganizationCandidate): boolean {
  if (!UNIT_KINDS.has(inner.kind) || inner.evidence.includes('context:place')) return false;
  return (
    outer.kind === 'ministry' ||
    outer.kind === 'agency' ||
    outer.kind === 'company' ||
    outer.kind === 'school' ||
    outer.kind === 'government' ||
    outer.kind === 'police'
  );
}

function closesTitle(r: Reading, i: number): boolean {
  const { id, flags } = r.tokens;
  if ((flags[i] & LINE) !== 0) return true;
  return id[i] !== w38 && (!r.word(i) || r.capital(i) || r.has(i, 13));
}

const w38 = 38;

function levelOf(own: Level, body: OrganizationCandidate | undefined, place: PlaceCandidate | undefined): Level {
  if (body?.level !== undefined) return body.level;
  if (place !== undefined) {
    const k = place.kind;
    if (k === 'country') return 'central';
    if (k === 'province' || k === 'city') return 'province';
    if (k === 'district') return 'district';
    if (k === 'commune') return 'commune';
  }
  return own;
}

const BRANCH_OF_KIND: Readonly<Record<string, Branch>> = {
  party: 'party',
  government: 'government',
  assembly: 'assembly',
  ministry: 'government',
  department: 'government',
  agency: 'government',
  court: 'judiciary',
  procuracy: 'judiciary',
  military: 'military',
  police: 'police',
  front: 'front',
  'mass-organisation': 'mass-organisation',
  company: 'business',
  bank: 'business',
  school: 'academic',
  institute: 'academic',
  religious: 'religious',
  hospital: 'other',
  press: 'other',
};

function branchOf(own: Branch, body: OrganizationCandidate | undefined): Branch {
  if (body !== undefined && (own === 'other' || own === 'party' || own === 'government' || own === 'business')) return BRANCH_OF_KIND[body.kind] ?? own;
  return own;
}
