/** The commands and their flags. What a command needs is loaded when it runs: `--help` loads nothing else. */
import { Command, Option } from 'commander';
import { chooseAll } from './choices.ts';
import { addInputFlags, addOutputFlags, addReadingFlags, type Done, type ExtractFlags, parseJobs, parsePort, wordOption } from './flags.ts';
import { addShards } from './shards-program.ts';
import { FORMATS } from './output/names.ts';
import { FROM_FORMATS, NORMALIZE_STEPS, OFFSET_UNITS } from './words.ts';
import { version } from './dist.ts';
import type { ConvertFlags } from './commands/convert.ts';
import type { ExplainFlags } from './commands/explain.ts';
import type { PlacesFlags } from './commands/places.ts';
import type { ServeFlags } from './commands/serve.ts';
import type { TextCommand, TextFlags } from './commands/texts.ts';

/** @param name the command as it was called: `vie` or `vietnamese-entities` */
export function createProgram(name: string, done: Done): Command {
  const program = new Command(name)
    .description('People, titles, organizations, places, dates and money in Vietnamese news.')
    .option('-V, --version', 'print the version')
    .on('option:version', () => {
      process.stdout.write(`${version()}\n`);
      process.exit(0);
    })
    .showSuggestionAfterError()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /u, 'vie: ')) })
    // Inherited by all commands: errors are thrown, and the exit code is ours.
    .exitOverride()
    .helpCommand('help [command]', 'say more about a command')
    .addHelpText('after', HELP);
  addExtract(program, done);
  for (const [command, about] of Object.entries(TEXT_COMMANDS) as [TextCommand, string][]) addTextCommand(program, command, about, done);
  addPlaces(program, done);
  addConvert(program, done);
  addShards(program, done);
  addSchema(program, done);
  addExplain(program, done);
  addServe(program, done);
  return program;
}

const HELP = `
Examples:
  vie article.txt                                   an article, on the terminal
  vie news.jsonl -o entities.jsonl -j auto          millions of articles, a line each
  vie pages/ -f brat -o project/                    a directory of pages, for annotators
  curl -s https://example.vn/tin | vie -i html | jq .people
  vie help extract                                  all flags

Exit codes: 0 all was read, 1 some records failed, 2 wrong command line, 130 interrupted.`;

function addExtract(program: Command, done: Done): void {
  const command = program
    .command('extract', { isDefault: true })
    .description('entities of texts (the default command)')
    .argument('[files...]', 'files and directories; - or none: standard input')
    .addOption(wordOption('-f, --format <name>', 'how it is written (default: pretty on a terminal, else jsonl)', FORMATS));
  addReadingFlags(addInputFlags(command))
    .addOption(new Option('-j, --jobs <n>', 'threads, for JSONL and lines: a number or auto').argParser(parseJobs).default(1))
    .action(async (files: string[], flags: ExtractFlags) => {
      const { extractCommand } = await import('./commands/extract.ts');
      done(await extractCommand(files, flags));
    });
  addOutputFlags(command);
}

const TEXT_COMMANDS: Readonly<Record<TextCommand, string>> = {
  segment: 'words, with _ inside',
  tokenize: 'tokens: syllables, numbers, marks',
  sentences: 'a sentence a line',
  normalize: 'NFC, with look-alikes and tone marks put right',
  strip: 'without diacritics',
};

function addTextCommand(program: Command, name: TextCommand, about: string, done: Done): void {
  const command = program
    .command(name)
    .description(about)
    .argument('[files...]', 'files and directories; - or none: standard input')
    .addOption(wordOption('-f, --format <name>', 'text, or records with offsets (default: jsonl for records of JSONL and CSV)', ['text', 'jsonl']));
  addInputFlags(command).action(async (files: string[], flags: TextFlags) => {
    const { textCommand } = await import('./commands/texts.ts');
    done(await textCommand(name, files, flags));
  });
  if (name !== 'normalize') return;
  const steps = new Option('--without <steps>', `steps to leave out: ${NORMALIZE_STEPS.join(', ')}`);
  command
    .addOption(wordOption('--tone-marks <style>', 'old: hòa, new: hoà (default: keep)', ['old', 'new', 'keep']))
    .addOption(wordOption('--iy <style>', 'i: kĩ, y: kỹ (default: keep)', ['i', 'y', 'keep']))
    .addOption(steps.argParser((list) => chooseAll(list, '--without', NORMALIZE_STEPS)));
}

function addPlaces(program: Command, done: Done): void {
  const places = program.command('places').description('administrative units, before and since 1 July 2025');
  const add = (name: 'find' | 'successors' | 'predecessors', about: string): void => {
    places
      .command(name)
      .description(about)
      .argument('<names...>', 'names or codes')
      .option('--at <day>', 'as of this day, YYYY-MM-DD')
      .option('--within <unit>', 'only inside this unit')
      .addOption(wordOption('-f, --format <name>', 'how it is written (default: pretty on a terminal, else jsonl)', ['pretty', 'jsonl']))
      .action(async (names: string[], flags: PlacesFlags) => {
        const { changeCommand, findCommand } = await import('./commands/places.ts');
        done(name === 'find' ? findCommand(names, flags) : changeCommand(name, names, flags));
      });
  };
  add('find', 'units with a name or code');
  add('successors', 'the units since 1 July 2025 that took a unit over');
  add('predecessors', 'the units until 30 June 2025 of which a unit was made');
}

function addConvert(program: Command, done: Done): void {
  const command = program
    .command('convert')
    .description('extractions or annotations in another format')
    .argument('[files...]', 'files and directories; - or none: standard input')
    .addOption(wordOption('--from <name>', 'what the files are', FROM_FORMATS).default('jsonl'))
    .addOption(wordOption('--to <name>', 'how it is written', FORMATS).makeOptionMandatory())
    .addOption(wordOption('--input-offsets <unit>', 'what offsets of the input count (default: as the format has them)', OFFSET_UNITS))
    .option('--texts <folder>', 'where the .txt files of brat and web-annotation are (default: beside them)')
    .option('--predictions', 'of label-studio, take predictions in place of annotations')
    .option('--skip-unknown', 'leave out labels and relations that are not ours')
    .option('--ext <name>', 'the extension that is read in directories', (name: string) => [name.replace(/^\./u, '')])
    .option('-o, --output <path>', 'a file, or a folder with / at the end')
    .option('--resume', 'leave files of the folder that an earlier run has written')
    .option('--fail-fast', 'stop at the first record that fails')
    .action(async (files: string[], flags: ConvertFlags) => {
      const { convertCommand } = await import('./commands/convert.ts');
      done(await convertCommand(files, flags));
    });
  addOutputFlags(command);
}

function addSchema(program: Command, done: Done): void {
  program
    .command('schema')
    .description('JSON Schemas: extraction, record, entity, person, options, config, lexicon')
    .argument('[name]', 'which of them', 'extraction')
    .action(async (name: string) => {
      const { schemaCommand } = await import('./commands/schema.ts');
      done(schemaCommand(name));
    });
}

function addExplain(program: Command, done: Done): void {
  const command = program
    .command('explain')
    .description('which rule accepted, refused or dropped each candidate')
    .argument('[files...]', 'files and directories; - or none: standard input')
    .addOption(wordOption('-f, --format <name>', 'how it is written (default: text on a terminal, else jsonl)', ['text', 'jsonl']));
  addReadingFlags(addInputFlags(command)).action(async (files: string[], flags: ExplainFlags) => {
    const { explainCommand } = await import('./commands/explain.ts');
    done(await explainCommand(files, flags));
  });
}

function addServe(program: Command, done: Done): void {
  program
    .command('serve')
    .description('a page to try it in the browser, for this machine alone')
    .addOption(new Option('-p, --port <number>', 'on 127.0.0.1; 0: any that is free').argParser(parsePort).default(8080))
    .action(async (flags: ServeFlags) => {
      const { serveCommand } = await import('./commands/serve.ts');
      done(await serveCommand(flags));
    });
}
