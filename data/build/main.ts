import { pathToFileURL } from 'node:url';

/** Whether the module with this `import.meta.url` is the one that Node.js was started with. */
export function isMain(url: string): boolean {
  return process.argv[1] !== undefined && url === pathToFileURL(process.argv[1]).href;
}
