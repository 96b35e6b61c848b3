// A bulk run in a process of its own, for tests that kill it: `node bulk-run.mjs INPUT OUTPUT [JOBS]`. Goes on where an earlier one ended.
import { runBulk } from 'vietnamese-entities/node';

const [input, output, jobs = '1'] = process.argv.slice(2);
const { records, failed } = await runBulk(input, output, { jobs: Number(jobs), resume: true, date: 'date' });
console.log(JSON.stringify({ records, failed }));
