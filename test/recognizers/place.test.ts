/**
 * The cases of test/specs/place.tsv. `successors=` in a row lists codes joined by commas, `within=` is the text of the place
 * one level up, `candidates=` counts the units that the name may mean.
 */
import type { Extraction, PlaceEntity } from '../../src/entity.ts';
import { describeSpecs, type SpecRow, spanErrors } from './specs.ts';

const READERS: Readonly<Record<string, (e: PlaceEntity, result: Extraction) => string>> = {
  successors: (e) => (e.successors ?? []).map((u) => u.code).join(','),
  within: (e, result) => result.entities.find((p) => p.id === e.within)?.text ?? '',
  candidates: (e) => String(e.candidates?.length ?? 0),
  until: (e) => e.validity?.end ?? '',
};

function errorsOf(row: SpecRow, result: Extraction): string[] {
  const plain = Object.fromEntries(Object.entries(row.values).filter(([key]) => !(key in READERS)));
  const errors = spanErrors({ ...row, values: plain }, result, 'place');
  const first = row.spans.find((s) => s.type === 'place' && !s.optional);
  const hit = result.entities.find((e) => e.type === 'place' && e.start === first?.start && e.end === first.end) as PlaceEntity | undefined;
  if (hit === undefined) return errors;
  for (const [key, read] of Object.entries(READERS)) {
    const want = row.values[key];
    if (want !== undefined && read(hit, result) !== want) errors.push(`"${hit.text}" ${key}: want "${want}", got "${read(hit, result)}"`);
  }
  return errors;
}

describeSpecs('place', 300, errorsOf);
