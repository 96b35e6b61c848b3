/** The texts of the repository's own gold, and some of our own that are hard to write down: with what the package finds in them. */
import { readFileSync } from 'node:fs';
import { type Extraction, extract } from 'vietnamese-entities';
import type { GoldSpan } from 'vietnamese-entities/formats';

export interface Sample {
  readonly id: string;
  readonly text: string;
  readonly extraction: Extraction;
  /** What was annotated by hand, for texts of the gold. */
  readonly gold: readonly GoldSpan[];
}

interface GoldLine {
  readonly id: string;
  readonly text: string;
  readonly reference: string | null;
  readonly entities: readonly Pick<GoldSpan, 'type' | 'start' | 'end' | 'person' | 'holders'>[];
}

const lines = readFileSync(new URL('../../gold/articles.jsonl', import.meta.url), 'utf8').split('\n');
const articles = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldLine);

const HARD = [
  '😀 Chiều 26/12, ông Trần Văn Bưởi, nguyên Phó Chủ tịch UBND tỉnh Hậu Giang, trao hơn 1,2 tỷ đồng. 👨‍👩‍👧 Ông Bưởi vui.',
  'Công ty Hoa & Quả <b>ở</b> TP. Cần Thơ;\tGiám đốc "Lê Thị Mận" nhận 50 triệu đồng… 🎉\r\n\r\nBà Mận, Giám đốc Sở Y tế, cảm ơn tỉnh An Giang.',
  '=Ảnh: Nguyễn Văn Cam\n\u2028-DOCSTART- Ngày 2/9/2023,\u0085Thủ tướng Chính phủ 🏅 và Bộ trưởng Bộ Y tế Đào Thị Xoan họp.',
];

const hard = HARD.flatMap((text) => [text, text.normalize('NFD')]).map((text, i): Sample => ({ id: `hard-${i}`, text, extraction: extract(text), gold: [] }));

/** A title over line breaks, annotated by hand. */
const BROKEN = 'Ông Bưởi, Phó Chủ tịch\r\nUBND tỉnh\nHậu Giang 🎤.';
const at = (type: GoldSpan['type'], text: string, more: Partial<GoldSpan> = {}): GoldSpan => {
  const start = BROKEN.indexOf(text);
  return { id: `e${start}`, type, start, end: start + text.length, text, ...more };
};
const broken: Sample = {
  id: 'broken',
  text: BROKEN,
  extraction: extract(BROKEN),
  gold: [
    at('person', 'Bưởi', { person: 1 }),
    at('title', 'Phó Chủ tịch\r\nUBND tỉnh\nHậu Giang', { holders: [1] }),
    at('organization', 'UBND tỉnh\nHậu Giang'),
  ],
};

export const SAMPLES: readonly Sample[] = [
  ...articles.map(({ id, text, reference, entities }) => ({
    id,
    text,
    extraction: extract(text, reference === null ? {} : { referenceDate: reference }),
    gold: entities.map(({ type, start, end, person, holders }, i) => ({
      ...{ id: `e${i}`, type, start, end, text: text.slice(start, end) },
      ...(person !== undefined && { person }),
      ...(holders !== undefined && { holders }),
    })),
  })),
  ...hard,
  broken,
];
