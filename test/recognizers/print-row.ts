/**
 * Prints sentences with what the library finds in them, as rows of `test/specs/*.tsv` carry it: a draft to be corrected by hand.
 * `npx tsx test/recognizers/print-row.ts "Ông Trần Văn Bưởi ở tỉnh Hậu Giang."` prints `Ông ⟦P Trần Văn Bưởi⟧ ở ⟦L tỉnh Hậu Giang⟧.`
 */
import { extract } from '../../src/extractor.ts';
import { LETTERS } from '../marks.ts';

for (const text of process.argv.slice(2)) {
  const { entities } = extract(text);
  let row = '';
  for (let i = 0; i <= text.length; i++) {
    row += '⟧'.repeat(entities.filter((e) => e.end === i).length);
    for (const e of entities) if (e.start === i) row += `⟦${LETTERS[e.type]} `;
    row += text.charAt(i);
  }
  console.log(row.replaceAll('\n', '\\n'));
}
