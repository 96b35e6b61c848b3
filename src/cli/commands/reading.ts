/** What `extract` and `explain` look for: flags to the options of the library, which checks them. */
import { readFileSync } from 'node:fs';
import { createExtractor, type Extractor } from '../../extractor.ts';
import { extractHtml } from '../../io/html.ts';
import { CONFIG_OPTIONS, checkOptions } from '../../options/check.ts';
import type { ExtractorConfig } from '../../options/types.ts';
import { messageOf, UsageError } from '../errors.ts';
import type { ReadingFlags } from '../flags.ts';
import type { InputRecord } from '../input/record.ts';
import type { ReadDocument } from '../output/document.ts';

export interface Reading {
  readonly config: ExtractorConfig;
  readonly extractor: Extractor;
}

/** @throws UsageError as `configOf` */
export function readingOf(flags: ReadingFlags): Reading {
  const config = configOf(flags);
  return { config, extractor: createExtractor(config) };
}

/** @throws UsageError for options that the library refuses, with its message */
export function configOf({ referenceDate, types, overlap, lexicon: file }: ReadingFlags): ExtractorConfig {
  const options = checked({ referenceDate, types, overlap }, '');
  return file === undefined ? options : { ...options, ...checked({ lexicon: readLexicon(file) }, `--lexicon ${file}: `) };
}

function checked(options: Readonly<Record<string, unknown>>, prefix: string): ExtractorConfig {
  try {
    return checkOptions(options, CONFIG_OPTIONS);
  } catch (error) {
    throw new UsageError(prefix + messageOf(error).replace('referenceDate', '--reference-date'));
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
export function documentOf(record: InputRecord, { config, extractor }: Reading): ReadDocument {
  const { text, isHtml, ...about } = record;
  const { referenceDate = config.referenceDate } = record;
  const day = referenceDate === undefined ? {} : { referenceDate };
  if (!isHtml) return { ...about, ...day, text, found: extractor.extract(text, day) };
  const { text: shown, ranges, ...found } = extractHtml(text, { extractor, ...day });
  return { ...about, ...day, text: shown, found, html: text, ranges };
}
