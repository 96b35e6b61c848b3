import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readTable } from '../../data/build/tsv.ts';
import { stopWordModule } from '../../data/build-natural.ts';

const rows = readTable('natural_stop_words.tsv', ['word', 'class', 'count']);

it('the module is what the table says: npm run data', () => {
  const { path, source } = stopWordModule();
  expect(readFileSync(path, 'utf8')).toBe(source);
});

it('each word stands once, has a class and was counted often enough', () => {
  const classes = ['determiner', 'classifier', 'pronoun', 'number', 'time', 'preposition', 'conjunction', 'auxiliary', 'verb', 'adverb'];
  expect(new Set(rows.map((row) => row.word)).size).toBe(rows.length);
  expect(rows.filter((row) => !classes.includes(row.class) || !(Number(row.count) >= 50))).toEqual([]);
});
