/** Values as JSON: one a line, or items of one array. */

export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

/** What stands around and between the items of an array. */
export const JSON_ARRAY = { begin: '[\n  ', between: ',\n  ', end: '\n]\n' };

/** An item of an array, indented. */
export function jsonItem(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replaceAll('\n', '\n  ');
}
