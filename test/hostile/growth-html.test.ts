/** Twice the source, less than two and a half times the time: for HTML that is read and marked, and for texts that are rendered. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { markHtml, readHtml } from '../../src/io/html.ts';
import { toAnsi, toHtml, toSvg } from '../../src/io/render.ts';
import { growthOf, MOST_GROWTH } from './growth.ts';

const repeat =
  (unit: string, { head = '', tail = '' } = {}) =>
  (length: number): string =>
    (head + unit.repeat(Math.ceil(length / unit.length)) + tail).slice(0, length);
/** One half of the source opens what the other half closes. */
const halves =
  (first: string, second: string) =>
  (length: number): string =>
    repeat(first)(length / 2) + repeat(second)(length / 2);

const SOURCES: readonly (readonly [string, (length: number) => string])[] = [
  ['<', repeat('<')],
  ['&', repeat('&')],
  ['&amp;', repeat('&amp;')],
  ['&#', repeat('&#')],
  ['&a', repeat('&a')],
  ['<b>', repeat('<b>')],
  ['</b>', repeat('</b>')],
  ['<b> then </i>', halves('<b>', '</i>')],
  ['<b> then </b>', halves('<b>', '</b>')],
  ['<b><i> then </b>', halves('<b><i>', '</b>')],
  ['<i>, <object><b>, then </i>', halves('<i><object><b>', '</i>')],
  ['<p>', repeat('<p>')],
  ['<form>', repeat('<form>')],
  ['<table>', repeat('<table>')],
  ['<table><td>', repeat('<table><td>')],
  ['<table><td> then </tr>', halves('<table><td>', '</tr>')],
  ['<table>, <object>, then </tr>', halves('<table><object>', '</tr>')],
  ['<svg>', repeat('<svg>')],
  ['<svg><desc>', repeat('<svg><desc>')],
  ['<svg><desc> then </svg>', halves('<svg><desc>', '</svg>')],
  ['<svg><g> then <p>', halves('<svg><g>', '<p>')],
  ['<pre>', repeat('<pre>\n')],
  ['<title>', repeat('<title>&')],
  ['<script', repeat('<script')],
  ['</script in <script>', repeat('</scrip', { head: '<script>' })],
  ['<script><!--<script>', repeat('<script><!--<script>')],
  ['<script></script>', repeat('<script></script>')],
  ['<noscript></', repeat('<noscript></')],
  ['<noscript></noscript>', repeat('<noscript></noscript>')],
  ['</b a=">">', repeat('</b a=">">')],
  ['</b a="', repeat('</b a="')],
  ['<svg><desc> then </b>', halves('<svg><desc>', '</b>')],
  ['<svg><desc><template> then </template>', halves('<svg><desc><template>', '</template>')],
  ['<form><div> then </form>', halves('<form><div>', '</form>')],
  ['<b><div> then </b>', halves('<b><div>', '</b>')],
  ['<b>, <div>, then </b>', (length) => repeat('<b>')(length / 2) + repeat('</b>', { head: '<div>' })(length / 2)],
  ['<a><div>', repeat('<a><div>')],
  ['<li><b>', repeat('<li><b>')],
  ['<ul><b>, then <li></li>', halves('<ul><b>', '<li></li>')],
  ['<h1><div> then </h2>', halves('<h1><div>', '</h2>')],
  ['<!--', repeat('<!--')],
  ['--!', repeat('--!', { head: '<!--' })],
  ['<![CDATA[', repeat('<![CDATA[')],
  ['<![CDATA[ in <svg>', repeat('<![CDATA[', { head: '<svg>' })],
  ['<a b="', repeat('<a b="')],
  ['<a b=c ', repeat('b=c ', { head: '<a ' })],
  ['spaces', repeat(' \n')],
  ['spaces between tags', repeat(' <i> ')],
  ['spaces as references', repeat('&#32; ')],
  ['letters as references', repeat('&#7847;')],
  ['a name in elements', repeat('<p>ông <b>Trần</b> <i>Văn</i> Bưởi, Chủ tịch <a>UBND</a> tỉnh Hậu Giang</p>')],
  ['a name cut at each letter', repeat('ông T<b>r</b>ầ<i>n</i> V<u>ă</u>n B<s>ư</s>ở<a>i</a>. ')],
  ['names that are moved out of a table', repeat('ông Trần Văn Bưởi. <i>', { head: '<table>' })],
];

describe('markHtml', () => {
  for (const [, make] of SOURCES) markHtml(make(2_000));
  it.each(SOURCES)('%s', (_, make) => expect(growthOf(markHtml, make, 30_000)).toBeLessThan(MOST_GROWTH));
});

describe('rangesOf', () => {
  it('does not look through the whole source for each span', () => {
    const read = (html: string): void => {
      const { text, rangesOf } = readHtml(html);
      for (let i = 0; i < text.length; i++) rangesOf(i, i + 1);
    };
    expect(growthOf(read, repeat('<b>a</b>&amp;'), 30_000)).toBeLessThan(MOST_GROWTH);
  });
});

describe('toHtml, toAnsi and toSvg', () => {
  const render = (text: string): void => {
    const extraction = extract(text);
    toHtml(text, extraction, { page: true });
    toAnsi(text, extraction, { color: true });
    toSvg(extraction);
  };
  const texts = [
    ...[...'<>&"\'\r\0\u001b\ud800'].map((c) => repeat(c)),
    repeat('Ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang, bà Lê Thị Mận, nguyên Giám đốc Sở Y tế Hà Giang. '),
    repeat('Chủ tịch UBND '),
    repeat('Trần Thị Bưởi, '),
    repeat('😀 2 tỷ đồng '),
  ].map((make) => ({ name: make(5), make }));
  for (const { make } of texts) render(make(2_000));
  it.each(texts)('$name', ({ make }) => expect(growthOf(render, make, 30_000)).toBeLessThan(MOST_GROWTH));
});
