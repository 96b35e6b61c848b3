/** The numbers of a run as Markdown: ratios first, then what they come from. */
import { readFileSync } from 'node:fs';
import type { Collection, Table } from './collect.ts';
import { OUR_DATES, OUR_SENTENCES, OUR_TOKENS, OUR_TRIE, OUR_WORDS, OURS } from './subjects.ts';

/** What issue 7 asks of each comparison: our throughput over the peer's. */
interface Goal {
  readonly table: string;
  readonly ours: string;
  readonly peer: string;
  readonly least: number;
}

const GOALS: readonly Goal[] = [
  { table: 'Extraction', ours: OURS, peer: 'chrono-node', least: 0.5 },
  { table: 'Extraction', ours: OURS, peer: 'compromise', least: 50 },
  { table: 'Extraction', ours: OURS, peer: 'vntk ner, look-up patched', least: 300 },
  { table: 'Extraction', ours: OURS, peer: 'bare', least: 0.2 },
  { table: 'Extraction', ours: OUR_DATES, peer: 'chrono-node', least: 1.5 },
  { table: 'Tokens', ours: OUR_TOKENS, peer: 'bare', least: 0.5 },
  { table: 'Tokens', ours: OUR_TOKENS, peer: 'natural', least: 1 },
  { table: 'Tokens', ours: OUR_TOKENS, peer: 'Intl.Segmenter', least: 1 },
  { table: 'Sentences', ours: OUR_SENTENCES, peer: 'Intl.Segmenter', least: 1 },
  { table: 'Lexicon', ours: OUR_TRIE, peer: 'modern-ahocorasick', least: 1 },
  { table: 'Words', ours: OUR_WORDS, peer: 'vntk', least: 100 },
];

export function report(c: Collection): string {
  const lines = [
    '# Results',
    '',
    // The site shows the regions.
    '<!-- #region run -->',
    `${c.date}; ${c.machine}. ${c.versions.map(([name, version]) => `${name} ${version}`).join(', ')}.`,
    '<!-- #endregion run -->',
    '',
    '`npm run bench` writes this file: every reader, in a process of its own, gets the same bytes in the same run, warmed up for four seconds, taking turns; medians of seven rounds.',
    'chrono reads only dates, compromise only English; their times are here as a measure of cost, not of what they find in Vietnamese.',
    '',
    '## Ratios',
    '',
    '<!-- #region ratios -->',
    'Throughput of this library over that of the peer: 2 means twice as fast. A dash stands where one pass of the peer takes more than 5 s.',
    '',
  ];
  const names = c.tables[0]?.columns.map((column) => column.name) ?? [];
  lines.push(`| ours | beside | goal | ${names.join(' | ')} |`, `|---|---|--:|${names.map(() => '--:').join('|')}|`);
  for (const goal of GOALS) {
    const table = c.tables.find((t) => t.name === goal.table);
    const peer = table?.columns[0]?.timings.find((t) => t.name.startsWith(goal.peer))?.name;
    if (table === undefined || peer === undefined) continue;
    const ratios = table.columns.map((column) => ratio(seconds(column, peer), seconds(column, goal.ours)));
    lines.push(`| ${goal.ours} | ${cell(peer)} | ≥ ${goal.least} | ${ratios.join(' | ')} |`);
  }
  lines.push('<!-- #endregion ratios -->');
  const rates = c.growth.map((g) => g.nanoseconds);
  const spread = Math.max(...rates) / Math.min(...rates);
  lines.push('', '## Growth and memory', '');
  lines.push(`| characters | ${c.growth.map((g) => g.length.toLocaleString('en')).join(' | ')} |`, `|---|${c.growth.map(() => '--:').join('|')}|`);
  lines.push(`| ns per character | ${rates.map((r) => r.toFixed(1)).join(' | ')} |`);
  lines.push('', `Slowest over fastest: ${spread.toFixed(2)} (goal: under 1.3).`, '');
  const per = c.held.bytes / Math.max(1, c.held.entities);
  lines.push(
    `After ${c.held.length.toLocaleString('en')} characters with ${c.held.entities.toLocaleString('en')} entities, ${(c.held.bytes / 1e6).toFixed(1)} MB stay: ${per.toFixed(0)} bytes an entity.`,
  );
  lines.push(
    '',
    '## Where the time of extract goes',
    '',
    'Shares of the samples of a profiler over a megabyte of news (`npm run bench -- --profile` shows functions too).',
    '',
  );
  lines.push('| part | share |', '|---|--:|');
  for (const part of c.parts.filter((p) => p.share >= 0.01)) lines.push(`| ${part.name} | ${(100 * part.share).toFixed(1)} % |`);
  lines.push('', readFileSync(new URL('./TRIED.md', import.meta.url), 'utf8').trim());
  for (const table of c.tables) lines.push('', `## ${table.name}`, '', ...throughput(table));
  lines.push('', '## First use, in fresh processes', '', '| | ms over bare Node | MB that stay |', '|---|--:|--:|');
  for (const cost of c.fresh) lines.push(`| ${cost.name} | ${cost.milliseconds.toFixed(0)} | ${cost.megabytes.toFixed(1)} |`);
  lines.push(...sizes(c));
  if (c.leftOut.size > 0) {
    lines.push('', '## Left out', '');
    for (const [name, why] of c.leftOut) lines.push(`- ${name}: ${why}`);
  }
  return `${lines.join('\n')}\n`;
}

function sizes({ sizes: bundles }: Collection): string[] {
  if (bundles.length === 0) return [];
  const rows = bundles.map((b) => `| ${b.name} | ${(b.minified / 1000).toFixed(1)} | ${(b.gzipped / 1000).toFixed(1)} |`);
  const head = ['Bundled for a browser by esbuild.', '', '| bundle of | minified KB | gzipped KB |', '|---|--:|--:|'];
  return ['', '## Sizes', '', '<!-- #region sizes -->', ...head, ...rows, '<!-- #endregion sizes -->'];
}

function throughput(table: Table): string[] {
  const lines = [
    'Million characters a second.',
    '',
    `| | ${table.columns.map((c) => c.name).join(' | ')} |`,
    `|---|${table.columns.map(() => '--:').join('|')}|`,
  ];
  for (const { name } of table.columns[0]?.timings ?? []) {
    const cells = table.columns.map((column) => {
      const s = seconds(column, name);
      return s === undefined ? '-' : significant(column.length / s / 1e6);
    });
    lines.push(`| ${cell(name)} | ${cells.join(' | ')} |`);
  }
  return lines;
}

function seconds(column: Table['columns'][number], name: string): number | undefined {
  return column.timings.find((t) => t.name === name)?.seconds;
}

function ratio(peer: number | undefined, ours: number | undefined): string {
  return peer === undefined || ours === undefined ? '-' : significant(peer / ours);
}

function significant(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toPrecision(2);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
