/** From a reading of a title to its candidate. */
import { RoleFlag } from '../../lexicon/rows.generated.ts';
import type { TitleCandidate } from '../candidate.ts';
import { addEntry } from '../custom/role.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import type { Reading } from '../reading.ts';
import type { Extent } from './extent.ts';
import { titleTexts } from './rule-words.generated.ts';
import type { Start } from './start.ts';
import { branchOf, levelOf, roleText } from './value.ts';

/** How the office is written. */
type Form = 'capitalized' | 'lower-case';

export function toCandidate(r: Reading, s: Start, extent: Extent): TitleCandidate {
  const { row, to, roleEnd, roleTo, body, place, field, unitLevel } = extent;
  // A delegate of the National Assembly for a province
  const isDelegate = (row.flags & RoleFlag.DELEGATE) !== 0 && row.level === 'central';
  const level = levelOf(unitLevel ?? row.level, body, isDelegate ? undefined : place);
  const form: Form = r.capital(s.i) || r.capital(s.roleFrom) || r.capital(s.p) ? 'capitalized' : 'lower-case';
  const evidence = evidenceOf(extent, form);
  const t: TitleCandidate = {
    type: 'title',
    from: s.i,
    to,
    role: roleText(r, s.roleFrom, roleTo, row.role),
    level,
    branch: branchOf(row, body, place, level),
    flags: row.flags,
    needsHolder: needsHolder(extent, form),
    confidence: confidenceOf(evidence),
    evidence,
  };
  if (field) t.byField = true;
  if (body !== undefined) t.body = body;
  if (place !== undefined) t.place = place;
  if (s.former) t.former = true;
  if (s.acting || t.role.toLowerCase().includes(titleTexts.actingRole)) t.acting = true;
  if (row.entry !== undefined) addEntry(t, row.entry, s.roleFrom < s.p ? 'deputy' : roleTo > roleEnd ? 'standing' : 'role');
  return t;
}

function evidenceOf(extent: Extent, form: Form): string[] {
  const { row, body, place, field } = extent;
  const of = body !== undefined ? 'context:body' : place !== undefined ? 'context:place' : '';
  return reasons(
    `role:${row.role}`,
    of,
    field ? 'context:field' : '',
    isBare(extent) ? 'form:role-alone' : '',
    form === 'lower-case' ? 'form:role-lower-case' : '',
  );
}

function isBare({ body, place, field }: Extent): boolean {
  return body === undefined && place === undefined && !field;
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
