/**
 * Writes the parts of the site that come from the project itself: the playground, the words of evidence, the flags of the command, the comparison with vntk, and the API reference.
 * Runs before vitepress. `dist/` must be built.
 */
import { fileURLToPath } from 'node:url';
import { writeStaticPlayground } from '../scripts/playground-build.ts';
import { writeApi } from './build/api.ts';
import { writeCommandHelp } from './build/command-help.ts';
import { writeVntkComparison } from './build/compare-vntk.ts';
import { writeEvidence } from './build/evidence.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

await writeStaticPlayground(path('public/playground'));
writeEvidence(path('generated'));
writeCommandHelp(path('generated'));
writeVntkComparison(path('generated'));
await writeApi(path('api'));
