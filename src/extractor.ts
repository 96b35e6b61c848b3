/** The public way in: one extractor of the package's own tables, and extractors with the caller's names added. */
import type { Extraction } from './entity.ts';
import { extractWith } from './pipeline.ts';
import { requireText } from './kit/values.ts';
import { CONFIG_OPTIONS, checkOptions, EXTRACT_OPTIONS } from './options/check.ts';
import type { ExtractOptions, ExtractorConfig } from './options/types.ts';
import { resourcesWith, sharedResources } from './resources.ts';

/** An immutable extractor: its tables, options and caller's names are fixed when it is made. */
export interface Extractor {
  /**
   * Reads one text; options of the call override those of the extractor.
   * @throws TypeError for a non-string text or an unknown option, RangeError for a bad value
   */
  extract(text: string, options?: ExtractOptions): Extraction;
}

/**
 * Finds the people, titles, organizations, places, dates and amounts of money in a Vietnamese text.
 *
 * @param text any string; offsets in the result are UTF-16 code units into it
 * @param options `referenceDate` (`YYYY-MM-DD`, the day of publication), `types`, `overlap`
 * @returns entities in text order (outer before inner), people with their titles, warnings
 * @throws TypeError for a non-string text or an unknown option, RangeError for a bad value; never on a string
 * @example
 * const { entities, people } = extract('Chiều 26/12, ông Trần Văn Huyến, Chủ tịch HĐND tỉnh Hậu Giang phát biểu.');
 * people[0].name; // 'Trần Văn Huyến'
 */
export function extract(text: string, options?: ExtractOptions): Extraction {
  requireText('extract', text);
  return extractWith(text, sharedResources(), checkOptions(options, EXTRACT_OPTIONS));
}

/**
 * An extractor with options of its own and the caller's own names on top of the tables of the package.
 *
 * @param config options for every call, and `lexicon`: `people`, `titles`, `organizations`, `places`, `block`
 * @throws TypeError or RangeError that names the bad entry (`lexicon.people[3].name`)
 * @example
 * const extractor = createExtractor({ lexicon: { organizations: ['Câu lạc bộ Sao Mai'] } });
 * extractor.extract('Câu lạc bộ Sao Mai họp.').entities[0].type; // 'organization'
 */
export function createExtractor(config?: ExtractorConfig): Extractor {
  const { lexicon, ...options } = checkOptions(config, CONFIG_OPTIONS);
  const custom = lexicon === undefined ? undefined : resourcesWith(lexicon);
  return Object.freeze({
    extract(text: string, own?: ExtractOptions): Extraction {
      requireText('extract', text);
      return extractWith(text, custom ?? sharedResources(), { ...options, ...checkOptions(own, EXTRACT_OPTIONS) });
    },
  });
}
