/** Lines of a stream. */

/**
 * The lines of a text that comes in pieces, without their ends (LF or CRLF). What follows the last end is a line, if there is anything. O(n) also
 * for a line of many pieces.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<readonly string[]> {
  let open: string[] = [];
  for await (const piece of pieces) {
    const last = piece.lastIndexOf('\n');
    if (last < 0) {
      open.push(piece);
      continue;
    }
    const whole = open.join('') + piece.slice(0, last);
    open = [piece.slice(last + 1)];
    yield whole.split('\n').map(withoutReturn);
  }
  const rest = open.join('');
  if (rest !== '') yield [withoutReturn(rest)];
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
