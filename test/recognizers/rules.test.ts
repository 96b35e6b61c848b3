/** Named rules and words of evidence: each rule is decided by some row of the specs, and confidence follows from evidence. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readTables, tableTexts } from '../../data/build/tables.ts';
import { STEPS } from '../../src/document/links/gap-steps.ts';
import { ENTITY_TYPES } from '../../src/entity-lists.ts';
import { explain } from '../../src/explain.ts';
import { confidenceOf } from '../../src/recognizers/evidence.ts';
import { sentences } from '../marks.ts';
import { readTable } from '../tsv.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Surface forms of the values of a table. */
function formsOf<const C extends string>(table: string, columns: readonly (C | 'forms')[]): string[] {
  return readTable(table, columns).flatMap((row) => row.forms.split(' | ').map((form) => form.replace(/[[\]]/g, '')));
}

const VALUES = [
  ...formsOf('money.tsv', ['value', 'min', 'max', 'currency', 'modifier', 'per', 'forms']),
  ...formsOf('date.tsv', ['reference', 'value', 'mod', 'forms']),
].map((text) => explain(text, { referenceDate: '2022-12-27' }));
const explanations = [...sentences(), ...readTable('offices.tsv', ['text', 'offices', 'note']).map((row) => row.text)].map((text) => explain(text));

/** The names of rules: `name` of an object that also has `when`, and what is passed to `refuse` and `drop`. */
function namesIn(file: string): string[] {
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const value = (key: string): ts.Node | undefined => node.properties.find((p) => p.name?.getText() === key);
      const name = value('name');
      if (value('when') !== undefined && name !== undefined && ts.isPropertyAssignment(name) && ts.isStringLiteral(name.initializer))
        names.push(name.initializer.text);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && ['refuse', 'drop', 'leaveOpen'].includes(node.expression.name.text)) {
      const last = node.arguments[node.arguments.length - 1];
      if (ts.isStringLiteral(last)) names.push(last.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return names;
}

const files = ['recognizers', 'document'].flatMap((folder) => ts.sys.readDirectory(`${ROOT}src/${folder}`, ['.ts']));
/** Rules for candidates and links; those that `explain` shows. */
const OF_TYPE = new RegExp(`^(?:${ENTITY_TYPES.join('|')}|link|gap):`);
const rules = files.flatMap((file) =>
  namesIn(file)
    .filter((name) => OF_TYPE.test(name))
    .map((name) => ({ name, file: relative(ROOT, file) })),
);
const reached = new Set([...explanations, ...VALUES].flatMap((e) => [...e.steps.map((s) => s.rule), ...e.extraction.entities.flatMap((x) => x.evidence)]));

describe('named rules', () => {
  it('are many, and each name belongs to one rule', () => {
    expect(rules.length).toBeGreaterThan(40);
    const files = new Map<string, Set<string>>();
    for (const { name, file } of rules) files.set(name, (files.get(name) ?? new Set()).add(file));
    expect([...files].filter(([, where]) => where.size > 1).map(([name]) => name)).toEqual([]);
  });

  it('are each decided by a row of the specs', () => {
    expect([...new Set(rules.map((r) => r.name))].filter((name) => !reached.has(name))).toEqual([]);
  });

  it('are each decided by a row of the specs, between mentions too', () => {
    const taken = new Set(explanations.flatMap((e) => e.steps.flatMap((s) => s.between ?? [])));
    expect(STEPS.map((step) => step.name).filter((name) => !taken.has(name))).toEqual([]);
  });
});

/** Of confidence, from the highest. */
const LEVELS = ['high', 'medium', 'low'];

describe('evidence', () => {
  const rows = readTables(tableTexts()).rows('evidence');
  const exact = new Set(rows.map((row) => row.name));
  const isKnown = (word: string): boolean => exact.has(word) || exact.has(`${word.slice(0, word.indexOf(':'))}:*`);
  const entities = [...explanations, ...VALUES].flatMap((e) => e.extraction.entities);

  it('is of words that data/evidence.tsv has', () => {
    expect([...new Set(entities.flatMap((e) => e.evidence))].filter((word) => !isKnown(word))).toEqual([]);
  });

  it('of offices is of words that the table has', () => {
    const words = explanations.flatMap((e) => e.extraction.people.flatMap((p) => p.offices.flatMap((o) => o.evidence)));
    expect([...new Set(words)].filter((word) => !isKnown(word))).toEqual([]);
  });

  it('decides the confidence, as the table says', () => {
    const limits = new Map(rows.map((row) => [row.name, LEVELS.indexOf(row.limit)]));
    const limitOf = (word: string): number => limits.get(word) ?? limits.get(`${word.slice(0, word.indexOf(':'))}:*`) ?? -1;
    for (const e of entities) expect(LEVELS.indexOf(e.confidence), e.text).toBe(Math.max(0, ...e.evidence.map(limitOf)));
  });

  it('allows the confidence that the table says', () => {
    expect(confidenceOf([])).toBe('high');
    expect(confidenceOf(['cue:ông', 'family-name:Trần'])).toBe('high');
    expect(confidenceOf(['head:Sở', 'form:head-alone'])).toBe('medium');
    expect(confidenceOf(['form:head-alone', 'form:lower-case'])).toBe('low');
  });

  it('has no word in the table that nothing gives', () => {
    const given = new Set([...entities, ...explanations.flatMap((e) => e.extraction.people.flatMap((p) => p.offices))].flatMap((x) => x.evidence));
    const unused = rows.map((row) => row.name).filter((name) => !name.endsWith('*') && !given.has(name));
    expect(unused.filter((name) => !FROM_OTHERS.has(name))).toEqual([]);
  });
});

/** Needs a lexicon of the caller. */
const FROM_OTHERS: ReadonlySet<string> = new Set(['custom']);
