/** Numbers, dates and money. */
import { integer, matching, oneOf, optional, text } from './columns.ts';
import { CURRENCY_CODES } from './iso.ts';
import { table } from './table.ts';
import * as v from './value-kinds.ts';

const time = matching(/^(?:[01]\d|2[0-4]):[0-5]\d$/, 'a time: 05:00');

export const VALUE_TABLES = {
  numbers: table({
    about: 'words of numbers',
    files: ['numbers'],
    columns: { word: text(), kind: oneOf(v.NUMBER_KINDS), value: integer(0, 255) },
    key: ['word'],
  }),
  dates: table({
    about: 'words of dates',
    files: ['dates'],
    columns: { phrase: text(), kind: oneOf(v.DATE_KINDS), value: integer(-128, 127) },
    key: ['phrase'],
    checkRow: ({ kind }) => (kind === 'holiday' ? 'holidays have a table of their own, holidays.tsv' : ''),
  }),
  dayParts: table({
    about: 'parts of the day, from their first minute to the minute after the last',
    files: ['day_parts'],
    columns: { part: text(), code: oneOf(v.PART_CODES), from: time, to: time },
    key: ['part'],
  }),
  holidays: table({
    about: 'names of days; `alone` is 1 where ngày and the name are a day without a year',
    files: ['holidays'],
    columns: { name: text(), calendar: oneOf(v.CALENDARS), month: integer(1, 12), day: integer(1, 31), alone: integer(0, 1) },
    key: ['name'],
  }),
  currencies: table({
    about: 'words, codes and signs of currencies',
    files: ['currencies'],
    columns: { term: text(), code: optional(oneOf(CURRENCY_CODES), ''), kind: oneOf(v.CURRENCY_SORTS) },
    key: ['term'],
  }),
  moneyWords: table({
    about: 'words around amounts of money',
    files: ['money_words'],
    columns: { phrase: text(), kind: oneOf(v.MONEY_ROLES), value: optional(text(), '') },
    key: ['phrase', 'kind'],
    checkRow: ({ kind, value }) => {
      if (kind === 'magnitude' || kind === 'letter') return /^\d{1,2}$/.test(value) ? '' : `value "${value}": a magnitude has a power of ten`;
      if (kind === 'modifier' || kind === 'upward' || kind === 'downward')
        return v.MONEY_MODIFIERS.some((m) => m === value) ? '' : `value "${value}": allowed: ${v.MONEY_MODIFIERS.join(', ')}`;
      return value === '' ? '' : `value "${value}": a ${kind} has none`;
    },
  }),
} as const;
