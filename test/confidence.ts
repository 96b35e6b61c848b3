/**
 * `npm run confidence`: how often entities of each level of confidence are right, on the dev articles; the table of README.md, which `docs/accuracy.md` shows too.
 * Right means strictly: the gold has the same type and span. Spans that the gold marks as optional do not count.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { extract } from '../src/index.ts';
import { ENTITY_TYPES } from '../src/entity-lists.ts';

const gold = `${process.env['SHARED'] ?? fileURLToPath(new URL('../../shared', import.meta.url))}/gold/dev.jsonl`;
const LEVELS = ['high', 'medium', 'low'] as const;

interface Gold {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly optional?: boolean;
}

if (!existsSync(gold)) console.log(`no gold texts here (${gold})`);
else {
  const counts = new Map<string, { right: number; all: number }>();
  const count = (key: string, right: boolean): void => {
    const c = counts.get(key) ?? { right: 0, all: 0 };
    c.all++;
    if (right) c.right++;
    counts.set(key, c);
  };
  for (const line of readFileSync(gold, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const doc = JSON.parse(line) as { text: string; reference?: string | null; entities: Gold[] };
    for (const e of extract(doc.text, doc.reference ? { referenceDate: doc.reference } : {}).entities) {
      const same = doc.entities.find((g) => g.type === e.type && g.start === e.start && g.end === e.end);
      const touches = doc.entities.filter((g) => g.type === e.type && g.start < e.end && e.start < g.end);
      if (same?.optional || (!same && touches.length > 0 && touches.every((g) => g.optional))) continue;
      for (const type of [e.type, 'all']) count(`${e.confidence} ${type}`, same !== undefined);
    }
  }
  console.log(`| type | ${LEVELS.join(' | ')} |\n|---|${LEVELS.map(() => '--:|').join('')}`);
  for (const type of [...ENTITY_TYPES, 'all']) {
    const cells = LEVELS.map((level) => {
      const c = counts.get(`${level} ${type}`);
      return c === undefined ? '-' : `${((100 * c.right) / c.all).toFixed(1)} % of ${c.all}`;
    });
    console.log(`| ${type} | ${cells.join(' | ')} |`);
  }
}
