/**
 * The same shapes as zod schemas, for services that check what comes in and goes out: `vietnamese-entities/schema`.
 * This is the only module of the package that needs zod. The compiler checks at the end of this file that each schema infers
 * exactly the hand-written type, so that the two cannot drift apart. Objects are strict: an unknown key is an error.
 * @module
 */
import { z } from 'zod';
import type { DateEntity, Entity, Extraction, MoneyEntity, OrganizationEntity, Person, PersonEntity, PlaceEntity, TitleEntity } from './entity.ts';
import { isCalendarDay, isJson } from './kit/values.ts';
import { BRANCHES, ENTITY_TYPES, LEVELS, PLACE_KINDS } from './entity-lists.ts';
import { OVERLAPS } from './options/check.ts';
import type { CustomLexicon, ExtractOptions, ExtractorConfig } from './options/types.ts';
import { hasWord, isCountryCode } from './options/check-lexicon.ts';

const level = z.enum(LEVELS);
const branch = z.enum(BRANCHES);
const placeKind = z.enum(PLACE_KINDS);
const gender = z.enum(['male', 'female']);
const ids = z.array(z.string()).readonly();
const attributes = z.record(z.string(), z.unknown()).readonly();
const yes = z.literal(true).exactOptional();
const some = z.string().exactOptional();

// Options

const extractOptions = {
  referenceDate: z.string().refine(isCalendarDay, 'must be a day of the calendar, YYYY-MM-DD').exactOptional(),
  types: z.array(z.enum(ENTITY_TYPES)).readonly().exactOptional(),
  overlap: z.enum(OVERLAPS).exactOptional(),
};

const name = z.string().refine(hasWord, 'must have at least one letter or digit');
const text = z.string().refine((s) => s.trim() !== '', 'must not be blank');
const entry = {
  name,
  aliases: z.array(name).readonly().exactOptional(),
  attributes: attributes.refine(isJson, 'must hold JSON values only').exactOptional(),
};
const personEntry = z.strictObject({ ...entry, gender: gender.exactOptional() }).readonly();
const titleEntry = z.strictObject({ ...entry, level: level.exactOptional(), branch: branch.exactOptional() }).readonly();
const organizationEntry = z.strictObject({ ...entry, kind: text.exactOptional(), level: level.exactOptional(), acronym: name.exactOptional() }).readonly();
const country = z.string().refine(isCountryCode, 'must be an ISO 3166-1 alpha-2 code such as VN');
const placeEntry = z.strictObject({ ...entry, kind: placeKind.exactOptional(), country: country.exactOptional(), code: text.exactOptional() }).readonly();

const lexicon = z
  .strictObject({
    people: z
      .array(z.union([name, personEntry]))
      .readonly()
      .exactOptional(),
    titles: z
      .array(z.union([name, titleEntry]))
      .readonly()
      .exactOptional(),
    organizations: z
      .array(z.union([name, organizationEntry]))
      .readonly()
      .exactOptional(),
    places: z
      .array(z.union([name, placeEntry]))
      .readonly()
      .exactOptional(),
    block: z.array(name).readonly().exactOptional(),
  })
  .readonly();

const options = z.strictObject(extractOptions).readonly();
const config = z.strictObject({ ...extractOptions, lexicon: lexicon.exactOptional() }).readonly();

// Output

const base = {
  id: z.string(),
  text: z.string(),
  start: z.int().min(0),
  end: z.int().min(0),
  parent: some,
  confidence: z.enum(['high', 'medium', 'low']),
  evidence: ids,
  attributes: attributes.exactOptional(),
};
const unit = z.strictObject({ code: z.string(), name: z.string() }).readonly();
const units = z.array(unit).readonly().exactOptional();

const person = z
  .strictObject({ ...base, type: z.literal('person'), name: z.string(), gender: gender.exactOptional(), honorific: some, person: z.string() })
  .readonly();

const inferredPlace = z.strictObject({ name: z.string(), code: some, inferred: z.literal(true) }).readonly();
const placeOrId = z.union([z.string(), inferredPlace]).exactOptional();

const title = z
  .strictObject({
    ...base,
    type: z.literal('title'),
    role: z.string(),
    organization: some,
    place: placeOrId,
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
    kind: z.string(),
    level: level.exactOptional(),
    acronym: some,
    place: placeOrId,
  })
  .readonly();

const place = z
  .strictObject({
    ...base,
    type: z.literal('place'),
    name: z.string(),
    kind: placeKind,
    country: some,
    code: some,
    candidates: units,
    validity: z.strictObject({ start: some, end: some }).readonly().exactOptional(),
    successors: units,
    within: some,
  })
  .readonly();

const date = z
  .strictObject({
    ...base,
    type: z.literal('date'),
    value: z.string(),
    mod: z.enum(['START', 'MID', 'END']).exactOptional(),
    grain: z.enum(['minute', 'hour', 'part-of-day', 'day', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century']),
    interval: z.strictObject({ start: z.string(), end: z.string() }).readonly().exactOptional(),
    calendar: z.literal('lunar').exactOptional(),
    relative: yes,
  })
  .readonly();

const money = z
  .strictObject({
    ...base,
    type: z.literal('money'),
    value: some,
    min: some,
    max: some,
    currency: some,
    modifier: z.enum(['approximately', 'more-than', 'less-than', 'at-most', 'at-least', 'nearly']).exactOptional(),
    per: some,
  })
  .readonly();

const entity = z
  .discriminatedUnion('type', [person, title, organization, place, date, money])
  .refine((e) => e.end - e.start === e.text.length && e.text !== '', 'start and end must span the text');

const someone = z
  .strictObject({ id: z.string(), name: z.string(), gender: gender.exactOptional(), mentions: ids, titles: ids, attributes: attributes.exactOptional() })
  .readonly();

const extraction = z.strictObject({ entities: z.array(entity).readonly(), people: z.array(someone).readonly(), warnings: ids }).readonly();

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
/** What `extract` gives back. */
export const extractionSchema: z.ZodType<Extraction, Extraction> = extraction;

// The proof: both sides flattened (interfaces that extend, unions member by member), then compared for identity.

type Flat<T> = T extends unknown ? { [K in keyof T]: T[K] } : never;
type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : never;

// Compiles only while every schema infers exactly its hand-written type, readonly and optional marks included.
void ([true, true, true, true, true, true, true, true, true, true, true, true] satisfies [
  Equal<Flat<z.infer<typeof options>>, Flat<ExtractOptions>>,
  Equal<Flat<z.infer<typeof config>>, Flat<ExtractorConfig>>,
  Equal<Flat<z.infer<typeof lexicon>>, Flat<CustomLexicon>>,
  Equal<Flat<z.infer<typeof person>>, Flat<PersonEntity>>,
  Equal<Flat<z.infer<typeof title>>, Flat<TitleEntity>>,
  Equal<Flat<z.infer<typeof organization>>, Flat<OrganizationEntity>>,
  Equal<Flat<z.infer<typeof place>>, Flat<PlaceEntity>>,
  Equal<Flat<z.infer<typeof date>>, Flat<DateEntity>>,
  Equal<Flat<z.infer<typeof money>>, Flat<MoneyEntity>>,
  Equal<Flat<z.infer<typeof entity>>, Flat<Entity>>,
  Equal<Flat<z.infer<typeof someone>>, Flat<Person>>,
  Equal<Flat<z.infer<typeof extraction>>, Flat<Extraction>>,
]);
