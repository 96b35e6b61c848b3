import { describe, expect, it } from 'vitest';
import { describeSpecs, readSpecs } from './specs.ts';

const TABLES = [
  { table: 'person', own: 'person', least: 430 },
  { table: 'title', own: 'title', least: 370 },
  { table: 'organization', own: 'organization', least: 870 },
  { table: 'place', own: 'place', least: 660 },
  { table: 'links', own: 'title', least: 250 },
] as const;

for (const { table, own, least } of TABLES) describeSpecs(table, own, least);

describe('the tables of specs', () => {
  it('hold no text twice', () => {
    const lines = new Map<string, string>();
    const twice: string[] = [];
    for (const { table, own } of TABLES)
      for (const { text, line } of readSpecs(table, own)) {
        const first = lines.get(text);
        if (first === undefined) lines.set(text, `${table}.tsv:${line}`);
        else twice.push(`${table}.tsv:${line} is ${first}`);
      }
    expect(twice).toEqual([]);
  });
});
