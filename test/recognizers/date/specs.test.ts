import { describe, expect, it } from 'vitest';
import { datesOf, formOf, rowsOf } from '../values.ts';

describe('test/specs/date.tsv', () => {
  const rows = rowsOf('date.tsv');

  it('holds at least 600 surface forms', () => {
    expect(rows.reduce((sum, row) => sum + row[3].split(' | ').length, 0)).toBeGreaterThanOrEqual(600);
  });

  for (const [reference, value, mod, forms] of rows) {
    it(`${reference}: ${value}${mod === '' ? '' : ` ${mod}`}`, () => {
      for (const form of forms.split(' | ')) {
        const { text, span, only } = formOf(form);
        const found = datesOf(text, reference === 'none' ? undefined : reference);
        const shown = found.map((d) => ({ text: d.text, value: d.value, mod: d.mod ?? '' }));
        expect(shown, text).toContainEqual({ text: span, value, mod });
        if (only) expect(shown, text).toHaveLength(1);
      }
    });
  }
});

describe('test/specs/date-negative.tsv', () => {
  const rows = rowsOf('date-negative.tsv');

  it('holds at least 150 texts', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
  });

  it.each(rows)('%s: %s', (_kind, text) => {
    for (const reference of [undefined, '2022-12-27', '2025-01-05']) expect(datesOf(text, reference).map((d) => d.text)).toEqual([]);
  });
});
