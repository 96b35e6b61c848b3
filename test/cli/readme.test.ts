/** The session of the README, run. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/output/names.ts';
import { Bench } from './bin.ts';

const bench = new Bench();
bench.write('news.jsonl', '');
const readme = readFileSync(fileURLToPath(new URL('../../README.md', import.meta.url)), 'utf8');
const section = /^### On the command line\n([\s\S]*?)^### /mu.exec(readme)?.[1] ?? '';

/** What a terminal shows for commands that begin with `$ `, messages among the rest. */
function shown(commands: readonly string[]): string {
  return commands
    .map((command) => {
      const script = `vie() { "${process.execPath}" "${bench.bin}" "$@"; }\n${command} 2>&1`;
      const { stdout } = spawnSync('bash', ['-c', script], { cwd: bench.path('.'), encoding: 'utf8' });
      return `$ ${command}\n${stdout}`;
    })
    .join('');
}

it('is what the command really shows', () => {
  const session = /^```console\n([\s\S]*?)^```$/mu.exec(section)?.[1] ?? '';
  const commands = session.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
  expect(commands.length).toBeGreaterThan(4);
  expect(session).toBe(shown(commands));
});

it('names all formats', () => {
  expect(FORMATS.filter((format) => format !== 'pretty' && !section.includes(`\`${format}\``))).toEqual([]);
});
