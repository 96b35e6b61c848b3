/** `vie complete SHELL`: completion for bash, zsh, fish and PowerShell. */
import { ShellCompDirective } from '@bomb.sh/tab';
import tab from '@bomb.sh/tab/commander';
import type { Command } from 'commander';

/** Adds the command `complete` to a program that has all its other commands. */
export function addCompletion(program: Command): void {
  const completion = tab(program);
  // Where there is no word to offer, the shell offers files. tab itself never lets it.
  Object.defineProperty(completion, 'directive', {
    get: () => (completion.completions.length > 0 ? ShellCompDirective.ShellCompDirectiveNoFileComp : ShellCompDirective.ShellCompDirectiveDefault),
    set: () => undefined,
  });
  // `extract` need not be named: its flags complete without it.
  const standard = program.commands.find((command) => command.name() === 'extract');
  for (const { long, short, description, argChoices, required, optional } of standard?.options ?? []) {
    const name = long?.slice(2);
    if (name === undefined) continue;
    const alias = short?.slice(1);
    if (!required && !optional) completion.option(name, description, alias);
    else completion.option(name, description, (add) => argChoices?.forEach((word) => void add(word, '')), alias);
  }
}
