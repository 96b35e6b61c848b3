/** Names of organizations, offices and people. */
import { BRANCHES, LEVELS, ORGANIZATION_KINDS } from '../../src/entity-lists.ts';
import type { Branch, Level, OrganizationKind } from '../../src/entity.ts';
import { flags, integer, list, matching, oneOf, optional, text, names } from './columns.ts';
import * as f from './flags.ts';
import * as k from './kinds.ts';
import { table } from './table.ts';

const month = '\\d{4}(?:-(?:0[1-9]|1[0-2]))?';
const period = matching(new RegExp(`^(?:${month})?/(?:${month})?$`), 'a period of years or months: 2007/2025-02, /2025-02, 2025-03/');
const branch = oneOf<Branch>(BRANCHES);
const level = oneOf<Level>(LEVELS);
const organizationKind = oneOf<OrganizationKind>(ORGANIZATION_KINDS);
const organization = {
  name: text(),
  kind: organizationKind,
  level: optional(level, ''),
  aliases: names,
  abbreviations: names,
  flags: flags(f.ORGANIZATION_FLAGS),
  period: optional(period, ''),
};

export const NAME_TABLES = {
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
} as const;
