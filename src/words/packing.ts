/** Scores as characters that stand in no word: the ASCII marks, digits and capitals, but " $ < and \. */
const ALPHABET = "!#%&'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`";

/** How many scores there are. */
export const LEVELS: number = ALPHABET.length;
/** By character code below 97: its level + 1; 0 for what is no score. */
const levels = new Uint8Array(97);
for (let i = 0; i < LEVELS; i++) levels[ALPHABET.charCodeAt(i)] = i + 1;

export function encodeScore(level: number): string {
  return ALPHABET[level];
}

/** Calls `visit` for each word of a packed string, with its level. */
export function unpack(packed: string, visit: (word: string, level: number) => void): void {
  let from = 0;
  for (let i = 0; i < packed.length; i++) {
    const c = packed.charCodeAt(i);
    if (c >= 97 || levels[c] === 0) continue;
    visit(packed.slice(from, i), levels[c] - 1);
    from = i + 1;
  }
}
