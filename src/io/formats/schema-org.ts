/** schema.org in JSON-LD: an article and what it mentions. */
import { oneLine } from '../../text/one-line.ts';
import type { Entity, MoneyEntity, TitleEntity } from '../../entity.ts';
import type { Extraction, Person } from '../../extraction.ts';
import { ENTITY_TYPES } from '../../entity-lists.ts';
import { checkDay, readOptions, requireExtraction } from '../../kit/values.ts';
import { spansOf } from './gold.ts';
import { checkIri, checkString } from './options.ts';
import { type Named, namedBy } from './references.ts';

/** A reference to a node of the graph. */
export interface NodeReference {
  readonly '@id': string;
}

/** An office: schema.org puts the organization inside the role once more. */
export interface RoleNode {
  readonly '@type': 'OrganizationRole';
  readonly roleName: string;
  readonly worksFor: NodeReference;
}

export interface PersonNode extends NodeReference {
  readonly '@type': 'Person';
  readonly name: string;
  readonly gender?: 'https://schema.org/Male' | 'https://schema.org/Female';
  /** The titles as written, with `nguyên`. */
  readonly jobTitle?: readonly string[];
  /** State honors. */
  readonly award?: readonly string[];
  /** Offices that are held now and have an organization. */
  readonly worksFor?: readonly RoleNode[];
}

/** The types of schema.org that organizations get. */
export type OrganizationType =
  | 'Organization'
  | 'GovernmentOrganization'
  | 'Corporation'
  | 'BankOrCreditUnion'
  | 'EducationalOrganization'
  | 'Hospital'
  | 'NewsMediaOrganization'
  | 'ResearchOrganization';

export interface OrganizationNode extends NodeReference {
  readonly '@type': OrganizationType;
  readonly name: string;
  readonly alternateName?: string;
  readonly location?: NodeReference;
}

export interface PlaceNode extends NodeReference {
  readonly '@type': 'Place' | 'AdministrativeArea' | 'Country' | 'City';
  readonly name: string;
  /** The code of the statistics office of Viet Nam, or ISO 3166-1 alpha-2 of a country. */
  readonly identifier?: { readonly '@type': 'PropertyValue'; readonly propertyID: string; readonly value: string };
  readonly containedInPlace?: NodeReference;
}

/** A number, or an exact decimal string where a number would round it. */
export type Amount = number | `${number}`;

/** Of `hơn 1 tỷ` the minimum is known, of `dưới 1 tỷ` the maximum. */
export interface MoneyNode extends NodeReference {
  readonly '@type': 'MonetaryAmount';
  readonly currency?: string;
  readonly value?: Amount;
  readonly minValue?: Amount;
  readonly maxValue?: Amount;
}

export interface ArticleNode extends NodeReference {
  readonly '@type': 'NewsArticle';
  readonly url: string;
  readonly inLanguage: 'vi';
  readonly headline?: string;
  readonly datePublished?: string;
  readonly mentions: readonly NodeReference[];
}

/** A document of JSON-LD: the article and what it mentions. */
export interface SchemaOrgGraph {
  readonly '@context': 'https://schema.org';
  readonly '@graph': readonly (ArticleNode | PersonNode | OrganizationNode | PlaceNode | MoneyNode)[];
}

/** What is known of the article. */
export interface SchemaOrgOptions {
  /** The address of the article; the nodes are named by it and a fragment. */
  readonly url: string;
  readonly headline?: string;
  /** The day of publication, `YYYY-MM-DD`. */
  readonly datePublished?: string;
}

/**
 * An article and what it mentions as schema.org: people with their offices, organizations, places with codes, amounts of money; one node for all mentions of one
 * person, of one organization by its name and place, of one place by its code or name. Dates have no counterpart in `mentions` and are left out. An office that was
 * left ("nguyên …") is a `jobTitle` and no `worksFor`: schema.org has no word for "former". O(n).
 *
 * @throws RangeError when the entities are not of this text, or the address is not absolute; TypeError or RangeError for a wrong option
 * @example
 * `<script type="application/ld+json">${JSON.stringify(toSchemaOrg(text, extract(text), { url })).replaceAll('<', '\\u003c')}</script>`
 */
export function toSchemaOrg(text: string, extraction: Pick<Extraction, 'entities' | 'people'>, options: SchemaOrgOptions): SchemaOrgGraph {
  const caller = 'toSchemaOrg';
  const given = readOptions(options, caller, ['url', 'headline', 'datePublished']);
  const url = checkIri(given.url, `${caller}: url`);
  const headline = checkString(given.headline, `${caller}: headline`);
  const datePublished = given.datePublished === undefined ? undefined : checkDay(given.datePublished, `${caller}: datePublished`);
  requireExtraction(caller, extraction, ['entities', 'people']);
  spansOf(caller, text, extraction, new Set(ENTITY_TYPES));
  const graph = new Graph(url, extraction.entities);
  // Whole entities before what only refers to a place or an organization, which tells less.
  for (const entity of extraction.entities) graph.addPlace(entity);
  for (const entity of extraction.entities) graph.add(entity);
  const people = extraction.people.map((person) => graph.personNode(person));
  const nodes = [...people, ...graph.nodes];
  const article: ArticleNode = {
    '@id': url,
    '@type': 'NewsArticle',
    url,
    inLanguage: 'vi',
    ...(headline !== undefined && { headline }),
    ...(datePublished !== undefined && { datePublished }),
    mentions: nodes.map((node) => ({ '@id': node['@id'] })),
  };
  return { '@context': 'https://schema.org', '@graph': [article, ...nodes] };
}

/** The nodes of an article but its people. What has been added under a key is not added again. */
class Graph {
  readonly nodes: (OrganizationNode | PlaceNode | MoneyNode)[] = [];
  private readonly base: string;
  private readonly entities: ReadonlyMap<string, Entity>;
  private readonly known = new Map<string, NodeReference>();
  private readonly counts = new Map<string, number>();

  constructor(url: string, entities: readonly Entity[]) {
    this.base = url.split('#', 1)[0];
    this.entities = new Map(entities.map((entity) => [entity.id, entity]));
  }

  addPlace(entity: Entity): void {
    if (entity.type === 'place') this.place(entity);
  }

  add(entity: Entity): void {
    if (entity.type === 'organization') this.organization(entity);
    else if (entity.type === 'money') this.money(entity);
  }

  personNode({ name, gender, titles }: Person): PersonNode {
    const held = titles.flatMap((id) => this.entities.get(id) ?? []).filter((entity) => entity.type === 'title');
    const honors = held.filter(isHonor);
    const jobs = held.filter((title) => !isHonor(title));
    const worksFor = uniqueBy(
      jobs.flatMap((title) => this.role(title)),
      (role) => `${role.roleName} ${role.worksFor['@id']}`,
    );
    return {
      '@id': this.newId('person'),
      '@type': 'Person',
      name,
      ...(gender !== undefined && { gender: gender === 'male' ? ('https://schema.org/Male' as const) : ('https://schema.org/Female' as const) }),
      ...(jobs.length > 0 && { jobTitle: textsOf(jobs) }),
      ...(honors.length > 0 && { award: textsOf(honors) }),
      ...(worksFor.length > 0 && { worksFor }),
    };
  }

  private role({ role, organization, former }: TitleEntity): RoleNode[] {
    const named = namedBy(organization, this.entities);
    if (named === undefined || former === true) return [];
    return [{ '@type': 'OrganizationRole', roleName: role, worksFor: this.organization(named) }];
  }

  /** A "Sở Y tế" of one province is not that of another. */
  private organization({ name, kind = '', key, acronym, place }: Named): NodeReference {
    const around = namedBy(place, this.entities);
    const location = around === undefined ? undefined : this.place(around);
    return this.once(`organization ${key ?? `${name} ${location?.['@id'] ?? ''}`}`, 'organization', (id) => {
      this.nodes.push({
        '@id': id,
        '@type': ORGANIZATION_TYPES.get(kind) ?? 'Organization',
        name,
        ...(acronym !== undefined && { alternateName: acronym }),
        ...(location !== undefined && { location }),
      });
    });
  }

  private place({ name, kind = '', key, code, country, within }: Named): NodeReference {
    const isCountry = kind === 'country';
    const value = isCountry ? (code ?? country) : code;
    return this.once(`place ${key ?? value ?? `${kind} ${name}`}`, 'place', (id) => {
      const around = namedBy(within, this.entities);
      const propertyID = isCountry ? 'ISO 3166-1 alpha-2' : 'GSO Viet Nam';
      this.nodes.push({
        '@id': id,
        '@type': PLACE_TYPES.get(kind) ?? 'Place',
        name,
        ...(value !== undefined && { identifier: { '@type': 'PropertyValue' as const, propertyID, value } }),
        ...(around !== undefined && { containedInPlace: this.place(around) }),
      });
    });
  }

  private money({ currency, ...amount }: MoneyEntity): void {
    this.nodes.push({ '@id': this.newId('amount'), '@type': 'MonetaryAmount', ...(currency !== undefined && { currency }), ...boundsOf(amount) });
  }

  /** The node is known before it is made, so that two places that say they are within each other end. */
  private once(key: string, name: string, make: (id: string) => void): NodeReference {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const reference = { '@id': this.newId(name) };
    this.known.set(key, reference);
    make(reference['@id']);
    return reference;
  }

  private newId(name: string): string {
    const count = (this.counts.get(name) ?? 0) + 1;
    this.counts.set(name, count);
    return `${this.base}#${name}-${count}`;
  }
}

const ORGANIZATION_TYPES: ReadonlyMap<string, OrganizationType> = new Map<string, OrganizationType>([
  ...(['government', 'assembly', 'ministry', 'department', 'agency', 'court', 'procuracy', 'military', 'police'] as const).map(
    (kind) => [kind, 'GovernmentOrganization'] as const,
  ),
  ['company', 'Corporation'],
  ['bank', 'BankOrCreditUnion'],
  ['school', 'EducationalOrganization'],
  ['hospital', 'Hospital'],
  ['press', 'NewsMediaOrganization'],
  ['institute', 'ResearchOrganization'],
]);

const PLACE_TYPES: ReadonlyMap<string, PlaceNode['@type']> = new Map<string, PlaceNode['@type']>([
  ['country', 'Country'],
  ['province', 'AdministrativeArea'],
  ['district', 'AdministrativeArea'],
  ['commune', 'AdministrativeArea'],
  ['hamlet', 'AdministrativeArea'],
  ['city', 'City'],
]);

function boundsOf({ value, min, max, modifier }: Pick<MoneyEntity, 'value' | 'min' | 'max' | 'modifier'>): Partial<MoneyNode> {
  if (value === undefined) return { ...(min !== undefined && { minValue: amountOf(min) }), ...(max !== undefined && { maxValue: amountOf(max) }) };
  const amount = amountOf(value);
  if (modifier === 'more-than' || modifier === 'at-least') return { minValue: amount };
  if (modifier === 'less-than' || modifier === 'at-most') return { maxValue: amount };
  return { value: amount };
}

function amountOf(decimal: string): Amount {
  const number = Number(decimal);
  return String(number) === decimal ? number : (decimal as `${number}`);
}

function isHonor({ branch }: TitleEntity): boolean {
  return branch === 'honor';
}

function textsOf(titles: readonly TitleEntity[]): string[] {
  return [...new Set(titles.map(({ text }) => oneLine(text.normalize('NFC'))))];
}

function uniqueBy<T>(items: readonly T[], key: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
