/** Words of evidence are added in `data/evidence.tsv`; the Vietnamese page of the site needs each too. The build of the site would say so, but later. */
import { expect, it } from 'vitest';
import { evidenceWords } from '../../docs/build/evidence.ts';

it('docs/build/evidence.vi.tsv has all words of data/evidence.tsv, and no other', () => {
  const words = evidenceWords('vi').map(({ word }) => word);
  expect(words).toEqual(evidenceWords('en').map(({ word }) => word));
});
