/**
 * The public declarations of every entry, as a snapshot that a review can read: `npx vitest run test/types/declarations.test.ts -u`
 * writes it after a change that is meant.
 */
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { EXPORTED, fileOf } from '../../entries.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const MODULES = EXPORTED.map((e) => `${ROOT}${e.source}`);
const declarations = new Map<string, string>();
programOf({ declaration: true, emitDeclarationOnly: true, removeComments: true }).emit(undefined, (file, text) => declarations.set(file, text));
// The declarations stand for the sources, so that what one module takes from another is a declaration too.
const program = programOf({}, (file) => declarations.get(file.replace(/\.ts$/u, '.d.ts')));
const checker = program.getTypeChecker();

/** A program over the sources of the package, or over texts that stand for them. */
function programOf(own: ts.CompilerOptions, read: (file: string) => string | undefined = () => undefined): ts.Program {
  const { config } = ts.readConfigFile(`${ROOT}tsconfig.src.json`, (file) => ts.sys.readFile(file));
  const base = ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
  const { noEmit: _noEmit, ...options } = { ...base, ...own };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (file, version) => {
    const text = read(file);
    return text === undefined ? getSourceFile(file, version) : ts.createSourceFile(file, text, version, true);
  };
  return ts.createProgram({ rootNames: MODULES, options, host });
}

/** All exports of a module by name, each with its declaration. */
function exportsOf(file: string): string {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined) throw new Error(`${file} is no module`);
  const lines = checker.getExportsOfModule(module).map((symbol) => {
    const target = (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol);
    const texts = (target.declarations ?? []).map((d) =>
      ts.isSourceFile(d) ? '(all exports as one object)' : (ts.isVariableDeclaration(d) ? d.parent.parent : d).getText(),
    );
    return { name: symbol.name, text: texts.join('\n').replace(/^export (?:declare )?/gmu, '') };
  });
  return `${lines
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, text }) => (new RegExp(`\\b${name}\\b`, 'u').test(text) ? text : `/* ${name} */ ${text}`))
    .join('\n\n')}\n`;
}

describe('public declarations', () => {
  it.each(EXPORTED.map((e) => [fileOf(e), `${ROOT}${e.source}`] as const))('%s', async (name, file) => {
    await expect(exportsOf(file)).toMatchFileSnapshot(`declarations/${name}.txt`);
  });
});
