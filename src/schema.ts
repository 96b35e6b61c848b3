/**
 * The same shapes as zod schemas, for services that check what comes in and goes out: `vietnamese-entities/schema`.
 * This is the only module of the package that needs zod. The compiler checks at the end of this file that each schema infers
 * the hand-written type, so that the two cannot drift apart. Objects are strict: an unknown key is an error.
 * @module vietnamese-entities/schema
 */
import { z } from 'zod';
import type { DateEntity, Entity, Extraction, MoneyEntity, OrganizationEntity, Person, PersonEntity, PlaceEntity, TitleEntity, Warning } from './entity.ts';
import { BRANCHES, ENTITY_TYPES, LEVELS, ORGANIZATION_KINDS, PLACE_KINDS } from './entity-lists.ts';
import { vietnameseDay } from './kit/calendar.ts';
import { isJson } from './kit/values.ts';
import { OVERLAPS, REFERENCE_DATE } from './options/check.ts';
import { hasWord, isCountryCode } from './options/check-lexicon.ts';
import type { CustomLexicon, ExtractOptions, ExtractorConfig } from './options/types.ts';

const entityType = z.enum(ENTITY_TYPES);
const level = z.enum(LEVELS);
const branch = z.enum(BRANCHES);
const organizationKind = z.enum(ORGANIZATION_KINDS);
const placeKind = z.enum(PLACE_KINDS);
const gender = z.enum(['male', 'female']);

// Input: what is parsed is not frozen, so that JSON Schemas have no `readOnly`.

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

// Output

const ids = z.array(z.string()).readonly();
const yes = z.literal(true).exactOptional();
const some = z.string().exactOptional();
const key = z.string().describe('Equal for equal things in different texts; absent while that is open.').exactOptional();

const offset = z.int().min(0).describe('UTF-16 code units into the text; start counts, end does not.');
const base = {
  id: z.string().describe('e1, e2, … in text order.'),
  text: z.string().min(1).describe('The span as it stands in the text.'),
  start: offset,
  end: offset,
  parent: z.string().describe('id of the smallest reported entity around it.').exactOptional(),
  confidence: z.enum(['high', 'medium', 'low']),
  evidence: ids.describe('The rules, table entries and cues that made it.'),
  attributes: z.record(z.string(), z.unknown()).readonly().describe('Of your own lexicon entry.').exactOptional(),
};
const unit = z.strictObject({ code: z.string(), name: z.string() }).readonly();
const units = z.array(unit).readonly().exactOptional();

const reference = z
  .strictObject({
    type: z.enum(['organization', 'place']),
    name: z.string(),
    kind: z.enum([...ORGANIZATION_KINDS, ...PLACE_KINDS]).exactOptional(),
    code: some,
    key,
    inferred: yes,
  })
  .readonly();
const idOrReference = z.union([z.string(), reference]).describe('id of a reported entity, or a reference to one that is not reported.').exactOptional();

const person = z
  .strictObject({ ...base, type: z.literal('person'), name: z.string(), gender: gender.exactOptional(), honorific: some, key, person: z.string() })
  .readonly();

const title = z
  .strictObject({
    ...base,
    type: z.literal('title'),
    role: z.string(),
    organization: idOrReference,
    place: idOrReference,
    level,
    branch,
    former: yes,
    acting: yes,
    holders: ids,
  })
  .readonly();

const organization = z
  .strictObject({
    ...base,
    type: z.literal('organization'),
    name: z.string(),
    kind: organizationKind,
    level: level.exactOptional(),
    acronym: some,
    place: idOrReference,
    key,
  })
  .readonly();

const place = z
  .strictObject({
    ...base,
    type: z.literal('place'),
    name: z.string(),
    kind: placeKind,
    country: z
      .string()
      .regex(/^[A-Z]{2}$/)
      .describe('ISO 3166-1 alpha-2.')
      .exactOptional(),
    code: z.string().describe('Statistics-office code of the unit, where the text leaves one.').exactOptional(),
    candidates: units,
    validity: z.strictObject({ start: z.iso.date().exactOptional(), end: z.iso.date().exactOptional() }).readonly().exactOptional(),
    successors: units,
    within: idOrReference,
    key,
  })
  .readonly();

const date = z
  .strictObject({
    ...base,
    type: z.literal('date'),
    value: z.string().describe('ISO 8601 in TIMEX3 style, X for unknown digits.'),
    mod: z.enum(['START', 'MID', 'END']).exactOptional(),
    grain: z.enum(['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century']),
    interval: z
      .strictObject({ start: z.string(), end: z.string() })
      .readonly()
      .describe('Half-open, ISO 8601, local time of Viet Nam without zone.')
      .exactOptional(),
    calendar: z.literal('lunar').exactOptional(),
    relative: yes,
  })
  .readonly();

const amount = z
  .string()
  .regex(/^\d+(?:\.\d+)?$/)
  .describe('Exact decimal in units of the currency.');
const money = z
  .strictObject({
    ...base,
    type: z.literal('money'),
    value: amount.exactOptional(),
    min: amount.exactOptional(),
    max: amount.exactOptional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .describe('ISO 4217.')
      .exactOptional(),
    modifier: z.enum(['approximately', 'more-than', 'less-than', 'at-most', 'at-least', 'nearly']).exactOptional(),
    per: some,
  })
  .readonly();

const entity = z
  .discriminatedUnion('type', [person, title, organization, place, date, money])
  .refine((e) => e.end - e.start === e.text.length && e.text !== '', 'start and end must span the text')
  // As OpenAPI names it.
  .meta({ discriminator: { propertyName: 'type' } });

const office = z
  .strictObject({
    title: z.string().describe('id of the title.'),
    status: z.enum(['holds', 'appointed', 'candidate', 'left']),
    date: z
      .string()
      .regex(/^\d{4}(?:-\d{2}){0,2}$/)
      .describe('ISO 8601: the year, month or day of the change.')
      .exactOptional(),
    replaces: z.string().describe('id of the person who had the office before.').exactOptional(),
    confidence: z.enum(['high', 'medium', 'low']),
    evidence: ids.describe('The relation that says so.'),
  })
  .readonly();

const someone = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    gender: gender.exactOptional(),
    key,
    mentions: ids,
    titles: ids,
    offices: z.array(office).readonly(),
    attributes: z.record(z.string(), z.unknown()).readonly().exactOptional(),
  })
  .readonly();

const warning = z
  .strictObject({
    code: z.enum(['legacy-encoding', 'no-diacritics', 'no-reference-date']),
    message: z.string(),
    start: offset.exactOptional(),
    end: offset.exactOptional(),
  })
  .readonly();

const extraction = z
  .strictObject({ entities: z.array(entity).readonly(), people: z.array(someone).readonly(), warnings: z.array(warning).readonly() })
  .readonly();

/** What `extract` takes as options. */
export const extractOptionsSchema: z.ZodType<ExtractOptions, ExtractOptions> = options;
/** What `createExtractor` takes. */
export const extractorConfigSchema: z.ZodType<ExtractorConfig, ExtractorConfig> = config;
/** The caller's own names. */
export const customLexiconSchema: z.ZodType<CustomLexicon, CustomLexicon> = lexicon;
/** One entity of any type. */
export const entitySchema: z.ZodType<Entity, Entity> = entity;
/** One person of a document, all mentions joined. */
export const personSchema: z.ZodType<Person, Person> = someone;
/** What makes a reading poorer than it could be. */
export const warningSchema: z.ZodType<Warning, Warning> = warning;
/** What `extract` gives back. */
export const extractionSchema: z.ZodType<Extraction, Extraction> = extraction;

// The proof: both sides flattened (interfaces that extend, unions member by member), then compared for identity.

/** What a schema that does not freeze gives, as readonly. */
type Frozen<T> = T extends readonly (infer E)[] ? readonly Frozen<E>[] : T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;
type Flat<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;

// Compiles only while every schema infers exactly its hand-written type, readonly and optional marks included.
void ([true, true, true, true, true, true, true, true, true, true, true, true, true] satisfies [
  Equal<Flat<Frozen<z.infer<typeof options>>>, Flat<ExtractOptions>>,
  Equal<Flat<Frozen<z.infer<typeof config>>>, Flat<ExtractorConfig>>,
  Equal<Flat<Frozen<z.infer<typeof lexicon>>>, Flat<CustomLexicon>>,
  Equal<Flat<z.infer<typeof person>>, Flat<PersonEntity>>,
  Equal<Flat<z.infer<typeof title>>, Flat<TitleEntity>>,
  Equal<Flat<z.infer<typeof organization>>, Flat<OrganizationEntity>>,
  Equal<Flat<z.infer<typeof place>>, Flat<PlaceEntity>>,
  Equal<Flat<z.infer<typeof date>>, Flat<DateEntity>>,
  Equal<Flat<z.infer<typeof money>>, Flat<MoneyEntity>>,
  Equal<Flat<z.infer<typeof entity>>, Flat<Entity>>,
  Equal<Flat<z.infer<typeof someone>>, Flat<Person>>,
  Equal<Flat<z.infer<typeof warning>>, Flat<Warning>>,
  Equal<Flat<z.infer<typeof extraction>>, Flat<Extraction>>,
]);
