/** For LangChain.js: documents with what they speak of as metadata, whole (`VietnameseEntities`) or cut (`VietnameseChunks`). */
import { BaseDocumentTransformer, Document, MappingDocumentTransformer } from '@langchain/core/documents';
import { createExtractor, type Extraction, type Extractor, type ExtractorConfig } from 'vietnamese-entities';
import { type Chunk, type ChunkOptions, chunk, header } from 'vietnamese-entities/chunks';

/** What `createExtractor` takes, and the key of the metadata that holds the day of publication. */
export interface ReaderOptions extends ExtractorConfig {
  readonly date?: string;
}

class Reader {
  readonly #extractor: Extractor;
  readonly #date: string | undefined;

  constructor({ date, ...config }: ReaderOptions) {
    this.#extractor = createExtractor(config);
    this.#date = date;
  }

  read({ pageContent, metadata }: Document): Extraction {
    const published: unknown = this.#date === undefined ? undefined : metadata[this.#date];
    return this.#extractor.extract(pageContent, typeof published === 'string' ? { referenceDate: published } : {});
  }
}

/** Vector stores filter by flat metadata: strings, numbers, and lists of them. Keys are equal for equal things in different documents. */
export function metadataOf({ people, organizations, places, periods }: Chunk): Record<string, string[]> {
  const keys = [...people, ...organizations, ...places].flatMap(({ key }) => (key === undefined ? [] : [key]));
  return {
    people: people.map(({ name }) => name),
    organizations: organizations.map(({ name }) => name),
    places: places.map(({ name }) => name),
    days: periods.map(({ start }) => start.slice(0, 10)),
    keys: [...new Set(keys)],
  };
}

/** Adds metadata to each document. */
export class VietnameseEntities extends MappingDocumentTransformer {
  readonly #reader: Reader;

  constructor(options: ReaderOptions = {}) {
    super();
    this.#reader = new Reader(options);
  }

  override async _transformDocument(document: Document): Promise<Document> {
    const { pageContent, metadata } = document;
    const [whole] = chunk(pageContent, this.#reader.read(document), { maxLength: Math.max(1, pageContent.length) });
    return whole === undefined ? document : new Document({ pageContent, metadata: { ...metadata, ...metadataOf(whole) } });
  }
}

/** Reads each document, then cuts it. The header stands before the text of a chunk, to be embedded with it; `start` and `end` are offsets into the document. */
export class VietnameseChunks extends BaseDocumentTransformer {
  readonly #reader: Reader;
  readonly #options: ChunkOptions;

  constructor({ reader = {}, ...options }: ChunkOptions & { readonly reader?: ReaderOptions } = {}) {
    super();
    this.#reader = new Reader(reader);
    this.#options = options;
  }

  override async transformDocuments(documents: Document[]): Promise<Document[]> {
    return documents.flatMap((document) => {
      const chunks = chunk(document.pageContent, this.#reader.read(document), this.#options);
      return chunks.map((part) => {
        const { start, end, text } = part;
        const about = header(part);
        return new Document({
          pageContent: about === '' ? text : `${about}\n\n${text}`,
          metadata: { ...document.metadata, start, end, ...metadataOf(part) },
        });
      });
    });
  }
}
