// npm runs this after an install in a clone, before pack and publish, and for installs from git. A clone without node_modules
// (`git clone`, then `npm pack`) gets what the build needs first.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Nothing goes to standard output, which may be that of `npm pack --json`. `npm` is a batch file on Windows, which only a shell can start. */
function npm(...args) {
  const { status } = spawnSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
}

if (!existsSync(`${root}node_modules`)) npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
npm('run', '--silent', 'build');
