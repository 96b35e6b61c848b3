/** Organizations: names from the table, names put together by the grammar, and acronyms that the text itself defines in brackets. */
import { push } from '../../kit/multimap.ts';
import type { Level } from '../../entity.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { bytes } from '../../kit/buffer-pool.ts';
import { LINE, UPPER, WORD } from '../../text/scan.ts';
import type { OrganizationCandidate, PlaceCandidate } from '../candidate.ts';
import { confidenceOf, reasons } from '../evidence.ts';
import { kindOf, longestPlace } from '../place/table.ts';
import { CLOSE, mark, OPEN, type Reading } from '../reading.ts';
import { ownRoleEnd } from '../custom/role.ts';
import type { Body } from './body.ts';
import { bodyAt } from './grammar.ts';
import type { OrganizationWords } from './rule-words.generated.ts';
import { kindOf as kindOfBody, levelOf } from './value.ts';

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
    const b = bodyAt(r, i, w);
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
  return { candidates: withAcronyms(r, found), places };
}

/**
 * The words of names that the tables of places have whole: units after their type word (phường Hội Phú, xã Rạng Đông) and official names of
 * countries (Nhà nước Qatar). No organization begins there.
 */
function placeNames(r: Reading, w: OrganizationWords): Uint8Array {
  const names = bytes(r.tokens.count + 1);
  for (const p of r.found.place) {
    const isUnit = p.unitType !== undefined && p.nameFrom > p.from && p.confidence === 'high';
    if (isUnit || (p.kind === 'country' && w.state.endFrom(r.tokens, p.from) >= 0)) mark(names, p.nameFrom, p.to);
  }
  return names;
}

/** các hội quần chúng, mỗi công ty xây dựng: a group, not an organization. */
function looseGroup(r: Reading, i: number, b: Body, w: OrganizationWords): boolean {
  if (b.named || b.placed || i === 0 || !w.every.has(r.tokens.id[i - 1])) return false;
  for (let j = r.matches.to[b.match]; j < b.to; j++) if (r.capital(j)) return false;
  return true;
}

function weakPlaceOf(r: Reading, { from, to }: { from: number; to: number }): PlaceCandidate {
  const m = longestPlace(r, from);
  const known = m >= 0 && r.matches.to[m] === to;
  const kind = known ? kindOf(r, m) : 'district';
  const evidence = reasons('context:body-place');
  return { type: 'place', from, to, nameFrom: from, kind, entries: known ? [m] : [], confidence: confidenceOf(evidence), evidence };
}

function candidate(r: Reading, i: number, b: Body, w: OrganizationWords): OrganizationCandidate {
  const small = !r.capital(i);
  const alone = !b.named && !b.placed && b.to === r.matches.to[b.match];
  const plural = i > 0 && w.every.has(r.tokens.id[i - 1]);
  const evidence = reasons(
    b.named ? 'lexicon:organization' : `head:${r.row(b.match, EntryKind.HEAD).head}`,
    b.placed ? 'context:place' : '',
    plural ? 'cue:plural' : '',
    small ? 'form:lower-case' : alone ? 'form:head-alone' : '',
  );
  const c: OrganizationCandidate = {
    type: 'organization',
    from: i,
    to: b.to,
    kind: kindOfBody(r, i, b, w),
    confidence: confidenceOf(evidence),
    evidence,
  };
  if (b.named) c.inTable = true;
  if (b.placed) c.placed = true;
  const level = levelOf(r, i, b, w);
  if (level !== '') c.level = level as Level;
  return c;
}

/** `Tập đoàn Dệt may Việt Nam (Vinatex)`: the word in brackets is a name of the body, here and in the rest of the text. */
function withAcronyms(r: Reading, found: OrganizationCandidate[]): OrganizationCandidate[] {
  const { tokens } = r;
  const defined = new Map<string, OrganizationCandidate>();
  const extra: OrganizationCandidate[] = [];
  for (const c of found) {
    const at = acronymAfter(r, c.to);
    if (at < 0) continue;
    const text = r.text(c.to + 1, at);
    if (!defined.has(text)) defined.set(text, c);
  }
  if (defined.size === 0) return found;
  const firsts = new Map<string, [string, OrganizationCandidate][]>();
  for (const [text, c] of defined) {
    const first = /^[\p{L}\p{M}]+|^\d+/u.exec(text)?.[0] ?? text;
    push(firsts, first, [text, c]);
  }
  let n = 0;
  for (let i = 0; i < tokens.count; i++) {
    while (n < found.length && found[n].to <= i) n++;
    if (n < found.length && found[n].from <= i) continue;
    if (!r.capital(i)) continue;
    const list = firsts.get(r.text(i, i + 1));
    if (list === undefined) continue;
    for (const [text, of] of list) {
      const to = r.endOfText(i, text);
      if (to < 0) continue;
      const evidence = reasons('defined-acronym');
      const e: OrganizationCandidate = { type: 'organization', from: i, to, kind: of.kind, acronym: text, confidence: confidenceOf(evidence), evidence };
      if (of.level !== undefined) e.level = of.level;
      e.definedBy = of;
      extra.push(e);
      i = to - 1;
      break;
    }
  }
  return [...found, ...extra].sort((a, b) => a.from - b.from);
}

/** Token after an acronym that is alone in brackets at token i, or -1. */
function acronymAfter(r: Reading, i: number): number {
  const { id, flags, start, end } = r.tokens;
  if (id[i] !== OPEN || (flags[i] & LINE) !== 0) return -1;
  let j = i + 1;
  let capitals = 0;
  let letters = 0;
  while (j < i + 6 && id[j] !== CLOSE) {
    if (j > i + 1 && !r.glued(j)) return -1;
    if ((flags[j] & WORD) !== 0) {
      letters += end[j] - start[j];
      if ((flags[j] & UPPER) !== 0) capitals += end[j] - start[j];
    }
    j++;
  }
  if (id[j] !== CLOSE || !r.capital(i + 1) || letters < 2) return -1;
  if (r.has(i + 1, EntryKind.PROVINCE) || r.placeAt[i + 1] > 0) return -1;
  // An acronym in capitals, or one coined word that is no syllable of Vietnamese (Vinatex).
  return capitals >= 2 || (j === i + 2 && id[i + 1] === 0) ? j : -1;
}
