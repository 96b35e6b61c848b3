/**
 * Reads the case tables of `test/specs/*.tsv` and compares an extraction with a row.
 *
 * A row is `marked text <tab> note <tab> values`. The text carries its entities in brackets: ⟦P#1 Trần Văn A⟧,
 * ⟦T@1 Chủ tịch ⟦O HĐND ⟦L tỉnh X⟧⟧⟧; letters P person, T title, O organization, L place, D date, M money; `?` behind the
 * letter makes a span optional; `#n` numbers a person, `@n,m` names a title's holders. `\n` in the text is a line break.
 * `values` is `key=value; key=value`, checked on the first required span of the table's type; `former=` says that the key is absent.
 * A note that begins with `!` marks a failure that is known: the row is counted, not asserted.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Entity, EntityType, Extraction } from '../../src/entity.ts';
import { extract } from '../../src/extractor.ts';

export interface SpecSpan {
  start: number;
  end: number;
  type: EntityType;
  optional: boolean;
  /** Number of the person. */
  person?: number;
  /** Numbers of the people that hold the title. */
  holders: number[];
}

export interface SpecRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly text: string;
  readonly spans: readonly SpecSpan[];
  readonly note: string;
  readonly values: Readonly<Record<string, string>>;
  /** The library is known to fail on it. */
  readonly known: boolean;
}

const LETTERS: Readonly<Record<string, EntityType>> = { P: 'person', T: 'title', O: 'organization', L: 'place', D: 'date', M: 'money' };
const HEAD = /^⟦([PTOLDM])(\?)?(?:#(\d+))?(?:@([\d,]+))?(?::\S+)? /u;

/** Takes the brackets out of a marked text. @throws Error on a bad bracket, an empty span, a span with outer space */
export function parseMarked(marked: string): { text: string; spans: SpecSpan[] } {
  let text = '';
  const open: SpecSpan[] = [];
  const spans: SpecSpan[] = [];
  for (let i = 0; i < marked.length; ) {
    if (marked[i] === '⟦') {
      const head = HEAD.exec(marked.slice(i, i + 80));
      if (head === null) throw new Error(`bad bracket: ${marked.slice(i, i + 40)}`);
      const span: SpecSpan = { start: text.length, end: -1, type: LETTERS[head[1]], optional: head[2] === '?', holders: head[4]?.split(',').map(Number) ?? [] };
      if (head[3] !== undefined) span.person = Number(head[3]);
      open.push(span);
      i += head[0].length;
    } else if (marked[i] === '⟧') {
      const span = open.pop();
      if (span === undefined) throw new Error(`stray bracket: ${marked.slice(0, i + 1)}`);
      span.end = text.length;
      const inside = text.slice(span.start);
      if (inside === '' || inside.trim() !== inside) throw new Error(`bad span "${inside}"`);
      spans.push(span);
      i++;
    } else text += marked[i++];
  }
  if (open.length > 0) throw new Error(`open bracket: ${marked}`);
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** All rows of `test/specs/<name>.tsv`; empty lines and lines that begin with `#` are left out. */
export function readSpecs(name: string): SpecRow[] {
  const path = fileURLToPath(new URL(`../specs/${name}.tsv`, import.meta.url));
  const rows: SpecRow[] = [];
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((raw, k) => {
      if (raw.trim() === '' || raw.startsWith('#')) return;
      const [marked, note = '', values = ''] = raw.split('\t');
      const pairs = values.split(';').flatMap((v) => (v.includes('=') ? [[v.slice(0, v.indexOf('=')).trim(), v.slice(v.indexOf('=') + 1).trim()]] : []));
      try {
        const parsed = parseMarked(marked.replaceAll('\\n', '\n'));
        rows.push({ line: k + 1, ...parsed, note, values: Object.fromEntries(pairs), known: note.startsWith('!') });
      } catch (e) {
        throw new Error(`${name}.tsv:${k + 1}: ${(e as Error).message}`);
      }
    });
  return rows;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean => a.start < b.end && b.start < a.end;

/** What is wrong with the spans of `type`: missed ones, wrong ones, wrong values. Empty when the row passes. */
export function spanErrors(row: SpecRow, result: Extraction, type: EntityType): string[] {
  const found = result.entities.filter((e) => e.type === type);
  const gold = row.spans.filter((s) => s.type === type);
  const must = gold.filter((s) => !s.optional);
  const errors: string[] = [];
  for (const g of must) if (!found.some((e) => e.start === g.start && e.end === g.end)) errors.push(`missed "${row.text.slice(g.start, g.end)}"`);
  for (const e of found) {
    if (gold.some((g) => g.start === e.start && g.end === e.end)) continue;
    if (gold.some((g) => g.optional && overlap(g, e)) && !must.some((g) => overlap(g, e))) continue;
    errors.push(`wrong "${e.text}"`);
  }
  const first = must[0];
  const hit = first === undefined ? undefined : found.find((e) => e.start === first.start && e.end === first.end);
  if (hit !== undefined)
    for (const [key, want] of Object.entries(row.values)) {
      const got = (hit as Entity & Record<string, unknown>)[key];
      if (String(got ?? '') !== want) errors.push(`"${hit.text}" ${key}: want "${want}", got "${String(got ?? '')}"`);
    }
  return errors;
}

/** What is wrong with the links: each is a title's span and the fullest name of one holder. */
export function linkErrors(row: SpecRow, result: Extraction): string[] {
  const fold = (s: string): string => s.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ');
  const names = new Map<number, string>();
  for (const s of row.spans) {
    if (s.person === undefined) continue;
    const name = row.text.slice(s.start, s.end);
    if ((names.get(s.person)?.length ?? 0) < name.length) names.set(s.person, name);
  }
  const want = new Set<string>();
  const free = row.spans.filter((s) => s.type === 'title' && s.optional);
  for (const s of row.spans)
    if (!s.optional) for (const h of s.holders) want.add(`${row.text.slice(s.start, s.end)}@${s.start} → ${fold(names.get(h) ?? '?')}`);
  const got = new Set<string>();
  const byId = new Map(result.entities.map((e) => [e.id, e]));
  for (const p of result.people)
    for (const id of p.titles) {
      const t = byId.get(id);
      if (t !== undefined && !free.some((s) => overlap(s, t))) got.add(`${t.text}@${t.start} → ${fold(p.name)}`);
    }
  return [...[...want].filter((l) => !got.has(l)).map((l) => `missed ${l}`), ...[...got].filter((l) => !want.has(l)).map((l) => `wrong ${l}`)];
}

/** One test for each row of a table, and one that counts the known failures and names those that pass by now. */
export function describeSpecs(name: string, least: number, errorsOf: (row: SpecRow, result: Extraction) => string[]): void {
  const rows = readSpecs(name);
  describe(`specs/${name}.tsv`, () => {
    it(`has at least ${least} rows, none twice`, () => {
      expect(rows.length).toBeGreaterThanOrEqual(least);
      expect(new Set(rows.map((r) => r.text)).size).toBe(rows.length);
    });
    for (const row of rows) if (!row.known) it(`${row.line}: ${row.text.slice(0, 70)}`, () => expect(errorsOf(row, extract(row.text)), row.text).toEqual([]));
    it('known failures', () => {
      const known = rows.filter((r) => r.known);
      const mended = known.filter((r) => errorsOf(r, extract(r.text)).length === 0);
      if (known.length > 0) console.log(`specs/${name}.tsv: ${known.length} known failures of ${rows.length} rows`);
      for (const r of mended) console.log(`specs/${name}.tsv:${r.line} passes now, take its "!" away: ${r.text}`);
      expect(known.length).toBeLessThan(rows.length);
    });
  });
}
