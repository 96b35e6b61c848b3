/** Checks on what callers pass in, with messages that say what was given and what is allowed. */

/** What a value is, for a message: `null`, `an array`, `number`, … */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (value === undefined) return 'undefined';
  if (Array.isArray(value)) return 'an array';
  const type = typeof value;
  return type === 'object' || type === 'undefined' ? `an ${type}` : `a ${type}`;
}

/** @throws TypeError when `text` is no string. */
export function requireString(caller: string, text: unknown): asserts text is string {
  if (typeof text !== 'string') throw new TypeError(`${caller}: expected a string, but was given ${describe(text)}`);
}

/** By option its allowed values: `'boolean'`, or a list. */
export type OptionTable = Readonly<Record<string, 'boolean' | readonly string[]>>;

/** @throws TypeError when options are no object, hold an unknown name or a value that is not allowed. */
export function requireOptions(caller: string, options: unknown, table: OptionTable): void {
  if (options === undefined) return;
  if (options === null || typeof options !== 'object' || Array.isArray(options)) {
    throw new TypeError(`${caller}: options must be an object, but were ${describe(options)}`);
  }
  for (const [name, value] of Object.entries(options)) {
    const allowed = Object.hasOwn(table, name) ? table[name] : undefined;
    if (allowed === undefined) {
      throw new TypeError(`${caller}: unknown option "${name}"; allowed are ${Object.keys(table).join(', ')}`);
    }
    if (value === undefined) continue;
    if (allowed === 'boolean') {
      if (typeof value !== 'boolean') throw new TypeError(`${caller}: option "${name}" must be true or false, but was ${describe(value)}`);
    } else if (!allowed.includes(value)) {
      const given = typeof value === 'string' ? `"${value}"` : describe(value);
      throw new TypeError(`${caller}: option "${name}" must be one of ${allowed.map((v) => `"${v}"`).join(', ')}, but was ${given}`);
    }
  }
}
