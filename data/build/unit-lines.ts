/** The packed lines of provinces and districts. */
import { packedLine } from './emit.ts';
import { flagsField, type PackedField, textField as text } from './rows.ts';
import type { Tables } from './tables.ts';

export const PROVINCE_FIELDS: readonly PackedField[] = [
  text('code'),
  text('era', "'o' | 'n'"),
  text('name'),
  text('type'),
  { name: 'aliases', type: 'readonly string[]', is: 'list' },
  { name: 'successors', type: 'readonly string[]', is: 'list', about: 'Codes of the new era; none for the unit itself.' },
  flagsField('ProvinceFlag'),
  text('laterType'),
  text('laterEffective'),
  { ...text('earlierName'), about: 'What it was called before, if its name changed without a merger.' },
];

export const DISTRICT_FIELDS: readonly PackedField[] = [text('code'), text('name'), text('type'), text('province'), flagsField('DistrictFlag')];

export function provinceLines(tables: Tables): string[] {
  return tables
    .rows('provinces')
    .map((r) =>
      packedLine([r.code, r.era, r.name, r.type, r.aliases.join('|'), r.successors.join('|'), r.flags, r.later_type, r.later_effective, r.earlier_name]),
    );
}

export function districtLines(tables: Tables): string[] {
  return tables.rows('districts').map((r) => packedLine([r.code, r.name, r.type, r.province, r.flags]));
}

/** The same lines as `src/gazetteer/district-lines.ts` reads them: a code as its distance from the one before, nothing for 1; no province that is the one before. */
export function shortDistrictLines(tables: Tables): string[] {
  let last = 0;
  let province = '';
  return tables.rows('districts').map((r) => {
    const step = Number(r.code) - last;
    const line = packedLine([step === 1 ? '' : String(step), r.name, r.type, r.province === province ? '' : r.province, r.flags]);
    last = Number(r.code);
    province = r.province;
    return line;
  });
}
