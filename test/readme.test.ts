import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import vm from 'node:vm';
import { expect, it, vi } from 'vitest';
import * as vntk from '../src/adapters/vntk.ts';

const read = (relative: string): string => readFileSync(fileURLToPath(new URL(relative, import.meta.url)), 'utf8');

/** What an example prints when it is loaded. */
async function printed(load: () => Promise<unknown>): Promise<string> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(values.map((v) => (typeof v === 'string' ? v : inspect(v))).join(' '));
  });
  await load();
  log.mockRestore();
  return lines.join('\n');
}

it('the first example of the README is the one in examples/, with the output that it really gives', async () => {
  const output = await printed(() => import('../examples/first.ts'));
  const readme = read('../README.md');
  expect(readme).toContain(`\`\`\`ts\n${read('../examples/first.ts')}\`\`\``);
  expect(readme).toContain(`\`\`\`\n${output}\n\`\`\``);
});

it('the example for annotation tools is the one in examples/, with the output that it really gives', async () => {
  const output = await printed(() => import('../examples/to-annotation-tools.ts'));
  const code = read('../examples/to-annotation-tools.ts');
  const body = code.slice(code.indexOf('\n') + 1);
  expect(read('../README.md')).toContain(`\`\`\`ts\n${body}\`\`\`\n\nprints\n\n\`\`\`\n${output}\n\`\`\``);
});

it('the example for users of vntk is the one in examples/, with the output that it really gives', () => {
  const lines: string[] = [];
  const log = (...values: unknown[]): void => void lines.push(values.map((v) => (typeof v === 'string' ? v : inspect(v))).join(' '));
  const load = (name: string): unknown => (name === 'vietnamese-entities/vntk' ? vntk : expect.unreachable(name));
  const code = read('../examples/vntk.cjs');
  vm.runInNewContext(code, { require: load, console: { log } });
  const readme = read('../README.md');
  expect(readme).toContain(`\`\`\`js\n${code}\`\`\``);
  expect(readme).toContain(`\`\`\`\n${lines.join('\n')}\n\`\`\``);
});
