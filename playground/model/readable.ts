/** Values of dates and amounts in the words of a language. */
import type { DateEntity, MoneyEntity } from 'vietnamese-entities';
import type { Language } from '../protocol.ts';

const LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', vi: 'vi-VN' };
const DAY = 86_400_000;

/** `26 December 2022`, `tháng 7 năm 2023`, `1 January 2020 – 31 December 2025`; nothing where the year is open. */
export function readableDate({ interval, grain }: Pick<DateEntity, 'interval' | 'grain'>, lang: Language): string | undefined {
  const [start, end] = [utcOf(interval?.start), utcOf(interval?.end)];
  if (start === undefined || end === undefined) return undefined;
  // The interval is half-open: a day ends where the next begins.
  const last = end > start ? end - (hasTime(interval?.end) ? 0 : DAY) : start;
  const format = new Intl.DateTimeFormat(LOCALES[lang], { ...fieldsOf(grain), timeZone: 'UTC' });
  const [from, to] = [format.format(start), format.format(last)];
  return from === to ? from : `${from} – ${to}`;
}

/** `26 December 2022`. @param day ISO 8601 */
export function readableDay(day: string, lang: Language): string {
  const time = utcOf(day);
  return time === undefined ? day : new Intl.DateTimeFormat(LOCALES[lang], { dateStyle: 'long', timeZone: 'UTC' }).format(time);
}

/** The last day of what ends, half-open, on a day. */
export function dayBefore(day: string): string {
  const time = utcOf(day);
  return time === undefined ? day : new Date(time - DAY).toISOString().slice(0, 10);
}

const hasTime = (moment = ''): boolean => moment.includes('T') && !/T00:00(?::00)?$/u.test(moment);

/** The day of a moment as milliseconds. */
function utcOf(moment: string | undefined): number | undefined {
  const day = /^\d{4}-\d\d-\d\d/u.exec(moment ?? '')?.[0];
  return day === undefined ? undefined : Date.parse(`${day}T00:00:00Z`);
}

function fieldsOf(grain: DateEntity['grain']): Intl.DateTimeFormatOptions {
  if (grain === 'year' || grain === 'decade' || grain === 'century') return { year: 'numeric' };
  if (grain === 'month' || grain === 'quarter' || grain === 'half') return { year: 'numeric', month: 'long' };
  return { year: 'numeric', month: 'long', day: 'numeric', ...(grain !== 'week' && { weekday: 'long' }) };
}

/** Without loss, however long: `1.200.000.000 ₫`. */
export function readableAmount({ value, min, max, currency }: Pick<MoneyEntity, 'value' | 'min' | 'max' | 'currency'>): string {
  const format = numberFormat(currency, { maximumFractionDigits: 20, minimumFractionDigits: 0 });
  return joined([value, min, max], (amount) => format.format(amount as Intl.StringNumericLiteral));
}

/** To three digits: `1,2 tỷ`, `1.2B`. */
export function roundAmount({ value, min, max }: Pick<MoneyEntity, 'value' | 'min' | 'max'>, lang: Language): string {
  const format = new Intl.NumberFormat(LOCALES[lang], { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 });
  return joined([value, min, max], (amount) => format.format(amount as Intl.StringNumericLiteral));
}

function joined([value, min, max]: readonly (string | undefined)[], write: (amount: string) => string): string {
  if (value !== undefined) return write(value);
  return [min, max].map((amount) => (amount === undefined ? '…' : write(amount))).join(' – ');
}

function numberFormat(currency: string | undefined, digits: Intl.NumberFormatOptions): Intl.NumberFormat {
  return new Intl.NumberFormat('vi-VN', { ...digits, ...(currency !== undefined && { style: 'currency', currency }) });
}
