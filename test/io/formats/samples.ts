/** Texts with spans for the tests of formats: what is hard about offsets and lines, and the project's own gold. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EntityType } from '../../../src/entity.ts';
import { extract } from '../../../src/extractor.ts';
import type { Annotated, GoldSpan } from '../../../src/io/formats/types.ts';
import { readGold } from '../../gold/format.ts';

export interface Sample {
  readonly id: string;
  readonly text: string;
  readonly source: Annotated;
}

/** Emoji of two and more code points before, inside and after, markup, quotes, a tab, CRLF. */
const HARD = [
  '😀 Chiều 26/12, ông Trần Văn Bưởi, nguyên Phó Chủ tịch UBND tỉnh Hậu Giang, trao hơn 1,2 tỷ đồng. 👨‍👩‍👧 Ông Bưởi vui.',
  'Công ty Hoa & Quả <b>ở</b> TP. Cần Thơ;\tGiám đốc "Lê Thị Mận" nhận 50 triệu đồng… 🎉\r\n\r\nBà Mận, Giám đốc Sở Y tế, cảm ơn tỉnh An Giang.',
  '🇻🇳\nẢnh: Nguyễn Văn Cam\nNgày 2/9/2023, Thủ tướng Chính phủ 🏅 và Bộ trưởng Bộ Y tế Đào Thị Xoan họp; bà Xoan chi 5.000 USD.',
];

/** The spans that a text marks by brackets, without the brackets: `[title Phó Chủ tịch]`. They nest. */
export function marked(source: string): { readonly text: string; readonly spans: GoldSpan[] } {
  let text = '';
  const open: { type: EntityType; start: number; id: string }[] = [];
  const spans: GoldSpan[] = [];
  let count = 0;
  for (const part of source.split(/(\[[a-z]+ |\])/u)) {
    if (/^\[[a-z]+ $/u.test(part)) open.push({ type: part.slice(1, -1) as EntityType, start: text.length, id: `e${++count}` });
    else if (part === ']') {
      const span = open.pop();
      if (span !== undefined) spans.push({ id: span.id, type: span.type, start: span.start, end: text.length, text: text.slice(span.start) });
    } else text += part;
  }
  return { text, spans: spans.sort((a, b) => a.start - b.start || b.end - a.end) };
}

/** A title over line breaks, as columns of newspapers and captions have it. */
const BROKEN = marked('Ông [person Trần Văn Bưởi], [title Phó Chủ tịch\r\n[organization UBND tỉnh\n[place Hậu\u2028Giang]]], 🎤 nói với [person Lê\nMận].');

/** What `extract` finds in hard texts, as they are and in NFD. */
const HARD_SAMPLES: readonly Sample[] = [
  ...HARD.flatMap((text) => [text, text.normalize('NFD')]).map((text, i) => ({
    id: `hard ${i}`,
    text,
    source: extract(text, { referenceDate: '2023-09-03' }),
  })),
  { id: 'broken lines', text: BROKEN.text, source: BROKEN.spans },
];

const GOLD = readGold(readFileSync(fileURLToPath(new URL('../../gold/articles.jsonl', import.meta.url)), 'utf8'));

/** The articles of the project's own gold with their annotated spans. */
const GOLD_SAMPLES: readonly Sample[] = GOLD.map(({ id, text, entities }) => ({
  id,
  text,
  source: entities.map(({ type, start, end, person, holders }, i) => ({
    id: `e${i + 1}`,
    type,
    start,
    end,
    text: text.slice(start, end),
    ...(person !== undefined && { person }),
    ...(holders !== undefined && { holders }),
  })),
}));

/** The same articles with what `extract` finds. */
export const READ_SAMPLES: readonly Sample[] = GOLD.map(({ id, text, reference }) => ({
  id: `${id}, read`,
  text,
  source: extract(text, reference === null ? {} : { referenceDate: reference }),
}));

export const SAMPLES: readonly Sample[] = [...HARD_SAMPLES, ...GOLD_SAMPLES, ...READ_SAMPLES];

/** Spans with the ids replaced by their numbers, so that tools may have ids of their own. */
export function withoutIds(spans: readonly GoldSpan[]): unknown[] {
  const numbers = new Map(spans.map((span, i) => [span.id, i]));
  return spans.map(({ id, organization, place, ...rest }) => ({
    ...rest,
    organization: organization === undefined ? undefined : numbers.get(organization),
    place: place === undefined ? undefined : numbers.get(place),
  }));
}
