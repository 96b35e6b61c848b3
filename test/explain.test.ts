/** `vietnamese-entities/explain`: the same reading as `extract`, with the rules that decided. */
import { describe, expect, it } from 'vitest';
import { explain, formatExplanation } from '../src/explain.ts';
import { createExtractor, extract } from '../src/index.ts';

const rulesOn = (text: string, span: string): string[] =>
  explain(text)
    .steps.filter((s) => s.text === span)
    .map((s) => `${s.verdict} ${s.rule}`);

describe('explain', () => {
  it.each([
    'Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng.',
    '',
    'Theo Minh Châu (Báo Tuổi Trẻ), các Phó Chủ tịch họp ở Thống Nhất.',
  ])('reads %j as extract does', (text) => {
    expect(explain(text, { referenceDate: '2022-12-27' }).extraction).toEqual(extract(text, { referenceDate: '2022-12-27' }));
    expect(explain(text, { types: ['date'] }).extraction).toEqual(extract(text, { types: ['date'] }));
  });

  it('takes a lexicon of the caller', () => {
    const config = { lexicon: { organizations: ['Quỹ Sách Vùng Cao'] } };
    const text = 'Quỹ Sách Vùng Cao tặng sách.';
    expect(explain(text, config).extraction).toEqual(createExtractor(config).extract(text));
  });

  it.each([
    ['Theo Minh Châu, trời mưa.', 'Theo Minh Châu', 'refused person:stop-word'],
    ['Các Phó Chủ tịch họp kín.', 'Phó Chủ tịch', 'dropped title:after-plural'],
    ['Ông dạy ở trường Nguyễn Văn Trỗi từ nhỏ.', 'Nguyễn Văn Trỗi', 'refused person:of-a-street-or-school'],
    ['Hôm nay Thủ tướng họp.', 'Thủ tướng', 'kept title:definite'],
  ])('%s: %s is %s', (text, span, step) => expect(rulesOn(text, span)).toContain(step));

  it('gives each step its offsets', () => {
    const text = 'Mưa to. Theo Minh Châu, trời mưa.';
    for (const s of explain(text).steps) expect(text.slice(s.start, s.end)).toBe(s.text);
    expect(explain(text).steps.length).toBeGreaterThan(0);
  });

  it('refuses what extract refuses', () => {
    expect(() => explain(5 as never)).toThrow('explain: text must be a string; got 5.');
    expect(() => explain('a', { type: [] } as never)).toThrow('Unknown option "type"');
  });

  it('prints a line for each entity and each step', () => {
    const lines = formatExplanation(explain('Ông Trần Văn Bưởi gặp các\nPhó Chủ tịch.')).split('\n');
    expect(lines[0]).toBe('person        4-17       Trần Văn Bưởi  high: cue:ông, family-name:Trần');
    expect(lines.some((l) => /^title +26-38 +Phó Chủ tịch +dropped by title:after-plural$/.test(l))).toBe(true);
  });
});
