/** `npm run explain -- "text" [YYYY-MM-DD]`: prints which rule accepted or refused each candidate in a text. */
import { explain, formatExplanation } from '../src/explain.ts';

const [text, referenceDate] = process.argv.slice(2);
if (text === undefined) {
  console.error('usage: npm run explain -- "text" [YYYY-MM-DD]');
  process.exitCode = 2;
} else {
  console.log(formatExplanation(explain(text, referenceDate === undefined ? {} : { referenceDate })));
}
