/** Numbers in the name of an organization: Phòng PC06, THPT số 2, Bệnh viện Đa khoa 115 Nghệ An, Trường Mầm non 19/5. */
import { EntryKind } from '../../lexicon/rows.generated.ts';
import { GLUED, isGluedLetter, LINE, PUNCT, UPPER } from '../../text/scan.ts';
import { DASH, type Reading, SLASH } from '../reading.ts';
import { isProper } from './breaks.ts';
import { type FieldState, PASS, type Step } from './field-state.ts';

export const NUMBER_STEPS: readonly Step<FieldState>[] = [
  // Phòng PC06
  { name: 'number-of-code', read: ({ r, j, start }) => (j > start && r.glued(j) && (r.tokens.flags[j - 1] & UPPER) !== 0 ? j + 1 : PASS) },
  // Công ty xuất nhập khẩu 3A
  { name: 'number-with-letter', read: ({ r, j, start, free }) => (j > start && free && isGluedLetter(r.tokens, j + 1) ? j + 2 : PASS) },
  // Bệnh viện Đa khoa 115 Nghệ An
  { name: 'number-before-place', read: (f) => (f.j > f.start && f.free && countsOrganization(f.r, f.j) && isUnitOfTable(f.r, f.j + 1) ? f.j + 1 : PASS) },
  // Trường Mầm non 19/5
  { name: 'anniversary', read: (f) => (f.free && !isProper(f.r, f.j - 1) && isAnniversary(f) ? f.j + 3 : PASS) },
  // THPT số 2, Ponima 2, Tổ công tác 970
  { name: 'number-of-organization', read: (f) => (f.j > f.start && f.free && countsOrganization(f.r, f.j) && endsName(f) ? f.j + 1 : PASS) },
];

/** A small number that stands alone: no 2.5, 2/9, 5G. */
function countsOrganization(r: Reading, j: number): boolean {
  const { flags, number } = r.tokens;
  if ((flags[j] & GLUED) !== 0 || number[j] >= 1000) return false;
  if (!r.glued(j + 1)) return true;
  if (r.word(j + 1)) return false;
  return !r.glued(j + 2) || !r.number(j + 2) || (flags[j + 2] & LINE) !== 0;
}

/** A bare province or district: 4 tỉnh is none. */
function isUnitOfTable(r: Reading, i: number): boolean {
  const p = r.placeFrom(i);
  return p !== undefined && p.nameFrom === p.from && (p.kind === 'province' || p.kind === 'district');
}

const DAYS = 31;
const MONTHS = 12;

/** A day and a month after which the name ends. */
function isAnniversary({ r, j, w }: FieldState): boolean {
  const { id, number } = r.tokens;
  if ((id[j + 1] !== SLASH && id[j + 1] !== DASH) || !r.glued(j + 1) || !r.glued(j + 2) || !r.number(j + 2) || r.glued(j)) return false;
  if (number[j] < 1 || number[j] > DAYS || number[j + 2] < 1 || number[j + 2] > MONTHS) return false;
  return endsName({ r, j: j + 2, w });
}

/** Nothing that the number could count comes after it. */
function endsName({ r, j, w }: Pick<FieldState, 'r' | 'j' | 'w'>): boolean {
  if (r.has(j + 1, EntryKind.DOMAIN) || r.has(j + 1, EntryKind.PLACE_TYPE)) return false;
  return (r.tokens.flags[j + 1] & PUNCT) !== 0 || r.has(j + 1, EntryKind.STOP) || r.tokens.id[j + 1] === w.and;
}
