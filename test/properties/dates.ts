/** Dates as people write them, with their values: built from numbers in every form, with every mark, space and order that is read. */
import fc from 'fast-check';
import { civil, dayNumber, isoDate, twoDigits } from '../../src/kit/calendar.ts';
import { lunarOf } from '../../src/recognizers/date/lunar.ts';

export interface WrittenDate {
  readonly text: string;
  /** The part of the text that is the date. */
  readonly span: string;
  readonly value: string;
  /** A noun, a part of the day, a clock or a year makes it sure. */
  readonly isSure: boolean;
}

/** A date without the text around it. */
type Form = Omit<WrittenDate, 'text'>;

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly iso: string;
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const MONTHS = [...DIGITS.slice(0, 4), 'tư', ...DIGITS.slice(5), 'mười', 'mười một', 'mười hai'];
const STEMS = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'];
const BRANCHES = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi'];

/** Numbers below 100; `short` leaves out mươi (hai tư), `dialect` says hăm and băm. */
type Speech = 'full' | 'short' | 'dialect';

function spoken(n: number, speech: Speech): string {
  const tens = Math.floor(n / 10);
  const unit = n % 10;
  if (tens === 0) return DIGITS[unit];
  const word = unit === 0 ? '' : tens > 1 && unit === 1 ? 'mốt' : tens > 1 && unit === 4 ? 'tư' : unit === 5 ? 'lăm' : DIGITS[unit];
  if (tens === 1) return `mười ${word}`.trim();
  if (unit === 0 || speech === 'full') return `${DIGITS[tens]} mươi ${word}`.trim();
  return speech === 'dialect' && tens < 4 ? `${tens === 2 ? 'hăm' : 'băm'} ${word}` : `${DIGITS[tens]} ${word}`;
}

/** một chín bốn lăm, or một nghìn chín trăm bốn mươi lăm */
function spokenYear(year: number, isByDigits: boolean, speech: Speech, thousand: string): string {
  const rest = year % 100;
  const last = rest % 10 === 5 && rest > 5 ? 'lăm' : DIGITS[rest % 10];
  const [first, second] = [DIGITS[Math.floor(year / 1000)], DIGITS[Math.floor(year / 100) % 10]];
  if (isByDigits) return `${first} ${second} ${DIGITS[Math.floor(rest / 10)]} ${last}`;
  const tail = rest === 0 ? '' : rest < 10 ? `linh ${DIGITS[rest]}` : spoken(rest, speech === 'dialect' ? 'short' : speech);
  return `${first} ${thousand} ${second} trăm ${tail}`.trim();
}

const days: fc.Arbitrary<Day> = fc.integer({ min: dayNumber(1900, 3, 1), max: dayNumber(2099, 12, 31) }).map((n) => ({ ...civil(n), iso: isoDate(n) }));
const padding = fc.constantFrom((n: number) => String(n), twoDigits);
const speeches = fc.constantFrom<Speech>('full', 'short', 'dialect');
const space = fc.constantFrom(' ', ' ', ' ', '\n', '\u00a0');

/** 26/12/2022, 26 - 12 - 2022, 26. 12. 2022, 2022-12-26 */
const inDigits: fc.Arbitrary<Form> = fc
  .tuple(days, padding, fc.constantFrom('/', '-', '.'), fc.constantFrom(['', ''], [' ', ' '], ['', ' '], [' ', '']), fc.boolean(), fc.boolean())
  .map(([d, pad, mark, [before, after], hasNoun, isYearFirst]) => {
    const isTight = before === '' && after === '';
    if (isYearFirst && isTight) {
      const noun = mark === '.' || hasNoun ? 'ngày ' : '';
      return { span: `${noun}${d.year}${mark}${twoDigits(d.month)}${mark}${twoDigits(d.day)}`, value: d.iso, isSure: true };
    }
    const noun = hasNoun || (!isTight && mark !== '/') ? 'ngày ' : '';
    return { span: noun + [pad(d.day), pad(d.month), d.year].join(before + mark + after), value: d.iso, isSure: true };
  });

interface Wording {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

const wordings = (d: Day): fc.Arbitrary<Wording> =>
  fc.record({
    day: fc.oneof(
      padding.map((pad) => pad(d.day)),
      speeches.map((s) => spoken(d.day, s)),
    ),
    month: fc.oneof(
      padding.map((pad) => `tháng ${pad(d.month)}`),
      padding.map((pad) => `thg ${pad(d.month)}`),
      fc.constant(`Th${d.month}`),
      fc.constant(`tháng ${MONTHS[d.month]}`),
    ),
    year: fc.oneof(
      fc.constantFrom(`năm ${d.year}`, `, năm ${d.year}`, `, ${d.year}`, `${d.year}`, `/${d.year}`),
      fc.tuple(fc.boolean(), speeches, fc.constantFrom('nghìn', 'ngàn')).map(([byDigits, s, thousand]) => `năm ${spokenYear(d.year, byDigits, s, thousand)}`),
    ),
  });

function joined({ day, month, year }: Wording): string {
  return `${day} ${month}${/^[,/]/u.test(year) ? '' : ' '}${year}`;
}

/** ngày 26 tháng 12 năm 2022, hăm sáu tháng mười hai năm hai không hai hai */
const inWords: fc.Arbitrary<Form> = days.chain((d) =>
  fc.tuple(wordings(d), fc.constantFrom('ngày ', 'ngày ', ''), fc.boolean()).map(([w, noun, isBroken]) => {
    // Without a noun 4 tháng năm 2020 are four months. A line may break after a noun before digits.
    const span = (w.month === 'tháng năm' ? 'ngày ' : noun) + joined(w);
    return { span: isBroken ? span.replace(/ (tháng|năm) (?=\d)/u, ' $1\n') : span, value: d.iso, isSure: true };
  }),
);

const PARTS = [
  ['sáng', 'TMO', 7],
  ['trưa', 'TMI', 12],
  ['chiều', 'TAF', 15],
  ['tối', 'TEV', 20],
  ['đêm', 'TNI', 23],
] as const;

/** chiều 26/12/2022, ngày 26/12/2022 buổi chiều, 3 giờ chiều ngày 26/12/2022, ngày 26/12/2022, lúc 15h30 */
const inTime: fc.Arbitrary<Form> = fc
  .tuple(days, fc.constantFrom(...PARTS), fc.integer({ min: 0, max: 59 }), fc.integer({ min: 0, max: 7 }))
  .map(([d, [part, code, hour], minute, which]) => {
    const day = `${d.day}/${d.month}/${d.year}`;
    const time = `${d.iso}T${twoDigits(hour)}:${twoDigits(minute)}`;
    const twelve = hour > 12 ? hour - 12 : hour;
    const forms: readonly (readonly [string, string])[] = [
      [`${part} ${day}`, d.iso + code],
      [`${part} ngày ${day}`, d.iso + code],
      [`ngày ${day} buổi ${part}`, d.iso + code],
      [`${hour}h${twoDigits(minute)} ngày ${day}`, time],
      [`${twelve} giờ ${minute} phút ${part} ngày ${day}`, time],
      [`ngày ${day}, lúc ${hour}h${twoDigits(minute)}`, time],
      [`ngày ${day} vào lúc ${twelve} giờ ${minute} phút ${part}`, time],
      [`${d.iso}T${twoDigits(hour)}:${twoDigits(minute)}`, time],
    ];
    const [span, value] = forms[which];
    return { span, value, isSure: true };
  });

/** ngày 10 tháng 3 âm lịch năm 2025, mùng 1 tháng 6 nhuận năm Ất Tỵ */
const inLunar: fc.Arbitrary<Form> = fc.tuple(days, fc.integer({ min: 0, max: 3 })).map(([d, which]) => {
  const lunar = lunarOf(dayNumber(d.year, d.month, d.day), d.year);
  if (lunar === undefined) return { span: d.iso, value: d.iso, isSure: true };
  const { day, month, year, leap } = lunar;
  const name = `${STEMS[(year + 6) % 10]} ${BRANCHES[(year + 8) % 12]}`;
  const noun = day <= 10 ? 'mùng' : 'ngày';
  const mark = leap ? ' nhuận' : '';
  const span = [
    `ngày ${day} tháng ${month}${mark} âm lịch năm ${year}`,
    `ngày ${day}/${month}${mark} âm lịch năm ${year}`,
    `${noun} ${day} tháng ${month}${mark} năm ${name} ${year}`,
    `ngày ${day} tháng ${month}${mark} (âm lịch) năm ${year}`,
  ][which];
  return { span, value: d.iso, isSure: true };
});

/** 26-28/12/2022, từ ngày 26 đến ngày 28 tháng 12 năm 2022 */
const inIntervals: fc.Arbitrary<Form> = fc.tuple(days, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 6 })).map(([d, length, which]) => {
  const first = dayNumber(d.year, d.month, d.day);
  const e = civil(first + length);
  const last = isoDate(first + length);
  const isOneMonth = e.month === d.month;
  const short = [
    `${d.day}-${e.day}/${d.month}/${d.year}`,
    `ngày ${d.day}-${e.day} tháng ${d.month} năm ${d.year}`,
    `ngày ${d.day} đến ngày ${e.day} tháng ${d.month} năm ${d.year}`,
    `ngày ${d.day} - ${e.day}/${d.month}/${d.year}`,
  ];
  const long = [
    `ngày ${d.day}/${d.month}/${d.year} đến ngày ${e.day}/${e.month}/${e.year}`,
    `${d.iso} đến ${last}`,
    `ngày ${d.day} tháng ${d.month} năm ${d.year} – ngày ${e.day} tháng ${e.month} năm ${e.year}`,
  ];
  const forms = isOneMonth ? [...short, ...long] : long;
  return { span: forms[which % forms.length], value: `${d.iso}/${last}`, isSure: true };
});

const ROMAN = ['I', 'II', 'III', 'IV'];
const SEASONS = [
  ['mùa xuân', 'SP'],
  ['mùa hè', 'SU'],
  ['mùa thu', 'FA'],
  ['mùa đông', 'WI'],
] as const;

/** tháng 12/2022, quý III năm 2023, mùa xuân 1960, năm một chín bốn lăm, thế kỷ hai mươi mốt */
const inPeriods: fc.Arbitrary<Form> = fc
  .tuple(fc.integer({ min: 1900, max: 2099 }), fc.integer({ min: 1, max: 12 }), speeches, fc.integer({ min: 0, max: 8 }))
  .map(([year, month, speech, which]) => {
    const quarter = ((month - 1) % 4) + 1;
    const [season, code] = SEASONS[quarter - 1];
    const century = (year % 21) + 1;
    const isoMonth = `${year}-${twoDigits(month)}`;
    const forms: readonly (readonly [string, string])[] = [
      [`tháng ${month}/${year}`, isoMonth],
      [`tháng ${month} năm ${year}`, isoMonth],
      [`tháng ${MONTHS[month]} năm ${spokenYear(year, speech === 'short', speech, 'nghìn')}`, isoMonth],
      [`quý ${ROMAN[quarter - 1]}/${year}`, `${year}-Q${quarter}`],
      [`quý ${quarter} năm ${year}`, `${year}-Q${quarter}`],
      [`${season} ${year}`, `${year}-${code}`],
      [`${season} năm ${year}`, `${year}-${code}`],
      [`năm ${spokenYear(year, speech === 'short', speech, 'ngàn')}`, String(year)],
      [`thế kỷ ${spoken(century, 'full')}`, twoDigits(century - 1)],
    ];
    const [span, value] = forms[which];
    return { span, value, isSure: true };
  });

const BEFORE = ['', 'Họp ', 'Hội nghị khai mạc vào ', 'Kết quả (', '“'];
const AFTER = ['', '.', ', đoàn về.', ' tại trụ sở.', ';'];

/** Any date with its year, in a sentence. */
export const writtenDates: fc.Arbitrary<WrittenDate> = fc
  .tuple(fc.oneof(inDigits, inWords, inWords, inTime, inLunar, inIntervals, inPeriods), fc.constantFrom(...BEFORE), fc.constantFrom(...AFTER), space)
  .map(([form, before, after, blank]) => {
    const span = blank === '\u00a0' ? form.span.replaceAll(' ', blank) : form.span;
    return { ...form, span, text: before + span + after };
  });

/** A date beside which something is written that cannot be read into it: nothing of it is sure. */
export const cutDates: fc.Arbitrary<string> = fc.tuple(days, fc.integer({ min: 0, max: 8 })).map(([d, which]) => {
  const day = `ngày ${d.day}/${d.month}`;
  return [
    `Họp ${day}/${d.year}7 tại trụ sở.`,
    `Họp ${day} năm ${d.year}7 tại trụ sở.`,
    `Họp ngày ${d.day} tháng ${d.month} năm ${d.year % 100} tại trụ sở.`,
    `Họp ngày ${d.day} tháng ${d.month} năm hai không.`,
    `Họp ${day} tháng 9 tại trụ sở.`,
    `Họp ngày ${d.day} tháng ${d.month} - ${d.year} tại trụ sở.`,
    `Họp ${day} năm Giáp Sửu tại trụ sở.`,
    `Họp 5/${d.day}/${d.month}/${d.year} tại trụ sở.`,
    `Họp ngày ${d.day} / 13 tại trụ sở.`,
  ][which];
});
