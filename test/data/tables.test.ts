import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { characterFacts } from '../../data/build/characters.ts';
import { folder } from '../../data/build/fold.ts';
import { DATA, readTables, tableTexts } from '../../data/build/tables.ts';
import { factsOf } from '../../data/derive-characters.ts';
import { TABLES } from '../../data/schema.ts';
import { communes, districts, provinces } from '../../src/gazetteer/units.ts';
import { BASE_AT, LIMIT } from '../../src/text/character-layout.ts';
import { info } from '../../src/text/characters.ts';
import { Vocabulary } from '../../src/text/vocabulary.ts';

const texts = tableTexts();
const tables = readTables(texts);

describe('tables', () => {
  test('each has a line in SOURCES.md', () => {
    const sources = readFileSync(`${DATA}SOURCES.md`, 'utf8');
    expect([...texts.keys()].filter((file) => !sources.includes(`\`${file}\``))).toEqual([]);
  });

  test('are read whole', () => {
    for (const [name, { files }] of Object.entries(TABLES)) {
      const lines = files.flatMap((file) => texts.get(`${file}.tsv`)?.trimEnd().split('\n').slice(1) ?? []);
      expect(tables.rows(name as keyof typeof TABLES), name).toHaveLength(lines.length);
    }
  });
});

/** Code units that the table had in November 2026: none is lost. */
const CHARACTERS = 7343;

describe('characters', () => {
  test('are what Unicode says', () => {
    const rows = new Map<number, string>();
    for (const { first, last, ...facts } of tables.rows('characters'))
      for (let c = Number.parseInt(first, 16); c <= Number.parseInt(last, 16); c++)
        rows.set(c, JSON.stringify({ class: facts.class, case: facts.case, letters: facts.letters }));
    expect(rows.size).toBeGreaterThanOrEqual(CHARACTERS);
    const differences: string[] = [];
    for (let c = 0; c < LIMIT; c++) {
      const here = factsOf(c);
      // Another Node.js may know another Unicode: what both know must agree.
      if (here.class !== '' && rows.has(c) && rows.get(c) !== JSON.stringify(here)) differences.push(c.toString(16));
    }
    expect(differences).toEqual([]);
  });

  test('are in the library as in the table', () => {
    const facts = characterFacts(tables.rows('characters'));
    const differences = facts.flatMap(({ low, base }, c) => ((info[c] & 0xff) === low && ((info[c] >>> BASE_AT) & 0xffff) === base ? [] : [c.toString(16)]));
    expect(differences).toEqual([]);
  });

  test('fold syllables for the builders as the vocabulary does', () => {
    const keyOf = folder(tables);
    const vocabulary = new Vocabulary();
    const words = [...tables.rows('words').flatMap((r) => r.word.split(' ')), ...tables.rows('wordSyllables').map((r) => r.syllable)];
    const spellings = words
      .flatMap((w) => [w, w.normalize('NFD'), w.toUpperCase()])
      .concat('hoà', 'hòa', 'kĩ', 'kỹ', 'quý', 'quí', 'thúy', '12', 'B52', 'İ', '-');
    const byKey = new Map<string, number>();
    const byId = new Map<number, string>();
    for (const word of new Set(spellings)) {
      const [key, id] = [keyOf(word), vocabulary.add(word)];
      expect(byKey.get(key) ?? id, word).toBe(id);
      expect(byId.get(id) ?? key, word).toBe(key);
      byKey.set(key, id);
      byId.set(id, key);
    }
    expect(keyOf('hoà')).toBe(keyOf('hòa'));
    expect(keyOf('kĩ')).toBe(keyOf('kỹ'));
    expect(keyOf('thúy')).not.toBe(keyOf('thúi'));
  });
});

describe('administrative units', () => {
  const all = communes();
  const old = all.filter((c) => c.era === 'o');
  const now = all.filter((c) => c.era === 'n');

  test('counts', () => {
    expect(provinces().filter((p) => p.era === 'o')).toHaveLength(63);
    expect(provinces().filter((p) => p.era === 'n')).toHaveLength(34);
    expect(districts().filter((d) => d.current)).toHaveLength(696);
    expect(old.filter((c) => c.current)).toHaveLength(10_035);
    expect(now).toHaveLength(3_321);
  });

  test('every code in force is unique within its era', () => {
    for (const units of [
      provinces().filter((p) => p.era === 'o'),
      provinces().filter((p) => p.era === 'n'),
      districts().filter((d) => d.current),
      old.filter((c) => c.current),
      now,
    ])
      expect(new Set(units.map((u) => u.code)).size).toBe(units.length);
  });

  test('every parent exists in the same era', () => {
    const provinceCodes = { o: new Set<string>(), n: new Set<string>() };
    for (const p of provinces()) provinceCodes[p.era].add(p.code);
    const districtCodes = new Set(districts().map((d) => d.code));
    const inForce = new Set(
      districts()
        .filter((d) => d.current)
        .map((d) => d.code),
    );
    expect(districts().filter((d) => !provinceCodes.o.has(d.parent ?? ''))).toEqual([]);
    expect(old.filter((c) => !districtCodes.has(c.parent ?? ''))).toEqual([]);
    expect(old.filter((c) => c.current && !inForce.has(c.parent ?? ''))).toEqual([]);
    expect(now.filter((c) => !provinceCodes.n.has(c.parent ?? ''))).toEqual([]);
  });

  test('unpacked communes are the rows of the tables', () => {
    const rows = [
      ...tables.rows('communesUntil2025').map((r) => `o ${r.code} ${r.type} ${r.name} ${r.district} ${r.flags !== 0}`),
      ...tables.rows('communesSince2025').map((r) => `n ${r.code} ${r.type} ${r.name} ${r.province} true`),
    ];
    expect(all.map((c) => `${c.era} ${c.code} ${c.type} ${c.name} ${c.parent} ${c.current}`).sort()).toEqual(rows.sort());
  });

  test('each province of the old era has a successor, each of the new one at least one predecessor', () => {
    const known = new Set(
      provinces()
        .filter((p) => p.era === 'n')
        .map((p) => p.code),
    );
    const reached = new Set<string>();
    for (const p of provinces().filter((x) => x.era === 'o')) {
      expect(p.successors, p.name).toHaveLength(1);
      expect(known, p.name).toContain(p.successors[0]);
      reached.add(p.successors[0]);
    }
    expect(reached.size).toBe(34);
  });
});
