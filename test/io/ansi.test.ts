import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/index.ts';
import { terminalTakesColor } from '../../src/io/render/color-support.ts';
import { ansiLegend, printable, toAnsi } from '../../src/io/render.ts';
import { anything } from '../properties/texts.ts';

const TEXT = 'Ông Trần Văn Bưởi, Chủ tịch UBND tỉnh Hậu Giang.';
const EXTRACTION = extract(TEXT);

describe('toAnsi', () => {
  it('without color, brackets say where a span begins, ends, and what it is', () => {
    expect(toAnsi(TEXT, EXTRACTION, { color: false })).toBe('Ông [Trần Văn Bưởi|person], [Chủ tịch [UBND [tỉnh Hậu Giang|place]|organization]|title].');
  });

  it('in color, brackets show spans inside spans, and the color of the outer one returns', () => {
    expect(toAnsi(TEXT, EXTRACTION, { color: true })).toBe(
      'Ông \u001b[32mTrần Văn Bưởi\u001b[39m, \u001b[33mChủ tịch \u001b[36m[UBND \u001b[35m[tỉnh Hậu Giang]\u001b[36m]\u001b[33m\u001b[39m.',
    );
    expect(ansiLegend({ color: true })).toContain('\u001b[31mmoney\u001b[39m');
    expect(ansiLegend({ color: false })).toBe('');
  });

  it('sends no control sequence of the text, whatever the text', () =>
    fc.assert(
      fc.property(anything, fc.boolean(), (text, color) => {
        const out = toAnsi(text, extract(text), { color });
        // Our own sequences taken away, nothing is left that a terminal obeys.
        const rest = color ? out.replace(/\u001b\[3[1-69]m/gu, '') : out;
        expect(rest).not.toMatch(/[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|\r(?!\n)/u);
        expect(rest).not.toMatch(/\p{Cs}/u);
      }),
      { numRuns: 500 },
    ));

  it('sends none between the entities of a text that tries', () => {
    const text = `\u001b[31m ${TEXT}\u001b]0;owned\u0007 ông Nguyễn Văn\u001b[0m An`;
    expect(toAnsi(text, extract(text), { color: false })).toContain('\\u001b[31m Ông [Trần Văn Bưởi|person]');
    expect(toAnsi(text, extract(text), { color: true })).toContain('\\u001b]0;owned\\u0007 ');
  });

  it('refuses an extraction of another text, and unknown options', () => {
    expect(() => toAnsi('x', EXTRACTION, { color: true })).toThrow('toAnsi: entity e1 is not of this text');
    expect(() => toAnsi('x', [] as never)).toThrow('toAnsi: extraction must be what extract gave; got an array of 0.');
    expect(() => toAnsi(TEXT, EXTRACTION, { colour: true } as object)).toThrow('Unknown option "colour" of toAnsi. Allowed: color.');
  });
});

describe('printable', () => {
  it.each([
    ['a\u001b[31mb', 'a\\u001b[31mb'],
    ['a\r\nb\tc\n', 'a\r\nb\tc\n'],
    ['a\rb\r', 'a\\u000db\\u000d'],
    ['\u202etxt.exe\u200b\ufeff', '\\u202etxt.exe\\u200b\\ufeff'],
    ['\u061cTrần \u2066Văn\u2069', '\\u061cTrần \\u2066Văn\\u2069'],
    ['\ud83d\ude00\ud83d\ude00', '\ud83d\ude00\ud83d\ude00'],
    ['\ud83d\ud83d\ude00\ude00', '\\ud83d\ud83d\ude00\\ude00'],
    ['\u009b31m\u007f\0', '\\u009b31m\\u007f\\u0000'],
    ['Trần Văn Bưởi\u00a0\u0301', 'Trần Văn Bưởi\u00a0\u0301'],
  ])('%j', (text, shown) => expect(printable(text)).toBe(shown));
});

describe('color by default', () => {
  const terminal = { stdout: { isTTY: true } };
  it.each([
    [{ ...terminal, env: {} }, true],
    [{ env: {}, stdout: {} }, false],
    [{ ...terminal, env: { NO_COLOR: '1' } }, false],
    [{ ...terminal, env: { NO_COLOR: '0', FORCE_COLOR: '1' } }, false],
    [{ ...terminal, env: { NO_COLOR: '' } }, true],
    [{ ...terminal, env: { TERM: 'dumb' } }, false],
    [{ env: { FORCE_COLOR: '1' } }, true],
    [{ ...terminal, env: { FORCE_COLOR: '0' } }, false],
    [{}, false],
  ])('%j: %s', (process, takes) => expect(terminalTakesColor(process)).toBe(takes));
});
