import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';

/** Type and text of every entity, with white space as one blank. */
const found = (text: string): string[] => extract(text).entities.map((e) => `${e.type} ${e.text.replace(/\s+/gu, ' ')}`);

/** The text in lines of at most `width` code units. */
function wrap(text: string, width: number): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines[lines.length - 1];
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.join('\n');
}

const PARAGRAPH =
  'Sáng nay tại trụ sở, ông Lê Văn Bưởi, Phó Chủ tịch UBND tỉnh Hậu Giang, đã tiếp đoàn công tác của Bộ Giáo dục và Đào tạo do bà Trần Thị Mận dẫn đầu. ' +
  'Hai bên trao đổi về việc xây trường ở xã Vị Thắng, huyện Vị Thủy, và thống nhất sẽ khởi công trong quý III năm 2023 với số vốn chừng 12 tỷ đồng. ' +
  'Cùng dự còn có Giám đốc Sở Y tế Hậu Giang và nhiều thầy cô giáo đang dạy học tại thành phố Vị Thanh.';

describe('hard-wrapped lines', () => {
  it.each([48, 56, 64, 72, 80, 100])('a paragraph in lines of %i reads as one line', (width) => {
    const text = wrap(PARAGRAPH, width);
    expect(text).toContain('\n');
    expect(found(text)).toEqual(found(PARAGRAPH));
  });

  it.each([
    ['Chủ tịch UBND tỉnh Trần Văn\nBưởi phát biểu.', 'person Trần Văn Bưởi'],
    ['Ông An, Phó Chủ tịch\nUBND tỉnh Hậu Giang, dự.', 'title Phó Chủ tịch UBND tỉnh Hậu Giang'],
    ['Đoàn làm việc với Bộ Giáo dục và\nĐào tạo.', 'organization Bộ Giáo dục và Đào tạo'],
    ['Xe khách lật ở tỉnh\nHậu Giang, ba người bị thương.', 'place tỉnh Hậu Giang'],
    ['Mưa to kéo dài ở Hậu\nGiang, lúa bị ngập.', 'place Hậu Giang'],
  ])('%j', (text, entity) => {
    expect(found(text)).toContain(entity);
  });

  it.each([
    ['Khai mạc hội nghị ở Hậu Giang\nTrần Văn Bưởi dự.', 'person Trần Văn Bưởi'],
    ['Trời mưa to.\nẢnh: Đình Văn\nCăn nhà bị ngập.', 'person Đình Văn'],
    ['Trần Văn Bưởi\nLê Thị Mận\nĐỗ Văn Cam', 'person Lê Thị Mận'],
  ])('a line of its own: %j', (text, entity) => {
    expect(found(text)).toContain(entity);
  });
});
