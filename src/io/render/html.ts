/** A text as HTML with its entities marked. */
import type { Entity, EntityType } from '../../entity.ts';
import type { Extraction } from '../../extraction.ts';
import { checkFlag, fail, oneOf, readOptions, readRecord, requireExtraction, requireText } from '../../kit/values.ts';
import { escapeHtml } from '../escape.ts';
import { type Attributes, openMark } from '../marks.ts';
import { checkEntities, writeNested } from '../spans.ts';
import { pageOf } from './page.ts';
import { tooltipOf } from './tooltip.ts';
import { LANGUAGES, type Language, WORDS } from './words.ts';

/** How a page or a fragment is written. */
export interface ToHtmlOptions {
  /** A whole document with the stylesheet in it, to be opened as a file. Default: a fragment, one `<div>`. */
  readonly page?: boolean;
  /** The title and heading of a page. */
  readonly title?: string;
  /** The URL of a stylesheet that a page links, instead of holding the one of this package. */
  readonly stylesheetUrl?: string;
  /** The language of labels. Default: `en`. */
  readonly lang?: Language;
  /** Labels instead of those of the language; an empty one leaves the label out. */
  readonly labels?: Partial<Readonly<Record<EntityType, string>>>;
  /** The `title` attribute of an entity, or an empty string for none. Default: its values and its evidence. */
  readonly tooltip?: (entity: Entity) => string;
  /** More attributes of an entity's mark; values are escaped. `class` adds classes. Event handlers and `style` are refused. */
  readonly attributes?: (entity: Entity) => Attributes;
}

const OPTIONS = ['page', 'title', 'stylesheetUrl', 'lang', 'labels', 'tooltip', 'attributes'] as const;

/**
 * The text as HTML: a `<mark>` around each entity, with a label of its type, marks inside marks, values and evidence as tooltips. Everything that comes
 * from the text or the caller is escaped. There is no script and no style attribute, so it works under a strict content security policy. Labels are
 * elements that a browser does not copy with the text. `stylesheet` has the styles.
 *
 * @param extraction what `extract` gave for this very text
 * @throws RangeError when the extraction is not of this text; TypeError or RangeError for a bad option
 * @example
 * const text = 'Ông Trần Văn Bưởi';
 * writeFileSync('page.html', toHtml(text, extract(text), { page: true, lang: 'vi' }));
 */
export function toHtml(text: string, extraction: Pick<Extraction, 'entities'>, options?: ToHtmlOptions): string {
  requireText('toHtml', text);
  const { page, title, stylesheetUrl, lang = 'en', labels, tooltip = tooltipOf, attributes } = checkOptions(options);
  requireExtraction('toHtml', extraction, ['entities']);
  const { entities } = extraction;
  checkEntities('toHtml', text, entities);
  const words = labelsOf(lang, labels);
  const marked = writeNested(entities, text.length, {
    text: (start, end) => escapeHtml(text.slice(start, end)),
    open(entity) {
      const about = tooltip(entity);
      return openMark(entity, { ...(about !== '' && { title: about }), ...attributes?.(entity) });
    },
    close: ({ type }) => `${labelOf(words[type])}</mark>`,
  });
  const fragment = `<div class="vie-text" lang="vi">${marked}</div>`;
  return page ? pageOf(fragment, entities, { lang, labels: words, title: title ?? WORDS[lang].pageTitle, stylesheetUrl }) : fragment;
}

function labelsOf(lang: Language, own: ToHtmlOptions['labels'] = {}): Readonly<Record<EntityType, string>> {
  const { labels } = WORDS[lang];
  return { ...labels, ...Object.fromEntries(Object.entries(own).filter(([, label]) => label !== undefined)) };
}

/** Hidden from screen readers, which would say it in the middle of a sentence. */
function labelOf(label: string): string {
  return label === '' ? '' : `<span class="vie-label" aria-hidden="true">${escapeHtml(label)}</span>`;
}

/** Checks what would otherwise fail later or, worse, be written as it is. */
function checkOptions(options: ToHtmlOptions | undefined): ToHtmlOptions {
  const record = readOptions(options, 'toHtml', OPTIONS);
  for (const name of OPTIONS) {
    const value = record[name];
    if (value === undefined) continue;
    if (name === 'page') checkFlag(value, 'toHtml: page');
    if ((name === 'title' || name === 'stylesheetUrl') && typeof value !== 'string') fail(TypeError, `toHtml: ${name}`, value, 'a string');
    if ((name === 'tooltip' || name === 'attributes') && typeof value !== 'function') fail(TypeError, `toHtml: ${name}`, value, 'a function');
    if (name === 'lang') oneOf(value, 'toHtml: lang', LANGUAGES);
    if (name === 'labels') checkLabels(value);
  }
  return record as ToHtmlOptions;
}

function checkLabels(value: unknown): void {
  for (const [type, label] of Object.entries(readRecord(value, 'toHtml: labels'))) {
    oneOf(type, 'toHtml: labels', Object.keys(WORDS.en.labels));
    if (label !== undefined && typeof label !== 'string') fail(TypeError, `toHtml: labels.${type}`, label, 'a string');
  }
}
