/**
 * `npm run test:integration [-- FILTER…]`: the built package beside the real libraries that it works with. Installs them here when
 * the lockfile changed, unpacks the package as `npm pack` makes it, says what is missing, checks the types, and runs the tests.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NEEDS } from './needs.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a command; ends everything when it fails, unless told to go on. Gives whether it succeeded. */
function run(command: string, args: readonly string[], { cwd = here, mayFail = false } = {}): boolean {
  // `npm` is a batch file on Windows, which only a shell can start.
  const { status } = spawnSync(command, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0 && !mayFail) {
    console.error(`${command} ${args.join(' ')} failed`);
    process.exit(1);
  }
  return status === 0;
}

function installPeers(): void {
  const stamp = join(here, 'node_modules/.installed');
  const wanted = createHash('sha1')
    .update(readFileSync(join(here, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing the libraries of test/integration/package.json. This needs the npm registry, and takes a few minutes where vntk is built.');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, wanted);
}

/** The package as users get it, in `node_modules`. */
function installPackage(): void {
  run('npm', ['run', '--silent', 'build'], { cwd: root });
  const packed = join(root, '.cache/integration');
  rmSync(packed, { recursive: true, force: true });
  mkdirSync(packed, { recursive: true });
  run('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', packed], { cwd: root });
  const target = join(here, 'node_modules/vietnamese-entities');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<'name' | 'version', string>;
  run('tar', ['-xzf', join(packed, `${name}-${version}.tgz`), '--strip-components=1', '-C', target]);
}

installPeers();
installPackage();
for (const need of NEEDS) if (!need.isThere()) console.log(`note: ${need.name} is not here, its tests are skipped. ${need.get}`);

const typesHold = run('node', ['node_modules/typescript/bin/tsc', '-p', '.'], { mayFail: true });
const testsPass = run('node', [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)], { mayFail: true });
process.exitCode = typesHold && testsPass ? 0 : 1;
