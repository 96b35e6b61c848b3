/** Provinces and districts, which the lexicon and the look-ups of `places` both read. */
import { DISTRICT_FLAGS, PROVINCE_FLAGS } from '../schema/flags.ts';
import { bits, type Generated, generated, template } from './emit.ts';
import { rowSource } from './rows.ts';
import { DISTRICT_FIELDS, PROVINCE_FIELDS, provinceLines, shortDistrictLines } from './unit-lines.ts';
import type { Tables } from './tables.ts';

export function unitModule(tables: Tables): Generated {
  return generated('src/gazetteer/units.generated.ts', 'provinces.tsv and districts.tsv', [
    bits('ProvinceFlag', 'Flags of ProvinceRow.', PROVINCE_FLAGS),
    '',
    bits('DistrictFlag', 'Flags of DistrictRow.', DISTRICT_FLAGS),
    '',
    ...rowSource({ name: 'Province', about: 'A province of one of the eras.', fields: PROVINCE_FIELDS }),
    '',
    ...rowSource({ name: 'District', about: 'A district of the old era.', fields: DISTRICT_FIELDS }),
    '',
    `export const PROVINCES: string = ${template(provinceLines(tables).join('\n'))};`,
    `export const PACKED_DISTRICTS: string = ${template(shortDistrictLines(tables).join('\n'))};`,
  ]);
}
