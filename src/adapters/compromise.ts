/**
 * Vietnamese texts for users of compromise (`compromise/one`, `compromise/two` and `compromise`, 14.17 or newer): its match language
 * over our sentences, tokens and entities. compromise is the caller's own and is never imported here.
 * @module vietnamese-entities/compromise
 */
import type { EntityType } from '../entity.ts';
import type { Extraction } from '../extraction.ts';
import { createExtractor } from '../extractor.ts';
import { fail } from '../kit/values.ts';
import type { ExtractOptions, ExtractorConfig } from '../options/types.ts';
import type { Plugin, ViewClass, World } from './compromise/internals.ts';
import { computeForms, tagTerms } from './compromise/tags.ts';
import { termsOf } from './compromise/terms.ts';
import { type TextViewClass, textViewClass } from './compromise/views.ts';

export type { Entity, EntityType } from '../entity.ts';
export type { Extraction } from '../extraction.ts';
export type { ExtractOptions, ExtractorConfig } from '../options/types.ts';

/** The function that compromise exports, of whatever size: `import nlp from 'compromise/one'`. */
export interface Nlp {
  (text: string): object;
  /** Adds a plugin, for all texts of this `nlp`. */
  plugin(plugin: object): unknown;
}

/** A View of compromise over a Vietnamese text, with all methods of the build that it came from. */
export type VietnameseView<N extends Nlp> = ReturnType<N> & {
  /**
   * The entities as a View, one match for each, in text order, an outer one before those inside it. `json()` has `entity` in each row,
   * as `extract` gives it. An entity whose words were removed or replaced since is left out.
   * @param type only entities of this type
   * @throws RangeError or TypeError for anything that is no entity type
   */
  entities(type?: EntityType): ReturnType<N>;
  /** What `extract` found in the text: values, links, people, and UTF-16 offsets into the text as it was read. */
  readonly extraction: Extraction;
};

/**
 * Reads one text. `view.text()` is the text again, to the last code unit.
 * @throws TypeError for a non-string text or an unknown option, RangeError for a bad value
 */
export type Reader<N extends Nlp> = (text: string, options?: ExtractOptions) => VietnameseView<N>;

/**
 * A reader of Vietnamese texts that gives Views of compromise. Terms of entities have the tags `#Person`, `#Title`, `#Organization`,
 * `#Place`, `#Date` and `#Money`; a term within nested entities has the tags of all of them. English texts go through `nlp(text)` as before.
 *
 * @param nlp the function that compromise exports; the tag `Title` is added to it
 * @param config options for every call, and `lexicon`, as for `createExtractor`
 * @throws TypeError when `nlp` is not compromise 14; TypeError or RangeError for a bad option
 * @example
 * import nlp from 'compromise/one';
 * const read = vietnamese(nlp);
 * read('Bộ trưởng Trần Văn Bưởi phát biểu.').match('#Title+ #Person+').text(); // 'Bộ trưởng Trần Văn Bưởi'
 */
export function vietnamese<N extends Nlp>(nlp: N, config?: ExtractorConfig): Reader<N> {
  const extractor = createExtractor(config);
  const { TextView, world } = install(nlp);
  return (text, options) => {
    const extraction = extractor.extract(text, options);
    const terms = termsOf(text, extraction.entities);
    tagTerms(terms.spans, world.model.one.tagSet ?? {});
    const view = new TextView(terms, extraction);
    computeForms(view);
    // The class is compromise's own, which its types do not let us name.
    return view as unknown as VietnameseView<N>;
  };
}

interface Installation {
  readonly TextView: TextViewClass;
  readonly world: World;
}

/** What was installed into each build of compromise. */
const installations = new WeakMap<Nlp, Installation>();

function install(nlp: Nlp): Installation {
  if (typeof nlp !== 'function' || typeof nlp.plugin !== 'function') fail(TypeError, 'vietnamese: nlp', nlp, 'the function that compromise exports');
  const known = installations.get(nlp);
  if (known !== undefined) return known;
  let view: ViewClass | undefined;
  let world: World | undefined;
  const plugin: Plugin = {
    tags: { Title: { isA: 'Noun' } },
    api: (View) => {
      view = View;
    },
    mutate: (shared) => {
      world = shared;
    },
  };
  nlp.plugin(plugin);
  if (view === undefined || world === undefined) fail(TypeError, 'vietnamese: nlp', nlp, 'compromise 14.17 or newer');
  const installation = { TextView: textViewClass(view), world };
  installations.set(nlp, installation);
  return installation;
}
