/** Titles: modifier + role + standing + organization + place, by the grammar of `data/roles.tsv`. */
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { EntryKind, RoleFlag } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { OrganizationCandidate, TitleCandidate } from '../candidate.ts';
import { type AnyRole, roleOf } from '../custom/role.ts';
import { isRestOfName } from '../addressed.ts';
import type { Reading } from '../reading.ts';
import { firstOrganizations } from './organization.ts';
import { type Context, type Extent, extentOf, ofOrganization } from './extent.ts';
import { toCandidate } from './report.ts';
import { type TitleWords, titleTexts } from './rule-words.generated.ts';
import { type Start, startOf } from './start.ts';

const START_KINDS = (1 << EntryKind.MODIFIER) | (1 << EntryKind.DEPUTY) | (1 << EntryKind.ROLE) | (1 << EntryKind.CUSTOM);

/** Titles, and the organizations that only their titles show: Chủ tịch | Hiệp hội. */
export function recognizeTitles(r: Reading, w: TitleWords): { candidates: TitleCandidate[]; organizations: OrganizationCandidate[] } {
  const found: TitleCandidate[] = [];
  const organizations: OrganizationCandidate[] = [];
  const context: Context = { r, w, firsts: firstOrganizations(r) };
  const { count } = r.tokens;
  const { kindsAt } = r.matches;
  for (let i = 0; i < count; ) {
    const t = (kindsAt[i] & START_KINDS) === 0 ? undefined : titleOrRest(context, i);
    if (t === undefined) {
      i++;
      continue;
    }
    found.push(t);
    if (t.organization !== undefined && r.organizationAt[t.organization.from] === 0) organizations.push(t.organization);
    i = t.to;
  }
  return { candidates: found, organizations };
}

/** Phó before an organization: no row of the table, as it is no role by itself. */
const PHO: AnyRole = { role: titleTexts.deputyRole, branch: 'other', level: 'other', flags: 0 };

function titleOrRest(context: Context, i: number): TitleCandidate | undefined {
  const { r } = context;
  return isRestOfName(r, i, EntryKind.ROLE) ? r.refuse('title', i, r.endOf(i, EntryKind.ROLE), 'title:rest-of-name') : titleAt(context, i);
}

function titleAt(context: Context, i: number): TitleCandidate | undefined {
  const s = startOf(context.r, i, context.w);
  if (s === undefined) return undefined;
  const organization = s.isOfOrganization ? context.r.organizationFrom(s.p) : undefined;
  const extent = organization === undefined ? longestReading(context, s) : ofOrganization(s, PHO, organization);
  if (extent === undefined) return undefined;
  const guard = guardAgainst(EXTENT_GUARDS, { r: context.r, w: context.w, i, extent });
  return guard === undefined ? toCandidate(context.r, s, extent) : context.r.refuse('title', i, extent.to, guard.name);
}

/** A title that begins at token i. */
interface Whole extends Pick<Context, 'r' | 'w'> {
  readonly i: number;
  readonly extent: Extent;
}

const EXTENT_GUARDS: readonly Guard<Whole>[] = [
  // Hội nghị Bộ trưởng Ngoại giao ASEAN; but Tại Hội nghị Bộ trưởng Nguyễn Văn A phát biểu
  { name: 'title:of-event', when: isOfEvent },
  // thành viên Đảng Xã hội Dân chủ: membership of a party is no office
  { name: 'title:party-member', when: ({ extent: { row, organization } }) => organization?.kind === 'party' && row.role === titleTexts.memberRole },
];

function isOfEvent({ r, w, i, extent: { to } }: Whole): boolean {
  const from = w.events.startBefore(r.tokens, i);
  return from >= 0 && r.capital(from) && (r.tokens.flags[i] & LINE) === 0 && !r.personLike(to, r.run(to, 5));
}

/** Of the rows that have the role, the one that reaches farthest with what follows: Trưởng | Ban Tổ chức Trung ương. */
function longestReading(context: Context, s: Start): Extent | undefined {
  const { r } = context;
  const { head, to } = r.matches;
  let best: Extent | undefined;
  for (let m = head[s.p + 1] - 1; m >= head[s.p]; m--) {
    const row = roleOf(r, s.p, m);
    if (row === undefined || !fits(r, s, row, to[m])) continue;
    const t = extentOf(context, s, row, to[m]);
    if (t !== undefined && (best === undefined || t.to > best.to || (t.to === best.to && isFuller(t, best)))) best = t;
  }
  return best;
}

function fits(r: Reading, s: Start, row: AnyRole, end: number): boolean {
  if ((row.flags & RoleFlag.NEEDS_ORGANIZATION) !== 0 && r.organizationAt[end] === 0) return false;
  // chức vụ | Phó Giám đốc: a role does not begin in lower case and go on with a capital.
  return row.entry !== undefined || end <= s.p + 1 || r.capital(s.p) || !r.capital(s.p + 1) || s.p !== s.i;
}

/** Of two readings that end together, the caller's, or the one that names an organization, after the role rather than in it. */
function isFuller(a: Extent, b: Extent): boolean {
  if ((a.row.entry === undefined) !== (b.row.entry === undefined)) return a.row.entry !== undefined;
  if (a.organization === undefined || b.organization === undefined) return a.organization !== undefined;
  return a.organization.from >= a.roleTo && b.organization.from < b.roleTo;
}
