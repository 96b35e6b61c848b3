import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../src/index.ts';

const ROWS = readFileSync(new URL('../specs/organization-values.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('values of bodies', () => {
  test.each(ROWS)('%s → %s', (text, words, name, kind, level, place) => {
    const { entities } = extract(text);
    const body = entities.find((e) => e.type === 'organization' && e.text === words);
    if (body?.type !== 'organization') throw new Error(`not found among ${entities.map((e) => e.text).join(' | ')}`);
    const of = typeof body.place === 'string' ? entities.find((e) => e.id === body.place) : body.place;
    const where = of === undefined ? '' : `${typeof body.place === 'string' ? '' : '~'}${(of as { name: string }).name}`;
    expect({ name: body.name, kind: body.kind, level: body.level ?? '', where }).toEqual({ name, kind, level, where: place });
  });
});
