import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeLegacy, detectEncoding, encodeLegacy, type LegacyEncoding } from '../../src/text/legacy.ts';
import { readTable } from '../tsv.ts';

/** Control characters, the soft hyphen and the backslash stand escaped in the tables. */
const plain = (cell: string): string =>
  cell.replace(/\\(?:u([0-9a-f]{4})|\\)/g, (_, hex) => (hex === undefined ? '\\' : String.fromCharCode(Number.parseInt(hex, 16))));
const ENCODINGS: readonly LegacyEncoding[] = ['tcvn3', 'vni', 'viqr'];
const letters = readTable('legacy_letters.tsv', ['letter', 'tcvn3', 'vni', 'viqr']);
const texts = readTable('legacy_texts.tsv', ['text', 'tcvn3', 'vni', 'viqr']);

describe('letters', () => {
  it('are all 134 with a mark, in both cases', () => {
    expect(new Set(letters.map((row) => row.letter)).size).toBe(134);
    for (const { letter } of letters)
      expect(letters.some((row) => row.letter === (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()))).toBe(true);
  });
  describe.each(ENCODINGS)('%s', (encoding) => {
    it.each(letters.map((row) => [row.letter, plain(row[encoding])] as const))('%s', (letter, written) => {
      expect(encodeLegacy(letter, encoding)).toBe(written);
      expect(encodeLegacy(letter.normalize('NFD'), encoding)).toBe(written);
      expect(decodeLegacy(written, encoding)).toBe(letter);
    });
  });
  it('of TCVN 5712 are read at all their places', () => {
    expect(decodeLegacy('\u0080\u0083\u0011 A\u00b5 \u00a2\u00ca \u00b5', 'tcvn3')).toBe('ÀÁỨ À Ấ à');
    expect(decodeLegacy('Aù Oâ ÖÙ', 'vni')).toBe('Á Ô Ứ');
    expect(decodeLegacy('Dda dD', 'viqr')).toBe('Đa Đ');
  });
});

describe.each(ENCODINGS)('texts in %s', (encoding) => {
  it.each(texts.map((row) => [row.text, plain(row[encoding])] as const))('%s', (text, written) => {
    expect(encodeLegacy(text, encoding)).toBe(written);
    expect(decodeLegacy(written, encoding)).toBe(text);
    expect(detectEncoding(written)).toBe(encoding);
    expect(detectEncoding(text)).toBe('unicode-nfc');
    expect(detectEncoding(text.normalize('NFD'))).toBe('unicode-nfd');
  });

  it('round trip for words of syllables', () => {
    const word = fc.constantFrom(...texts.flatMap((row) => row.text.split(' ')), 'GDĐT', 'Hà?', 'add', 'về.', '(a)', 'to+', 'C:\\a');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join(' ');
        expect(decodeLegacy(encodeLegacy(text, encoding), encoding)).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('any string gives a string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof decodeLegacy(text, encoding)).toBe('string');
        expect(typeof encodeLegacy(text, encoding)).toBe('string');
      }),
      { numRuns: 500 },
    );
  });
});

describe('VIQR', () => {
  it('takes a backslash for the next character as it stands', () => {
    expect(decodeLegacy('la`\\. la. la\\.', 'viqr')).toBe('là. lạ la.');
    expect(decodeLegacy('C:\\\\a d\\d', 'viqr')).toBe('C:\\a dd');
    expect(decodeLegacy('a\\', 'viqr')).toBe('a\\');
  });
  it('escapes what would be read as a mark', () => {
    expect(encodeLegacy('ba? bà? add Đ. o+', 'viqr')).toBe('ba\\? ba`? ad\\d DD. o\\+');
    expect(decodeLegacy(encodeLegacy('GDĐ dđ đd Ddđ', 'viqr'), 'viqr')).toBe('GDĐ dđ đd Ddđ');
  });
});

describe('detectEncoding', () => {
  it.each([
    ['', 'unicode-nfc'],
    ['Plain English text. Nothing to see here, is there?', 'unicode-nfc'],
    ["He's gone. I don't know what to do. See?", 'unicode-nfc'],
    ['Où est-elle? Déjà vu, garçon, Noël', 'unicode-nfc'],
    ['Zürich, Köln und Düsseldorf', 'unicode-nfc'],
    ['Hà Nội', 'unicode-nfc'],
    ['Ha\u0300 Nội', 'mixed'],
    ['x\u0302 \ud800', 'unicode-nfc'],
    ['Tiê\u0301ng Viê\u0323t', 'mixed'],
    ['Hoµ B×nh', 'tcvn3'],
    ['Hoaø Bình, Ñaø Naüng', 'vni'],
    ['Ha` No^.i mu`a thu', 'viqr'],
  ])('%s: %s', (text, encoding) => expect(detectEncoding(text)).toBe(encoding));
});

describe('arguments', () => {
  it('are checked', () => {
    expect(() => decodeLegacy('a', 'viscii' as LegacyEncoding)).toThrow('decodeLegacy: encoding must be one of tcvn3, vni, viqr; got "viscii".');
    expect(() => decodeLegacy('a', 'constructor' as LegacyEncoding)).toThrow(RangeError);
    expect(() => decodeLegacy('a', undefined as unknown as LegacyEncoding)).toThrow(/; got undefined/);
    expect(() => encodeLegacy('a', 7 as unknown as LegacyEncoding)).toThrow(/; got 7/);
    for (const value of [undefined, null, 5, {}]) {
      expect(() => decodeLegacy(value as unknown as string, 'vni')).toThrow(TypeError);
      expect(() => encodeLegacy(value as unknown as string, 'vni')).toThrow(TypeError);
      expect(() => detectEncoding(value as unknown as string)).toThrow(TypeError);
    }
  });
});
