/** Countries in the name of an organization: the second of two, that of a party, that of people abroad. */
import { LINE } from '../../text/scan.ts';
import { DASH, type Reading } from '../reading.ts';
import { PASS } from './field-state.ts';
import type { OrganizationSpan } from './organization-span.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

/** An organization whose name may go on. */
interface Named {
  readonly r: Reading;
  readonly w: OrganizationWords;
  readonly b: OrganizationSpan;
}

const FAR: ReadonlySet<string> = new Set(['country', 'continent']);

/** Hội Hữu nghị Việt Nam | - Lào, Trường Cao đẳng Việt Nam | - Hàn Quốc; but no second country where the first is only that of a list. */
export function secondCountry({ r, w, b }: Named): number {
  const j = b.to;
  if (r.tokens.id[j] !== DASH || b.kind === 'ministry' || b.kind === 'government' || (r.tokens.flags[j + 1] & LINE) !== 0) return PASS;
  const p = r.placeFrom(j + 1);
  // Cung Hữu nghị Việt | - Trung
  if (p === undefined && isVietnamese(r, w, j - 1) && r.capital(j + 1) && w.shortCountries.has(r.tokens.id[j + 1])) return j + 2;
  // Hội Hữu nghị Lào | - Việt, which is short for Việt Nam
  if (p === undefined) return isVietnamese(r, w, j + 1) && !r.capital(j + 2) && endsInCountry(r, b) ? j + 2 : PASS;
  if (p.withType || !FAR.has(p.kind)) return PASS;
  return endsInCountry(r, b) || isVietnamese(r, w, j - 1) ? p.to : PASS;
}

function isVietnamese(r: Reading, w: OrganizationWords, i: number): boolean {
  return r.tokens.id[i] === w.viet && r.capital(i);
}

function endsInCountry(r: Reading, { to }: OrganizationSpan): boolean {
  for (let i = to - 1; i >= to - 3 && i >= 0; i--) {
    const p = r.placeFrom(i);
    if (p !== undefined) return p.to === to && FAR.has(p.kind);
  }
  return false;
}

/** Ban Liên lạc Đối ngoại Trung ương Đảng | Cộng sản Trung Quốc */
export function partyOfCountry({ r, w, b }: Named): number {
  const end = b.kind === 'party' && r.tokens.id[b.to - 1] === w.party ? w.parties.endFrom(r.tokens, b.to) : -1;
  const country = end < 0 ? undefined : r.placeFrom(end);
  if (country?.kind !== 'country') return PASS;
  b.placed = true;
  return country.to;
}

/** Hội người Việt Nam: the country is a part of its name. */
export function isOfPeople(r: Reading, w: OrganizationWords, b: OrganizationSpan): boolean {
  return endsInCountry(r, b) && (r.tokens.id[b.to - 2] === w.people || r.tokens.id[b.to - 3] === w.people);
}
