/** A drawing of who holds which office of which organization. */
import type { Extraction } from '../../extraction.ts';
import { fail, oneOf, readOptions, requireExtraction } from '../../kit/values.ts';
import { escapeHtml } from '../escape.ts';
import { type Holders, holdersOf, type Node } from './holders.ts';
import { LIGHT, NEUTRAL } from './palette.ts';
import { type Box, baselineOf, FONT_SIZE, LINE_HEIGHT, stack } from './svg-layout.ts';
import { LANGUAGES, type Language, WORDS } from './words.ts';

/** How the drawing looks. */
export interface ToSvgOptions {
  /** In pixels, from 360 up. Default: 960. */
  readonly width?: number;
  /** The language of the headings. Default: `en`. */
  readonly lang?: Language;
}

const NARROWEST = 360;
const HEADING = 28;

/**
 * Who holds what, as an SVG document: people, their titles, the organizations, and lines between them; a dashed line is an office that is no longer
 * held. All text is text, everything is escaped, and `<title>` and `<desc>` say for screen readers what is drawn. Colors are attributes, no styles, so it
 * works under a strict content security policy; inside a page with `stylesheet` it follows dark and forced colors.
 *
 * @throws TypeError or RangeError for a bad option
 * @example
 * writeFileSync('holders.svg', toSvg(extract(text)));
 */
export function toSvg(extraction: Pick<Extraction, 'entities' | 'people'>, options?: ToSvgOptions): string {
  const { width, lang } = checkOptions(options);
  requireExtraction('toSvg', extraction, ['entities', 'people']);
  const words = WORDS[lang].holders;
  const holders = holdersOf(extraction);
  const columns = columnsOf(holders, width);
  const [people, offices, organizations] = columns;
  const bottom = Math.max(HEADING, ...columns.flat().map((box) => box.y + box.height));
  const links = [
    ...holders.holdings.map(({ person, office, former }) => link(people[person], offices[office], former ? 'dashed' : 'solid')),
    ...[...holders.organizationOf].map(([office, organization]) => link(offices[office], organizations[organization], 'solid')),
  ];
  const nodes = [holders.people, holders.offices, holders.organizations].flatMap((list, i) => list.map((node, j) => drawNode(node, columns[i][j])));
  const headings = [words.people, words.offices, words.organizations].map((text, i) => heading(text, columnAt(i, width).x));
  return `<svg xmlns="http://www.w3.org/2000/svg" class="vie-svg" role="img" lang="${lang}" viewBox="0 0 ${width} ${bottom + 2}" width="${width}" height="${bottom + 2}" font-family="system-ui, sans-serif" font-size="${FONT_SIZE}">
<title>${words.title}</title>
<desc>${xml(describe(holders) || words.none)}</desc>
${[...headings, ...links, ...nodes].join('\n')}
</svg>
`;
}

function checkOptions(options: ToSvgOptions | undefined): Required<ToSvgOptions> {
  const { width = 960, lang = 'en' } = readOptions(options, 'toSvg', ['width', 'lang']);
  if (typeof width !== 'number') fail(TypeError, 'toSvg: width', width, 'a number');
  if (!Number.isFinite(width) || width < NARROWEST) fail(RangeError, 'toSvg: width', width, `a number from ${NARROWEST} up`);
  return { width, lang: oneOf(lang, 'toSvg: lang', LANGUAGES) };
}

type Columns = readonly [readonly Box[], readonly Box[], readonly Box[]];

/** People need less room than titles and organizations. */
const SHARES = [
  { from: 0, to: 0.22 },
  { from: 0.29, to: 0.62 },
  { from: 0.69, to: 1 },
];

function columnAt(i: number, width: number): { readonly x: number; readonly width: number } {
  const { from, to } = SHARES[i];
  // A pixel at each side, so that lines around boxes are not cut.
  const x = Math.round(from * (width - 2)) + 1;
  return { x, width: Math.round(to * (width - 2)) + 1 - x };
}

function columnsOf({ people, offices, organizations }: Holders, width: number): Columns {
  const place = (nodes: readonly Node[], i: number): Box[] =>
    stack(
      nodes.map(({ text }) => text),
      { ...columnAt(i, width), y: HEADING },
    );
  return [place(people, 0), place(offices, 1), place(organizations, 2)];
}

function heading(text: string, x: number): string {
  return `<text class="vie-heading" x="${x}" y="16" fill="${NEUTRAL}">${text}</text>`;
}

function drawNode({ type }: Node, box: Box): string {
  const { fill, label } = LIGHT.types[type];
  const { x, y } = baselineOf(box);
  // The space at the end of a line is for those who copy the text.
  const lines = box.lines.map((line, i) => `<tspan x="${x}" y="${y + i * LINE_HEIGHT}">${xml(line)} </tspan>`);
  return `<g class="vie-node vie-${type}"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="4" fill="${fill}" stroke="${label}"/><text lang="vi" fill="${LIGHT.ink}">${lines.join('')}</text></g>`;
}

function link(from: Box, to: Box, line: 'solid' | 'dashed'): string {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2];
  const middle = (x1 + x2) / 2;
  const dashes = line === 'dashed' ? ' stroke-dasharray="5 4"' : '';
  return `<path class="vie-link" d="M${x1} ${y1}C${middle} ${y1} ${middle} ${y2} ${x2} ${y2}" fill="none" stroke="${NEUTRAL}" stroke-width="1.5"${dashes}/>`;
}

/** The drawing in words, `Trần Văn Bưởi: Chủ tịch, Ủy ban nhân dân tỉnh Hậu Giang. …`; offices of one person are separated by `; `. */
function describe({ people, offices, organizations, holdings, organizationOf }: Holders): string {
  const office = (index: number): string => [offices[index].text, organizations[organizationOf.get(index) ?? -1]?.text].filter(Boolean).join(', ');
  const about = people.map(({ text }, i) => {
    const held = holdings.filter(({ person }) => person === i);
    return `${text}: ${held.map((h) => office(h.office)).join('; ')}`;
  });
  return about.join('. ');
}

/** XML 1.0 holds neither control characters nor lone surrogates, whatever way they are written. */
function xml(text: string): string {
  let out = '';
  for (const character of text) {
    const c = character.codePointAt(0) ?? 0;
    const isAllowed = (c >= 0x20 || c === 0x09) && (c < 0xd800 || c > 0xdfff) && c !== 0xfffe && c !== 0xffff;
    out += isAllowed ? character : '\ufffd';
  }
  return escapeHtml(out);
}
