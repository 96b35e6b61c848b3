/**
 * What the text has established about offices: level and branch of a short form (`Chủ tịch`, who is the Chủ tịch UBND tỉnh), the organization that a
 * ministry's field stands for, and which offices of a list are former ones.
 */
import { push } from '../../kit/multimap.ts';
import type { Branch, Level } from '../../entity.ts';
import { EntryKind, RoleFlag } from '../../lexicon/rows.generated.ts';
import type { OrganizationCandidate, TitleCandidate } from '../../recognizers/candidate.ts';
import { COLON, COMMA, type Reading } from '../../recognizers/reading.ts';
import { AND, COMMA_LIKE, gapBetween, TERM } from '../links/gap.ts';
import { titleItem } from '../links/items.ts';
import { type DocumentWords, documentTexts } from '../rule-words.generated.ts';
import { isOpen, Organizations } from './organizations.ts';

/** What the text says of a title, with the title's own words. */
export interface TitleFacts {
  level: Level;
  branch: Branch;
  organization?: OrganizationCandidate;
  former?: true;
}

/** At most this many offices of one holder or role are compared with a short form. */
const COMPARED = 16;
/** At most this many words stand between `từng` and the office. */
const FURTHEST_CUE = 9;
/** The sentence begins with `trước khi` at most this many words before the office. */
const FURTHEST_CLAUSE = 40;

const HEADS_OF_STATE: ReadonlySet<string> = new Set(documentTexts.headsOfState);
const STANDING = ` ${documentTexts.standing}`;
const DEPUTY = `${documentTexts.deputy} `;

/** The offices of a document. `holders` has the groups of people that hold each title, `names` the names of the groups. */
export interface HeldTitles {
  readonly holders: readonly (readonly number[])[];
  readonly names: readonly string[];
}

/** The facts of each title of the document, in its order. O(titles). */
export function titleFacts(r: Reading, held: HeldTitles, w: DocumentWords): readonly TitleFacts[] {
  const organizations = new Organizations(r);
  const facts = r.found.title.map((t) => ownFacts(r, t, organizations));
  shortForms(r, held, facts);
  formerOffices(r, held, facts, w);
  return facts;
}

function ownFacts(r: Reading, t: TitleCandidate, organizations: Organizations): TitleFacts {
  const facts: TitleFacts = { level: t.level, branch: t.branch };
  if (t.former) facts.former = true;
  if (t.organization !== undefined && isOpen(t.level)) facts.level = organizations.levelOf(t.organization) ?? t.level;
  const ministry = t.byField ? ministryOf(r, t, organizations) : undefined;
  if (ministry !== undefined) facts.organization = ministry;
  return facts;
}

/** Bộ trưởng Tài chính: the Bộ Tài chính, where the text names it. */
function ministryOf(r: Reading, t: TitleCandidate, organizations: Organizations): OrganizationCandidate | undefined {
  const words = r.plain(t.from, t.to);
  const field = words.slice(words.toLowerCase().indexOf(t.lowerRole) + t.role.length).trim();
  const name = r.lexicon.officialNames.find(EntryKind.ORGANIZATION, `${documentTexts.ministry} ${field}`);
  return name === undefined ? undefined : organizations.ministry(name);
}

/** A title that says which office it is; one that leaves its organization out. */
function isFull(t: TitleCandidate, { level, branch }: TitleFacts): boolean {
  // Chủ tịch nước
  if ((t.flags & RoleFlag.DEFINITE) !== 0 && !isOpen(level)) return true;
  return (t.organization !== undefined || t.place !== undefined) && (!isOpen(level) || branch !== 'other');
}

function isShort(t: TitleCandidate, { level }: TitleFacts): boolean {
  return t.organization === undefined && t.place === undefined && !t.byField && isOpen(level) && (t.flags & RoleFlag.RANK) === 0;
}

/** A party committee without its unit: Ủy viên Ban Thường vụ. */
function isOpenCommittee(t: TitleCandidate, { level, branch }: TitleFacts): boolean {
  return t.organization !== undefined && branch === 'party' && isOpen(level);
}

/** Gives short forms the level and branch of the full office: of the same holder, or the only one of that role. */
function shortForms(r: Reading, { holders, names }: HeldTitles, facts: TitleFacts[]): void {
  const titles = r.found.title;
  if (!titles.some((t, k) => isShort(t, facts[k]) || isOpenCommittee(t, facts[k]))) return;
  const ofHolder = new Map<number, number[]>();
  const ofRole = new Map<string, number[]>();
  titles.forEach((t, k) => {
    if (!isFull(t, facts[k])) return;
    for (const h of holders[k]) push(ofHolder, h, k);
    push(ofRole, baseRole(t), k);
  });
  titles.forEach((t, k) => {
    const [holder] = holders[k];
    const own = holder === undefined ? [] : (ofHolder.get(holder) ?? []);
    if (isOpenCommittee(t, facts[k])) {
      const party = nearest(own, k, (s) => facts[s].branch === 'party' && !isOpen(facts[s].level));
      if (party !== undefined) facts[k].level = facts[party].level;
      return;
    }
    if (!isShort(t, facts[k])) return;
    if (holder !== undefined && isHeadOfState(t, names[holder])) {
      facts[k].level = 'central';
      facts[k].branch = 'state';
      return;
    }
    const role = roleOf(t);
    const base = baseRole(t);
    const source =
      nearest(own, k, (s) => roleOf(titles[s]) === role) ??
      nearest(own, k, (s) => baseRole(titles[s]) === base || roleOf(titles[s]).startsWith(`${role} `)) ??
      (holder === undefined ? onlyOffice(ofRole.get(base) ?? [], facts) : undefined);
    if (source !== undefined) copy(facts[source], facts[k]);
  });
}

function copy(from: TitleFacts, to: TitleFacts): void {
  to.level = from.level;
  if (to.branch === 'other') to.branch = from.branch;
}

/** Chủ tịch Hồ Chí Minh */
function isHeadOfState(t: TitleCandidate, name: string): boolean {
  return roleOf(t) === documentTexts.chairman && HEADS_OF_STATE.has(name);
}

function roleOf(t: TitleCandidate): string {
  const role = t.lowerRole;
  return role.endsWith(STANDING) ? role.slice(0, -STANDING.length) : role;
}

/** The role without Phó: a deputy is of the level of the head. */
function baseRole(t: TitleCandidate): string {
  const role = roleOf(t);
  return role.startsWith(DEPUTY) ? role.slice(DEPUTY.length) : role;
}

/** The last of a list before title k that fits, else the first after it. */
function nearest(list: readonly number[], k: number, fits: (title: number) => boolean): number | undefined {
  let at = 0;
  while (at < list.length && list[at] < k) at++;
  for (let s = at - 1; s >= 0 && s >= at - COMPARED; s--) if (fits(list[s])) return list[s];
  for (let s = at; s < list.length && s < at + COMPARED; s++) if (list[s] !== k && fits(list[s])) return list[s];
  return undefined;
}

/** The first of the offices, where all of them are of one level and branch. */
function onlyOffice(list: readonly number[], facts: readonly TitleFacts[]): number | undefined {
  if (list.length === 0 || list.length > COMPARED) return undefined;
  const { level, branch } = facts[list[0]];
  return list.every((s) => facts[s].level === level && facts[s].branch === branch) ? list[0] : undefined;
}

/** nguyên Phó Bí thư Huyện ủy, Chủ tịch UBND huyện; thôi giữ chức …, …: all offices of the list are former. */
function formerOffices(r: Reading, { holders }: HeldTitles, facts: TitleFacts[], w: DocumentWords): void {
  const titles = r.found.title;
  let last = -1;
  titles.forEach((t, k) => {
    // A rank stays: nguyên Chủ tịch, Đại tá.
    if ((t.flags & RoleFlag.RANK) !== 0) return;
    if (
      facts[k].former ||
      leftBefore(r, t.from, w) ||
      heldUntil(r, t.from, w) ||
      (last >= 0 && facts[last].former && sameHolders(holders[last], holders[k]) && isJoined(r, last, k, w))
    )
      facts[k].former = true;
    last = k;
  });
}

function isJoined(r: Reading, a: number, b: number, w: DocumentWords): boolean {
  // Ranks in between belong to the list.
  for (let k = a; k < b; k++) {
    const gap = gapBetween(r, titleItem(r, k), titleItem(r, k + 1), w);
    if (gap !== COMMA_LIKE && gap !== AND && gap !== TERM) return false;
  }
  return true;
}

function sameHolders(a: readonly number[], b: readonly number[]): boolean {
  return a.length === 0 || b.length === 0 || a.some((h) => b.includes(h));
}

/** Trước khi về hưu, ông là …: the office of the main clause was left. */
function heldUntil(r: Reading, at: number, w: DocumentWords): boolean {
  const { id } = r.tokens;
  if (id[at - 1] !== w.is) return false;
  let commas = 0;
  for (let i = at - 2; i >= 0 && i >= at - FURTHEST_CLAUSE; i--) {
    if (id[i] === COMMA) commas++;
    if (r.sentenceStart(i)) return commas > 0 && id[i + 1] === w.opensClause && w.left.endFrom(r.tokens, i) === i + 2;
  }
  return false;
}

/** từng là, thôi giữ chức, trước đó ông là: the office after it was left. */
function leftBefore(r: Reading, at: number, w: DocumentWords): boolean {
  const { id } = r.tokens;
  let verbs = 0;
  for (let i = at; i > 0 && i > at - FURTHEST_CUE; i--) {
    // trước khi làm …: not yet
    if (w.left.endsBefore(r.tokens, i)) return verbs > 0 && id[i - 1] !== w.opensClause;
    const word = id[i - 1];
    if (w.holds.has(word)) verbs++;
    else if (word !== COMMA && word !== COLON && !w.besideHolds.has(word)) return false;
  }
  return false;
}
