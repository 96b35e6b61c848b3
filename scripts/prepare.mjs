// npm runs this after an install in a clone, before pack and publish, and for installs from git. A clone without node_modules
// (`git clone`, then `npm pack`) gets what the build needs first.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
/** `npm` is a batch file on Windows, which only a shell can start. Its output must not mix with that of `npm pack`. */
const npm = (...args) => execFileSync('npm', args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });

if (!existsSync(`${root}node_modules`)) npm('ci', '--ignore-scripts', '--no-audit', '--no-fund');
npm('run', '--silent', 'build');
