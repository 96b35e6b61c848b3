/**
 * What it takes to add an entity type: a folder, and five lines elsewhere that the compiler demands. The steps of CONTRIBUTING are tried on
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

/** As CONTRIBUTING lists them, for a type `legal`. */
const STEPS: readonly Step[] = [
  { file: 'entity.ts', after: 'export interface EntityOf {', line: "  legal: EntityBase & { readonly type: 'legal'; readonly number: string };" },
  { file: 'entity-lists.ts', after: 'valuesOf<EntityType>({', line: ' legal: 0,' },
  { file: 'recognizers/candidate.ts', after: 'export interface CandidateOf {', line: "  legal: CandidateBase & { type: 'legal'; number: string };" },
  { file: 'recognizers/registry.ts', after: 'export const RECOGNIZERS: Registry = {', line: ' legal,' },
];
/** The import that goes with the line of the registry. */
const IMPORT = "import { legal } from './legal/index.ts';\n";

const FOLDER = `import type { Recognizer } from '../recognizer.ts';

export const legal: Recognizer<'legal'> = {
  holds: [],
  prepare: () => () => ({ candidates: [] }),
  fill: (e, { c }) => {
    e.number = c.number;
  },
};
`;

const options = ts.parseJsonConfigFileContent(ts.readConfigFile(`${ROOT}tsconfig.src.json`, ts.sys.readFile).config, ts.sys, ROOT).options;
const parsed = new Map<string, ts.SourceFile>();

/** Compiles the extractor with some files replaced; the files of `src` with errors. */
function errorsWith(changed: ReadonlyMap<string, string>): string[] {
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
  const program = ts.createProgram([`${SRC}index.ts`, `${SRC}explain.ts`], options, host);
  const files = ts.getPreEmitDiagnostics(program).map((d) => d.file?.fileName.slice(SRC.length) ?? '');
  return [...new Set(files)].sort();
}

/** The sources with a type `legal` in `EntityType`, and with these steps done. */
function withSteps(steps: readonly Step[]): Map<string, string> {
  const changed = new Map([[`${SRC}recognizers/legal/index.ts`, FOLDER]]);
  const text = (file: string): string => changed.get(SRC + file) ?? ts.sys.readFile(SRC + file) ?? '';
  changed.set(`${SRC}entity.ts`, text('entity.ts').replace('export type EntityType =', "export type EntityType = 'legal' |"));
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

  it('is demanded of the schema too', () => {
    const program = ts.createProgram([`${SRC}schema.ts`], { ...options, skipLibCheck: true }, schemaHost(withSteps(STEPS)));
    const files = ts.getPreEmitDiagnostics(program).map((d) => d.file?.fileName.slice(SRC.length));
    expect([...new Set(files)]).toEqual(['schema.ts']);
  });
});

function schemaHost(changed: ReadonlyMap<string, string>): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  const fromDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version) => {
    const text = changed.get(file);
    return text === undefined ? (parsed.get(file) ?? fromDisk(file, version)) : ts.createSourceFile(file, text, version, true);
  };
  return host;
}
