/** The CommonJS builds are bundles, each with a world of its own; the entry is required as CommonJS too. */
import { createRequire } from 'node:module';
import type three from 'compromise';
import type one from 'compromise/one';
import type { vietnamese as Vietnamese } from 'vietnamese-entities/compromise';
import { describe, expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const { vietnamese } = require('vietnamese-entities/compromise') as { vietnamese: typeof Vietnamese };
const smallest = require('compromise/one') as typeof one;
const full = require('compromise') as typeof three;

describe('compromise as CommonJS', () => {
  it('has builds that do not touch each other', () => {
    const text = 'Bộ trưởng Trần Văn Bưởi phát biểu.';
    const small = vietnamese(smallest)(text);
    expect(small.match('#Title+ #Person+').text()).toBe('Bộ trưởng Trần Văn Bưởi');
    expect('people' in small).toBe(false);
    expect(vietnamese(full)(text).people().text()).toBe('Trần Văn Bưởi');
  });
});
