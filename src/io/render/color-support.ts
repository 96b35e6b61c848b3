/** Whether a terminal wants colors. */

/** The parts of Node's `process` that are looked at. Browsers and workers have none. */
interface Process {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly stdout?: { readonly isTTY?: boolean };
}

/** https://no-color.org: any value but the empty one switches color off; so does a pipe. `FORCE_COLOR` asks for it all the same. */
export function terminalTakesColor(process: Process | undefined = (globalThis as { process?: Process }).process): boolean {
  const { NO_COLOR, FORCE_COLOR, TERM } = process?.env ?? {};
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0';
  return process?.stdout?.isTTY === true && TERM !== 'dumb';
}
