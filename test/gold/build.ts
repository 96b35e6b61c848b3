/**
 * Builds `articles.jsonl` from the files of `articles/`.
 *   npx tsx test/gold/build.ts           write it
 *   npx tsx test/gold/build.ts --check   exit code 1 when it is older than the articles
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArticle } from './article.ts';
import { type GoldDocument, writeGold } from './format.ts';
import { problems } from './validate.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

export const GOLD_FILE = path('articles.jsonl');
const ARTICLES = path('articles');

/** All articles, by the names of their files. Throws an Error that names the file that cannot be read. */
export function buildGold(): GoldDocument[] {
  return readdirSync(ARTICLES)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const id = name.slice(0, -4);
      try {
        return readArticle(id, readFileSync(`${ARTICLES}/${name}`, 'utf8'));
      } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
      }
    });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const documents = buildGold();
  const wrong = documents.flatMap(problems);
  for (const problem of wrong) console.error(problem);
  const jsonl = writeGold(documents);
  if (process.argv.includes('--check')) {
    const current = readFileSync(GOLD_FILE, 'utf8') === jsonl;
    if (!current) console.error('articles.jsonl is older than the articles: run `npm run gold`');
    process.exitCode = current && wrong.length === 0 ? 0 : 1;
  } else if (wrong.length === 0) {
    writeFileSync(GOLD_FILE, jsonl);
    console.log(`${documents.length} articles, ${documents.reduce((sum, d) => sum + d.entities.length, 0)} spans`);
  } else process.exitCode = 1;
}
