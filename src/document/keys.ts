/**
 * `key`: a string that is equal for equal things in different texts. It is made from the finished fields of an entity, so whatever
 * finds codes and writes names out decides it.
 */
import type { Entity, OrganizationEntity, OrganizationKind, PlaceEntity, PlaceKind } from '../entity.ts';
import { commune, district, type Era, province } from '../gazetteer/units.ts';
import { folded } from './folded-name.ts';
import { indexOfId } from './ids.ts';
import { documentTexts } from './rule-words.generated.ts';

/** What a key of a place is made from: a place of the text, or one that is inferred. */
interface Place {
  readonly name: string;
  readonly kind?: PlaceKind | OrganizationKind;
  readonly code?: string;
  readonly key?: string;
  /** As it stands in the text. */
  readonly text?: string;
}

/** Gives each place and organization its key, where it has one. People have theirs from the start. */
export function addKeys(entities: readonly Entity[]): void {
  // From the last to the first: the key of an organ has that of its unit, which is never in front of it.
  for (let k = entities.length - 1; k >= 0; k--) {
    const e = entities[k];
    if (e.type === 'place') setKey(e, placeKey(e, entities));
    else if (e.type === 'organization') setKey(e, organizationKey(e, typeof e.place === 'string' ? placeIn(entities, e.place) : e.place));
  }
}

function setKey(of: { key?: string }, key: string | undefined): void {
  if (key !== undefined) of.key = key;
}

function placeIn(entities: readonly Entity[], id: string): PlaceEntity | undefined {
  const e = entities[indexOfId(id)];
  return e?.type === 'place' ? e : undefined;
}

/** A full name is one of two syllables or more. Two people of one name share it. */
export function personKey(name: string): string | undefined {
  return name.includes(' ') || name.includes('-') ? folded(name) : undefined;
}

const UNITS: ReadonlySet<string> = new Set(['province', 'district', 'commune']);

/** The type word tells sân bay Long Thành from thị trấn Long Thành. */
const WITH_TYPE: ReadonlySet<PlaceKind> = new Set(['road', 'natural', 'facility']);

function placeKey(p: PlaceEntity, entities: readonly Entity[]): string | undefined {
  if (p.candidates !== undefined) return undefined;
  if (p.code !== undefined) return unitCodeKey(p.code, p.name);
  // A unit of Viet Nam that no table has: other texts may write of another one of that name.
  if (UNITS.has(p.kind)) return p.country === undefined || p.country === 'VN' ? undefined : `${p.country}:${folded(p.name)}`;
  if (p.kind === 'country') return p.country ?? folded(p.name);
  if (p.kind === 'hamlet' || p.kind === 'street') return localKey(p, entities);
  return folded(WITH_TYPE.has(p.kind) ? p.text : p.name);
}

/** Many towns have a street or hamlet of one name: it is known with its unit alone. */
function localKey({ text, within: id }: PlaceEntity, entities: readonly Entity[]): string | undefined {
  const within = typeof id === 'string' ? placeIn(entities, id) : undefined;
  const unit = within?.code === undefined ? undefined : unitCodeKey(within.code, within.name);
  return unit === undefined ? undefined : `${folded(text)}@${unit}`;
}

/** An organ of a unit: its name without the words of the unit, and the key of the unit. Any other organization: its whole name. */
function organizationKey({ name, level }: OrganizationEntity, place: Place | undefined): string | undefined {
  const whole = folded(name);
  if (level === undefined || !UNITS.has(level)) return whole;
  // A Sở Y tế of a province that the text leaves open may be any.
  if (place === undefined) return undefined;
  if (place.kind === undefined || !UNITS.has(place.kind)) return whole;
  return place.key === undefined ? undefined : `${withoutUnit(whole, place)}@${place.key}`;
}

/** Type words by their last code unit, longest first: thị xã ends in xã. */
const TYPE_WORDS: ReadonlyMap<number, readonly string[]> = byLast(documentTexts.levels.map(folded).sort((a, b) => b.length - a.length));

function byLast(words: readonly string[]): Map<number, string[]> {
  const lists = new Map<number, string[]>();
  for (const word of words) lists.set(lastOf(word), [...(lists.get(lastOf(word)) ?? []), word]);
  return lists;
}

function lastOf(word: string): number {
  return word.charCodeAt(word.length - 1);
}

/** A folded name without those words of its unit that it has: côngantỉnhhậugiang → côngan, côngantỉnh → côngan. */
function withoutUnit(name: string, place: Place): string {
  const unit = folded(place.name);
  if (name.endsWith(unit)) return withoutType(name.slice(0, -unit.length));
  const written = place.text === undefined ? '' : folded(place.text);
  if (written !== '' && name.endsWith(written)) return withoutType(name.slice(0, -written.length));
  const at = name.lastIndexOf(unit);
  if (at > 0) {
    // Ban Chỉ đạo tỉnh Hậu Giang về chuyển đổi số
    const before = name.slice(0, at);
    const bare = withoutType(before);
    if (bare !== before) return bare + name.slice(at + unit.length);
  }
  return withoutType(name);
}

function withoutType(name: string): string {
  for (const type of TYPE_WORDS.get(lastOf(name)) ?? []) if (name.length > type.length && name.endsWith(type)) return name.slice(0, -type.length);
  return name;
}

/** The code of a unit; with its era where the code meant a unit of another name in the other era: 15 was Yên Bái and is Lào Cai. */
export function unitCodeKey(code: string, name: string): string {
  const old = unitOf(code, 'o');
  const now = unitOf(code, 'n');
  if (old === undefined || now === undefined) return code;
  if (old.name === now.name || folded(old.name) === folded(now.name)) return code;
  return code + (name === now.name || folded(name) === folded(now.name) ? SINCE : UNTIL);
}

const SINCE = '-new';
const UNTIL = '-old';

function unitOf(code: string, era: Era): { readonly name: string } | undefined {
  switch (code.length) {
    case 2:
      return province(code, era);
    case 3:
      return era === 'o' ? district(code) : undefined;
    case 5:
      return commune(code, era);
    default:
      return undefined;
  }
}
