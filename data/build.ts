/**
 * Makes the generated modules of `src` from the tables of this folder. The same tables give the same bytes, whatever the Node.js.
 *
 *     npm run data                         checks the tables and writes what changed
 *     npm run data -- --check              writes nothing; exit code 1 when a module is missing or out of date
 *     npm run data -- --describe roles     columns of a table, what they may hold, and what the values mean
 */
import { describeTable } from './build/describe.ts';
import { isMain } from './build/main.ts';
import { TableError } from './build/tables.ts';
import { checkData, writeData } from './build/write.ts';

function main(args: readonly string[]): void {
  const [first, second] = args;
  if (first === '--describe') {
    console.log(describeTable(second));
    return;
  }
  if (first === '--check') {
    const stale = checkData();
    if (stale.length === 0) return;
    console.error(`out of date: npm run data\n${stale.join('\n')}`);
    process.exitCode = 1;
    return;
  }
  for (const path of writeData()) console.log(`wrote ${path}`);
}

if (isMain(import.meta.url)) {
  try {
    main(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
