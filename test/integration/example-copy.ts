/** Examples import libraries that are installed here, not at the root: a copy of an example stands here while it is compiled and run. */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Copies files of `examples/` into a new folder here. Gives the paths of the copies, and how to take them away. */
export function copyExamples(folder: string, files: readonly string[]): { readonly copies: readonly string[]; readonly remove: () => void } {
  const target = path(folder);
  mkdirSync(target, { recursive: true });
  const copies = files.map((file) => {
    const copy = join(target, basename(file));
    copyFileSync(path(`../../examples/${file}`), copy);
    return copy;
  });
  return { copies, remove: () => rmSync(target, { recursive: true }) };
}

/** What the compiler says of files, as a strict user compiles them. */
export function compilerMessages(files: readonly string[], options: Pick<ts.CompilerOptions, 'skipLibCheck' | 'experimentalDecorators'> = {}): string[] {
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    strict: true,
    exactOptionalPropertyTypes: true,
    noImplicitOverride: true,
    allowImportingTsExtensions: true,
    skipLibCheck: false,
    ...options,
    noEmit: true,
    types: ['node'],
  });
  return ts.getPreEmitDiagnostics(program).map((d) => `${d.file?.fileName}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`);
}
