/** The rows of the packed gazetteer: countries, their capitals, and all other places that are no units of Viet Nam. */
import type { PlaceKind } from '../../src/entity.ts';
import { GAZETTEER_FLAGS, PLACE_FLAGS } from '../schema/flags.ts';
import type { Row } from '../schema.ts';
import { bitOf } from './bits.ts';
import { packedLine } from './emit.ts';
import type { Tables } from './tables.ts';

const TYPED = bitOf(PLACE_FLAGS, 'typed');
const WEAK = bitOf(GAZETTEER_FLAGS, 'weak');
const ACRONYMS = bitOf(GAZETTEER_FLAGS, 'acronyms');

interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  readonly country: string;
  readonly flags: number;
  readonly aliases: readonly string[];
}

/** Lines of name, kind, country, flags, aliases: countries first, then all other places, their capitals last. */
export function gazetteerLines(tables: Tables): string[] {
  const places = tables.rows('places');
  const countries = tables.rows('countries');
  const all: Place[] = [
    ...countries.map((c): Place => ({ name: c.name, kind: 'country', country: c.iso2, flags: 0, aliases: c.aliases })),
    ...places,
    ...typedPlaces(tables),
    ...capitals(countries, new Set(places.filter((p) => p.kind === 'city').map((p) => p.name))),
  ];
  const weak = new Set(tables.rows('placesWeak').map((row) => row.name));
  return [...new Set(all.flatMap((place) => lines(place, weak)))];
}

/** A name may be safe and one of its aliases not: a weak alias gets a row of its own, and so do acronyms. */
function lines({ name, kind, country, flags, aliases }: Place, weak: ReadonlySet<string>): string[] {
  const isWeak = (n: string): boolean => weak.has(n) && (flags & TYPED) === 0;
  const own = isWeak(name) ? flags | WEAK : flags;
  const others = aliases.filter((a) => a !== name);
  const acronyms = others.filter((a) => /^[\p{Lu}&]{2,6}$/u.test(a));
  const names = others.filter((a) => !acronyms.includes(a));
  const isWhole = (own & WEAK) !== 0;
  const rows = [packedLine([name, kind, country, own, names.filter((a) => isWhole || !isWeak(a)).join('|')])];
  if (!isWhole) rows.push(...names.filter(isWeak).map((a) => packedLine([a, kind, country, flags | WEAK])));
  if (acronyms.length > 0) rows.push(packedLine([name, kind, country, own | ACRONYMS, acronyms.join('|')]));
  return rows;
}

const PLAIN_NAME = /^\p{Lu}\p{Ll}*(?: \p{Lu}\p{Ll}*){0,3}$/u;

/** A type word and one run of capitals the grammar of places reads without a table, but for airports and power plants. */
function typedPlaces(tables: Tables): Place[] {
  const types = new Map(tables.rows('placeTypes').map((t) => [t.type, t]));
  return tables.rows('placesTyped').flatMap(({ type, names }) => {
    const t = types.get(type);
    if (t === undefined) return [];
    const kept = names.filter((name) => type === 'airport' || type === 'thermal' || !PLAIN_NAME.test(name));
    return kept.map((name) => ({
      name: `${t.form} ${name}`,
      kind: t.kind,
      country: 'VN',
      flags: TYPED,
      aliases: t.other_forms.map((form) => `${form} ${name}`),
    }));
  });
}

function capitals(countries: readonly Row<'countries'>[], cities: ReadonlySet<string>): Place[] {
  const names = new Set(countries.map((c) => c.name));
  return countries.flatMap(({ iso2, capitals: [capital, ...aliases] }): Place[] => {
    if (capital === undefined || iso2 === 'VN' || names.has(capital) || cities.has(capital)) return [];
    return [{ name: capital, kind: 'city', country: iso2, flags: 0, aliases }];
  });
}
