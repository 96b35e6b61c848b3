import { describe, expect, it } from 'vitest';
import { createExtractor, extract } from '../../src/index.ts';
import { extractHtml, markHtml, readHtml } from '../../src/io/html.ts';
import { readTable } from '../tsv.ts';
import { treeOf, unmarkedTreeOf } from './trees.ts';

const unescaped = (cell: string): string => cell.replaceAll('\\r', '\r').replaceAll('\\t', '\t').replaceAll('\\u00a0', '\u00a0');

describe('readHtml: cases of test/specs/html.tsv', () => {
  it.each(readTable('html.tsv', ['html', 'text', 'runs']))('line $line: $html', (row) => {
    const html = unescaped(row.html);
    const { text, rangesOf } = readHtml(html);
    expect(text).toBe(unescaped(row.text));
    const runs = rangesOf(0, text.length).map(({ start, end }) => html.slice(start, end));
    expect(runs.join(' ¦ ')).toBe(unescaped(row.runs));
  });
});

describe('readHtml', () => {
  it('gives the places of any span', () => {
    const html = 'a &amp; <b>b</b>c';
    const { text, rangesOf } = readHtml(html);
    expect(text).toBe('a & bc');
    expect(rangesOf(2, 3)).toEqual([{ start: 2, end: 7 }]);
    expect(rangesOf(4, 6)).toEqual([
      { start: 11, end: 12 },
      { start: 16, end: 17 },
    ]);
    expect(rangesOf(3, 3)).toEqual([]);
    expect(rangesOf(6, 6)).toEqual([]);
  });

  it('gives all of a reference for part of what it stands for', () => {
    const { text, rangesOf } = readHtml('x&#x1f600;y');
    expect(text.length).toBe(4);
    expect(rangesOf(2, 3)).toEqual([{ start: 1, end: 10 }]);
  });

  it('leaves out elements that the caller does not want', () => {
    const html = '<nav>a</nav><ASIDE>b<p>c</aside>d<figure><img>e<figcaption>f</figure>g';
    expect(readHtml(html, { skip: ['nav', 'Aside', 'figcaption'] }).text).toBe('d\ne\ng');
  });

  it('ends what is left out where its parent ends, and where the next of its kind begins', () => {
    expect(readHtml('<div><aside>a</div>b', { skip: ['aside'] }).text).toBe('b');
    expect(readHtml('<p>a<div>b</div>c', { skip: ['p'] }).text).toBe('b\nc');
  });

  it.each([
    [5, undefined, TypeError, 'readHtml: text must be a string; got 5.'],
    ['', { skipp: [] }, TypeError, 'Unknown option "skipp" of readHtml. Allowed: skip.'],
    ['', { skip: 'nav' }, TypeError, 'readHtml: skip must be an array of names of elements; got "nav".'],
    ['', { skip: [5] }, TypeError, 'readHtml: skip[0] must be the name of an element; got 5.'],
    ['', { skip: ['a', '<b>'] }, RangeError, 'readHtml: skip[1] must be the name of an element; got "<b>".'],
  ])('refuses %j with %j', (html, options, kind, message) => {
    const call = (): unknown => readHtml(html as string, options as object);
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });

  it.each([-1, 1.5, 4, Number.NaN, '1'])('refuses the offset %j', (offset) => {
    const { rangesOf } = readHtml('abc');
    expect(() => rangesOf(offset as number, 3)).toThrow(RangeError);
    expect(() => rangesOf(0, offset as number)).toThrow(RangeError);
    expect(() => rangesOf(2, 1)).toThrow('rangesOf: end must be an offset from 2 to 3; got 1.');
  });
});

const PAGE = '<p>Chiều 26/12, &ocirc;ng <b>Trần V&#259;n</b> <i>Bưởi</i>, Chủ tịch <a href="#">UBND tỉnh\n  Hậu Giang</a>, trao 2&nbsp;tỷ đồng.</p>';

describe('extractHtml', () => {
  it('reads one person over two elements, and says where it stands', () => {
    const { text, entities, people, ranges } = extractHtml(PAGE, { referenceDate: '2022-12-27' });
    expect(text).toBe('Chiều 26/12, ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, trao 2\u00a0tỷ đồng.');
    expect({ entities, people, warnings: [] }).toEqual(extract(text, { referenceDate: '2022-12-27' }));
    const runs = entities.map((e) => ranges[e.id]?.map(({ start, end }) => PAGE.slice(start, end)));
    expect(runs).toEqual([
      ['Chiều 26/12'],
      ['Trần V&#259;n', ' ', 'Bưởi'],
      ['Chủ tịch ', 'UBND tỉnh\n  Hậu Giang'],
      ['UBND tỉnh\n  Hậu Giang'],
      ['tỉnh\n  Hậu Giang'],
      ['2&nbsp;tỷ đồng'],
    ]);
  });

  it('is JSON', () => {
    const extraction = extractHtml(PAGE);
    expect(JSON.parse(JSON.stringify(extraction))).toEqual(extraction);
  });

  it('ends sentences at blocks and line breaks, not at inline elements', () => {
    const names = (html: string): string[] => extractHtml(html).entities.map((e) => e.text);
    expect(names('Ông Trần Văn<br>Bưởi')).toEqual(['Trần Văn']);
    expect(names('<li>Ông Trần Văn<li>Bưởi')).toEqual(['Trần Văn']);
    expect(names('Ông <font color=red>Trần <em>V</em>ăn</font> Bưởi')).toEqual(['Trần Văn Bưởi']);
    expect(names('<p title="Ông Trần Văn Bưởi"><!-- Ông Trần Văn Bưởi --><script>Ông Trần Văn Bưởi</script>')).toEqual([]);
  });

  it('passes options on, and takes an extractor', () => {
    expect(extractHtml(PAGE, { types: ['money'] }).entities.map((e) => e.type)).toEqual(['money']);
    const extractor = createExtractor({ lexicon: { organizations: ['Câu lạc bộ Sao Mai'] } });
    expect(extractHtml('<b>Câu lạc bộ</b> Sao Mai', { extractor }).ranges).toEqual({
      e1: [
        { start: 3, end: 13 },
        { start: 17, end: 25 },
      ],
    });
  });

  it.each([
    [{ extractor: {} }, TypeError, 'extractHtml: extractor must be an extractor; got an object.'],
    [{ extractor: null }, TypeError, 'extractHtml: extractor must be an extractor; got null.'],
    [{ referenceDate: '2022-02-30' }, RangeError, 'referenceDate must be a day of the calendar'],
    [{ attributes: () => ({}) }, TypeError, 'Unknown option "attributes" of extractHtml.'],
  ])('refuses %j', (options, kind, message) => {
    const call = (): unknown => extractHtml('', options as object);
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});

describe('markHtml', () => {
  it('puts marks inside the elements that are there, marks in marks, none around white space alone', () => {
    expect(markHtml(PAGE)).toBe(
      '<p><mark class="vie vie-date" data-id="e1">Chiều 26/12</mark>, &ocirc;ng ' +
        '<b><mark class="vie vie-person" data-id="e2" data-person="p1">Trần V&#259;n</mark></b> ' +
        '<i><mark class="vie vie-person" data-id="e2" data-person="p1">Bưởi</mark></i>, ' +
        '<mark class="vie vie-title" data-id="e3" data-person="p1">Chủ tịch </mark><a href="#"><mark class="vie vie-title" data-id="e3" data-person="p1">' +
        '<mark class="vie vie-organization" data-id="e4">UBND <mark class="vie vie-place" data-id="e5">tỉnh\n  Hậu Giang</mark></mark></mark></a>, ' +
        'trao <mark class="vie vie-money" data-id="e6">2&nbsp;tỷ đồng</mark>.</p>',
    );
  });

  it('gives back a source without entities as it is', () => {
    for (const html of ['', '<p>Trời đẹp', '<table>a', 'a &amp <b']) expect(markHtml(html)).toBe(html);
  });

  it('adds attributes, escaped', () => {
    const marked = markHtml('ông Trần Văn Bưởi', { attributes: (e) => ({ class: e.confidence, title: `"${e.text}" <&'`, 'data-id': '7', HIDDEN: '' }) });
    expect(marked).toBe(
      'ông <mark class="vie vie-person high" data-id="7" data-person="p1" title="&quot;Trần Văn Bưởi&quot; &lt;&amp;&#39;" hidden="">Trần Văn Bưởi</mark>',
    );
  });

  it.each([
    [{ onclick: 'x' }, RangeError, 'attributes: name must be no event handler and no style; got "onclick".'],
    [{ OnLoad: 'x' }, RangeError, 'no event handler'],
    [{ style: 'x' }, RangeError, 'no event handler and no style'],
    [{ 'a b': 'x' }, RangeError, 'the name of an attribute'],
    [{ '"><img src=x onerror=alert(1)>': 'x' }, RangeError, 'the name of an attribute'],
    [{ title: 5 }, TypeError, 'attributes: title must be a string; got 5.'],
    [null, TypeError, 'attributes must be an object; got null.'],
  ])('refuses the attributes %j', (attributes, kind, message) => {
    const call = (): unknown => markHtml('ông Trần Văn Bưởi', { attributes: () => attributes as never });
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });

  // Browsers move it to the front of the table, and white space between marks to another place than the marks.
  it.each([
    ['<table>¦<tr><td>ông Trần Văn Bưởi</table>', 1],
    ['<table><td>a<tr>¦<td>ông Trần Văn Bưởi', 1],
    ['<table><caption>a<tbody>¦', 0],
    ['<table><tr><td>a</td>¦', 0],
    ['<table><td><table><td>a</table>ông Trần Văn Bưởi</tr>¦', 1],
    ['<table><td>a<col>¦', 0],
    ['<table><td>a</table>ông Trần Văn Bưởi', 1],
    ['<table>¦<table><tr><td>a</table>ông Trần Văn Bưởi', 1],
  ])('does not mark text that is in a table and in no cell: %s', (source, marks) => {
    const html = source.replace('¦', 'ông Trần Văn Bưởi nói. Ông Trần Văn Bưởi <i>đi</i>');
    expect(markHtml(html).split('<mark').length - 1).toBe(marks);
    expect(unmarkedTreeOf(markHtml(html))).toEqual(treeOf(html));
  });

  it('refuses an extractor whose entities are of another text', () => {
    const extractor = { extract: () => extract('ông Trần Văn Bưởi') };
    expect(() => markHtml('<p>Trời đẹp', { extractor })).toThrow(
      'markHtml: entity e1 is not of this text: it is "Trần Văn Bưởi" at 4-17, where the text has " đẹp".',
    );
  });
});
