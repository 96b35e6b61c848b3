/**
 * The way of the data, from a text to its entities. Each room is called once, downward:
 *
 *   scan → match → number, date, money → place → organization → title → person → link → resolve → entities
 */
import { corefer } from './document/coreference.ts';
import { buildEntities, valueEntities } from './document/entities.ts';
import { link } from './document/link.ts';
import { resolve } from './document/resolve.ts';
import { select } from './document/select.ts';
import type { Extraction } from './entity.ts';
import { match } from './lexicon/match.ts';
import type { ExtractOptions } from './options/types.ts';
import { customCandidates, merge, yieldToCustom } from './recognizers/custom.ts';
import { recognizeDates } from './recognizers/date/recognizer.ts';
import { recognizeMoney } from './recognizers/money/recognizer.ts';
import { readNumbers } from './recognizers/number.ts';
import { recognizeOrganizations } from './recognizers/organization/recognizer.ts';
import { recognizePeople } from './recognizers/person/recognizer.ts';
import { recognizePlaces } from './recognizers/place/recognizer.ts';
import { Reading } from './recognizers/reading.ts';
import { recognizeTitles } from './recognizers/title/recognizer.ts';
import type { Resources } from './resources.ts';
import { scan } from './text/scan.ts';
import { close, open } from './kit/buffer-pool.ts';

/** Reads one text with checked options. Never throws on a string. */
export function extractWith(text: string, resources: Resources, options: ExtractOptions): Extraction {
  open();
  try {
    return select(onlyValues(resources, options) ? values(text, resources, options) : everything(text, resources, options), options);
  } finally {
    close();
  }
}

function everything(text: string, { lexicon, grammar }: Resources, options: ExtractOptions): Extraction {
  const tokens = scan(text, lexicon.vocabulary, grammar.joints);
  const numbers = readNumbers(tokens, grammar.number);
  const dates = recognizeDates(tokens, numbers, grammar.date, options.referenceDate);
  const money = recognizeMoney(tokens, numbers, grammar.money, dates);
  const r = new Reading(tokens, lexicon, match(tokens, lexicon));
  r.dates = dates;
  r.money = money;
  r.cover(dates);
  r.cover(money);
  const own = customCandidates(r);
  r.setPlaces(merge(recognizePlaces(r, grammar.place), own.places, tokens.count));
  r.setOrganizations(merge(recognizeOrganizations(r, grammar.organization), own.organizations, tokens.count));
  r.setTitles(merge(recognizeTitles(r, grammar.title), own.titles, tokens.count));
  r.people = merge(recognizePeople(r, grammar.person), own.people, tokens.count);
  if (lexicon.isCustom) yieldToCustom(r, own);
  const links = link(r, grammar.document);
  const found = r.people.length + r.titles.length;
  resolve(r, links, grammar.document);
  // Who is left may be linked otherwise; where all are, nothing changes.
  const relinked = r.people.length + r.titles.length === found ? links : link(r, grammar.document);
  return buildEntities(r, corefer(r, relinked), options.referenceDate, grammar.document);
}

/** Dates and amounts need no dictionary of names and nothing of the document. */
function values(text: string, { lexicon, grammar }: Resources, options: ExtractOptions): Extraction {
  const tokens = scan(text, lexicon.vocabulary, grammar.joints);
  const numbers = readNumbers(tokens, grammar.number);
  const dates = recognizeDates(tokens, numbers, grammar.date, options.referenceDate);
  const money = options.types?.includes('money') ? recognizeMoney(tokens, numbers, grammar.money, dates) : [];
  return { entities: valueEntities(tokens, dates, money), people: [], warnings: [] };
}

function onlyValues({ lexicon }: Resources, options: ExtractOptions): boolean {
  // What a caller blocks is never an entity, values too.
  return !lexicon.isCustom && options.types !== undefined && options.types.every((t) => t === 'date' || t === 'money');
}
