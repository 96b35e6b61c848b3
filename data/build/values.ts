/** The words of numbers, dates and money, and the lunar calendar. */
import { dayNumber } from '../../src/kit/calendar.ts';
import type { Meanings } from '../schema/columns.ts';
import { CURRENCY_SORTS, DATE_KINDS, MONEY_ROLES, NUMBER_KINDS, PART_CODES } from '../schema/value-kinds.ts';
import { bits, constantName, enumeration, type Field, type Generated, generated, interfaceSource, quoted, template, union } from './emit.ts';
import { lunarYear } from './lunar-astronomy.ts';
import type { Tables } from './tables.ts';

const FIRST_LUNAR = 1900;
const LAST_LUNAR = 2100;

export function valueModules(tables: Tables): Generated[] {
  return [numberModule(tables), dateModule(tables), lunarModule(), moneyModule(tables)];
}

/** Fields that need no comment, by name and type. */
function fieldsOf(types: Readonly<Record<string, string>>): Field[] {
  return Object.entries(types).map(([name, type]) => ({ name, type }));
}

function numberModule(tables: Tables): Generated {
  return generated('src/recognizers/number.generated.ts', 'numbers.tsv', [
    enumeration('NumberKind', 'Kinds of number words; 0 is no number word.', NUMBER_KINDS, 1),
    '',
    interfaceSource('NumberWord', 'A word of numbers.', fieldsOf({ word: 'string', kind: 'NumberKind', value: 'number' })),
    literals('NUMBER_WORDS', 'NumberWord', tables.rows('numbers'), ({ word, kind, value }) => ({
      word: quoted(word),
      kind: member('NumberKind', kind),
      value,
    })),
  ]);
}

function dateModule(tables: Tables): Generated {
  return generated('src/recognizers/date/words.generated.ts', 'dates.tsv, day_parts.tsv and holidays.tsv', [
    enumeration('DateKind', 'Kinds of words of dates; 0 is no word of dates.', DATE_KINDS, 1),
    '',
    ...packed(
      'DateWord',
      'dateWords',
      'A phrase of dates.',
      fieldsOf({ phrase: 'string', kind: 'DateKind', value: 'number' }),
      tables.rows('dates').map((r) => [r.phrase, numberOf(DATE_KINDS, r.kind) + 1, r.value]),
    ),
    '',
    interfaceSource('DayPart', 'A part of the day; minutes count from midnight.', [
      { name: 'code', type: union(PART_CODES), about: 'As in TIMEX3.' },
      { name: 'from', type: 'number', about: 'The first minute.' },
      { name: 'to', type: 'number', about: 'The minute after the last.' },
    ]),
    literals('DAY_PARTS', 'DayPart', tables.rows('dayParts'), ({ code, from, to }) => ({ code: quoted(code), from: minutes(from), to: minutes(to) })),
    '',
    interfaceSource('Holiday', 'A day with a name.', [
      { name: 'name', type: 'string' },
      { name: 'isLunar', type: 'boolean' },
      { name: 'month', type: 'number' },
      { name: 'day', type: 'number' },
      { name: 'isDayAlone', type: 'boolean', about: 'ngày and the name are a day without a year.' },
    ]),
    literals('HOLIDAYS', 'Holiday', tables.rows('holidays'), ({ name, calendar, month, day, alone }) => ({
      name: quoted(name),
      isLunar: calendar === 'lunar',
      month,
      day,
      isDayAlone: alone === 1,
    })),
  ]);
}

function moneyModule(tables: Tables): Generated {
  return generated('src/recognizers/money/words.generated.ts', 'currencies.tsv and money_words.tsv', [
    enumeration('CurrencySort', 'Sorts of currency terms.', CURRENCY_SORTS, 1),
    '',
    bits('MoneyRole', 'Roles of words around amounts.', MONEY_ROLES),
    '',
    ...packed(
      'CurrencyTerm',
      'currencyTerms',
      'A word, code or sign of a currency; the code is one of ISO 4217, or empty for a hundredth of any.',
      fieldsOf({ term: 'string', code: 'string', sort: 'CurrencySort' }),
      tables.rows('currencies').map((r) => [r.term, r.code, numberOf(CURRENCY_SORTS, r.kind) + 1]),
    ),
    '',
    ...packed(
      'MoneyWord',
      'moneyWords',
      'A phrase around amounts.',
      fieldsOf({ phrase: 'string', role: 'MoneyRole', value: 'string' }),
      tables.rows('moneyWords').map((r) => [r.phrase, 1 << numberOf(MONEY_ROLES, r.kind), r.value]),
    ),
  ]);
}

function lunarModule(): Generated {
  const years: number[] = [];
  for (let year = FIRST_LUNAR; year <= LAST_LUNAR; year++) years.push(packLunarYear(year));
  return generated('src/recognizers/date/lunar.generated.ts', 'build/lunar-astronomy.ts', [
    `export const FIRST_LUNAR_YEAR = ${FIRST_LUNAR};`,
    '/** For each year: days from 1 January to its first day (<< 17), leap month (<< 13), and a bit for each month of 30 days. */',
    `export const LUNAR_YEARS: readonly number[] = [${years.join(',')}];`,
  ]);
}

/** One lunar year as an integer: days from 1 January to its first day, leap month, and a bit for each month of thirty days. */
export function packLunarYear(year: number): number {
  const { start, leap, lengths } = lunarYear(year);
  const months = lengths.reduce((sum, length, i) => sum | ((length - 29) << i), 0);
  return ((start - dayNumber(year, 1, 1)) << 17) | (leap << 13) | months;
}

function minutes(time: string): number {
  const [hour, minute] = time.split(':').map(Number);
  return hour * 60 + minute;
}

function numberOf(of: Meanings, name: string): number {
  return Object.keys(of).indexOf(name);
}

function member(enumeration: string, name: string): string {
  return `${enumeration}.${constantName(name)}`;
}

/** A short table as an array of objects. */
function literals<R>(constant: string, type: string, rows: readonly R[], fields: (row: R) => Readonly<Record<string, string | number | boolean>>): string {
  const objects = rows.map(
    (row) =>
      `  { ${Object.entries(fields(row))
        .map(([name, value]) => `${name}: ${value}`)
        .join(', ')} },`,
  );
  return `export const ${constant}: readonly ${type}[] = [\n${objects.join('\n')}\n];`;
}

/** A long table as one text, with the function that reads it. */
function packed(type: string, read: string, about: string, fields: readonly Field[], rows: readonly (readonly (string | number)[])[]): string[] {
  const names = fields.map((field) => field.name);
  const values = fields.map((field) => (field.type === 'string' ? field.name : `${field.name}: Number(${field.name})`));
  return [
    interfaceSource(type, about, fields),
    `export function ${read}(): ${type}[] {`,
    `  return ${constantName(type)}S.split('\\n').map((line) => {`,
    `    const [${names.join(', ')}] = line.split('\\t');`,
    `    return { ${values.join(', ')} };`,
    '  });',
    '}',
    `const ${constantName(type)}S = ${template(rows.map((row) => row.join('\t')).join('\n'))};`,
  ];
}
