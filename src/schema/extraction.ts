/** What `extract` gives back, as schemas. */
import { z } from 'zod';
import type { DateEntity, Entity, MoneyEntity, OrganizationEntity, PersonEntity, PlaceEntity, TitleEntity } from '../entity.ts';
import type { Extraction, Person, Warning } from '../extraction.ts';
import { BRANCHES, LEVELS, ORGANIZATION_KINDS, PLACE_KINDS } from '../entity-lists.ts';
import type { Equal } from './equal.ts';

const level = z.enum(LEVELS);
const branch = z.enum(BRANCHES);
const organizationKind = z.enum(ORGANIZATION_KINDS);
const placeKind = z.enum(PLACE_KINDS);
const gender = z.enum(['male', 'female']);

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

/** One entity of any type. */
export const entitySchema: z.ZodType<Entity, Entity> = entity;
/** One person of a document, all mentions joined. */
export const personSchema: z.ZodType<Person, Person> = someone;
/** Something that limits the result. */
export const warningSchema: z.ZodType<Warning, Warning> = warning;
/** What `extract` gives back. */
export const extractionSchema: z.ZodType<Extraction, Extraction> = extraction;

// Compiles only while every schema infers exactly its hand-written type.
void ([true, true, true, true, true, true, true, true, true, true] satisfies [
  Equal<z.infer<typeof person>, PersonEntity>,
  Equal<z.infer<typeof title>, TitleEntity>,
  Equal<z.infer<typeof organization>, OrganizationEntity>,
  Equal<z.infer<typeof place>, PlaceEntity>,
  Equal<z.infer<typeof date>, DateEntity>,
  Equal<z.infer<typeof money>, MoneyEntity>,
  Equal<z.infer<typeof entity>, Entity>,
  Equal<z.infer<typeof someone>, Person>,
  Equal<z.infer<typeof warning>, Warning>,
  Equal<z.infer<typeof extraction>, Extraction>,
]);
