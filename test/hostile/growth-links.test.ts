/** Links and people of long lists: twice the list costs less than two and a half times as much, up to 10,000 people and titles. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { growthOf, MOST_GROWTH } from './growth.ts';

const FAMILY = ['Lê', 'Tô', 'Đặng', 'Nông', 'Vi', 'Lương', 'Phùng'];
const GIVEN = ['Sậy', 'Đước', 'Mắm', 'Tràm', 'Vẹt', 'Bần', 'Sú', 'Choại', 'Năng', 'Lác', 'Cói'];
const OFFICES = ['Phó Chủ tịch UBND tỉnh', 'Giám đốc Sở Y tế', 'Trưởng Công an huyện', 'đại biểu Quốc hội khóa XV', 'Bí thư Đảng ủy xã'];

const at = (list: readonly string[], k: number): string => list[k % list.length] ?? '';
const name = (k: number): string => `${at(FAMILY, k)} Văn ${at(GIVEN, k)}`;
const list = (one: (k: number) => string, joint: string) => (n: number) => Array.from({ length: n }, (_, k) => one(k)).join(joint);

const LISTS: readonly { readonly name: string; readonly make: (people: number) => string }[] = [
  { name: 'offices before names', make: list((k) => `${at(OFFICES, k)} ${name(k)}`, ', ') },
  { name: 'offices after names', make: list((k) => `ông ${name(k)}, ${at(OFFICES, k)}`, '; ') },
  { name: 'one name', make: list((k) => `ông Lê Văn Sậy, ${at(OFFICES, k)}`, '; ') },
  { name: 'one name, short', make: list((k) => (k === 0 ? 'Ông Lê Văn Sậy, Giám đốc Sở Y tế' : 'ông Sậy'), ', ') },
  { name: 'a plural office', make: (n) => `Các Phó Chủ tịch UBND tỉnh: ${list(name, ', ')(n)}` },
  { name: 'pronouns', make: list((k) => `Ông ${name(k)} gặp ông ${name(k + 1)}. Ông này là ${at(OFFICES, k)}.`, ' ') },
  { name: 'a career', make: list((k) => (k === 0 ? 'Ông Lê Văn Sậy quê Cà Mau.' : `- Năm ${1900 + (k % 100)}: ${at(OFFICES, k)};`), '\n') },
  { name: 'appointments', make: list((k) => `Tỉnh bổ nhiệm ông ${name(k)} làm ${at(OFFICES, k)} thay ông ${name(k + 3)}.`, ' ') },
  { name: 'offices without a holder', make: list((k) => `Tỉnh bầu ${at(OFFICES, k)}.`, ' ') },
  { name: 'bylines', make: list((k) => `${at(GIVEN, k)} ${at(GIVEN, k + 1)}`, '\n') },
];

describe('extract on lists of 5,000 and 10,000 people', () => {
  it.each(LISTS)('$name', ({ make }) => expect(growthOf((text) => extract(text), make, 5_000)).toBeLessThan(MOST_GROWTH), 120_000);
});
