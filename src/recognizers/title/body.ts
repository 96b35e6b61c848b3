import { EntryKind } from '../../lexicon/rows.generated.ts';
import { CAPITAL, LINE, WORD } from '../../text/scan.ts';
import type { OrganizationCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { AMPERSAND, COMMA, DASH, type Reading } from '../reading.ts';
import type { TitleWords } from './rule-words.generated.ts';

/** First word of a name → the first organization of the text that begins so. */
export type FirstOrganizations = ReadonlyMap<number, OrganizationCandidate>;

export function firstOrganizations(r: Reading): FirstOrganizations {
  const firsts = new Map<number, OrganizationCandidate>();
  for (const o of r.found.organization) if (o.to - o.from > 2 && !firsts.has(r.tokens.id[o.from])) firsts.set(r.tokens.id[o.from], o);
  return firsts;
}

/** Chủ tịch | Hiệp hội, Giám đốc | Sở: the head alone of an organization that the text has named before. */
export function shortBody(r: Reading, i: number, firsts: FirstOrganizations): OrganizationCandidate | undefined {
  const m = r.longest(i, EntryKind.HEAD);
  if (m < 0 || !r.capital(i) || r.organizationAt[i] > 0 || (r.tokens.flags[i] & LINE) !== 0 || r.capital(r.matches.to[m])) return undefined;
  const head = r.tokens.id[i];
  const of = firsts.get(head);
  if (of === undefined || of.to > i || of.to - of.from <= r.matches.to[m] - i) return undefined;
  const evidence = reasons('form:short');
  const c: OrganizationCandidate = { type: 'organization', from: i, to: r.matches.to[m], kind: of.kind, confidence: confidenceOf(evidence), evidence };
  if (of.level !== undefined) c.level = of.level;
  return c;
}

/** Bộ trưởng | Y tế, Bộ trưởng | Thông tin và Truyền thông: the words of a ministry's field, in capitals. */
export function fieldAt(r: Reading, i: number, w: TitleWords): number {
  const { tokens } = r;
  let j = i;
  for (let k = 0; k < 6; k++) {
    if ((tokens.flags[j] & (WORD | CAPITAL)) !== (WORD | CAPITAL) || (tokens.flags[j] & LINE) !== 0) break;
    // A field of one syllable is a name: Thứ trưởng Sơn.
    const domain = r.endOf(j, EntryKind.DOMAIN);
    const end = Math.max(domain > j + 1 ? domain : -1, domainAbbreviation(r, j));
    if (end < 0) break;
    j = end;
    if (r.capital(j) && r.has(j, EntryKind.DOMAIN) && (tokens.flags[j] & LINE) === 0) continue;
    const next = j + 1;
    if (tokens.id[j] === COMMA || tokens.id[j] === DASH || tokens.id[j] === w.and || tokens.id[j] === AMPERSAND) {
      if (r.capital(next) && r.has(next, EntryKind.DOMAIN) && (tokens.id[j] !== COMMA || listEnds(r, next, w))) {
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
  const end = r.endOf(i, EntryKind.DOMAIN);
  return end > 0 && (r.tokens.id[end] === w.and || r.tokens.id[end] === COMMA) && r.has(end + 1, EntryKind.DOMAIN) && r.capital(end + 1);
}

function domainAbbreviation(r: Reading, i: number): number {
  const m = r.longest(i, EntryKind.ABBREVIATION);
  return m >= 0 && r.row(m, EntryKind.ABBREVIATION).kind === 'domain' ? r.matches.to[m] : -1;
}

/** A title goes on over `của` + body, and over a comma to the body that its own body is a part of. */
export function goOn(r: Reading, to: number, body: OrganizationCandidate | undefined, w: TitleWords): number {
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

/** A department named before a comma is a part of the ministry, office or academy named after it. */
function holds(outer: OrganizationCandidate, inner: OrganizationCandidate): boolean {
  if (!UNIT_KINDS.has(inner.kind) || inner.placed) return false;
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
  return id[i] !== AMPERSAND && (!r.word(i) || r.capital(i) || r.has(i, EntryKind.STOP));
}
