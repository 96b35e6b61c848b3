/** The public way in: one extractor of the package's own tables, and extractors with the caller's names added. */
import type { EntityType } from './entity.ts';
import type { Extraction } from './extraction.ts';
import { extractWith } from './pipeline.ts';
import { requireText } from './kit/values.ts';
import { CONFIG_OPTIONS, checkOptions, EXTRACT_OPTIONS } from './options/check.ts';
import type { ExtractOptions, ExtractorConfig, TypesOf } from './options/types.ts';
import { resourcesWith, sharedResources } from './resources.ts';

/**
 * Options that ask for nothing in particular.
 * @inline
 */
type NoOptions = Record<never, never>;

/**
 * An immutable extractor: its tables, options and caller's names are fixed when it is made.
 * `T`: the types of entities that it reports when a call does not ask for others.
 */
export interface Extractor<T extends EntityType = EntityType> {
  /**
   * Reads one text; options of the call override those of the extractor.
   * @throws TypeError for a non-string text or an unknown option, RangeError for a bad value
   */
  extract<const Options extends ExtractOptions = NoOptions>(text: string, options?: Options): Extraction<TypesOf<Options, T>>;
}

/**
 * Finds the people, titles, organizations, places, dates and amounts of money in a Vietnamese text.
 *
 * @param text any string; offsets in the result are UTF-16 code units into it
 * @param options `referenceDate` (when the text was published: `YYYY-MM-DD` or an ISO 8601 date-time), `types`, `overlap`
 * @returns entities in text order (outer before inner), people with their titles, warnings; `types` narrows the type of the entities
 * @throws TypeError for a non-string text or an unknown option, RangeError for a bad value; never on a string
 * @example
 * const { entities, people } = extract('Chiều 26/12, ông Trần Văn Huyến, Chủ tịch HĐND tỉnh Hậu Giang phát biểu.');
 * people[0].name; // 'Trần Văn Huyến'
 */
export function extract<const Options extends ExtractOptions = NoOptions>(text: string, options?: Options): Extraction<TypesOf<Options>> {
  requireText('extract', text);
  return extractWith(text, sharedResources(), checkOptions(options, EXTRACT_OPTIONS)) as Extraction<TypesOf<Options>>;
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
export function createExtractor<const Config extends ExtractorConfig = NoOptions>(config?: Config): Extractor<TypesOf<Config>> {
  const { lexicon, ...options } = checkOptions(config, CONFIG_OPTIONS);
  const custom = lexicon === undefined ? undefined : resourcesWith(lexicon);
  return Object.freeze({
    extract<const Options extends ExtractOptions = NoOptions>(text: string, own?: Options): Extraction<TypesOf<Options, TypesOf<Config>>> {
      requireText('extract', text);
      const found = extractWith(text, custom ?? sharedResources(), { ...options, ...checkOptions(own, EXTRACT_OPTIONS) });
      return found as Extraction<TypesOf<Options, TypesOf<Config>>>;
    },
  });
}
