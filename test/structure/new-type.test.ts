/**
 * What it takes to add an entity type: a folder, and a line or two in five files of the extractor that the compiler demands. The steps of CONTRIBUTING are tried on
 * copies of the sources in memory: the compiler names each of these places, and with all of them done the extractor compiles.
 */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SRC = `${ROOT}src/`;

/** A line that a new type adds, by file: where it goes, and what it is. */
interface Step {
  readonly file: string;
  readonly after: string;
  readonly line: string;
}

/** As CONTRIBUTING lists them, for an invented type `widget`. */
const STEPS: readonly Step[] = [
  { file: 'entity.ts', after: 'export interface EntityOf {', line: "  widget: EntityBase & { readonly type: 'widget'; readonly size: string };" },
  { file: 'entity-lists.ts', after: 'valuesOf<EntityType>({', line: ' widget: 0,' },
  { file: 'recognizers/candidate.ts', after: 'export interface CandidateOf {', line: "  widget: CandidateBase & { type: 'widget'; size: string };" },
  { file: 'recognizers/registry.ts', after: 'export const RECOGNIZERS: Registry = {', line: ' widget,' },
];
/** The import that goes with the line of the registry. */
const IMPORT = "import { widget } from './widget/index.ts';\n";

const FOLDER = `import type { Recognizer } from '../recognizer.ts';

export const widget: Recognizer<'widget'> = {
  holds: [],
  prepare: () => () => ({ candidates: [] }),
  fill: (e, { c }) => {
    e.size = c.size;
  },
};
`;

const options = ts.parseJsonConfigFileContent(ts.readConfigFile(`${ROOT}tsconfig.src.json`, ts.sys.readFile).config, ts.sys, ROOT).options;
const parsed = new Map<string, ts.SourceFile>();

/** Compiles the extractor, or other files, with some files replaced; the files of `src` with errors. */
function errorsWith(changed: ReadonlyMap<string, string>, roots: readonly string[] = ['index.ts', 'explain.ts']): string[] {
  const host = ts.createCompilerHost(options);
  const fromDisk = host.getSourceFile.bind(host);
  const onDisk = host.fileExists.bind(host);
  host.fileExists = (file) => changed.has(file) || onDisk(file);
  host.directoryExists = (folder) => [...changed.keys()].some((file) => file.startsWith(`${folder}/`)) || ts.sys.directoryExists(folder);
  host.getSourceFile = (file, version) => {
    const text = changed.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, version, true);
    const known = parsed.get(file) ?? fromDisk(file, version);
    if (known !== undefined) parsed.set(file, known);
    return known;
  };
  const program = ts.createProgram({ rootNames: roots.map((file) => SRC + file), options: { ...options, skipLibCheck: true }, host });
  const files = ts.getPreEmitDiagnostics(program).map((d) => d.file?.fileName.slice(SRC.length) ?? '');
  return [...new Set(files)].sort();
}

/** The sources with a type `widget` in `EntityType`, and with these steps done. */
function withSteps(steps: readonly Step[]): Map<string, string> {
  const changed = new Map([[`${SRC}recognizers/widget/index.ts`, FOLDER]]);
  const text = (file: string): string => changed.get(SRC + file) ?? ts.sys.readFile(SRC + file) ?? '';
  changed.set(`${SRC}entity.ts`, text('entity.ts').replace('export type EntityType =', "export type EntityType = 'widget' |"));
  for (const { file, after, line } of steps) {
    const before = text(file);
    expect(before, `${file} has ${after}`).toContain(after);
    const own = file === 'recognizers/registry.ts' ? IMPORT : '';
    changed.set(SRC + file, own + before.replace(after, `${after}${after.endsWith('{') && line.startsWith('  ') ? '\n' : ''}${line}`));
  }
  return changed;
}

describe('a new entity type', () => {
  it('is nothing to the compiler before it is in EntityType', () => expect(errorsWith(new Map())).toEqual([]));

  it('is demanded in each documented place', () => {
    const named = errorsWith(withSteps([]));
    for (const { file } of STEPS) expect(named).toContain(file);
  });

  it('compiles with all of them', () => expect(errorsWith(withSteps(STEPS))).toEqual([]));

  it('is then demanded of what says something of each type, in the folders that CONTRIBUTING names', () => {
    const files = errorsWith(withSteps(STEPS), ['io/formats.ts', 'io/render.ts', 'io/html.ts', 'adapters/vntk.ts', 'adapters/natural.ts']);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !/^(?:io|adapters)\//.test(file))).toEqual([]);
  });

  it('is demanded of the schema too', () => expect(errorsWith(withSteps(STEPS), ['schema.ts'])).toEqual(['schema/extraction.ts']));
});
