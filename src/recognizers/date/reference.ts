/** The day from which relative dates are solved. */
import { dayNumber } from '../../kit/calendar.ts';

/** The reference date: a day number with its parts. */
export interface Reference {
  readonly number: number;
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Reads `YYYY-MM-DD`. */
export function reference(iso: string): Reference {
  const year = Number(iso.slice(0, 4));
  const month = Number(iso.slice(5, 7));
  const day = Number(iso.slice(8, 10));
  return { number: dayNumber(year, month, day), year, month, day };
}
