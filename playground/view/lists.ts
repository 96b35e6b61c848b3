/** The views of people, dates, money and places. */
import { amountsOf, datesOf, type Group, placesOf } from '../model/groups.ts';
import { officesOf, type ShownOffice } from '../model/offices.ts';
import { valueIn } from '../values.ts';
import type { Entity, Person } from 'vietnamese-entities';
import { type Context, entityButton, entityButtons, word } from './context.ts';
import { dateRows, moneyRows } from './details.ts';
import { element, vietnamese } from './dom.ts';
import { placeRows } from './place-rows.ts';
import { cards, type Row, rows } from './rows.ts';

export function peopleView(context: Context): Node {
  const { people } = context.reading.extraction;
  return cards(people, { ...words(context), card: (person) => personCard(person, context) });
}

export function datesView(context: Context): Node {
  const view = cards(datesOf(context.reading.extraction.entities), {
    ...words(context),
    card: (group) => groupCard(group, dateRows(group.first, context), context),
  });
  return element('div', { class: 'timeline' }, view);
}

export function moneyView(context: Context): Node {
  return cards(amountsOf(context.reading.extraction.entities), {
    ...words(context),
    card: (group) => groupCard(group, moneyRows(group.first, context), context),
  });
}

export function placesView(context: Context): Node {
  return cards(placesOf(context.reading.extraction.entities), {
    ...words(context),
    card: (group) => groupCard(group, placeRows(group.first, context), context),
  });
}

const words = (context: Context): { readonly none: string; readonly more: string } => ({
  none: word(context, 'nothingHere'),
  more: word(context, 'more'),
});

function personCard(person: Person, context: Context): HTMLElement {
  const { name, gender, mentions } = person;
  const offices = officesOf(person, { entityById: context.entityById, people: context.reading.extraction.people });
  return element(
    'li',
    {},
    element('h3', {}, entityButton(context, mentions[0] ?? '', name) ?? vietnamese(name)),
    rows([
      [word(context, 'gender'), gender && valueIn(context.lang, gender)],
      [word(context, 'offices'), offices.length > 0 && element('ul', { class: 'units' }, ...offices.map((office) => officeItem(office, context)))],
      [word(context, 'mentions'), entityButtons(context, mentions)],
    ]),
  );
}

function officeItem({ title, body, status, date, replaces }: ShownOffice, context: Context): HTMLElement {
  const about = [
    valueIn(context.lang, title.level),
    status !== 'holds' && valueIn(context.lang, status),
    date,
    replaces !== undefined && `${word(context, 'replaces')} ${replaces}`,
  ].filter((part) => typeof part === 'string');
  return element(
    'li',
    { 'data-status': status },
    entityButton(context, title.id, title.role),
    body !== undefined && element('span', { lang: 'vi' }, `, ${body}`),
    element('span', { class: 'note' }, ` · ${about.join(' · ')}`),
  );
}

/** The first mention as heading, then the values, then further mentions. */
function groupCard({ first, mentions }: Group<Entity>, values: readonly Row[], context: Context): HTMLElement {
  const others = mentions.slice(1).map((e) => e.id);
  return element(
    'li',
    {},
    element('h3', {}, entityButton(context, first.id)),
    rows([...values, [word(context, 'mentions'), others.length > 0 && entityButtons(context, others)]]),
  );
}
