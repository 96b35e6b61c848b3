/** The proper name in the name of a company, and its mentions without the head: Tập đoàn Hoa Sen … Hoa Sen. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { type Guard, guardAgainst } from '../../kit/rule.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import { isSyllableAt } from '../../text/syllable.ts';
import type { OrganizationCandidate } from '../candidate.ts';
import { DASH, type Reading } from '../reading.ts';

/** Tokens of a name. */
interface Span {
  readonly from: number;
  readonly to: number;
}

interface Mention extends Span {
  readonly r: Reading;
}

const COMMERCIAL: ReadonlySet<string> = new Set(['company', 'bank']);

/** No proper name has a word of a field, a level, a role. */
const COMMON = (1 << EntryKind.DOMAIN) | (1 << EntryKind.ABBREVIATION) | (1 << EntryKind.LEVEL) | (1 << EntryKind.HEAD) | (1 << EntryKind.ROLE);

/** The last capitalized words of the name that no table has; undefined if they are no name by themselves. */
export function properName(r: Reading, c: OrganizationCandidate): Span | undefined {
  if (!COMMERCIAL.has(c.kind) || !r.has(c.from, EntryKind.HEAD)) return undefined;
  let to = c.to;
  while (to > c.from && !isProper(r, to - 1)) to--;
  let from = to;
  while (from > c.from + 1 && isProper(r, from - 1)) from--;
  const span = { r, from, to };
  return from > c.from && to > from && guardAgainst(NAME_GUARDS, span) === undefined ? span : undefined;
}

function isProper(r: Reading, i: number): boolean {
  return r.capital(i) && r.placeAt[i] === 0 && r.insidePlace[i] === 0 && (r.matches.kindsAt[i] & COMMON) === 0 && !r.lexicon.companyWords.has(r.tokens.id[i]);
}

const NAME_GUARDS: readonly Guard<Mention>[] = [
  { name: 'proper-name-of-one-syllable', when: ({ r, from, to }) => to === from + 1 && isOneSyllable(r, from) },
  { name: 'proper-name-goes-on', when: ({ r, to }) => r.word(to) && !r.capital(to) && r.compound[to - 1] !== 0 },
  // Công ty Trần Anh
  { name: 'proper-name-of-person', when: ({ r, from, to }) => r.personLike(from, to) },
  { name: 'proper-name-of-place', when: ({ r, from, to }) => isPlaceName(r, from, to) },
  { name: 'proper-name-in-phrase', when: ({ r, from, to }) => holdsPhrase(r, from, to) },
];

/** One syllable of Vietnamese, or an abbreviation. */
function isOneSyllable(r: Reading, i: number): boolean {
  const { text, start, end, flags } = r.tokens;
  return end[i] - start[i] < 3 || (flags[i] & UPPER) !== 0 || isSyllableAt(text, start[i], end[i]);
}

function isPlaceName(r: Reading, from: number, to: number): boolean {
  return [EntryKind.PROVINCE, EntryKind.DISTRICT, EntryKind.GAZETTEER].some((kind) => r.endOf(from, kind) >= to);
}

/** A compound or a phrase of function words is in it. */
function holdsPhrase(r: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (r.endOf(i, EntryKind.WORD) > i || r.endOf(i, EntryKind.STOP) > i + 1) return true;
  return false;
}

/** The words [from, to) are a mention of the company, not a street, a person or part of a longer name. */
export function standsForCompany(r: Reading, from: number, to: number): boolean {
  const guard = guardAgainst(MENTION_GUARDS, { r, from, to });
  if (guard !== undefined) r.refuse('organization', from, to, guard.name);
  return guard === undefined;
}

const NAMES_OTHERS = (1 << EntryKind.HONORIFIC) | (1 << EntryKind.PLACE_TYPE) | (1 << EntryKind.CREDIT) | (1 << EntryKind.HEAD) | (1 << EntryKind.LAW);

const MENTION_GUARDS: readonly Guard<Mention>[] = [
  { name: 'organization:proper-name-in-longer-name', when: ({ r, from, to }) => joinsBefore(r, from) || joinsAfter(r, to) },
  { name: 'organization:proper-name-of-another', when: ({ r, from }) => from > 0 && !r.sentenceStart(from) && namesOther(r, from - 1) },
];

function joinsBefore(r: Reading, i: number): boolean {
  if (i === 0 || r.sentenceStart(i)) return false;
  if (r.tokens.id[i - 1] === DASH) return r.glued(i);
  return r.capital(i - 1) && r.endOf(i - 1, EntryKind.ROLE) !== i;
}

function joinsAfter(r: Reading, i: number): boolean {
  if ((r.tokens.flags[i] & LINE) !== 0) return false;
  return r.capital(i) || (r.tokens.id[i] === DASH && r.glued(i)) || (r.number(i) && !r.glued(i) && r.valued[i] === 0);
}

/** đường | Hoa Sen, ông | Hoa Sen, hoa hậu | Hoa Sen */
function namesOther(r: Reading, i: number): boolean {
  return (
    (r.matches.kindsAt[i] & NAMES_OTHERS) !== 0 || (i > 0 && (r.endOf(i - 1, EntryKind.PLACE_TYPE) === i + 1 || r.endOf(i - 1, EntryKind.HONORIFIC) === i + 1))
  );
}
