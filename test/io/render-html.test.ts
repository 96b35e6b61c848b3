import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createExtractor, type Entity, type Extraction, extract } from '../../src/index.ts';
import { stylesheet, type ToHtmlOptions, toHtml } from '../../src/io/render.ts';
import { anything } from '../properties/texts.ts';
import { elementsOf, marksOf, type Tree, textOf, treeOf } from './trees.ts';

const isLabel = ({ attributes }: Tree): boolean => attributes['class'] === 'vie-label';
/** What a parser makes of a text that HTML cannot hold as it is. */
const inHtml = (text: string): string => text.replaceAll('\0', '\ufffd');

const TEXT = 'Ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2 tỷ đồng.';
const EXTRACTION = extract(TEXT);
const none = { tooltip: () => '', labels: { person: '', title: '', organization: '', place: '', date: '', money: '' } };

describe('toHtml', () => {
  it('puts marks in marks', () => {
    expect(toHtml(TEXT, EXTRACTION, none)).toBe(
      '<div class="vie-text" lang="vi">Ông <mark class="vie vie-person" data-id="e1" data-person="p1">Trần Văn Bưởi</mark>, ' +
        '<mark class="vie vie-title" data-id="e2" data-person="p1">Chủ tịch <mark class="vie vie-organization" data-id="e3">UBND ' +
        '<mark class="vie vie-place" data-id="e4">tỉnh Hậu Giang</mark></mark></mark>, trao <mark class="vie vie-money" data-id="e5">2 tỷ đồng</mark>.</div>',
    );
  });

  it('labels each mark in the language, or with labels of the caller, and says values and evidence', () => {
    const labelsOf = (options: ToHtmlOptions): string[] =>
      elementsOf(treeOf(toHtml(TEXT, EXTRACTION, options)))
        .filter(isLabel)
        .map((label) => textOf(label));
    expect(labelsOf({})).toEqual(['person', 'place', 'organization', 'title', 'money']);
    expect(labelsOf({ lang: 'vi', labels: { money: '₫', title: undefined as never } })).toEqual(['người', 'địa danh', 'tổ chức', 'chức danh', '₫']);
    const titles = marksOf(treeOf(toHtml(TEXT, EXTRACTION))).map((mark) => mark.attributes['title']);
    expect(titles[0]).toBe('Trần Văn Bưởi · male · ông\nhigh: cue:ông, family-name:Trần');
    expect(titles[1]).toMatch(/^Chủ tịch · province · government\nhigh: /u);
    expect(titles[3]).toMatch(/^Hậu Giang · province · VN · 93 · …2025-07-01 · → Thành phố Cần Thơ\nhigh: /u);
    expect(titles[4]).toMatch(/^2000000000 VND\nhigh: /u);
  });

  it('says what dates, ranges and rates are', () => {
    const text = 'Từ 3.000 đến 3.500 tỷ đồng, 50 triệu đồng/ha, chiều 26/12/2022, cuối năm 2023, ông nguyên Chủ tịch UBND tỉnh Hậu Giang';
    const titles = marksOf(treeOf(toHtml(text, extract(text)))).map((mark) => mark.attributes['title']?.split('\n')[0]);
    expect(titles).toContain('3000000000000…3500000000000 VND');
    expect(titles).toContain('50000000 VND · / ha');
    expect(titles).toContain('2022-12-26TAF · 2022-12-26T13:00…2022-12-26T18:00');
    expect(titles).toContain('2023 · END · 2023-01-01…2024-01-01');
  });

  const anyOptions: fc.Arbitrary<ToHtmlOptions> = fc.record(
    {
      page: fc.boolean(),
      title: fc.string({ unit: 'binary' }),
      lang: fc.constantFrom('en', 'vi'),
      labels: fc.record({ person: fc.string(), place: fc.string() }),
      tooltip: fc.string().map((s) => () => s),
      attributes: fc.string().map((s) => (e: Entity) => ({ class: s, 'data-x': e.text })),
    },
    { requiredKeys: [] },
  );

  it('holds the text and nothing else, whatever the text and the options', () =>
    fc.assert(
      fc.property(anything, anyOptions, (text, options) => {
        const extraction = extract(text);
        const tree = treeOf(toHtml(text, extraction, options));
        const root = elementsOf(tree).find(({ attributes }) => attributes['class'] === 'vie-text');
        expect(root && textOf(root, { without: isLabel })).toBe(inHtml(text));
        const marks = marksOf(tree);
        expect(marks.map((mark) => mark.attributes['data-id'])).toEqual(extraction.entities.map((e) => e.id));
        expect(marks.map((mark) => textOf(mark, { without: isLabel }))).toEqual(extraction.entities.map((e) => inHtml(e.text)));
        expect(elementsOf(root ?? tree).filter((e) => e.name !== 'mark' && !isLabel(e))).toEqual([]);
      }),
      { numRuns: 500 },
    ));
});

describe('payloads', () => {
  const PAYLOADS = [
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    '</mark></div><script>alert(1)</script>',
    '</title></style><script>alert(1)</script>',
    '<!--<img src=x onerror=alert(1)>-->',
    '&lt;script&gt;alert(1)&lt;/script&gt;',
    'javascript:alert(1)',
    '\u0000<\u0000script>alert(1)',
    '` onmouseover=alert(1) x=`',
  ];
  const OWN = new Set(['html', 'head', 'meta', 'title', 'style', 'body', 'main', 'h1', 'ul', 'li', 'div', 'mark', 'span']);
  const OWN_ATTRIBUTES = new Set(['class', 'lang', 'title', 'data-id', 'data-person', 'data-x', 'aria-hidden', 'name', 'content', 'charset', 'http-equiv']);

  it.each(PAYLOADS)('%j is text in a text, a name, a label, an attribute, a tooltip, an id and a title', (payload) => {
    const name = `Quỹ ${payload}`;
    const text = `${payload} Ông Trần Văn Bưởi, Giám đốc ${name} nói ${payload}`;
    const found = createExtractor({ lexicon: { organizations: [name] } }).extract(text);
    // Ids of extractions that come from elsewhere are no more to be trusted than the text.
    const entities = found.entities.map((e) => ({ ...e, id: `${e.id}${payload}`, ...(e.type === 'person' && { person: payload }) })) as Entity[];
    const html = toHtml(
      text,
      { entities },
      {
        page: true,
        title: payload,
        labels: { person: payload, title: payload },
        tooltip: () => payload,
        attributes: () => ({ 'data-x': payload, class: payload }),
      },
    );
    const tree = treeOf(html);
    expect(elementsOf(tree).filter((e) => !OWN.has(e.name) && !e.name.startsWith('#'))).toEqual([]);
    expect(
      elementsOf(tree)
        .filter((e) => e.name.startsWith('#'))
        .map((e) => e.name),
    ).toEqual(['#documentType']);
    expect(
      elementsOf(tree)
        .flatMap((e) => Object.keys(e.attributes))
        .filter((a) => !OWN_ATTRIBUTES.has(a)),
    ).toEqual([]);
    const byName = (wanted: string): Tree[] => elementsOf(tree).filter((e) => e.name === wanted);
    expect([...byName('title'), ...byName('h1')].map((e) => textOf(e))).toEqual([inHtml(payload), inHtml(payload)]);
    const marks = marksOf(tree);
    expect(marks.map((m) => m.attributes['data-id'])).toEqual(entities.map((e) => inHtml(e.id)));
    for (const mark of marks) expect([mark.attributes['title'], mark.attributes['data-x']]).toEqual([inHtml(payload), inHtml(payload)]);
    expect(marks.find((m) => m.attributes['class']?.includes('vie-person'))?.attributes['data-person']).toBe(inHtml(payload));
  });
});

describe('pages', () => {
  const page = treeOf(toHtml(TEXT, EXTRACTION, { page: true, lang: 'vi', title: 'Bài & ảnh' }));
  const first = (name: string): Tree | undefined => elementsOf(page).find((e) => e.name === name);

  it('have a title, a legend, and the stylesheet, whose hash their policy allows', () => {
    expect(first('html')?.attributes['lang']).toBe('vi');
    expect(first('title') && textOf(first('title') as Tree)).toBe('Bài & ảnh');
    expect(first('ul') && textOf(first('ul') as Tree)).toBe('người 1chức danh 1tổ chức 1địa danh 1thời gian 0tiền 1');
    const style = textOf(first('style') as Tree);
    expect(style).toBe(stylesheet);
    const policy = elementsOf(page).find((e) => e.attributes['http-equiv'] === 'Content-Security-Policy')?.attributes['content'];
    expect(policy).toBe(`default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  });

  it('link a stylesheet of the caller instead', () => {
    const linked = elementsOf(treeOf(toHtml(TEXT, EXTRACTION, { page: true, stylesheetUrl: '/a.css?x="&y' })));
    expect(linked.filter((e) => e.name === 'style' || e.attributes['http-equiv'] !== undefined)).toEqual([]);
    expect(linked.find((e) => e.name === 'link')?.attributes).toEqual({ rel: 'stylesheet', href: '/a.css?x="&y' });
  });

  it('have no script, no style attribute and no event handler', () => {
    for (const { name, attributes } of elementsOf(page)) {
      expect(name).not.toBe('script');
      expect(Object.keys(attributes).filter((a) => a === 'style' || a.startsWith('on'))).toEqual([]);
    }
  });
});

describe('what is refused', () => {
  const [first, , third] = EXTRACTION.entities as [Entity, Entity, Entity];
  const broken: readonly (readonly [string, Entity[], string])[] = [
    ['another text', [{ ...first, start: 5 }], 'toHtml: entity e1 is not of this text: it is "Trần Văn Bưởi" at 5-17, where the text has "rần Văn Bưởi".'],
    ['an offset beyond the text', [{ ...first, start: 200, end: 213 }], 'is not of this text'],
    ['an empty span', [{ ...first, end: first.start, text: '' }], 'is not of this text'],
    ['another order', [third, first], 'toHtml: entity e1 must stand before e3'],
    [
      'an inner one first',
      [
        { ...first, end: 8, text: 'Trần' },
        { ...first, id: 'x' },
      ],
      'toHtml: entity x must stand before e1',
    ],
    [
      'spans that cross',
      [
        { ...first, end: 8, text: 'Trần' },
        { ...first, id: 'x', start: 6, text: 'ần Văn Bưởi' },
      ],
      'toHtml: entities e1 and x cross',
    ],
  ];
  it.each(broken)('%s', (_, entities, message) => {
    expect(() => toHtml(TEXT, { entities })).toThrow(RangeError);
    expect(() => toHtml(TEXT, { entities })).toThrow(message);
  });

  it.each([undefined, null, 'x', EXTRACTION.entities, {}])('no extraction: %j', (extraction) => {
    expect(() => toHtml(TEXT, extraction as never)).toThrow(TypeError);
    expect(() => toHtml(TEXT, extraction as never)).toThrow('toHtml: extraction must be what extract gave; got ');
  });

  it.each([
    [{ pages: true }, TypeError, 'Unknown option "pages" of toHtml. Allowed: page, title, '],
    [{ page: 1 }, TypeError, 'toHtml: page must be true or false; got 1.'],
    [{ title: 1 }, TypeError, 'toHtml: title must be a string; got 1.'],
    [{ stylesheetUrl: 1 }, TypeError, 'toHtml: stylesheetUrl must be a string; got 1.'],
    [{ lang: 'fr' }, RangeError, 'toHtml: lang must be one of en, vi; got "fr".'],
    [{ labels: { persons: 'x' } }, RangeError, 'toHtml: labels must be one of person, title, organization, place, date, money; got "persons".'],
    [{ labels: { person: 5 } }, TypeError, 'toHtml: labels.person must be a string; got 5.'],
    [{ tooltip: 'x' }, TypeError, 'toHtml: tooltip must be a function; got "x".'],
    [{ attributes: { class: 'x' } }, TypeError, 'toHtml: attributes must be a function; got an object.'],
  ])('the options %j', (options, kind, message) => {
    const call = (): unknown => toHtml(TEXT, EXTRACTION as Extraction, options as object);
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});
