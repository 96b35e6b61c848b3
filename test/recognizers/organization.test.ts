/**
 * The cases of test/specs/organization.tsv. `place=` in a row is the text of the place entity that the body points to, or the
 * name of an inferred one behind a `~`.
 */
import type { Extraction, OrganizationEntity } from '../../src/entity.ts';
import { describeSpecs, type SpecRow, spanErrors } from './specs.ts';

function placeText(e: OrganizationEntity, result: Extraction): string {
  if (e.place === undefined) return '';
  if (typeof e.place !== 'string') return `~${e.place.name}`;
  return result.entities.find((p) => p.id === e.place)?.text ?? `no entity ${e.place}`;
}

function errorsOf(row: SpecRow, result: Extraction): string[] {
  const { place, ...values } = row.values;
  const errors = spanErrors({ ...row, values }, result, 'organization');
  const first = row.spans.find((s) => s.type === 'organization' && !s.optional);
  if (place === undefined || first === undefined) return errors;
  const hit = result.entities.find((e) => e.type === 'organization' && e.start === first.start && e.end === first.end) as OrganizationEntity | undefined;
  if (hit !== undefined && placeText(hit, result) !== place) errors.push(`"${hit.text}" place: want "${place}", got "${placeText(hit, result)}"`);
  return errors;
}

describeSpecs('organization', 300, errorsOf);
