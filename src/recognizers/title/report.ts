/** From a reading of a title to its candidate. */
import { RoleFlag } from '../../lexicon/rows.generated.ts';
import type { Level } from '../../entity.ts';
import type { OrganizationCandidate, TitleCandidate } from '../candidate.ts';
import { addEntry } from '../custom/role.ts';
import { confidenceOf, reasons, withWord } from '../evidence.ts';
import { Recent } from '../../kit/recent.ts';
import { COMMA, type Reading } from '../reading.ts';
import type { Extent } from './extent.ts';
import { titleTexts } from './rule-words.generated.ts';
import type { Start } from './start.ts';
import { branchOf, levelOf, roleText } from './value.ts';

/** How the office is written. */
type Form = 'capitalized' | 'lower-case';

export function toCandidate(r: Reading, s: Start, extent: Extent): TitleCandidate {
  const { row, to, roleEnd, roleTo, organization, place, field } = extent;
  const level = levelIn(r, extent);
  const form = formOf(r, s);
  const evidence = evidenceOf(extent, form);
  const role = roleText(r, s.roleFrom, roleTo, row.role);
  const lowerRole = lowered.get(role, toLowerCase);
  const t: TitleCandidate = {
    type: 'title',
    from: s.i,
    to,
    role,
    lowerRole,
    level,
    branch: branchOf(row, organization, place, level),
    flags: row.flags,
    needsHolder: needsHolder(extent, form),
    confidence: confidenceOf(evidence),
    evidence,
    custom: undefined,
    attributes: undefined,
    organization,
    place,
    byField: field || undefined,
    former: s.former || undefined,
    acting: undefined,
  };
  if (s.acting || lowerRole.includes(titleTexts.actingRole)) t.acting = true;
  if (row.entry !== undefined) addEntry(t, row.entry, s.roleFrom < s.p ? 'deputy' : roleTo > roleEnd ? 'standing' : 'role');
  return t;
}

/** Roles in lower case: texts have a few hundred. */
const lowered = new Recent<string>(1024, 60);

function toLowerCase(text: string): string {
  return text.toLowerCase();
}

function formOf(r: Reading, s: Start): Form {
  return r.capital(s.i) || r.capital(s.roleFrom) || r.capital(s.p) ? 'capitalized' : 'lower-case';
}

/** Of its unit, organization or place, else of the organization that this is a part of. */
function levelIn(r: Reading, extent: Extent): Level {
  const { row, organization, place, unitLevel } = extent;
  // A delegate of the National Assembly for a province
  const isDelegate = (row.flags & RoleFlag.DELEGATE) !== 0 && row.level === 'central';
  const own = levelOf(unitLevel ?? row.level, organization, isDelegate ? undefined : place);
  return own === 'other' ? (wholeOf(r, extent)?.level ?? own) : own;
}

/** Trưởng phòng Kế hoạch - Tài chính, | Sở Y tế: the organization that the one in the title is a part of. */
function wholeOf(r: Reading, { organization, to }: Extent): OrganizationCandidate | undefined {
  return organization !== undefined && to > organization.to && r.tokens.id[organization.to] === COMMA ? r.organizationFrom(organization.to + 1) : undefined;
}

function evidenceOf(extent: Extent, form: Form): string[] {
  const { row, organization, place, field } = extent;
  const of = organization !== undefined ? 'context:body' : place !== undefined ? 'context:place' : '';
  return reasons(
    withWord('role', row.role),
    of,
    field ? 'context:field' : '',
    isBare(extent) ? 'form:role-alone' : '',
    form === 'lower-case' ? 'form:role-lower-case' : '',
  );
}

function isBare({ organization, place, field }: Extent): boolean {
  return organization === undefined && place === undefined && !field;
}

/** An office only with a holder, or a word like `làm` before it. */
function needsHolder(extent: Extent, form: Form): boolean {
  const { flags } = extent.row;
  if ((flags & RoleFlag.RANK) !== 0) return true;
  const definite = (flags & RoleFlag.DEFINITE) !== 0;
  if (isBare(extent)) return !(definite && form === 'capitalized');
  // tổng lãnh sự Việt Nam tại Khon Kaen: the post makes one office of it.
  return form === 'lower-case' && extent.place !== undefined && extent.to === extent.place.to && !definite;
}
