/** `evidence.tsv` → the words of evidence that limit confidence. What limits nothing is not packed. */
import { type Generated, generated } from './emit.ts';
import type { Tables } from './tables.ts';

export function evidenceModule(tables: Tables): Generated {
  const limiting = tables.rows('evidence').filter((row) => row.limit !== 'high');
  return generated('src/recognizers/evidence.generated.ts', 'evidence.tsv', [
    '/** Words of evidence, and the confidence that each allows at most. Other words allow high. */',
    `export const LIMITS: Readonly<Record<string, 'medium' | 'low'>> = {\n${limiting.map((row) => `  '${row.name}': '${row.limit}',`).join('\n')}\n};`,
  ]);
}
