import { expect, test } from 'vitest';
import { readTable } from '../tsv.ts';
import { readAll, unitSentences } from './unit-sentences.ts';

/** Sentences that are read wrong, with the reason. */
const KNOWN = readTable('every-unit-open.tsv', ['fault', 'day', 'code', 'unit', 'reason']);

const SHARE: Readonly<Record<string, { spans: number; codes: number }>> = {
  province: { spans: 1, codes: 1 },
  district: { spans: 1, codes: 1 },
  commune: { spans: 0.999, codes: 0.997 },
};

test('every unit is read in a plain sentence with the units above it', { timeout: 60_000 }, () => {
  const { figures, wrong } = readAll(unitSentences());
  expect([...figures.keys()]).toEqual([
    'province, 2023-10-15',
    'district, 2023-10-15',
    'commune, 2023-10-15',
    'district alone, 2023-10-15',
    'province, 2025-10-15',
    'commune, 2025-10-15',
    'province, 2026-03-15',
    'commune, 2026-03-15',
  ]);
  for (const [group, { sentences, spans, codes }] of figures) {
    const share = SHARE[group.split(/[ ,]/)[0]];
    expect(spans / sentences, group).toBeGreaterThanOrEqual(share.spans);
    expect(codes / sentences, group).toBeGreaterThanOrEqual(share.codes);
  }
  // What is read wrong is listed with its reason.
  expect(wrong.map(([fault, s]) => `${fault} ${s.referenceDate} ${s.unit.code}`)).toEqual(KNOWN.map((row) => `${row.fault} ${row.day} ${row.code}`));
});
