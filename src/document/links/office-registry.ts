/** The offices of a document, by role: a title with no holder beside it belongs to the one that the text gave the same office. */
import { push } from '../../kit/multimap.ts';
import { RoleFlag } from '../../lexicon/rows.generated.ts';
import type { TitleCandidate } from '../../recognizers/candidate.ts';
import type { Reading } from '../../recognizers/reading.ts';
import type { DocumentWords } from '../rule-words.generated.ts';
import type { Held } from './held.ts';
import { LONGEST_CHAIN } from './mentions.ts';
import { type Office, officeOf, roleKey } from './office.ts';

/** At most this many holders of one role before a mention are compared with it, and as many after it. */
const COMPARED = 16;

/** Gives holders to titles that have none. O(titles). */
export function spreadOffices(r: Reading, holders: Held[][], w: DocumentWords): void {
  new OfficeRegistry(r, holders, w).spread();
}

class OfficeRegistry {
  private readonly titles: readonly TitleCandidate[];
  /** Role → titles with one holder, in text order. */
  private readonly linked = new Map<string, number[]>();
  private readonly offices: (Office | undefined)[] = [];

  constructor(
    private readonly r: Reading,
    private readonly holders: Held[][],
    private readonly w: DocumentWords,
  ) {
    this.titles = r.found.title;
  }

  spread(): void {
    const open: number[] = [];
    const wanted = new Set<string>();
    this.titles.forEach((t, k) => {
      if (this.holders[k].length > 0) return;
      if (manyHold(t)) return this.r.leaveOpen(t, 'link:many-hold-it');
      open.push(k);
      wanted.add(roleKey(t));
    });
    if (open.length === 0) return;
    this.titles.forEach((t, k) => {
      if (this.holders[k].length !== 1 || manyHold(t) || isCandidate(this.holders[k][0])) return;
      const role = roleKey(t);
      if (wanted.has(role) || wanted.has(role.replace(FORMER, ''))) push(this.linked, role, k);
    });
    if (this.linked.size > 0 || this.r.isTraced) this.fill(open);
  }

  private fill(open: readonly number[]): void {
    const passed = new Map<string, number>();
    for (const k of open) {
      const t = this.titles[k];
      const role = roleKey(t);
      // An office named without `nguyên` may be one that its holder has left.
      const list = this.linked.get(role) ?? this.linked.get(`former ${role}`);
      if (list === undefined || this.isVacant(t)) {
        this.r.leaveOpen(t, list === undefined ? 'link:role-without-holder' : 'link:vacant-office');
        continue;
      }
      let at = passed.get(role) ?? 0;
      while (at < list.length && list[at] < k) at++;
      passed.set(role, at);
      const best = this.nearest(k, list, at);
      if (best < 0) this.r.leaveOpen(t, 'link:another-office');
      else this.holders[k] = [{ group: this.holders[best][0].group, relation: 'relation:office-registry', verb: undefined, pronoun: undefined }];
    }
  }

  /** bầu Chủ tịch UBND tỉnh: the office, not who holds it. */
  private isVacant(t: TitleCandidate): boolean {
    return this.w.vacant.endsBefore(this.r.tokens, t.from);
  }

  /** cách chức Ủy viên Trung ương Đảng, | Bí thư Thành ủy: somebody loses the office. */
  private isRemoved(k: number): boolean {
    let first = k;
    while (first > 0 && this.titles[first - 1].to + 1 === this.titles[first].from && first > k - LONGEST_CHAIN) first--;
    return this.w.removes.endsBefore(this.r.tokens, this.titles[first].from);
  }

  /** Who gave up an office is meant by its name only before the text says so, and where somebody loses it; who was dismissed is meant in his story. */
  private hasLeft({ verb }: Held): boolean {
    return verb?.status === 'left' && this.w.ownVerbs.startBefore(this.r.tokens, verb.to) === verb.from;
  }

  private officeAt(k: number): Office {
    return (this.offices[k] ??= officeOf(this.r, this.withShared(k)));
  }

  /** Chủ tịch, Phó Chủ tịch UBND thị xã Sơn Tây: the organization of the next serves both. */
  private withShared(k: number): TitleCandidate {
    const t = this.titles[k];
    const next = this.titles[k + 1];
    if (
      (t.flags & RoleFlag.DEFINITE) !== 0 ||
      t.organization !== undefined ||
      t.place !== undefined ||
      next?.organization === undefined ||
      next.from !== t.to + 1 ||
      this.r.word(t.to)
    )
      return t;
    return this.holders[k].length > 0 || this.holders[k + 1].length > 0 ? t : { ...t, organization: next.organization };
  }

  /** The same office: the very same organization first, the nearest before it before the first after. Nobody where two units fit a short form. */
  private nearest(k: number, list: readonly number[], at: number): number {
    const mention = this.officeAt(k);
    const { flags } = this.titles[k];
    const isRemoved = this.isRemoved(k);
    const fitting = around(list, at).filter(
      (title) => (isRemoved || k < title || !this.hasLeft(this.holders[title][0])) && sameOffice(mention, this.officeAt(title), flags),
    );
    const same = fitting.find((title) => this.officeAt(title).organization === mention.organization && this.officeAt(title).type === mention.type);
    if (same !== undefined) return same;
    if (fitting.length === 0) return -1;
    const { unit } = this.officeAt(fitting[0]);
    const isOpen = mention.type !== '' && mention.unit === '' && fitting.some((title) => !agree(this.officeAt(title).unit, unit));
    return isOpen ? -1 : fitting[0];
  }
}

/** Some of a list: from the last one before place `at` back, then those after it. */
function around(list: readonly number[], at: number): number[] {
  return [...list.slice(Math.max(0, at - COMPARED), at).reverse(), ...list.slice(at, at + COMPARED)];
}

const FORMER = /^former /;

/** Ranks, degrees and memberships name nobody alone: Giáo sư, Ủy viên Bộ Chính trị. */
function manyHold(t: TitleCandidate): boolean {
  return (t.flags & (RoleFlag.RANK | RoleFlag.MANY_HOLDERS)) !== 0;
}

/** Who may get an office is not meant by its name. */
function isCandidate({ verb }: Held): boolean {
  return verb?.status === 'candidate';
}

/** Same role, and one organization is the other written shorter; a bare mention fits any; never across countries. */
export function sameOffice(mention: Office, linked: Office, flags: number): boolean {
  if (mention.role !== linked.role && !(mention.organization === '' && linked.role.startsWith(mention.role))) return false;
  if (mention.organization === linked.organization && agree(mention.type, linked.type)) return true;
  // Tổng thống alone, where Viet Nam has none: the one that the text named with a country.
  if ((flags & RoleFlag.FOREIGN) !== 0 && mention.organization === '') return true;
  if (mention.country !== linked.country) return false;
  if (mention.head !== '' && linked.head !== '') return sameOrgan(mention, linked);
  if (mention.organization === '') return true;
  if (linked.organization === '') return (flags & RoleFlag.DEFINITE) !== 0;
  // Chủ tịch Hà Nội is Chủ tịch UBND TP Hà Nội; Chủ tịch FPT that of its Hội đồng quản trị.
  return isShortOf(mention.organization, linked.organization) || isShortOf(linked.organization, mention.organization);
}

/** Of two organs of units, neither names another type or another unit than the other. */
function sameOrgan(a: Office, b: Office): boolean {
  return a.head === b.head && agree(a.type, b.type) && agree(a.unit, b.unit);
}

function agree(a: string, b: string): boolean {
  return a === '' || b === '' || a === b || isShortOf(a, b) || isShortOf(b, a);
}

/** The first or the last words of a name. */
function isShortOf(part: string, whole: string): boolean {
  return isTail(part, whole) || isStart(part, whole);
}

function isTail(part: string, whole: string): boolean {
  return whole.endsWith(part) && whole.charAt(whole.length - part.length - 1) === ' ';
}

function isStart(part: string, whole: string): boolean {
  return whole.startsWith(part) && whole.charAt(part.length) === ' ';
}
