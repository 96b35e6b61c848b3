/** Numbers in Vietnamese words, as speakers and forms write them. */

/** Which of several words a speaker uses. */
export interface Dialect {
  readonly thousand: 'nghìn' | 'ngàn';
  readonly billion: 'tỷ' | 'tỉ';
  readonly link: 'linh' | 'lẻ';
  readonly four: 'tư' | 'bốn';
  readonly five: 'lăm' | 'nhăm';
  /** Hundreds that are zero are spoken: không trăm linh năm. */
  readonly isFull: boolean;
  /** Tens without mươi: hai lăm. */
  readonly isShort: boolean;
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const BILLION = 1_000_000_000n;

/** The words of a whole number below 10 ** 18. */
export function spelled(n: bigint, dialect: Dialect): string {
  if (n === 0n) return DIGITS[0];
  return terms(n, dialect, false).join(' ');
}

/** The words of a number, one string for each term: `một triệu`, `hai trăm nghìn`. */
export function terms(n: bigint, dialect: Dialect, isInside: boolean): string[] {
  const found: string[] = [];
  if (n >= BILLION) {
    const above = terms(n / BILLION, dialect, isInside);
    above.push(`${above.pop()} ${dialect.billion}`);
    found.push(...above);
  }
  const rest = n % BILLION;
  const groups: readonly (readonly [number, string])[] = [
    [Number(rest / 1_000_000n), 'triệu'],
    [Number((rest / 1000n) % 1000n), dialect.thousand],
    [Number(rest % 1000n), ''],
  ];
  for (const [group, name] of groups) {
    if (group === 0) continue;
    const isFirst = found.length === 0 && !isInside;
    // Ones and tens with no hundreds before them are always linked: một nghìn không trăm linh năm.
    const words = below1000(group, dialect, !isFirst && (dialect.isFull || name === ''));
    found.push(name === '' ? words : `${words} ${name}`);
  }
  return found;
}

function below1000(n: number, dialect: Dialect, isFull: boolean): string {
  const hundreds = Math.floor(n / 100);
  const rest = n % 100;
  const head = hundreds > 0 || isFull ? [DIGITS[hundreds], 'trăm'] : [];
  if (rest === 0) return head.join(' ');
  if (rest < 10 && head.length > 0) return [...head, dialect.link, DIGITS[rest]].join(' ');
  return [...head, below100(rest, dialect)].join(' ');
}

function below100(n: number, dialect: Dialect): string {
  const tens = Math.floor(n / 10);
  const unit = n % 10;
  if (tens === 0) return DIGITS[unit];
  if (tens === 1) return ['mười', unit === 5 ? dialect.five : unit === 0 ? '' : DIGITS[unit]].join(' ').trim();
  const word = unit === 1 ? 'mốt' : unit === 4 ? dialect.four : unit === 5 ? dialect.five : unit === 0 ? '' : DIGITS[unit];
  const isShort = dialect.isShort && (unit === 1 || unit === 5 || (unit === 4 && dialect.four === 'tư'));
  return [DIGITS[tens], isShort ? '' : 'mươi', word].filter((w) => w !== '').join(' ');
}

/** The digits of a fraction, one by one: không năm. */
export function spelledDigits(digits: string): string {
  return [...digits].map((digit) => DIGITS[Number(digit)]).join(' ');
}
