/** Amounts of money in every form that texts write them, built from their values: what is read back has to be what was written. */
import fc from 'fast-check';
import { type Dialect, spelled, spelledDigits, terms } from './spelling.ts';

export interface WrittenAmount {
  readonly form: string;
  /** The sentence. */
  readonly text: string;
  /** The amount in it. */
  readonly span: string;
  readonly value: string;
  readonly currency: string;
  /** Its last digits may be ones or a fraction: it must not be `high`. */
  readonly isAmbiguous: boolean;
}

/** The amount without a sentence around it. */
interface Bare {
  readonly form: string;
  readonly span: string;
  readonly value: string;
  readonly currency: string;
  readonly isAmbiguous?: boolean;
  /** What has to stand before it. */
  readonly cue?: string;
}

const dialect: fc.Arbitrary<Dialect> = fc.record({
  thousand: fc.constantFrom('nghìn', 'ngàn'),
  billion: fc.constantFrom('tỷ', 'tỉ'),
  link: fc.constantFrom('linh', 'lẻ'),
  four: fc.constantFrom('tư', 'bốn'),
  five: fc.constantFrom('lăm', 'nhăm'),
  isFull: fc.boolean(),
  isShort: fc.boolean(),
});

/** Currencies after the number, with or without a space. */
const AFTER = [
  [' đồng', 'VND'],
  [' VNĐ', 'VND'],
  [' VND', 'VND'],
  [' USD', 'USD'],
  [' đô la', 'USD'],
  [' đô la Mỹ', 'USD'],
  [' euro', 'EUR'],
  [' EUR', 'EUR'],
  [' nhân dân tệ', 'CNY'],
  [' yên Nhật', 'JPY'],
  [' bảng Anh', 'GBP'],
] as const;
const after = fc.constantFrom(...AFTER);
const afterDigits = fc.constantFrom(...AFTER, ['đ', 'VND'] as const, ['$', 'USD'] as const, ['€', 'EUR'] as const, [' ₫', 'VND'] as const);
const before = fc.constantFrom(
  ['$', 'USD'] as const,
  ['US$', 'USD'] as const,
  ['USD ', 'USD'] as const,
  ['€', 'EUR'] as const,
  ['£', 'GBP'] as const,
  ['VND ', 'VND'] as const,
  ['¥', 'JPY'] as const,
);

/** Whole numbers of every length, many of them with zeros at the end. */
const whole = (digits: number): fc.Arbitrary<bigint> =>
  fc
    .tuple(fc.integer({ min: 1, max: digits }), fc.bigInt({ min: 1n, max: 10n ** BigInt(digits) - 1n }), fc.constantFrom(1n, 1n, 10n, 1000n, 1_000_000n))
    .map(([length, n, zeros]) => {
      const short = n % 10n ** BigInt(length) || 1n;
      return short > zeros ? (short / zeros) * zeros : short;
    });
/** Digits after the point; none ends in zero. */
const fraction = fc.stringMatching(/^[0-9]?[1-9]$/u);

const grouped = (n: bigint | string, mark: string): string => String(n).replace(/\B(?=(\d{3})+$)/gu, mark);
/** The value of a decimal times a power of ten. */
function scaled(number: string, fraction: string, power: number): string {
  const digits = fraction.padEnd(power, '0');
  const rest = digits.slice(power).replace(/0+$/u, '');
  return BigInt(number + digits.slice(0, power)).toString() + (rest === '' ? '' : `.${rest}`);
}

/** 1.234.567 đồng, and the same with other marks. */
const digits = fc.tuple(whole(20), fc.constantFrom('.', ',', ' ', "'", '’', '', ' .', '. '), afterDigits).map(([n, mark, [unit, currency]]): Bare => {
  // `12. 500` may be two sentences.
  const isSure = mark !== '. ' || n >= 1_000_000n;
  const [amount, sign] = [n < 100n && unit === 'đ' ? n + 100n : n, isSure ? mark : '.'];
  return { form: `digits ${JSON.stringify(sign)}`, span: grouped(amount, sign) + unit, value: String(amount), currency };
});

const decimals = fc.tuple(whole(12), fraction, fc.constantFrom(['.', ','] as const, [',', '.'] as const, [' ', ','] as const, ['’', '.'] as const), after);
const digitsWithFraction = decimals.map(([n, rest, [mark, point], [unit, currency]]): Bare => {
  return { form: 'decimal', span: grouped(n, mark) + point + rest + unit, value: `${n}.${rest}`, currency };
});

const MAGNITUDES = [
  ['nghìn', 3],
  ['triệu', 6],
  ['tỷ', 9],
  ['nghìn tỷ', 12],
  ['triệu tỷ', 15],
  ['tr', 6],
  ['k', 3],
] as const;
const magnitude = fc.constantFrom(...MAGNITUDES);

/** 1.200 tỷ đồng; 2,5 triệu USD; 15tr VND */
const withMagnitude = fc.tuple(whole(6), fc.option(fraction), magnitude, after).map(([n, rest, [word, power], [unit, currency]]): Bare => {
  const number = rest === null ? grouped(n, '.') : `${n},${rest}`;
  return {
    form: 'magnitude',
    span: `${number}${power < 9 && word.length < 3 ? '' : ' '}${word}${unit}`,
    value: scaled(String(n), rest ?? '', power),
    currency,
  };
});

/** 12 tỷ 345 triệu 678 nghìn 900 đồng */
const mixed = fc
  .tuple(fc.tuple(whole(3), whole(3), whole(3), whole(3)), fc.subarray([0, 1, 2, 3], { minLength: 2 }), after)
  .map(([parts, at, [unit, currency]]): Bare => {
    const names = [' tỷ', ' triệu', ' nghìn', ''];
    const powers = [9n, 6n, 3n, 0n];
    const isLoose = at[at.length - 1] === 3 && at.length === 2;
    // After one magnitude fewer than three digits are a fraction of it.
    const number = (k: number): bigint => (k === 3 && isLoose ? (parts[k] % 900n) + 100n : parts[k]);
    const value = at.reduce((sum, k) => sum + number(k) * 10n ** powers[k], 0n);
    return { form: 'mixed', span: at.map((k) => `${number(k)}${names[k]}`).join(' ') + unit, value: String(value), currency };
  });

/** 1tr2, 3 tỷ 75 đồng */
const shorthand = fc
  .tuple(
    whole(3),
    fc.stringMatching(/^[0-9]{1,2}$/u),
    fc.constantFrom(['tr', 6] as const, ['k', 3] as const, [' tỷ ', 9] as const, [' triệu ', 6] as const),
    after,
  )
  .map(([n, rest, [word, power], [unit, currency]]): Bare => {
    return { form: 'shorthand', span: `${n}${word}${rest}${unit}`, value: scaled(String(n), rest, power), currency, isAmbiguous: true };
  });

const LETTERS = [
  ['K', 3],
  ['M', 6],
  ['B', 9],
  ['bn', 9],
  ['m', 6],
  [' million', 6],
  [' billion', 9],
] as const;
const letter = fc.constantFrom(...LETTERS);

/** 1.2B USD, $1.5M */
const english = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.option(fraction), letter, fc.oneof(before, fc.constantFrom([' USD', 'USD'] as const, [' EUR', 'EUR'] as const)))
  .map(([n, rest, [word, power], [sign, currency]]): Bare => {
    const number = `${n}${rest === null ? '' : `.${rest}`}${word}`;
    return { form: 'English', span: sign.startsWith(' ') ? number + sign : sign + number, value: scaled(String(n), rest ?? '', power), currency };
  });

/** $1,234.56 */
const prefixed = fc.tuple(whole(12), fc.option(fraction), before).map(([n, rest, [sign, currency]]): Bare => {
  return { form: 'prefix', span: sign + grouped(n, ',') + (rest === null ? '' : `.${rest}`), value: `${n}${rest === null ? '' : `.${rest}`}`, currency };
});

const inWords = fc.tuple(whole(18), dialect, after).map(([n, d, [unit, currency]]): Bare => {
  return { form: 'words', span: spelled(n, d) + unit, value: String(n), currency };
});

/** Bằng chữ: một triệu, hai trăm nghìn đồng */
const withCommas = fc
  .tuple(whole(12), dialect, after, fc.constantFrom('Bằng chữ: ', 'Viết bằng chữ: ', 'Tổng ('))
  .map(([n, d, [unit, currency], cue]): Bare => {
    return { form: 'commas', span: terms(n, d, false).join(', ') + unit, value: String(n), currency, cue };
  });

/** một phẩy hai lăm tỷ đồng, 2 phẩy không năm triệu USD */
const spokenFraction = fc
  .tuple(whole(3), fraction, fc.constantFrom(...MAGNITUDES.slice(1, 5)), dialect, after, fc.constantFrom('words', 'short', 'digits'))
  .map(([n, rest, [word, power], d, [unit, currency], how]): Bare => {
    const isShort = how === 'short' && rest.length === 2 && rest[0] !== '0' && rest[1] === '5';
    const spoken = isShort ? `${spelledDigits(rest[0])} ${d.five}` : spelledDigits(rest);
    const number = how === 'digits' ? String(n) : spelled(n, d);
    return { form: 'spoken fraction', span: `${number} phẩy ${spoken} ${word}${unit}`, value: scaled(String(n), rest, power), currency };
  });

/** nửa tỷ đồng, ba triệu rưỡi đồng, 2 triệu đồng rưỡi */
const halves = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.constantFrom(...MAGNITUDES.slice(0, 3)), dialect, after, fc.constantFrom('half', 'before', 'after'))
  .map(([n, [word, power], d, [unit, currency], how]): Bare => {
    if (how === 'half') return { form: 'half', span: `nửa ${word}${unit}`, value: scaled('0', '5', power), currency };
    const number = `${d.isShort ? n : spelled(BigInt(n), d)} ${word}`;
    return { form: 'half', span: how === 'before' ? `${number} rưỡi${unit}` : `${number}${unit} rưỡi`, value: scaled(String(n), '5', power), currency };
  });

/** tỷ tỷ; the units of long numbers that are multiplied together */
const large = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(['tỷ tỷ', 18] as const, ['nghìn tỷ tỷ', 21] as const, ['triệu tỷ', 15] as const), after)
  .map(([n, [word, power], [unit, currency]]): Bare => ({ form: 'large', span: `${n} ${word}${unit}`, value: scaled(String(n), '', power), currency }));

const SENTENCES = ['Kinh phí # đã giải ngân.', 'Tỉnh chi # để xây cầu.', '#', 'Ngân sách (cộng #) còn thiếu.', 'Hộ nghèo được vay #, trả trong ba năm.'];

/** Two amounts as a range: 3 - 5 tỷ đồng, từ 3 triệu đến 5 triệu USD. */
export interface WrittenRange {
  readonly text: string;
  readonly span: string;
  readonly min: string;
  readonly max: string;
  readonly currency: string;
}

/** A sentence with one range, whose ends share their magnitude or have one each. */
export const ranges: fc.Arbitrary<WrittenRange> = fc
  .tuple(
    fc.integer({ min: 1, max: 998 }),
    fc.integer({ min: 1, max: 500 }),
    fc.constantFrom(...MAGNITUDES.slice(0, 4)),
    after,
    fc.constantFrom(' - ', '–', ' đến ', ' tới '),
    fc.boolean(),
  )
  .map(([low, more, [word, power], [unit, currency], joint, isShared]) => {
    // In `4-500` the four may be hundreds.
    const high = (low + more) % 100 === 0 && joint.trim() !== 'đến' && joint.trim() !== 'tới' ? low + more + 1 : low + more;
    const span = `${low}${isShared ? '' : ` ${word}`}${joint}${high} ${word}${unit}`;
    return { text: `Mức hỗ trợ từ ${span}.`, span, min: scaled(String(low), '', power), max: scaled(String(high), '', power), currency };
  });

/** Numbers, parts of numbers and signs that belong to an amount beside them, before and after it. */
const PARTS_BEFORE = ['3 tỷ ', 'hai trăm ', 'mươi ', 'phẩy ', '2 phẩy ', 'âm ', '12. ', 'USD ', '$', '7 ', 'một nghìn lẻ '];
const PARTS_AFTER = [' 200 triệu', ' rưỡi triệu', ' phẩy năm', '/5', ' USD', '€', ' trăm', ' 250'];

export interface CutAmount {
  readonly text: string;
  /** The amount, the part included. */
  readonly from: number;
  readonly to: number;
}

/** An amount with something beside it that belongs to a number or a currency. */
export const cutAmounts: fc.Arbitrary<CutAmount> = fc
  .tuple(
    fc.oneof(digits, withMagnitude, inWords, mixed, english),
    fc.constantFrom(...PARTS_BEFORE.map((p) => [p, ''] as const), ...PARTS_AFTER.map((p) => ['', p] as const)),
  )
  .map(([{ span }, [head, tail]]) => {
    const lead = 'Tỉnh chi ';
    const whole = head + span + tail;
    return { text: `${lead}${whole}.`, from: lead.length, to: lead.length + whole.length };
  });

/** How letters and spaces are written. */
const WRITINGS: readonly ((text: string) => string)[] = [
  (t) => t,
  (t) => t,
  (t) => t.normalize('NFD'),
  (t) => t.replaceAll(' ', '\u00a0'),
  (t) => t.replaceAll('Đ', 'Ð'),
];

const bare = fc.oneof(digits, digitsWithFraction, withMagnitude, mixed, shorthand, english, prefixed, inWords, withCommas, spokenFraction, halves, large);

/** A sentence with one amount, and what has to be read from it. */
export const amounts: fc.Arbitrary<WrittenAmount> = fc
  .tuple(bare, fc.constantFrom(...SENTENCES), fc.constantFrom(...WRITINGS), fc.boolean())
  .map(([{ form, span, value, currency, isAmbiguous = false, cue }, sentence, write, isUpper]) => {
    // Letters that are magnitudes, codes and shorthand keep their case.
    const inCase = isUpper && ['words', 'commas', 'spoken fraction', 'half', 'large'].includes(form) ? span.toUpperCase() : span;
    const text = cue === undefined ? sentence.replace('#', () => inCase) : cue + inCase + (cue.endsWith('(') ? ').' : '.');
    return { form, text: write(text), span: write(inCase), value, currency, isAmbiguous };
  });
