/** What kinds of words say about a number beside them. */
import { DateKind } from './words.generated.ts';

/** After a number: nothing is being counted. */
export const CLOSES = 1;
/** After a number: it counts these. */
export const COUNTS = 2;
/** Before digits: they are a date. */
export const PLACES = 4;
/** After a number in words: it may begin a date. */
export const CALENDAR = 8;

const ROLES: readonly (readonly [role: number, kinds: readonly DateKind[]])[] = [
  [
    CLOSES,
    [
      DateKind.FUNCTION,
      DateKind.WHEN,
      DateKind.NOT_YEAR,
      DateKind.AND,
      DateKind.TO,
      DateKind.OF,
      DateKind.FROM,
      DateKind.CUE,
      DateKind.AT,
      DateKind.BEFORE,
      DateKind.AFTER,
    ],
  ],
  [COUNTS, [DateKind.UNIT, DateKind.SESSION, DateKind.HOUR, DateKind.AGE, DateKind.DAY, DateKind.MONTH, DateKind.WEEK]],
  [PLACES, [DateKind.FROM, DateKind.CUE, DateKind.AT, DateKind.TO, DateKind.BEFORE, DateKind.AFTER, DateKind.BORN, DateKind.RESTATE]],
  [CALENDAR, [DateKind.MONTH, DateKind.SHORT_MONTH, DateKind.YEAR, DateKind.WEEK, DateKind.DAY, DateKind.QUARTER, DateKind.HOUR]],
];

/** The roles of each kind of words, as bits. */
export function rolesOfKinds(): Uint8Array {
  const roles = new Uint8Array(256);
  for (const [role, kinds] of ROLES) for (const kind of kinds) roles[kind] |= role;
  return roles;
}
