/**
 * `npm start [-- FILE [DATE]]`: reads an article and shows who is in it, which office they hold, which organizations and places it names,
 * when, and how much. Exit codes: 0 it was read, 1 the file cannot be read, 2 the command line is wrong.
 */
import { readFileSync } from 'node:fs';
import { createExtractor, type Extraction } from 'vietnamese-entities';
import { ansiLegend, printable, toAnsi } from 'vietnamese-entities/render';
import { report } from './seed-report.ts';

const SEED = new URL('../seeds/hau-giang-dan-van-2022.txt', import.meta.url);
/** The day on which the seed article was published. */
const SEED_DATE = '2022-12-27';
const USAGE = 'Usage: npm start [-- FILE [DATE]], with DATE, the day of publication, as YYYY-MM-DD';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'a directory, where a text file is needed',
  EACCES: 'no permission to read it',
};

/** What to tell the user, and how to end. */
class Failure extends Error {
  constructor(
    message: string,
    readonly exitCode: 1 | 2,
  ) {
    super(message);
  }
}

try {
  show(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`npm start: ${error.message}`);
  process.exitCode = error.exitCode;
}

function show(args: readonly string[]): void {
  const [file, date = file === undefined ? SEED_DATE : undefined, ...rest] = args;
  if (rest.length > 0) throw new Failure(`too many arguments: ${rest.join(' ')}\n${USAGE}`, 2);
  // A wrong date is told before the file is opened.
  const read = reader(date);
  const text = textOf(file ?? SEED, file ?? 'the seed article');
  const extraction = read(text);
  console.log(`${toAnsi(text, extraction).trimEnd()}\n`);
  const legend = ansiLegend();
  if (legend !== '') console.log(`${legend}\n`);
  console.log(report(extraction, date).map(printable).join('\n'));
}

/** Reads texts of that day. Without one, dates such as `hôm qua` stay open. */
function reader(date: string | undefined): (text: string) => Extraction {
  if (date === undefined) return createExtractor().extract;
  try {
    return createExtractor({ referenceDate: date }).extract;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Failure(`the date ${JSON.stringify(date)} is not a day such as 2022-12-27\n${USAGE}`, 2);
  }
}

function textOf(file: string | URL, name: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Failure(`${name}: ${reasonOf(error)}`, 1);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Failure(`${name}: not UTF-8. The command vie reads UTF-16, TCVN3, VNI and VIQR too: node dist/cli.cjs ${name}`, 1);
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
