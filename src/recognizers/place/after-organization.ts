/** Whether an organization whose name may end in a country ends right before a token. */
import { entryBefore } from '../entry-before.ts';
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { LINE } from '../../text/scan.ts';
import type { Reading } from '../reading.ts';

const LONGEST = 8;

/** Chính phủ | Anh, Đại sứ quán | Anh, Bộ Thương mại | Anh: a name or a head, or a head and the words of its field. */
export function isAfterOrganization(r: Reading, i: number): boolean {
  for (let k = i - 1; k >= 0 && k >= i - LONGEST && r.word(k) && (r.tokens.flags[k + 1] & LINE) === 0; k--) {
    if (!r.capital(k)) continue;
    if (r.endOf(k, EntryKind.ORGANIZATION) === i) return true;
    const head = r.endOf(k, EntryKind.HEAD);
    if (head === i || (head > k && entryBefore(r, i, EntryKind.DOMAIN, i - head) >= 0)) return true;
  }
  return false;
}
