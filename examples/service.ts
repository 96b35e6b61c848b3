/**
 * How a service would call the library: JSON comes in, is checked, and JSON goes out. Nothing here knows HTTP; put `answer`
 * behind any server, queue or worker. Run it: `npx tsx examples/service.ts`.
 */
import { createExtractor, type Extraction } from 'vietnamese-entities';
import { extractionSchema, extractOptionsSchema } from 'vietnamese-entities/schema';
import { z } from 'zod';

/** Built once when the service starts, with the names that the house knows; immutable, so safe to share. */
const extractor = createExtractor({
  lexicon: {
    people: [{ name: 'Đặng Thị Mơ', aliases: ['Mơ Đặng'], gender: 'female', attributes: { staffId: 'S-117' } }],
    organizations: [{ name: 'Quỹ Sách Vùng Cao', kind: 'other', acronym: 'QSVC', attributes: { crm: 42 } }],
  },
});

const requestSchema = z.strictObject({
  text: z.string().max(2_000_000),
  options: extractOptionsSchema.optional(),
});

export type Answer = { readonly ok: true; readonly result: Extraction } | { readonly ok: false; readonly errors: readonly string[] };

/** @param body the JSON body of a request, of unknown shape */
export function answer(body: unknown): Answer {
  const request = requestSchema.safeParse(body);
  if (!request.success) return { ok: false, errors: request.error.issues.map((issue) => `${issue.path.join('.') || 'body'}: ${issue.message}`) };
  const { text, options } = request.data;
  const result = extractor.extract(text, options);
  // What goes out is checked too: a client that was built on the schema can rely on it.
  return { ok: true, result: extractionSchema.parse(result) };
}

const requests = [
  '{"text":"Ngày 3/9, bà Đặng Thị Mơ, Giám đốc Quỹ Sách Vùng Cao, trao 250 triệu đồng cho tỉnh Hà Giang.","options":{"referenceDate":"2024-09-05"}}',
  '{"text":"Ngày 3/9 …","options":{"referenceDate":"2024-09-31"}}',
  '{"text":5,"option":{}}',
];
for (const body of requests) {
  const reply = answer(JSON.parse(body));
  if (!reply.ok) console.log('refused', JSON.stringify(reply.errors));
  else for (const e of reply.result.entities) console.log(JSON.stringify(e));
}
