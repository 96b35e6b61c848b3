/** Which heads may be written small, and which are rather a word of a name. */
import { K_ABBREVIATION, K_DOMAIN, K_HEAD, K_HONORIFIC, K_ORGANIZATION, K_PROVINCE, K_ROLE, K_STOP } from '../../lexicon/lexicon.ts';
import { LINE } from '../../text/scan.ts';
import { isSmall, type Reading } from '../reading.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

/** Trường Phong, Trường Giang: a name of a person, where nothing says that it is a school. */
export function givenNameOnly(r: Reading, i: number, at: number): boolean {
  const end = r.run(at, 4);
  if (end === at || r.has(at, K_DOMAIN) || r.has(at, K_ABBREVIATION) || r.placeAt[at] > 0) return false;
  if (i > 0 && r.capital(i - 1) && !r.sentenceStart(i)) return true;
  return end - at === 1 && (r.lexicon.classes[r.tokens.id[at]] & 15) !== 0;
}

/** A head written small: behind Trưởng, Phó, Chánh; or in front of its field in capitals. */
export function smallHead(r: Reading, i: number, at: number, flags: string, w: OrganizationWords, row: readonly string[]): boolean {
  if (i > 0 && (r.tokens.flags[i] & LINE) === 0 && w.roleEnds.has(r.tokens.id[i - 1])) return true;
  // Bí thư chi bộ, Phó Bí thư đảng ủy
  if (i > 0 && row1(r, i, at) === 'party' && w.roleWords.endsBefore(r.tokens, i)) return true;
  if (i > 0 && at === i + 1 && w.compounds.endFrom(r.tokens, i - 1) > i) return false;
  if (r.interior[i] !== 0) return false;
  // trường THPT Kim Liên, công ty Samsung: a head that the table begins in lower case, before a name.
  if (isSmall(row[0].charAt(0)))
    return (
      r.capital(at) &&
      r.compound[at] === 0 &&
      !(i > 0 && w.every.has(r.tokens.id[i - 1])) &&
      !r.has(at, K_ROLE) &&
      !r.has(at, K_HONORIFIC) &&
      (!flags.includes('n') || r.placeAt[at] === 0)
    );
  if (flags.includes('n'))
    return (
      r.capital(at) &&
      r.placeAt[at] === 0 &&
      r.compound[at] === 0 &&
      !r.has(at, K_STOP) &&
      !r.has(at, K_HONORIFIC) &&
      !r.has(at, K_ROLE) &&
      !r.has(at, K_PROVINCE) &&
      r.longest(at, K_ORGANIZATION) < 0
    );
  if (flags.includes('M')) return r.number(at) && !r.glued(at);
  // A head of many syllables says enough by itself: đoàn đại biểu Quốc hội, cơ quan cảnh sát điều tra.
  if ((at - i >= 4 && row1(r, i, at) !== 'agency') || (at - i >= 3 && r.capital(at - 1) && row1(r, i, at) !== 'company'))
    return !(i > 0 && w.every.has(r.tokens.id[i - 1]));
  if (flags.includes('i')) return r.capital(at) && r.has(at, K_HEAD) && at - i > 1;
  if (!flags.includes('l')) return false;
  if (r.capital(at)) return r.has(at, K_DOMAIN) || r.has(at, K_ABBREVIATION) || (flags.includes('C') && !r.has(at, K_ROLE));
  return false;
}

function row1(r: Reading, i: number, at: number): string {
  const m = r.longest(i, K_HEAD);
  return m >= 0 && r.matches.to[m] === at ? r.row(m)[1] : '';
}
