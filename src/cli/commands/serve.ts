/** `vie serve`: the playground of the package, for the browser on this machine. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DIST } from '../dist.ts';
import { EXIT } from '../errors.ts';
import { type Files, serveFiles } from '../static-server.ts';

const HOME = '/playground/';

export interface ServeFlags {
  readonly port: number;
}

/** Serves until the process is ended. @returns the exit code, at once: the open server keeps the process alive */
export async function serveCommand({ port }: ServeFlags): Promise<number> {
  const address = await serveFiles({ files: playgroundFiles(DIST), home: HOME, port });
  process.stdout.write(`The playground is at ${address} for this machine alone. Ctrl+C ends it.\n`);
  return EXIT.ok;
}

/** The pages, and the modules of the package, which they import from the folder above. */
function playgroundFiles(dist: string): Files {
  const pages = join(dist, 'playground');
  if (!existsSync(pages)) throw new Error(`${pages} is not there: install the package anew`);
  const files = new Map(readdirSync(pages).map((name) => [`${HOME}${name}`, join(pages, name)]));
  for (const name of readdirSync(dist)) if (name.endsWith('.js')) files.set(`/${name}`, join(dist, name));
  return files;
}
