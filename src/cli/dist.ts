/** Files of the package, beside the bundle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A command is a CommonJS file in `dist/`, where `__dirname` is that folder. */
export const DIST: string = __dirname;

/** The version of the package. */
export function version(): string {
  const { version } = JSON.parse(readFileSync(join(DIST, '../package.json'), 'utf8')) as { readonly version: string };
  return version;
}

/** The JSON Schemas that `scripts/schemas.ts` wrote when the package was built, by name. */
export function schemas(): Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(DIST, 'schemas.json'), 'utf8')) as Record<string, unknown>;
}
