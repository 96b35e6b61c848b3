import { extract } from 'vietnamese-entities';

/** The instant of an end of an interval. */
function toDate(local: string): Date {
  return new Date(`${local.length === 10 ? `${local}T00:00` : local}:00+07:00`);
}

for (const e of extract('Họp lúc 8 giờ 30 ngày 26/12.', { referenceDate: '2022-12-27', types: ['date'] }).entities) {
  if (e.interval !== undefined) console.log(e.text, toDate(e.interval.start).toISOString());
}
