/** The sessions at the command line that the READMEs show, run. Those of the site are run by test/docs. */
import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { FORMATS } from '../../src/cli/output/names.ts';
import { blocksOf, textOf } from '../documents.ts';
import { Bench } from './bin.ts';

const bench = new Bench();
bench.write('news.jsonl', '');
/** The page that tells all of the command line. */
const PAGE = 'docs/cli.md';
const sessions = ['README.md', 'README.vi.md'].map((file) => ({
  file,
  code: blocksOf(file)
    .filter(({ language }) => language === 'console')
    .map(({ code }) => code)
    .join(''),
}));

/** What a terminal shows for commands that begin with `$ `, messages among the rest. */
function shownBy(commands: readonly string[]): string {
  return commands
    .map((command) => {
      const script = `vie() { "${process.execPath}" "${bench.bin}" "$@"; }\n${command} 2>&1`;
      const { stdout } = spawnSync('bash', ['-c', script], { cwd: bench.path('.'), encoding: 'utf8' });
      return `$ ${command}\n${stdout}`;
    })
    .join('');
}

it.each(sessions)('of $file are what the command really shows', ({ code }) => {
  const commands = code.split('\n').flatMap((line) => (line.startsWith('$ ') ? [line.slice(2)] : []));
  expect(commands.length).toBeGreaterThan(1);
  expect(code).toBe(shownBy(commands));
});

it('names all formats', () => {
  expect(FORMATS.filter((format) => format !== 'pretty' && !textOf(PAGE).includes(`\`${format}\``))).toEqual([]);
});
