/** The schema of a table in words. */
import type { TableShape } from '../schema/table.ts';
import { TABLES } from '../schema.ts';

/** Columns of a table by the name of one of its files (`roles`), or all tables with what they list. */
export function describeTable(name: string | undefined): string {
  const all = Object.values<TableShape>(TABLES);
  const table = all.find(({ files }) => files.includes((name ?? '').replace(/\.tsv$/, '')));
  if (table === undefined) return all.map(({ files, about }) => `${files.map((file) => `${file}.tsv`).join(', ')}: ${about}`).join('\n');
  const lines = Object.entries(table.columns).flatMap(([column, { allowed, values }]) => {
    const meanings = Object.entries(values ?? {}).filter(([, means]) => means !== '');
    return [`${column}: ${allowed}`, ...meanings.map(([value, means]) => `    ${value}: ${means}`)];
  });
  return [`${table.files.map((file) => `${file}.tsv`).join(', ')}: ${table.about}`, `no two rows with the same ${table.key.join(', ')}`, '', ...lines].join(
    '\n',
  );
}
