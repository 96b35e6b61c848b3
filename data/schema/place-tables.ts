/** Places: administrative units, countries, and all others. */
import { PLACE_KINDS } from '../../src/entity-lists.ts';
import type { PlaceKind } from '../../src/entity.ts';
import { type Column, flags, key, list, matching, oneOf, optional, text, names } from './columns.ts';
import * as f from './flags.ts';
import { COUNTRY_CODES } from './iso.ts';
import * as k from './kinds.ts';
import { table } from './table.ts';

const code = (digits: number): Column<string> => matching(new RegExp(`^\\d{${digits}}$`), `a code of ${digits} digits`);
const day = matching(/^\d{4}-\d{2}-\d{2}$/, 'a day: 2026-04-30');
const placeKind = oneOf<PlaceKind>(PLACE_KINDS);
const country = optional(key('countries', 'iso2'), '');
const place = { name: text(), kind: placeKind, country, flags: flags(f.PLACE_FLAGS), aliases: names };

export const PLACE_TABLES = {
  provinces: table({
    about: 'provinces of both eras',
    files: ['provinces'],
    columns: {
      code: code(2),
      era: oneOf(k.ERAS),
      name: text(),
      type: oneOf(k.PROVINCE_TYPES),
      aliases: names,
      successors: optional(list(key('provinces', 'code')), [] as readonly string[]),
      flags: flags(f.PROVINCE_FLAGS),
      later_type: optional(oneOf(k.PROVINCE_TYPES), ''),
      later_effective: optional(day, ''),
      earlier_name: optional(text(), ''),
    },
    key: ['code', 'era'],
  }),
  districts: table({
    about: 'districts since 2019',
    files: ['districts'],
    columns: { code: code(3), name: text(), type: oneOf(k.DISTRICT_TYPES), province: key('provinces', 'code'), flags: flags(f.DISTRICT_FLAGS) },
    key: ['code', 'name', 'type', 'flags'],
  }),
  communesUntil2025: table({
    about: 'communes of the old era',
    files: ['communes_until_2025'],
    columns: {
      code: code(5),
      name: text(),
      type: oneOf(k.COMMUNE_TYPES),
      district: key('districts', 'code'),
      province: key('provinces', 'code'),
      flags: flags(f.COMMUNE_FLAGS),
    },
    key: ['code', 'name', 'type', 'district', 'flags'],
  }),
  communesSince2025: table({
    about: 'communes of the new era',
    files: ['communes_since_2025'],
    columns: {
      code: code(5),
      name: text(),
      type: oneOf(k.COMMUNE_TYPES),
      province: key('provinces', 'code'),
      later_type: optional(oneOf(k.COMMUNE_TYPES), ''),
      later_effective: optional(day, ''),
      later_code: optional(code(5), ''),
    },
    key: ['code'],
  }),
  communeSuccessors: table({
    about: 'the communes that took over the ground of a commune, or of a district without communes',
    files: ['commune_successors'],
    columns: { code: matching(/^(?:\d{3}|\d{5})$/, 'a code of 5 digits, or 3 of a district'), successors: list(key('communesSince2025', 'code')) },
    key: ['code'],
  }),
  countries: table({
    about: 'countries and territories',
    files: ['countries'],
    columns: { iso2: oneOf(COUNTRY_CODES), name: text(), aliases: names, capitals: names },
    key: ['iso2'],
  }),
  places: table({
    about: 'places other than units and countries',
    files: ['places_cities', 'places_facilities', 'places_natural', 'places_regions', 'places_roads'],
    columns: place,
    key: ['name', 'kind', 'country'],
  }),
  placesTyped: table({
    about: 'places whose name is a type word and a proper name',
    files: ['places_typed'],
    columns: { type: key('placeTypes', 'type'), names: list(text()) },
    key: ['type'],
  }),
  placeTypes: table({
    about: 'the type words of places_typed.tsv',
    files: ['place_types'],
    columns: { type: text(), kind: placeKind, form: text(), other_forms: names },
    key: ['type'],
  }),
  placesWeak: table({
    about: 'names of places that are common words, syllables or names of people too',
    files: ['places_weak'],
    columns: { name: text() },
    key: ['name'],
  }),
  weakCompounds: table({
    about: 'common words that begin with a weak name: Anh hùng; with + before verbs, before which only the first word of a sentence is none: Anh đã',
    files: ['weak_compounds'],
    columns: { word: text(), followers: list(text()) },
    key: ['word'],
  }),
} as const;
