/** How the commands end, and how they say what went wrong. */

/** Exit codes of all commands. */
export const EXIT = {
  /** All was read. */
  ok: 0,
  /** Some files or records failed; the others were written. */
  failed: 1,
  /** The command line is wrong; nothing was read. */
  usage: 2,
  /** Ctrl+C. */
  interrupted: 130,
} as const;

/** The command line is wrong. The message is for the user, and the exit code is 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The system's code of an error (`ENOENT`, `EPIPE`), if it has one. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** One line on standard error. */
export function complain(message: string): void {
  process.stderr.write(`vie: ${message}\n`);
}
