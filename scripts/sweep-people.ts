/** `npx tsx scripts/sweep-people.ts [--wrong N]`: the share of names in plain sentences that are found, and N sentences where not. */
import { FRAMES, sweep } from '../test/recognizers/person-sweep.ts';

const at = process.argv.indexOf('--wrong');
const shown = at < 0 ? 0 : Number(process.argv[at + 1]);

for (const [frame, sentences] of Object.entries(FRAMES)) {
  const { tried, right, wrong } = sweep(sentences);
  console.log(`${((100 * right) / tried).toFixed(2).padStart(6)} %  ${frame} (${right} of ${tried})`);
  const step = Math.max(1, Math.floor(wrong.length / Math.max(1, shown)));
  for (let i = 0, n = 0; i < wrong.length && n < shown; i += step, n++) console.log(`          ${wrong[i]}`);
}
