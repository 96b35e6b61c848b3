/** `vie schema`: JSON Schemas of what goes in and comes out. */
import { choose } from '../choices.ts';
import { schemas } from '../dist.ts';
import { EXIT } from '../errors.ts';

export function schemaCommand(name: string): number {
  const all = schemas();
  process.stdout.write(`${JSON.stringify(all[choose(name, 'schema', Object.keys(all))], undefined, 2)}\n`);
  return EXIT.ok;
}
