/** Writes the JSON Schemas of the package into `dist/schemas.json`, for `vie schema`: `tsx scripts/schemas.ts [FOLDER]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  customLexiconSchema,
  entitySchema,
  extractionSchema,
  extractOptionsSchema,
  extractorConfigSchema,
  personSchema,
  warningSchema,
} from '../src/schema.ts';
import { ROOT } from './stamp.ts';

const id = z.union([z.string(), z.number()]);
/** A line of `vie extract`; fields that are kept stand beside these. */
const record = z.looseObject({ id, entities: z.array(entitySchema), people: z.array(personSchema), warnings: z.array(warningSchema) });
const bad = z.object({ id: id.optional(), line: z.int().min(1).optional(), error: z.string() });

const schemas: Readonly<Record<string, z.ZodType>> = {
  extraction: extractionSchema,
  entity: entitySchema,
  person: personSchema,
  options: extractOptionsSchema,
  config: extractorConfigSchema,
  lexicon: customLexiconSchema,
  record: z.union([record, bad]),
};

const [folder = join(ROOT, 'dist')] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const written = Object.entries(schemas).map(([name, schema]) => [name, z.toJSONSchema(schema)]);
writeFileSync(join(folder, 'schemas.json'), JSON.stringify(Object.fromEntries(written)));
