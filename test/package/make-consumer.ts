/**
 * Makes a folder of somebody who installs the package: what is written by hand here, and modules that import every entry of
 * `entries.ts`. `tsx test/package/make-consumer.ts FOLDER`
 */
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXPORTED, type Entry, specifierOf } from '../../entries.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('make-consumer.ts FOLDER');

mkdirSync(folder, { recursive: true });
for (const file of readdirSync(here)) if (/^(?:consumer|tsconfig)/u.test(file)) cpSync(join(here, file), join(folder, file));
writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');

/** Of an adapter the declarations may name the types of its peer: it is checked in test/integration, where the peer is installed. */
const typed = EXPORTED.filter((e) => e.peer === undefined || e.loadsPeer);
const bare = EXPORTED.filter((e) => e.peer === undefined && e.platform === undefined);

const specifiers = (entries: readonly Entry[]): string[] => entries.map((e) => `'${specifierOf(e)}'`);
const imports = (entries: readonly Entry[]): string => {
  const lines = specifiers(entries).map((specifier, i) => `import * as e${i} from ${specifier};\n`);
  return `${lines.join('')}export const entries = { ${specifiers(entries)
    .map((specifier, i) => `${specifier}: e${i}`)
    .join(', ')} };\n`;
};
const requires = `exports.entries = { ${specifiers(EXPORTED)
  .map((specifier) => `${specifier}: require(${specifier})`)
  .join(', ')} };\n`;

writeFileSync(join(folder, 'entries.mjs'), imports(EXPORTED));
writeFileSync(join(folder, 'entries.cjs'), requires);
writeFileSync(join(folder, 'entries.ts'), imports(typed));
writeFileSync(join(folder, 'entries-esm.mts'), imports(typed));
writeFileSync(join(folder, 'entries-bare.ts'), imports(bare));
writeFileSync(join(folder, 'entries-browser.mjs'), imports(EXPORTED.filter((e) => e.platform !== 'node')));
