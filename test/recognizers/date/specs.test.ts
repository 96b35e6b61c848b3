import { describe, expect, it } from 'vitest';
import { readTable } from '../../tsv.ts';
import { datesOf, formOf } from '../values.ts';

describe('test/specs/date.tsv', () => {
  const rows = readTable('date.tsv', ['reference', 'value', 'mod', 'forms']);

  it('holds at least 600 surface forms', () => {
    expect(rows.reduce((sum, row) => sum + row.forms.split(' | ').length, 0)).toBeGreaterThanOrEqual(600);
  });

  for (const { reference, value, mod, forms } of rows) {
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
  const rows = readTable('date-negative.tsv', ['kind', 'text']);

  it('holds at least 150 texts', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
  });

  it.each(rows)('$kind: $text', ({ text }) => {
    for (const reference of [undefined, '2022-12-27', '2025-01-05']) expect(datesOf(text, reference).map((d) => d.text)).toEqual([]);
  });
});
