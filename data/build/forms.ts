/** The words that the text layer asks for. */
import { FORM_CLASSES } from '../schema/kinds.ts';
import { type Generated, generated, interfaceSource, quoted } from './emit.ts';
import type { Tables } from './tables.ts';

export function formsModule(tables: Tables): Generated {
  const rows = new Map(tables.rows('writtenForms').map((r) => [r.class, r.forms]));
  const classes = Object.entries(FORM_CLASSES) as [keyof typeof FORM_CLASSES, string][];
  const line = (name: keyof typeof FORM_CLASSES): string => {
    const forms = rows.get(name);
    if (forms === undefined) throw new Error(`written_forms.tsv: no row of the class ${name}`);
    return `  ${name}: ${quoted(forms.join(' '))},`;
  };
  return generated('src/text/written-forms.generated.ts', 'written_forms.tsv', [
    interfaceSource(
      'WrittenForms',
      'Words of each class, with blanks between them.',
      classes.map(([name, about]) => ({ name, type: 'string', about })),
    ),
    'export const WRITTEN_FORMS: WrittenForms = {',
    ...classes.map(([name]) => line(name)),
    '};',
  ]);
}
