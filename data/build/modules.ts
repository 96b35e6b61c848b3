/** Every packed module: which table of `data/` it comes from and what its columns are. */
import { readdirSync } from 'node:fs';
import { C_ETHNIC, C_FAMILY, C_GIVEN, C_MIDDLE, WEIGHT_AT } from '../../src/lexicon/lexicon.ts';
import { codedWordsOf, encode, packWords } from './coding.ts';
import { columnsOf, DATA, list, readTable, type Row } from './tsv.ts';
import { packCommunes } from './units.ts';

export interface PackedModule {
  readonly file: string;
  readonly source: string;
  readonly rows: number;
}

/** A module before it is written down. */
interface Draft {
  readonly constant: string;
  readonly file: string;
  readonly from: string;
  readonly text: string;
  /** The columns with phrases for the trie, in lists or alone. */
  readonly phrases?: readonly number[];
}

/** All modules. The tables that fill the lexicon are coded (see `coding.ts`). */
export function buildModules(): PackedModule[] {
  const communes = packCommunes();
  const coded: Draft[] = [
    { ...table('abbreviations', ['abbreviations.tsv'], ['abbr', 'expansions', 'kind', 'flags']), phrases: [0] },
    { ...gazetteer(), phrases: [0, 4] },
    { ...grammarWords(), phrases: [1] },
    { ...whole('organization_heads.tsv'), phrases: [0] },
    { ...whole('roles.tsv'), phrases: [0] },
    { ...whole('stop_words.tsv'), phrases: [0] },
    { ...nameWords(), phrases: [1] },
    { ...draft('organizationWords', 'organization_words', words('organization_words.tsv'), 'organization_words.tsv; one compound a line'), phrases: [0] },
    { ...organizations(), phrases: [0, 3, 4] },
  ];
  const plain: Draft[] = [
    draft('communeCodes', 'commune_codes', communes.codes, 'communes_until_2025.tsv, communes_since_2025.tsv; format: data/build/units.ts'),
    draft('communeNames', 'commune_names', communes.names, 'communes_until_2025.tsv, communes_since_2025.tsv; format: data/build/units.ts'),
    { ...table('districts', ['districts.tsv'], ['code', 'name', 'type', 'province', 'flags']), phrases: [1] },
    draft('mapping', 'mapping', communes.mapping, 'commune_successors.tsv; format: data/build/units.ts'),
    {
      ...table('provinces', ['provinces.tsv'], ['code', 'era', 'name', 'type', 'aliases', 'successors', 'flags', 'later_type', 'later_effective']),
      phrases: [2, 4],
    },
    draft('unitChanges', 'unit_changes', unitChanges(), 'communes_since_2025.tsv and commune_successors.tsv; decoded by units.ts'),
    { ...table('weakCompounds', ['weak_compounds.tsv'], ['word', 'followers']), phrases: [0, 1] },
    table('writtenForms', ['written_forms.tsv'], ['class', 'forms']),
  ];
  const list = codedWordsOf(
    coded.map((d) => d.text),
    [...coded, ...plain].flatMap(phrasesOf),
  );
  const wordList = draft('codedWords', 'coded_words', packWords(list), 'all tables with phrases; read by src/lexicon/coding.ts');
  return [...coded.map((d) => written(d, (text) => encode(text, list.flat()))), ...[...plain, wordList].map((d) => written(d, (text) => text))];
}

function phrasesOf({ text, phrases = [] }: Draft): string[] {
  const rows = text.split('\n').map((line) => line.split('\t'));
  return rows.flatMap((row) => phrases.flatMap((column) => list(row[column] ?? '')));
}

function filesLike(start: string): string[] {
  return readdirSync(DATA)
    .filter((f) => f.endsWith('.tsv') && f.startsWith(start) && f !== 'organization_words.tsv' && f !== 'organization_heads.tsv')
    .sort();
}

function table(name: string, files: readonly string[], columns: readonly string[]): Draft {
  const seen = new Set<string>();
  const lines: string[] = [];
  for (const file of files) {
    for (const row of readTable(file, columns)) {
      const line = columns
        .map((c) => row[c])
        .join('\t')
        .replace(/\t+$/, '');
      if (seen.has(line)) throw new Error(`${file}: row twice: ${line}`);
      seen.add(line);
      lines.push(line);
    }
  }
  return draft(name, fileName(name), lines.join('\n'), `${files.join(', ')}; columns: ${columns.join(', ')}`);
}

/** A table with all its columns. */
function whole(file: string): Draft {
  const name = file.replace('.tsv', '').replace(/_[a-z]/g, (c) => c.charAt(1).toUpperCase());
  return table(name, [file], columnsOf(file));
}

/** As `whole`, with the rows of one class together. */
function grammarWords(): Draft {
  const words = whole('grammar_words.tsv');
  const lines = words.text.split('\n');
  const classOf = (line: string) => line.slice(0, line.indexOf('\t'));
  return {
    ...words,
    text: unique(lines.map(classOf))
      .flatMap((c) => lines.filter((line) => classOf(line) === c))
      .join('\n'),
  };
}

const CLASS_BITS: Readonly<Record<string, number>> = { f: C_FAMILY, m: C_MIDDLE, g: C_GIVEN, e: C_ETHNIC };

/** The words of names, those of the same classes and weight in one line. */
function nameWords(): Draft {
  const groups = new Map<number, string[]>();
  for (const row of readTable('names.tsv', ['word', 'classes'])) {
    let what = 0;
    for (const c of row.classes.split(' ')) {
      what |= CLASS_BITS[c.charAt(0)];
      if (c.startsWith('f')) what |= (Number(c.slice(1)) + 1) << WEIGHT_AT;
    }
    // Names of several words make them known: they are no foreign words.
    const key = /^[\p{L}\p{M}]+$/u.test(row.word) ? what : 0;
    groups.set(key, [...(groups.get(key) ?? []), row.word]);
  }
  const lines = [...groups].sort(([a], [b]) => a - b).map(([what, words]) => `${what}\t${words.join(what === 0 ? '|' : ' ')}`);
  return draft('names', 'names', lines.join('\n'), 'names.tsv; classes and weight (see WEIGHT_AT), words');
}

const PLAIN_NAME = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,3}$/u;
/** Countries first, their capitals, then all other places. */
function gazetteer(): Draft {
  const weak = new Set(readTable('places_weak.tsv', ['name']).map((r) => r.name));
  const rows: string[][] = [];
  const cities = new Map<string, string[]>();
  const add = (name: string, kind: string, country: string, flags: string, aliases: readonly string[]): void => {
    // A name of a row may be safe and one of its aliases not: a weak alias gets a row of its own.
    const isWeak = (n: string) => weak.has(n) && !flags.includes('T');
    const own = flags.includes('W') || !isWeak(name) ? flags : `${flags}W`;
    const short = aliases.filter((a) => a !== name && /^[\p{Lu}&]{2,6}$/u.test(a));
    const rest = aliases.filter((a) => a !== name && !short.includes(a));
    rows.push([name, kind, country, own, rest.filter((a) => own.includes('W') || !isWeak(a)).join('|')]);
    if (!own.includes('W')) for (const a of rest.filter(isWeak)) rows.push([a, kind, country, `${flags}W`, '']);
    // In a row with A the aliases need capitals; the name repeats the row before.
    if (short.length > 0) rows.push([name, kind, country, `${own}A`, short.join('|')]);
  };
  const countries = readTable('countries.tsv', ['iso2', 'name', 'aliases', 'capitals']);
  for (const c of countries) add(c.name, 'country', c.iso2, '', list(c.aliases));
  for (const file of filesLike('places')) {
    if (file === 'places_weak.tsv' || file === 'places_typed.tsv') continue;
    for (const p of readTable(file, ['name', 'kind', 'country', 'flags', 'aliases'])) {
      if (p.kind === 'city') cities.set(p.name, list(p.aliases));
      add(p.name, p.kind, p.country, p.flags, list(p.aliases));
    }
  }
  const types = new Map(readTable('place_types.tsv', ['type', 'kind', 'form', 'other_forms']).map((t) => [t.type, t]));
  for (const row of readTable('places_typed.tsv', ['type', 'names'])) {
    const type = types.get(row.type);
    if (!type) throw new Error(`places_typed.tsv: no type "${row.type}" in place_types.tsv`);
    // Type word and one run of capitals: the grammar of places reads that without a table.
    for (const n of list(row.names).filter((x) => row.type === 'airport' || row.type === 'thermal' || !PLAIN_NAME.test(x)))
      add(
        `${type.form} ${n}`,
        type.kind,
        'VN',
        'T',
        list(type.other_forms).map((f) => `${f} ${n}`),
      );
  }
  const countryNames = new Set(countries.map((c) => c.name));
  for (const c of countries) {
    const [capital, ...aliases] = list(c.capitals);
    if (capital === undefined || c.iso2 === 'VN' || countryNames.has(capital) || cities.has(capital)) continue;
    add(capital, 'city', c.iso2, '', aliases);
  }
  const lines = unique(rows.map((r) => r.join('\t').replace(/\t+$/, '')));
  return draft('gazetteer', 'gazetteer', lines.join('\n'), 'countries.tsv, places*.tsv; columns: name, kind, country, flags, aliases');
}

/**
 * Names of bodies. In the tables `?` after an alias or abbreviation says that it is weak: it goes to a row of its own with
 * W and S (the name repeats a row before and is no pattern of its own). Abbreviations not all in capitals become aliases.
 */
function organizations(): Draft {
  const columns = ['name', 'kind', 'level', 'aliases', 'abbreviations', 'flags'];
  const lines: string[] = [];
  const names = new Map<string, string>();
  for (const file of filesLike('organizations')) {
    for (const r of readTable(file, columns)) {
      if (names.has(r.name)) throw new Error(`${file}: ${r.name} stands in ${names.get(r.name)} too`);
      names.set(r.name, file);
      const weak = (x: string) => x.endsWith('?');
      const given = list(r.abbreviations);
      const capitals = given.filter((a) => /^[\p{Lu}\d&.+-]+\??$/u.test(a));
      const aliases = [...list(r.aliases), ...given.filter((a) => !capitals.includes(a))];
      const strong = capitals.filter((a) => !weak(a));
      const row = (al: readonly string[], ab: readonly string[], flags: string): void => {
        const cells = [r.name, r.kind, r.level, al.join('|'), ab.join('|'), flags];
        lines.push(cells.join('\t').replace(/\t+$/, ''));
      };
      row(unique([...aliases.filter((a) => !weak(a)), ...shortened(r, aliases)]), unique(strong), `${strong.length > 0 ? 'A' : ''}${r.flags}`);
      const weakAliases = aliases.filter(weak).map((a) => a.slice(0, -1));
      const weakCapitals = capitals.filter(weak).map((a) => a.slice(0, -1));
      if (weakAliases.length > 0 || weakCapitals.length > 0) row(weakAliases, weakCapitals, 'AWS');
    }
  }
  return draft('organizations', 'organizations', lines.join('\n'), `organizations_*.tsv; columns: ${columns.join(', ')}`);
}

/** What the papers shorten inside the names of Party, Front and mass bodies: Trung ương → TƯ, TW, T.Ư; Mặt trận Tổ quốc → MTTQ. */
function shortened(r: Row, aliases: readonly string[]): string[] {
  if (r.level !== 'central' || !['party', 'front', 'mass-organisation'].includes(r.kind)) return [];
  const found: string[] = [];
  for (const name of [r.name, ...aliases.filter((a) => !a.endsWith('?'))]) {
    const forms = [name];
    if (name.includes('Mặt trận Tổ quốc')) forms.push(name.replace('Mặt trận Tổ quốc', 'MTTQ'));
    if (name.includes('Trung ương')) for (const f of [...forms]) for (const short of ['TƯ', 'TW', 'T.Ư']) forms.push(f.replace('Trung ương', short));
    found.push(...forms.filter((f) => f.includes(' ') && f !== name && f !== r.name && !aliases.includes(f)));
  }
  return unique(found);
}

function words(file: string): string {
  return unique(readTable(file, ['words']).flatMap((r: Row) => list(r.words)))
    .sort()
    .join('\n');
}

/** `code type date` for communes that changed their status after 2025-07-01; `d code successor` for districts without communes. */
function unitChanges(): string {
  const lines: string[] = [];
  for (const r of readTable('communes_since_2025.tsv', ['code', 'later_type', 'later_effective']))
    if (r.later_type !== '') lines.push([r.code, r.later_type, r.later_effective].join('\t'));
  for (const r of readTable('commune_successors.tsv', ['code', 'successors'])) if (r.code.length === 3) lines.push(['d', r.code, r.successors].join('\t'));
  return lines.join('\n');
}

/** organizationHeads → organization_heads */
function fileName(constant: string): string {
  return constant.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
}

function unique(lines: readonly string[]): string[] {
  return [...new Set(lines)];
}

function draft(constant: string, file: string, text: string, from: string): Draft {
  return { constant, file, from, text };
}

function written({ constant, file, from, text }: Draft, code: (text: string) => string): PackedModule {
  const escaped = code(text).replace(/\\/g, '\\\\').replace(/`/g, '\\`').replace(/\$\{/g, '\\${');
  const source = `// Generated by data/build.ts (npm run data) from data/${from}. Do not edit.\nexport const ${constant}: string = \`${escaped}\`;\n`;
  return { file: `${file}.ts`, source, rows: text.split('\n').length };
}
