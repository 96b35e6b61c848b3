/**
 * `npm run playground`: the playground as a folder for any web server, `playground/dist/`, and a server for this machine.
 *   -- --build        the folder alone
 *   -- --port 8080    another port; 0: any that is free
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parsePort } from '../src/cli/flags.ts';
import { serveFiles } from '../src/cli/static-server.ts';
import { writeStaticPlayground } from './playground-build.ts';
import { ROOT } from './stamp.ts';

const { values } = parseArgs({ options: { build: { type: 'boolean', default: false }, port: { type: 'string', default: '8080' } } });
const folder = join(ROOT, 'playground/dist');
await writeStaticPlayground(folder);
if (values.build) {
  console.log(`The playground is in ${folder}.`);
} else {
  const files = new Map(readdirSync(folder).map((name) => [`/${name}`, join(folder, name)]));
  console.log(`The playground is at ${await serveFiles({ files, home: '/', port: parsePort(values.port) })}. Ctrl+C ends it.`);
}
