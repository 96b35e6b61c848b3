/**
 * Extractions to look at: HTML, terminals, a drawing of who holds what.
 * @module vietnamese-entities/render
 */
export type { Attributes } from './marks.ts';
export { ansiLegend, printable, type ToAnsiOptions, toAnsi } from './render/ansi.ts';
export { type ToHtmlOptions, toHtml } from './render/html.ts';
export { stylesheet } from './render/stylesheet.ts';
export { type ToSvgOptions, toSvg } from './render/svg.ts';
export type { Language } from './render/words.ts';
