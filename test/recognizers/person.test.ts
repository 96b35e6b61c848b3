import { expect, test } from 'vitest';
import { extract } from '../../src/index.ts';
import { describeSpecs, spanErrors } from './specs.ts';

describeSpecs('person', 150, (row, result) => spanErrors(row, result, 'person'));

test.each([
  ['chú', 'male'],
  ['cậu', 'male'],
  ['cô giáo', 'female'],
  ['dì', 'female'],
  ['cán bộ', undefined],
])('the word of address tells the gender: %s', (honorific, gender) => {
  const { people } = extract(`Đoàn đến thăm ${honorific} Nguyễn Thanh Xuân ở xóm trên.`);
  expect(people.map((p) => [p.name, p.gender])).toEqual([['Nguyễn Thanh Xuân', gender]]);
});
