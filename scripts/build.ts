/** `npm run build`: generated modules and `dist/`, each only when its inputs changed; `-- --force` makes both anew. */
import { ensureData, ensureDist } from './steps.ts';

const force = process.argv.includes('--force');
try {
  ensureData({ force });
  await ensureDist({ force });
} catch (error) {
  // The step that failed has said why.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
