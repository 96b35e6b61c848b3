/** The words of evidence, from the table that `confidence` follows. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

interface Word {
  readonly word: string;
  readonly limit: string;
  readonly meaning: string;
}

const LANGUAGES = [
  { name: 'en', header: ['word', 'at most', 'what it says'] },
  { name: 'vi', header: ['từ', 'cao nhất', 'nghĩa'] },
] as const;

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** The rows of a TSV file, without the line of the columns. */
function rowsOf(file: string): string[][] {
  const [, ...lines] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => line.split('\t'));
}

/** The words, in the order of the table, with their meaning in Vietnamese for `vi`. @throws Error where a word has none, or one is there for no word */
export function evidenceWords(language: 'en' | 'vi'): readonly Word[] {
  const rows = rowsOf(path('../../data/evidence.tsv'));
  if (language === 'en') return rows.map(([word = '', limit = '', meaning = '']) => ({ word, limit, meaning }));
  const own = new Map(rowsOf(path('evidence.vi.tsv')).map(([word = '', meaning = '']) => [word, meaning]));
  const words = rows.map(([word = '', limit = '']) => ({ word, limit, meaning: own.get(word) ?? '' }));
  const known = new Set(rows.map(([word = '']) => word));
  const odd = [...words.filter(({ meaning }) => meaning === '').map(({ word }) => word), ...[...own.keys()].filter((word) => !known.has(word))];
  if (odd.length > 0) throw new Error(`docs/build/evidence.vi.tsv and data/evidence.tsv do not have the same words: ${odd.join(', ')}`);
  return words;
}

/** Writes `evidence.en.md` and `evidence.vi.md`, for pages to include. */
export function writeEvidence(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { name, header } of LANGUAGES) {
    const rows = [header, header.map(() => '---'), ...evidenceWords(name).map(({ word, limit, meaning }) => [`\`${word}\``, `\`${limit}\``, meaning])];
    writeFileSync(join(folder, `evidence.${name}.md`), `${rows.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`);
  }
}
