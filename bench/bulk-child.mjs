// One way through a file in a process of its own: `node bulk-child.mjs loop|bulk INPUT OUTPUT [JOBS]`, with the built package.
// Prints wall seconds, CPU seconds and peak memory in MB as JSON.
import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { extract } from '../dist/index.js';
import { runBulk } from '../dist/node.js';

/** What somebody writes who needs no more: a line in, a line out. */
async function loop(input, output) {
  const file = openSync(output, 'w');
  let lines = '';
  for await (const line of createInterface({ input: createReadStream(input), crlfDelay: Number.POSITIVE_INFINITY })) {
    const { id, text } = JSON.parse(line);
    lines += `${JSON.stringify({ id, ...extract(text) })}\n`;
    if (lines.length > 1 << 16) {
      writeSync(file, lines);
      lines = '';
    }
  }
  writeSync(file, lines);
  closeSync(file);
}

const [way, input, output, jobs] = process.argv.slice(2);
const start = performance.now();
if (way === 'loop') await loop(input, output);
else await runBulk(input, output, { jobs: Number(jobs) });
const seconds = (performance.now() - start) / 1000;
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ seconds, cpu: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }));
