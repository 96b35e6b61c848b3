/** The tables that fill the lexicon: what their packed rows hold, and the lines themselves. */
import * as f from '../schema/flags.ts';
import { ABBREVIATION_KINDS, GRAMMAR_CLASSES } from '../schema/kinds.ts';
import { packedLine, union } from './emit.ts';
import { gazetteerLines } from './gazetteer.ts';
import { organizationLines } from './organizations.ts';
import { flagsField, type PackedField, type RowSpec, textField as text } from './rows.ts';
import { DISTRICT_FIELDS, districtLines, PROVINCE_FIELDS, provinceLines } from './unit-lines.ts';
import type { Tables } from './tables.ts';

export interface LexiconTable extends RowSpec {
  readonly constant: string;
  /** Kind of its entries; see ENTRY_KINDS. */
  readonly kind: string;
  /** The column with the phrase of a row, and those with lists of more. */
  readonly phrase: string;
  readonly lists: readonly string[];
  readonly lines: readonly string[];
  /** The lines are in a module of the gazetteer, which the sub-path `places` reads too, and are not coded. */
  readonly isPlain?: true;
  /** Of words of the grammar: what the attribute may be. */
  readonly attributes?: readonly string[];
}

const LEVEL_OR_NONE = "Level | ''";
const phrases = (name: string): PackedField => ({ name, type: 'readonly string[]', is: 'list', isPhrasesAlone: true });

/** All tables of the lexicon, in the order in which their phrases are entered. */
export function lexiconTables(tables: Tables): LexiconTable[] {
  return [
    {
      constant: 'PROVINCES',
      name: 'Province',
      kind: 'province',
      about: 'A province of one of the eras.',
      fields: PROVINCE_FIELDS,
      phrase: 'name',
      lists: ['aliases'],
      lines: provinceLines(tables),
      isPlain: true,
    },
    {
      constant: 'DISTRICTS',
      name: 'District',
      kind: 'district',
      about: 'A district of the old era.',
      fields: DISTRICT_FIELDS,
      phrase: 'name',
      lists: [],
      lines: districtLines(tables),
      isPlain: true,
    },
    {
      constant: 'GAZETTEER',
      name: 'Gazetteer',
      kind: 'gazetteer',
      about: 'A place that is no unit of Viet Nam.',
      fields: [text('name'), text('kind', 'PlaceKind'), text('country'), flagsField('GazetteerFlag'), phrases('aliases')],
      phrase: 'name',
      lists: ['aliases'],
      lines: gazetteerLines(tables),
    },
    {
      constant: 'ORGANIZATIONS',
      name: 'Organization',
      kind: 'organization',
      about: 'An organization by name.',
      fields: [
        text('name'),
        text('kind', 'OrganizationKind'),
        text('level', LEVEL_OR_NONE),
        { name: 'aliases', type: 'readonly string[]', is: 'list' },
        phrases('abbreviations'),
        flagsField('OrganizationFlag'),
      ],
      phrase: 'name',
      lists: ['aliases', 'abbreviations'],
      lines: organizationLines(tables),
    },
    {
      constant: 'HEADS',
      name: 'Head',
      kind: 'head',
      about: 'The first word of names of organizations.',
      fields: [text('head'), text('kind', 'OrganizationKind'), text('level', LEVEL_OR_NONE), flagsField('HeadFlag')],
      phrase: 'head',
      lists: [],
      lines: tables.rows('organizationHeads').map((r) => packedLine([r.head, r.kind, r.level, r.flags])),
    },
    {
      constant: 'DOMAINS',
      name: 'Domain',
      kind: 'domain',
      about: 'A compound inside names of organizations.',
      fields: [text('word')],
      phrase: 'word',
      lists: [],
      lines: tables
        .rows('organizationWords')
        .map((r) => r.word)
        .sort(),
    },
    {
      constant: 'ABBREVIATIONS',
      name: 'Abbreviation',
      kind: 'abbreviation',
      about: 'An abbreviation.',
      fields: [
        text('abbreviation'),
        { name: 'expansions', type: 'readonly string[]', is: 'list', about: 'What it stands for, the usual first.' },
        text('kind', union(Object.keys(ABBREVIATION_KINDS))),
        { ...flagsField('AbbreviationFlag'), isPhrasesAlone: true },
      ],
      phrase: 'abbreviation',
      lists: [],
      lines: tables.rows('abbreviations').map((r) => packedLine([r.abbr, r.expansions.join('|'), r.kind, r.flags])),
    },
    {
      constant: 'ROLES',
      name: 'Role',
      kind: 'role',
      about: 'An office, rank or degree.',
      fields: [text('role'), text('branch', 'Branch'), text('level', 'Level'), flagsField('RoleFlag')],
      phrase: 'role',
      lists: [],
      lines: tables.rows('roles').map((r) => packedLine([r.role, r.branch, r.level, r.flags])),
    },
    {
      constant: 'STOPS',
      name: 'Stop',
      kind: 'stop',
      about: 'A word that ends a name.',
      fields: [text('word')],
      phrase: 'word',
      lists: [],
      lines: tables.rows('stopWords').map((r) => r.word),
    },
    ...grammarTables(tables),
  ];
}

/** A table for each class of `grammar_words.tsv`. */
function grammarTables(tables: Tables): LexiconTable[] {
  const rows = tables.rows('grammarWords');
  return Object.entries(GRAMMAR_CLASSES).map(([name, { attributes }]) => ({
    constant: `${name.replace(/-/g, '_').toUpperCase()}_WORDS`,
    name: 'Word',
    kind: name,
    about: 'A word of the grammar, with what its class says of it.',
    fields: [text('word'), text('attribute', 'A')],
    parameters: '<A extends string>',
    attributes,
    phrase: 'word',
    lists: [],
    lines: rows.filter((r) => r.class === name).map((r) => packedLine([r.word, r.attribute])),
  }));
}

/** The flags of packed tables, by the name of their enumeration. */
export const LEXICON_FLAGS = {
  GazetteerFlag: f.GAZETTEER_FLAGS,
  OrganizationFlag: f.PACKED_ORGANIZATION_FLAGS,
  HeadFlag: f.HEAD_FLAGS,
  AbbreviationFlag: f.ABBREVIATION_FLAGS,
  RoleFlag: f.ROLE_FLAGS,
} as const;
