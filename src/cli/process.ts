/** What the command does as a process: signals, and readers that go away. */
import { codeOf, complain, EXIT } from './errors.ts';

/** Called once at the start. */
export function handleProcess(): void {
  // `vie … | head -1`: nobody reads on. That is no failure. On Windows it is EOF.
  process.stdout.on('error', (error) => {
    if (codeOf(error) === 'EPIPE' || codeOf(error) === 'EOF') process.exit(EXIT.ok);
    complain(error.message);
    process.exit(EXIT.failed);
  });
  process.stderr.on('error', () => process.exit(EXIT.failed));
  process.on('SIGINT', () => {
    if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    process.exit(EXIT.interrupted);
  });
}
