/** What holds for every text in the answers of `vietnamese-entities/vntk`. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as vntk from '../../src/adapters/vntk.ts';
import { extract } from '../../src/index.ts';
import { anything, news } from '../properties/texts.ts';

describe('laws', () => {
  const bare = (text: string): string => text.replaceAll(/[\s\u200b-\u200d\u2060\u00ad\ufeff]/gu, '');
  const texts = fc.oneof(news, anything);

  it('the rows of a name are its text; the words are those of wordTokenizer', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const rows = vntk.ner().tag(text);
        expect(vntk.wordTokenizer().tag(text)).toEqual(rows.map(([word]) => word));
        const found: string[] = [];
        for (const [word, , , label] of rows) {
          if (label.startsWith('B-')) found.push(`${label.slice(2)} ${bare(word)}`);
          else if (label !== 'O') found.push(`${found.pop()}${bare(word)}`);
        }
        let end = 0;
        const expected: string[] = [];
        for (const e of extract(text, { types: ['person', 'organization', 'place'] }).entities) {
          if (e.start < end) continue;
          expected.push(`${{ person: 'PER', organization: 'ORG', place: 'LOC', title: '', date: '', money: '' }[e.type]} ${bare(e.text)}`);
          end = e.end;
        }
        expect(found).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('tokens and words hold all of the text but white space, and tokens hold none', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const tokens = vntk.tokenizer().tokenize(text);
        expect(bare(tokens.join(''))).toBe(bare(text));
        expect(bare(vntk.wordTokenizer().tag(text).join(''))).toBe(bare(text));
        for (const token of tokens) expect(token).not.toMatch(/\s/u);
        for (const word of vntk.wordTokenizer().tag(text)) expect(word).not.toMatch(/^\s|\s$|\s\s|[^\S ]/u);
      }),
      { numRuns: 300 },
    );
  });

  it('text mode has the words of the rows, with brackets in pairs', () => {
    fc.assert(
      fc.property(news, (text) => {
        const rows = vntk.ner().tag(text);
        const plain = vntk
          .ner()
          .tag(text, 'text')
          .replaceAll(/\[(?:PER|ORG|LOC) ([^\]]*)\]/gu, '$1');
        expect(bare(plain)).toBe(bare(rows.map(([word]) => word).join('')));
      }),
      { numRuns: 200 },
    );
  });
});
