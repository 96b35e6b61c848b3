/**
 * The entities that `extract` gives back. All shapes are plain, readonly and JSON-safe: no nulls, no classes, absent means unknown.
 *
 * Offsets are UTF-16 code units into the caller's own string, half-open: `text.slice(e.start, e.end) === e.text`.
 * @module
 */

/** The six kinds of entity. */
export type EntityType = 'person' | 'title' | 'organization' | 'place' | 'date' | 'money';

/** How sure the library is; it follows from the evidence. README has the precision measured for each level. */
export type Confidence = 'high' | 'medium' | 'low';

/** Rank of an organization or office in the state: national, province, (until 2025-06-30) district, commune, or none of these. */
export type Level = 'central' | 'province' | 'district' | 'commune' | 'other';

/** The branch of public life that an office belongs to. */
export type Branch =
  | 'party'
  | 'state'
  | 'government'
  | 'assembly'
  | 'front'
  | 'mass-organization'
  | 'military'
  | 'police'
  | 'judiciary'
  | 'academic'
  | 'diplomatic'
  | 'religious'
  | 'business'
  | 'honor'
  | 'other';

/** What all entities have. */
export interface EntityBase {
  /** Unique within one extraction: `e1`, `e2`, … in text order. */
  readonly id: string;
  /** The span as it is in the caller's text. */
  readonly text: string;
  /** First UTF-16 code unit of the span. */
  readonly start: number;
  /** One past the last UTF-16 code unit of the span. */
  readonly end: number;
  /** `id` of the smallest entity that holds this one. */
  readonly parent?: string;
  readonly confidence: Confidence;
  /** The rules, dictionary entries and cues that made it, e.g. `lexicon:province`, `cue:ông`, `family-name:Trần`. */
  readonly evidence: readonly string[];
  /** What the caller's own lexicon entry carried, when the entity came from one. */
  readonly attributes?: Readonly<Record<string, unknown>>;
}

/**
 * An organization or place that is not among the entities of the result: it was left out by `types` or `overlap`, or the text
 * establishes it elsewhere (`UBND tỉnh` in a text about Hậu Giang).
 */
export interface Reference {
  readonly type: 'organization' | 'place';
  /** As the `name` of an entity: written out, for a place without type word. */
  readonly name: string;
  readonly kind?: OrganizationKind | PlaceKind;
  /** Statistics-office code of a unit. */
  readonly code?: string;
  /** As the `key` of an entity. */
  readonly key?: string;
  /** The text does not name it here. */
  readonly inferred?: true;
}

/** A named human being; the span is the name alone. */
export interface PersonEntity extends EntityBase {
  readonly type: 'person';
  /** The name in NFC with normal capitals: `TRẦN VĂN HUYẾN` → `Trần Văn Huyến`. */
  readonly name: string;
  readonly gender?: 'male' | 'female';
  /** The word of address before the name, lower case: `ông`, `bà`, `đồng chí`. */
  readonly honorific?: string;
  /** As `Person.key`. */
  readonly key?: string;
  /** `id` in `Extraction.people`. */
  readonly person: string;
}

/** An office, role, rank, degree or state honor. */
export interface TitleEntity extends EntityBase {
  readonly type: 'title';
  /** The role without its body, in normal capitals: `Phó Bí thư Thường trực`. */
  readonly role: string;
  /** The organization that the office belongs to: `id` of an entity, or a reference where that is not in the result. */
  readonly organization?: string | Reference;
  /** The place that the office belongs to, or that of its organization: `id` of an entity, or a reference. */
  readonly place?: string | Reference;
  readonly level: Level;
  readonly branch: Branch;
  /** nguyên, cựu, cố: no longer held. */
  readonly former?: true;
  /** quyền, phụ trách: held for the time being. */
  readonly acting?: true;
  /** `id`s in `Extraction.people`, in text order. */
  readonly holders: readonly string[];
}

/** What sort of organization it is, by the head noun of its name. */
export type OrganizationKind =
  | 'party'
  | 'government'
  | 'assembly'
  | 'ministry'
  | 'department'
  | 'agency'
  | 'court'
  | 'procuracy'
  | 'military'
  | 'police'
  | 'front'
  | 'mass-organization'
  | 'company'
  | 'bank'
  | 'school'
  | 'hospital'
  | 'press'
  | 'international'
  | 'religious'
  | 'institute'
  | 'other';

/** An organization with a name, or a definite institution. */
export interface OrganizationEntity extends EntityBase {
  readonly type: 'organization';
  /** The name with abbreviations written out: `UBND tỉnh Hậu Giang` → `Ủy ban nhân dân tỉnh Hậu Giang`. */
  readonly name: string;
  readonly kind: OrganizationKind;
  readonly level?: Level;
  readonly acronym?: string;
  /** The place inside or beside its name, or the one that the text has established: `id` of an entity, or a reference. */
  readonly place?: string | Reference;
  /**
   * Equal for one organization in all texts. Of an organ of a unit: its name without the words of the unit, and the key of the
   * unit (`ủybannhândân@93`), absent while that is open. Of any other: its name without case and blanks.
   */
  readonly key?: string;
}

/** What sort of place it is. A `city` is one outside of Viet Nam, or one that the tables do not have as a unit. */
export type PlaceKind =
  | 'country'
  | 'province'
  | 'district'
  | 'commune'
  | 'hamlet'
  | 'street'
  | 'road'
  | 'region'
  | 'natural'
  | 'facility'
  | 'city'
  | 'continent';

/** An administrative unit of Viet Nam as the statistics office codes it. A code is an identity only within its era. */
export interface UnitRef {
  readonly code: string;
  /** Name with its type: `Thành phố Cần Thơ`. */
  readonly name: string;
}

/** An administrative unit, country, region, natural feature, street, road or facility. */
export interface PlaceEntity extends EntityBase {
  readonly type: 'place';
  /** The name without the type word: `tỉnh Hậu Giang` → `Hậu Giang`. */
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Statistics-office code of the unit, where known and unambiguous; ISO 3166-1 alpha-2 for a country is in `country`. */
  readonly code?: string;
  /** The units that the name may mean, when the text leaves more than one. */
  readonly candidates?: readonly UnitRef[];
  /** When the unit is or was in force: half-open ISO dates; an absent end is open. */
  readonly validity?: { readonly start?: string; readonly end?: string };
  /** The units in force since 2025-07-01 that took this one over; absent when it is itself in force. */
  readonly successors?: readonly UnitRef[];
  /** The place one level up that the text names beside it (`xã A, huyện B` → B): `id` of an entity, or a reference. */
  readonly within?: string | Reference;
  /**
   * Equal for one place in all texts. Of a unit: its code, with `-old` or `-new` where that code has meant two units (`15-old` is Yên
   * Bái, `15-new` is Lào Cai); absent while `candidates` are open. Of a country: its ISO code. Of others: the name without case and blanks.
   */
  readonly key?: string;
}

/** The smallest unit of time that the text gives. */
export type DateGrain = 'minute' | 'hour' | 'part-of-day' | 'day' | 'week' | 'month' | 'season' | 'quarter' | 'half' | 'year' | 'decade' | 'century';

/** An expression placed on the calendar. */
export interface DateEntity extends EntityBase {
  readonly type: 'date';
  /**
   * ISO 8601 in TIMEX3 style, X for unknown digits: `2022-12-26`, `XXXX-12-26TAF`, `2023-Q3`, `2020/2025`, `XXXX-WXX-2`
   * (a weekday of an unknown week), `BC0111` before our era.
   */
  readonly value: string;
  /** A part of the period in `value`. */
  readonly mod?: 'START' | 'MID' | 'END';
  readonly grain: DateGrain;
  /** Half-open ISO interval, when the year is known. Local time of Viet Nam (+07:00), written without zone. */
  readonly interval?: { readonly start: string; readonly end: string };
  /** `lunar` when the text counts by the lunar calendar; `value` and `interval` are always solar. */
  readonly calendar?: 'lunar';
  /** The value was solved from `referenceDate`, or stays open without one. */
  readonly relative?: true;
}

/** An amount of money. */
export interface MoneyEntity extends EntityBase {
  readonly type: 'money';
  /** Exact decimal string of the amount in units of the currency: `1000000000000`. An open bound has it with a `modifier`. */
  readonly value?: string;
  /** Lower end of a range. */
  readonly min?: string;
  /** Upper end of a range. */
  readonly max?: string;
  /** ISO 4217. Where the amount names none, that of an amount before it in the sentence, or VND; absent in shorthand, `giá 3 tỷ 7`. */
  readonly currency?: string;
  /** The word that bends the amount: `approximately`, `more-than`, `less-than`, `at-most`, `at-least`, `nearly`. */
  readonly modifier?: 'approximately' | 'more-than' | 'less-than' | 'at-most' | 'at-least' | 'nearly';
  /** The unit of a rate, as written: `50 triệu đồng/ha` → `ha`. */
  readonly per?: string;
}

/** The entity of each type. */
export interface EntityOf {
  person: PersonEntity;
  title: TitleEntity;
  organization: OrganizationEntity;
  place: PlaceEntity;
  date: DateEntity;
  money: MoneyEntity;
}

/** One entity; `type` tells which fields it has. */
export type Entity = EntityOf[EntityType];
