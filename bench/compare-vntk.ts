/** Prints the table that the site has in `docs/comparison.md`: vntk 1.4.4 and this library over the sentences of `test/specs/vntk.tsv`. `npx tsx bench/compare-vntk.ts` */
import { vntkComparison } from '../docs/build/compare-vntk.ts';

console.log(vntkComparison());
