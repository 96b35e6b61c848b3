/**
 * How the name of an organization is put together: a head (`Sở`, `Ban`, `Công ty`), the words of its field, the whole it is a part
 * of, its level and its place. Each step takes a token and gives the token after what it read.
 */
import { isRestOfName } from '../addressed.ts';
import { E_UPPER } from '../../lexicon/lexicon.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { DASH, type Reading, SLASH } from '../reading.ts';
import { officialEnd } from './official-field.ts';
import type { OrganizationSpan } from './organization-span.ts';
import { sawCapital } from './breaks.ts';
import { headedOrganization } from './headed.ts';
import { namedOrganization } from './named.ts';
import type { OrganizationWords } from './rule-words.generated.ts';
import { schoolAfter } from './written-name.ts';

/** The organization that starts at token i, or undefined. */
export function readOrganization(r: Reading, i: number, w: OrganizationWords, depth = 0): OrganizationSpan | undefined {
  if (inCode(r, i)) return undefined;
  const named = longestName(r, i);
  if (isRestOfName(r, i, EntryKind.ORGANIZATION) || isRestOfName(r, i, EntryKind.HEAD))
    return r.refuse('organization', i, r.matches.to[named], 'organization:rest-of-name');
  const best = named >= 0 ? namedOrganization(r, i, named, w, depth, readOrganization) : undefined;
  return r.has(i, EntryKind.HEAD) ? withHead(r, i, best, w, depth) : best;
}

/** The match of the name in the table; of a school also after its first word: Trường | ĐH Kinh tế Quốc dân. */
function longestName(r: Reading, i: number): number {
  const named = r.longest(i, EntryKind.ORGANIZATION);
  return named < 0 ? schoolAfter(r, i) : named;
}

/** The longest of the organizations that begin with a head, where it is longer than that of the table. */
function withHead(r: Reading, i: number, ofTable: OrganizationSpan | undefined, w: OrganizationWords, depth: number): OrganizationSpan | undefined {
  const { matches } = r;
  const longest = r.endOf(i, EntryKind.HEAD);
  let best = ofTable;
  for (let m = matches.head[i + 1] - 1; m >= matches.head[i]; m--) {
    if (matches.kind[m] !== EntryKind.HEAD) continue;
    const b = headedOrganization(r, i, m, w, depth, readOrganization);
    // A shorter head reads only what the longest one leaves whole: Ban Chấp hành is no Ban of Chấp.
    if (b === undefined || b.to < longest) continue;
    if (best === undefined || (b.to > best.to && mayReplace(r, best, b))) best = b;
  }
  return best;
}

function mayReplace(r: Reading, best: OrganizationSpan, longer: OrganizationSpan): boolean {
  if (!best.named) return true;
  // Ngân hàng Nhà nước | chi nhánh: the head of the table is longer than the name of the table.
  if (r.matches.to[longer.match] > best.to) return true;
  // The ministries are a closed set: their names are whole. Of old: Bộ Văn hóa - Thông tin | - Thể thao.
  if (best.kind === 'ministry' && (r.flag(best.match) & E_UPPER) === 0)
    return r.tokens.id[best.to] === DASH || endsInCountry(r, longer) || officialEnd(r, r.matches.to[longer.match]) === longer.to;
  // So are those of newspapers.
  if (best.kind === 'press') return false;
  // The grammar goes on from a name of the table only with words in capitals or a place.
  return longer.placed || sawCapital(r, best.to, longer.to);
}

/** Bộ Giáo dục và Thể thao Lào: the ministries of other countries have other fields. */
function endsInCountry(r: Reading, { to }: OrganizationSpan): boolean {
  const last = r.placeFrom(to - 1) ?? r.placeFrom(to - 2);
  return last?.to === to && last.kind === 'country';
}

/** 1247/QĐ-UBND, 4159/BVHTTDL-TCDL, 05-HD/BTCTW: the number of a document. */
function inCode(r: Reading, i: number): boolean {
  if (i < 2 || !r.glued(i) || !r.glued(i - 1)) return false;
  const { id } = r.tokens;
  let strokes = 0;
  for (let j = i - 1; j > 0 && j > i - LONGEST_CODE && r.glued(j) && (id[j] === SLASH || id[j] === DASH); j -= 2) {
    if (id[j] === SLASH) strokes++;
    if (r.number(j - 1)) return strokes > 0;
  }
  return false;
}

const LONGEST_CODE = 8;
