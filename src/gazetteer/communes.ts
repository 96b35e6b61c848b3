/** The communes of both eras, unpacked on first use. The packing is described in `data/build/communes.ts`. */
import { COMMUNE_CODES, COMMUNE_NAMES } from './communes.generated.ts';
import { CAPACITY, CODES } from './limits.ts';
import { foldSpelling, unitKey } from './unit-key.ts';

/** One row a commune, old era first, each era by parent and code. */
export interface Communes {
  readonly codes: Int32Array;
  /** One character a syllable; see `nameAt`. */
  readonly names: readonly string[];
  /** Char code of the type letter as packed. */
  readonly letters: Uint8Array;
  readonly parents: Int16Array;
  /** Rows before this one are of the old era. */
  readonly firstNew: number;
  /** What each character stands for. */
  readonly syllables: ReadonlyMap<string, string>;
  /** Key of a syllable → the character that stands for it in `byKey`. */
  readonly characters: ReadonlyMap<string, string>;
  /** Name in characters → one more than the first row with it; `next` leads on, 0 ends. */
  readonly byKey: ReadonlyMap<string, number>;
  readonly next: Int32Array;
  /** Code → one more than its row; the unit in force wins where a code was used again. */
  readonly oldByCode: Int32Array;
  readonly newByCode: Int32Array;
  /** First row of each district of the old era, in the order of the lines. */
  readonly districts: readonly number[];
}

let communeTable: Communes | undefined;

export function unpackCommunes(): Communes {
  if (communeTable) return communeTable;
  const codes = new Int32Array(CAPACITY);
  const letters = new Uint8Array(CAPACITY);
  const parents = new Int16Array(CAPACITY);
  const parts = COMMUNE_CODES.split('\n\n');
  const districts: number[] = [];
  const firstNew = unpackCodes(parts[0], 0, codes, letters, parents, districts);
  const rows = unpackCodes(parts[1], firstNew, codes, letters, parents, []);

  const { names, keys, syllables, characters } = unpackNames();
  const oldByCode = new Int32Array(CODES);
  const newByCode = new Int32Array(CODES);
  for (let row = 0; row < firstNew; row++) {
    const code = codes[row];
    if (letters[row] >= 97 || oldByCode[code] === 0) oldByCode[code] = row + 1;
  }
  // New names stand behind the old ones; one that is the old unit's of the same code is not written again.
  const newNames = names.splice(firstNew);
  const newKeys = keys.splice(firstNew);
  for (let row = firstNew, named = 0; row < rows; row++) {
    const code = codes[row];
    newByCode[code] = row + 1;
    const same = letters[row] >= 97 ? -1 : oldByCode[code] - 1;
    names.push(same < 0 ? newNames[named] : names[same]);
    keys.push(same < 0 ? newKeys[named++] : keys[same]);
  }
  const byKey = new Map<string, number>();
  const next = new Int32Array(rows);
  // From the last to the first, so that the chains run in the order of the rows.
  for (let row = rows - 1; row >= 0; row--) {
    const known = byKey.get(keys[row]);
    if (known !== undefined) next[row] = known;
    byKey.set(keys[row], row + 1);
  }
  communeTable = { codes: codes.subarray(0, rows), names, letters, parents, firstNew, syllables, characters, byKey, next, oldByCode, newByCode, districts };
  return communeTable;
}

interface Names {
  readonly names: string[];
  /** The same with one character for all syllables of one key. */
  readonly keys: string[];
  readonly syllables: ReadonlyMap<string, string>;
  readonly characters: ReadonlyMap<string, string>;
}

function unpackNames(): Names {
  const [runs, second, packed] = COMMUNE_NAMES.split('\n');
  const list = second.split(' ');
  const folded = foldSpelling(second.toLowerCase().replaceAll("'", '')).split(' ');
  const syllables = new Map<string, string>();
  const characters = new Map<string, string>();
  const others = new Map<string, string>();
  let run = 0;
  let code = runs.charCodeAt(0);
  for (let i = 0; i < list.length; i++, code++) {
    if (code > runs.charCodeAt(run + 1)) {
      run += 2;
      code = runs.charCodeAt(run);
    }
    const c = String.fromCharCode(code);
    const key = folded[i].charCodeAt(0) === 48 ? unitKey(folded[i]) : folded[i];
    syllables.set(c, list[i]);
    const known = key === '-' ? '' : characters.get(key);
    if (known === undefined) characters.set(key, c);
    else others.set(c, known);
  }
  const names = packed.split('|');
  const keys = others.size === 0 ? names.slice() : rewritten(packed, others).split('|');
  return { names, keys, syllables, characters };
}

/** The name of a row as people write it. */
export function nameAt(t: Communes, row: number): string {
  let name = '';
  for (const c of t.names[row]) name += name === '' ? t.syllables.get(c) : ` ${t.syllables.get(c)}`;
  return name;
}

/** The rows with a name, whatever its case and tone-mark placement, in order. */
export function rowsNamed(t: Communes, name: string): number[] {
  let key = '';
  for (const syllable of unitKey(name).split(' ')) {
    const c = t.characters.get(syllable);
    if (c === undefined) return [];
    key += c;
  }
  const rows: number[] = [];
  for (let row = t.byKey.get(key) ?? 0; row !== 0; row = t.next[row - 1]) rows.push(row - 1);
  return rows;
}

/** Reads the lines of one era; the row after the last. */
function unpackCodes(packed: string, first: number, codes: Int32Array, letters: Uint8Array, parents: Int16Array, starts: number[]): number {
  let row = first;
  for (const line of packed.split('\n')) {
    starts.push(row);
    let i = line.indexOf(' ') + 1;
    const parent = Number(line.slice(0, i));
    let code = 0;
    let step = -1;
    for (; i < line.length; i++) {
      const c = line.charCodeAt(i);
      if (c < 58) {
        step = step < 0 ? c - 48 : step * 10 + c - 48;
        continue;
      }
      code += step < 0 ? 3 : step;
      step = -1;
      codes[row] = code;
      letters[row] = c;
      parents[row++] = parent;
    }
  }
  return row;
}

/** Old era: a capital type letter marks a unit that was no longer in force on 2025-06-30. */
export function isCurrent(t: Communes, row: number): boolean {
  return row >= t.firstNew || t.letters[row] >= 97;
}

/** A text with some characters replaced by others. */
function rewritten(text: string, others: ReadonlyMap<string, string>): string {
  let out = '';
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const other = others.get(text[i]);
    if (other === undefined) continue;
    out += text.slice(copied, i) + other;
    copied = i + 1;
  }
  return out + text.slice(copied);
}
