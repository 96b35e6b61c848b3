/** The written-out name of an organization, one for all spellings: `UBTƯ MTTQ VN`, `BỘ GD-ĐT`, `Uỷ ban Nhân dân TP.HCM`. */
import { Recent } from '../../kit/recent.ts';
import type { OrganizationFacts } from '../../lexicon/official-names.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { baseOf, toneOf } from '../../text/characters.ts';
import { placeMarks } from '../../text/tone.ts';
import type { OrganizationCandidate } from '../candidate.ts';
import { CLOSE, OPEN, type Reading } from '../reading.ts';
import { LOCAL_KINDS } from './local.ts';
import { NameWriter } from './name-writer.ts';
import { organizationTexts } from './rule-words.generated.ts';

/** Names by the words that they were written from, and the places among these: most are named many times, in many texts. */
const recent = new Recent<string>(4096, 150);

export function writtenName(r: Reading, c: OrganizationCandidate): string {
  c.written ??= writtenAnew(r, c);
  return c.written;
}

function writtenAnew(r: Reading, c: OrganizationCandidate): string {
  if (c.definedBy !== undefined) return writtenName(r, c.definedBy);
  if (c.name !== undefined) return c.name;
  return nameOfTokens(r, c.from, c.to);
}

function nameOfTokens(r: Reading, from: number, end: number): string {
  const to = withoutAcronym(r, from, end);
  return r.lexicon.isCustom || !isWhole(r, from, to) ? nameOf(r, from, to) : recent.get(keyOf(r, from, to), () => nameOf(r, from, to));
}

/** What the table says of the organization whose name the tokens [from, to) spell: Cục ATTP is Cục An toàn thực phẩm. */
export function factsOf(r: Reading, from: number, to: number): OrganizationFacts | undefined {
  return r.lexicon.officialNames.factsOf(nameOfTokens(r, from, to));
}

/** No phrase of the tables goes into the tokens or out of them, so that their name is the same in all texts. */
function isWhole(r: Reading, from: number, to: number): boolean {
  if (r.interior[from] !== 0 || r.insidePlace[from] !== 0) return false;
  const { head, to: ends } = r.matches;
  for (let m = head[from]; m < head[to]; m++) if (ends[m] > to) return false;
  return true;
}

/** The words, and where which places are among them. */
function keyOf(r: Reading, from: number, to: number): string {
  let key = `${r.text(from, to)}\0`;
  for (let i = from; i < to; i++) {
    const p = r.placeFrom(i);
    if (p !== undefined) key += `${i - from} ${p.nameFrom - from} ${p.to - from} ${p.kind} `;
  }
  return key;
}

const O = 111;
const U = 117;

/** A tone mark after o or u may be in its new place: hoà, uỷ. */
function mayBeMarkedAnew(name: string): boolean {
  let before = 0;
  for (let i = 0; i < name.length; i++) {
    const c = name.charCodeAt(i);
    if ((before === O || before === U) && toneOf(c) !== 0) return true;
    before = baseOf(c);
  }
  return false;
}

function nameOf(r: Reading, from: number, to: number): string {
  const whole = r.longest(from, EntryKind.ORGANIZATION);
  if (whole >= 0 && r.matches.to[whole] === to) return r.row(whole, EntryKind.ORGANIZATION).name;
  const school = schoolAfter(r, from);
  if (school >= 0 && r.matches.to[school] === to) return r.row(school, EntryKind.ORGANIZATION).name;
  const named = nameAfterHead(r, from, to);
  if (named !== undefined) return named;
  const writer = new NameWriter(r, from, to);
  const words = withSchool(writer.write());
  const name = mayBeMarkedAnew(words) ? placeMarks(words, 'old', 'keep') : words;
  return isOrgan(r, from, to, writer) ? name : (r.lexicon.officialNames.find(EntryKind.ORGANIZATION, name) ?? name);
}

/** THPT Kim Liên: the press leaves the word for school out. */
function withSchool(name: string): string {
  const { schoolWord, secondarySchool } = organizationTexts;
  return name.startsWith(secondarySchool) ? `${schoolWord.charAt(0).toUpperCase()}${schoolWord.slice(1)} ${name}` : name;
}

/** Sở Y tế Hà Nội, UBND tỉnh, Tỉnh ủy: the table of organizations lacks the organs of most units. */
function isOrgan(r: Reading, from: number, to: number, { isLocal }: NameWriter): boolean {
  const head = r.longest(from, EntryKind.HEAD);
  if (head < 0) return false;
  if (r.matches.to[head] === to) return true;
  const { kind } = r.row(head, EntryKind.HEAD);
  return kind === 'department' || (isLocal && LOCAL_KINDS.has(kind));
}

/** Ngân hàng TMCP Ngoại thương Việt Nam (Vietcombank): what is in brackets at the end is another name. */
function withoutAcronym(r: Reading, from: number, to: number): number {
  const { id } = r.tokens;
  if (id[to - 1] !== CLOSE) return to;
  for (let j = to - 2; j > from; j--) if (id[j] === OPEN) return j;
  return to;
}

/** The match of a school's name after the word for school, or -1. */
export function schoolAfter(r: Reading, i: number): number {
  const m = r.longest(i + 1, EntryKind.ORGANIZATION);
  const isSchool = m >= 0 && r.row(m, EntryKind.ORGANIZATION).kind === 'school';
  return isSchool && r.lower(i, i + 1) === organizationTexts.schoolWord ? m : -1;
}

/** Ngân hàng Vietcombank, Báo Thanh Niên: a head before the short form of a name that begins with this head. */
function nameAfterHead(r: Reading, from: number, to: number): string | undefined {
  if (!r.has(from, EntryKind.HEAD)) return undefined;
  const head = r.longest(from, EntryKind.HEAD);
  if (head < 0) return undefined;
  const m = r.longest(r.matches.to[head], EntryKind.ORGANIZATION);
  if (m < 0 || r.matches.to[m] !== to) return undefined;
  const { name, kind } = r.row(m, EntryKind.ORGANIZATION);
  // NH BIDV
  if (kind === 'bank' && r.row(head, EntryKind.HEAD).kind === 'bank') return name;
  return r.lexicon.vocabulary.firstId(name, 0) === r.tokens.id[from] ? name : undefined;
}
