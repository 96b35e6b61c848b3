/** Listens until SIGTERM or SIGINT, then answers what has come in, and ends. */
import { buildApp } from './app.ts';

/** Milliseconds for requests that are under way when the service is told to end. */
const GRACE = 20_000;

const app = await buildApp({ logger: process.env.LOG !== 'off' });

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), GRACE).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        app.log.error(error);
        process.exit(1);
      },
    );
  });
}

await app.listen({ host: process.env.HOST ?? '127.0.0.1', port: Number(process.env.PORT ?? 8080) });
