import type { KnipConfig } from 'knip';
import { ENTRIES, peerOf } from './entries.ts';

/** What `package.json` runs, tests and configurations are found by knip itself. */
export default {
  entry: [
    ...ENTRIES.map((e) => e.source),
    // Run by hand or in a process of their own.
    'data/train-words.ts',
    'bench/{bulk,compare-vntk,html,natural-bayes,record-vntk,run,worker}.ts',
    'bench/bulk-child.mjs',
    'test/recognizers/**/print-*.ts',
    'test/io/check-pages.ts',
    'test/gold/unseen.ts',
    'test/gold/unseen-check.ts',
    'scripts/read-back-*.ts',
    'scripts/sweep-people.ts',
    'examples/*.{ts,cjs}',
    // Bundled by `scripts/playground-build.ts`.
    'playground/{app,worker}.ts',
    // Run by `.ci/run`.
    'test/package/*.mjs',
    // Run by a test of test/integration.
    'test/package/first-load.ts',
    'test/package/make-consumer.ts',
  ],
  // These are packages of their own.
  project: ['**/*.{ts,mjs,cjs}', '!docs/**', '!test/integration/**', '!examples/server/**'],
  // What consumers of the package hold: it is compiled and run in a folder that `make-consumer.ts` makes.
  // Vitest's configuration in test/integration leads knip to its tests, whose libraries are listed in the package.json there.
  ignore: ['test/package/consumer*', 'test/integration/**'],
  // What an exported declaration mentions is exported too: declarations are made file by file.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreDependencies: [
    // Examples import the peers of the adapters, which test/integration has.
    ...ENTRIES.flatMap((e) => (e.source.startsWith('src/adapters/') || e.name === './bullmq' ? (peerOf(e)?.name ?? []) : [])),
    // Run by `.ci/run`.
    '@arethetypeswrong/cli',
    'publint',
    // What tests in test/integration import besides peers.
    '@langchain/core',
    // A peer of the bench, in `bench/package.json`.
    'vntk',
  ],
} satisfies KnipConfig;
