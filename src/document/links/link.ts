/** Who holds which title: by what is between a name and an office. */
import type { Reading } from '../../recognizers/reading.ts';
import type { DocumentWords } from '../rule-words.generated.ts';
import { linkAfterNames } from './after-name.ts';
import { linkBeforeNames } from './before-name.ts';
import { linkSubjects } from './subject.ts';
import { linkByVerbs } from './verb-frames.ts';
import { Mentions } from './mentions.ts';

/** The links of a document. O(tokens). */
export function link(r: Reading, w: DocumentWords): Mentions {
  const mentions = new Mentions(r, w);
  linkByVerbs(mentions);
  linkBeforeNames(mentions);
  linkAfterNames(mentions);
  linkSubjects(mentions);
  return mentions;
}
