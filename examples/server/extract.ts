/** `POST /extract`: one text. */
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { createExtractor } from 'vietnamese-entities';
import { createPool } from 'vietnamese-entities/node';
import { extractionSchema, extractOptionsSchema } from 'vietnamese-entities/schema';
import { z } from 'zod';
import { errorSchema, Refusal } from './errors.ts';
import type { RouteOptions } from './limits.ts';

export const extractRoute: FastifyPluginAsyncZod<RouteOptions> = async (app, { limits, extractor: config, metrics }) => {
  const extractor = createExtractor(config);
  const pool = createPool({ ...config, threads: limits.threads });
  /** Long texts that are read or wait. */
  let long = 0;
  app.addHook('onClose', () => pool.close());

  const body = z.strictObject({
    text: z.string().max(limits.text, `must have at most ${limits.text} UTF-16 code units`),
    options: extractOptionsSchema.optional(),
  });
  const response = { 200: extractionSchema, 400: errorSchema, 413: errorSchema, 503: errorSchema };
  app.post('/extract', { schema: { summary: 'Entities of one text', body, response } }, async (request, reply) => {
    const { text, options } = request.body;
    metrics.characters.inc(text.length);
    if (text.length <= limits.longText) return extractor.extract(text, options);
    if (long >= limits.threads + limits.queue) throw new Refusal(503, 'Too many long texts at a time.');
    long++;
    // Not fastify's `request.signal`, which over a real connection is aborted as soon as the body has come in, and its `handlerTimeout` with it.
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(new Refusal(503, 'Reading the text took too long.')), limits.timeout);
    reply.raw.once('close', () => stop.abort(new Refusal(499, 'The client is gone.')));
    try {
      return await pool.extract(text, { ...options, signal: stop.signal });
    } finally {
      clearTimeout(timer);
      long--;
    }
  });
};
