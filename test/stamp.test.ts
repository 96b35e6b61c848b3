import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestsOf, filesIn, isFresh, readStamp, writeStamp } from '../scripts/stamp.ts';

let root: string;
const file = (path: string, text: string): void => writeFileSync(join(root, path), text);
const inputs = (): string[] => filesIn('in', root);
const fresh = (): boolean => isFresh(readStamp('step', root), inputs(), root);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'stamp-'));
  mkdirSync(join(root, 'in/deep'), { recursive: true });
  file('in/a', 'a');
  file('in/deep/b', 'b');
  file('out', 'ab');
  writeStamp('step', { inputs: digestsOf(inputs(), root), outputs: digestsOf(['out'], root) }, root);
});
afterEach(() => rmSync(root, { recursive: true }));

describe('a step is fresh', () => {
  it('when nothing changed', () => {
    expect(inputs()).toEqual(['in/a', 'in/deep/b']);
    expect(fresh()).toBe(true);
  });

  it('when only times changed, or a change was taken back', () => {
    utimesSync(join(root, 'in/a'), 1, 1);
    file('in/deep/b', 'c');
    expect(fresh()).toBe(false);
    file('in/deep/b', 'b');
    expect(fresh()).toBe(true);
  });
});

describe('a step is stale', () => {
  it.each([
    ['without a stamp', () => rmSync(join(root, '.cache'), { recursive: true })],
    ['with half a stamp', () => file('.cache/step.json', '{"inputs":{"in/a"')],
    ['when an input changed', () => file('in/deep/b', 'B')],
    ['when an input came', () => file('in/c', '')],
    ['when an input went', () => rmSync(join(root, 'in/a'))],
    ['when an output went', () => rmSync(join(root, 'out'))],
    ['when an output was edited', () => file('out', 'ba')],
  ])('%s', (_, change) => {
    expect(fresh()).toBe(true);
    change();
    expect(fresh()).toBe(false);
  });
});
