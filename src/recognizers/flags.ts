/** One of the letters is among the flags of a row (`data/README.md`). */
export function hasAny(flags: string, letters: string): boolean {
  for (let i = 0; i < letters.length; i++) if (flags.includes(letters.charAt(i))) return true;
  return false;
}
