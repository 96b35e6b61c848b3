/** What `vie help` says, of each command: the built command is asked, so the site has the flags that there are. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url));

function help(...command: readonly string[]): string {
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '100' };
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...command, '--help'], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`vie ${command.join(' ')} --help: ${stderr}`);
  return stdout.trimEnd();
}

/** The commands that a help text lists, without `help` itself. */
function commandsIn(text: string): string[] {
  const list = /^Commands:\n([\s\S]*?)(?:\n\n|$)/mu.exec(text)?.[1] ?? '';
  return [...list.matchAll(/^ {2}(\w+)/gmu)].flatMap(([, name = '']) => (name === 'help' ? [] : [name]));
}

/** All commands, the commands of a command after it: `['extract']`, …, `['places', 'find']`. */
function commands(parents: readonly string[] = []): string[][] {
  return commandsIn(help(...parents)).flatMap((name) => {
    const own = [...parents, name];
    const inner = commands(own);
    return inner.length > 0 ? inner : [own];
  });
}

/** Writes `cli.md`, for pages to include. */
export function writeCommandHelp(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const sections = commands().map((command) => `### vie ${command.join(' ')}\n\n\`\`\`text\n${help(...command)}\n\`\`\`\n`);
  writeFileSync(join(folder, 'cli.md'), sections.join('\n'));
}
