// The package in a folder of its own: it brings nothing with it, works without its optional peers, says what to install where
// an entry cannot, and then works with the lowest version that it allows. `node alone.mjs FOLDER`, where it alone was installed.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.argv[2]);
const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
assert.deepEqual(installed, ['vietnamese-entities'], 'npm install adds one package');

const { exports, peerDependencies } = JSON.parse(readFileSync(join(folder, 'node_modules/vietnamese-entities/package.json'), 'utf8'));
const specifiers = Object.keys(exports)
  .filter((name) => name !== './package.json')
  .map((name) => `vietnamese-entities${name.slice(1)}`);

/** Loads an entry in a process of its own, as an ES module and by `require`. */
function load(specifier) {
  return ['module', 'commonjs'].map((type) => {
    const loaded = type === 'module' ? `await import('${specifier}')` : `require('${specifier}')`;
    const code = `if (Object.keys(${loaded}).length === 0) throw new Error('no exports')`;
    return { type, ...spawnSync(process.execPath, [`--input-type=${type}`, '--eval', code], { cwd: folder, encoding: 'utf8' }) };
  });
}

const loads = (specifier, when) => {
  for (const { type, status, stderr } of load(specifier)) assert.equal(status, 0, `${specifier} loads ${when} (${type}): ${stderr}`);
};
const failsBy = (specifier, message) => {
  for (const { type, status, stderr } of load(specifier)) {
    assert.equal(status, 1, `${specifier} (${type})`);
    assert.ok(stderr.includes(`\nError: ${message}\n`), stderr);
  }
};
const install = (name) => execFileSync('npm', ['install', '--force', '--no-audit', '--no-fund', '--silent', '--prefix', folder, name]);

const schema = 'vietnamese-entities/schema';
for (const specifier of specifiers) if (specifier !== schema) loads(specifier, 'alone');

const range = peerDependencies.zod;
failsBy(schema, `${schema} needs zod ${range}, but it is not installed. Install it: npm install zod@4`);
install('zod@4.1.0');
failsBy(schema, `${schema} needs zod ${range}, but zod 4.1.0 is installed. Install it: npm install zod@4`);
install(`zod@${range.replace('^', '')}`);
loads(schema, 'with the lowest zod');

// Errors point to the sources, which the package ships.
const broken = spawnSync(process.execPath, ['--enable-source-maps', '--eval', `require('vietnamese-entities').extract(5)`], { cwd: folder, encoding: 'utf8' });
const line = /vietnamese-entities\/src\/(\S+\.ts):(\d+)/.exec(broken.stderr);
assert.ok(line, `a stack trace names the source: ${broken.stderr}`);
const source = readFileSync(join(folder, 'node_modules/vietnamese-entities/src', line[1]), 'utf8').split('\n')[Number(line[2]) - 1];
assert.match(source, /\bthrow\b/, 'and the line');

// Whose code is in the bundles is told, with the license.
const dist = join(folder, 'node_modules/vietnamese-entities/dist');
const sources = readdirSync(dist)
  .filter((file) => file.endsWith('.map'))
  .flatMap((file) => JSON.parse(readFileSync(join(dist, file), 'utf8')).sources);
const bundled = new Set(sources.flatMap((path) => path.match(/(?<=node_modules\/)(?:@[^/]+\/)?[^/]+/) ?? []));
const notices = readFileSync(join(dist, '../THIRD-PARTY-NOTICES.txt'), 'utf8');
assert.ok(bundled.has('htmlparser2'), 'vntk reads HTML');
for (const name of bundled) assert.match(notices, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
assert.match(notices, /Permission is hereby granted/);
