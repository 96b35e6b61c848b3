/** How vntk and this library read the sentences of `test/specs/vntk.tsv`: this library is asked, what vntk says was recorded. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agreementOfTags, looseNames, tallies } from '../../test/adapters/vntk-tally.ts';

/** The table and what goes with it, as Markdown. */
export function vntkComparison(): string {
  const head = [
    '| 40 sentences | same answer | better: only ours is right | worse: only vntk is right | both wrong | right: ours | right: vntk |',
    '|---|--:|--:|--:|--:|--:|--:|',
  ];
  const rows = tallies().map(
    ({ call, same, better, worse, neither, items }) =>
      `| \`${call}\` | ${same} | ${better} | ${worse} | ${neither} | ${items.ours} of ${items.gold} | ${items.vntk} of ${items.gold} |`,
  );
  const names = looseNames();
  const tags = Object.entries(agreementOfTags()).map(([tag, { same, given }]) => `\`${tag}\` is vntk's too in ${same} of ${given}`);
  const notes = [
    `Names with the right label that may be a word too long or too short: ours ${names.ours.touched}, vntk's ${names.vntk.touched}; names where there is none: ours ${names.ours.invented}, vntk's ${names.vntk.invented}.`,
    `Of the tags in \`pos\` that are not \`X\`, on words that both have: ${tags.join(', ')}.`,
  ];
  return `${[...head, ...rows].join('\n')}\n\n${notes.join(' ')}\n`;
}

/** Writes `vntk.md`, for pages to include. */
export function writeVntkComparison(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'vntk.md'), vntkComparison());
}
