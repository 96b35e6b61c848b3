/** `GET /metrics` for Prometheus. */
import type { FastifyInstance } from 'fastify';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly characters: Counter;
  readonly records: Counter;
}

/** Counts requests and their seconds by route and status; adds `GET /metrics`. */
export function measure(app: FastifyInstance): Metrics {
  const registers = [new Registry()];
  const [registry] = registers;
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Seconds of a request, from its headers to the end of the answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers,
  });
  app.addHook('onResponse', async (request, reply) => {
    // The pattern of the route, not the address: a label has few values.
    seconds.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => reply.type(registry.contentType).send(await registry.metrics()));
  return {
    characters: new Counter({ name: 'extract_characters_total', help: 'UTF-16 code units of texts of /extract.', registers }),
    records: new Counter({ name: 'extract_batch_records_total', help: 'Records of /extract/batch.', registers }),
  };
}
