/** The words, as vocabulary ids, that the place rules look at. */
import type { Vocabulary } from '../../text/vocabulary.ts';
import type { Reading } from '../reading.ts';

export interface PlaceWords {
  readonly and: number;
  readonly with: number;
  readonly together: number;
  readonly month: number;
  readonly nation: number;
  readonly directions: ReadonlySet<number>;
  readonly sea: number;
  readonly line: number;
  /** trưởng: Trưởng thôn Khuổi Nọi. */
  readonly chief: number;
  readonly until: number;
  readonly language: number;
  readonly numero: number;
  readonly house: number;
  readonly nam: number;
  /** The reason for a place at token i that the word in front gives (`cue:tại`, `cue:người`); '' if none. */
  placeCue(r: Reading, i: number): string;
  /** The type word at token i is a road or a line. */
  roadLike(r: Reading, i: number): boolean;
}

const CUES = [
  'tại',
  'ở',
  'đến',
  'tới',
  'từ',
  'sang',
  'rời',
  'người',
  'nước',
  'quân',
  'phía',
  'thăm',
  'với',
  'của',
  'giữa',
  'và',
  'khỏi',
  'quê',
  'tỉnh',
  'huyện',
  'hàng',
  'ngoài',
  'bên',
  'dân',
  'đồng',
];
const ROADS = ['tốc', 'sắt', 'lộ', 'metro', 'đai', 'tuyến', 'đường', 'ngã', 'nút', 'giao'];

export function placeWords(v: Vocabulary): PlaceWords {
  const cues = new Map(CUES.map((w) => [v.add(w), `cue:${w}`]));
  const roads = new Set(ROADS.map((w) => v.add(w)));
  return {
    and: v.add('và'),
    with: v.add('với'),
    together: v.add('cùng'),
    month: v.add('tháng'),
    nation: v.add('nước'),
    directions: new Set(['đông', 'tây', 'nam', 'bắc', 'trung', 'thượng', 'hạ'].map((x) => v.add(x))),
    sea: v.add('biển'),
    line: v.add('tuyến'),
    chief: v.add('trưởng'),
    until: v.add('đến'),
    language: v.add('tiếng'),
    numero: v.add('số'),
    house: v.add('nhà'),
    nam: v.add('năm'),
    placeCue: (r, i) =>
      i > 0 && (!r.capital(i - 1) || r.sentenceStart(i - 1) || (r.lexicon.classes[r.tokens.id[i - 1]] & 15) === 0) ? (cues.get(r.tokens.id[i - 1]) ?? '') : '',
    roadLike: (r, i) => roads.has(r.tokens.id[i]) || roads.has(r.tokens.id[i + 1]),
  };
}
