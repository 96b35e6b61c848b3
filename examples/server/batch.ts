/** `POST /extract/batch`: JSONL in, JSONL out, streamed: neither side is held in memory. */
import { PassThrough, Readable } from 'node:stream';
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod';
import { runBulk } from 'vietnamese-entities/node';
import { z } from 'zod';
import { Refusal } from './errors.ts';
import type { RouteOptions } from './limits.ts';

const JSONL = 'application/x-ndjson';

const query = z.strictObject({
  field: z.string().default('text').describe('The key of the text.'),
  id: z.string().default('id').describe('The key of the id, which comes back.'),
  date: z.string().optional().describe('The key of the day of publication, YYYY-MM-DD.'),
});

export const batchRoute: FastifyPluginAsyncZod<RouteOptions> = async (app, { limits, extractor, metrics }) => {
  let running = 0;
  // The body stays a stream. A line over 16 MB is answered with an error, so memory is bounded without a limit of the body.
  app.addContentTypeParser(JSONL, { bodyLimit: Number.MAX_SAFE_INTEGER }, (_request, payload, done) => done(null, payload));

  const description =
    'An object a line in; `{ id, entities, people, warnings }` a line out, in order, or `{ id, line, error }` for a line that cannot be read.';
  app.post(
    '/extract/batch',
    { schema: { summary: 'Entities of many texts', description, querystring: query, consumes: [JSONL], produces: [JSONL] } },
    async (request, reply) => {
      if (!(request.body instanceof Readable)) throw new Refusal(415, `The body must be ${JSONL}.`);
      if (running >= limits.batches) throw new Refusal(503, 'Too many batches at a time.');
      running++;
      const { field, id, date } = request.query;
      const output = new PassThrough();
      // A client that goes away ends the run.
      const gone = new AbortController();
      output.once('close', () => gone.abort());
      const run = runBulk(request.body, output, { field, id, ...(date !== undefined && { date }), extractor, signal: gone.signal });
      run
        .then(
          ({ records }) => {
            metrics.records.inc(records);
            output.end();
          },
          (error: unknown) => output.destroy(error instanceof Error ? error : new Error(String(error))),
        )
        .finally(() => running--);
      return reply.type(JSONL).send(output);
    },
  );
};
