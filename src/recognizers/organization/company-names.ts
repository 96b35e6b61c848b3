/** Companies without a head: a name that ends in a word such as Group or Bank, an acronym right after an office. */
import type { OrganizationKind } from '../../entity.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { decide, type Rule } from '../../kit/rule.ts';
import { GLUED, LINE, UPPER } from '../../text/scan.ts';
import type { OrganizationCandidate } from '../candidate.ts';
import { reasons } from '../evidence.ts';
import { newOrganization } from '../new-candidate.ts';
import type { Reading } from '../reading.ts';
import { personAt } from './breaks.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

/** A capitalized word that may end or be the name of a company. */
interface CompanyWord {
  readonly r: Reading;
  readonly w: OrganizationWords;
  readonly i: number;
  /** Nothing before this token is of the name. */
  readonly after: number;
}

interface CompanyVerdict {
  readonly kind: OrganizationKind;
  /** The first token of the name; after the word if it is none. */
  readonly start: (c: CompanyWord) => number;
}

const COMPANY_RULES: readonly Rule<CompanyWord, CompanyVerdict>[] = [
  { name: 'company:company-word', when: ({ r, w, i }) => r.tokens.id[i] === w.bank, verdict: { kind: 'bank', start: startOfRun } },
  { name: 'company:company-word', when: ({ r, i }) => r.lexicon.companyWords.has(r.tokens.id[i]), verdict: { kind: 'company', start: startOfRun } },
  { name: 'company:acronym-after-office', when: isAcronymAfterOffice, verdict: { kind: 'other', start: ({ i }) => i } },
];

/** The organizations found, and the companies between them. `found` is in the order of the text. */
export function withCompanies(r: Reading, found: readonly OrganizationCandidate[], w: OrganizationWords): OrganizationCandidate[] {
  const all: OrganizationCandidate[] = [];
  let after = 0;
  let n = 0;
  for (let i = 0; i < r.tokens.count; i++) {
    if (n < found.length && found[n].from <= i) {
      all.push(found[n]);
      after = i = found[n++].to;
      i--;
      continue;
    }
    if (!r.capital(i) || !mayBeCompany(r, i)) continue;
    const word: CompanyWord = { r, w, i, after };
    const rule = decide(COMPANY_RULES, word);
    const from = rule?.verdict.start(word) ?? i + 1;
    if (rule === undefined || from > i) continue;
    const c = company(from, endOfCountry(r, endOfCompanyWords(r, i + 1)), rule);
    all.push(c);
    after = c.to;
    i = c.to - 1;
  }
  return all;
}

/** Most words are neither: asked first, so that no rule is asked about them. */
function mayBeCompany({ tokens, lexicon }: Reading, i: number): boolean {
  return tokens.id[i] === 0 || lexicon.companyWords.has(tokens.id[i]);
}

function company(from: number, to: number, rule: Rule<CompanyWord, CompanyVerdict>): OrganizationCandidate {
  const c = newOrganization(from, to, rule.verdict.kind, reasons(rule.name));
  c.level = 'other';
  return c;
}

/** Samsung | Electronics */
export function endOfCompanyWords(r: Reading, i: number): number {
  let to = i;
  while (r.capital(to) && r.lexicon.companyWords.has(r.tokens.id[to]) && (r.tokens.flags[to] & LINE) === 0) to++;
  return to;
}

/** GreenFeed | Việt Nam */
function endOfCountry(r: Reading, i: number): number {
  const p = (r.tokens.flags[i] & LINE) === 0 ? r.placeFrom(i) : undefined;
  return p?.kind === 'country' ? p.to : i;
}

/** Words of a name before Group or Bank. */
const MOST_WORDS = 4;

const ENDS_RUN =
  (1 << EntryKind.ROLE) | (1 << EntryKind.HEAD) | (1 << EntryKind.ORGANIZATION) | (1 << EntryKind.HONORIFIC) | (1 << EntryKind.CREDIT) | (1 << EntryKind.STOP);

/** First token of the capitalized words that end at `i`; one past it if there is none but `i`, or a person is there. */
function startOfRun({ r, i, after }: CompanyWord): number {
  let from = i;
  while (from > after && i - from < MOST_WORDS && joins(r, from) && mayBeOfName(r, from - 1)) from--;
  return from < i && !personAt(r, from) && !goesOnForeign(r, endOfCompanyWords(r, i + 1)) ? from : i + 1;
}

/** Vietnam International | Sourcing Expo: the word ends no name. */
function goesOnForeign(r: Reading, i: number): boolean {
  return r.capital(i) && r.tokens.id[i] === 0 && joins(r, i);
}

/** Token i goes on a name that the word before it begins. */
function joins(r: Reading, i: number): boolean {
  return (r.tokens.flags[i] & (LINE | GLUED)) === 0;
}

function mayBeOfName(r: Reading, i: number): boolean {
  return r.capital(i) && r.valued[i] === 0 && r.compound[i] === 0 && (r.matches.kindsAt[i] & ENDS_RUN) === 0;
}

const LONGEST_ACRONYM = 6;

/** Tổng Giám đốc | FIS, | GreenFeed: capitals that are no abbreviation of a table, or a coined word, after an office, in a line that is not all in capitals. */
function isAcronymAfterOffice({ r, w, i }: CompanyWord): boolean {
  const { text, flags, start, end } = r.tokens;
  if (r.tokens.id[i] !== 0 || i === 0 || (flags[i] & (LINE | GLUED)) !== 0 || (flags[i - 1] & UPPER) !== 0) return false;
  if ((flags[i] & UPPER) === 0) return w.companyOffices.endsBefore(r.tokens, i) && INNER_CAPITAL.test(text.slice(start[i], end[i]));
  const letters = end[i] - start[i];
  if (letters < 2 || letters > LONGEST_ACRONYM || (flags[i + 1] & UPPER) !== 0) return false;
  if ((r.matches.kindsAt[i] & NO_ACRONYM) !== 0 || r.roman(i) > 0 || r.placeAt[i] > 0) return false;
  return w.companyOffices.endsBefore(r.tokens, i);
}

/** But McKinley, MacDonald are people. */
const INNER_CAPITAL = /^(?!Ma?c[A-Z]).[a-z]+[A-Z]/u;

const NO_ACRONYM =
  (1 << EntryKind.ABBREVIATION) |
  (1 << EntryKind.LEVEL) |
  (1 << EntryKind.PLACE_TYPE) |
  (1 << EntryKind.ROLE) |
  (1 << EntryKind.HONORIFIC) |
  (1 << EntryKind.HEAD);
