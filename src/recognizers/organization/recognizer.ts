/** Organizations: names from the table, names put together by the grammar, and short names that the text itself defines. */
import type { Level } from '../../entity.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { bytes } from '../../kit/buffer-pool.ts';
import type { OrganizationCandidate, PlaceCandidate } from '../candidate.ts';
import { reasons, withWord } from '../evidence.ts';
import { newOrganization, newPlace } from '../new-candidate.ts';
import { kindOf, longestPlace } from '../place/table.ts';
import { mark, type Reading } from '../reading.ts';
import { ownRoleEnd } from '../custom/role.ts';
import type { OrganizationSpan } from './organization-span.ts';
import { withCompanies } from './company-names.ts';
import { readOrganization } from './grammar.ts';
import { isInLaw } from './law.ts';
import type { OrganizationWords } from './rule-words.generated.ts';
import { withShortNames } from './short-names.ts';
import { factsOf } from './written-name.ts';
import { kindOf as kindOfSpan, levelOf } from './value.ts';

const BODY_KINDS = (1 << EntryKind.ORGANIZATION) | (1 << EntryKind.HEAD);

/** Organizations, and the places inside them that are too common a word to be found alone. */
export function recognizeOrganizations(r: Reading, w: OrganizationWords): { candidates: OrganizationCandidate[]; places: PlaceCandidate[] } {
  const found: OrganizationCandidate[] = [];
  const places: PlaceCandidate[] = [];
  const { count } = r.tokens;
  const { kindsAt } = r.matches;
  const inPlace = placeNames(r, w);
  for (let i = 0; i < count; ) {
    if ((kindsAt[i] & BODY_KINDS) === 0 || inPlace[i] !== 0) {
      // No organization begins inside a title of the caller's: Trưởng phòng Đối ngoại | Sở Y tế.
      i = Math.max(i + 1, ownRoleEnd(r, i));
      continue;
    }
    if (isInLaw(r, i, w)) {
      const to = Math.max(r.endOf(i, EntryKind.ORGANIZATION), r.endOf(i, EntryKind.HEAD));
      r.refuse('organization', i, to, 'organization:in-law');
      i = to;
      continue;
    }
    const b = readOrganization(r, i, w);
    if (b === undefined || b.to <= i) {
      i++;
      continue;
    }
    if (!looseGroup(r, i, b, w)) {
      found.push(candidate(r, i, b, w));
      if (b.weak !== undefined && r.placeAt[b.weak.from] === 0) places.push(weakPlaceOf(r, b.weak));
    }
    i = b.to;
  }
  return { candidates: withShortNames(r, withCompanies(r, found, w)), places };
}

/**
 * The words of names that the tables of places have whole: units after their type word (phường Hội Phú, xã Rạng Đông), facilities by the name
 * of a company (ga ngầm Ba Son), ends of lines (đường Thanh Niên) and official names of countries (Nhà nước Qatar). No organization begins there.
 */
function placeNames(r: Reading, w: OrganizationWords): Uint8Array {
  const names = bytes(r.tokens.count + 1);
  for (const p of r.found.place) {
    const isUnit = p.unitType !== undefined && p.nameFrom > p.from && p.confidence === 'high';
    // ga ngầm Ba Son
    const isOfCompany = p.kind === 'facility' && p.nameFrom > p.from && r.endOf(p.nameFrom, EntryKind.ORGANIZATION) === p.to;
    if (p.endOfRoad) mark(names, p.from, p.to);
    else if (isUnit || isOfCompany || (p.kind === 'country' && w.state.endFrom(r.tokens, p.from) >= 0)) mark(names, p.nameFrom, p.to);
  }
  return names;
}

/** các hội quần chúng, mỗi công ty xây dựng: a group, not an organization. */
function looseGroup(r: Reading, i: number, b: OrganizationSpan, w: OrganizationWords): boolean {
  if (b.named || b.placed || i === 0 || !w.every.has(r.tokens.id[i - 1])) return false;
  for (let j = r.matches.to[b.match]; j < b.to; j++) if (r.capital(j)) return false;
  return true;
}

function weakPlaceOf(r: Reading, { from, to }: { from: number; to: number }): PlaceCandidate {
  const m = longestPlace(r, from);
  const known = m >= 0 && r.matches.to[m] === to;
  const kind = known ? kindOf(r, m) : 'district';
  return newPlace({ from, to, nameFrom: from, kind, entries: known ? [m] : [] }, reasons('context:body-place'));
}

/** Cục ATTP: kind and level of the row with the name that it stands for. */
function addFacts(r: Reading, c: OrganizationCandidate): void {
  const facts = factsOf(r, c.from, c.to);
  if (facts === undefined || facts.level === '') return;
  c.kind = facts.kind;
  c.level = facts.level as Level;
}

function candidate(r: Reading, i: number, b: OrganizationSpan, w: OrganizationWords): OrganizationCandidate {
  const isLower = !r.capital(i);
  const alone = !b.named && !b.placed && b.to === r.matches.to[b.match];
  const plural = i > 0 && w.every.has(r.tokens.id[i - 1]);
  const evidence = reasons(
    b.named ? 'lexicon:organization' : withWord('head', r.row(b.match, EntryKind.HEAD).head),
    b.placed ? 'context:place' : '',
    plural ? 'cue:plural' : '',
    isLower ? 'form:lower-case' : alone ? 'form:head-alone' : '',
  );
  const c = newOrganization(i, b.to, kindOfSpan(r, i, b, w), evidence);
  if (b.named) c.inTable = true;
  if (b.placed) c.placed = true;
  const level = levelOf(r, i, b, w);
  if (level !== '') c.level = level as Level;
  else if (!b.named && !b.placed && b.to > r.matches.to[b.match]) addFacts(r, c);
  return c;
}
