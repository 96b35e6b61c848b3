#!/usr/bin/env node
/** The commands `vie` and `vietnamese-entities`. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { type Command, CommanderError } from 'commander';
import { closestTo } from './choices.ts';
import { complain, EXIT, messageOf, UsageError } from './errors.ts';
import { handleProcess } from './process.ts';
import { createProgram } from './program.ts';

async function main(args: readonly string[]): Promise<void> {
  handleProcess();
  try {
    const program = createProgram(nameOf(process.argv[1] ?? ''), (code) => {
      process.exitCode = code;
    });
    await addComplete(program, args);
    requireCommand(program, args);
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    process.exitCode = codeFor(error);
  }
}

/** Loaded only when it is asked for. */
async function addComplete(program: Command, args: readonly string[]): Promise<void> {
  if (args[0] === 'complete') (await import('./commands/complete.ts')).addCompletion(program);
  else program.command('complete').description('completion for bash, zsh, fish and powershell').argument('<shell>');
}

/** A word that is no file and looks like a command was meant as one: `vie extrat`. */
function requireCommand(program: Command, [word]: readonly string[]): void {
  if (word === undefined || word.startsWith('-') || /[./\\]/u.test(word) || existsSync(word)) return;
  const names = [...program.commands.map((c) => c.name()), 'help'];
  if (names.includes(word)) return;
  const closest = closestTo(word, names);
  throw new UsageError(`unknown command or file '${word}'.${closest === undefined ? '' : ` Did you mean ${closest}?`} Commands: ${names.join(', ')}.`);
}

function codeFor(error: unknown): number {
  // Commander has said what it is about.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  complain(messageOf(error));
  return error instanceof UsageError ? EXIT.usage : EXIT.failed;
}

/** As it was called; npm makes a script of that name, on Windows with an extension. */
function nameOf(script: string): string {
  return basename(script).startsWith('vietnamese-entities') ? 'vietnamese-entities' : 'vie';
}

void main(process.argv.slice(2));
