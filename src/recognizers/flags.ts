/** One of the letters is among the flags of a row (`data/README.md`). */
export function hasAny(flags: string, letters: string): boolean {
  for (let i = 0; i < flags.length; i++) {
    const flag = flags.charCodeAt(i);
    for (let k = 0; k < letters.length; k++) if (letters.charCodeAt(k) === flag) return true;
  }
  return false;
}
