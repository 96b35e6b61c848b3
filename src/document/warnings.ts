/** What makes the reading of a text poorer than it could be. */
import type { Entity } from '../entity.ts';
import type { Warning } from '../extraction.ts';
import type { ExtractOptions } from '../options/types.ts';
import { doubtfulParts, lacksDiacritics, legacyEncodingOf, type Stretch } from '../text/doubtful.ts';

/** At most one warning of each code, each about the first part of the text that it fits. `entities`: what is reported. */
export function warningsOf(text: string, entities: readonly Entity[], { referenceDate }: ExtractOptions): readonly Warning[] {
  const warnings: Warning[] = [];
  const parts = doubtfulParts(text);
  if (parts.length > 0) warnAboutWriting(text, parts, warnings);
  if (referenceDate === undefined) warnAboutDates(entities, warnings);
  return warnings;
}

function warnAboutWriting(text: string, parts: readonly Stretch[], warnings: Warning[]): void {
  let legacy = false;
  let bare = false;
  for (const part of parts) {
    const encoding = legacy ? undefined : legacyEncodingOf(text, part);
    if (encoding !== undefined) {
      legacy = true;
      const message = `The text looks like ${encoding.toUpperCase()}, not Unicode; read it as decodeLegacy(text, '${encoding}').`;
      warnings.push({ code: 'legacy-encoding', message, ...part });
    } else if (!bare && lacksDiacritics(text, part)) {
      bare = true;
      const message = 'The text looks like Vietnamese without diacritics; few names can be found in it.';
      warnings.push({ code: 'no-diacritics', message, ...part });
    }
  }
}

function warnAboutDates(entities: readonly Entity[], warnings: Warning[]): void {
  for (const e of entities) {
    if (e.type !== 'date' || e.relative === undefined || !e.value.includes('X')) continue;
    const message = `"${e.text}" and other dates like it stay open; give the day of publication as referenceDate.`;
    warnings.push({ code: 'no-reference-date', message, start: e.start, end: e.end });
    return;
  }
}
