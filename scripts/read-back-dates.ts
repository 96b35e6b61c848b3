/**
 * `npx tsx scripts/read-back-dates.ts [runs] [seed]`: writes dates from random values in every form (words, digits, separators, spaces, line
 * breaks, orders) and reads them back, 100,000 unless told otherwise. Prints the first that is misread, and ends with exit code 1 then.
 */
import { firstMisreading } from '../test/properties/read-back-dates.ts';

const [runs = 100_000, seed] = process.argv.slice(2).map(Number);
const wrong = firstMisreading(runs, seed);
console.log(wrong ?? `${runs} dates read back exactly`);
if (wrong !== undefined) process.exitCode = 1;
