/** Where the built package is. */
import { pathToFileURL } from 'node:url';

/** A file of `dist/`, where all modules are. An ES module has `import.meta.url` and no `__filename`, a CommonJS module the reverse. */
export function builtFile(name: string): URL {
  return new URL(name, typeof __filename === 'string' ? pathToFileURL(__filename) : import.meta.url);
}
