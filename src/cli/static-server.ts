/** A server of files for the browser on this machine, and for no other: on the loopback address, read-only, with strict headers. */
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { codeOf } from './errors.ts';

const HOST = '127.0.0.1';

/** Files by the path of their address, which begins with `/`. */
export type Files = ReadonlyMap<string, string>;

export interface ServeSettings {
  readonly files: Files;
  /** The path of the page, with `/` at both ends: `index.html` there is served, and `/` leads to it. */
  readonly home: string;
  /** 0 takes any free port. */
  readonly port: number;
}

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/** Pages may load what is served here, connect to nothing, and be in no frame. */
const HEADERS: Readonly<Record<string, string>> = {
  'Cache-Control': 'no-cache',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** @returns the address of the page on a server that listens. @throws when the port is taken or not allowed */
export async function serveFiles(settings: ServeSettings): Promise<string> {
  const { port, home } = settings;
  const server = createServer((request, response) => answer(request, response, settings));
  await listen(server, port);
  const address = server.address();
  return `http://${HOST}:${typeof address === 'object' && address !== null ? address.port : port}${home}`;
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(codeOf(error) === 'EADDRINUSE' ? new Error(`port ${port} is taken: choose another with --port`) : error));
    server.listen(port, HOST, resolve);
  });
}

function answer(request: IncomingMessage, response: ServerResponse, { files, home }: ServeSettings): void {
  const [path = '/'] = (request.url ?? '/').split('?');
  const file = files.get(path === home ? `${home}index.html` : path);
  const refusal = refusalOf(request);
  if (refusal !== undefined) say(response, refusal);
  else if (path === '/' && home !== '/') response.writeHead(302, { ...HEADERS, Location: home }).end();
  else if (file === undefined) say(response, { status: 404, message: 'There is no such file.' });
  else send(file, response, request.method === 'HEAD' ? 'head' : 'all');
}

interface Message {
  readonly status: number;
  readonly message: string;
}

function refusalOf({ headers, method }: IncomingMessage): Message | undefined {
  // A site elsewhere may have its name point to this machine; the browser then sends that name.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/u.test(headers.host ?? '')) return { status: 403, message: 'This server is for this machine alone.' };
  return method === 'GET' || method === 'HEAD' ? undefined : { status: 405, message: 'Only GET and HEAD.' };
}

function say(response: ServerResponse, { status, message }: Message): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': TYPES['.txt'] }).end(`${message}\n`);
}

function send(file: string, response: ServerResponse, part: 'head' | 'all'): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream' });
  if (part === 'head') {
    response.end();
    return;
  }
  const stream = createReadStream(file);
  stream.on('error', () => response.destroy());
  stream.pipe(response);
}
