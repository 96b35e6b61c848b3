/**
 * The same shapes as zod schemas, for services that check what comes in and goes out: `vietnamese-entities/schema`. This is the only entry
 * that needs zod. The compiler checks that each schema infers the hand-written type, so that the two cannot drift apart. Objects are
 * strict: an unknown key is an error.
 * @module vietnamese-entities/schema
 */
export { entitySchema, extractionSchema, personSchema, warningSchema } from './schema/extraction.ts';
export { customLexiconSchema, extractOptionsSchema, extractorConfigSchema } from './schema/options.ts';
