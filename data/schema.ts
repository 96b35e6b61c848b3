/**
 * Every table of this folder: its files, its columns, what their cells may hold, and what makes a row unique. `npm run data` refuses
 * tables that do not fit (data/build/check.ts); what the library reads of them is generated from here.
 */
import { BRANCHES, LEVELS, ORGANIZATION_KINDS, PLACE_KINDS } from '../src/entity-lists.ts';
import type { Branch, Level, OrganizationKind, PlaceKind } from '../src/entity.ts';
import { type Column, decimal, flags, integer, key, list, matching, oneOf, optional, text } from './schema/columns.ts';
import * as f from './schema/flags.ts';
import { COUNTRY_CODES, CURRENCY_CODES } from './schema/iso.ts';
import * as k from './schema/kinds.ts';
import { type RowOf, table } from './schema/table.ts';
import * as v from './schema/value-kinds.ts';

const code = (digits: number): Column<string> => matching(new RegExp(`^\\d{${digits}}$`), `a code of ${digits} digits`);
const month = '\\d{4}(?:-(?:0[1-9]|1[0-2]))?';
const period = matching(new RegExp(`^(?:${month})?/(?:${month})?$`), 'a period of years or months: 2007/2025-02, /2025-02, 2025-03/');
const day = matching(/^\d{4}-\d{2}-\d{2}$/, 'a day: 2026-04-30');
const time = matching(/^(?:[01]\d|2[0-4]):[0-5]\d$/, 'a time: 05:00');
/** A question mark after an alias or abbreviation says that it is weak (see `weak` of the table). */
const names = optional(list(text()), [] as readonly string[]);
const branch = oneOf<Branch>(BRANCHES);
const level = oneOf<Level>(LEVELS);
const placeKind = oneOf<PlaceKind>(PLACE_KINDS);
const organizationKind = oneOf<OrganizationKind>(ORGANIZATION_KINDS);
const country = optional(key('countries', 'iso2'), '');

/** What is wrong with a phrase of a row of rule words, or ''. */
function wrongPhrase(form: keyof typeof k.RULE_WORD_FORMS, phrase: string, count: number): string {
  if ((form === 'word' || form === 'text') && count > 1) return `${count} phrases: form "${form}" allows one`;
  if (form === 'pairs') return /^[^=]+=[^=]+$/.test(phrase) ? '' : `"${phrase}": no pair "from=to"`;
  if (form === 'text' || form === 'texts') return '';
  if (phrase !== phrase.toLowerCase()) return `"${phrase}": not in lower case`;
  return form !== 'phrases' && phrase.includes(' ') ? `"${phrase}": a phrase: form "${form}" allows single words` : '';
}

const place = { name: text(), kind: placeKind, country, flags: flags(f.PLACE_FLAGS), aliases: names };
const organization = {
  name: text(),
  kind: organizationKind,
  level: optional(level, ''),
  aliases: names,
  abbreviations: names,
  flags: flags(f.ORGANIZATION_FLAGS),
  period: optional(period, ''),
};

export const TABLES = {
  evidence: table({
    about: 'words of evidence, and the confidence that each allows at most',
    files: ['evidence'],
    columns: {
      name: matching(/^[a-z-]+(?::(?:[a-z-]+|\*))?$/, 'a word of evidence: cue:title, or cue:* for all that begin so'),
      limit: oneOf(k.CONFIDENCES),
      meaning: text(),
    },
    key: ['name'],
  }),
  ruleWords: table({
    about: 'words and phrases that rules compare tokens or text with',
    files: ['rule_words'],
    columns: {
      rules: oneOf(k.RULE_SETS),
      name: matching(/^[a-z][A-Za-z]*$/, 'a name in camel case'),
      form: oneOf(k.RULE_WORD_FORMS),
      phrases: list(text()),
      note: optional(matching(/^(?!.*\*\/)/, 'text without */'), ''),
    },
    key: ['rules', 'name'],
    checkRow: ({ form, phrases }) => phrases.map((phrase) => wrongPhrase(form, phrase, phrases.length)).find((wrong) => wrong !== '') ?? '',
  }),
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
    about: 'common words that begin with a weak name: Anh hùng',
    files: ['weak_compounds'],
    columns: { word: text(), followers: list(text()) },
    key: ['word'],
  }),
  organizations: table({
    about: 'organizations by name. A question mark after an alias or abbreviation says that it is weak',
    files: [
      'organizations_economy',
      'organizations_education',
      'organizations_forces',
      'organizations_health',
      'organizations_international',
      'organizations_mass',
      'organizations_press',
      'organizations_state',
    ],
    columns: organization,
    key: ['name'],
    checkRow: ({ name, aliases }) => (aliases.includes(name) ? 'an alias repeats the name' : ''),
  }),
  organizationHeads: table({
    about: 'first words of names of organizations',
    files: ['organization_heads'],
    columns: { head: text(), kind: organizationKind, level: optional(level, ''), flags: flags(f.HEAD_FLAGS) },
    key: ['head', 'kind', 'flags'],
  }),
  organizationWords: table({
    about: 'compounds inside names of organizations',
    files: ['organization_words'],
    columns: { word: text() },
    key: ['word'],
  }),
  abbreviations: table({
    about: 'abbreviations and what they stand for, the usual first',
    files: ['abbreviations'],
    columns: { abbr: text(), expansions: list(text()), kind: oneOf(k.ABBREVIATION_KINDS), flags: flags(f.ABBREVIATION_FLAGS) },
    key: ['abbr'],
  }),
  roles: table({
    about: 'offices, ranks and degrees',
    files: ['roles'],
    columns: { role: text(), branch, level, flags: flags(f.ROLE_FLAGS) },
    key: ['role', 'branch', 'flags'],
  }),
  grammarWords: table({
    about: 'words that the rules for people, titles, organizations and places ask for',
    files: ['grammar_words'],
    columns: { class: oneOf(classMeanings()), word: text(), attribute: optional(text(), '') },
    key: ['class', 'word', 'attribute'],
    checkRow: (row) => {
      const allowed: readonly string[] = k.GRAMMAR_CLASSES[row.class].attributes;
      return allowed.includes(row.attribute)
        ? ''
        : `attribute "${row.attribute}": allowed for class ${row.class}: ${allowed.map((a) => a || 'nothing').join(', ')}`;
    },
  }),
  stopWords: table({ about: 'words that end a name', files: ['stop_words'], columns: { word: text() }, key: ['word'] }),
  naturalStopWords: table({
    about: 'words that tell no topic, with their frequency',
    files: ['natural_stop_words'],
    columns: { word: text(), class: oneOf(k.STOP_WORD_CLASSES), count: integer(50, 1_000_000) },
    key: ['word'],
  }),
  names: table({
    about: 'words of names of people, with weights from 0 to 9 as family, middle and given name',
    files: ['names'],
    columns: {
      word: text(),
      family: optional(integer(0, 9), undefined),
      middle: optional(integer(0, 9), undefined),
      given: optional(integer(0, 9), undefined),
      ethnic: optional(oneOf({ yes: 'a given or family name of one of the peoples of the highlands' }), undefined),
    },
    key: ['word'],
  }),
  foreignGivenNames: table({
    about: 'given names of other countries, without diacritics',
    files: ['foreign_given_names'],
    columns: { word: text(), gender: oneOf({ male: '', female: '' }) },
    key: ['word'],
  }),
  numbers: table({
    about: 'words of numbers',
    files: ['numbers'],
    columns: { word: text(), kind: oneOf(v.NUMBER_KINDS), value: integer(0, 255) },
    key: ['word'],
  }),
  dates: table({
    about: 'words of dates',
    files: ['dates'],
    columns: { phrase: text(), kind: oneOf(v.DATE_KINDS), value: integer(-128, 127) },
    key: ['phrase'],
    checkRow: ({ kind }) => (kind === 'holiday' ? 'holidays have a table of their own, holidays.tsv' : ''),
  }),
  dayParts: table({
    about: 'parts of the day, from their first minute to the minute after the last',
    files: ['day_parts'],
    columns: { part: text(), code: oneOf(v.PART_CODES), from: time, to: time },
    key: ['part'],
  }),
  holidays: table({
    about: 'names of days; `alone` is 1 where ngày and the name are a day without a year',
    files: ['holidays'],
    columns: { name: text(), calendar: oneOf(v.CALENDARS), month: integer(1, 12), day: integer(1, 31), alone: integer(0, 1) },
    key: ['name'],
  }),
  currencies: table({
    about: 'words, codes and signs of currencies',
    files: ['currencies'],
    columns: { term: text(), code: optional(oneOf(CURRENCY_CODES), ''), kind: oneOf(v.CURRENCY_SORTS) },
    key: ['term'],
  }),
  moneyWords: table({
    about: 'words around amounts of money',
    files: ['money_words'],
    columns: { phrase: text(), kind: oneOf(v.MONEY_ROLES), value: optional(text(), '') },
    key: ['phrase', 'kind'],
    checkRow: ({ kind, value }) => {
      if (kind === 'magnitude' || kind === 'letter') return /^\d{1,2}$/.test(value) ? '' : `value "${value}": a magnitude has a power of ten`;
      if (kind === 'modifier' || kind === 'upward' || kind === 'downward')
        return v.MONEY_MODIFIERS.some((m) => m === value) ? '' : `value "${value}": allowed: ${v.MONEY_MODIFIERS.join(', ')}`;
      return value === '' ? '' : `value "${value}": a ${kind} has none`;
    },
  }),
  writtenForms: table({
    about: 'words that the splitting of texts into sentences and tokens asks for',
    files: ['written_forms'],
    columns: { class: oneOf(k.FORM_CLASSES), forms: list(text()) },
    key: ['class'],
  }),
  characters: table({
    about: 'UTF-16 code units below 3000 (hexadecimal) as Unicode has them, in runs; the rest is `other`',
    files: ['characters'],
    columns: {
      first: matching(/^[0-2][0-9A-F]{3}$/, 'a code unit: 00E0'),
      last: matching(/^[0-2][0-9A-F]{3}$/, 'a code unit: 00E0'),
      class: oneOf(k.CHARACTER_CLASSES),
      case: optional(oneOf(['upper'] as const), ''),
      letters: optional(matching(/^[0-9A-F]{4}(?: [0-9A-F]{4})*$/, 'code units of the lower-case form, canonically decomposed, where they are others'), ''),
    },
    key: ['first'],
  }),
  words: table({
    about: 'compounds for word segmentation, with counts and PMI where known',
    files: ['words'],
    columns: { word: text(), kind: oneOf(k.WORD_KINDS), count: optional(integer(0, 1e9), 0), pmi: optional(decimal(), 0) },
    key: ['word'],
  }),
  wordSyllables: table({
    about: 'syllables with their counts, for word segmentation',
    files: ['word_syllables'],
    columns: { syllable: text(), count: integer(0, 1e9) },
    key: ['syllable'],
  }),
  wordWeights: table({
    about: 'weights of the features of word segmentation; data/train-words.ts writes it',
    files: ['word_weights'],
    columns: { feature: text(), weight: decimal() },
    key: ['feature'],
  }),
} as const;

export type TableName = keyof typeof TABLES;
export type Row<N extends TableName> = RowOf<(typeof TABLES)[N]['columns']>;

function classMeanings(): { readonly [C in keyof typeof k.GRAMMAR_CLASSES]: string } {
  return Object.fromEntries(Object.entries(k.GRAMMAR_CLASSES).map(([name, { means }]) => [name, means])) as { [C in keyof typeof k.GRAMMAR_CLASSES]: string };
}
