import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import { expect, it, vi } from 'vitest';

const read = (relative: string): string => readFileSync(fileURLToPath(new URL(relative, import.meta.url)), 'utf8');

it('the first example of the README is the one in examples/, with the output that it really gives', async () => {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(values.map((v) => (typeof v === 'string' ? v : inspect(v))).join(' '));
  });
  await import('../examples/first.ts');
  log.mockRestore();
  const readme = read('../README.md');
  expect(readme).toContain(`\`\`\`ts\n${read('../examples/first.ts')}\`\`\``);
  expect(readme).toContain(`\`\`\`\n${lines.join('\n')}\n\`\`\``);
});
