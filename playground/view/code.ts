/** The call of the library, and the command, that give what is shown. */
import { isHtml } from '../model/kind.ts';
import type { Source } from '../protocol.ts';

export function callFor(source: Source): string {
  const html = isHtml(source);
  const [name, entry] = html ? ['extractHtml', 'vietnamese-entities/html'] : ['extract', 'vietnamese-entities'];
  const result = html ? 'text, entities, people, warnings, ranges' : 'entities, people, warnings';
  const options = source.date === '' ? '' : `, { referenceDate: '${source.date}' }`;
  const variable = html ? 'html' : 'text';
  return `import { ${name} } from '${entry}';\n\nconst { ${result} } = ${name}(${variable}${options});\n`;
}

export function commandFor(source: Source): string {
  const file = isHtml(source) ? 'page.html' : 'text.txt';
  return `npx vietnamese-entities ${source.date === '' ? '' : `--reference-date ${source.date} `}${file}\n`;
}
