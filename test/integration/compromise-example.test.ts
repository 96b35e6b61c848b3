/** `examples/compromise.ts` and the declarations, as users compile them where compromise is installed. What it prints is tested in docs.test.ts, as on the page that shows it. */
import { copyFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const EXAMPLE = path('../../examples/compromise.ts');
/** compromise is installed here, not at the root, so a copy stands here while it is compiled. */
const COPY = path('compromise/example.copy.mts');

describe('examples/compromise.ts', () => {
  beforeAll(() => copyFileSync(EXAMPLE, COPY));
  afterAll(() => rmSync(COPY));

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
