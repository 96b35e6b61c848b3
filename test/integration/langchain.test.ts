/** `examples/langchain.ts` with the real `@langchain/core`. */
import { fileURLToPath } from 'node:url';
import { Document } from '@langchain/core/documents';
import { RunnableLambda } from '@langchain/core/runnables';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compilerMessages, copyExamples } from './example-copy.ts';

const TEXT = `Sáng 26/12, ông Trần Văn Bưởi, Phó Bí thư Thường trực Tỉnh ủy Hậu Giang, dự lễ khởi công cầu Cây Gáo. Cầu dài 320 m.
Phát biểu tại lễ, ông Bưởi yêu cầu UBND tỉnh giám sát chặt chẽ 5 tỷ đồng vốn của dự án.`;

interface Transformer {
  transformDocuments(documents: Document[]): Promise<Document[]>;
  invoke(documents: Document[]): Promise<Document[]>;
}

interface Example {
  readonly VietnameseEntities: new (options?: object) => Transformer;
  readonly VietnameseChunks: new (options?: object) => Transformer;
}

describe('examples/langchain.ts', () => {
  const { copies, remove } = copyExamples('langchain-copy', ['langchain.ts']);
  let example: Example;
  beforeAll(async () => {
    example = (await import(copies[0])) as Example;
  });
  afterAll(remove);

  const document = (): Document => new Document({ pageContent: TEXT, metadata: { source: 'tin/1', published: '2022-12-27' } });

  it('has the right types', () => expect(compilerMessages([...copies, fileURLToPath(import.meta.url)], { skipLibCheck: true })).toEqual([]));

  it('adds what a document speaks of to its metadata', async () => {
    const [read] = await new example.VietnameseEntities({ date: 'published' }).transformDocuments([document()]);
    expect(read).toBeInstanceOf(Document);
    expect(read.pageContent).toBe(TEXT);
    expect(read.metadata).toEqual({
      source: 'tin/1',
      published: '2022-12-27',
      people: ['Trần Văn Bưởi'],
      organizations: ['Tỉnh ủy Hậu Giang', 'Ủy ban nhân dân tỉnh'],
      places: ['Hậu Giang', 'Cây Gáo'],
      days: ['2022-12-26'],
      keys: ['trầnvănbưởi', 'tỉnhủy@93', 'ủybannhândân@93', '93', 'cầucâygáo'],
    });
  });

  it('cuts documents, with a header before each chunk', async () => {
    const chunks = await new example.VietnameseChunks({ reader: { date: 'published' }, maxLength: 130 }).transformDocuments([document(), document()]);
    expect(chunks).toHaveLength(4);
    const [, second] = chunks;
    expect(second.pageContent).toMatch(/^Trần Văn Bưởi \(Phó Bí thư Thường trực Tỉnh ủy Hậu Giang\); .*\n\nPhát biểu/u);
    expect(second.metadata).toMatchObject({ source: 'tin/1', people: ['Trần Văn Bưởi'], keys: ['trầnvănbưởi', 'ủybannhândân@93'] });
    const { start, end } = second.metadata as { readonly start: number; readonly end: number };
    expect(second.pageContent.endsWith(TEXT.slice(start, end))).toBe(true);
    for (const { metadata } of chunks) for (const value of Object.values(metadata)) expect(typeof value === 'object' ? Array.isArray(value) : true).toBe(true);
  });

  it('is a step of a chain', async () => {
    const chain = RunnableLambda.from((texts: string[]) => texts.map((pageContent) => new Document({ pageContent }))).pipe((documents: Document[]) =>
      new example.VietnameseChunks().invoke(documents),
    );
    const chunks = await chain.invoke([TEXT, 'Bà Lê Thị Mận về Huế.', '']);
    expect(chunks.map(({ metadata }) => (metadata as { readonly people: readonly string[] }).people)).toEqual([['Trần Văn Bưởi'], ['Lê Thị Mận']]);
  });
});
