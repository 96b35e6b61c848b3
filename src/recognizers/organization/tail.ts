/** The long tail of lower-case words in the names of committees and project boards. */
import { EntryKind, HeadFlag } from '../../lexicon/rows.generated.ts';
import { LINE, WORD } from '../../text/scan.ts';
import { COMMA, type Reading } from '../reading.ts';
import type { OrganizationWords } from './rule-words.generated.ts';
import { codeTail, LONGEST_FIELD, field, personAt } from './field.ts';

/** The long tail of lower-case words after Ban Chỉ đạo, Tổ công tác, Ban Quản lý dự án, up to a verb or a mark. */
export function tail(r: Reading, at: number, flags: number, w: OrganizationWords): number {
  const { tokens } = r;
  const plain = field(r, at, (flags & HeadFlag.TAKES_FREE_NAME) !== 0 ? HeadFlag.TAKES_FREE_NAME : HeadFlag.TAKES_FIELD, w);
  let j = plain;
  if ((flags & HeadFlag.TAKES_CAPITALS) !== 0) {
    if (j === at && r.capital(j)) return j;
    if (j === at && w.tailStarts.endFrom(tokens, j) < 0 && tokens.id[j] !== w.about && !r.has(j, EntryKind.DOMAIN)) return at;
  }
  for (let k = 0; k < LONGEST_FIELD; k++) {
    if ((tokens.flags[j] & LINE) !== 0 || r.valued[j] !== 0) break;
    if (tokens.id[j] === COMMA) {
      if (
        r.has(j + 1, EntryKind.DOMAIN) &&
        !r.capital(j + 1) &&
        ((tokens.id[j - 1] === w.prevent && tokens.id[j + 1] === w.fight) || (j > plain && listGoesOn(r, j + 1)))
      ) {
        j = r.endOf(j + 1, EntryKind.DOMAIN);
        continue;
      }
      if (tokens.id[j - 1] === w.prevent && tokens.id[j + 1] === w.fight) {
        j += 2;
        continue;
      }
      break;
    }
    if (codeTail(r, j)) {
      j += 2;
      continue;
    }
    if (!r.word(j)) break;
    if (r.placeAt[j] > 0 || r.has(j, EntryKind.LEVEL) || (r.capital(j) && r.endOf(j, EntryKind.HEAD) > j + 1)) break;
    // Ban QLDA đầu tư xây dựng | các công trình giao thông
    if (tokens.id[j] === w.several && r.has(j + 1, EntryKind.DOMAIN) && !r.capital(j + 1)) {
      j = r.endOf(j + 1, EntryKind.DOMAIN);
      continue;
    }
    const opens = j === at || tokens.id[j] === w.about;
    const stop = r.endOf(j, EntryKind.STOP);
    const domain = r.endOf(j, EntryKind.DOMAIN);
    if (stop > j && !(opens && (w.tailStarts.endFrom(tokens, j) > 0 || tokens.id[j] === w.about)) && domain <= stop) {
      if (!(tokens.id[j] === w.and)) break;
    }
    if (r.capital(j) && (r.endOf(j, EntryKind.ROLE) > j || personAt(r, j))) break;
    if (tokens.id[j] === w.and) {
      if (r.has(j + 1, EntryKind.DOMAIN) && r.capital(j + 1) && sawCapital(r, at, j)) {
        j++;
        continue;
      }
      if (r.has(j + 1, EntryKind.HEAD) || r.has(j + 1, EntryKind.ORGANIZATION) || r.has(j + 1, EntryKind.STOP) || r.capital(j + 1) !== r.capital(j - 1)) break;
    }
    j = Math.max(domain, j + 1, opens && stop > j ? stop : 0);
  }
  // A joint at the end belongs to what follows.
  while (j > at && (tokens.id[j - 1] === w.and || tokens.id[j - 1] === w.about || !(r.word(j - 1) || codeTail(r, j - 2)))) j--;
  return j;
}

export function sawCapital(r: Reading, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (r.capital(k)) return true;
  return false;
}

function listGoesOn(r: Reading, j: number): boolean {
  const end = r.endOf(j, EntryKind.DOMAIN);
  return end > 0 && (r.tokens.flags[end] & WORD) !== 0;
}
