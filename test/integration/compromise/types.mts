// What users write in ES modules, with each build. Compiled, not run.
import nlp from 'compromise';
import one from 'compromise/one';
import two from 'compromise/two';
import type { Entity, Extraction } from 'vietnamese-entities';
import { type Reader, type VietnameseView, vietnamese } from 'vietnamese-entities/compromise';

const read: Reader<typeof nlp> = vietnamese(nlp, { lexicon: { people: ['Đặng Thị Mơ'] } });
const view: VietnameseView<typeof nlp> = read('Bộ trưởng Trần Văn Bưởi phát biểu.', { referenceDate: '2022-12-27' });
export const extraction: Extraction = view.extraction;
export const first: Entity | undefined = extraction.entities[0];
export const counts: readonly number[] = [
  view.people().length,
  view.entities('title').organizations().length,
  vietnamese(one)('').match('#Title+ #Person+').length,
  vietnamese(two)('').entities().contractions().length,
  view.match([{ word: 'ông', use: 'text' }]).length,
];

// @ts-expect-error there is no such type
view.entities('people');
// @ts-expect-error the smallest build knows no people
vietnamese(one)('').people();
// @ts-expect-error this is not what compromise exports
vietnamese('compromise');
// @ts-expect-error an option of extract only
read('', { lexicon: {} });
