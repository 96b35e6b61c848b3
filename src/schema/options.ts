/** What `extract` and `createExtractor` take, as schemas. What is parsed is not frozen, so that JSON Schemas have no `readOnly`. */
import { z } from 'zod';
import { BRANCHES, ENTITY_TYPES, LEVELS, ORGANIZATION_KINDS, PLACE_KINDS } from '../entity-lists.ts';
import { vietnameseDay } from '../kit/calendar.ts';
import { isJson } from '../kit/values.ts';
import { OVERLAPS, REFERENCE_DATE } from '../options/check.ts';
import { hasWord, isCountryCode } from '../options/check-lexicon.ts';
import type { CustomLexicon, ExtractOptions, ExtractorConfig } from '../options/types.ts';
import type { Equal, Frozen } from './equal.ts';

const entityType = z.enum(ENTITY_TYPES);
const level = z.enum(LEVELS);
const branch = z.enum(BRANCHES);
const organizationKind = z.enum(ORGANIZATION_KINDS);
const placeKind = z.enum(PLACE_KINDS);
const gender = z.enum(['male', 'female']);

const referenceDate = z
  .union([z.iso.date(), z.iso.datetime({ offset: true }), z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/)], { error: `must be ${REFERENCE_DATE}` })
  .refine((s) => vietnameseDay(s) !== undefined, `must be ${REFERENCE_DATE}`)
  .describe(
    'When the text was published: a day, YYYY-MM-DD, or an ISO 8601 date-time, which stands for the day that it is in Viet Nam; without an offset the time is Vietnamese. Relative dates are solved from it.',
  );

const extractOptions = {
  referenceDate: referenceDate.exactOptional(),
  types: z.array(entityType).describe('Report only these types. Default: all six.').exactOptional(),
  overlap: z
    .enum(OVERLAPS)
    .describe('Spans inside spans: keep them (nested, the default), or only the outer (outermost) or the inner ones (innermost).')
    .exactOptional(),
};

const name = z
  .string()
  .min(1)
  .refine(hasWord, 'must have at least one letter or digit')
  .describe('As texts have it, with at least one letter or digit. Capitals count where it has them; tone placement and NFC or NFD do not.');
const code = z
  .string()
  .min(1)
  .refine((s) => s.trim() !== '', 'must not be blank')
  .describe('Reported as code.');
const country = z
  .string()
  .regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code such as VN')
  .refine(isCountryCode)
  .describe('ISO 3166-1 alpha-2.');

const entry = {
  name,
  aliases: z.array(name).describe('Other ways to write it.').exactOptional(),
  attributes: z
    .record(z.string(), z.unknown())
    .refine(isJson, 'must hold JSON values only')
    .describe('JSON values of your own; they come back on the entity.')
    .exactOptional(),
};
const personEntry = z.strictObject({ ...entry, gender: gender.exactOptional() }).describe('A person that texts are about.');
const titleEntry = z.strictObject({ ...entry, level: level.exactOptional(), branch: branch.exactOptional() }).describe('An office or role.');
const organizationEntry = z
  .strictObject({
    ...entry,
    kind: organizationKind.describe('Default: other.').exactOptional(),
    level: level.exactOptional(),
    acronym: name.describe('A short form, found like an alias and reported as acronym.').exactOptional(),
  })
  .describe('An organization.');
const placeEntry = z
  .strictObject({ ...entry, kind: placeKind.describe('Default: facility.').exactOptional(), country: country.exactOptional(), code: code.exactOptional() })
  .describe('A place.');

/** Entries of one type; a string stands for an object with that name alone. */
const lexicon = z
  .strictObject({
    people: z.array(z.union([name, personEntry])).exactOptional(),
    titles: z.array(z.union([name, titleEntry])).exactOptional(),
    organizations: z.array(z.union([name, organizationEntry])).exactOptional(),
    places: z.array(z.union([name, placeEntry])).exactOptional(),
    block: z.array(name).describe('Phrases that are never an entity, whatever the tables say.').exactOptional(),
  })
  .describe('Names of your own, on top of the tables of the package. A string stands for an object with that name alone.');

const options = z.strictObject(extractOptions).describe('What one call of extract may ask for.');
const config = z
  .strictObject({ ...extractOptions, lexicon: lexicon.exactOptional() })
  .describe('What createExtractor takes; options of a call override these.');

/** What `extract` takes as options. */
export const extractOptionsSchema: z.ZodType<ExtractOptions, ExtractOptions> = options;
/** What `createExtractor` takes. */
export const extractorConfigSchema: z.ZodType<ExtractorConfig, ExtractorConfig> = config;
/** The caller's own names. */
export const customLexiconSchema: z.ZodType<CustomLexicon, CustomLexicon> = lexicon;

// Compiles only while every schema infers exactly its hand-written type.
void ([true, true, true] satisfies [
  Equal<Frozen<z.infer<typeof options>>, ExtractOptions>,
  Equal<Frozen<z.infer<typeof config>>, ExtractorConfig>,
  Equal<Frozen<z.infer<typeof lexicon>>, CustomLexicon>,
]);
