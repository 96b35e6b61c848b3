/** Fills the lexicon from the packed tables. */
import type { CodedPhrases } from './coded-phrases.ts';
import { decode, TIER, wordAt } from './coding.ts';
import { abbreviations } from './packed/abbreviations.ts';
import { districts } from '../gazetteer/packed/districts.ts';
import { gazetteer } from './packed/gazetteer.ts';
import { grammarWords } from './packed/grammar_words.ts';
import { names } from './packed/names.ts';
import { organizationHeads } from './packed/organization_heads.ts';
import { organizations } from './packed/organizations.ts';
import { organizationWords } from './packed/organization_words.ts';
import { provinces } from '../gazetteer/packed/provinces.ts';
import { roles } from './packed/roles.ts';
import { stopWords } from './packed/stop_words.ts';
import { weakCompounds } from './packed/weak_compounds.ts';
import {
  E_UPPER,
  E_WEAK,
  K_ABBREVIATION,
  K_BETWEEN,
  K_COMPANY,
  K_CREDIT,
  K_DEPUTY,
  K_DESCRIPTION,
  K_DISTRICT,
  K_DOMAIN,
  K_FUNCTION,
  K_GAZETTEER,
  K_HEAD,
  K_HONORIFIC,
  K_JOINT,
  K_LAW,
  K_LEVEL,
  K_MIDDLE,
  K_MODIFIER,
  K_NOT_PERSON,
  K_ORGANIZATION,
  K_PLACE_TYPE,
  K_PLURAL,
  K_PROVINCE,
  K_ROLE,
  K_STANDING,
  K_STOP,
  K_WORD,
  Lexicon,
  WEIGHT_AT,
} from './lexicon.ts';
import { Tables } from './tables.ts';
import { isAllUpper, Vocabulary } from '../text/vocabulary.ts';

const KIND_OF_CLASS: Readonly<Record<string, number>> = {
  modifier: K_MODIFIER,
  deputy: K_DEPUTY,
  standing: K_STANDING,
  level: K_LEVEL,
  placetype: K_PLACE_TYPE,
  plural: K_PLURAL,
  honorific: K_HONORIFIC,
  credit: K_CREDIT,
  notperson: K_NOT_PERSON,
  joint: K_JOINT,
  function: K_FUNCTION,
  law: K_LAW,
  word: K_WORD,
  between: K_BETWEEN,
  middle: K_MIDDLE,
  description: K_DESCRIPTION,
  company: K_COMPANY,
};

function list(cell: string | undefined): readonly string[] {
  return cell ? cell.split('|') : [];
}

/** All tables of the package that have phrases for a lexicon. */
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
  lexicon.middles = new Set(lexicon.rows(K_MIDDLE).map((row) => vocabulary.id(row[1])));
  lexicon.companyWords = new Set(lexicon.rows(K_COMPANY).map((row) => vocabulary.id(row[1])));
  for (const line of weakCompounds.split('\n')) {
    const [word, followers] = line.split('\t');
    for (const f of list(followers)) lexicon.addCompound(word, f);
  }
  return lexicon;
}

/** An abbreviation, all in capitals and one word, must be written so. */
function upperFlag(coded: CodedPhrases, phrase: string): number {
  return coded.isAllUpper(phrase) && !coded.hasBlank(phrase) ? E_UPPER : 0;
}

function addPlaces(tables: Tables): void {
  const { coded } = tables;
  tables.add({
    kind: K_PROVINCE,
    lines: provinces.split('\n'),
    // This one and the next are not coded: `places` reads them too.
    isCoded: false,
    column: 2,
    lists: 1 << 4,
    phrases: (r, take) => {
      // Both eras carry most names; the entry of the old era finds the unit, the value is chosen by the date later.
      take(r[2], (r[6] ?? '').includes('W') ? E_WEAK : 0);
      for (const a of list(r[4])) take(a, isAllUpper(a) && !a.includes(' ') ? E_UPPER : 0);
    },
  });
  tables.add({
    kind: K_DISTRICT,
    lines: districts.split('\n'),
    isCoded: false,
    column: 1,
    phrases: (r, take) => {
      // Quận 1 … 12: their names are numbers, which the grammar of places reads.
      if (!/^\d/.test(r[1])) take(r[1], (r[4] ?? '').includes('W') ? E_WEAK : 0);
    },
  });
  tables.add({
    kind: K_GAZETTEER,
    lines: gazetteer.split('\n'),
    isCoded: true,
    column: 0,
    lists: 1 << 4,
    phrases: (r, take) => {
      const flags = r[3] ? decode(r[3]) : '';
      const weak = flags.includes('W') ? E_WEAK : 0;
      const upper = flags.includes('A');
      if (!upper) take(r[0], weak);
      const isCountry = r.length > 4 && decode(r[1]) === 'country';
      for (const a of list(r[4])) {
        const own = isCountry && coded.hasBlank(a) ? 0 : weak;
        take(a, upper ? E_UPPER : own | upperFlag(coded, a));
      }
    },
  });
}

function addOrganizations(tables: Tables): void {
  const { coded } = tables;
  tables.add({
    kind: K_ORGANIZATION,
    lines: organizations.split('\n'),
    isCoded: true,
    column: 0,
    lists: (1 << 3) | (1 << 4),
    phrases: (r, take) => {
      const flags = r[5] ? decode(r[5]) : '';
      const weak = flags.includes('W') ? E_WEAK : 0;
      if (!flags.includes('S')) take(r[0], weak);
      for (const a of list(r[3])) take(a, weak | upperFlag(coded, a));
      for (const a of list(r[4])) take(a, weak | (flags.includes('A') && coded.isAllUpper(a) ? E_UPPER : 0));
    },
  });
  tables.add({ kind: K_HEAD, lines: organizationHeads.split('\n'), isCoded: true, column: 0, phrases: (r, take) => take(r[0], upperFlag(coded, r[0]), 0) });
  tables.add({ kind: K_DOMAIN, lines: organizationWords.split('\n'), isCoded: true, column: 0, phrases: (r, take) => take(r[0], 0, 0) });
  tables.add({
    kind: K_ABBREVIATION,
    lines: abbreviations.split('\n'),
    isCoded: true,
    column: 0,
    phrases: (r, take) => take(r[0], r[3] && decode(r[3]).includes('?') ? E_WEAK : 0),
  });
}

function addGrammar(tables: Tables): void {
  const { coded } = tables;
  tables.add({ kind: K_ROLE, lines: roles.split('\n'), isCoded: true, column: 0, phrases: (r, take) => take(r[0], 0, 0) });
  tables.add({ kind: K_STOP, lines: stopWords.split('\n'), isCoded: true, column: 0, phrases: (r, take) => take(r[0], 0, 0) });
  // Rows of one class stand together.
  const lines = grammarWords.split('\n');
  for (let from = 0, to = 0; from < lines.length; from = to) {
    const code = lines[from].slice(0, lines[from].indexOf('\t') + 1);
    while (to < lines.length && lines[to].startsWith(code)) to++;
    const kind = KIND_OF_CLASS[decode(code.slice(0, -1))];
    tables.add({
      kind,
      lines: lines.slice(from, to),
      isCoded: true,
      column: 1,
      phrases: (r, take) => {
        // What is looked at only behind the name of a company is no entry: elsewhere nothing begins there.
        if (kind === K_COMPANY) return;
        // A dotted abbreviation is found without its dot too; its dot is looked for where the span is made.
        take(r[1], coded.isAllUpper(r[1]) && decode(r[1]).length > 1 ? E_UPPER : 0, 0);
      },
    });
  }
}

/** What the words of names are: a line for each combination of word classes and weight. */
function addNames(lexicon: Lexicon, coded: CodedPhrases): void {
  lexicon.classes = new Uint8Array(lexicon.vocabulary.size);
  lexicon.familyWeight = new Uint8Array(lexicon.vocabulary.size);
  for (const line of names.split('\n')) {
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
