/** `vie places`: administrative units by name or code, and what became of them on 1 July 2025. */
import { type AdministrativeUnit, findUnit, predecessors, successors } from '../../places.ts';
import { complain, EXIT, messageOf, UsageError } from '../errors.ts';

export interface PlacesFlags {
  readonly at?: string;
  readonly within?: string;
  readonly format?: 'pretty' | 'jsonl';
}

type Change = 'successors' | 'predecessors';

/** The units of each name or code. @returns exit code 1 when there is none for one of them */
export function findCommand(names: readonly string[], flags: PlacesFlags): number {
  let code: number = EXIT.ok;
  for (const name of names) {
    const units = look(() => findUnit(name, { ...dayOf(flags), ...(flags.within !== undefined && { within: flags.within }) }));
    if (units.length === 0) code = notFound(name);
    for (const unit of units) print(unit, lineOf(unit), flags);
  }
  return code;
}

/** What became of each unit, or what it was made of. A name may mean several units: each has a line. */
export function changeCommand(change: Change, names: readonly string[], flags: PlacesFlags): number {
  const era = change === 'successors' ? 'old' : 'new';
  let code: number = EXIT.ok;
  for (const name of names) {
    const units = look(() => findUnit(name, flags.within === undefined ? {} : { within: flags.within })).filter((unit) => unit.era === era && !unit.dissolved);
    if (units.length === 0) code = notFound(name, era);
    for (const unit of units) {
      const others = look(() => (change === 'successors' ? successors(unit, dayOf(flags)) : predecessors(unit, dayOf(flags))));
      print({ unit, [change]: others }, [lineOf(unit), ...others.map((other) => `  ${lineOf(other)}`)].join('\n'), flags);
    }
  }
  return code;
}

function dayOf({ at }: PlacesFlags): { readonly at?: string } {
  return at === undefined ? {} : { at };
}

/** The library checks days and names. */
function look<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

function notFound(name: string, era?: AdministrativeUnit['era']): number {
  const which = era === undefined ? '' : era === 'old' ? ' until 2025-06-30' : ' since 2025-07-01';
  complain(`no unit${which} is called ${JSON.stringify(name)}`);
  return EXIT.failed;
}

function print(value: unknown, line: string, { format = process.stdout.isTTY ? 'pretty' : 'jsonl' }: PlacesFlags): void {
  process.stdout.write(`${format === 'pretty' ? line : JSON.stringify(value)}\n`);
}

/** `26740  Phường Sài Gòn, Thành phố Hồ Chí Minh  since 2025-07-01` */
function lineOf(unit: AdministrativeUnit): string {
  const names: string[] = [];
  for (let at: AdministrativeUnit | undefined = unit; at !== undefined; at = at.parent) names.push(at.fullName);
  const { start, end } = unit.validity;
  const validity = unit.dissolved ? 'dissolved before March 2025' : [start && `since ${start}`, end && `until ${end}`].filter(Boolean).join(', ');
  return `${unit.code.padEnd(5)}  ${names.join(', ')}  ${validity}`;
}
