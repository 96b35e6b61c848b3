/** One line that says what a chunk is about. */
import type { ChunkFacts, ChunkMoney, ChunkOrganization, ChunkPerson, ChunkPeriod, ChunkPlace } from './facts.ts';

/** At most this many successors are named; a district with more of them does not name any. */
const MOST_SUCCESSORS = 2;
/** At most this many offices of a person are named, so that a header is not much longer than its chunk. */
const MOST_OFFICES = 3;

/**
 * A line to put before the text of a chunk when it is embedded or indexed: people with their offices, organizations, places with what
 * they are called now, days, amounts. Of a person's offices it names the first three. Empty for a chunk that mentions none.
 *
 * ```ts
 * header(chunks[1]); // 'Trần Văn Huyến (Phó Bí thư Thường trực Tỉnh ủy); Hậu Giang (nay là Thành phố Cần Thơ); 26/12/2022'
 * ```
 */
export function header({ people, organizations, places, periods, money }: ChunkFacts): string {
  const parts = [
    ...people.map(personText),
    ...organizations.map(organizationText),
    ...places.map(placeText),
    ...periods.map(periodText),
    ...money.flatMap(moneyText),
  ];
  return [...new Set(parts)].join('; ');
}

function personText({ name, titles }: ChunkPerson): string {
  return titles.length === 0 ? name : `${name} (${titles.slice(0, MOST_OFFICES).join(', ')})`;
}

function organizationText({ name, place }: ChunkOrganization): string {
  return place === undefined || name.includes(place) ? name : `${name} ${place}`;
}

function placeText({ name, now }: ChunkPlace): string {
  return now === undefined || now.length === 0 || now.length > MOST_SUCCESSORS ? name : `${name} (nay là ${now.join(', ')})`;
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})/u;

/** Days as Viet Nam writes them; another period as its value. */
function periodText({ value }: ChunkPeriod): string {
  const days = value.split('/').map((part) => DAY.exec(part));
  return days.every((day) => day !== null) ? days.map(([, year, month, day]) => `${day}/${month}/${year}`).join(' - ') : value;
}

function moneyText({ value, min, max, currency }: ChunkMoney): string[] {
  const amount = value !== undefined ? grouped(value) : [min, max].flatMap((end) => (end === undefined ? [] : [grouped(end)])).join(' - ');
  return amount === '' ? [] : [currency === undefined ? amount : `${amount} ${currency}`];
}

/** 1234567.5 → 1.234.567,5 */
function grouped(decimal: string): string {
  const [whole, fraction] = decimal.split('.');
  let groups = whole.slice(-3);
  for (let at = whole.length - 3; at > 0; at -= 3) groups = `${whole.slice(Math.max(0, at - 3), at)}.${groups}`;
  return fraction === undefined ? groups : `${groups},${fraction}`;
}
