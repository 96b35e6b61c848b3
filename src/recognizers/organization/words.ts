/** The words, as vocabulary ids, that the rules for bodies look at. */
import type { Vocabulary } from '../../text/vocabulary.ts';

export interface OrganizationWords {
  readonly and: number;
  readonly about: number;
  /** Last words of roles that `Thường trực` may follow. */
  readonly roleWords: ReadonlySet<number>;
  /** trụ sở, cơ sở, họp báo: the small head is the second half of a word. */
  readonly compounds: ReadonlySet<number>;
  /** First syllables of adjectives that may end a name: quốc gia, tối cao, trung ương. */
  readonly adjectives: ReadonlySet<number>;
  readonly numero: number;
  readonly several: number;
  readonly romans: ReadonlySet<number>;
  readonly addresses: ReadonlySet<number>;
  readonly laws: ReadonlySet<number>;
  readonly roleEnds: ReadonlySet<number>;
  readonly every: ReadonlySet<number>;
  readonly nation: number;
  readonly quotes: ReadonlySet<number>;
  /** Small words that may open the long tail of a name: `Ban Chỉ đạo | phòng, chống …`. */
  readonly tailStarts: ReadonlySet<number>;
  readonly fight: number;
  readonly prevent: number;
  readonly at: number;
}

export function organizationWords(v: Vocabulary): OrganizationWords {
  const ids = (words: string): ReadonlySet<number> => new Set(words.split(' ').map((w) => v.add(w)));
  return {
    and: v.add('và'),
    about: v.add('về'),
    roleWords: ids('tịch thư viên trưởng tướng nhiệm ban đốc'),
    compounds: ids('trụ cơ họp thông cảnh thời nhật sự lãnh chủ gian căn liên hội'),
    adjectives: ids('quốc tối cấp toàn trung'),
    numero: v.add('số'),
    several: v.add('các'),
    romans: ids('i ii iii iv v vi vii viii ix x xi xii xiii xiv xv'),
    addresses: ids('ông bà anh chị em cụ cháu'),
    laws: ids('luật'),
    roleEnds: ids('trưởng phó chánh'),
    every: ids('các những mọi mỗi nhiều một'),
    nation: v.add('nước'),
    quotes: ids('“ ”'),
    tailStarts: ids('thực phòng quốc cải xây tổng công chống đề chương phong chuyển phát bầu sắp ứng giảm dự tháo kiểm cuộc lễ hội tuyển kỷ đại xử'),
    fight: v.add('chống'),
    prevent: v.add('phòng'),
    at: v.add('tại'),
  };
}
