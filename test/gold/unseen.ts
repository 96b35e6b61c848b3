/**
 * Scores the built library on the unseen gold with the scorer of `../shared/tools`: strict F1 of each type, F1 of title links.
 *   npx tsx test/gold/unseen.ts --read MORE.jsonl [--errors]   the 20 articles whose errors may be read
 *   npx tsx test/gold/unseen.ts --unread MORE.jsonl            the 10 whose errors nobody reads
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Article, type JoinedDocument, joinTexts, readLines, readUnseen } from './unseen-texts.ts';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const SHARED = process.env['SHARED'] ?? path('../../../shared');

/** Runs the scorer on the documents. Their texts are on disk, outside the repository, only as long as it runs. */
function scoreDocuments(documents: readonly JoinedDocument[], flags: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'unseen-'));
  const file = join(folder, 'gold.jsonl');
  try {
    writeFileSync(file, documents.map((document) => `${JSON.stringify(document)}\n`).join(''));
    return execFileSync(process.execPath, [`${SHARED}/tools/score.mjs`, '--lib', path('../../dist/index.js'), ...flags, file], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { read: { type: 'boolean' }, unread: { type: 'boolean' }, errors: { type: 'boolean' } },
});
const unread = values.unread === true;
if (unread === (values.read === true)) throw new Error('say --read or --unread');
if (unread && values.errors === true) throw new Error('the errors of unread articles are not for reading');
const documents = joinTexts(
  readUnseen().filter((document) => document.unread === unread),
  readLines<Article>(positionals[0] ?? `${SHARED}/news-sample/more.jsonl`),
);
process.stdout.write(scoreDocuments(documents, values.errors === true ? ['--errors'] : []));
