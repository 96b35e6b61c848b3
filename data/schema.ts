/**
 * Every table of this folder: its files, its columns, what their cells may hold, and what makes a row unique. `npm run data` refuses
 * tables that do not fit (data/build/check.ts); what the library reads of them is generated from here.
 */
import { NAME_TABLES } from './schema/name-tables.ts';
import { PLACE_TABLES } from './schema/place-tables.ts';
import { RULE_TABLES } from './schema/rule-tables.ts';
import type { RowOf } from './schema/table.ts';
import { TEXT_TABLES } from './schema/text-tables.ts';
import { VALUE_TABLES } from './schema/value-tables.ts';

export const TABLES = { ...PLACE_TABLES, ...NAME_TABLES, ...RULE_TABLES, ...VALUE_TABLES, ...TEXT_TABLES } as const;

export type TableName = keyof typeof TABLES;
export type Row<N extends TableName> = RowOf<(typeof TABLES)[N]['columns']>;
