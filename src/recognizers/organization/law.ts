/** Names of laws, which hold those of organizations. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import type { Reading } from '../reading.ts';
import type { OrganizationWords } from './rule-words.generated.ts';

/** Luật | Công an nhân dân, Luật Tổ chức | Quốc hội; but Khoa Luật | Đại học Quốc gia. */
export function isInLaw(r: Reading, i: number, w: OrganizationWords): boolean {
  const from = w.laws.startBefore(r.tokens, i);
  return from >= 0 && !r.has(from - 1, EntryKind.HEAD);
}
