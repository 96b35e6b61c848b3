/**
 * Writes `characters.tsv` from the Unicode data of the Node.js that runs it: class, case and canonical decomposition of each UTF-16 code
 * unit below 3000 (hexadecimal). Run it for a new version of Unicode; `npm run data` only reads the table.
 *
 *     npx tsx data/derive-characters.ts
 */
import { writeFileSync } from 'node:fs';
import { isMain } from './build/main.ts';

const LIMIT = 0x3000;
const NEWLINES = [0xa, 0xd, 0x2028, 0x2029];
const IGNORABLES = [0xad, 0x200b, 0x200c, 0x200d, 0x2060];

/** What a row of the table says of its code units. */
export interface CharacterFacts {
  readonly class: string;
  readonly case: string;
  readonly letters: string;
}

function classOf(c: number): string {
  const s = String.fromCharCode(c);
  if (NEWLINES.includes(c)) return 'newline';
  if (IGNORABLES.includes(c)) return 'ignorable';
  if (/\s/u.test(s)) return 'space';
  if (/\p{L}/u.test(s)) return 'letter';
  if (/\p{M}/u.test(s)) return 'mark';
  return /\p{Nd}/u.test(s) ? 'digit' : '';
}

/** What Unicode says of a code unit; class '' for all that no rule asks for. */
export function factsOf(c: number): CharacterFacts {
  const cls = classOf(c);
  if (cls !== 'letter') return { class: cls, case: '', letters: '' };
  const s = String.fromCharCode(c);
  const lower = s.toLowerCase();
  const parts = lower.normalize('NFD');
  return { class: cls, case: lower === s ? '' : 'upper', letters: parts === s ? '' : Array.from(parts, (_, i) => hex(parts.charCodeAt(i))).join(' ') };
}

function hex(c: number): string {
  return c.toString(16).toUpperCase().padStart(4, '0');
}

function main(): void {
  const rows: string[] = [];
  for (let first = 0, last = 0; first < LIMIT; first = last + 1) {
    const facts = factsOf(first);
    const text = JSON.stringify(facts);
    last = first;
    while (facts.letters === '' && last + 1 < LIMIT && JSON.stringify(factsOf(last + 1)) === text) last++;
    if (facts.class !== '') rows.push([hex(first), hex(last), facts.class, facts.case, facts.letters].join('\t'));
  }
  writeFileSync(new URL('characters.tsv', import.meta.url), `first\tlast\tclass\tcase\tletters\n${rows.join('\n')}\n`);
  console.log(`Unicode ${process.versions['unicode']}: ${rows.length} rows`);
}

if (isMain(import.meta.url)) main();
