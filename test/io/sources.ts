/** HTML to read: trees that an editor would write, and tags in no order at all. */
import fc from 'fast-check';
import { news } from '../properties/texts.ts';

const INLINE = ['b', 'i', 'em', 'strong', 'a', 'span', 'u', 'sup', 'font', 'mark'];
const BLOCK = ['p', 'div', 'li', 'ul', 'blockquote', 'h2', 'section', 'figcaption', 'td', 'tr', 'table', 'th', 'caption', 'tbody', 'pre', 'form', 'address'];
const OTHER = [
  'svg',
  'math',
  'desc',
  'title',
  'textarea',
  'script',
  'style',
  'template',
  'noscript',
  'object',
  'select',
  'option',
  'button',
  'iframe',
  'xmp',
  'mi',
  'video',
  'path',
  'head',
  'body',
  'html',
];
const VOID = ['br', 'img', 'hr', 'wbr', 'input', 'col', 'meta'];

const one = (list: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...list);

/** Character references instead of some characters, by the given choices. */
function withReferences(text: string, choices: readonly number[]): string {
  let i = 0;
  return Array.from(text, (c) => {
    const choice = choices[i++ % choices.length];
    if (c === '&' || c === '<') return choice % 2 === 0 ? `&#${c.charCodeAt(0)};` : c === '&' ? '&amp;' : '&lt;';
    if (choice === 1) return `&#${c.codePointAt(0)};`;
    if (choice === 2) return `&#x${c.codePointAt(0)?.toString(16)};`;
    return c;
  }).join('');
}

const ordinary = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 40 });
/** Prose of news with references in it. */
const prose: fc.Arbitrary<string> = fc.tuple(news, ordinary).map(([text, choices]) => withReferences(text, choices));

/** Cuts a text at some of its spaces and puts inline elements around what is between. */
const inline: fc.Arbitrary<string> = fc.tuple(prose, fc.array(fc.tuple(fc.nat(12), one(INLINE)), { maxLength: 8 })).map(([text, cuts]) => {
  const words = text.split(' ');
  let out = '';
  let at = 0;
  for (const [length, name] of cuts) {
    const plain = words.slice(at, at + length).join(' ');
    const inside = words.slice(at + length, at + 2 * length + 1).join(' ');
    at += 2 * length + 1;
    out += `${plain} <${name}>${inside}</${name}> `;
  }
  return out + words.slice(at).join(' ');
});

/** What an editor would write: blocks of prose with inline elements, line breaks, comments, attributes that hold markup. */
export const wellFormed: fc.Arbitrary<string> = fc.letrec<{ readonly node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    inline,
    fc.constantFrom('<br>', '<!-- ông Trần Văn Bưởi -->', '<img alt="Bà Lê Thị Mận">', '<script>"<b>ông Trần Văn Bưởi"</script>', '\n  '),
    fc
      .tuple(one(['div', 'section', 'blockquote', 'ul', 'li', 'p', 'h2', 'pre', 'table><tr><td']), fc.array(tie('node'), { maxLength: 4 }))
      .map(([name, children]) => {
        const ends = name.split('><').reverse();
        return `<${name} title="a > b &amp; <c>">${children.join('')}${ends.map((end) => `</${end}>`).join('')}`;
      }),
  ),
})).node;

const debris: fc.Arbitrary<string> = one([
  '<',
  '>',
  '&',
  ';',
  '&amp',
  '&lt',
  '&not',
  '&notit;',
  '&#128;',
  '&#0;',
  '&#x110000;',
  '&NotEqualTilde;',
  '<!--',
  '-->',
  '<!',
  '<?',
  '</',
  '</ ',
  '<a href="',
  '"',
  "'",
  '=',
  '<![CDATA[',
  ']]>',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\u00a0',
  '\0',
  '\ud800',
  '\ud83d\ude00',
  '&nbsp;',
  '&#32;',
  '&#10;',
  '&ocirc;',
]);
const phrase: fc.Arbitrary<string> = one([
  'ông Trần Văn Bưởi',
  'Chủ tịch UBND tỉnh Hậu Giang',
  'tỉnh',
  'Hậu Giang',
  'ngày 2/9/2023',
  '1,2 tỷ đồng',
  'Bưởi',
  ' ',
  'Lê Thị Mận, Giám đốc Sở Y tế ',
]);

/** Start tags, end tags and tags that close themselves, with attributes that hold what looks like tags. */
const tagOf = (names: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      one(names),
      fc.constantFrom('', '', '', '/'),
      fc.constantFrom('', '', '', ' title="a > <b>"', " x='>' y=z", ' ="', '/ '),
      fc.constantFrom('', '', '', '/'),
    )
    .map(([name, end, attributes, selfClosing]) => `<${end}${name}${attributes}${selfClosing}>`);

/** Of few names, so that they nest and close each other; or of all. */
const soupOf = (names: readonly string[], scraps: fc.Arbitrary<string>): fc.Arbitrary<string> => {
  const few = fc.uniqueArray(one(names), { minLength: 1, maxLength: 4 });
  return fc
    .oneof(fc.constant(names), few, few)
    .chain((chosen) => fc.array(fc.oneof(tagOf(chosen), tagOf(chosen), phrase, phrase, scraps), { maxLength: 40 }).map((parts) => parts.join('')));
};

const NAMES = [...INLINE, ...BLOCK, ...OTHER, ...VOID];

/** Tags, references and phrases in any order. */
export const soup: fc.Arbitrary<string> = soupOf(NAMES, debris);

const READ_DIFFERENTLY = new Set(['table', 'caption', 'tbody', 'tr', 'td', 'th', 'col', 'select', 'option', 'form', 'pre', 'video']);

/**
 * The same without what `readHtml` is known to read differently from browsers: text that they move out of tables, parts of tables and elements inside of
 * `<select>` that they drop, a `<form>` in a form, a `<video>` that an end tag around it closes, null characters and carriage returns.
 */
export const flowSoup: fc.Arbitrary<string> = soupOf(
  NAMES.filter((name) => !READ_DIFFERENTLY.has(name)),
  debris.filter((d) => d !== '\0'),
);
