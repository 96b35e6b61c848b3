import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const src = (file: string): string => fileURLToPath(new URL(`./src/${file}.ts`, import.meta.url));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
  },
  resolve: {
    alias: [
      { find: /^vietnamese-entities$/u, replacement: src('index') },
      { find: /^vietnamese-entities\/(schema|words|places)$/u, replacement: src('$1') },
      { find: /^vietnamese-entities\/vntk$/u, replacement: src('adapters/vntk') },
    ],
  },
});
