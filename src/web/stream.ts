/**
 * Documents as they come: for `for await`, for pipelines of Node, and for the streams of the Web.
 * @module vietnamese-entities/stream
 */
import { createExtractor, type Extractor } from '../extractor.ts';
import { checkDocument, optionsOf, type Read, type SourceText, signalOf } from '../io/stream/documents.ts';
import { itemsOf } from '../kit/abort.ts';
import { fail, ownKeys, readRecord } from '../kit/values.ts';
import type { ExtractorConfig } from '../options/types.ts';
import { turns } from './stream/turns.ts';

export type { Read, SourceText };

/** How a reading is ended from outside. `stream/promises.pipeline` passes one. */
export interface EachControl {
  readonly signal?: AbortSignal;
}

/** Reads documents one at a time, in order. A document is taken from the source when the one before was taken from here. */
export type Each<D extends SourceText> = (documents: AsyncIterable<D> | Iterable<D>, control?: EachControl) => AsyncGenerator<Read<D>, void, undefined>;

/**
 * Makes a reader of many documents, with options as in `createExtractor`. It gives the event loop a turn every 8 ms, between two documents, not
 * inside one: a text of 10 MB holds it for as long as `extract` takes. Texts of users are better read in a pool (`vietnamese-entities/node`).
 *
 * @throws TypeError or RangeError for a bad option. The generator throws the reason of the signal, errors of the source, and TypeError or
 *   RangeError for a document without a text or with a bad `referenceDate`.
 * @example
 * for await (const { source, extraction } of each<Article>({ types: ['person'] })(articles)) console.log(source.id, extraction.people);
 * @example
 * await pipeline(articles, each<Article>(), sink); // stream/promises
 */
export function each<D extends SourceText>(options?: ExtractorConfig): Each<D> {
  const extractor = createExtractor(options);
  return async function* (documents, control) {
    const giveTurn = turns();
    for await (const source of itemsOf(documents, signalOf('each', control))) {
      yield read('each', extractor, source);
      await giveTurn();
    }
  };
}

function read<D extends SourceText>(caller: string, extractor: Extractor, source: D): Read<D> {
  checkDocument(caller, source);
  return { source, extraction: extractor.extract(source.text, optionsOf(source)) };
}

/** Options of `createExtractor`, and how far the stream may read ahead. */
export interface ExtractStreamOptions extends ExtractorConfig {
  /** Documents that wait in the stream before its writer has to. Default: 16. */
  readonly highWaterMark?: number;
}

const HIGH_WATER_MARK = 16;

/**
 * A stream of the Web that reads the documents that are written to it, in order. A stream of Node takes it by
 * `Transform.fromWeb(new ExtractStream(), { objectMode: true })`. In Node, `each` in a `pipeline` is several times as fast.
 *
 * @example
 * for await (const { source, extraction } of articles.pipeThrough(new ExtractStream<Article>())) console.log(source.id, extraction.people);
 */
export class ExtractStream<D extends SourceText> extends TransformStream<D, Read<D>> {
  /** @throws TypeError or RangeError for a bad option */
  constructor(options?: ExtractStreamOptions) {
    const { config, highWaterMark } = checkStreamOptions(options);
    const extractor = createExtractor(config);
    const giveTurn = turns();
    super(
      {
        transform(source, controller) {
          controller.enqueue(read('ExtractStream', extractor, source));
          return giveTurn();
        },
      },
      { highWaterMark },
    );
  }
}

function checkStreamOptions(options: ExtractStreamOptions | undefined): { readonly config: ExtractorConfig; readonly highWaterMark: number } {
  if (options === undefined) return { config: {}, highWaterMark: HIGH_WATER_MARK };
  const record = readRecord(options, 'ExtractStream: options');
  const { highWaterMark = HIGH_WATER_MARK } = options;
  if (!Number.isInteger(highWaterMark) || highWaterMark < 0) fail(RangeError, 'highWaterMark', highWaterMark, 'a number of documents, from 0');
  const config = Object.fromEntries(ownKeys(record).flatMap((key) => (key === 'highWaterMark' ? [] : [[key, record[key]]])));
  return { config, highWaterMark };
}
