/** The words of dates as tables over vocabulary ids, built once from the data modules. */
import type { Vocabulary } from '../../text/vocabulary.ts';
import { beginsNumber, type NumberGrammar } from '../number.ts';
import { DATE_WORDS, HOLIDAYS } from './words.generated.ts';

/** Kinds of words, by their names in data/dates.tsv. 0 is no word of dates. */
export const Kind = {
  day: 1,
  'that-day': 2,
  week: 3,
  month: 4,
  quarter: 5,
  year: 6,
  decade: 7,
  century: 8,
  'lunar-day': 9,
  'full-moon': 10,
  ordinal: 11,
  weekday: 12,
  sunday: 13,
  part: 14,
  hour: 15,
  minute: 16,
  'day-shift': 17,
  'rel-day': 18,
  'rel-week': 19,
  'rel-month': 20,
  'rel-quarter': 21,
  'rel-year': 22,
  'same-day': 23,
  tail: 24,
  position: 25,
  half: 26,
  term: 27,
  lunar: 28,
  solar: 29,
  'new-year': 30,
  'month-name': 31,
  stem: 32,
  branch: 33,
  from: 34,
  to: 35,
  'to-end': 36,
  and: 37,
  of: 38,
  ago: 39,
  that: 56,
  here: 57,
  when: 58,
  restate: 59,
  'not-year': 60,
  'before-christ': 61,
  sex: 62,
  whole: 63,
  minus: 64,
  'event-head': 65,
  session: 66,
  first: 40,
  last: 41,
  plural: 42,
  before: 43,
  after: 44,
  cue: 45,
  born: 46,
  each: 47,
  'name-head': 48,
  rate: 49,
  unit: 50,
  function: 51,
  'year-cue': 52,
  law: 53,
  age: 54,
  holiday: 55,
} as const;

export type KindName = keyof typeof Kind;

interface Phrase {
  /** Ids of the words behind the first. */
  readonly rest: readonly number[];
  readonly kind: number;
  readonly value: number;
}

export interface DateGrammar {
  /** Kind of a word on its own. */
  readonly kind: Uint8Array;
  readonly value: Int8Array;
  /** Longer phrases that begin with a word, longest first. */
  readonly phrases: readonly (readonly Phrase[] | undefined)[];
  /** 1 for words that may begin a date, 2 for number words that are nothing else. */
  readonly wake: Uint8Array;
  /** Value of a roman numeral in capitals (1–30), else 0. */
  readonly roman: Uint8Array;
  readonly numbers: NumberGrammar;
}

const STARTERS: readonly KindName[] = [
  'day',
  'that-day',
  'week',
  'month',
  'quarter',
  'year',
  'decade',
  'century',
  'lunar-day',
  'full-moon',
  'ordinal',
  'weekday',
  'sunday',
  'part',
  'rel-day',
  'rel-week',
  'rel-month',
  'rel-quarter',
  'rel-year',
  'same-day',
  'position',
  'half',
  'term',
  'ago',
  'holiday',
  'new-year',
];

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The roman numerals 1–29. */
function romans(): string[] {
  return ['', 'X', 'XX'].flatMap((tens) => [...ROMAN.slice(0, 9).map((unit) => tens + unit), tens + 'X']).slice(0, 29);
}

/** Builds the tables; adds their words to the vocabulary. */
export function dateGrammar(vocabulary: Vocabulary, numbers: NumberGrammar): DateGrammar {
  const all: [string, number, number][] = DATE_WORDS.map(([phrase, kind, value]) => [phrase, Kind[kind as KindName], value]);
  HOLIDAYS.forEach(([name], i) => {
    all.push([name, Kind.holiday, i]);
  });
  const rows = all.map(([phrase, kind, value]) => ({ ids: phrase.split(' ').map((word) => vocabulary.add(word)), kind, value }));
  const numerals = romans().map((numeral, i) => ({ id: vocabulary.add(numeral), value: i + 1 }));
  const { size } = vocabulary;
  const kind = new Uint8Array(size);
  const value = new Int8Array(size);
  const wake = new Uint8Array(size);
  const roman = new Uint8Array(size);
  const phrases: (Phrase[] | undefined)[] = new Array(size).fill(undefined);
  const starts = new Set<number>(STARTERS.map((name) => Kind[name]));
  for (const row of rows) {
    const [first, ...rest] = row.ids;
    if (rest.length === 0) {
      if (kind[first] === 0) {
        kind[first] = row.kind;
        value[first] = row.value;
      }
    } else {
      phrases[first] ??= [];
      phrases[first].push({ rest, kind: row.kind, value: row.value });
    }
    // Holidays that need the noun ngày before them wake nothing: their first words are common.
    if (starts.has(row.kind) && (row.kind !== Kind.holiday || HOLIDAYS[row.value][4] === 1)) wake[first] = 1;
  }
  for (const list of phrases) list?.sort((a, b) => b.rest.length - a.rest.length);
  for (let id = 0; id < numbers.kind.length; id++) if (beginsNumber(numbers.kind[id])) wake[id] ||= 2;
  for (const n of numerals) roman[n.id] = n.value;
  return { kind, value, phrases, wake, roman, numbers };
}
