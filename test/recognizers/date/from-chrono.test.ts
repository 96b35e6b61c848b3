/** docs/from-chrono.md says what this library gives: its columns. Its code is run by test/docs. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { extract } from '../../../src/index.ts';

const page = readFileSync(fileURLToPath(new URL('../../../docs/from-chrono.md', import.meta.url)), 'utf8');
const table = page.slice(page.indexOf('| input |'), page.indexOf('A test checks'));
const rows = table
  .trim()
  .split('\n')
  .slice(2)
  .map((line) => line.split('|').map((cell) => cell.trim()));

it.each(rows.map(([, input, , text, value]) => ({ input, text, value })))('$input', ({ input, text, value }) => {
  const found = extract(input, { referenceDate: '2022-12-27', types: ['date'] }).entities;
  expect(found.map((e) => ({ text: e.text, value: e.type === 'date' ? e.value : '' }))).toEqual(text === '—' ? [] : [{ text, value }]);
});
