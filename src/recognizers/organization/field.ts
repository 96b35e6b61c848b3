/** The words of a field in the name of an organization: capitalized words, compounds of the table, and what joins them. */
import { EntryKind, HeadFlag } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import { DASH, type Reading } from '../reading.ts';
import { joint } from './field-joint.ts';
import { type FieldState, PASS, type Step, take } from './field-state.ts';
import { fieldWord } from './field-word.ts';
import { officialEnd } from './official-field.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

export const LONGEST_FIELD = 24;
/** The words of the name are free. */
const TAKES_NAME = HeadFlag.TAKES_FREE_NAME | HeadFlag.TAKES_PROPER_NAME;

/** A department's field has a word of the table, or is one in its initials: no Vụ Đồng Tâm, Vụ AVG. */
export function knownField(r: Reading, from: number, to: number): boolean {
  for (let j = from; j < to; j++) if (r.has(j, EntryKind.DOMAIN) || r.has(j, EntryKind.ABBREVIATION)) return true;
  return officialEnd(r, from) > from;
}

/**
 * The words of a field, from token i: capitalized words, compounds of the table, and the commas, dashes and `và` between
 * them. Stops at a role, a person, another organization, a verb, a place.
 */
export function field(r: Reading, i: number, flags: number, w: OrganizationWords): number {
  const f: FieldState = { r, w, start: i, free: (flags & TAKES_NAME) !== 0, j: i, words: 0, lowerTail: false, domain: -1 };
  // A joint with nothing after it (Sở VH-, Đầu tư và) is left out.
  let end = i;
  for (let k = 0; k < LONGEST_FIELD; k++) {
    if (f.j > i && (r.tokens.flags[f.j] & LINE) !== 0) break;
    const adjectiveEnd = lastAdjective(f);
    if (adjectiveEnd > 0) return adjectiveEnd;
    const to = take(WORDS, f, f.j);
    if (to > f.j) {
      f.j = end = to;
      continue;
    }
    const next = f.words > 0 ? joint(f) : f.j;
    if (next === f.j) break;
    f.lowerTail = (f.free && !r.capital(f.j - 1)) || !r.capital(next);
    f.j = next;
  }
  return end;
}

const WORDS: readonly Step<FieldState>[] = [
  { name: 'word', read: nextWord },
  // Covid-19
  { name: 'code', read: ({ r, j, words }) => (words > 0 && codeTail(r, j) ? j + 2 : PASS) },
];

function nextWord(f: FieldState): number {
  const to = fieldWord(f);
  if (to === f.j) return PASS;
  const { r, j, start, free, domain } = f;
  // Công ty Liên hợp | xây dựng: the word that begins a free name goes on in lower case, and so may the name.
  f.lowerTail = !r.capital(j) || (free && j === start && domain < 0 && to === j + 2 && !r.capital(j + 1));
  f.words++;
  return to;
}

/** End of an adjective that ends the name: Hội đồng Tiền lương | quốc gia. */
function lastAdjective({ r, w, j, words, free }: FieldState): number {
  const end = words > 0 && !r.capital(j) ? w.adjectives.endFrom(r.tokens, j) : -1;
  return end > 0 && free && r.capital(end) ? -1 : end;
}

/** Covid|-19: a number joined to a word by a dash. */
export function codeTail(r: Reading, j: number): boolean {
  return j > 0 && r.tokens.id[j] === DASH && r.glued(j) && r.glued(j + 1) && r.number(j + 1) && r.capital(j - 1);
}
