/** The words of dates as tables over vocabulary ids, built once from the data modules. */
import type { Vocabulary } from '../../text/vocabulary.ts';
import { beginsNumber, type NumberGrammar } from '../number.ts';
import { rolesOfKinds } from './roles.ts';
import { DateKind, dateWords, HOLIDAYS } from './words.generated.ts';

interface Phrase {
  /** Ids of the words after the first. */
  readonly rest: readonly number[];
  readonly kind: number;
  readonly value: number;
}

export interface DateGrammar {
  /** Kind of a word on its own. */
  readonly kind: Uint8Array;
  readonly value: Int8Array;
  /** What a word says about a number beside it, as bits (see roles.ts). */
  readonly role: Uint8Array;
  /** Longer phrases that begin with a word, longest first. */
  readonly phrases: readonly (readonly Phrase[] | undefined)[];
  /** 1 for words that may begin a date, 2 for number words that are nothing else. */
  readonly wake: Uint8Array;
  readonly numbers: NumberGrammar;
}

const STARTERS: readonly DateKind[] = [
  DateKind.DAY,
  DateKind.THAT_DAY,
  DateKind.WEEK,
  DateKind.MONTH,
  DateKind.QUARTER,
  DateKind.YEAR,
  DateKind.DECADE,
  DateKind.CENTURY,
  DateKind.LUNAR_DAY,
  DateKind.FULL_MOON,
  DateKind.ORDINAL,
  DateKind.WEEKDAY,
  DateKind.SUNDAY,
  DateKind.PART,
  DateKind.REL_DAY,
  DateKind.REL_WEEK,
  DateKind.REL_MONTH,
  DateKind.REL_QUARTER,
  DateKind.REL_YEAR,
  DateKind.SAME_DAY,
  DateKind.POSITION,
  DateKind.HALF,
  DateKind.TERM,
  DateKind.AGO,
  DateKind.HOLIDAY,
  DateKind.NEW_YEAR,
  DateKind.SEASON,
  DateKind.TENS_WORD,
  DateKind.LETTER_T,
  DateKind.SHORT_SUNDAY,
  DateKind.SHORT_MONTH,
];

/** Builds the tables; adds their words to the vocabulary. */
export function dateGrammar(vocabulary: Vocabulary, numbers: NumberGrammar): DateGrammar {
  const holidays = HOLIDAYS.map(({ name }, i) => ({ phrase: name, kind: DateKind.HOLIDAY, value: i }));
  const rows = [...dateWords(), ...holidays].map(({ phrase, kind, value }) => ({ ids: phrase.split(' ').map((word) => vocabulary.add(word)), kind, value }));
  const { size } = vocabulary;
  const kind = new Uint8Array(size);
  const value = new Int8Array(size);
  const wake = new Uint8Array(size);
  const phrases: (Phrase[] | undefined)[] = new Array(size).fill(undefined);
  const starts = new Set<number>(STARTERS);
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
    if (starts.has(row.kind) && (row.kind !== DateKind.HOLIDAY || HOLIDAYS[row.value].isDayAlone)) wake[first] = 1;
  }
  for (const list of phrases) list?.sort((a, b) => b.rest.length - a.rest.length);
  for (let id = 0; id < numbers.kind.length; id++) if (beginsNumber(numbers.kind[id])) wake[id] ||= 2;
  const roles = rolesOfKinds();
  const role = kind.map((k) => roles[k]);
  return { kind, value, role, phrases, wake, numbers };
}
