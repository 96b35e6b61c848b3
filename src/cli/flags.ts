/** The flags that commands share. This module and `program.ts` are all that `--help` loads. */
import { type Command, Option } from 'commander';
import { ENTITY_TYPES } from '../entity-lists.ts';
import { choose, chooseAll, splitList } from './choices.ts';
import { UsageError } from './errors.ts';
import { INPUT_KINDS, type InputKind } from './input/kinds.ts';
import type { FormatName } from './output/names.ts';
import { type EncodingFlag, ENCODINGS, OFFSET_UNITS } from './words.ts';

/** Gets the exit code of the command that ran. */
export type Done = (code: number) => void;

/** Flags for the fields of records. */
export interface FieldFlags {
  readonly field: string;
  readonly id?: string;
  readonly date?: string;
  readonly keep?: readonly string[];
  readonly keepAll?: true;
  /** The texts of records and lines are HTML. */
  readonly html?: true;
}

/** Flags of all commands that read texts. */
export interface InputFlags extends FieldFlags {
  readonly input: InputKind | 'auto';
  readonly encoding: EncodingFlag;
  readonly delimiter?: string;
  readonly ext?: readonly string[];
  readonly text?: string;
  readonly output?: string;
  readonly resume?: true;
  readonly quiet?: true;
  readonly failFast?: true;
}

/** Flags of the commands that look for entities. */
export interface ReadingFlags {
  readonly referenceDate?: string;
  readonly types?: readonly string[];
  readonly overlap?: string;
  readonly lexicon?: string;
}

/** Flags for what is written. */
export interface OutputFlags {
  readonly fields?: string;
  readonly evidence: boolean;
  readonly withText?: true;
  readonly offsets?: (typeof OFFSET_UNITS)[number];
  readonly words?: true;
  readonly layers?: true;
  readonly excel?: true;
  readonly base?: string;
  readonly lang: (typeof LANGUAGE_WORDS)[number];
  readonly color: boolean;
}

export interface ExtractFlags extends InputFlags, ReadingFlags, OutputFlags {
  /** Absent: `pretty` on a terminal, else `jsonl`. */
  readonly format?: FormatName;
  readonly jobs: number | 'auto';
}

const INPUT_WORDS: readonly string[] = ['auto', ...INPUT_KINDS];
const LANGUAGE_WORDS = ['en', 'vi'] as const;
const OVERLAP_WORDS = ['nested', 'outermost', 'innermost'] as const;
const DELIMITER_WORDS = ['comma', 'semicolon', 'tab'] as const;

/** An option whose word is one of a list; completion knows them. */
export function wordOption(flags: string, description: string, allowed: readonly string[]): Option {
  const name = flags.split(' ').find((part) => part.startsWith('--')) ?? flags;
  return new Option(flags, description).choices([...allowed]).argParser((word) => choose(word, name, allowed));
}

/** An option that takes a list with commas. */
function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((list) => splitList(list));
}

/** `-i`, `--encoding`, `--field` and the like. */
export function addInputFlags(command: Command): Command {
  const delimiters: Readonly<Record<string, string>> = { comma: ',', semicolon: ';', tab: '\t' };
  command
    .addOption(wordOption('-i, --input <kind>', 'what the input is; auto looks at extension and first bytes', INPUT_WORDS).default('auto'))
    .addOption(wordOption('--encoding <name>', 'how bytes are written', ENCODINGS).default('auto'));
  return addFieldFlags(command)
    .addOption(
      wordOption('--delimiter <name>', 'of CSV (default: by the first line)', DELIMITER_WORDS).argParser(
        (word) => delimiters[choose(word, '--delimiter', DELIMITER_WORDS)],
      ),
    )
    .addOption(listOption('--ext <names>', 'the extensions that are read in directories'))
    .option('--text <text>', 'read this text')
    .option('-o, --output <path>', 'a file, or a folder with / at the end')
    .option('--resume', 'go on where a run with the same command line was ended')
    .option('-q, --quiet', 'no progress')
    .option('--fail-fast', 'stop at the first record that fails');
}

/** `--field`, `--id`, `--date`, `--keep`, `--html`. */
export function addFieldFlags(command: Command): Command {
  return command
    .option('--field <name>', 'the field of JSONL or CSV that holds the text', 'text')
    .option('--id <name>', 'the field that holds the id (default: id, else the number of the line)')
    .option('--date <name>', 'the field that holds the day of publication')
    .addOption(listOption('--keep <names>', 'fields to copy into the output, separated by commas'))
    .option('--keep-all', 'copy all fields but the text')
    .option('--html', 'the texts in JSONL, CSV or lines are HTML');
}

/** `-d`, `-t`, `--overlap`, `--lexicon`. */
export function addReadingFlags(command: Command): Command {
  return command
    .option('-d, --reference-date <day>', 'the day of publication, YYYY-MM-DD: solves “hôm qua”, “26/12”')
    .addOption(new Option('-t, --types <names>', `report only these: ${ENTITY_TYPES.join(', ')}`).argParser((list) => chooseAll(list, '--types', ENTITY_TYPES)))
    .addOption(wordOption('--overlap <way>', 'spans inside spans (default: nested)', OVERLAP_WORDS))
    .option('--lexicon <file>', 'a JSON file with names of your own: `vie schema lexicon` says how');
}

/** `--fields`, `--no-evidence`, `--offsets` and the like. */
export function addOutputFlags(command: Command): Command {
  return addJsonFlags(command)
    .option('--with-text', 'of JSON, add the text that the offsets count in')
    .addOption(wordOption('--offsets <unit>', 'what offsets count (default: as the format has them, utf16 in JSON)', OFFSET_UNITS))
    .option('--words', 'tokens of conll and spacy are words, not syllables')
    .option('--layers', 'a column of conll for each type')
    .option('--excel', 'csv for spreadsheets: byte order mark, no formulas')
    .option('--base <address>', 'put before ids to make addresses in web-annotation and schema-org')
    .addOption(wordOption('--lang <language>', 'of labels in html and svg', LANGUAGE_WORDS).default('en'))
    .option('--no-color', 'no colors, as with NO_COLOR');
}

/** `--fields`, `--no-evidence`. */
export function addJsonFlags(command: Command): Command {
  return command
    .option('--fields <names>', 'of JSON, only these parts or fields: people, entities.type, entities.text, …')
    .option('--no-evidence', 'of JSON, leave the evidence out');
}

/** The number of threads. @throws UsageError */
export function parseJobs(word: string): number | 'auto' {
  if (word === 'auto') return 'auto';
  if (/^[1-9]\d{0,2}$/u.test(word)) return Number(word);
  throw new UsageError(`--jobs: '${word}' must be auto or a number from 1 to 999.`);
}

/** A port of this machine; 0 is any that is free. */
export function parsePort(word: string): number {
  const port = Number(word);
  if (/^\d{1,5}$/u.test(word) && port <= 65_535) return port;
  throw new UsageError(`--port: '${word}' must be a number from 0 to 65535.`);
}
