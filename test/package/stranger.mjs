// A stranger's first minute: a folder where nothing but the tarball was installed, the README that came with it, and its first example typed in.
// `node stranger.mjs FOLDER [COMMAND...]`: COMMAND is another runtime, such as bun, or deno and its flags.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const [folder, ...runtime] = [resolve(process.argv[2]), ...process.argv.slice(3)];
const installed = join(folder, 'node_modules/vietnamese-entities');

/** The fenced blocks of a page. */
const blocksOf = (page) => [...page.matchAll(/^```(.*)\n([\s\S]*?)^```$/gm)].map(([, language, code]) => ({ language, code }));
/** What a program prints, run in the folder. */
const outputOf = ([program, ...args]) => execFileSync(program, args, { cwd: folder, encoding: 'utf8', env: { ...process.env, NO_COLOR: '1' } });

for (const file of ['README.md', 'README.vi.md']) {
  const page = readFileSync(join(installed, file), 'utf8');
  const blocks = blocksOf(page);
  assert.ok(
    blocks.some(({ code }) => code === 'npm install vietnamese-entities\n'),
    `${file} says how to install`,
  );

  const at = blocks.findIndex(({ language }) => language === 'ts');
  const [example, wanted] = [blocks[at].code, blocks[at + 1].code];
  writeFileSync(join(folder, 'first.mjs'), example);
  assert.equal(outputOf([process.execPath, 'first.mjs']), wanted, `the first example of ${file}`);
  if (runtime.length > 0) {
    // Every runtime has its own way to print an object: the lines before it must be the same.
    const lines = (text) => text.split('\n').slice(0, 6);
    assert.deepEqual(lines(outputOf([...runtime, 'first.mjs'])), lines(wanted), `the first example of ${file} by ${runtime[0]}`);
  }

  const session = blocks.find(({ language }) => language === 'console').code;
  const commands = session.split('\n').filter((line) => line.startsWith('$ '));
  const answers = commands.map((line) => `${line}\n${outputOf(['bash', '-c', `PATH="node_modules/.bin:$PATH"; ${line.slice(2)}`])}`);
  assert.equal(answers.join(''), session, `the session of ${file}`);

  const links = [...page.matchAll(/\]\(([^)#]+)\)/g)].map(([, target]) => target);
  assert.deepEqual(
    links.filter((target) => !existsSync(join(installed, target))),
    [],
    `links of ${file} to files that were not installed`,
  );
}
console.log('what the README says is what a stranger sees');
