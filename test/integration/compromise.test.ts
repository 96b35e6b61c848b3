import nlp from 'compromise';
import { vietnamese } from 'vietnamese-entities/compromise';
import { describe, expect, it } from 'vitest';
import { describeBuild } from './compromise/suite.ts';

describeBuild('', nlp);

describe('compromise in this process', () => {
  it('has the methods of topics', () => {
    const text = 'Ông Trần Văn Bưởi, bà Lê Thị Mận và Chủ tịch UBND tỉnh Hậu Giang dự, trao 1,2 tỷ đồng.';
    const view = vietnamese(nlp)(text);
    expect(view.people().out('array')).toEqual(['Trần Văn Bưởi,', 'Lê Thị Mận']);
    expect(view.organizations().text()).toBe('UBND tỉnh Hậu Giang');
    expect(view.places().text()).toBe('tỉnh Hậu Giang');
    expect(view.money().text()).toBe('1,2 tỷ đồng');
  });
});
