/** Generators: news of the kind the library reads, and strings that no one would write. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

const FAMILY = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Đặng', 'Bùi', 'Ngô', 'Đinh', 'Tạ', 'Thạch', 'Giàng'];
const MIDDLE = ['Văn', 'Thị', 'Hữu', 'Minh', 'Thúy', 'Hòa', 'Đức', 'Xuân'];
const GIVEN = ['Bưởi', 'Thơm', 'Mận', 'Khảm', 'Liễu', 'Hòa', 'Thủy', 'Quý', 'Toản', 'Loan', 'Tùng', 'Uyên'];
const PROVINCES = ['Hà Giang', 'Hậu Giang', 'Hòa Bình', 'Khánh Hòa', 'Thừa Thiên - Huế', 'Đắk Lắk', 'Bà Rịa - Vũng Tàu', 'Cần Thơ', 'Yên Bái', 'Long An'];
const ROLES = [
  'Chủ tịch UBND tỉnh',
  'Phó Bí thư Thường trực Tỉnh ủy',
  'Giám đốc Sở Y tế',
  'Bộ trưởng Bộ Công Thương',
  'Phó Chủ tịch HĐND tỉnh',
  'nguyên Bí thư Tỉnh ủy',
];
const BODIES = [
  'UBND tỉnh',
  'Sở Giáo dục và Đào tạo',
  'Bộ Ngoại giao',
  'Hội Nông dân Việt Nam',
  'Ban Thường vụ Tỉnh ủy',
  'Công an tỉnh',
  'Quốc hội',
  'Quân khu 2',
  'Tập đoàn Điện lực Việt Nam',
];
const DATES = [
  '26/12',
  'ngày 2/9/2023',
  'Chiều 5-4-2024',
  'tháng 12/2022',
  'quý III/2023',
  'năm 2022',
  'giai đoạn 2021 - 2025',
  'hôm qua',
  '6 tháng đầu năm 2023',
  'cuối năm ngoái',
  '8 giờ 30 phút ngày 3/5',
];
const SUMS = [
  '1.000 tỷ đồng',
  'hơn 2,5 triệu USD',
  '36 tỷ 450 triệu đồng',
  'từ 3.000 đến 3.500 tỷ đồng',
  '50 triệu đồng/ha',
  '100.000 đồng',
  'gần 1,4 tỷ euro',
];
const FILLER = [
  'cho biết',
  'phát biểu tại hội nghị',
  'kiểm tra công tác phòng chống thiên tai',
  'đánh giá cao kết quả',
  'yêu cầu các địa phương khẩn trương thực hiện',
  'theo báo cáo',
  'người dân phấn khởi',
  'kinh tế - xã hội ổn định',
];

const one = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);
const personName: fc.Arbitrary<string> = fc.tuple(one(FAMILY), one(MIDDLE), one(GIVEN)).map((parts) => parts.join(' '));

const sentence: fc.Arbitrary<string> = fc
  .record({
    a: personName,
    b: personName,
    role: one(ROLES),
    other: one(ROLES),
    province: one(PROVINCES),
    body: one(BODIES),
    date: one(DATES),
    sum: one(SUMS),
    filler: one(FILLER),
  })
  .chain((w) =>
    fc.constantFrom(
      `${w.date}, ông ${w.a}, ${w.role} ${w.province} ${w.filler}.`,
      `${w.role} ${w.a} ${w.filler}; bà ${w.b}, ${w.other}, ${w.filler}.`,
      `Theo ${w.body}, ${w.date} tỉnh ${w.province} chi ${w.sum} cho y tế.`,
      `Đồng chí ${w.a} (${w.role}) trao ${w.sum} cho ${w.body}.`,
      `TP. ${w.province}: ${w.filler}, ${w.filler}`,
      `“${w.filler}”, ${w.a} nói ${w.date}.`,
      `Dự lễ có các đồng chí: ${w.a}, ${w.role}; ${w.b}, ${w.other} và đại diện ${w.body}.`,
      `${w.filler}, ${w.sum} - ${w.date}/.`,
      `Ảnh: ${w.a}`,
    ),
  );

/** One to eight sentences with spaces, line breaks and empty lines between them. */
export const news: fc.Arbitrary<string> = fc.array(fc.tuple(sentence, fc.constantFrom(' ', ' ', '\n', '\n\n')), { minLength: 1, maxLength: 8 }).map((parts) =>
  parts
    .map(([s, gap]) => s + gap)
    .join('')
    .trimEnd(),
);

/** Code units without any order, lone surrogates and controls included. */
const codeUnits: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.integer({ min: 0x300, max: 0x323 }),
      fc.integer({ min: 0xd7f0, max: 0xe00f }),
    ),
    { maxLength: 60 },
  )
  .map((units) => String.fromCharCode(...units));

const CUES = [
  'ông',
  'bà',
  'đồng chí',
  'tỉnh',
  'huyện',
  'TP.',
  'ngày',
  'tháng',
  'năm',
  'từ',
  'đến',
  'và',
  'khoảng',
  'tỷ đồng',
  'USD',
  '$',
  'nguyên',
  'Chủ tịch',
  'Phó',
  'UBND',
  'Sở',
  'Ban Chỉ đạo',
  'Nguyễn',
  'Văn',
];
const PIECES = [
  '.',
  ',',
  ' - ',
  '–',
  '/',
  '(',
  ')',
  '“',
  '”',
  '"',
  "'",
  '\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u200b',
  '\u0301',
  '\u0323',
  '\ud83d\ude00',
  '\ud800',
  '\udc00',
  'Ð',
  '１２',
  '0',
  '31',
  '99999999999',
  '2022',
  'X',
  'IV',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<b>',
  '&amp;',
  '\u001b[31m',
  '\u202e',
  '\u0000',
];

/** Cue words, marks, digits and broken characters in any order: what rules stumble over. */
const rubble: fc.Arbitrary<string> = fc
  .array(fc.tuple(fc.oneof(one(CUES), one(PIECES), one(GIVEN), one(PROVINCES), one(BODIES)), fc.constantFrom(' ', '', ' ')), { maxLength: 40 })
  .map((p) => p.flat().join(''));

/** Any string at all. */
export const anything: fc.Arbitrary<string> = fc.oneof(
  codeUnits,
  rubble,
  rubble,
  news,
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.tuple(news, codeUnits, rubble).map((p) => p.join('')),
);

export interface Sample {
  readonly id: string;
  readonly text: string;
  readonly reference?: string;
}

/** Real texts: the seed, the articles of the bench, and the gold files where they are there. */
export function realTexts(): Sample[] {
  const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
  const samples: Sample[] = [{ id: 'seed article', text: readFileSync(path('../../seeds/hau-giang-dan-van-2022.txt'), 'utf8') }];
  for (const name of readdirSync(path('../../bench/texts')))
    samples.push({ id: name, text: readFileSync(path(`../../bench/texts/${name}`), 'utf8'), reference: '2024-06-15' });
  const gold = `${process.env['SHARED'] ?? path('../../../shared')}/gold`;
  for (const file of existsSync(gold) ? readdirSync(gold) : []) {
    if (!file.endsWith('.jsonl')) continue;
    for (const line of readFileSync(`${gold}/${file}`, 'utf8').split('\n')) {
      if (line.trim() === '') continue;
      const { id, text, reference } = JSON.parse(line) as { id: string; text: string; reference?: string | null };
      samples.push({ id: `${file} ${id}`, text, ...(reference ? { reference } : {}) });
    }
  }
  return samples;
}
