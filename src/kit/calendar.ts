/** Arithmetic of the proleptic Gregorian calendar on day numbers (0 = 1970-01-01), without `Date` and time zones. */

/** Day number of a civil date; `month` is 1–12, and other months are not carried over. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The civil date of a day number. */
export function civil(number: number): Civil {
  const z = number + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1 };
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function isoWeekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** ISO week-numbering year and week of a day number. */
export function isoWeek(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - isoWeekday(number) + 4;
  const { year } = civil(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** Day number of the Monday of an ISO week. */
export function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - isoWeekday(fourth) + 1 + (week - 1) * 7;
}

/** Year and month after adding `shift` months. */
export function shiftMonth(year: number, month: number, shift: number): { readonly year: number; readonly month: number } {
  const m = year * 12 + (month - 1) + shift;
  return { year: Math.floor(m / 12), month: (((m % 12) + 12) % 12) + 1 };
}

/** Whether `YYYY-MM-DD` names a day of the Gregorian calendar, from year 1 to 9999. */
export function isCalendarDay(date: string): boolean {
  return partsOf(date, DAY) !== undefined;
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const DATE_TIME = /^(\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))?$/;

/** The groups of a pattern that begins with year, month and day, where these name a day. */
function partsOf(text: string, pattern: RegExp): RegExpExecArray | undefined {
  const parts = pattern.exec(text);
  if (parts === null) return undefined;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month) ? parts : undefined;
}

const MINUTES_OF_DAY = 24 * 60;
/** Viet Nam is seven hours ahead of UTC all year. */
const VIETNAM = 7 * 60;

/**
 * The day in Viet Nam, `YYYY-MM-DD`, of a day or an ISO 8601 date-time; undefined for anything else, and outside the years 1 to 9999.
 * An offset counts (`2022-12-26T18:30:00Z` is 27 December there); without one the time is Vietnamese.
 */
export function vietnameseDay(text: string): string | undefined {
  if (isCalendarDay(text)) return text;
  const parts = partsOf(text, DATE_TIME);
  if (parts === undefined) return undefined;
  const [, year, month, day, hours, minutes, sign, offsetHours, offsetMinutes] = parts;
  if (sign === undefined && !text.endsWith('Z')) return text.slice(0, 10);
  const offset = sign === undefined ? 0 : (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes));
  const local = Number(hours) * 60 + Number(minutes) - offset + VIETNAM;
  const date = isoDate(dayNumber(Number(year), Number(month), Number(day)) + Math.floor(local / MINUTES_OF_DAY));
  return isCalendarDay(date) ? date : undefined;
}

const TWO_DIGITS: readonly string[] = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'));
/** `-12`: saves a concatenation for each part of a date. */
const DASHED: readonly string[] = TWO_DIGITS.map((digits) => '-' + digits);

/** At least two decimal digits. */
export function twoDigits(n: number): string {
  return TWO_DIGITS[n] ?? String(n);
}

/** Four decimal digits of a year. */
export function yearDigits(year: number): string {
  return year >= 1000 ? String(year) : String(year).padStart(4, '0');
}

function isoOf(year: number, month: number, day: number): string {
  return yearDigits(year) + DASHED[month] + DASHED[day];
}

/** `YYYY-MM-DD` of a day number. */
export function isoDate(number: number): string {
  const { year, month, day } = civil(number);
  return isoOf(year, month, day);
}
