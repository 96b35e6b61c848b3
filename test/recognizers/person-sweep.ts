/** Names of the peoples of Viet Nam in plain sentences: which share of them is found as one person with exactly the name. */
import { extract } from '../../src/index.ts';

const FAMILY_NAMES = 'Nguyễn Trần Lê Hoàng Ngô Lữ Viên Kiều Nông Lò Quách Giàng Sùng Thào Bàn Thạch Danh Siu Điểu Đinh'.split(' ');
const MIDDLES = ['', 'Văn', 'Thị', 'Xuân', 'Ngọc'];
const GIVEN_NAMES = 'Bưởi Hùng Lan Mít Sơn Được Sứ Niên Phong Ngời Chớ Én Đẹp Tính Hiện'.split(' ');

/** Sentences around a name, by what is beside it; `NAME` in capitals where the sentence is. */
export const FRAMES: Readonly<Record<string, readonly string[]>> = {
  'after ông': ['Ông NAME phát biểu tại hội nghị.', 'Theo ông NAME, giá lúa đang tăng.', 'Đoàn đến thăm gia đình ông NAME ở thôn 3.'],
  'after UBND tỉnh': [
    'Chủ tịch UBND tỉnh NAME kết luận hội nghị.',
    'Hội nghị có sự tham dự của Phó Chủ tịch UBND tỉnh NAME.',
    'Phó Chủ tịch HĐND tỉnh NAME chủ trì buổi làm việc.',
    'Chủ tịch UBND thành phố NAME yêu cầu các phường vào cuộc.',
  ],
  'title after a comma': [
    'Theo NAME, Trưởng thôn 3, bà con rất phấn khởi.',
    'NAME, Chủ tịch UBND xã, cho biết như vậy.',
    'Tham dự có NAME, Giám đốc Sở Y tế và nhiều đại biểu.',
  ],
  'headline in capitals': ['NAME ĐƯỢC BẦU GIỮ CHỨC PHÓ CHỦ TỊCH UBND TỈNH', 'ÔNG NAME LÀM GIÁM ĐỐC SỞ Y TẾ'],
  'Headline With Capitals': ['Ông NAME Được Bổ Nhiệm Làm Giám Đốc Sở Y Tế', 'Bí Thư Tỉnh Ủy NAME Phát Biểu Tại Hội Nghị'],
};

export interface Sweep {
  readonly tried: number;
  readonly right: number;
  /** Sentences in which the name was not the one person. */
  readonly wrong: readonly string[];
}

/** Every family name, middle and given name in every sentence. */
export function sweep(sentences: readonly string[], families = FAMILY_NAMES, middles = MIDDLES, givens = GIVEN_NAMES): Sweep {
  let tried = 0;
  const wrong: string[] = [];
  for (const family of families)
    for (const middle of middles)
      for (const given of givens)
        for (const sentence of sentences) {
          tried++;
          const text = sentence.replace('NAME', nameIn(sentence, [family, middle, given].filter(Boolean).join(' ')));
          if (!isRight(text, sentence)) wrong.push(text);
        }
  return { tried, right: tried - wrong.length, wrong };
}

function nameIn(sentence: string, name: string): string {
  return sentence === sentence.toUpperCase() ? name.toUpperCase() : name;
}

function isRight(text: string, sentence: string): boolean {
  const people = extract(text, { types: ['person'] }).entities;
  const from = sentence.indexOf('NAME');
  const to = text.length - (sentence.length - from - 4);
  return people.length === 1 && people[0]?.start === from && people[0].end === to;
}
