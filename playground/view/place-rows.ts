/** What a place is and was: code, validity, and what it is called since 1 July 2025. */
import type { PlaceEntity, UnitRef } from 'vietnamese-entities';
import { dayBefore, readableDay } from '../model/readable.ts';
import { valueIn } from '../values.ts';
import { type Context, word } from './context.ts';
import { element } from './dom.ts';
import type { Row } from './rows.ts';

export function placeRows(place: PlaceEntity, context: Context): Row[] {
  const { kind, code, country, candidates, successors, validity } = place;
  return [
    [word(context, 'placeKind'), valueIn(context.lang, kind)],
    [word(context, 'unitCode'), code],
    [word(context, 'country'), country],
    [word(context, 'validity'), validity && validityOf(validity, context)],
    [word(context, 'successors'), since2025(successors, validity, context)],
    [word(context, 'candidates'), candidates && units(candidates)],
  ];
}

function validityOf({ start, end }: NonNullable<PlaceEntity['validity']>, context: Context): string {
  const from = start === undefined ? [] : [`${word(context, 'since')} ${readableDay(start, context.lang)}`];
  const to = end === undefined ? [] : [`${word(context, 'until')} ${readableDay(dayBefore(end), context.lang)}`];
  return [...from, ...to].join(', ');
}

function since2025(successors: readonly UnitRef[] | undefined, validity: PlaceEntity['validity'], context: Context): Node | string | undefined {
  if (successors !== undefined) return units(successors);
  return validity !== undefined && validity.end === undefined ? word(context, 'unchanged') : undefined;
}

function units(list: readonly UnitRef[]): HTMLElement {
  return element('ul', { class: 'units' }, ...list.map(({ name, code }) => element('li', {}, element('strong', { lang: 'vi' }, name), ` (${code})`)));
}
