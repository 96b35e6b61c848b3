/** What the service bears, and what each route is given. */
import type { ExtractorConfig } from 'vietnamese-entities';
import type { Metrics } from './metrics.ts';

export interface Limits {
  /** Bytes of the body of `/extract`. */
  readonly body: number;
  /** UTF-16 code units of a text. */
  readonly text: number;
  /** Longer texts are read by a thread of the pool, so that they keep nobody else waiting. */
  readonly longText: number;
  /** Threads of the pool. */
  readonly threads: number;
  /** Long texts that may wait for a thread; one more is refused with 503. */
  readonly queue: number;
  /** Batches at a time; one more is refused with 503. */
  readonly batches: number;
  /** Milliseconds for one text. */
  readonly timeout: number;
  /** Milliseconds that a connection may be silent, also amid a batch. */
  readonly silence: number;
}

export const LIMITS: Limits = { body: 2 << 20, text: 500_000, longText: 50_000, threads: 2, queue: 16, batches: 2, timeout: 10_000, silence: 30_000 };

export interface RouteOptions {
  readonly limits: Limits;
  readonly extractor: ExtractorConfig;
  readonly metrics: Metrics;
}
