/** The words, as vocabulary ids, that the rules for titles look at. */
import type { Vocabulary } from '../../text/vocabulary.ts';

export interface TitleWords {
  readonly of: number;
  readonly deputy: number;
  readonly under: number;
  readonly and: number;
  readonly state: number;
  readonly nation: number;
  readonly ban: number;
  readonly at: number;
  /** Small words behind which a bare role names an office: làm, giữ chức, là, bầu … */
  readonly office: ReadonlySet<number>;
  readonly every: ReadonlySet<number>;
}

export function titleWords(v: Vocabulary): TitleWords {
  const ids = (words: string): ReadonlySet<number> => new Set(words.split(' ').map((x) => v.add(x)));
  return {
    of: v.add('của'),
    deputy: v.add('phó'),
    under: v.add('thuộc'),
    and: v.add('và'),
    state: v.add('nước'),
    nation: v.add('nước'),
    ban: v.add('ban'),
    at: v.add('tại'),
    office: ids('làm chức vụ là bầu cử'),
    every: ids('các những mọi mỗi nhiều một'),
  };
}
