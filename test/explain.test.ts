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
    ['Ông đi qua tượng Nguyễn Văn Trỗi từ nhỏ.', 'Nguyễn Văn Trỗi', 'refused person:of-a-street-or-school'],
    ['Hôm nay Thủ tướng họp.', 'Thủ tướng', 'kept title:definite'],
  ])('%s: %s is %s', (text, span, step) => expect(rulesOn(text, span)).toContain(step));

  it('tells what links a title to a person, and what did not', () => {
    const text = 'Bà Lê Thị Mận gặp Bí thư Tỉnh ủy Hậu Giang, ông Trần Văn Bưởi.';
    const links = explain(text).steps.filter((s) => s.person !== undefined);
    const title = { type: 'title', text: 'Bí thư Tỉnh ủy Hậu Giang', start: 18, end: 42 };
    expect(links).toEqual([
      { ...title, verdict: 'unlinked', person: 'Lê Thị Mận', rule: 'gap:no-step', stoppedAt: 'gặp' },
      { ...title, verdict: 'linked', person: 'Trần Văn Bưởi', rule: 'relation:before-name', between: ['comma', 'honorific'] },
    ]);
    const lines = formatExplanation(explain(text)).split('\n');
    expect(lines).toContain('title         18-42      Bí thư Tỉnh ủy Hậu Giang  not linked to Lê Thị Mận by gap:no-step at gặp');
    expect(lines).toContain('title         18-42      Bí thư Tỉnh ủy Hậu Giang  linked to Trần Văn Bưởi by relation:before-name over comma, honorific');
  });

  it('tells why a title has no holder', () => {
    const why = (text: string, span: string): string[] => explain(text).steps.flatMap((s) => (s.text === span && s.verdict === 'unlinked' ? [s.rule] : []));
    expect(why('Hôm nay Bí thư Tỉnh ủy Hậu Giang đi vắng.', 'Bí thư Tỉnh ủy Hậu Giang')).toEqual(['link:role-without-holder']);
    const two = 'Bí thư Tỉnh ủy Hậu Giang Trần Văn Bưởi vắng mặt. Bí thư Tỉnh ủy Vĩnh Long chủ trì.';
    expect(why(two, 'Bí thư Tỉnh ủy Vĩnh Long')).toEqual(['link:another-office', 'gap:no-step']);
  });

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
