/** Thirty families of strings that make careless readers slow: one unit again and again, or one that never closes. */

/** A hostile string of about `length` code units. */
export interface Family {
  readonly name: string;
  readonly make: (length: number) => string;
}

const repeat = (name: string, unit: string): Family => ({ name, make: (length) => unit.repeat(Math.ceil(length / unit.length)) });

export const FAMILIES: readonly Family[] = [
  repeat('year words', 'năm '),
  repeat('bad days', 'ngày 40 '),
  repeat('days', '26/12 '),
  repeat('days in a chain', '26/12-'),
  repeat('intervals that never end', 'từ ngày 1 đến '),
  repeat('honorifics', 'ông '),
  repeat('family names', 'Nguyễn '),
  repeat('one long name', 'Nguyễn Văn An '),
  repeat('names in a list', 'Trần Thị Bưởi, '),
  repeat('role words', 'Phó Chủ tịch '),
  repeat('modifiers', 'nguyên quyền Phó '),
  repeat('titles by dash', 'Chủ tịch - '),
  repeat('bodies', 'UBND tỉnh '),
  repeat('heads of bodies', 'Ban Chỉ đạo '),
  repeat('a body that goes on', 'Sở Văn hóa, Thể thao và '),
  repeat('unit words', 'xã huyện tỉnh '),
  repeat('units in a row', 'xã Vị Thắng, huyện Vị Thủy, tỉnh Hậu Giang, '),
  repeat('capitals', 'A'),
  repeat('capitals apart', 'A '),
  repeat('digits', '9'),
  repeat('digits apart', '9 '),
  repeat('dotted digits', '1.000.'),
  repeat('number words', 'một nghìn hai trăm '),
  repeat('magnitudes', 'tỷ triệu '),
  repeat('sums', '1 tỷ 200 triệu đồng và '),
  repeat('roman numerals', 'XIV '),
  repeat('dots', '.'),
  repeat('dashes', '-'),
  repeat('dashes apart', ' – '),
  repeat('quotes', '“'),
  repeat('straight quotes', '"'),
  repeat('opening brackets', '('),
  { name: 'nested brackets', make: (length) => `${'('.repeat(length >> 1)}${')'.repeat(length >> 1)}` },
  repeat('acronyms in brackets', 'Ban Chỉ đạo X (BCĐ) '),
  repeat('combining marks', '\u0301'),
  { name: 'marks on one letter', make: (length) => `a${'\u0323\u0302'.repeat(length >> 1)}` },
  repeat('zero-width spaces', '\u200b'),
  repeat('high surrogates', '\ud83d'),
  repeat('low surrogates', '\ude00'),
  repeat('emoji', '\ud83d\ude00'),
  repeat('spaces', ' '),
  repeat('line breaks', '\n'),
  repeat('lines of one letter', 'a\n\n'),
  repeat('abbreviations', 'TP. PGS.TS. T.Ư '),
  repeat('letters without a space', 'nguyễnvăn'),
  repeat('capitals in mid word', 'ủyĐồng'),
  repeat('digits and letters', '1a2b'),
  repeat('web addresses', 'http://a.vn/'),
  repeat('e-mail', 'a@b.vn'),
  repeat('commas', 'a,'),
  repeat('prototype names', '__proto__ constructor '),
];
