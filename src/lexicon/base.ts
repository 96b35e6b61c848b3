/** Fills the lexicon from the packed tables. */
import { CodedPhrases } from './coded-phrases.ts';
import { decode } from './coding.ts';
import { abbreviations } from './packed/abbreviations.ts';
import { districts } from './packed/districts.ts';
import { gazetteer } from './packed/gazetteer.ts';
import { grammarWords } from './packed/grammar_words.ts';
import { names } from './packed/names.ts';
import { organizationHeads } from './packed/organization_heads.ts';
import { organizations } from './packed/organizations.ts';
import { organizationWords } from './packed/organization_words.ts';
import { provinces } from './packed/provinces.ts';
import { roles } from './packed/roles.ts';
import { stopWords } from './packed/stop_words.ts';
import { weakCompounds } from './packed/weak_compounds.ts';
import {
  C_ETHNIC,
  C_FAMILY,
  C_GIVEN,
  C_MIDDLE,
  E_UPPER,
  E_WEAK,
  isAllUpper,
  K_ABBREVIATION,
  K_BETWEEN,
  K_CREDIT,
  K_DEPUTY,
  K_DESCRIPTION,
  K_DISTRICT,
  K_DOMAIN,
  K_FAMILY,
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
} from './lexicon.ts';

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
};

/** Rows come later, and one by one: an array set out beforehand stays an array, where engines make a dictionary of a sparse one. */
function keep(lexicon: Lexicon, kind: number, lines: readonly string[]): void {
  lexicon.lines[kind] = lines;
  lexicon.rows[kind] = new Array(lines.length);
}

/** Keeps the lines of a table and shows each of its rows once, its cells in codes (see `coding.ts`). */
function table(lexicon: Lexicon, kind: number, packed: string, each: (row: readonly string[], ref: number) => void): void {
  const lines = packed.split('\n');
  keep(lexicon, kind, lines);
  for (let ref = 0; ref < lines.length; ref++) each(lines[ref].split('\t'), ref);
}

/** As `table`, of one that is not in codes. */
function plainTable(lexicon: Lexicon, kind: number, packed: string, each: (row: readonly string[], ref: number) => void): void {
  lexicon.rows[kind] = packed.split('\n').map((line) => line.split('\t'));
  lexicon.rows[kind].forEach(each);
}

/** As `table`, for tables whose first cell is all that is needed yet. */
function firstCells(lexicon: Lexicon, kind: number, packed: string, each: (cell: string, ref: number) => void): void {
  const lines = packed.split('\n');
  keep(lexicon, kind, lines);
  for (let ref = 0; ref < lines.length; ref++) {
    const end = lines[ref].indexOf('\t');
    each(end < 0 ? lines[ref] : lines[ref].slice(0, end), ref);
  }
}

function list(cell: string | undefined): readonly string[] {
  return cell ? cell.split('|') : [];
}

/** A lexicon of all tables of the package. */
export function baseLexicon(): Lexicon {
  const lexicon = new Lexicon();
  const phrases = new CodedPhrases(lexicon);
  addPlaces(lexicon, phrases);
  addOrganizations(lexicon, phrases);
  addGrammar(lexicon, phrases);
  addNames(lexicon, phrases);
  for (const line of weakCompounds.split('\n')) {
    const [word, followers] = line.split('\t');
    for (const f of list(followers)) lexicon.addCompound(word, f);
  }
  return lexicon;
}

/** Twelve letters and the mark of a word without code. */
const LONGEST_ABBREVIATION = 13;

/** An abbreviation, all in capitals and short, must be written so. */
function upperFlag(phrases: CodedPhrases, coded: string): number {
  return coded.length <= LONGEST_ABBREVIATION && phrases.isAllUpper(coded) && !phrases.hasBlank(coded) ? E_UPPER : 0;
}

function addPlaces(lexicon: Lexicon, phrases: CodedPhrases): void {
  // These two are not coded: `places` reads them too.
  plainTable(lexicon, K_PROVINCE, provinces, (r, ref) => {
    const weak = (r[6] ?? '').includes('W') ? E_WEAK : 0;
    // Both eras carry most names; the entry of the old era finds the unit, the value is chosen by the date later.
    lexicon.add(r[2], K_PROVINCE, ref, weak);
    for (const a of list(r[4])) lexicon.add(a, K_PROVINCE, ref, isAllUpper(a) && !a.includes(' ') ? E_UPPER : 0);
  });
  plainTable(lexicon, K_DISTRICT, districts, (r, ref) => {
    // Quận 1 … 12: their names are numbers, which the grammar of places reads.
    if (/^\d/.test(r[1])) return;
    lexicon.add(r[1], K_DISTRICT, ref, (r[4] ?? '').includes('W') ? E_WEAK : 0);
  });
  table(lexicon, K_GAZETTEER, gazetteer, (r, ref) => {
    const flags = r[3] ? decode(r[3]) : '';
    const weak = flags.includes('W') ? E_WEAK : 0;
    const upper = flags.includes('A');
    if (!upper) phrases.add(r[0], K_GAZETTEER, ref, weak);
    const isCountry = r.length > 4 && decode(r[1]) === 'country';
    for (const a of list(r[4])) {
      const own = isCountry && phrases.hasBlank(a) ? 0 : weak;
      phrases.add(a, K_GAZETTEER, ref, upper ? E_UPPER : own | upperFlag(phrases, a));
    }
  });
}

function addOrganizations(lexicon: Lexicon, phrases: CodedPhrases): void {
  table(lexicon, K_ORGANIZATION, organizations, (r, ref) => {
    const flags = r[5] ? decode(r[5]) : '';
    const weak = flags.includes('W') ? E_WEAK : 0;
    if (!flags.includes('S')) phrases.add(r[0], K_ORGANIZATION, ref, weak);
    for (const a of list(r[3])) phrases.add(a, K_ORGANIZATION, ref, weak | upperFlag(phrases, a));
    for (const a of list(r[4])) phrases.add(a, K_ORGANIZATION, ref, weak | (flags.includes('A') && phrases.isAllUpper(a) ? E_UPPER : 0));
  });
  firstCells(lexicon, K_HEAD, organizationHeads, (head, ref) => phrases.add(head, K_HEAD, ref, upperFlag(phrases, head), 0));
  firstCells(lexicon, K_DOMAIN, organizationWords, (word, ref) => phrases.add(word, K_DOMAIN, ref, 0, 0));
  table(lexicon, K_ABBREVIATION, abbreviations, (r, ref) => {
    phrases.add(r[0], K_ABBREVIATION, ref, r[3] && decode(r[3]).includes('?') ? E_WEAK : 0);
  });
}

function addGrammar(lexicon: Lexicon, phrases: CodedPhrases): void {
  firstCells(lexicon, K_ROLE, roles, (role, ref) => phrases.add(role, K_ROLE, ref, 0, 0));
  firstCells(lexicon, K_STOP, stopWords, (word, ref) => phrases.add(word, K_STOP, ref, 0, 0));
  const byKind = new Map<number, string[][]>();
  const companyWords = new Set<number>();
  for (const line of grammarWords.split('\n')) {
    const row = line.split('\t');
    // Looked at only behind the name of a company: elsewhere nothing begins there.
    if (row[0] === 'company') {
      companyWords.add(lexicon.vocabulary.add(row[1]));
      continue;
    }
    const kind = KIND_OF_CLASS[row[0]];
    let rows = byKind.get(kind);
    if (rows === undefined) byKind.set(kind, (rows = []));
    const word = row[1];
    // A dotted abbreviation is found without its dot too; its dot is looked for where the span is made.
    const upper = isAllUpper(word.replaceAll('.', '')) && (word.endsWith('.') || word.length > 1);
    lexicon.add(word, kind, rows.length, upper ? E_UPPER : 0, 0);
    rows.push(row);
  }
  for (const [kind, rows] of byKind) lexicon.rows[kind] = rows;
  lexicon.companyWords = companyWords;
}

const CLASS_BITS: Readonly<Record<string, number>> = { f: C_FAMILY, m: C_MIDDLE, g: C_GIVEN, e: C_ETHNIC };

function addNames(lexicon: Lexicon, phrases: CodedPhrases): void {
  const singles: [number, number, number][] = [];
  table(lexicon, K_FAMILY, names, (r, ref) => {
    let bits = 0;
    let weight = 0;
    for (const c of decode(r[1] ?? '').split(' ')) {
      bits |= CLASS_BITS[c.charAt(0)] ?? 0;
      if (c.charAt(0) === 'f') weight = Number(c.slice(1)) + 1;
    }
    if (phrases.hasBlank(r[0])) phrases.add(r[0], K_FAMILY, ref, 0, 3);
    else singles.push([lexicon.vocabulary.add(decode(r[0])), bits, weight]);
  });
  lexicon.classes = new Uint8Array(lexicon.vocabulary.size);
  lexicon.familyWeight = new Uint8Array(lexicon.vocabulary.size);
  lexicon.middles = new Set((lexicon.rows[K_MIDDLE] ?? []).map((row) => lexicon.vocabulary.id(row[1])));
  for (const [id, bits, weight] of singles) {
    lexicon.classes[id] |= bits;
    lexicon.familyWeight[id] = Math.max(lexicon.familyWeight[id], weight);
  }
}
