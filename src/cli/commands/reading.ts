/** What `extract` and `explain` look for: flags to the options of the library, which checks them. */
import { readFileSync } from 'node:fs';
import { createExtractor, type Extractor } from '../../extractor.ts';
import { extractHtml } from '../../io/html.ts';
import type { ExtractorConfig } from '../../options/types.ts';
import { messageOf, UsageError } from '../errors.ts';
import type { ReadingFlags } from '../flags.ts';
import type { InputRecord } from '../input/record.ts';
import type { Document } from '../output/document.ts';

export interface Reading {
  readonly config: ExtractorConfig;
  readonly extractor: Extractor;
}

/** @throws UsageError for options that the library refuses, with its message */
export function readingOf({ referenceDate, types, overlap, lexicon }: ReadingFlags): Reading {
  // The library checks what these are: they come from outside.
  const given: Record<string, unknown> = { referenceDate, types, overlap, lexicon: lexicon === undefined ? undefined : readLexicon(lexicon) };
  const config = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as ExtractorConfig;
  try {
    return { config, extractor: createExtractor(config) };
  } catch (error) {
    const message = messageOf(error).replace('referenceDate', '--reference-date');
    throw new UsageError(message.startsWith('lexicon') ? `--lexicon ${lexicon}: ${message}` : message);
  }
}

function readLexicon(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8').replace(/^\ufeff/u, ''));
  } catch (error) {
    throw new UsageError(`--lexicon ${path}: ${messageOf(error)}`);
  }
}

/** What is found in a text or a page. */
export function documentOf(record: InputRecord, { config, extractor }: Reading): Document {
  const { text, isHtml, ...about } = record;
  const { referenceDate = config.referenceDate } = record;
  const day = referenceDate === undefined ? {} : { referenceDate };
  if (!isHtml) return { ...about, ...day, text, found: extractor.extract(text, day) };
  const { text: shown, ranges, ...found } = extractHtml(text, { extractor, ...day });
  return { ...about, ...day, text: shown, found, html: text, ranges };
}
