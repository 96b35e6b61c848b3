/** The flags of the tables: their names as cells hold them, and what each means. */
import type { Meanings } from './columns.ts';

/** Offices in `roles.tsv`. */
export const ROLE_FLAGS = {
  definite: 'with a capital it is an office by itself: Thủ tướng',
  dependent: 'an office only with a holder or an organization, which may follow: Giám đốc',
  'takes-organization': 'an organization may follow, or the type of a unit alone: Chủ tịch UBND tỉnh, Chủ tịch xã',
  'needs-organization': 'an organization must follow: Trưởng',
  'takes-place': 'a place may follow: Chủ tịch tỉnh Cà Mau',
  'takes-portfolio': 'the field of a ministry may follow: Bộ trưởng Nội vụ',
  'takes-subject': 'the words of a subject may follow: Thạc sĩ Kinh tế',
  rank: 'a rank, degree or honor: precedes a name and takes no organization',
  dotted: 'may be followed by a full stop: PGS.',
  'many-holders': 'many people hold it, so that a mention alone refers to nobody: Ủy viên',
  delegate: 'a deputy of an assembly: a bare mention counts only as the office of somebody named',
  foreign: 'Viet Nam has no such office: Tổng thống',
  'needs-holder': 'an office only where somebody holds it: Chuyên viên',
} as const satisfies Meanings;

/** First words of names of organizations in `organization_heads.tsv`. */
export const HEAD_FLAGS = {
  alone: 'a name by itself: Tỉnh ủy',
  'takes-level': 'a level and a place may follow: UBND huyện Vị Thủy',
  'takes-parent': 'the organization that it is part of may follow: Vụ Pháp chế Bộ Y tế',
  'takes-country': 'a country may follow: Quốc hội Lào',
  'takes-field': 'the words of a field may follow: Sở Y tế',
  'takes-free-name': 'the free name of a company or school may follow: Công ty Sao Mai',
  'takes-proper-name': 'a proper name may follow: Chùa Vĩnh Nghiêm',
  'takes-capitals': 'capitalized words after it belong to the name',
  'takes-number': 'a number may follow: Quân khu 7',
  'takes-countries': 'one or two countries may follow: Đại sứ quán Hoa Kỳ tại Việt Nam',
  'needs-capital': 'without a capital after it, it is no name: Ủy ban đề nghị',
  'needs-capital-field': 'a field may follow only with a capital: Đảng Cộng sản',
  'needs-known-field': 'the field must be one that the tables know: Vụ',
  'needs-more-than-place': 'a place alone makes no organization of it: Bộ',
  'long-tail': 'a long run of lower-case words may follow: Ban Chỉ đạo phòng, chống tham nhũng',
  'lower-before-head': 'may be in lower case before another head: ban thường vụ Tỉnh ủy',
  'lower-before-field': 'may be in lower case before its field: sở Y tế',
  'lower-before-name': 'may be in lower case before a free name that is no place: báo Thanh Niên',
  'lower-before-country': 'may be in lower case before a country: chính phủ Nhật Bản',
  'lower-before-unit': 'may be in lower case before a unit or its level: công an tỉnh',
} as const satisfies Meanings;

/** Places in `places_*.tsv`, and in the packed gazetteer. */
export const PLACE_FLAGS = {
  typed: 'the name begins with its type word: sông Hồng',
  weak: 'also a common word or a name of a person: it needs a cue beside it',
} as const satisfies Meanings;

/** Places in the packed gazetteer. */
export const GAZETTEER_FLAGS = {
  ...PLACE_FLAGS,
  acronyms: 'only the aliases count, and only in capitals; the name repeats the row before',
} as const satisfies Meanings;

/** Organizations in `organizations_*.tsv`. */
export const ORGANIZATION_FLAGS = {
  weak: 'the name needs its capitals, since it is a common word otherwise',
} as const satisfies Meanings;

/** Organizations in the packed table. */
export const PACKED_ORGANIZATION_FLAGS = {
  ...ORGANIZATION_FLAGS,
  'strict-abbreviations': 'abbreviations in capitals count only in capitals',
  'aliases-only': 'the name repeats the row before and is no phrase of its own',
} as const satisfies Meanings;

/** Administrative units. */
export const PROVINCE_FLAGS = {
  weak: 'also a common word or a name of a person: not a place without its type word',
} as const satisfies Meanings;

export const DISTRICT_FLAGS = {
  current: 'in force on 2025-06-30',
  weak: 'also a common word, or the name of a person or of a larger unit: not a place without its type word',
} as const satisfies Meanings;

export const COMMUNE_FLAGS = { current: 'in force on 2025-06-30' } as const satisfies Meanings;

export const ABBREVIATION_FLAGS = { ambiguous: 'stands for something else as well: never written out' } as const satisfies Meanings;
