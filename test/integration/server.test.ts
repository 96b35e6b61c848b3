/** `examples/server` with the real fastify: its answers by `inject`, its streams and its end over loopback. */
import { once } from 'node:events';
import { type IncomingMessage, request as httpRequest } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import { extract } from 'vietnamese-entities';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compilerMessages, copyExamples } from './example-copy.ts';
import { freePort } from './servers.ts';
import { ARTICLE, loadRun, SERVER_FILES, startServer } from './server-load.ts';

const TEXT = 'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 1,2 tỷ đồng.';
const LIMITS = { text: 200_000, longText: 2_000, threads: 1, queue: 0, batches: 1, body: 1_000_000 };

const { copies, remove } = copyExamples('server-copy', SERVER_FILES);
const copyOf = (name: string): string => copies.find((path) => path.endsWith(`/${name}`)) ?? expect.unreachable(name);

interface Example {
  buildApp(options?: object): Promise<FastifyInstance>;
}

let build: Example['buildApp'];
let app: FastifyInstance;

beforeAll(async () => {
  build = ((await import(copyOf('app.ts'))) as Example).buildApp;
  app = await build({ limits: LIMITS, checksAnswers: true });
});
afterAll(async () => {
  await app.close();
  remove();
});

const post = (payload: unknown) => app.inject({ method: 'POST', url: '/extract', payload: payload as object });
const batch = (payload: string, query = '') =>
  app.inject({ method: 'POST', url: `/extract/batch${query}`, headers: { 'content-type': 'application/x-ndjson' }, payload });
const linesOf = (body: string): unknown[] =>
  body
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);

it('has the right types', () => expect(compilerMessages(copies, { skipLibCheck: true })).toEqual([]));

describe('POST /extract', () => {
  it('answers with what extract gives', async () => {
    const answer = await post({ text: TEXT, options: { referenceDate: '2022-12-27' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(extract(TEXT, { referenceDate: '2022-12-27' }))));
  });

  it('answers the same for a long text, which a thread reads', async () => {
    const answer = await post({ text: ARTICLE });
    expect(ARTICLE.length).toBeGreaterThan(LIMITS.longText);
    expect(answer.json()).toEqual(JSON.parse(JSON.stringify(extract(ARTICLE))));
  });

  it.each([
    ['text: Invalid input: expected string, received number', { text: 5 }],
    ['body: Unrecognized key: "option"', { text: TEXT, option: {} }],
    ['options.referenceDate: must be', { text: TEXT, options: { referenceDate: '2022-02-30' } }],
    ['options.types.0: Invalid option', { text: TEXT, options: { types: ['thing'] } }],
    ['text: must have at most 200000 UTF-16 code units', { text: 'a'.repeat(200_001) }],
  ])('refuses with 400: %s', async (sentence, payload) => {
    const answer = await post(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json<{ errors: string[] }>().errors.join()).toContain(sentence);
  });

  it('refuses what is no JSON, what is too large, and other types of content', async () => {
    const raw = (payload: string, type = 'application/json') => app.inject({ method: 'POST', url: '/extract', headers: { 'content-type': type }, payload });
    expect((await raw('{"text":')).statusCode).toBe(400);
    expect((await raw(JSON.stringify({ text: 'a'.repeat(1_000_001) }))).statusCode).toBe(413);
    expect((await raw(TEXT, 'application/xml')).statusCode).toBe(415);
    expect((await app.inject('/extract')).statusCode).toBe(404);
  });

  it('refuses a long text with 503 where all threads are busy', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => post({ text: ARTICLE })));
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 503, 503]);
    const refused = answers.find(({ statusCode }) => statusCode === 503);
    expect(refused?.headers['retry-after']).toBe('1');
    expect(refused?.json()).toEqual({ errors: ['Too many long texts at a time.'] });
    expect((await post({ text: ARTICLE })).statusCode).toBe(200);
  });

  it('gives up a text that takes too long, and reads the next one', async () => {
    const hasty = await build({ limits: { ...LIMITS, timeout: 1 } });
    const slow = await hasty.inject({ method: 'POST', url: '/extract', payload: { text: ARTICLE.repeat(40) } });
    expect([slow.statusCode, slow.json()]).toEqual([503, { errors: ['Reading the text took too long.'] }]);
    await hasty.close();
  });
});

describe('POST /extract/batch', () => {
  it('answers each line, in order, and says what is wrong with bad ones', async () => {
    const rows = [{ id: 7, text: TEXT }, { id: 8 }, { id: 'c', text: 'Trời mưa.' }];
    const answer = await batch(`${rows.map((row) => JSON.stringify(row)).join('\n')}\n{"id":\n`);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/x-ndjson');
    const lines = linesOf(answer.body);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toEqual({ id: 7, ...JSON.parse(JSON.stringify(extract(TEXT))) });
    expect(lines[1]).toMatchObject({ id: 8, line: 2 });
    expect(lines[2]).toMatchObject({ id: 'c', entities: [] });
    expect(lines[3]).toMatchObject({ line: 4, error: expect.stringContaining('JSON') as unknown });
  });

  it('reads other fields, and the day of publication', async () => {
    const answer = await batch(JSON.stringify({ url: 'u/1', body: 'Hôm qua trời mưa.', day: '2022-12-27' }), '?field=body&id=url&date=day');
    expect(linesOf(answer.body)).toMatchObject([{ id: 'u/1', entities: [{ value: '2022-12-26' }] }]);
  });

  it('refuses other types of content and unknown parameters', async () => {
    expect((await app.inject({ method: 'POST', url: '/extract/batch', payload: { text: TEXT } })).statusCode).toBe(415);
    expect((await batch('', '?fields=body')).statusCode).toBe(400);
  });
});

describe('GET', () => {
  it('/health', async () => expect((await app.inject('/health')).json()).toEqual({ status: 'ok' }));

  it('/openapi.json describes the routes, without readOnly on what clients send', async () => {
    const document = (await app.inject('/openapi.json')).json<{
      openapi: string;
      paths: Record<string, { post?: { requestBody?: unknown; responses?: object } }>;
    }>();
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(['/extract', '/extract/batch', '/health']);
    const { requestBody, responses } = document.paths['/extract'].post ?? {};
    expect(Object.keys(responses ?? {})).toEqual(['200', '400', '413', '503']);
    expect(JSON.stringify(requestBody)).toContain('referenceDate');
    expect(JSON.stringify(requestBody)).not.toContain('readOnly');
  });

  it('/metrics counts requests by route and status', async () => {
    const { body } = await app.inject('/metrics');
    expect(body).toMatch(/^http_request_duration_seconds_count\{method="POST",route="\/extract",status="200"\} [1-9]/mu);
    expect(body).toMatch(/^extract_batch_records_total [1-9]/mu);
    expect(body).toMatch(/^process_resident_memory_bytes /mu);
  });
});

describe('over loopback', () => {
  const json = (body: unknown, signal?: AbortSignal): RequestInit => ({
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    ...(signal && { signal }),
  });

  it('answers a long text, gives up one that takes too long, and one whose client goes away', async () => {
    const listening = await build({ limits: { ...LIMITS, timeout: 2_000 } });
    const address = `${await listening.listen({ host: '127.0.0.1', port: 0 })}/extract`;
    const answer = await fetch(address, json({ text: ARTICLE }));
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(extract(ARTICLE))));
    // One thread, and no room to wait: who is read next was not held up.
    const gone = fetch(address, json({ text: ARTICLE.repeat(40) }, AbortSignal.timeout(30)));
    await expect(gone).rejects.toThrow();
    let status = 503;
    for (let i = 0; status === 503 && i < 50; i++) {
      await sleep(50);
      status = (await fetch(address, json({ text: ARTICLE }))).status;
    }
    expect(status).toBe(200);
    await listening.close();

    const hasty = await build({ limits: { ...LIMITS, timeout: 1 } });
    const late = await fetch(`${await hasty.listen({ host: '127.0.0.1', port: 0 })}/extract`, json({ text: ARTICLE.repeat(40) }));
    expect([late.status, await late.json()]).toEqual([503, { errors: ['Reading the text took too long.'] }]);
    await hasty.close();
  });

  it('streams a batch: the answer begins while the request goes on, and a client that goes away makes room for the next', async () => {
    const listening = await build({ limits: LIMITS });
    const address = await listening.listen({ host: '127.0.0.1', port: 0 });
    const open = () => httpRequest(`${address}/extract/batch`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' } });
    const line = `${JSON.stringify({ id: 1, text: ARTICLE })}\n`;

    const request = open();
    request.on('error', () => {});
    request.write(line.repeat(500));
    const [response] = (await once(request, 'response')) as [IncomingMessage];
    await once(response, 'data');
    expect(request.writableEnded).toBe(false);
    const second = await fetch(`${address}/extract/batch`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: line });
    expect(second.status).toBe(503);

    response.on('error', () => {});
    request.destroy();
    let third = 503;
    for (let i = 0; third === 503 && i < 50; i++) {
      await sleep(50);
      third = (await fetch(`${address}/extract/batch`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body: line })).status;
    }
    expect(third).toBe(200);
    await listening.close();
  });

  it('answers what is under way after SIGTERM, then ends with 0', async () => {
    const port = await freePort();
    const server = await startServer(copyOf('main.ts'), port);
    const body = `${JSON.stringify({ id: 1, text: ARTICLE })}\n`.repeat(1_000);
    const answer = await fetch(`http://127.0.0.1:${port}/extract/batch`, { method: 'POST', headers: { 'content-type': 'application/x-ndjson' }, body });
    server.kill('SIGTERM');
    const lines = linesOf(await answer.text());
    expect(lines).toHaveLength(1_000);
    if (server.exitCode === null) await once(server, 'exit');
    expect(server.exitCode).toBe(0);
  });

  it('bears eight connections without an error, in bounded memory', async () => {
    const { requests, errors, not2xx, memory } = await loadRun(copyOf('main.ts'), 4);
    expect(requests).toBeGreaterThan(0);
    expect([errors, not2xx]).toEqual([0, 0]);
    expect(Math.max(...memory)).toBeLessThan(400e6);
  });
});
