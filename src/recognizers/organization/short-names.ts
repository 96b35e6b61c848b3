/**
 * Short names that a text defines itself. `Tập đoàn Dệt may Việt Nam (Vinatex)`: the word in brackets is a name of the organization, here and
 * in the rest of the text. `Tập đoàn Hoa Sen`: so is its proper name, Hoa Sen.
 */
import { push } from '../../kit/multimap.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import type { OrganizationCandidate } from '../candidate.ts';
import { endOfText } from '../end-of-text.ts';
import { reasons } from '../evidence.ts';
import { newOrganization } from '../new-candidate.ts';
import { UPPER } from '../../text/scan.ts';
import { CLOSE, type Reading } from '../reading.ts';
import { acronymAfter } from './acronym.ts';
import { properName, standsForCompany } from './proper-name.ts';
import { writtenName } from './written-name.ts';

/** A short name, and the organization that it stands for. */
interface ShortName {
  /** Of its first token. */
  readonly id: number;
  readonly text: string;
  readonly of: OrganizationCandidate;
  readonly isAcronym: boolean;
}

/** By the vocabulary id of the first token of the short name. */
type ShortNames = ReadonlyMap<number, readonly ShortName[]>;

/** The organizations found, and the mentions of their short names between them. */
export function withShortNames(r: Reading, found: readonly OrganizationCandidate[]): OrganizationCandidate[] {
  const names = definedIn(r, found);
  return names.size === 0 ? [...found] : [...found, ...mentionsOf(r, names, found)].sort((a, b) => a.from - b.from);
}

function definedIn(r: Reading, found: readonly OrganizationCandidate[]): ShortNames {
  const defined = new Map<string, ShortName>();
  const define = (from: number, to: number, of: OrganizationCandidate, form: 'acronym' | 'part'): void => {
    const text = r.text(from, to);
    if (!defined.has(text)) defined.set(text, { id: r.tokens.id[from], text, of, isAcronym: form === 'acronym' });
  };
  for (const of of found) {
    // After the name, or inside it: Chi cục Quản lý thị trường (QLTT) TP.HCM
    for (let i = of.from + 1; i <= of.to; i++) {
      const end = acronymAfter(r, i);
      // Các nước ASEAN (ADMM): letters are short for no letters.
      if (end > 0 && !isLetters(r, of)) define(i + 1, end, of, 'acronym');
    }
    if (of.to === of.from + 1 && of.kind === 'other') define(of.from, of.to, of, 'acronym');
    const proper = properName(r, of);
    if (proper !== undefined) define(proper.from, proper.to, of, 'part');
  }
  const names = new Map<number, ShortName[]>();
  for (const name of defined.values()) push(names, name.id, name);
  return names;
}

function isLetters(r: Reading, { from, to }: OrganizationCandidate): boolean {
  return to === from + 1 && (r.tokens.flags[from] & UPPER) !== 0;
}

/** Mentions of short names outside the organizations found. */
function mentionsOf(r: Reading, names: ShortNames, found: readonly OrganizationCandidate[]): OrganizationCandidate[] {
  const mentions: OrganizationCandidate[] = [];
  let n = 0;
  for (let i = 0; i < r.tokens.count; i++) {
    while (n < found.length && found[n].to <= i) n++;
    if ((n < found.length && found[n].from <= i) || !r.capital(i)) continue;
    const c = mentionAt(r, i, names.get(r.tokens.id[i]));
    if (c === undefined) continue;
    mentions.push(c);
    i = c.to - 1;
  }
  return mentions;
}

function mentionAt(r: Reading, i: number, names: readonly ShortName[] | undefined): OrganizationCandidate | undefined {
  if (names === undefined) return undefined;
  for (const { text, of, isAcronym } of names) {
    const to = endOfText(r, i, text);
    if (to < 0 || !(isAcronym ? isOfOrganization(r, i, to, of) : standsForCompany(r, i, to))) continue;
    const c = newOrganization(i, to, of.kind, reasons(isAcronym ? 'defined-acronym' : 'defined-proper-name'));
    if (isAcronym) c.acronym = text;
    if (of.level !== undefined) c.level = of.level;
    c.definedBy = of;
    return c;
  }
  return undefined;
}

/** Sở Khoa học và Công nghệ (KH&CN) … nhiệm vụ KH&CN: outside the brackets the abbreviation of words of the name is only that. */
function isOfOrganization(r: Reading, i: number, to: number, of: OrganizationCandidate): boolean {
  const m = r.longest(i, EntryKind.ABBREVIATION);
  if (m < 0 || r.matches.to[m] !== to || r.tokens.id[to] === CLOSE) return true;
  const { kind, expansions } = r.row(m, EntryKind.ABBREVIATION);
  if (!FIELDS.has(kind) || !wordsOf(writtenName(r, of)).includes(wordsOf(expansions[0]))) return true;
  r.refuse('organization', i, to, 'organization:acronym-of-field');
  return false;
}

/** In lower case and without commas: Phòng cháy chữa cháy is written with and without one. */
function wordsOf(name: string): string {
  return name.toLowerCase().replaceAll(',', '');
}

/** Kinds of abbreviations that stand for the words of a field. */
const FIELDS: ReadonlySet<string> = new Set(['domain', 'term']);
