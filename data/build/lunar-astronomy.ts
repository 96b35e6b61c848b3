/**
 * The Vietnamese lunar calendar from astronomy, for the packer alone (floats live here and never in the library).
 *
 * Method: new moons and the sun's apparent longitude by the series of J. Meeus, Astronomical Algorithms (2nd ed., chapters 25
 * and 49), delta T by the polynomials of Espenak and Meeus (NASA). A month begins on the day of the new moon; month 11 holds
 * the winter solstice; of thirteen months between two months 11 the first without a principal term (a multiple of 30 degrees)
 * is the leap month. Days are those of the calendar in force: through 1967 the common one of East Asia (local mean time of
 * Beijing to 1928, then UTC+8), from the lunar year 1968 UTC+7 (decision 121/CP of 8 August 1967).
 */

const RADIANS = Math.PI / 180;
const sin = (degrees: number): number => Math.sin(degrees * RADIANS);

/** TT minus UT in days. */
function deltaT(year: number): number {
  const p = (t: number, ...c: number[]): number => c.reduceRight((sum, x) => sum * t + x, 0);
  let seconds: number;
  if (year < 1920) seconds = p(year - 1900, -2.79, 1.494119, -0.0598939, 0.0061966, -0.000197);
  else if (year < 1941) seconds = p(year - 1920, 21.2, 0.84493, -0.0761, 0.0020936);
  else if (year < 1961) seconds = p(year - 1950, 29.07, 0.407, -1 / 233, 1 / 2547);
  else if (year < 1986) seconds = p(year - 1975, 45.45, 1.067, -1 / 260, -1 / 718);
  else if (year < 2005) seconds = p(year - 2000, 63.86, 0.3345, -0.060374, 0.0017275, 0.000651814, 0.00002373599);
  else if (year < 2050) seconds = p(year - 2000, 62.92, 0.32217, 0.005589);
  else seconds = -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
  return seconds / 86400;
}

/** Planetary terms: size in days, angle in degrees at k = 0, and its change with each k. */
const PLANETARY: readonly (readonly [number, number, number])[] = [
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];

/** Julian day (UT) of new moon `k`, counted from that of 2000-01-06. */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const t2 = t * t;
  const t3 = t2 * t;
  const t4 = t3 * t;
  const e = 1 - 0.002516 * t - 0.0000074 * t2;
  const m = 2.5534 + 29.1053567 * k - 0.0000014 * t2 - 0.00000011 * t3;
  const n = 201.5643 + 385.81693528 * k + 0.0107582 * t2 + 0.00001238 * t3 - 0.000000058 * t4;
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t2 - 0.00000227 * t3 + 0.000000011 * t4;
  const omega = 124.7746 - 1.56375588 * k + 0.0020672 * t2 + 0.00000215 * t3;
  const periodic =
    2451550.09766 +
    29.530588861 * k +
    0.00015437 * t2 -
    0.00000015 * t3 +
    0.00000000073 * t4 -
    0.4072 * sin(n) +
    0.17241 * e * sin(m) +
    0.01608 * sin(2 * n) +
    0.01039 * sin(2 * f) +
    0.00739 * e * sin(n - m) -
    0.00514 * e * sin(n + m) +
    0.00208 * e * e * sin(2 * m) -
    0.00111 * sin(n - 2 * f) -
    0.00057 * sin(n + 2 * f) +
    0.00056 * e * sin(2 * n + m) -
    0.00042 * sin(3 * n) +
    0.00042 * e * sin(m + 2 * f) +
    0.00038 * e * sin(m - 2 * f) -
    0.00024 * e * sin(2 * n - m) -
    0.00017 * sin(omega) -
    0.00007 * sin(n + 2 * m) +
    0.00004 * sin(2 * n - 2 * f) +
    0.00004 * sin(3 * m) +
    0.00003 * sin(n + m - 2 * f) +
    0.00003 * sin(2 * n + 2 * f) -
    0.00003 * sin(n + m + 2 * f) +
    0.00003 * sin(n - m + 2 * f) -
    0.00002 * sin(n - m - 2 * f) -
    0.00002 * sin(3 * n + m) +
    0.00002 * sin(4 * n) +
    0.000325 * sin(299.77 + 0.107408 * k - 0.009173 * t2);
  const terrestrial = PLANETARY.reduce((sum, [size, angle, change]) => sum + size * sin(angle + change * k), periodic);
  return terrestrial - deltaT(2000 + k / 12.3685);
}

/** The sun's apparent longitude in degrees at a Julian day (UT). */
function sunLongitude(julianDay: number): number {
  const t = (julianDay + deltaT(2000 + (julianDay - 2451545) / 365.25) - 2451545) / 36525;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
  const m = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
  const center = (1.914602 - 0.004817 * t - 0.000014 * t * t) * sin(m) + (0.019993 - 0.000101 * t) * sin(2 * m) + 0.000289 * sin(3 * m);
  const longitude = mean + center - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((longitude % 360) + 360) % 360;
}

export interface LunarYear {
  readonly year: number;
  /** Day number (0 = 1970-01-01) of the first day of the first month. */
  readonly start: number;
  /** 0, or the month that is followed by a leap month of the same number. */
  readonly leap: number;
  /** Length of each month in order, the leap month after its namesake: 12 or 13 times 29 or 30. */
  readonly lengths: readonly number[];
}

const UNIX_EPOCH = 2440587.5;

/** Day number on which new moon `k` falls, `zone` hours east of Greenwich. */
function newMoonDay(k: number, zone: number): number {
  return Math.floor(newMoon(k) - UNIX_EPOCH + zone / 24);
}

/**
 * The twelfth of the zodiac (0–11) in which the sun stands when a day begins. The series is good to about a quarter of an hour;
 * whole hours of the zone give the published leap months of 1917 and 1922, where the sun crosses a term at midnight.
 */
function term(day: number, zone: number): number {
  return Math.floor(sunLongitude(day + UNIX_EPOCH - Math.round(zone) / 24) / 30);
}

/** Index of the new moon that begins the month 11 before the lunar year that follows solar year `year`. */
function eleventh(year: number, zone: number): number {
  let k = Math.round((year + 0.97 - 2000) * 12.3685) + 2;
  // The last month that begins before the sun has reached 270 degrees.
  while (term(newMoonDay(k, zone), zone) >= 9 || term(newMoonDay(k, zone), zone) < 6) k--;
  return k;
}

/** Hours east of Greenwich that the calendar of a lunar year goes by. */
function zoneOf(year: number): number {
  return year < 1929 ? 7 + 45 / 60 + 40 / 3600 : year < 1968 ? 8 : 7;
}

/** One lunar year with all its months. */
export function lunarYear(year: number): LunarYear {
  const zone = zoneOf(year);
  const months: { k: number; number: number; leap: boolean }[] = [];
  // Months 11 of the year before and of this year, and those of this year and the next, give the months of this year.
  for (const y of [year - 1, year]) {
    const first = eleventh(y, zone);
    const last = eleventh(y + 1, zone);
    let leap: number | undefined;
    if (last - first === 13) {
      for (let k = first + 1; k < last && leap === undefined; k++) if (term(newMoonDay(k, zone), zone) === term(newMoonDay(k + 1, zone), zone)) leap = k;
    }
    let number = 11;
    for (let k = first; k < last; k++) {
      if (k > first && k !== leap) number = (number % 12) + 1;
      months.push({ k, number, leap: k === leap });
    }
  }
  const begin = months.findIndex((m) => m.number === 1 && !m.leap);
  const end = months.findIndex((m, i) => i > begin && m.number === 1 && !m.leap);
  const own = months.slice(begin, end);
  const days = own.map((m) => newMoonDay(m.k, zone));
  // The year ends where the next begins, by the zone that is then in force.
  days.push(newMoonDay(months[end].k, zoneOf(year + 1)));
  return { year, start: days[0], leap: own.find((m) => m.leap)?.number ?? 0, lengths: own.map((_, i) => days[i + 1] - days[i]) };
}
