/** Which heads may be in lower case, and which are rather a word of a name. */
import { EntryKind, HeadFlag } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import { isSmall, type Reading } from '../reading.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

/** Trường Phong, Trường Giang: a name of a person, where nothing says that it is a school. */
export function givenNameOnly(r: Reading, i: number, at: number): boolean {
  const end = r.run(at, 4);
  if (end === at || r.has(at, EntryKind.DOMAIN) || r.has(at, EntryKind.ABBREVIATION) || r.placeAt[at] > 0) return false;
  if (i > 0 && r.capital(i - 1) && !r.sentenceStart(i)) return true;
  return end - at === 1 && (r.lexicon.classes[r.tokens.id[at]] & 15) !== 0;
}

/** A head in lower case: after Trưởng, Phó, Chánh; or before its field in capitals. */
export function smallHead(r: Reading, i: number, at: number, flags: number, w: OrganizationWords, head: string): boolean {
  if (i > 0 && (r.tokens.flags[i] & LINE) === 0 && w.roleEnds.has(r.tokens.id[i - 1])) return true;
  // Bí thư chi bộ, Phó Bí thư đảng ủy
  if (i > 0 && row1(r, i, at) === 'party' && w.roleWords.endsBefore(r.tokens, i)) return true;
  if (i > 0 && at === i + 1 && w.compounds.endFrom(r.tokens, i - 1) > i) return false;
  if (r.interior[i] !== 0) return false;
  // trường THPT Kim Liên, công ty Samsung: a head that the table begins in lower case, before a name.
  if (isSmall(head.charAt(0)))
    return (
      r.capital(at) &&
      r.compound[at] === 0 &&
      !(i > 0 && w.every.has(r.tokens.id[i - 1])) &&
      !r.has(at, EntryKind.ROLE) &&
      !r.has(at, EntryKind.HONORIFIC) &&
      ((flags & HeadFlag.LOWER_BEFORE_NAME) === 0 || r.placeAt[at] === 0)
    );
  if ((flags & HeadFlag.LOWER_BEFORE_NAME) !== 0)
    return (
      r.capital(at) &&
      r.placeAt[at] === 0 &&
      r.compound[at] === 0 &&
      !r.has(at, EntryKind.STOP) &&
      !r.has(at, EntryKind.HONORIFIC) &&
      !r.has(at, EntryKind.ROLE) &&
      !r.has(at, EntryKind.PROVINCE) &&
      r.longest(at, EntryKind.ORGANIZATION) < 0
    );
  if ((flags & HeadFlag.TAKES_NUMBER) !== 0) return r.number(at) && !r.glued(at);
  // A head of many syllables says enough by itself: đoàn đại biểu Quốc hội, cơ quan cảnh sát điều tra.
  if ((at - i >= 4 && row1(r, i, at) !== 'agency') || (at - i >= 3 && r.capital(at - 1) && row1(r, i, at) !== 'company'))
    return !(i > 0 && w.every.has(r.tokens.id[i - 1]));
  if ((flags & HeadFlag.LOWER_BEFORE_HEAD) !== 0) return r.capital(at) && r.has(at, EntryKind.HEAD) && at - i > 1;
  if ((flags & HeadFlag.LOWER_BEFORE_FIELD) === 0) return false;
  if (r.capital(at))
    return r.has(at, EntryKind.DOMAIN) || r.has(at, EntryKind.ABBREVIATION) || ((flags & HeadFlag.TAKES_FREE_NAME) !== 0 && !r.has(at, EntryKind.ROLE));
  return false;
}

function row1(r: Reading, i: number, at: number): string {
  const m = r.longest(i, EntryKind.HEAD);
  return m >= 0 && r.matches.to[m] === at ? r.row(m, EntryKind.HEAD).kind : '';
}
