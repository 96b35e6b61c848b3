/**
 * Type coverage: the share of the names in `src` whose type is not `any`. A type assertion (but `as const`) and a non-null `!` count as names
 * without a type. Generated modules are left out. `npm run typecheck` ends with it. `--list` prints the places. Exits with 1 if the share is
 * below 99.8 %.
 */
import { dirname, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const LEAST = 99.8;
const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const configFile = `${ROOT}/tsconfig.src.json`;
const { config } = ts.readConfigFile(configFile, ts.sys.readFile);
const { fileNames, options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
const program = ts.createProgram(fileNames, options);
const checker = program.getTypeChecker();

let names = 0;
const untyped: string[] = [];

/** A name of a value. The compiler gives no type for labels, keys in patterns, and names inside types. */
function isName(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || ts.isPartOfTypeNode(node)) return false;
  const { parent } = node;
  if (ts.isBindingElement(parent)) return parent.propertyName !== node;
  if (ts.isQualifiedName(parent)) return false;
  return !(ts.isNamedTupleMember(parent) || ts.isTypePredicateNode(parent) || ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent));
}

function isUntyped(node: ts.Node): boolean {
  if (ts.isAsExpression(node)) return !ts.isConstTypeReference(node.type);
  if (ts.isNonNullExpression(node) || ts.isTypeAssertionExpression(node)) return true;
  return isName(node) && (checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) !== 0;
}

function visit(node: ts.Node, file: ts.SourceFile): void {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
  if (isName(node)) names++;
  if (isUntyped(node)) {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    untyped.push(`${relative(ROOT, file.fileName)}:${line + 1}  ${node.getText().slice(0, 80)}`);
  }
  ts.forEachChild(node, (child) => visit(child, file));
}

for (const file of program.getSourceFiles()) {
  if (fileNames.includes(file.fileName) && !file.fileName.endsWith('.generated.ts')) visit(file, file);
}
const share = 100 * (1 - untyped.length / names);
if (process.argv.includes('--list')) console.log(untyped.join('\n'));
console.log(`type coverage ${share.toFixed(2)} % (${untyped.length} of ${names} names without a type; at least ${LEAST} %)`);
if (share < LEAST) process.exitCode = 1;
