import Fastify from 'fastify';
import { createExtractor, type ExtractOptions } from 'vietnamese-entities';

const extractor = createExtractor();
const app = Fastify({ bodyLimit: 1_000_000 });
const body = { type: 'object', required: ['text'], properties: { text: { type: 'string', maxLength: 500_000 }, options: { type: 'object' } } };

app.post<{ Body: { text: string; options?: ExtractOptions } }>('/extract', { schema: { body } }, (request) => {
  const { entities, people } = extractor.extract(request.body.text, request.body.options);
  return { people: people.map((p) => p.name), places: entities.flatMap((e) => (e.type === 'place' ? [e.name] : [])) };
});

app.setErrorHandler((error: Error, _request, reply) => {
  if (error instanceof TypeError || error instanceof RangeError) return reply.code(400).send({ error: error.message });
  return reply.send(error);
});

await app.listen({ port: Number(process.env.PORT ?? 3000), host: '127.0.0.1' });
