/** `vie shards`: a corpus in byte ranges, for any number of processes, with a queue or with a list alone. */
import { setTimeout as sleep } from 'node:timers/promises';
import { addShards, shardProcessor } from '../../node/bullmq.ts';
import { joinShards, readShards, type Shard, type ShardOptions, type ShardResult, saveShards, shardsOf, shardWorker } from '../../node/shards.ts';
import { shardsIn } from '../../node/shards/list.ts';
import { version } from '../dist.ts';
import { codeOf, complain, EXIT, messageOf, UsageError } from '../errors.ts';
import type { ReadingFlags } from '../flags.ts';
import { extensionOf, kindOf } from '../input/kinds.ts';
import { sourcesOf } from '../input/sources.ts';
import { fieldChoice } from '../output/json.ts';
import { grouped, Progress } from '../progress.ts';
import { namesQueue, openQueue, type QueueAccess, type QueueFlags } from '../queue.ts';
import { requireOther } from '../run.ts';
import { SHARD_LIST, type ShardEncoding, type Share } from '../words.ts';
import { type RecordFlags, recordOptions } from './bulk.ts';
import { configOf } from './reading.ts';

export interface ShardsAddFlags extends QueueFlags {
  readonly list: string;
  readonly bytes: number;
  readonly tag?: string;
  readonly maxWaiting?: number;
}

export interface ShardsWorkFlags extends QueueFlags, ReadingFlags, RecordFlags {
  /** Absent: `SHARD_LIST`, where there is no queue. */
  readonly list?: string;
  readonly share?: Share;
  readonly parts: string;
  readonly input: 'jsonl' | 'lines';
  readonly encoding: ShardEncoding;
  /** Seconds. */
  readonly lock: number;
  readonly stay?: true;
  readonly quiet?: true;
}

export interface ShardsJoinFlags {
  readonly list: string;
  readonly parts: string;
  readonly output: string;
}

/** Cuts files, writes the list, and adds its shards to the queue, if one is named. @returns the exit code */
export async function shardsAddCommand(args: readonly string[], flags: ShardsAddFlags): Promise<number> {
  const { list, bytes, tag = '', queue: name, maxWaiting } = flags;
  const files = await filesOf(args);
  requireOther(files, list, '--list');
  // A server that does not answer is reported before all files are read.
  const access = namesQueue(flags) ? await openQueue(flags) : undefined;
  try {
    const count = await saveShards(list, shardsOf(files, { bytes, version: `${version()} ${tag}` }));
    say(`${counted(count, 'shard')} in ${list}`);
    if (access === undefined) return EXIT.ok;
    const { queue } = access;
    await addShards(queue, readShards(list), maxWaiting === undefined ? {} : { maxWaiting });
    // The queue keeps one job of an id, also one that has failed.
    await queue.retryJobs({ state: 'failed' });
    say(`${counted(count, 'job')} added to the queue ${name}`);
    return EXIT.ok;
  } finally {
    await access?.queue.close();
  }
}

const EXTENSIONS = ['jsonl', 'ndjson'] as const;

/** @throws Error for a file that is not there; UsageError for what cannot be cut at line ends */
async function filesOf(args: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for await (const source of sourcesOf(args, { extensions: EXTENSIONS })) {
    if ('error' in source) throw new Error(source.error);
    const { path, name } = source;
    if (path === undefined) throw new UsageError('shards are ranges of files: name files, not standard input');
    const kind = extensionOf(name) === '' ? 'jsonl' : kindOf(name, '');
    if (kind === 'csv' || kind === 'html') throw new UsageError(`${name}: shards are lines of JSONL or text, not ${kind}`);
    files.push(path);
  }
  if (files.length === 0) throw new UsageError(`there is no file to cut; directories are searched for ${EXTENSIONS.join(' and ')}`);
  return files;
}

/** Reads shards until none is left, or for ever. @returns exit code 1 when one of them could not be read */
export async function shardsWorkCommand(flags: ShardsWorkFlags): Promise<number> {
  const options = shardOptions(flags);
  const tally = new ShardTally(flags);
  try {
    if (namesQueue(flags)) await workOnQueue(await openQueue(flags), options, flags, tally);
    else await workOnList(options, flags, tally);
  } finally {
    tally.clear();
  }
  return tally.summarize();
}

/** @throws UsageError for options that the library refuses, with its message */
function shardOptions(flags: ShardsWorkFlags): ShardOptions {
  const { parts, input, encoding, fields } = flags;
  if (fields !== undefined && fieldChoice(fields).has('text') && !flags.html) throw new UsageError('--fields: shards have no field text.');
  return { parts, ...recordOptions(flags, { input, encoding: encoding === 'utf8' ? 'utf-8' : encoding }, configOf(flags)) };
}

async function workOnList(options: ShardOptions, { list = SHARD_LIST, share = { index: 0, count: 1 } }: ShardsWorkFlags, tally: ShardTally): Promise<void> {
  const work = shardWorker(options);
  let number = 0;
  for await (const shard of list === '-' ? shardsIn(process.stdin, 'standard input') : readShards(list)) {
    if (number++ % share.count !== share.index) continue;
    try {
      tally.done(shard, await work(shard));
    } catch (error) {
      // The files of others may be as they should; a full disk is full for them too.
      if (codeOf(error) !== 'ENOENT' && !(error instanceof Error && error.name === 'ShardChangedError')) throw error;
      tally.failed(shard, error);
    }
  }
}

/** Milliseconds between two looks at whether there is work left. */
const LOOK = 500;

async function workOnQueue({ queue, startWorker }: QueueAccess, options: ShardOptions, { lock, stay }: ShardsWorkFlags, tally: ShardTally): Promise<void> {
  const worker = startWorker(shardProcessor(options), { lockSeconds: lock });
  worker.on('completed', ({ data }, result) => tally.done(data, result));
  worker.on('failed', (job, error) => job && tally.failed(job.data, error, job.finishedOn === undefined ? 'again' : 'ended'));
  // Lost connections, and locks that were lost with them: the worker goes on by itself.
  worker.on('error', (error) => tally.trouble(error));
  queue.on('error', (error) => tally.trouble(error));
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  while (!stop.signal.aborted && (stay || !(await isEmpty(queue)))) await sleep(LOOK, undefined, { signal: stop.signal }).catch(() => {});
  await worker.close();
  await queue.close();
}

/** Jobs of a worker that is gone count as active until another takes them over. */
async function isEmpty(queue: QueueAccess['queue']): Promise<boolean> {
  // A server that is away is not empty.
  const counts = await queue.getJobCounts('waiting', 'active', 'delayed').catch(() => ({ unknown: 1 }));
  return Object.values(counts).every((count) => count === 0);
}

/** What a process has done. */
class ShardTally {
  private readonly progress: Progress;
  private shards = 0;
  private skipped = 0;
  private lost = 0;
  private readonly sum = { records: 0, failed: 0, bytes: 0 };
  private lastTrouble = '';

  constructor({ quiet }: Pick<ShardsWorkFlags, 'quiet'>) {
    this.progress = new Progress({ isWanted: process.stderr.isTTY && quiet !== true });
  }

  done({ from, to }: Shard, { records, failed, skipped }: ShardResult): void {
    this.shards++;
    if (skipped) this.skipped++;
    this.sum.records += records;
    this.sum.failed += failed;
    if (!skipped) this.sum.bytes += to - from;
    this.lastTrouble = '';
    this.progress.update(this.sum);
  }

  failed({ file, from, to }: Shard, error: unknown, job: 'again' | 'ended' = 'ended'): void {
    if (job === 'ended') this.lost++;
    this.complain(`${file}, bytes ${from} to ${to}: ${messageOf(error)}${job === 'again' ? ' It is tried again.' : ''}`);
  }

  /** Drivers tell the same trouble again and again while a server is away. */
  trouble(error: Error): void {
    const message = messageOf(error);
    if (message !== this.lastTrouble) this.complain(message);
    this.lastTrouble = message;
  }

  clear(): void {
    this.progress.clear();
  }

  /** Records that failed stand in the parts, and would fail again; so they do not count for the exit code. */
  summarize(): number {
    const { shards, skipped, lost } = this;
    const { records, failed } = this.sum;
    const there = skipped > 0 ? `, ${grouped(skipped)} of them there before` : '';
    say(`${counted(shards, 'shard')}${there}, ${counted(records, 'record')}${failed > 0 ? `, ${grouped(failed)} failed` : ''}`);
    if (lost === 0) return EXIT.ok;
    complain(`${counted(lost, 'shard')} could not be read`);
    return EXIT.failed;
  }

  private complain(message: string): void {
    this.clear();
    complain(message);
  }
}

/** Writes the output when all parts are there. @returns exit code 1 while some are missing */
export async function shardsJoinCommand({ list, parts, output }: ShardsJoinFlags): Promise<number> {
  requireOther([list], output, '--output');
  const { records, missing, parts: count } = await joinShards(readShards(list), { parts, to: output });
  const [first] = missing;
  if (first === undefined) {
    say(`${counted(count, 'part')}, ${counted(records, 'record')} in ${output}`);
    return EXIT.ok;
  }
  const { file, from, to } = first;
  complain(
    `${counted(missing.length, 'part')} not there yet, the first of ${file}, bytes ${from} to ${to}; nothing was written. vie shards work reads what is missing`,
  );
  return EXIT.failed;
}

/** `1 shard`, `1,234 shards` */
function counted(n: number, thing: string): string {
  return `${grouped(n)} ${thing}${n === 1 ? '' : 's'}`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
