/** `npm run build`: generated modules and `dist/`, each only when its inputs changed; `-- --force` makes both anew. */
import { ensureData, ensureDist } from './steps.ts';

const force = process.argv.includes('--force');
ensureData({ force });
ensureDist({ force });
