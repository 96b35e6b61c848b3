import { defineConfig } from 'vitest/config';

/** No aliases: the tests see the package in `node_modules`, as users do. */
export default defineConfig({
  root: import.meta.dirname,
  test: { include: ['*.test.ts'], testTimeout: 60_000 },
});
