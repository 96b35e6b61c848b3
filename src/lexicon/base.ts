/** Fills the lexicon from the packed tables. */
import { WordSet } from '../text/phrases.ts';
import { isAllUpper, Vocabulary } from '../text/vocabulary.ts';
import { DistrictColumn, DistrictFlag, ProvinceColumn, ProvinceFlag } from '../gazetteer/units.generated.ts';
import type { CodedPhrases } from './coded-phrases.ts';
import { TIER, wordAt } from './codes.ts';
import { decode } from './coding.ts';
import { E_UPPER, E_WEAK, Lexicon } from './lexicon.ts';
import { WEIGHT_AT } from './limits.ts';
import {
  AbbreviationColumn,
  AbbreviationFlag,
  DomainColumn,
  EntryKind,
  GazetteerColumn,
  GazetteerFlag,
  HeadColumn,
  OrganizationColumn,
  OrganizationFlag,
  RoleColumn,
  StopColumn,
  WordColumn,
} from './rows.generated.ts';
import {
  ABBREVIATIONS,
  DISTRICTS_TABLE,
  DOMAINS,
  GAZETTEER,
  HEADS,
  NAMES,
  ORGANIZATIONS,
  PROVINCES_TABLE,
  ROLES,
  STOPS,
  WEAK_COMPOUNDS,
  WORD_TABLES,
} from './tables.generated.ts';
import { Tables } from './tables.ts';

function list(cell: string | undefined): readonly string[] {
  return cell ? cell.split('|') : [];
}

/** The number in a cell; numbers are not coded. */
function bits(cell: string | undefined): number {
  return cell ? Number(cell) : 0;
}

/** The tables of the package that have phrases. */
export function baseTables(vocabulary: Vocabulary): Tables {
  const tables = new Tables(vocabulary);
  addPlaces(tables);
  addOrganizations(tables);
  addGrammar(tables);
  return tables;
}

/** A lexicon of all tables of the package. */
export function baseLexicon(): Lexicon {
  const vocabulary = new Vocabulary();
  const tables = baseTables(vocabulary);
  const lexicon = new Lexicon(vocabulary, tables);
  addNames(lexicon, tables.coded);
  lexicon.middles = new WordSet(lexicon.rows(EntryKind.MIDDLE).map((row) => vocabulary.id(row.word)));
  lexicon.companyWords = new WordSet(lexicon.rows(EntryKind.COMPANY).map((row) => vocabulary.id(row.word)));
  for (const line of WEAK_COMPOUNDS.split('\n')) {
    const [word, ...followers] = line.split(' ');
    for (const follower of followers)
      if (follower.startsWith('+')) lexicon.addClause(word, follower.slice(1));
      else lexicon.addCompound(word, follower);
  }
  return lexicon;
}

/** E_UPPER for an abbreviation: one word in all caps. */
function upperFlag(coded: CodedPhrases, phrase: string): number {
  return coded.isAllUpper(phrase) && !coded.hasBlank(phrase) ? E_UPPER : 0;
}

function addPlaces(tables: Tables): void {
  const { coded } = tables;
  tables.add(PROVINCES_TABLE, (r, take) => {
    // Most names are in both eras. The entry finds the unit; its value depends on the date and is chosen later.
    take(r[ProvinceColumn.NAME], (bits(r[ProvinceColumn.FLAGS]) & ProvinceFlag.WEAK) !== 0 ? E_WEAK : 0);
    for (const a of list(r[ProvinceColumn.ALIASES])) take(a, isAllUpper(a) && !a.includes(' ') ? E_UPPER : 0);
  });
  tables.add(DISTRICTS_TABLE, (r, take) => {
    const name = r[DistrictColumn.NAME];
    // Quận 1 … 12: the rules of places read numbers.
    if (!/^\d/.test(name)) take(name, (bits(r[DistrictColumn.FLAGS]) & DistrictFlag.WEAK) !== 0 ? E_WEAK : 0);
  });
  tables.add(GAZETTEER, (r, take) => {
    const flags = bits(r[GazetteerColumn.FLAGS]);
    const weak = (flags & GazetteerFlag.WEAK) !== 0 ? E_WEAK : 0;
    const isUpper = (flags & GazetteerFlag.ACRONYMS) !== 0;
    if (!isUpper) take(r[GazetteerColumn.NAME], weak);
    const aliases = list(r[GazetteerColumn.ALIASES]);
    const isCountry = aliases.length > 0 && decode(r[GazetteerColumn.KIND]) === 'country';
    for (const a of aliases) {
      const own = isCountry && coded.hasBlank(a) ? 0 : weak;
      take(a, isUpper ? E_UPPER : own | upperFlag(coded, a));
    }
  });
}

function addOrganizations(tables: Tables): void {
  const { coded } = tables;
  tables.add(ORGANIZATIONS, (r, take) => {
    const flags = bits(r[OrganizationColumn.FLAGS]);
    const weak = (flags & OrganizationFlag.WEAK) !== 0 ? E_WEAK : 0;
    const isStrict = (flags & OrganizationFlag.STRICT_ABBREVIATIONS) !== 0;
    if ((flags & OrganizationFlag.ALIASES_ONLY) === 0) take(r[OrganizationColumn.NAME], weak);
    for (const a of list(r[OrganizationColumn.ALIASES])) take(a, weak | upperFlag(coded, a));
    for (const a of list(r[OrganizationColumn.ABBREVIATIONS])) take(a, weak | (isStrict && coded.isAllUpper(a) ? E_UPPER : 0));
  });
  tables.add(HEADS, (r, take) => take(r[HeadColumn.HEAD], upperFlag(coded, r[HeadColumn.HEAD]), 0));
  tables.add(DOMAINS, (r, take) => take(r[DomainColumn.WORD], 0, 0));
  tables.add(ABBREVIATIONS, (r, take) =>
    take(r[AbbreviationColumn.ABBREVIATION], (bits(r[AbbreviationColumn.FLAGS]) & AbbreviationFlag.AMBIGUOUS) !== 0 ? E_WEAK : 0),
  );
}

function addGrammar(tables: Tables): void {
  const { coded } = tables;
  tables.add(ROLES, (r, take) => take(r[RoleColumn.ROLE], 0, 0));
  tables.add(STOPS, (r, take) => take(r[StopColumn.WORD], 0, 0));
  for (const words of WORD_TABLES) {
    tables.add(words, (r, take) => {
      // Words that only continue the name of a company are no entries.
      if (words.kind === EntryKind.COMPANY) return;
      const word = r[WordColumn.WORD];
      // An abbreviation is found without its period; the recognizers add the period to the span.
      take(word, coded.isAllUpper(word) && decode(word).length > 1 ? E_UPPER : 0, 0);
    });
  }
}

/** The classes of the words of names: one line for each combination of classes and weight. */
function addNames(lexicon: Lexicon, coded: CodedPhrases): void {
  lexicon.classes = new Uint8Array(lexicon.vocabulary.size);
  lexicon.familyWeight = new Uint8Array(lexicon.vocabulary.size);
  for (const line of NAMES.split('\n')) {
    const tab = line.indexOf('\t');
    const what = Number(line.slice(0, tab));
    if (what === 0) continue;
    for (let i = tab + 1; i < line.length; i += wordAt(line, i) < TIER ? 2 : 3) {
      const id = coded.first(line, i);
      lexicon.classes[id] |= what & ((1 << WEIGHT_AT) - 1);
      lexicon.familyWeight[id] = Math.max(lexicon.familyWeight[id], what >> WEIGHT_AT);
    }
  }
}
