import express, { type ErrorRequestHandler } from 'express';
import { createExtractor, type ExtractOptions } from 'vietnamese-entities';

const extractor = createExtractor();
const app = express();

app.post('/extract', express.json({ limit: '1mb' }), (request, response) => {
  const { text, options } = request.body as { text: string; options?: ExtractOptions };
  const { entities, people } = extractor.extract(text, options);
  response.json({ people: people.map((p) => p.name), places: entities.flatMap((e) => (e.type === 'place' ? [e.name] : [])) });
});

const refuse: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (error instanceof TypeError || error instanceof RangeError) response.status(400).json({ error: error.message });
  else next(error);
};
app.use(refuse);

app.listen(Number(process.env.PORT ?? 3000), '127.0.0.1');
