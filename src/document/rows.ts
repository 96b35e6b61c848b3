/** Candidates of all types in text order, what nests in what, and the words that they cover. */
import type { Level, OrganizationKind } from '../entity.ts';
import type { Candidate, OrganizationCandidate } from '../recognizers/candidate.ts';
import { unitTypeOf } from '../recognizers/organization/local.ts';
import { COMMA, DASH, type Reading } from '../recognizers/reading.ts';
import type { Tokens } from '../text/scan.ts';
import { entityId } from './ids.ts';
import type { DocumentWords } from './rule-words.generated.ts';

/** A row while it is filled; see `Row` of the recognizers. */
export interface OrderedRow {
  readonly c: Candidate;
  readonly from: number;
  readonly to: number;
  readonly k: number;
  id: string;
  parent: OrderedRow | undefined;
  organization: OrderedRow | undefined;
  place: OrderedRow | undefined;
  lastPlace: OrderedRow | undefined;
  level: Level | undefined;
  /** Where its words begin in the copy of all words reported. */
  at: number;
}

const NOWHERE = 0x7fffffff;

/** Lists that are each in text order as one: outer before inner, and of two that cover the same words that of the earlier list. */
export function inOrder(lists: readonly (readonly Candidate[])[]): OrderedRow[] {
  let total = 0;
  for (const list of lists) total += list.length;
  const rows: OrderedRow[] = new Array(total);
  const n = lists.length;
  // The first candidate of each list that is left: its index, where it begins and ends.
  const next = new Int32Array(n);
  const froms = new Int32Array(n);
  const tos = new Int32Array(n);
  const look = (l: number): void => {
    const c = next[l] < lists[l].length ? lists[l][next[l]] : undefined;
    froms[l] = c === undefined ? NOWHERE : c.from;
    tos[l] = c === undefined ? 0 : c.to;
  };
  for (let l = 0; l < n; l++) look(l);
  for (let row = 0; row < total; row++) {
    let first = 0;
    for (let l = 1; l < n; l++) if (froms[l] < froms[first] || (froms[l] === froms[first] && tos[l] > tos[first])) first = l;
    const k = next[first]++;
    rows[row] = {
      c: lists[first][k],
      from: froms[first],
      to: tos[first],
      k,
      id: '',
      parent: undefined,
      organization: undefined,
      place: undefined,
      lastPlace: undefined,
      level: undefined,
      at: 0,
    };
    look(first);
  }
  nest(rows);
  return rows;
}

/** Gives each row its id, the row that holds it, and to that what it holds. */
function nest(rows: readonly OrderedRow[]): void {
  const open: OrderedRow[] = [];
  for (let n = 0; n < rows.length; n++) {
    const row = rows[n];
    const { c } = row;
    row.id = entityId(n);
    while (open.length > 0 && open[open.length - 1].to <= row.from) open.pop();
    const parent = open.length > 0 ? open[open.length - 1] : undefined;
    open.push(row);
    if (parent === undefined) continue;
    row.parent = parent;
    if (c.type === 'organization') parent.organization ??= row;
    else if (c.type === 'place') {
      parent.place ??= row;
      parent.lastPlace = row;
    }
  }
}

const SHARING: ReadonlySet<OrganizationKind> = new Set(['assembly', 'government', 'party', 'front']);

/** HĐND, UBND tỉnh Phú Thọ: the first is of Phú Thọ too. Bí thư Đảng ủy, Chủ tịch HĐND xã Tân Lập: so is that of the first office. */
export function sharePlaces(r: Reading, rows: readonly OrderedRow[], { and }: DocumentWords): void {
  for (let n = rows.length - 2; n >= 0; n--) {
    const row = rows[n];
    if (row.c.type !== 'organization' || row.lastPlace !== undefined || !SHARING.has(row.c.kind)) continue;
    const next = nextOrganization(rows, n);
    if (next?.c.type !== 'organization' || !SHARING.has(next.c.kind) || !isShared(next.lastPlace)) continue;
    const level = next.level ?? next.c.level;
    if (!isOfLevel(row.c.level, level) || (next !== rows[n + 1] && !isOfOffice(r, row.c, next.c, level))) continue;
    const joint = r.tokens.id[row.to];
    if (joint !== COMMA && joint !== DASH && joint !== and) continue;
    row.lastPlace = next.lastPlace;
    row.level = level;
  }
}

/** Đảng ủy xã, Chi bộ thôn 3: a hamlet is of the second alone. */
function isShared(place: OrderedRow | undefined): boolean {
  return place !== undefined && !(place.c.type === 'place' && place.c.kind === 'hamlet');
}

/** Bí thư Đảng ủy, Chủ tịch UBND xã A; but Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Thành ủy Vinh. */
function isOfOffice(r: Reading, own: OrganizationCandidate, next: OrganizationCandidate, level: Level | undefined): boolean {
  if (own.level === 'other') return level === 'commune';
  const type = unitTypeOf(r, own);
  return type !== '' && type === unitTypeOf(r, next);
}

/** The organization one token after that of row n: itself, or that of an office that begins there. */
function nextOrganization(rows: readonly OrderedRow[], n: number): OrderedRow | undefined {
  const next = rows[n + 1];
  if (next.from !== rows[n].to + 1) return undefined;
  return next.c.type === 'title' && rows[n].parent?.to === rows[n].to ? next.organization : next;
}

/** Tỉnh ủy, UBND huyện Ba Vì: the first is no organ of the district. Central organs are of no unit: Ban Tuyên giáo TW, UBTW MTTQ VN. */
function isOfLevel(own: Level | undefined, level: Level | undefined): boolean {
  if (own === 'central') return false;
  return own === undefined || own === 'other' || own === level;
}

/**
 * The words of all outermost rows, one after the other, and in each row where its own begin. What is reported is cut from
 * here, since a slice of the text would keep the whole text alive.
 */
export function wordsOf({ text, start, end }: Tokens, rows: readonly OrderedRow[]): string {
  let words = ' ';
  for (const row of rows) {
    const from = start[row.from];
    const outer = row.parent;
    // What crosses the end of its parent is copied by itself.
    if (outer !== undefined && row.to <= outer.to) {
      row.at = outer.at + from - start[outer.from];
      continue;
    }
    row.at = words.length;
    words += text.slice(from, end[row.to - 1]);
  }
  return words;
}
