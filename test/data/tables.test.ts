import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildModules } from '../../data/build/modules.ts';
import { facts } from '../../data/build-characters.ts';
import { DATA, list, readTable } from '../../data/build/tsv.ts';
import { communes, districts, provinces } from '../../src/gazetteer/units.ts';
import { BASE_AT, info, LIMIT, OTHER } from '../../src/text/characters.ts';

const PACKED = fileURLToPath(new URL('../../src/lexicon/packed/', import.meta.url));
const TABLES = readdirSync(DATA).filter((f) => f.endsWith('.tsv'));

describe('packed modules', () => {
  const modules = buildModules();

  test('are what the tables say: npm run data', () => {
    const stale = modules.filter((m) => !existsSync(PACKED + m.file) || readFileSync(PACKED + m.file, 'utf8') !== m.source);
    expect(stale.map((m) => m.file)).toEqual([]);
  });

  test('come out the same twice', () => {
    expect(buildModules().map((m) => m.source)).toEqual(modules.map((m) => m.source));
  });

  test('are NFC', () => {
    for (const m of modules) expect(m.source === m.source.normalize('NFC'), m.file).toBe(true);
  });
});

describe('characters', () => {
  test('are what Unicode says: npm run data', () => {
    const generated = readFileSync(fileURLToPath(new URL('../../src/text/characters.generated.ts', import.meta.url)), 'utf8');
    // Another Node.js may know another Unicode: what both know must still agree.
    const differences: string[] = [];
    const isSame = generated.includes(`Unicode ${process.versions['unicode']}.`);
    for (let c = 0; c < LIMIT; c++) {
      const { low, base } = facts(c);
      if ((info[c] & 0xff) === low && ((info[c] >>> BASE_AT) & 0xffff) === base) continue;
      if (isSame || (low !== OTHER && (info[c] & 7) !== OTHER)) differences.push(c.toString(16));
    }
    expect(differences).toEqual([]);
  });
});

describe('tables', () => {
  test.each(TABLES)('%s: NFC, LF, no blanks at cell ends, no more cells than the header', (file) => {
    const text = readFileSync(DATA + file, 'utf8');
    expect(text).toBe(text.normalize('NFC'));
    expect(text).not.toMatch(/\r|\uFEFF/);
    const [head, ...rows] = text
      .trimEnd()
      .split('\n')
      .filter((l) => !l.startsWith('#'));
    const columns = head.split('\t').length;
    const bad = rows.filter((r) => r.split('\t').length > columns || r.split('\t').some((c) => c !== c.trim()));
    expect(bad).toEqual([]);
  });

  test('each has a line in SOURCES.md', () => {
    const sources = readFileSync(`${DATA}SOURCES.md`, 'utf8');
    expect(TABLES.filter((f) => !sources.includes(`\`${f}\``))).toEqual([]);
  });

  test('country codes are two capitals, kinds are those of PlaceKind', () => {
    const kinds = ['country', 'province', 'district', 'commune', 'hamlet', 'street', 'road', 'region', 'natural', 'facility', 'city', 'continent'];
    for (const file of TABLES.filter((f) => /^places_(?!weak|typed)/.test(f)))
      for (const p of readTable(file, ['name', 'kind', 'country', 'flags', 'aliases'])) {
        expect(kinds, `${file}: ${p.name}`).toContain(p.kind);
        expect(p.country, `${file}: ${p.name}`).toMatch(/^([A-Z]{2})?$/);
        expect(p.flags, `${file}: ${p.name}`).toMatch(/^T?W?$/);
      }
    const codes = readTable('countries.tsv', ['iso2', 'name', 'aliases', 'capitals']).map((c) => c.iso2);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(230);
  });

  test('bodies: kinds and levels are in the list, no name twice', () => {
    const kinds = [
      'party',
      'government',
      'assembly',
      'ministry',
      'department',
      'agency',
      'court',
      'procuracy',
      'military',
      'police',
      'front',
      'mass-organisation',
      'company',
      'bank',
      'school',
      'hospital',
      'press',
      'international',
      'religious',
      'institute',
      'other',
    ];
    const names: string[] = [];
    for (const file of TABLES.filter((f) => /^organizations_/.test(f)))
      for (const o of readTable(file, ['name', 'kind', 'level', 'aliases', 'abbreviations', 'flags', 'period'])) {
        expect(kinds, `${file}: ${o.name}`).toContain(o.kind);
        expect(['', 'central', 'province', 'district', 'commune', 'other'], `${file}: ${o.name}`).toContain(o.level);
        expect(o.period, `${file}: ${o.name}`).toMatch(/^$|^(\d{4}(-\d{2})?)?\/(\d{4}(-\d{2})?)?$/);
        expect(list(o.aliases), `${file}: ${o.name}`).not.toContain(o.name);
        names.push(o.name);
      }
    expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([]);
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
    expect(districts().filter((d) => !provinceCodes.o.has(d.parent))).toEqual([]);
    expect(old.filter((c) => !districtCodes.has(c.parent))).toEqual([]);
    expect(old.filter((c) => c.current && !inForce.has(c.parent))).toEqual([]);
    expect(now.filter((c) => !provinceCodes.n.has(c.parent))).toEqual([]);
  });

  test('unpacked communes are the rows of the tables', () => {
    const rows = [
      ...readTable('communes_until_2025.tsv', ['code']).map((r) => `o ${r.code} ${r.type} ${r.name} ${r.district} ${r.flags.startsWith('c')}`),
      ...readTable('communes_since_2025.tsv', ['code']).map((r) => `n ${r.code} ${r.type} ${r.name} ${r.province} true`),
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
