/** `vie shards` and its flags. */
import { type Command, Option } from 'commander';
import type { ShardsAddFlags, ShardsJoinFlags, ShardsWorkFlags } from './commands/shards.ts';
import { UsageError } from './errors.ts';
import { addFieldFlags, addJsonFlags, addReadingFlags, type Done, wordOption } from './flags.ts';
import { SHARD_ENCODINGS, SHARD_LIST, type Share } from './words.ts';

const PARTS = 'parts';

/** Adds `shards add`, `shards work` and `shards join`. */
export function addShards(program: Command, done: Done): void {
  const shards = program.command('shards').description('a corpus in pieces, for many processes and machines').addHelpText('after', HELP);
  addAdd(shards, done);
  addWork(shards, done);
  addJoin(shards, done);
}

const HELP = `
Examples:
  vie shards add news/ --redis redis://db:6379      once
  vie shards work --redis redis://db:6379           in as many processes as there are processors, on all machines
  vie shards join -o entities.jsonl                 at the end: what vie extract writes for one file after another

  vie shards add news/                              without a queue, under any scheduler:
  vie shards work --share 3/16                      task 3 of 16, from 0

All machines must find files, list and parts by the same paths. A queue needs more packages: npm install bullmq@6 ioredis, or bullmq@6 pg.
Exit codes: 0 all is done, 1 something is missing, 2 wrong command line, 130 interrupted. Records that fail are part of the output and do not count.`;

function addAdd(shards: Command, done: Done): void {
  const command = shards
    .command('add')
    .description('cut files of JSONL or lines, write the list, and fill the queue; it may be run again at any time')
    .argument('<files...>', 'files, and directories with .jsonl and .ndjson files')
    .option('--list <file>', 'where the list goes', SHARD_LIST)
    .addOption(new Option('--bytes <n>', 'bytes of a shard').argParser((word) => parseCount(word, '--bytes', BYTES)).default(1 << 20))
    .option('--tag <word>', 'to read all anew: another word when the flags of work change (a new version of this package does it too)');
  addQueueFlags(command)
    .addOption(new Option('--max-waiting <n>', 'wait while so many jobs wait').argParser((word) => parseCount(word, '--max-waiting', MANY)))
    .action(async (files: string[], flags: ShardsAddFlags) => {
      const { shardsAddCommand } = await import('./commands/shards.ts');
      done(await shardsAddCommand(files, flags));
    });
}

function addWork(shards: Command, done: Done): void {
  const command = shards
    .command('work')
    .description('read shards until none is left; those whose part is there are skipped')
    .option('--parts <folder>', 'where parts go', PARTS)
    .addOption(new Option('--list <file>', `without a queue: the list, or - for standard input (default: "${SHARD_LIST}")`).conflicts(QUEUES))
    .addOption(new Option('--share <k/n>', 'without a queue: every n-th shard from the k-th on, from 0').argParser(parseShare).conflicts(QUEUES));
  addQueueFlags(command)
    .addOption(
      new Option('--lock <seconds>', 'after which the job of a worker that died is taken over')
        .argParser((word) => parseCount(word, '--lock', SECONDS))
        .default(30),
    )
    .option('--stay', 'wait for more jobs, until SIGTERM')
    .addOption(wordOption('-i, --input <kind>', 'what the files are', ['jsonl', 'lines']).default('jsonl'))
    .addOption(wordOption('--encoding <name>', 'how bytes are written', SHARD_ENCODINGS).default('utf8'));
  addJsonFlags(addReadingFlags(addFieldFlags(command)))
    .option('-q, --quiet', 'no progress')
    .action(async (flags: ShardsWorkFlags) => {
      const { shardsWorkCommand } = await import('./commands/shards.ts');
      done(await shardsWorkCommand(flags));
    });
}

function addJoin(shards: Command, done: Done): void {
  shards
    .command('join')
    .description('write all parts into one file, in the order of the list, once all are there')
    .option('--list <file>', 'the list', SHARD_LIST)
    .option('--parts <folder>', 'where the parts are', PARTS)
    .requiredOption('-o, --output <file>', 'where they go')
    .action(async (flags: ShardsJoinFlags) => {
      const { shardsJoinCommand } = await import('./commands/shards.ts');
      done(await shardsJoinCommand(flags));
    });
}

const QUEUES = ['redis', 'postgres'];

function addQueueFlags(command: Command): Command {
  return command
    .addOption(new Option('--redis <address>', 'a queue on Redis 6.2 or newer: redis://host:6379').env('VIE_REDIS').conflicts('postgres'))
    .addOption(new Option('--postgres <address>', 'a queue on PostgreSQL: postgres://user@host/database').env('VIE_POSTGRES'))
    .addOption(new Option('--queue <name>', 'the name of the queue: one for each corpus').argParser(parseQueue).default('shards'));
}

/** BullMQ makes keys of Redis of it, with `:` between their parts. */
function parseQueue(word: string): string {
  if (/^[A-Za-z0-9_.-]+$/u.test(word)) return word;
  throw new UsageError(`--queue: '${word}' must be letters a to z, digits, '.', '-' and '_'.`);
}

interface Range {
  readonly least: number;
  readonly most: number;
}

const BYTES: Range = { least: 1 << 16, most: 10 << 20 };
const MANY: Range = { least: 1, most: 1e9 };
const SECONDS: Range = { least: 2, most: 3600 };

function parseCount(word: string, flag: string, { least, most }: Range): number {
  const count = Number(word);
  if (/^\d{1,10}$/u.test(word) && count >= least && count <= most) return count;
  throw new UsageError(`${flag}: '${word}' must be a number from ${least} to ${most}.`);
}

/** `3/16` */
function parseShare(word: string): Share {
  const [, index, count] = /^(\d{1,9})\/([1-9]\d{0,8})$/u.exec(word) ?? [];
  if (index !== undefined && Number(index) < Number(count)) return { index: Number(index), count: Number(count) };
  throw new UsageError(`--share: '${word}' must be k/n, with k from 0 to n - 1.`);
}
