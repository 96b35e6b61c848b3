import nlp from 'compromise/two';
import { describe, expect, it } from 'vitest';
import { describeBuild } from './compromise/suite.ts';

describeBuild('/two', nlp);

describe('compromise/two in this process', () => {
  it('is the middle one: a tagger, no topics', () => {
    expect([nlp.hooks().includes('preTagger'), typeof (nlp('') as { people?: unknown }).people]).toEqual([true, 'undefined']);
  });
});
