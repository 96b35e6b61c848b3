/** The texts that the Views are tested on: all gold and sample texts, and every cell of the case tables. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { realTexts, type Sample } from '../../properties/texts.ts';

const SPECS = fileURLToPath(new URL('../../specs/', import.meta.url));
const OWN_GOLD = new URL('../../gold/articles.jsonl', import.meta.url);

/** The seed, the articles of the bench, the repository's own gold, and the shared gold where it is there. */
export function goldTexts(): Sample[] {
  const own = readFileSync(OWN_GOLD, 'utf8').trimEnd().split('\n');
  return [...realTexts(), ...own.map((line) => JSON.parse(line) as Sample)];
}

/** Every distinct text of `test/specs/*.tsv`, without the marks of the tables. */
export function specTexts(): string[] {
  const texts = new Set<string>();
  for (const file of readdirSync(SPECS)) {
    for (const row of readFileSync(SPECS + file, 'utf8').split('\n')) {
      if (row.startsWith('#')) continue;
      for (const cell of row.split(/\t| \| /u)) texts.add(cell.replace(/⟦\S+ |⟧/gu, '').replaceAll('\\n', '\n'));
    }
  }
  return [...texts];
}

/** What text handling stumbles over. */
export const ODD_TEXTS: readonly string[] = [
  '',
  ' ',
  '\n',
  ' \r\n\t ',
  '***',
  ' ... \n',
  '“”',
  'a',
  ' ông ',
  '\ufeffÔng Trần Văn Bưởi\u200b.',
  'Ông Trần Văn Bưởi 😀 trao 1,2 tỷ đồng 🇻🇳.\r\n\r\nBà Lê Thị Mận, Phó Chủ tịch UBND tỉnh Hậu Giang, dự.\r\n',
  'Ông Trần Văn Bưởi, nguyên Bí thư Tỉnh ủy Hậu Giang, trao 50 USD (hơn 1,2 triệu đồng).'.normalize('NFD'),
  'Tin vắn\n***\nÔng Trần Văn Bưởi phát biểu.\n\n- Bà Lê Thị Mận (Sở Y tế) nói: “Tốt”.\n+ Hết./.',
  'Lone \ud800 surrogates \udc00 and \u0000 controls',
  'ủyĐồng 500người tỉnhHậu Giang',
  'Ủy ban nhân dân\ntỉnh Hậu Giang họp.',
];
