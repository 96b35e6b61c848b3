/** The words, as vocabulary ids, that tie people to titles. */
import type { Vocabulary } from '../text/vocabulary.ts';

export interface DocumentWords {
  readonly every: ReadonlySet<number>;
  /** In front of a bare role: làm, chức, vụ, là, bầu. */
  readonly office: ReadonlySet<number>;
  /** Between a person and a title: là, làm, giữ, chức, vụ, hiện … */
  readonly copula: ReadonlySet<number>;
  readonly and: number;
  readonly plus: number;
  readonly term: ReadonlySet<number>;
  /** Between a name and an office: sinh năm 1970, 45 tuổi, quê Hà Nội. */
  readonly personal: ReadonlySet<number>;
  readonly is: number;
  readonly together: number;
  /** Right in front of an office that somebody takes: giữ chức (vụ), làm. */
  readonly takes: ReadonlySet<number>;
  /** In front of `là`: hiện, từng, đó, nay. */
  readonly times: ReadonlySet<number>;
  /** Pronouns of the third person: ông, anh; bà, chị. */
  readonly ong: number;
  readonly anh: number;
  readonly ba: number;
  readonly chi: number;
  /** Between `ĐBQH` and its holder: đối với, của. */
  readonly concerning: ReadonlySet<number>;
  /** của, theo: the office behind it is somebody else's. */
  readonly whose: ReadonlySet<number>;
  readonly election: ReadonlySet<number>;
  readonly plural: ReadonlySet<number>;
  readonly he: ReadonlySet<number>;
}

export function documentWords(v: Vocabulary): DocumentWords {
  const ids = (words: string): ReadonlySet<number> => new Set(words.split(' ').map((x) => v.add(x)));
  return {
    every: ids('các những mọi mỗi nhiều'),
    office: ids('làm chức vụ là bầu danh cách'),
    takes: ids('chức vụ làm danh nhiệm'),
    times: ids('hiện từng đó nay vốn'),
    ong: v.add('ông'),
    anh: v.add('anh'),
    ba: v.add('bà'),
    chi: v.add('chị'),
    concerning: ids('đối với của theo cho'),
    whose: ids('của theo'),
    election: ids('cử các những nhiều mọi mỗi đoàn số'),
    copula: ids(
      'là làm giữ chức vụ hiện đang được bầu bổ nhiệm giao nay từng đảm nhiệm khi đó lúc bấy giờ thời điểm gồm có với tư cách cương vị đồng thời vị trí nhiệm sang tái cử điều động',
    ),
    and: v.add('và'),
    plus: v.add('kiêm'),
    personal: ids('sinh năm ngày sn tuổi quê ngụ trú ở tại'),
    term: ids('khóa khoá nhiệm kỳ các lần thứ i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'),
    is: v.add('là'),
    together: v.add('cùng'),
    plural: ids('các hai ba bốn năm gồm những'),
    he: ids('ông bà anh chị đồng chí các gồm có cô ngài'),
  };
}
