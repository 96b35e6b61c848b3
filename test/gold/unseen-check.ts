/**
 * Checks the unseen gold against its texts. It never runs the library.
 *   npx tsx test/gold/unseen-check.ts MORE.jsonl          what is wrong, and how many spans of each type there are
 *   npx tsx test/gold/unseen-check.ts MORE.jsonl --list   and each span of the articles that may be read
 */
import { random } from '../random.ts';
import { GOLD_TYPES } from './format.ts';
import { type Article, type JoinedDocument, joinTexts, readLines, readUnseen, type UnseenDocument } from './unseen-texts.ts';
import { linkProblems, overlapProblems, spanProblems } from './validate.ts';

/** How the articles were drawn: once, by this seed, before anybody had read them. */
const SEED = 19;
const DRAWN = 30;
const UNREAD = 10;
const LEAST_LENGTH = 600;
const GREATEST_LENGTH = 3500;

/** Draws `count` ids without putting them back. */
function draw(ids: readonly string[], count: number, next: () => number): string[] {
  const rest = [...ids];
  return Array.from({ length: Math.min(count, rest.length) }, () => rest.splice(Math.floor(next() * rest.length), 1)).flat();
}

/** Ids of the drawn articles in order, each with its `unread`. */
function drawArticles(articles: readonly Article[]): Pick<UnseenDocument, 'id' | 'unread'>[] {
  const next = random(SEED);
  const pool = articles.filter(({ text }) => text.length >= LEAST_LENGTH && text.length <= GREATEST_LENGTH);
  const drawn = draw(
    pool.map(({ id }) => id),
    DRAWN,
    next,
  );
  const unread = new Set(draw(drawn, UNREAD, next));
  return drawn.sort((a, b) => (a < b ? -1 : 1)).map((id) => ({ id, unread: unread.has(id) }));
}

function problemsOf({ id, text, entities }: JoinedDocument): string[] {
  const people = new Set(entities.flatMap((e) => e.person ?? []));
  const found = entities.flatMap((e) => {
    const span = text.slice(e.start, e.end);
    return [...spanProblems(e, span, text.length), ...linkProblems(e, people)].map((problem) => `${e.type} "${span}": ${problem}`);
  });
  return [...found, ...overlapProblems(text, entities)].map((problem) => `${id}: ${problem}`);
}

function countSpans(documents: readonly JoinedDocument[]): string {
  const spans = documents.flatMap(({ entities }) => entities);
  const counts = GOLD_TYPES.map((type) => {
    const ofType = spans.filter((e) => e.type === type);
    return `${type} ${ofType.filter((e) => !e.optional).length} (+${ofType.filter((e) => e.optional).length} optional)`;
  });
  return `${documents.length} documents: ${counts.join(', ')}, links ${spans.flatMap((e) => e.holders ?? []).length}`;
}

const [file = '', list] = process.argv.slice(2);
const articles = readLines<Article>(file);
const unseen = readUnseen();
const documents = joinTexts(unseen, articles);
const problems = documents.flatMap(problemsOf);
const listed = unseen.map(({ id, unread }) => ({ id, unread }));
if (JSON.stringify(listed) !== JSON.stringify(drawArticles(articles))) problems.push('the articles are not those that the seed draws');
const unread = new Set(unseen.filter((d) => d.unread).map(({ id }) => id));
if (list === '--list')
  for (const { id, text, entities } of documents.filter((d) => !unread.has(d.id)))
    for (const e of entities) console.log(`${id}\t${e.type}${e.optional ? '?' : ''}\t${text.slice(e.start, e.end)}`);
for (const problem of problems) console.log(problem);
console.log(`read    ${countSpans(documents.filter((d) => !unread.has(d.id)))}`);
console.log(`unread  ${countSpans(documents.filter((d) => unread.has(d.id)))}`);
process.exitCode = problems.length > 0 ? 1 : 0;
