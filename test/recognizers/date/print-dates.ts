/** Prints the dates of a fixed text as JSON: run under different TZ by recognizer.test.ts. */
import { datesOf } from '../values.ts';

const text =
  'Sáng nay, đoàn về quê. Hôm qua 26/12, tuần trước, tháng này, năm ngoái, rạng sáng 1/1/2023, 0h ngày 1/1, đêm 31/12, mùng 1 Tết, thứ Hai tuần tới, cuối năm, 24h ngày 31/12/2022.';
process.stdout.write(JSON.stringify(datesOf(text, '2022-12-27')));
