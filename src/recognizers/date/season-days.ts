/** The days of the seasons, as duckling has them: from the equinox or solstice to the next, both included. */
import { dayNumber } from '../../kit/calendar.ts';

/** First day of each season, from spring, and the one after its last. Winter ends in the next year. */
const BOUNDS = [
  { first: [3, 20], after: [6, 22] },
  { first: [6, 21], after: [9, 24] },
  { first: [9, 23], after: [12, 22] },
  { first: [12, 21], after: [3, 21] },
] as const;
const WINTER = 3;

/** First day and the day after the last of a season (0 spring … 3 winter) that begins in a year, as day numbers. */
export function seasonDays(year: number, season: number): { readonly first: number; readonly after: number } {
  const { first, after } = BOUNDS[season];
  return { first: dayNumber(year, first[0], first[1]), after: dayNumber(season === WINTER ? year + 1 : year, after[0], after[1]) };
}
