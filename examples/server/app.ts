/** The service: routes, limits, timeouts, errors. Nothing here listens; `main.ts` does, and tests call `inject`. */
import swagger from '@fastify/swagger';
import Fastify, { type FastifyError, type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { ExtractorConfig } from 'vietnamese-entities';
import { batchRoute } from './batch.ts';
import { answerTo } from './errors.ts';
import { extractRoute } from './extract.ts';
import { LIMITS, type Limits } from './limits.ts';
import { measure } from './metrics.ts';

export interface AppOptions {
  readonly limits?: Partial<Limits>;
  /** As in `createExtractor`: the names that the house knows. */
  readonly extractor?: ExtractorConfig;
  /** Checks answers by their schemas too. For tests: it takes more time than the reading. */
  readonly checksAnswers?: boolean;
  readonly logger?: boolean;
}

const IDLE_CHECK = 100;

export async function buildApp({ limits: changed = {}, extractor = {}, checksAnswers = false, logger = false }: AppOptions = {}): Promise<FastifyInstance> {
  const limits = { ...LIMITS, ...changed };
  const app = Fastify({ bodyLimit: limits.body, connectionTimeout: limits.silence, logger, trustProxy: false });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(checksAnswers ? serializerCompiler : () => (answer) => JSON.stringify(answer));
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const { status, errors } = answerTo(error);
    if (status >= 500) request.log.error(error);
    if (status === 503) reply.header('retry-after', '1');
    return reply.code(status).send({ errors });
  });
  app.setNotFoundHandler((request, reply) => reply.code(404).send({ errors: [`There is no ${request.method} ${request.url}.`] }));

  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'vietnamese-entities', version: '1.0.0' } },
    transform: jsonSchemaTransform,
  });
  const metrics = measure(app);
  app.addHook('preClose', async () => {
    // Connections that fall idle while the server waits for others would be kept alive for a minute.
    setInterval(() => app.server.closeIdleConnections(), IDLE_CHECK).unref();
  });
  await app.register(extractRoute, { limits, extractor, metrics });
  await app.register(batchRoute, { limits, extractor, metrics });
  app
    .withTypeProvider<ZodTypeProvider>()
    .get('/health', { schema: { summary: 'Whether the service answers', response: { 200: z.strictObject({ status: z.literal('ok') }) } } }, () => ({
      status: 'ok' as const,
    }));
  app.get('/openapi.json', { schema: { hide: true } }, () => app.swagger());
  return app;
}
