/** The module graph, as the compiler reads it: no import cycle anywhere, and no folder of `src` imports from a layer above its own. */
import { readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The modules of a folder: path from the root → the paths it imports, type imports and dynamic imports included. */
function moduleGraph(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = ts.sys.readDirectory(`${ROOT}${folder}`, ['.ts'], ['**/node_modules', '**/*.d.ts']);
  const graph = new Map<string, string[]>();
  for (const file of files) {
    const { importedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'), true, true);
    const local = importedFiles.map((i) => i.fileName).filter((name) => name.startsWith('.'));
    graph.set(
      relative(ROOT, file),
      local.map((name) => relative(ROOT, resolve(dirname(file), name))),
    );
  }
  return graph;
}

/** The first cycle that a walk of the graph meets, as a path; empty if there is none. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (file: string): string[] => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return [];
    path.push(file);
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next);
      if (cycle.length > 0) return cycle;
    }
    path.pop();
    done.add(file);
    return [];
  };
  for (const file of graph.keys()) {
    const cycle = visit(file);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** From the ground up. What stands in one group may be imported by any later group and by its own folder. */
const LAYERS: readonly (readonly string[])[] = [
  ['entity.ts'],
  ['extraction.ts'],
  ['kit', 'entity-lists.ts', 'entity-fields.ts'],
  ['text'],
  ['gazetteer', 'options', 'words'],
  ['lexicon'],
  ['recognizers', 'places'],
  ['document'],
  ['resources.ts'],
  ['pipeline.ts'],
  ['extractor.ts', 'explain.ts', 'words.ts', 'places.ts'],
  ['schema'],
  ['index.ts', 'schema.ts'],
  ['io', 'adapters'],
  ['node', 'web'],
  ['cli'],
];

const layerOf = (file: string): number => {
  const part = file.split('/')[1];
  return LAYERS.findIndex((group) => group.includes(part));
};

describe('module graph', () => {
  it('finds a cycle where there is one', () => {
    const graph = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(cycleIn(graph)).toEqual(['b', 'c', 'b']);
  });

  it.each(['src', 'data', 'test', 'bench', 'examples'])('%s has no import cycle', (folder) => {
    const graph = moduleGraph(folder);
    expect(graph.size).toBeGreaterThan(1);
    expect(cycleIn(graph)).toEqual([]);
  });

  it('each file of src has a layer', () => {
    const unknown = [...moduleGraph('src').keys()].filter((file) => layerOf(file) < 0);
    expect(unknown).toEqual([]);
  });

  it('nothing in src imports from a layer above', () => {
    const upward: string[] = [];
    for (const [file, imports] of moduleGraph('src')) {
      for (const to of imports) {
        const same = file.split('/')[1] === to.split('/')[1];
        if (to.startsWith('src/') && !same && layerOf(to) >= layerOf(file)) upward.push(`${file} → ${to}`);
      }
    }
    expect(upward).toEqual([]);
  });
});
