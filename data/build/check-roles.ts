/** Roles that the grammar of titles composes itself: as rows of their own they would hide what the modifier says. */
import type { ReadRow } from './check.ts';

/** Rows of roles.tsv that are a modifier of grammar_words.tsv and another role: quyền + Hiệu trưởng. */
export function checkRoles(roles: readonly ReadRow[], grammarWords: readonly ReadRow[]): string[] {
  const modifiers = grammarWords.filter(({ values }) => values.class === 'modifier').map(({ values }) => String(values.word).toLowerCase());
  const known = new Map(roles.map(({ values }) => [String(values.role).toLowerCase(), String(values.role)]));
  return roles.flatMap(({ file, line, values }) => {
    const role = String(values.role);
    const lower = role.toLowerCase();
    return modifiers.flatMap((modifier) => {
      const rest = lower.startsWith(`${modifier} `) ? known.get(lower.slice(modifier.length + 1)) : undefined;
      return rest === undefined
        ? []
        : [`${file}:${line}: role "${role}": "${modifier}" is a modifier of grammar_words.tsv: the row of "${rest}" already reads it`];
    });
  });
}
