/**
 * `npm run bench`: this library beside its peers on the same bytes in one run; the result goes to bench/RESULTS.md.
 *   -- --profile    where the time of extract goes
 *   -- --quick    fewer rounds and smaller texts, printed and not written
 */
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { printProfile } from './profile.ts';
import { collect } from './collect.ts';
import { report } from './report.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const quick = process.argv.includes('--quick');

if (process.argv.includes('--profile')) {
  await printProfile();
} else {
  if (!existsSync(`${here}node_modules`)) {
    console.error('Installing the peers into bench/node_modules …');
    // A peer that does not install is optional: npm goes on without it, and so does the bench.
    spawnSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: here, stdio: 'inherit' });
  }
  const markdown = report(await collect(quick));
  console.log(markdown);
  if (!quick) writeFileSync(`${here}RESULTS.md`, markdown);
}
