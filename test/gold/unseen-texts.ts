/**
 * The unseen gold: spans of articles that may not be in the repository. `unseen.jsonl` holds ids, spans and links;
 * the texts are in `more.jsonl` of `../shared/news-sample`.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GoldEntity } from './format.ts';

const UNSEEN_FILE = fileURLToPath(new URL('unseen.jsonl', import.meta.url));

/** A line of `more.jsonl`. */
export interface Article {
  readonly id: string;
  /** The day of publication, `YYYY-MM-DD`; null where it is not known. */
  readonly date: string | null;
  readonly text: string;
}

/** A line of `unseen.jsonl`. */
export interface UnseenDocument {
  readonly id: string;
  /** Of the text in UTF-8, in hexadecimal digits. */
  readonly sha256: string;
  /** Nobody looks at the errors in this article. */
  readonly unread: boolean;
  /** In text order, an outer span before those inside it. */
  readonly entities: readonly Omit<GoldEntity, 'holders'>[];
  /** Index of a title in `entities`, and the number of a person who holds it. */
  readonly links: readonly (readonly [title: number, person: number])[];
}

/** An unseen document with its text, in the format that `score.mjs` reads. */
export interface JoinedDocument {
  readonly id: string;
  readonly reference: string | null;
  readonly text: string;
  readonly entities: readonly GoldEntity[];
}

/** Throws a SyntaxError on a line that is no JSON. */
export function readLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

export function readUnseen(): UnseenDocument[] {
  return readLines<UnseenDocument>(UNSEEN_FILE);
}

/** Puts the texts to the spans. Throws an Error where an article is missing or its text is another one. */
export function joinTexts(documents: readonly UnseenDocument[], articles: readonly Article[]): JoinedDocument[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  return documents.map(({ id, sha256, entities, links }) => {
    const article = byId.get(id);
    if (article === undefined) throw new Error(`${id}: no such article`);
    if (createHash('sha256').update(article.text).digest('hex') !== sha256) throw new Error(`${id}: the text is not the annotated one`);
    return { id, reference: article.date, text: article.text, entities: entities.map((entity, index) => withHolders(entity, holdersOf(index, links))) };
  });
}

function holdersOf(title: number, links: UnseenDocument['links']): number[] {
  return links.filter(([index]) => index === title).map(([, person]) => person);
}

function withHolders(entity: Omit<GoldEntity, 'holders'>, holders: readonly number[]): GoldEntity {
  return holders.length === 0 ? entity : { ...entity, holders };
}
