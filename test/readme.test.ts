import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import vm from 'node:vm';
import { expect, it, vi } from 'vitest';
import * as vntk from '../src/adapters/vntk.ts';

const read = (relative: string): string => readFileSync(fileURLToPath(new URL(relative, import.meta.url)), 'utf8');

it.each(['chunks', 'first', 'html', 'render', 'stream', 'to-annotation-tools'])(
  'the README has examples/%s.ts, with the output that it really gives',
  async (name) => {
    const lines: string[] = [];
    const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
      lines.push(values.map((v) => (typeof v === 'string' ? v : inspect(v))).join(' '));
    });
    await import(`../examples/${name}.ts`);
    log.mockRestore();
    const readme = read('../README.md');
    expect(readme).toContain(`\`\`\`ts\n${read(`../examples/${name}.ts`)}\`\`\``);
    expect(readme).toContain(`\`\`\`\n${lines.join('\n')}\n\`\`\``);
    if (name !== 'first') return;
    const vietnamese = read('../README.vi.md');
    expect(vietnamese).toContain(`\`\`\`ts\n${read('../examples/first.ts')}\`\`\``);
    expect(vietnamese).toContain(`\`\`\`\n${lines.join('\n')}\n\`\`\``);
  },
);

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

it('the drawing of the README is the one that its example gives', async () => {
  let drawn = '';
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    drawn += String(text);
    return true;
  });
  await import('../examples/holders.ts');
  write.mockRestore();
  expect(drawn).toBe(read('../examples/holders.svg'));
});
