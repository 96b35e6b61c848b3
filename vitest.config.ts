import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import { EXPORTED, specifierOf } from './entries.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Runs against the built package: npm run test:integration.
    exclude: [...configDefaults.exclude, 'test/integration/**'],
    globalSetup: 'test/global-setup.ts',
    testTimeout: 60_000,
  },
  resolve: {
    alias: EXPORTED.map((e) => ({
      find: new RegExp(`^${specifierOf(e)}$`, 'u'),
      replacement: fileURLToPath(new URL(e.source, import.meta.url)),
    })),
  },
});
