/** What is measured: the seed article and news texts of our own, varied so that no two passages are alike, at any length. */
import { readFileSync } from 'node:fs';
import { random } from '../test/random.ts';

const NAMES = ['hop-hdnd', 'lu-lut', 'doi-ngoai', 'toa-an', 'hop-nhat', 'doanh-nghiep'];

function read(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8').trimEnd();
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ', 'Ngô', 'Dương', 'Lý', 'Đinh', 'Mai', 'Tô'];
const MIDDLES = ['Văn', 'Thị', 'Hữu', 'Minh', 'Quang', 'Ngọc', 'Thanh', 'Đức', 'Xuân', 'Hoài', 'Công', 'Bá'];
const GIVEN = ['An', 'Bình', 'Cường', 'Dung', 'Giang', 'Hà', 'Khánh', 'Lan', 'Mạnh', 'Nga', 'Oanh', 'Phúc', 'Quý', 'Sơn', 'Tâm', 'Uyên', 'Vinh', 'Yến'];

/** Other names, days and sums in the same article. */
function vary(text: string, random: () => number): string {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)]!;
  return text
    .replaceAll(/(?<=(?:ông|bà|chí: |Bí thư|UBND xã), )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu, () => `${pick(FAMILIES)} ${pick(MIDDLES)} ${pick(GIVEN)}`)
    .replaceAll(/(?<=(?:ông|bà|anh|chị) )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu, () => `${pick(FAMILIES)} ${pick(MIDDLES)} ${pick(GIVEN)}`)
    .replaceAll(/(?<![\d/.])\d{1,2}\/\d{1,2}(?![\d/])/gu, () => `${1 + Math.floor(random() * 28)}/${1 + Math.floor(random() * 12)}`)
    .replaceAll(/\d+(?:[.,]\d+)*(?= (?:tỷ|triệu))/gu, () => `${1 + Math.floor(random() * 9)}.${100 + Math.floor(random() * 899)}`);
}

/** News of exactly `length` code units: the articles again and again, each time with other names, days and sums. */
export function news(length: number): string {
  const articles = NAMES.map((name) => read(`./texts/${name}.txt`));
  const next = random(1);
  let text = '';
  for (let i = 0; text.length < length; i++) {
    const article = articles[i % articles.length]!;
    text += `${i < articles.length ? article : vary(article, next)}\n\n`;
  }
  // A slice is a view on the longer string; what comes from outside is flat.
  return Buffer.from(text.slice(0, length)).toString();
}

/** The article in `seeds/`. */
function seed(): string {
  return read('../seeds/hau-giang-dan-van-2022.txt');
}

/** A text by its name: `seed`, or how many code units of news. */
export function textOf(name: string): string {
  return name === 'seed' ? seed() : news(Number(name));
}
