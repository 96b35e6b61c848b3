/** A title with no holder beside it belongs to the one that the text gave the same office. */
import { push } from '../../kit/multimap.ts';
import { RoleFlag } from '../../lexicon/rows.generated.ts';
import type { TitleCandidate } from '../../recognizers/candidate.ts';
import type { Reading } from '../../recognizers/reading.ts';
import { nameOf } from '../../recognizers/names.ts';
import { writtenName } from '../../recognizers/organization/written-name.ts';
import { documentTexts } from '../rule-words.generated.ts';

interface Office {
  role: string;
  body: string;
  country: string;
}

/** So many holders of one role are compared with a mention: the first of the text and the last before it. */
const COMPARED = 16;

/** Fills `holders` (title → groups of people) for titles that have none. O(titles). */
export function spreadOffices(r: Reading, holders: number[][]): void {
  const linked = new Map<string, number[]>();
  const offices: (Office | undefined)[] = [];
  r.found.title.forEach((t, k) => {
    if (holders[k].length !== 1 || manyHold(t)) return;
    const office = officeOf(r, t);
    offices[k] = office;
    push(linked, roleKey(t, office.role), k);
  });
  if (linked.size === 0) return;
  const passed = new Map<string, number>();
  const open = holders.map((h) => h.length === 0);
  r.found.title.forEach((t, k) => {
    const role = roleKey(t, t.role.toLowerCase());
    // An office named without `nguyên` may be one that its holder has left.
    const list = linked.get(role) ?? linked.get(`former ${role}`);
    if (list === undefined) return;
    let at = passed.get(role) ?? 0;
    while (at < list.length && list[at] < k) at++;
    passed.set(role, at);
    if (!open[k] || manyHold(t)) return;
    const best = nearest(officeOf(r, t), (t.flags & RoleFlag.DEFINITE) !== 0, (t.flags & RoleFlag.FOREIGN) !== 0, list, at, offices as Office[]);
    if (best >= 0) holders[k] = [holders[best][0]];
  });
}

/** Ranks, degrees and memberships name nobody alone: Giáo sư, Ủy viên Bộ Chính trị. */
function manyHold(t: TitleCandidate): boolean {
  return (t.flags & RoleFlag.RANK) !== 0 || (t.flags & RoleFlag.MANY_HOLDERS) !== 0;
}

const STANDING = ` ${documentTexts.standing}`;

/** Phó Thủ tướng Thường trực is called Phó Thủ tướng later on. */
function roleKey(t: TitleCandidate, role: string): string {
  const plain = role.endsWith(STANDING) ? role.slice(0, -STANDING.length) : role;
  // A former office is nobody's who holds it now.
  return t.former ? `former ${plain}` : plain;
}

/** The same office: the very same organization first, the nearest before it before the first after. */
function nearest(mention: Office, definite: boolean, foreign: boolean, list: readonly number[], at: number, offices: readonly Office[]): number {
  let fitting = -1;
  const look = (s: number): boolean => {
    const o = offices[list[s]];
    if (!sameOffice(mention, o, definite, foreign)) return false;
    if (fitting < 0) fitting = list[s];
    return o.body === mention.body;
  };
  for (let s = at - 1; s >= 0 && s >= at - COMPARED; s--) if (look(s)) return list[s];
  for (let s = at; s < list.length && s < at + COMPARED; s++) if (look(s)) return list[s];
  return fitting;
}

/** The office written out, so that `Chủ nhiệm VPCP` and `Chủ nhiệm Văn phòng Chính phủ` are one. */
function officeOf(r: Reading, t: TitleCandidate): Office {
  const body = t.body === undefined ? '' : writtenName(r, t.body).toLowerCase();
  const place = t.place === undefined ? '' : nameOf(r, t.place.nameFrom, t.place.to).toLowerCase();
  // Bộ trưởng Nội vụ heads the Bộ Nội vụ.
  if (t.byField) {
    const whole = r.plain(t.from, t.to).toLowerCase();
    const role = t.role.toLowerCase();
    return { role, body: `${documentTexts.ministry} ${whole.slice(whole.indexOf(role) + role.length).trim()}`, country: '' };
  }
  return { role: t.role.toLowerCase(), body: bare(body !== '' ? body : place), country: t.place?.kind === 'country' ? place : '' };
}

const LEVELS: readonly string[] = documentTexts.levels.map((level) => ` ${level} `);

/** The organization with its place named short: Công an thành phố Hà Nội → công an hà nội. */
function bare(body: string): string {
  let short = body;
  for (const level of LEVELS) if (short.includes(level)) short = short.replace(level, ' ');
  return short;
}

/** Same role, and one organization is the other written shorter; a bare mention fits any; never across countries. */
function sameOffice(mention: Office, linked: Office, definite: boolean, foreign: boolean): boolean {
  if (mention.role !== linked.role && !(mention.body === '' && linked.role.startsWith(mention.role))) return false;
  if (mention.body === linked.body) return true;
  // Tổng thống alone, where Viet Nam has none: the one that the text named with a country.
  if (foreign && mention.body === '') return true;
  if (mention.country !== linked.country) return false;
  if (mention.body === '') return true;
  if (linked.body === '') return definite;
  // Chủ tịch Hà Nội is Chủ tịch UBND TP Hà Nội.
  if (mention.body.endsWith(` ${linked.body}`) || linked.body.endsWith(` ${mention.body}`)) return true;
  return mention.body.startsWith(`${linked.body} `) || linked.body.startsWith(`${mention.body} `);
}
