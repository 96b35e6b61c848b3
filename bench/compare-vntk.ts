/** Prints the table of `docs/comparison.md`: vntk 1.4.4 and this library over the sentences of `test/specs/vntk.tsv`. `npx tsx bench/compare-vntk.ts` */
import { agreementOfTags, looseNames, tallies } from '../test/adapters/vntk-tally.ts';

console.log('| call | same answer | ours is right | vntk is right | both wrong | right: ours | right: vntk |\n|---|--:|--:|--:|--:|--:|--:|');
for (const { call, same, better, worse, neither, items } of tallies()) {
  console.log(`| \`${call}\` | ${same} | ${better} | ${worse} | ${neither} | ${items.ours} of ${items.gold} | ${items.vntk} of ${items.gold} |`);
}
console.log('names:', looseNames());
console.log('tags:', agreementOfTags());
