/** `examples/compromise.ts` and the declarations, as users compile and run them where compromise is installed. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shown } from '../documents.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const EXAMPLE = path('../../examples/compromise.ts');
/** compromise is installed here, not at the root, so a copy stands here while it is compiled and run. */
const COPY = path('compromise/example.copy.mts');

describe('examples/compromise.ts', () => {
  beforeAll(() => copyFileSync(EXAMPLE, COPY));
  afterAll(() => rmSync(COPY));

  it('prints what the documents say', () => {
    const code = readFileSync(EXAMPLE, 'utf8');
    const output = execFileSync(process.execPath, ['--import', 'tsx', COPY], { cwd: path('.'), encoding: 'utf8' });
    const body = code.slice(code.indexOf('\n') + 1);
    expect([...new Set(shown(body).map((place) => place.output))]).toEqual([output]);
  });

  it('has the right types, as our declarations have beside those of compromise, in ES modules and CommonJS', () => {
    const program = ts.createProgram([COPY, path('compromise/types.mts'), path('compromise/types.cts')], {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
      exactOptionalPropertyTypes: true,
      // The declarations themselves are checked too.
      skipLibCheck: false,
      noEmit: true,
      types: ['node'],
    });
    const messages = ts.getPreEmitDiagnostics(program).map((d) => `${d.file?.fileName}: ${ts.flattenDiagnosticMessageText(d.messageText, ' ')}`);
    expect(messages).toEqual([]);
  });
});
