import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { customLexiconSchema, entitySchema, extractionSchema, extractOptionsSchema, extractorConfigSchema } from '../../src/schema.ts';

type Json = { readonly [key: string]: unknown };

const input = (schema: z.ZodType): Json => z.toJSONSchema(schema, { io: 'input' }) as Json;
const output = (schema: z.ZodType): Json => z.toJSONSchema(schema) as Json;

/** All objects of a JSON value that have a key. */
function having(key: string, value: unknown): Json[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((item) => having(key, item));
  return Object.hasOwn(value, key) ? [value as Json, ...inside] : inside;
}

describe('JSON Schemas of input', () => {
  const schemas: readonly (readonly [string, z.ZodType])[] = [
    ['extractOptionsSchema', extractOptionsSchema],
    ['extractorConfigSchema', extractorConfigSchema],
    ['customLexiconSchema', customLexiconSchema],
  ];

  it.each(schemas)('%s: nothing is readOnly, and no key is unknown', (_name, schema) => {
    for (const json of [input(schema), output(schema)]) {
      expect(having('readOnly', json)).toEqual([]);
      expect(json['description']).toEqual(expect.any(String));
      expect(json['additionalProperties']).toBe(false);
    }
  });

  it('options have descriptions, and formats for the reference date', () => {
    const properties = input(extractOptionsSchema)['properties'] as Readonly<Record<string, Json>>;
    for (const [name, property] of Object.entries(properties)) expect(property['description'], name).toEqual(expect.any(String));
    expect(having('format', properties['referenceDate']).map((json) => json['format'])).toEqual(['date', 'date-time']);
  });

  it('names the kinds of organizations', () => {
    const kinds = having('enum', input(customLexiconSchema)).map((json) => json['enum'] as string[]);
    expect(kinds.some((list) => list.includes('mass-organization') && list.includes('ministry'))).toBe(true);
  });
});

describe('JSON Schemas of output', () => {
  it('entities have a discriminator', () => {
    const json = output(entitySchema);
    expect(json['discriminator']).toEqual({ propertyName: 'type' });
    const types = (json['oneOf'] as Json[]).map((member) => (member['properties'] as Readonly<Record<string, Json>>)['type']?.['const']);
    expect(types).toEqual(['person', 'title', 'organization', 'place', 'date', 'money']);
    expect(having('discriminator', output(extractionSchema))).toHaveLength(1);
  });

  it('offsets are integers from 0; codes and amounts have patterns', () => {
    const json = output(extractionSchema);
    for (const { start } of having('start', json) as { start: Json }[]) if (start['type'] === 'integer') expect(start['minimum']).toBe(0);
    for (const key of ['currency', 'country'])
      expect(having(key, json).map((object) => object[key])).toEqual([expect.objectContaining({ pattern: expect.any(String) })]);
  });
});
