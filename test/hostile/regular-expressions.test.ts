/** Every regular expression of the library goes through recheck: none may be slower than linear for some input. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Literals, and calls of RegExp whose arguments are literals; a call with anything else is reported as dynamic. */
function expressionsIn(file: string, code: string): { found: Found[]; dynamic: string[] } {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: Found[] = [];
  const dynamic: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && node.expression.getText() === 'RegExp') {
      const [pattern, flags] = node.arguments ?? [];
      if (pattern && ts.isStringLiteralLike(pattern) && (!flags || ts.isStringLiteralLike(flags)))
        found.push({ file, source: pattern.text, flags: flags?.text ?? '' });
      else if (!(pattern && ts.isRegularExpressionLiteral(pattern))) dynamic.push(`${file}: ${node.getText()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return { found, dynamic };
}

const found: Found[] = [];
const dynamic: string[] = [];
const quadratic: string[] = [];
for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
  if (!file.endsWith('.ts')) continue;
  const code = readFileSync(SRC + file, 'utf8');
  const result = expressionsIn(file, code);
  found.push(...result.found);
  dynamic.push(...result.dynamic);
  for (const { source } of result.found) if (/\\[bBwW]/u.test(source)) quadratic.push(`${file}: /${source}/`);
  if (/\bIntl\.Segmenter\b/u.test(code.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/gu, ''))) quadratic.push(`${file}: Intl.Segmenter`);
}
const distinct = [...new Map(found.map((f) => [`/${f.source}/${f.flags}`, f])).entries()];

describe('the search itself', () => {
  it('finds literals and RegExp calls, and no division', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the code under test is in the string
    const { found, dynamic } = expressionsIn('x.ts', "const a = 4 / 2 / 1; const b = /x[/]y/gu; new RegExp('a+', 'u'); RegExp(`${b.source}z`); // /no/");
    expect(found.map((f) => `/${f.source}/${f.flags}`)).toEqual(['/x[/]y/gu', '/a+/u']);
    expect(dynamic).toHaveLength(1);
  });
  it('knows a bad expression when it sees one', () => {
    expect(checkSync('^(a+)+$', '').status).toBe('vulnerable');
    expect(checkSync('\\s+$', 'u').status).toBe('vulnerable');
  });
});

describe('src', () => {
  it('builds no expression from parts', () => expect(dynamic).toEqual([]));
  it('uses neither \\b nor \\w nor Intl.Segmenter', () => expect(quadratic).toEqual([]));
  it.each(distinct)('%s is safe', (_, { source, flags }) => {
    expect(checkSync(source, flags, { timeout: 20_000 }).status).toBe('safe');
  });
});
