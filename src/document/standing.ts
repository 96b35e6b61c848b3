/** The named rules of overlap resolution: which candidates stand. */
import type { OrganizationKind } from '../entity.ts';
import { RoleFlag } from '../lexicon/rows.generated.ts';
import { isSame, type OrganizationCandidate, type PersonCandidate, type PlaceCandidate, type TitleCandidate } from '../recognizers/candidate.ts';
import { COMMA, DASH, type Reading } from '../recognizers/reading.ts';
import type { Rule } from '../kit/rule.ts';
import type { TitleLinks } from './links/mentions.ts';
import type { DocumentWords } from './rule-words.generated.ts';
import { coverOf } from './spans.ts';

export type Verdict = 'stands' | 'drop';

/** A title, and what the rules ask about it. */
export interface TitleCase {
  readonly r: Reading;
  readonly t: TitleCandidate;
  /** Its index in the list of titles. */
  readonly k: number;
  readonly links: TitleLinks;
  /** What all titles of the document say together. */
  readonly all: TitleSurvey;
  readonly w: DocumentWords;
  /** The organization over its first token. */
  readonly outer: OrganizationCandidate | undefined;
}

/** What is asked about all titles of a document. */
export class TitleSurvey {
  private readonly holders = new Map<string, number>();
  /** Somebody is named as a delegate. */
  readonly delegate: boolean;

  constructor(r: Reading, links: TitleLinks) {
    const held = r.found.title.filter((_, k) => links.holders[k].length > 0);
    this.delegate = held.some(isDelegate);
    for (const [k, t] of r.found.title.entries()) {
      const [holder] = links.holders[k];
      if (holder === undefined || (t.flags & RoleFlag.RANK) !== 0) continue;
      const role = t.lowerRole;
      const name = r.tokens.id[r.found.person[holder.person].to - 1];
      const known = this.holders.get(role);
      this.holders.set(role, known === undefined || known === name ? name : SEVERAL);
    }
  }

  /** Exactly one person of the text has an office of the role. */
  isOnes(t: TitleCandidate): boolean {
    return (this.holders.get(t.lowerRole) ?? SEVERAL) !== SEVERAL;
  }
}

const SEVERAL = -1;

export const TITLE_RULES: readonly Rule<TitleCase, Verdict>[] = [
  { name: 'title:inside-organization', when: ({ t, outer }) => outer !== undefined && (outer.from < t.from || outer.to > t.to), verdict: 'drop' },
  // TT Huế: a province, not a major general.
  { name: 'title:begins-place', when: ({ r, t }) => t.to === t.from + 1 && (r.placeFrom(t.from)?.to ?? 0) > t.to, verdict: 'drop' },
  // Đoàn Chủ tịch: the board that presides, no office.
  { name: 'title:presidium', when: ({ r, t, w }) => r.tokens.id[t.from - 1] === w.board && r.tokens.id[t.from] === w.chair, verdict: 'drop' },
  { name: 'title:has-holder', when: ({ links, k }) => links.holders[k].length > 0, verdict: 'stands' },
  // các Phó Chủ tịch, hai Phó Giám đốc
  { name: 'title:after-plural', when: ({ r, t, w }) => t.from > 0 && w.every.has(r.tokens.id[t.from - 1]), verdict: 'drop' },
  { name: 'title:after-number', when: ({ r, t }) => r.number(t.from - 1), verdict: 'drop' },
  { name: 'title:needs-holder', when: ({ t }) => (t.flags & RoleFlag.NEEDS_HOLDER) !== 0, verdict: 'drop' },
  // bầu đại biểu Quốc hội, in a text that names some
  { name: 'title:delegate-taken', when: (c) => isDelegate(c.t) && takesOffice(c) && c.all.delegate, verdict: 'stands' },
  { name: 'title:delegate', when: ({ t }) => isDelegate(t), verdict: 'drop' },
  { name: 'title:definite', when: ({ t }) => !t.needsHolder, verdict: 'stands' },
  { name: 'title:rank-alone', when: ({ t }) => (t.flags & RoleFlag.RANK) !== 0, verdict: 'drop' },
  // Phó Chủ tịch kiêm Tổng Thư ký Hội Nhà báo: the organization of the next serves both.
  { name: 'title:shares-organization', when: sharesOrganization, verdict: 'stands' },
  // làm Chủ tịch, giữ chức Giám đốc, bầu Phó Chủ tịch
  { name: 'title:taken', when: (c) => takesOffice(c) && c.r.capital(c.t.from), verdict: 'stands' },
  // Vị Chủ tịch, in a text with one Chủ tịch
  {
    name: 'title:of-the-one-holder',
    when: ({ r, t, w, all }) => w.saidOf.endsBefore(r.tokens, t.from) && r.capital(t.from) && all.isOnes(t),
    verdict: 'stands',
  },
  { name: 'title:alone', when: () => true, verdict: 'drop' },
];

function isDelegate(t: TitleCandidate): boolean {
  return (t.flags & RoleFlag.DELEGATE) !== 0;
}

function takesOffice({ r, t, w }: TitleCase): boolean {
  return w.office.endsBefore(r.tokens, t.from);
}

function sharesOrganization({ r, t, k, w }: TitleCase): boolean {
  const next = r.found.title[k + 1];
  if (next?.organization === undefined || next.from - t.to !== 1 || !r.capital(t.from)) return false;
  const joint = r.tokens.id[t.to];
  return joint === COMMA || joint === DASH || joint === w.plus;
}

/** Titles and organizations that stand, by token, and the names of units that the text gives with their type word. */
export interface Cover {
  readonly title: readonly TitleCandidate[];
  /** Token → index in `title` + 1, or 0. */
  readonly titled: Int32Array;
  readonly organization: readonly OrganizationCandidate[];
  readonly inOrganization: Int32Array;
  readonly names: ReadonlySet<string>;
  readonly w: DocumentWords;
}

/** A place, and what stands over it. */
export interface PlaceCase {
  readonly r: Reading;
  readonly p: PlaceCandidate;
  readonly organization: OrganizationCandidate | undefined;
  readonly title: TitleCandidate | undefined;
  readonly names: ReadonlySet<string>;
  readonly w: DocumentWords;
}

export function placeCase(r: Reading, p: PlaceCandidate, cover: Cover): PlaceCase {
  const o = coverOf(p, cover.inOrganization);
  const t = coverOf(p, cover.titled);
  return { r, p, organization: o > 0 ? cover.organization[o - 1] : undefined, title: t > 0 ? cover.title[t - 1] : undefined, names: cover.names, w: cover.w };
}

export const PLACE_RULES: readonly Rule<PlaceCase, Verdict>[] = [
  { name: 'place:crosses-organization', when: ({ p, organization: o }) => o !== undefined && crosses(p, o) && !bearsName(p, o), verdict: 'drop' },
  { name: 'place:is-organization', when: ({ p, organization: o }) => o !== undefined && p.from === o.from && p.to === o.to, verdict: 'drop' },
  // Báo Hà Nội mới: the name of the organization holds the word, unless it ends the name.
  { name: 'place:word-of-organization', when: ({ p, organization: o }) => o !== undefined && isWeak(p) && p.to !== o.to, verdict: 'drop' },
  // Đoàn TNCS HCM
  { name: 'place:honored-person', when: (c) => c.organization !== undefined && isHonored(c), verdict: 'drop' },
  // Trường Lương Thế Vinh, Phòng giao dịch Đào Duy Anh
  { name: 'place:last-name-of-person', when: ({ r, p, organization: o }) => o !== undefined && isLastName(r, p, o), verdict: 'drop' },
  { name: 'place:in-organization', when: ({ organization: o }) => o !== undefined, verdict: 'stands' },
  { name: 'place:crosses-title', when: ({ p, title: t }) => t !== undefined && (crosses(p, t) || isSame(p, t)), verdict: 'drop' },
  { name: 'place:of-title', when: ({ p, title: t }) => t !== undefined && t.place === p, verdict: 'stands' },
  // Thống Nhất alone, where the text has huyện Thống Nhất
  {
    name: 'place:weak-name',
    when: ({ r, p, names }) => p.confidence === 'low' && (!names.has(nameKey(r, p)) || p.afterCapital === true),
    verdict: 'drop',
  },
  { name: 'place:stands', when: () => true, verdict: 'stands' },
];

const NAMED_AFTER_PEOPLE: ReadonlySet<OrganizationKind> = new Set(['company', 'school', 'hospital']);

/** One syllable that ends the full name of the person after whom the organization is named. */
function isLastName(r: Reading, { from, to, kind }: PlaceCandidate, o: OrganizationCandidate): boolean {
  if (to !== from + 1 || kind === 'province') return false;
  const firsts = NAMED_AFTER_PEOPLE.has(o.kind) ? [from - 1, from - 2, from - 3] : [from - 2, from - 3];
  return firsts.some((j) => j > o.from && r.capital(j) && r.personLike(j, to));
}

/** HCM after the words that are named after the person. */
function isHonored({ r, w, p }: PlaceCase): boolean {
  return p.kind === 'province' && p.to === p.from + 1 && w.honored.endsBefore(r.tokens, p.from);
}

/** ga Ba Son, tòa nhà Viettel: a facility with its type word, named after a company. */
function bearsName(p: PlaceCandidate, o: OrganizationCandidate): boolean {
  return p.kind === 'facility' && p.nameFrom === o.from && p.from < o.from && p.to === o.to && o.kind === 'company';
}

function crosses(p: PlaceCandidate, other: { from: number; to: number }): boolean {
  return p.from < other.from || p.to > other.to;
}

/** Too common a word to be a place on its own. */
function isWeak(p: PlaceCandidate): boolean {
  return p.nameFrom === p.from && p.confidence === 'low';
}

/** Names of units that the text gives with their type word somewhere: a weak name alone may mean them too. */
export function namedUnits(r: Reading): ReadonlySet<string> {
  const names = new Set<string>();
  for (const p of r.found.place) if (p.nameFrom > p.from && p.to - p.nameFrom <= 4) names.add(nameKey(r, p));
  return names;
}

function nameKey(r: Reading, p: PlaceCandidate): string {
  let key = '';
  for (let i = p.nameFrom; i < p.to; i++) key += `${r.tokens.id[i]} `;
  return key;
}

/** A mention without a cue that is also one of the places that stand is none. */
export function isRatherPlace(r: Reading, p: PersonCandidate, standing: readonly PlaceCandidate[]): boolean {
  if (isInCountry(r, p, standing)) return true;
  const place = r.placeFrom(p.from);
  return place !== undefined && place.to >= p.to && p.confidence !== 'high' && p.credited !== true && standing.includes(place);
}

/** Đại | Hàn Dân Quốc: the end of a long name of a country. */
function isInCountry(r: Reading, p: PersonCandidate, standing: readonly PlaceCandidate[]): boolean {
  const country = r.placeFrom(p.from - 1);
  return country?.kind === 'country' && country.to === p.to && country.to - country.from > 2 && standing.includes(country);
}
