/**
 * Cases as sentences: reads the tables of `test/specs/` whose rows are `text <tab> note <tab> values`, and compares extractions with them.
 *
 * **text** carries all its entities, of all six types, in brackets: `⟦T Chủ tịch ⟦O UBND ⟦L tỉnh X⟧⟧⟧ ⟦P Trần Văn A⟧`. Letters: P person,
 * T title, O organization, L place, D date, M money. A `?` after the letter makes a span optional: it may be found or not. An entity
 * without brackets must not be found. In links.tsv `#1` numbers a person and `@1,2` names the holders of a title: `⟦T@1 Chủ tịch⟧ ⟦P#1 A⟧`;
 * a title without `@` has no holder. `\n` is a line break. In custom.tsv a `*` after the letter marks a span that has the attributes of an
 * entry: `⟦O* Tập đoàn Hòa Bình⟧`; no other span has any.
 *
 * **note** says what the row is about. `!` and letters at its start mark what is known to fail, `!L name of a person as a place`: these
 * types (H: the holders) run as `it.fails`, the others must hold as in any row.
 *
 * **values** is `key=value; key=value`. A bare key belongs to the first required span of the table's own type, `place.code=` to the first
 * required place, `place2.code=` to the second. `former=` says that the field is absent. A field that points to an entity is compared by
 * the text of that entity, an inferred place by `~` and its name; `successors` lists codes, `candidates` counts, `until` is `validity.end`.
 */
import { describe, expect, it } from 'vitest';
import type { Entity, EntityType } from '../../src/entity.ts';
import type { Extraction } from '../../src/extraction.ts';
import { ENTITY_TYPES } from '../../src/entity-lists.ts';
import { extract } from '../../src/extractor.ts';
import { ALL_LETTERS, TYPE_OF } from '../marks.ts';
import { readTable, type Row } from '../tsv.ts';

interface Span {
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  readonly optional: boolean;
  /** It comes from the caller's lexicon. */
  readonly own: boolean;
  /** Number of the person. */
  readonly person: number | undefined;
  /** Numbers of the people that hold the title. */
  readonly holders: readonly number[];
}

interface Value {
  readonly span: Span;
  readonly key: string;
  readonly want: string;
}

/** What a row is checked for: the entities of a type with their values, or who holds which title. */
export type Check = EntityType | 'holders';

export interface SpecRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly values: readonly Value[];
  readonly checks: readonly Check[];
  /** The checks that the library is known to fail. */
  readonly known: readonly Check[];
}

const HEAD = new RegExp(`^⟦([${ALL_LETTERS}])(\\*)?(\\?)?(?:#(\\d+))?(?:@([\\d,]+))? `, 'u');
const KNOWN = new RegExp(`^!([${ALL_LETTERS}H]+) `, 'u');
const KEY = /^(?:([a-z]+?)(\d*)\.)?([a-zA-Z]+)$/u;

/** Takes the brackets out of a marked text. @throws Error on a bad bracket, an empty span, a span with outer space */
function parseMarked(marked: string): { text: string; spans: Span[] } {
  let text = '';
  const open: Omit<Span, 'end'>[] = [];
  const spans: Span[] = [];
  for (let i = 0; i < marked.length; ) {
    if (marked[i] === '⟦') {
      const [head, letter = '', own, optional, person, holders] = HEAD.exec(marked.slice(i, i + 80)) ?? [];
      const type = TYPE_OF.get(letter);
      if (head === undefined || type === undefined) throw new Error(`bad bracket, or an unknown letter: ${marked.slice(i, i + 40)}`);
      open.push({
        type,
        start: text.length,
        own: own !== undefined,
        optional: optional !== undefined,
        person: person === undefined ? undefined : Number(person),
        holders: holders?.split(',').map(Number) ?? [],
      });
      i += head.length;
    } else if (marked[i] === '⟧') {
      const span = open.pop();
      if (span === undefined) throw new Error(`stray bracket: ${marked.slice(0, i + 1)}`);
      const inside = text.slice(span.start);
      if (inside === '' || inside.trim() !== inside) throw new Error(`bad span "${inside}"`);
      spans.push({ ...span, end: text.length });
      i++;
    } else text += marked[i++];
  }
  if (open.length > 0) throw new Error(`open bracket: ${marked}`);
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

function parseValues(cell: string, spans: readonly Span[], own: EntityType): Value[] {
  return cell
    .split(';')
    .filter((pair) => pair.trim() !== '')
    .map((pair) => {
      const [left = '', ...right] = pair.split('=');
      const [, type = own, nth, key] = KEY.exec(left.trim()) ?? [];
      const span = spans.filter((s) => s.type === type && !s.optional)[Number(nth || 1) - 1];
      if (key === undefined || right.length === 0 || span === undefined) throw new Error(`no key, or no span for it: "${pair.trim()}"`);
      return { span, key, want: right.join('=').trim() };
    });
}

function parseKnown(note: string): Check[] {
  if (!note.startsWith('!')) return [];
  const letters = KNOWN.exec(note)?.[1];
  if (letters === undefined) throw new Error(`"!" without the letters of what fails: ${note}`);
  return [...letters].map((letter) => TYPE_OF.get(letter) ?? 'holders');
}

/** A row of a table about `own`. @throws Error on a bad bracket, a value without a span, a `!` without letters */
export function parseRow(row: Row<'text' | 'note' | 'values'>, own: EntityType): SpecRow {
  const { text, spans } = parseMarked(row.text);
  const checks: readonly Check[] = spans.some((s) => s.person !== undefined) ? [...ENTITY_TYPES, 'holders'] : ENTITY_TYPES;
  return { line: row.line, text, spans, checks, known: parseKnown(row.note), values: parseValues(row.values, spans, own) };
}

/** All rows of `test/specs/<table>.tsv`. @throws Error with file and line of a row that is not well formed */
export function readSpecs(table: string, own: EntityType): SpecRow[] {
  return readTable(`${table}.tsv`, ['text', 'note', 'values']).map((row) => {
    try {
      return parseRow(row, own);
    } catch (e) {
      throw new Error(`${table}.tsv:${row.line}: ${(e as Error).message}`);
    }
  });
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;
const same = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start === b.start && a.end === b.end;

/** A field as the tables write it. */
function fieldOf(e: Entity, key: string, entities: readonly Entity[]): string {
  if (e.type === 'place' && key === 'successors') return (e.successors ?? []).map((unit) => unit.code).join(',');
  if (e.type === 'place' && key === 'candidates') return String(e.candidates?.length ?? 0);
  if (e.type === 'place' && key === 'until') return e.validity?.end ?? '';
  const field: unknown = new Map<string, unknown>(Object.entries(e)).get(key);
  if (typeof field === 'object' && field !== null && 'name' in field) return `~${String(field.name)}`;
  if (key === 'organization' || key === 'place' || key === 'within') return entities.find((other) => other.id === field)?.text ?? '';
  return String(field ?? '');
}

/** What is wrong with the entities of a type: missed ones, wrong ones, wrong values. */
function spanErrors(row: SpecRow, { entities }: Extraction, type: EntityType): string[] {
  const found = entities.filter((e) => e.type === type);
  const gold = row.spans.filter((s) => s.type === type);
  const required = gold.filter((s) => !s.optional);
  const free = (e: Entity): boolean => gold.some((s) => s.optional && overlap(s, e)) && !required.some((s) => overlap(s, e));
  const missed = required.filter((s) => !found.some((e) => same(s, e)));
  const wrong = found.filter((e) => !gold.some((s) => same(s, e)) && !free(e));
  const values = row.values.flatMap(({ span, key, want }) => {
    const e = span.type === type ? found.find((other) => same(other, span)) : undefined;
    const got = e === undefined ? want : fieldOf(e, key, entities);
    return got === want ? [] : [`"${e?.text}" ${key}: want "${want}", got "${got}"`];
  });
  return [...missed.map((s) => `missed "${row.text.slice(s.start, s.end)}"`), ...wrong.map((e) => `wrong "${e.text}"`), ...values];
}

/** What is wrong with the links: each is a title and the fullest name of one holder. An optional title may lack its holders. */
function holderErrors(row: SpecRow, { entities, people }: Extraction): string[] {
  const fold = (s: string): string => s.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
  const names = new Map<number, string>();
  for (const { person, start, end } of row.spans)
    if (person !== undefined && (names.get(person)?.length ?? 0) < end - start) names.set(person, fold(row.text.slice(start, end)));
  const holders = (s: Span): string[] => s.holders.map((number) => names.get(number) ?? `no person ${number}`);
  const link = (title: { start: number; end: number }, name: string): string => `${row.text.slice(title.start, title.end)}@${title.start} → ${name}`;
  const titles = row.spans.filter((s) => s.type === 'title');
  const want = titles.filter((s) => !s.optional).flatMap((s) => holders(s).map((name) => link(s, name)));
  const found = people.flatMap((p) => entities.filter((e) => p.titles.includes(e.id)).map((title) => ({ title, name: fold(p.name) })));
  const got = found
    .filter(({ title, name }) => !titles.some((s) => s.optional && overlap(s, title) && holders(s).includes(name)))
    .map(({ title, name }) => link(title, name));
  return [...want.filter((l) => !got.includes(l)).map((l) => `missed ${l}`), ...got.filter((l) => !want.includes(l)).map((l) => `wrong ${l}`)];
}

/** What is wrong with the attributes of a row of custom.tsv: they stand on the spans marked so, and on no other. */
export function attributeErrors(row: SpecRow, { entities }: Extraction): string[] {
  const own = row.spans.filter((s) => s.own);
  const found = entities.filter((e) => e.attributes !== undefined);
  return [
    ...own.filter((s) => !found.some((e) => same(s, e))).map((s) => `no attributes on "${row.text.slice(s.start, s.end)}"`),
    ...found.filter((e) => !own.some((s) => same(s, e))).map((e) => `attributes on "${e.text}"`),
  ];
}

/** What is wrong in a reading of the row; empty where the check holds. */
export function errorsOf(row: SpecRow, result: Extraction, check: Check): string[] {
  return check === 'holders' ? holderErrors(row, result) : spanErrors(row, result, check);
}

/** One test for what must hold in a row of `test/specs/<table>.tsv`, and one that fails for each check that is known to fail. */
export function describeSpecs(table: string, own: EntityType, least: number): void {
  describe(`specs/${table}.tsv`, () => {
    const rows = readSpecs(table, own);
    it(`has at least ${least} rows`, () => expect(rows.length).toBeGreaterThanOrEqual(least));
    for (const row of rows) {
      const name = row.text.slice(0, 70);
      it(`${row.line}: ${name}`, () => {
        const result = extract(row.text);
        const errors = row.checks.filter((check) => !row.known.includes(check)).flatMap((check) => errorsOf(row, result, check));
        expect(errors, row.text).toEqual([]);
      });
      for (const check of row.known)
        it.fails(`${row.line}, known failure of ${check}: ${name}`, () => expect(errorsOf(row, extract(row.text), check)).toEqual([]));
    }
  });
}
