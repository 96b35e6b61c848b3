/** All that is known of one entity. */
import type { DateEntity, Entity, MoneyEntity, OrganizationEntity, PersonEntity, PlaceEntity, TitleEntity } from 'vietnamese-entities';
import { bodyOf } from '../model/offices.ts';
import { readableAmount, readableDate, roundAmount } from '../model/readable.ts';
import { valueIn } from '../values.ts';
import { TYPES } from '../words.ts';
import { type Context, entityButton, entityButtons, oneLine, word } from './context.ts';
import { element, vietnamese } from './dom.ts';
import { placeRows } from './place-rows.ts';
import { type Row, rows } from './rows.ts';

/** The heading and the rows. */
export function details(entity: Entity, context: Context): Node[] {
  const type = element('span', { class: `vie vie-${entity.type}` }, TYPES[context.lang][entity.type]);
  return [element('h3', {}, vietnamese(oneLine(entity.text)), ' ', type), rows([...valueRows(entity, context), ...commonRows(entity, context)])];
}

function valueRows(entity: Entity, context: Context): Row[] {
  switch (entity.type) {
    case 'person':
      return personRows(entity, context);
    case 'title':
      return titleRows(entity, context);
    case 'organization':
      return organizationRows(entity, context);
    case 'place':
      return [[word(context, 'name'), vietnamese(entity.name)], ...placeRows(entity, context), ...withinRow(entity, context), keyRow(entity, context)];
    case 'date':
      return dateRows(entity, context);
    case 'money':
      return moneyRows(entity, context);
  }
}

function personRows(entity: PersonEntity, context: Context): Row[] {
  const { name, gender, honorific } = entity;
  const person = context.reading.extraction.people.find((p) => p.id === entity.person);
  return [
    [word(context, 'name'), vietnamese(person?.name ?? name)],
    [word(context, 'gender'), gender && valueIn(context.lang, gender)],
    [word(context, 'honorific'), honorific && vietnamese(honorific)],
    [word(context, 'offices'), person && person.titles.length > 0 && entityButtons(context, person.titles)],
    [word(context, 'person'), person && entityButtons(context, person.mentions)],
    keyRow(entity, context),
  ];
}

function titleRows(title: TitleEntity, context: Context): Row[] {
  const { role, level, branch, former, acting, holders } = title;
  const { people } = context.reading.extraction;
  const held = people.filter((p) => holders.includes(p.id));
  const body = bodyOf(title, context.entityById);
  const buttons = held.map((p) => entityButton(context, p.mentions[0] ?? '', p.name) ?? vietnamese(p.name));
  return [
    [word(context, 'role'), vietnamese(role)],
    [word(context, 'body'), body && vietnamese(body)],
    [word(context, 'level'), valueIn(context.lang, level)],
    [word(context, 'branch'), valueIn(context.lang, branch)],
    [word(context, 'status'), (former && valueIn(context.lang, 'former')) || (acting && valueIn(context.lang, 'acting'))],
    [word(context, 'holdersOf'), held.length > 0 && element('span', { class: 'buttons' }, ...buttons)],
  ];
}

function organizationRows(entity: OrganizationEntity, context: Context): Row[] {
  const { name, kind, level, acronym, place } = entity;
  return [
    [word(context, 'name'), vietnamese(name)],
    [word(context, 'placeKind'), valueIn(context.lang, kind)],
    [word(context, 'level'), level && valueIn(context.lang, level)],
    [word(context, 'acronym'), acronym],
    [word(context, 'place'), linked(place, context)],
    keyRow(entity, context),
  ];
}

function withinRow({ within }: PlaceEntity, context: Context): Row[] {
  return [[word(context, 'within'), linked(within, context)]];
}

/** A button where the other entity is in the result, else its name. */
function linked(link: OrganizationEntity['place'], context: Context): Node | undefined {
  if (link === undefined) return undefined;
  return typeof link === 'string' ? entityButton(context, link) : vietnamese(link.name);
}

function keyRow({ key }: { readonly key?: string }, context: Context): Row {
  return [word(context, 'key'), key !== undefined && element('code', {}, key)];
}

export function dateRows(date: DateEntity, context: Context): Row[] {
  const { value, mod, grain, interval, calendar, relative } = date;
  const notes = [calendar === 'lunar' && word(context, 'lunar'), relative && word(context, 'relative')].filter((note) => typeof note === 'string');
  return [
    [word(context, 'calendarValue'), readableDate(date, context.lang) ?? word(context, 'openDate')],
    [word(context, 'part'), mod && valueIn(context.lang, mod)],
    [word(context, 'value'), element('code', {}, value)],
    [word(context, 'grain'), valueIn(context.lang, grain)],
    [word(context, 'interval'), interval && element('code', {}, `${interval.start} / ${interval.end}`)],
    [word(context, 'note'), notes.join(', ')],
  ];
}

export function moneyRows(money: MoneyEntity, context: Context): Row[] {
  const { value, min, max, currency, modifier, per } = money;
  return [
    [word(context, 'amount'), element('strong', {}, readableAmount(money))],
    [word(context, 'rounded'), roundAmount(money, context.lang)],
    [word(context, 'modifier'), modifier && valueIn(context.lang, modifier)],
    [word(context, 'per'), per && vietnamese(per)],
    [word(context, 'value'), element('code', {}, value ?? `${min ?? ''}…${max ?? ''}`)],
    [word(context, 'currency'), currency],
  ];
}

function commonRows({ id, start, end, parent, confidence, evidence }: Entity, context: Context): Row[] {
  const ranges = context.reading.ranges?.[id]?.map((range) => `${range.start}–${range.end}`).join(', ');
  return [
    [word(context, 'confidence'), valueIn(context.lang, confidence)],
    [word(context, 'evidence'), element('span', { class: 'evidence' }, ...evidence.map((reason) => element('code', { lang: 'vi' }, reason)))],
    [word(context, 'offsets'), `${start}–${end}`],
    [word(context, 'source'), ranges],
    [word(context, 'inside'), parent !== undefined && entityButton(context, parent)],
  ];
}
