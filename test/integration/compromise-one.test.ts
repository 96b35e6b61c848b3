import nlp from 'compromise/one';
import { describe, expect, it } from 'vitest';
import { describeBuild } from './compromise/suite.ts';

describeBuild('/one', nlp);

describe('compromise/one in this process', () => {
  it('is the smallest: no tagger, no topics', () => {
    expect([nlp.hooks().includes('preTagger'), typeof (nlp('') as { people?: unknown }).people]).toEqual([false, 'undefined']);
  });
});
