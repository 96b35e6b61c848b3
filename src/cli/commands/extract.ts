/** `vie extract`: the entities of texts, in any format. */
import { complain, messageOf, UsageError } from '../errors.ts';
import type { ExtractFlags } from '../flags.ts';
import { formatOf } from '../output/formats.ts';
import { type Sampled, sampled } from '../input/sample.ts';
import { sourceSettings } from '../input/settings.ts';
import { type MissingSource, type Source, sourcesOf } from '../input/sources.ts';
import { isFolder, openSink } from '../output/sinks.ts';
import { requireInput, runAll } from '../run.ts';
import { bulkFile, obstacleTo, runInBulk } from './bulk.ts';
import { documentOf, readingOf } from './reading.ts';
import { outputSettings, sinkSettings } from '../output/settings.ts';

export async function extractCommand(files: readonly string[], flags: ExtractFlags): Promise<number> {
  const reading = readingOf(flags);
  const settings = outputSettings(flags);
  const name = flags.format ?? (flags.output === undefined && process.stdout.isTTY ? 'pretty' : 'jsonl');
  requireInput(files, flags);
  const obstacle = obstacleTo(files, flags, name);
  checkRunFlags(flags, obstacle);
  let sources = sourcesOf(files, sourceSettings(flags));
  if (obstacle === undefined) {
    const alone = await onlySource(sources);
    const file = 'sample' in alone ? bulkFile(alone, flags) : undefined;
    if (file !== undefined) return runInBulk(file, { files, flags, reading });
    checkRunFlags(flags, 'this input');
    sources = each('sample' in alone ? alone.source : alone);
  }
  const sink = openSink(await formatOf(name, settings), sinkSettings(flags));
  return runAll({ files, flags, sources, sink, make: (record) => documentOf(record, reading) });
}

/** @throws UsageError for `--resume` where it would do nothing; a note for `--jobs` */
function checkRunFlags({ resume, jobs, output, quiet }: ExtractFlags, obstacle: string | undefined): void {
  if (resume && output === undefined) throw new UsageError('--resume needs an output: -o FILE or -o FOLDER/');
  if (obstacle === undefined) return;
  if (resume && output !== undefined && !isFolder(output))
    throw new UsageError(`--resume goes on with one file of JSONL or lines into JSONL, or with a folder; not with ${obstacle}`);
  if (typeof jobs === 'number' && jobs > 1 && !quiet) complain(`--jobs is for one file of JSONL or lines into JSONL; one thread because of ${obstacle}`);
}

async function onlySource(sources: AsyncIterable<Source | MissingSource>): Promise<Sampled | MissingSource> {
  for await (const source of sources) return 'error' in source ? source : sampledOrMissing(source);
  throw new UsageError('there is nothing to read');
}

async function sampledOrMissing(source: Source): Promise<Sampled | MissingSource> {
  try {
    return await sampled(source);
  } catch (error) {
    return { name: source.name, error: messageOf(error) };
  }
}

async function* each<T>(item: T): AsyncGenerator<T> {
  yield item;
}
