/** Contrasts by the formulas of WCAG 2, computed from the colors in the stylesheet itself. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { NEUTRAL } from '../../src/io/render/palette.ts';
import { STYLESHEET_HASH } from '../../src/io/render/stylesheet.ts';
import { stylesheet } from '../../src/io/render.ts';

const TYPES = ['person', 'title', 'organization', 'place', 'date', 'money'];
const AA = 4.5;
const AAA = 7;
/** What WCAG asks of lines and borders that carry a meaning. */
const GRAPHICS = 3;

function luminance(color: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

/** The custom properties of a scheme. */
function colorsOf(scheme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const blocks = [...stylesheet.matchAll(/:root \{([^}]*)\}/gu)].map((match) => match[1] ?? '');
  const block = blocks[scheme === 'light' ? 0 : 1] ?? '';
  return new Map([...block.matchAll(/--vie-([a-z-]+): (#[0-9a-f]{6});/gu)].map(([, name, color]) => [name ?? '', color ?? '']));
}

it('contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(['light', 'dark'] as const)('%s', (scheme) => {
  const colors = colorsOf(scheme);
  const color = (name: string): string => {
    const found = colors.get(name);
    if (found === undefined) throw new Error(`no color ${name}`);
    return found;
  };

  it.each(TYPES)('%s: text is readable (AAA), the label too (AA)', (type) => {
    expect(contrast(color('ink'), color(type))).toBeGreaterThanOrEqual(AAA);
    expect(contrast(color(`${type}-label`), color(type))).toBeGreaterThanOrEqual(AA);
  });

  const page = scheme === 'light' ? '#ffffff' : '#121212';

  it('lines and headings are readable on the page', () => expect(contrast(color('line'), page)).toBeGreaterThanOrEqual(AA));

  it.each(TYPES)('%s: its line is seen on the page and on any mark around it', (type) => {
    for (const around of [page, ...TYPES.map(color)]) expect(contrast(color(`${type}-label`), around)).toBeGreaterThanOrEqual(GRAPHICS);
  });
});

describe('the stylesheet', () => {
  it('has a color that is readable on white and on black for what has no background', () => {
    for (const page of ['#ffffff', '#000000']) expect(contrast(NEUTRAL, page)).toBeGreaterThanOrEqual(AA);
  });

  it('has the hash that pages allow', () => expect(STYLESHEET_HASH).toBe(`sha256-${createHash('sha256').update(stylesheet).digest('base64')}`));

  it('loads nothing and can stand in a style element', () => {
    expect(stylesheet).not.toMatch(/url\(|@import|<|expression/u);
  });

  it('tells the types by the line too, each by another', () => {
    const declarations = (type: string): string => [...stylesheet.matchAll(new RegExp(`^\\.vie-${type} \\{ (border[^}]*)\\}`, 'gmu'))].map((m) => m[1]).join();
    expect(new Set(TYPES.map(declarations)).size).toBe(TYPES.length);
  });
});
