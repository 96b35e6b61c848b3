import { extract } from 'vietnamese-entities';
import { offsetsIn } from 'vietnamese-entities/formats';

const text = '🌾 Bà Lê Thị Mận về Huế.';
for (const form of [text, text.normalize('NFD')]) {
  const [e] = extract(form).entities;
  if (e === undefined) continue;
  console.log(e.start, e.end, form.slice(e.start, e.end) === e.text);

  // Python, spaCy, PostgreSQL và công cụ gán nhãn đếm code point; tệp đếm byte.
  const points = offsetsIn(form, 'codepoint');
  const bytes = offsetsIn(form, 'byte');
  console.log(points.fromUtf16(e.start), points.fromUtf16(e.end), bytes.fromUtf16(e.start), bytes.fromUtf16(e.end));
}
