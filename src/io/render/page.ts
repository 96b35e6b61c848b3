/** A document around a marked text. */
import type { Entity, EntityType } from '../../entity.ts';
import { escapeHtml } from '../escape.ts';
import { STYLESHEET_HASH, stylesheet } from './stylesheet.ts';
import type { Language } from './words.ts';

interface Page {
  readonly lang: Language;
  readonly labels: Readonly<Record<EntityType, string>>;
  readonly title: string;
  readonly stylesheetUrl: string | undefined;
}

/** A page that needs nothing else and lets nothing else in: its policy allows this stylesheet and no script. */
export function pageOf(marked: string, entities: readonly Entity[], { lang, labels, title, stylesheetUrl }: Page): string {
  const styles =
    stylesheetUrl === undefined
      ? `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${STYLESHEET_HASH}'">\n<style>${stylesheet}</style>`
      : `<link rel="stylesheet" href="${escapeHtml(stylesheetUrl)}">`;
  return `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
${styles}
</head>
<body>
<main class="vie-page">
<h1>${escapeHtml(title)}</h1>
${legendOf(entities, labels)}
${marked}
</main>
</body>
</html>
`;
}

/** The types with the numbers of their entities. */
function legendOf(entities: readonly Entity[], labels: Readonly<Record<EntityType, string>>): string {
  const types = Object.keys(labels) as EntityType[];
  const items = types.map((type) => {
    const count = entities.filter((e) => e.type === type).length;
    return `<li><span class="vie vie-${type}">${escapeHtml(labels[type] === '' ? type : labels[type])}</span> ${count}</li>`;
  });
  return `<ul class="vie-legend">${items.join('')}</ul>`;
}
