import { describe, expect, test } from 'vitest';
import { baseLexicon, baseTables } from '../../src/lexicon/base.ts';
import { MOST_WORDS } from '../../src/lexicon/limits.ts';
import { decode } from '../../src/lexicon/coding.ts';
import type { Lexicon } from '../../src/lexicon/lexicon.ts';
import { match } from '../../src/lexicon/match.ts';
import type { TableKind } from '../../src/lexicon/packed-table.ts';
import { NONE, PENDING } from '../../src/lexicon/trie.ts';
import { UNKNOWN, Vocabulary } from '../../src/text/vocabulary.ts';
import { scan } from '../../src/text/scan.ts';

const all: { phrase: string; kind: TableKind; ref: number }[] = [];
for (const { kind, lines, isCoded, phrases } of baseTables(new Vocabulary()).all)
  lines.forEach((line, ref) => {
    phrases(line.split('\t'), (given) => all.push({ phrase: isCoded ? decode(given) : given, kind, ref }));
  });

/** What stands in a text, without the numbers that depend on what was entered when. */
function found(text: string, lexicon: Lexicon): string[] {
  const { head, to, entry } = match(scan(text, lexicon.vocabulary), lexicon);
  const rows: string[] = [];
  for (let i = 0; i + 1 < head.length; i++)
    for (let m = head[i]; m < head[i + 1]; m++) {
      const e = entry[m];
      rows.push([i, to[m], lexicon.trie.kind(e), lexicon.trie.flags(e), lexicon.trie.ref(e)].join());
    }
  return rows;
}

describe('phrases of the tables', () => {
  test('are many', () => {
    expect(all.length).toBeGreaterThan(13_000);
  });

  test('wait for the word they begin with, and are in the trie once it was read', () => {
    const lexicon = baseLexicon();
    const { trie, vocabulary } = lexicon;
    for (const { phrase, kind, ref } of all) {
      const ids = lexicon.split(phrase).map((w) => w >> 1);
      expect(ids.length, phrase).toBeLessThanOrEqual(MOST_WORDS);
      expect(ids, `a word of ${phrase} is in no list`).not.toContain(UNKNOWN);
      expect(trie.root(ids[0]), phrase).not.toBe(NONE);
      lexicon.insertPhrasesOf(scan(phrase, vocabulary));
      expect(trie.root(ids[0]), phrase).not.toBe(PENDING);
      let node = 0;
      for (const id of ids) node = trie.child(node, id);
      let isThere = false;
      for (let e = trie.firstEntry(node); e !== NONE; e = trie.nextEntry(e)) isThere ||= trie.kind(e) === kind && trie.ref(e) === ref;
      expect(isThere, phrase).toBe(true);
    }
    expect(trie.entries).toBe(all.length);
  });

  test('are found whatever was read before', () => {
    const text = 'Thủ tướng Phạm Minh Chính làm việc với Bộ Y tế, UBND tỉnh Hậu Giang và Đại học Quốc gia Hà Nội tại Anh.';
    const fresh = found(text, baseLexicon());
    const used = baseLexicon();
    for (const { phrase } of all.slice().reverse()) reads(phrase, used);
    expect(found(text, used)).toEqual(fresh);
    expect(fresh.length).toBeGreaterThan(20);
  });

  test('of a copy are no phrases of the original', () => {
    const lexicon = baseLexicon();
    const copy = lexicon.clone();
    reads('Hà Nội', copy);
    const word = lexicon.vocabulary.id('hà');
    expect(lexicon.trie.root(word)).toBe(PENDING);
    expect(found('Hà Nội', lexicon)).toEqual(found('Hà Nội', copy));
  });
});

function reads(text: string, lexicon: Lexicon): void {
  lexicon.insertPhrasesOf(scan(text, lexicon.vocabulary));
}
