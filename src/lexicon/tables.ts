/**
 * The packed tables, with an index from each word to the rows that have a phrase which begins with it. The phrases of a row are inserted into a
 * lexicon when a text first has such a word, so that a process that reads one short text does not insert all of them.
 */
import { grow } from '../kit/grow.ts';
import { CodedPhrases } from './coded-phrases.ts';
import { decode } from './coding.ts';
import { TABLE_AT } from './limits.ts';
import type { PackedTable, TableKind } from './packed-table.ts';
import { ROW_DECODERS, type RowOf } from './rows.generated.ts';
import type { PhraseEntry, Trie } from './trie.ts';
import type { Vocabulary } from '../text/vocabulary.ts';

/** Takes a phrase of a row with its entry flags. Without `mask`, a text must have the capitals of the phrase. */
type TakePhrase = (phrase: string, flags: number, mask?: number) => void;

/** Gives the phrases of a row from its cells, coded or not. All of them are in the columns of phrases. */
export type PhrasesOf = (cells: readonly string[], take: TakePhrase) => void;

export interface Table extends PackedTable {
  readonly lines: readonly string[];
  readonly phrases: PhrasesOf;
}

/** Takes the phrases of rows. A lexicon is one. */
export interface PhraseSink {
  add(phrase: string, kind: number, ref: number, flags: number, mask?: number): void;
  insert(words: Int32Array, length: number, entry: PhraseEntry): void;
}

const REF = (1 << TABLE_AT) - 1;

export class Tables {
  readonly all: Table[] = [];
  private readonly byKind: Table[] = [];
  /** Decoded rows, by kind and row: only those that were asked for. */
  private readonly made: RowOf[TableKind][][] = [];
  readonly coded: CodedPhrases;
  /** Postings: for each first word a circular list of rows in the order of the tables. `tails[word]` is its last link; 0 is none. */
  private tails: Int32Array;
  private links = 0;
  private rows: Int32Array = new Int32Array(1 << 14);
  private nexts: Int32Array = new Int32Array(1 << 14);

  constructor(private readonly vocabulary: Vocabulary) {
    this.coded = new CodedPhrases(vocabulary);
    this.tails = new Int32Array(vocabulary.size);
  }

  add(packed: PackedTable, phrases: PhrasesOf): void {
    const { kind, column, lists } = packed;
    const lines = packed.text.split('\n');
    const table: Table = { ...packed, lines, phrases };
    const above = (this.all.push(table) - 1) << TABLE_AT;
    this.byKind[kind] = table;
    for (let ref = 0; ref < lines.length; ref++) this.addRow(table, lines[ref], above | ref, (1 << column) | lists);
  }

  /** Links the row of a line to the first words of its phrases. `columns` has a bit for each column of phrases. */
  private addRow(table: Table, line: string, row: number, columns: number): void {
    const { lists } = table;
    for (let at = 0, from = 0; columns >> at !== 0; at++) {
      const isList = ((lists >> at) & 1) !== 0;
      // What follows the phrase of the last column need not be read.
      const tab = isList || columns >> at !== 1 ? line.indexOf('\t', from) : -1;
      const end = tab < 0 ? line.length : tab;
      for (let phrase = ((columns >> at) & 1) !== 0 ? from : end; phrase < end; ) {
        this.link(this.firstWord(table, line, phrase), row);
        const bar = isList ? line.indexOf('|', phrase) : -1;
        phrase = bar < 0 ? end : bar + 1;
      }
      if (tab < 0) return;
      from = tab + 1;
    }
  }

  private link(word: number, row: number): void {
    const { tails, rows, nexts } = this;
    const tail = tails[word];
    if (tail !== 0 && rows[tail] === row) return;
    const link = ++this.links;
    rows[link] = row;
    nexts[link] = tail === 0 ? link : nexts[tail];
    if (tail !== 0) nexts[tail] = link;
    tails[word] = link;
    if (link + 1 < rows.length) return;
    this.rows = grow(rows, Int32Array);
    this.nexts = grow(nexts, Int32Array);
  }

  private firstWord({ isCoded }: Table, text: string, from: number): number {
    return isCoded ? this.coded.first(text, from) : this.vocabulary.firstId(text, from);
  }

  /** Marks the first words of all phrases as pending in a trie. */
  markPending(trie: Trie): void {
    for (let word = 0; word < this.tails.length; word++) if (this.tails[word] !== 0) trie.setPending(word);
  }

  /** Inserts all phrases that begin with a word. */
  insert(word: number, sink: PhraseSink): void {
    const tail = this.tails[word];
    for (let link = this.nexts[tail]; ; link = this.nexts[link]) {
      const table = this.all[this.rows[link] >> TABLE_AT];
      const ref = this.rows[link] & REF;
      table.phrases(table.lines[ref].split('\t'), (phrase, flags, mask) => {
        if (this.firstWord(table, phrase, 0) !== word) return;
        if (!table.isCoded) sink.add(phrase, table.kind, ref, flags, mask);
        else {
          const length = this.coded.read(phrase);
          sink.insert(this.coded.words, length, { kind: table.kind, ref, flags, mask: mask ?? this.coded.capitals });
        }
      });
      if (link === tail) return;
    }
  }

  /** The rows of a kind's table in which a word begins a phrase, in their order. */
  rowsOf(kind: TableKind, word: number): number[] {
    const tail = this.tails[word] ?? 0;
    const refs: number[] = [];
    if (tail === 0) return refs;
    for (let link = this.nexts[tail]; ; link = this.nexts[link]) {
      if (this.all[this.rows[link] >> TABLE_AT].kind === kind) refs.push(this.rows[link] & REF);
      if (link === tail) return refs;
    }
  }

  /** How many rows the table of a kind has. */
  size(kind: TableKind): number {
    return this.byKind[kind].lines.length;
  }

  /** A row of the table of a kind, decoded. */
  row<K extends TableKind>(kind: K, ref: number): RowOf[K] {
    const { lines, isCoded } = this.byKind[kind];
    this.made[kind] ??= new Array(lines.length);
    const made = this.made[kind] as RowOf[K][];
    made[ref] ??= ROW_DECODERS[kind]((isCoded ? decode(lines[ref]) : lines[ref]).split('\t').map(internalized));
    return made[ref];
  }
}

/** The same string in the engine's table of property names (see `docs/engine-notes.md`, "Internalized strings"). */
function internalized(text: string): string {
  for (const key in { [text]: 0 }) return key;
  return text;
}
