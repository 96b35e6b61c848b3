/** The one stylesheet for everything that this package marks and draws. */
import { DARK, LIGHT, type Palette } from './palette.ts';

const types = Object.keys(LIGHT.types) as (keyof typeof LIGHT.types)[];

function properties(palette: Palette): string {
  const colors = types.flatMap((type) => [`--vie-${type}: ${palette.types[type].fill};`, `--vie-${type}-label: ${palette.types[type].label};`]);
  return [`--vie-ink: ${palette.ink};`, `--vie-line: ${palette.line};`, ...colors].join(' ');
}

const colorsOfTypes = types
  .map(
    (type) => `.vie-${type} { --vie-fill: var(--vie-${type}); --vie-label: var(--vie-${type}-label); }
.vie-svg .vie-${type} rect { fill: var(--vie-${type}); stroke: var(--vie-${type}-label); }`,
  )
  .join('\n');

/**
 * CSS for the marks of `toHtml` and `markHtml`, for pages of `toHtml` and for drawings of `toSvg`: light, dark and forced colors. A type is told by
 * color and by the line below it. A line of text is at least as high as its nested marks. Set the custom properties (`--vie-person`,
 * `--vie-person-label`, `--vie-ink`, …) to have other colors.
 */
export const stylesheet: string = `:root { ${properties(LIGHT)} }
@media (prefers-color-scheme: dark) { :root { ${properties(DARK)} } }
${colorsOfTypes}
.vie { background: var(--vie-fill); color: var(--vie-ink); border-radius: .2em; padding: 0 .15em; border: 0 solid var(--vie-label); border-block-end-width: .12em; line-height: 1.5; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.vie:has(> .vie) { padding-block: .12em; line-height: 1.8; }
.vie:has(> .vie > .vie) { padding-block: .28em; line-height: 2.1; }
.vie-title { border-block-end: .2em double var(--vie-label); }
.vie-organization { border-block-end-style: dashed; }
.vie-place { border-block-end-style: dotted; }
.vie-date { border-width: 0 .12em; }
.vie-money { border-block-end-width: .22em; }
.vie-label { margin-inline-start: .4em; color: var(--vie-label); font-size: .65em; font-weight: 600; white-space: nowrap; unicode-bidi: isolate; -webkit-user-select: none; user-select: none; }
.vie-text { white-space: pre-wrap; overflow-wrap: anywhere; line-height: 2.1; }
.vie-page { box-sizing: border-box; max-width: 46rem; margin: 0 auto; padding: 1.5rem 1rem; background: Canvas; color: CanvasText; font: 1.0625rem/1.5 system-ui, sans-serif; }
.vie-legend { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; margin: 1rem 0; padding: 0; list-style: none; }
.vie-svg text { fill: var(--vie-ink); }
.vie-svg .vie-heading { fill: var(--vie-line); }
.vie-svg .vie-link { stroke: var(--vie-line); }
@media (forced-colors: active) {
.vie { background: Canvas; color: CanvasText; border-color: CanvasText; border-inline-width: 1px; }
.vie-label { color: CanvasText; }
.vie-svg .vie-node rect { fill: Canvas; stroke: CanvasText; }
.vie-svg text, .vie-svg .vie-heading { fill: CanvasText; }
.vie-svg .vie-link { stroke: CanvasText; }
}
`;

/** The source expression of a content security policy that allows the stylesheet in a page. A test computes it again. */
export const STYLESHEET_HASH = 'sha256-9Vxc6ev5EsjThKC7TMsPvKxVskOp2rcsPSvNkgGSrOc=';
