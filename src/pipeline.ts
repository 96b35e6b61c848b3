/**
 * From a text to its entities. Each stage is called once, from the top down:
 *
 *   scan → unwrap → match → number → date, money, place, organization, title, person → link → resolve → establish → corefer → assemble
 *
 * Only `link` is called again where overlap resolution dropped people or titles: those that are left may be linked otherwise.
 * With a lexicon of the caller, recognizers read again around the entries that stand.
 */
import { assemble, assembleValues, type Findings } from './document/assemble.ts';
import { corefer } from './document/coreference.ts';
import { establish } from './document/registry.ts';
import { link } from './document/links/link.ts';
import type { Mentions } from './document/links/mentions.ts';
import { resolve } from './document/resolve.ts';
import { select } from './document/select.ts';
import { warningsOf } from './document/warnings.ts';
import type { EntityType } from './entity.ts';
import type { Extraction } from './extraction.ts';
import { closePool, openPool } from './kit/buffer-pool.ts';
import type { Lexicon } from './lexicon/lexicon.ts';
import { match } from './lexicon/match.ts';
import { goesOnOverBreak } from './lexicon/line-breaks.ts';
import { wordsOfNameBefore } from './lexicon/names-before.ts';
import type { ExtractOptions } from './options/types.ts';
import { withoutBlocked } from './recognizers/custom/block.ts';
import { standingEntries } from './recognizers/custom/compete.ts';
import { Entries } from './recognizers/custom/entries.ts';
import { readNumbers } from './recognizers/number.ts';
import { Reading } from './recognizers/reading.ts';
import type { Found } from './recognizers/recognizer.ts';
import { READING_ORDER, type Readers } from './recognizers/registry.ts';
import type { Trace } from './recognizers/trace.ts';
import type { Grammar, Resources } from './resources.ts';
import { type Parting, scan } from './text/scan.ts';
import { unwrap } from './text/wraps.ts';

/** Who asks what the rules decide: `explain`. */
export interface Tracer {
  /** What the rules turn down is recorded there. */
  readonly trace: Trace;
  /** Gets the links between people and titles. */
  readonly seeLinks: (links: Mentions) => void;
}

/** Reads one text with checked options. Never throws on a string. */
export function extractWith(text: string, resources: Resources, options: ExtractOptions, tracer?: Tracer): Extraction {
  openPool();
  try {
    const all = onlyValues(resources, options) && tracer === undefined ? values(text, resources, options) : everything(text, resources, options, tracer);
    const { entities, people } = select(all, options);
    return { entities, people, warnings: warningsOf(text, entities, options) };
  } finally {
    closePool();
  }
}

function everything(text: string, { lexicon, grammar }: Resources, { referenceDate }: ExtractOptions, tracer: Tracer | undefined): Findings {
  const tokens = scan(text, lexicon.vocabulary, partingOf(lexicon, grammar));
  unwrap(tokens, (i) => goesOnOverBreak(lexicon, tokens, i));
  const matches = match(tokens, lexicon);
  const numbers = readNumbers(tokens, grammar.number);
  const start = Reading.of({ tokens, numbers, lexicon, matches, referenceDate, trace: tracer?.trace });
  const doc = lexicon.isCustom ? readWithEntries(start, grammar.readers) : READING_ORDER.reduce((d, type) => add(d, type, grammar.readers[type](d)), start);
  const links = link(doc, grammar.document);
  const standing = doc.keep(resolve(doc, links, grammar.document));
  const final = isSmaller(standing, doc) ? link(standing, grammar.document) : links;
  tracer?.seeLinks(final);
  const units = establish(standing, grammar.document);
  return assemble(standing, corefer(standing, final, grammar.document), units, grammar.document);
}

/** The document with what a recognizer found in it. */
function add(doc: Reading, type: EntityType, { candidates, places = [], organizations = [] }: Found<EntityType>): Reading {
  let read = doc.with(type, candidates);
  if (places.length > 0) read = read.with('place', [...doc.found.place, ...places]);
  if (organizations.length > 0) read = read.with('organization', [...doc.found.organization, ...organizations]);
  return read;
}

/**
 * As the package reads the document, the caller's entries compete with what it finds. Those that stand are put among it, and what
 * is read after the first of them is read again.
 */
function readWithEntries(start: Reading, readers: Readers): Reading {
  const known = new Map<EntityType, Found<EntityType>>();
  let doc = start;
  for (const type of READING_ORDER) {
    const found = readers[type](doc);
    known.set(type, found);
    doc = add(doc, type, found);
  }
  const standing = standingEntries(doc);
  if (standing.length > 0) doc = readAround(start, new Entries(standing, start.tokens.count), readers, known);
  return doc.keep(withoutBlocked(doc));
}

function readAround(start: Reading, entries: Entries, readers: Readers, known: ReadonlyMap<EntityType, Found<EntityType>>): Reading {
  let doc = start;
  let isChanged = false;
  for (const type of READING_ORDER) {
    const found: Found<EntityType> = (isChanged ? undefined : known.get(type)) ?? readers[type](doc);
    const around = entries.among(found, type);
    isChanged ||= around !== found;
    doc = add(doc, type, around);
  }
  return doc;
}

function isSmaller(a: Reading, b: Reading): boolean {
  return a.found.person.length + a.found.title.length !== b.found.person.length + b.found.title.length;
}

/** Dates and amounts need no dictionary of names and nothing of the document. */
function values(text: string, { lexicon, grammar }: Resources, { types, referenceDate }: ExtractOptions): Findings {
  const tokens = scan(text, lexicon.vocabulary, partingOf(lexicon, grammar));
  unwrap(tokens, (i) => goesOnOverBreak(lexicon, tokens, i));
  const numbers = readNumbers(tokens, grammar.number);
  const date = grammar.readers.date({ tokens, numbers, referenceDate, found: { date: [] } }).candidates;
  const money = types?.includes('money') ? grammar.readers.money({ tokens, numbers, referenceDate, found: { date } }).candidates : [];
  return assembleValues(tokens, [date, money]);
}

function partingOf(lexicon: Lexicon, { joints }: Grammar): Parting {
  return { clitics: joints, wordsOfName: (tokens, at, last) => wordsOfNameBefore(lexicon, tokens, at, last) };
}

function onlyValues({ lexicon }: Resources, options: ExtractOptions): boolean {
  // What a caller blocks is never an entity, values too.
  return !lexicon.isCustom && options.types !== undefined && options.types.every((t) => t === 'date' || t === 'money');
}
