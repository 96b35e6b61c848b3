import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Extraction, extract } from '../../src/index.ts';
import { toSvg } from '../../src/io/render.ts';
import { anything, news } from '../properties/texts.ts';
import { elementsOf, type Tree, textOf, treeOf } from './trees.ts';

const TEXT =
  'Ông Trần Văn Bưởi, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Hậu Giang; bà Lê Thị Mận, nguyên Giám đốc Sở Y tế tỉnh Hậu Giang.\n' +
  'Chủ tịch UBND tỉnh Hậu Giang Trần Văn Bưởi phát biểu. Ông Phạm Văn Khảm vắng mặt.';

interface Drawing {
  readonly people: readonly string[];
  readonly offices: readonly string[];
  readonly organizations: readonly string[];
  readonly links: readonly Tree[];
  readonly boxes: readonly Tree[];
}

function read(svg: string): Drawing {
  const all = elementsOf(treeOf(svg));
  const nodes = (type: string): string[] => all.filter((e) => e.attributes['class'] === `vie-node vie-${type}`).map((g) => textOf(g).trim());
  return {
    people: nodes('person'),
    offices: nodes('title'),
    organizations: nodes('organization'),
    links: all.filter((e) => e.attributes['class'] === 'vie-link'),
    boxes: all.filter((e) => e.name === 'rect'),
  };
}

const numbers = (element: Tree, ...names: string[]): number[] => names.map((name) => Number(element.attributes[name]));

describe('toSvg', () => {
  it('draws who holds what, each office once', () => {
    const { people, offices, organizations, links } = read(toSvg(extract(TEXT)));
    expect(people).toEqual(['Trần Văn Bưởi', 'Lê Thị Mận']);
    expect(offices).toEqual(['Phó Bí thư', 'Chủ tịch', 'nguyên Giám đốc']);
    expect(organizations).toEqual(['Tỉnh ủy (Hậu Giang)', 'Ủy ban nhân dân tỉnh Hậu Giang', 'Sở Y tế tỉnh Hậu Giang']);
    expect(links).toHaveLength(6);
    expect(links.map((link) => link.attributes['stroke-dasharray'] !== undefined)).toEqual([false, false, true, false, false, false]);
  });

  it('says the same in words', () => {
    const description = elementsOf(treeOf(toSvg(extract(TEXT)))).find((e) => e.name === 'desc');
    expect(description && textOf(description)).toBe(
      'Trần Văn Bưởi: Phó Bí thư, Tỉnh ủy (Hậu Giang); Chủ tịch, Ủy ban nhân dân tỉnh Hậu Giang. Lê Thị Mận: nguyên Giám đốc, Sở Y tế tỉnh Hậu Giang',
    );
  });

  it('says so where nobody holds an office', () => {
    const svg = toSvg(extract('Trời đẹp.'), { lang: 'vi' });
    expect(svg).toContain('<desc>Văn bản không nêu ai giữ chức vụ gì.</desc>');
    expect(read(svg).boxes).toEqual([]);
  });

  it('keeps two offices of one name apart', () => {
    const { offices, organizations } = read(toSvg(extract('Ông Trần Văn Bưởi, Giám đốc Sở Y tế; bà Lê Thị Mận, Giám đốc Sở Nội vụ.')));
    expect(offices).toEqual(['Giám đốc', 'Giám đốc']);
    expect(organizations).toEqual(['Sở Y tế', 'Sở Nội vụ']);
  });

  it('is XML that only text and names of ours are in, with boxes that do not meet, whatever the text', () =>
    fc.assert(
      fc.property(fc.oneof(news, anything), fc.integer({ min: 360, max: 1500 }), (text, width) => {
        const svg = toSvg(extract(text), { width });
        expect(svg).not.toMatch(/[\0-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!(?:amp|lt|gt|quot|#39|#13);)/u);
        expect(svg).not.toMatch(/\p{Cs}/u);
        const names = new Set(elementsOf(treeOf(svg)).map((e) => e.name));
        for (const name of names) expect(['html', 'head', 'body', 'svg', 'title', 'desc', 'text', 'tspan', 'g', 'rect', 'path']).toContain(name);
        let [right, bottom] = [-1, -1];
        for (const box of read(svg).boxes) {
          const [x, y, w, h] = numbers(box, 'x', 'y', 'width', 'height');
          expect(x > right || y >= bottom).toBe(true);
          expect(x + w).toBeLessThan(width);
          [right, bottom] = [x + w, y + h];
        }
      }),
      { numRuns: 300 },
    ));

  it('escapes names, and replaces what XML cannot hold', () => {
    const extraction = extract(TEXT) as Extraction;
    const people = extraction.people.map((p) => ({ ...p, name: '</text><script>alert(1)</script>\u0001\ud800"' }));
    const svg = toSvg({ ...extraction, people });
    expect(elementsOf(treeOf(svg)).filter((e) => e.name === 'script')).toEqual([]);
    expect(svg).toContain('alert(1)&lt;/script&gt;\ufffd\ufffd&quot;');
  });

  it('refuses what is no extraction', () => {
    for (const extraction of [undefined, [], { entities: [] }]) {
      expect(() => toSvg(extraction as never)).toThrow(TypeError);
      expect(() => toSvg(extraction as never)).toThrow('toSvg: extraction must be what extract gave; got ');
    }
  });

  it.each([
    [{ width: 100 }, RangeError, 'toSvg: width must be a number from 360 up; got 100.'],
    [{ width: Number.NaN }, RangeError, 'toSvg: width must be'],
    [{ width: '960' }, TypeError, 'toSvg: width must be a number; got "960".'],
    [{ lang: 'fr' }, RangeError, 'toSvg: lang must be one of en, vi; got "fr".'],
    [{ height: 5 }, TypeError, 'Unknown option "height" of toSvg. Allowed: width, lang.'],
  ])('refuses %j', (options, kind, message) => {
    expect(() => toSvg(extract(''), options as object)).toThrow(kind);
    expect(() => toSvg(extract(''), options as object)).toThrow(message);
  });
});
