/** People whom a quotation or an apposition names: "…", Xie Yong cho biết; Yang Liangchi, một giáo sư …; Okereke, 26 tuổi. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import { COMMA, QUOTE, type Reading } from '../reading.ts';
import { titleAfter } from './context.ts';
import { isLetters, type Name } from './name-end.ts';
import type { PersonWords } from './rule-words.generated.ts';

/** Words of such a name at most. */
const MOST_WORDS = 3;

/** What no name of a speaker begins with. */
const OTHERS =
  (1 << EntryKind.STOP) |
  (1 << EntryKind.FUNCTION) |
  (1 << EntryKind.HEAD) |
  (1 << EntryKind.ROLE) |
  (1 << EntryKind.ORGANIZATION) |
  (1 << EntryKind.HONORIFIC) |
  (1 << EntryKind.PLACE_TYPE) |
  (1 << EntryKind.LEVEL) |
  (1 << EntryKind.PROVINCE) |
  (1 << EntryKind.DISTRICT) |
  (1 << EntryKind.GAZETTEER);

/** After a closing quote and a comma, before a verb of saying. */
export function isSpeaker(r: Reading, i: number, name: Name, w: PersonWords): boolean {
  const { id } = r.tokens;
  if (i < 2 || (r.tokens.flags[i] & LINE) !== 0 || !((id[i - 1] === COMMA && id[i - 2] === QUOTE) || (id[i - 1] === QUOTE && id[i - 2] === COMMA)))
    return false;
  return mayBeName(r, i, name) && (w.says.endFrom(r.tokens, name.to) >= 0 || isApposition(r, name.to, w));
}

/** A foreign name of two words or three that begins a sentence, and what the person is after a comma. */
export function isApposed(r: Reading, i: number, name: Name, w: PersonWords): boolean {
  return name.words >= 2 && name.foreign && r.sentenceStart(i) && mayBeName(r, i, name) && (isApposition(r, name.to, w) || titleAfter(r, name.to));
}

function mayBeName(r: Reading, i: number, name: Name): boolean {
  if (name.words > MOST_WORDS || r.placeAt[i] > 0 || isLetters(r, i)) return false;
  for (let j = i; j < name.to; j++) if ((r.matches.kindsAt[j] & OTHERS) !== 0) return false;
  return true;
}

/** , một cán bộ …; , 26 tuổi */
function isApposition(r: Reading, to: number, w: PersonWords): boolean {
  if (r.tokens.id[to] !== COMMA) return false;
  if (r.number(to + 1)) return r.tokens.id[to + 2] === w.years;
  return r.tokens.id[to + 1] === w.one && !r.capital(to + 2) && (r.has(to + 2, EntryKind.HONORIFIC) || r.has(to + 2, EntryKind.ROLE));
}
