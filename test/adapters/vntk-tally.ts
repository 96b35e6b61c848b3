/** How the answers of vntk and of this library to the sentences of `test/specs/vntk.tsv` compare with what is right. */
import * as vntk from '../../src/adapters/vntk.ts';
import { type Answers, answersOf, type Row, recording } from './vntk-recording.ts';
import { type Sentence, sentences } from './vntk-specs.ts';

/** A part of a text; the offsets count no white space, so that both libraries' answers and the gold compare. */
interface Item {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

function itemsOf(parts: readonly string[]): Item[] {
  let at = 0;
  return parts.map((part) => {
    const start = at;
    at += part.replaceAll(/\s/gu, '').length;
    return { label: '', start, end: at };
  });
}

/** The names of rows; as vntk prints them, a name also begins at an `I-` that no name goes before. */
function namesOf(rows: readonly Row[]): Item[] {
  const names: Item[] = [];
  const spans = itemsOf(rows.map(([word]) => word));
  rows.forEach(([, , , tag], i) => {
    if (tag === 'O') return;
    const last = names.at(-1);
    const goesOn = tag.startsWith('I-') && last !== undefined && last.end === spans[i].start;
    if (goesOn) names[names.length - 1] = { ...last, end: spans[i].end };
    else names.push({ ...spans[i], label: tag.slice(2) });
  });
  return names;
}

function goldNames({ text, names }: Sentence): Item[] {
  const letters = text.replaceAll(/\s/gu, '');
  let at = 0;
  return names.map(({ label, name }) => {
    const start = letters.indexOf(name, at);
    if (start < 0) throw new Error(`vntk.tsv: no ${name} in ${text}`);
    at = start + name.length;
    return { label, start, end: at };
  });
}

const isSame = (a: Item, b: Item): boolean => a.label === b.label && a.start === b.start && a.end === b.end;
const overlaps = (a: Item, b: Item): boolean => a.start < b.end && b.start < a.end;

/** One call over all sentences. */
export interface Tally {
  readonly call: string;
  /** Sentences to which both give the same answer, right or wrong. */
  readonly same: number;
  /** Sentences that this library alone reads rightly. */
  readonly better: number;
  /** Sentences that vntk alone reads rightly. */
  readonly worse: number;
  /** Sentences that both read wrongly, and not in the same way. */
  readonly neither: number;
  /** Tokens, words or names that are right: in the gold, of ours, of vntk's. */
  readonly items: { readonly gold: number; readonly ours: number; readonly vntk: number };
}

const CALLS: readonly { readonly call: string; readonly gold: (s: Sentence) => Item[]; readonly of: (a: Answers) => Item[] }[] = [
  { call: 'tokenizer().tokenize', gold: (s) => itemsOf(s.tokens), of: (a) => itemsOf(a.tokens) },
  { call: 'wordTokenizer().tag', gold: (s) => itemsOf(s.words), of: (a) => itemsOf(a.words) },
  { call: 'ner().tag', gold: goldNames, of: (a) => namesOf(a.rows) },
];

export function tallies(): Tally[] {
  const ours = sentences.map((s) => answersOf(vntk, s.text));
  return CALLS.map(({ call, gold, of }) => {
    const t = { same: 0, better: 0, worse: 0, neither: 0 };
    const items = { gold: 0, ours: 0, vntk: 0 };
    sentences.forEach((sentence, i) => {
      const right = gold(sentence);
      const mine = of(ours[i]);
      const theirs = of(recording.sentences[i]);
      const [a, b, g] = [mine, theirs, right].map((x) => JSON.stringify(x));
      t[a === b ? 'same' : a === g ? 'better' : b === g ? 'worse' : 'neither']++;
      items.gold += right.length;
      items.ours += right.filter((x) => mine.some((y) => isSame(x, y))).length;
      items.vntk += right.filter((x) => theirs.some((y) => isSame(x, y))).length;
    });
    return { call, ...t, items };
  });
}

/** Names that are found with the right label but perhaps a word too many or too few, and found names where there is none. */
export function looseNames(): Readonly<Record<'ours' | 'vntk', { readonly touched: number; readonly invented: number }>> {
  const count = (answers: readonly Answers[]) => {
    const t = { touched: 0, invented: 0 };
    sentences.forEach((sentence, i) => {
      const right = goldNames(sentence);
      const found = namesOf(answers[i].rows);
      t.touched += right.filter((x) => found.some((y) => x.label === y.label && overlaps(x, y))).length;
      t.invented += found.filter((y) => !right.some((x) => overlaps(x, y))).length;
    });
    return t;
  };
  return { ours: count(sentences.map((s) => answersOf(vntk, s.text))), vntk: count(recording.sentences) };
}

/** Of the words that both have: how often the tag of the part of speech that we give is vntk's too. */
export function agreementOfTags(): Readonly<Record<string, { readonly given: number; readonly same: number }>> {
  const counts: Record<string, { given: number; same: number }> = {};
  sentences.forEach(({ text }, i) => {
    const { rows } = recording.sentences[i];
    const theirs = new Map(itemsOf(rows.map(([word]) => word)).map(({ start, end }, j) => [`${start}-${end}`, rows[j][1]]));
    const mine = vntk.ner().tag(text);
    itemsOf(mine.map(([word]) => word)).forEach(({ start, end }, j) => {
      const tag = mine[j][1];
      const other = theirs.get(`${start}-${end}`);
      if (tag === 'X' || other === undefined) return;
      counts[tag] ??= { given: 0, same: 0 };
      counts[tag].given++;
      if (tag === other) counts[tag].same++;
    });
  });
  return counts;
}
