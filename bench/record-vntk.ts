/**
 * Records what vntk 1.4.4 answers to the sentences of `test/specs/vntk.tsv` and the pages of `test/specs/vntk-html.tsv`, in
 * `test/specs/vntk.json`. `npx tsx bench/record-vntk.ts [FOLDER]`, with `FOLDER/node_modules/vntk`; without a folder, the vntk
 * that `npm run test:integration` installs, which then checks the recording.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { answersOf, type Recording, type VntkModule } from '../test/adapters/vntk-recording.ts';
import { htmlCases, sentences } from '../test/adapters/vntk-specs.ts';

const folder = resolve(process.argv[2] ?? fileURLToPath(new URL('../test/integration', import.meta.url)));
const require = createRequire(`${folder}/package.json`);
const vntk = require('vntk') as VntkModule;
const { version } = require('vntk/package.json') as { version: string };

const record: Recording = {
  vntk: version,
  exports: Object.keys(vntk),
  sentences: sentences.map(({ text }) => answersOf(vntk, text)),
  pages: htmlCases.map(({ html }) => ({ html, text: vntk.util().clean_html(html) })),
};
writeFileSync(new URL('../test/specs/vntk.json', import.meta.url), `${JSON.stringify(record, undefined, 2)}\n`);
