/** The words, as vocabulary ids, that the rules for people look at. */
import type { Vocabulary } from '../../text/vocabulary.ts';

export interface PersonWords {
  readonly and: number;
  /** Roman numerals: khóa XIV is no name. */
  readonly romans: ReadonlySet<number>;
  readonly numero: ReadonlySet<number>;
  readonly particles: ReadonlySet<number>;
  /** Words of address that are followed by a person whatever the name looks like. */
  readonly strict: ReadonlySet<number>;
}

export function personWords(v: Vocabulary): PersonWords {
  const ids = (words: string): ReadonlySet<number> => new Set(words.split(' ').map((x) => v.add(x)));
  return {
    and: v.add('và'),
    romans: ids('i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi'),
    numero: ids('số nhà và'),
    particles: ids('van der den von de da di del bin bint al el la le ibn dos du'),
    strict: ids('ông bà anh chị chí cô ngài cụ bác'),
  };
}
