/** Institutions and companies that are named after two provinces. */
import { LINE } from '../../text/scan.ts';
import type { PlaceCandidate } from '../candidate.ts';
import { DASH, type Reading } from '../reading.ts';
import { PASS } from './field-state.ts';
import type { OrganizationSpan } from './organization-span.ts';

const NAMED_AFTER_TWO: ReadonlySet<string> = new Set(['hospital', 'company', 'school']);
const LARGE: ReadonlySet<string> = new Set(['province', 'city']);

/** Bệnh viện Đa khoa Bạc Liêu | - Sài Gòn; but Bệnh viện Đa khoa Quỳnh Lưu | - Nghệ An, the province that it is in. */
export function secondProvince(r: Reading, { to: j, kind }: OrganizationSpan): number {
  if (r.tokens.id[j] !== DASH || !NAMED_AFTER_TWO.has(kind) || (r.tokens.flags[j + 1] & LINE) !== 0) return PASS;
  const p = r.placeFrom(j + 1);
  return p !== undefined && isBareProvince(p) && endsInProvince(r, j) ? p.to : PASS;
}

function isBareProvince({ kind, nameFrom, from }: PlaceCandidate): boolean {
  return LARGE.has(kind) && nameFrom === from;
}

function endsInProvince(r: Reading, to: number): boolean {
  for (let i = to - 1; i >= to - 3 && i >= 0; i--) {
    const p = r.placeFrom(i);
    if (p !== undefined && p.to === to) return isBareProvince(p);
  }
  return false;
}
