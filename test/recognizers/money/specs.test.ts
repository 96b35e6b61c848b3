import { describe, expect, it } from 'vitest';
import { readTable } from '../../tsv.ts';
import { formOf, moneyOf } from '../values.ts';

describe('test/specs/money.tsv', () => {
  const rows = readTable('money.tsv', ['value', 'min', 'max', 'currency', 'modifier', 'per', 'forms']);

  it('holds at least 300 surface forms', () => {
    expect(rows.reduce((sum, row) => sum + row.forms.split(' | ').length, 0)).toBeGreaterThanOrEqual(300);
  });

  for (const { value, min, max, currency, modifier, per, forms } of rows) {
    it([value, min, max, currency, modifier, per].filter((cell) => cell !== '').join(' '), () => {
      for (const form of forms.split(' | ')) {
        const { text, span, only } = formOf(form);
        const found = moneyOf(text);
        const amount = found.find((m) => m.text === span);
        expect(amount, `${text}: ${JSON.stringify(found)}`).toBeDefined();
        expect([amount?.value ?? '', amount?.min ?? '', amount?.max ?? '', amount?.currency ?? '', amount?.per ?? ''], text).toEqual([
          value,
          min,
          max,
          currency,
          per,
        ]);
        if (modifier !== '' || only) expect(amount?.modifier ?? '', text).toBe(modifier);
        if (only) expect(found, text).toHaveLength(1);
      }
    });
  }
});

describe('test/specs/money-negative.tsv', () => {
  const rows = readTable('money-negative.tsv', ['kind', 'text']);

  it('holds at least 150 texts', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
  });

  it.each(rows)('$kind: $text', ({ text }) => {
    expect(moneyOf(text).map((m) => m.text)).toEqual([]);
  });
});
