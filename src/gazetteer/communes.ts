/** The communes of both eras, unpacked on first use. `data/build/communes.ts` describes the packed form. */
import { COMMUNE_CODES, COMMUNE_NAMES } from './communes.generated.ts';
import { isAsciiDigit } from '../kit/punctuation.ts';
import { CAPACITY, CODES } from './limits.ts';
import { foldSpelling, unitKey } from './unit-key.ts';

/** One row for each commune: the old era first, each era by parent and code. */
export interface Communes {
  readonly codes: Int32Array;
  /** One character for each syllable; see `nameAt`. */
  readonly names: readonly string[];
  /** Character code of the type letter as packed. A capital: in the old era, no longer in force on 2025-06-30; in the new one, named as the old unit with its code. */
  readonly letters: Uint8Array;
  readonly parents: Int16Array;
  /** Rows before this one are of the old era. */
  readonly firstNew: number;
  /** Character → syllable. */
  readonly syllables: ReadonlyMap<string, string>;
  /** Key of a syllable → its character in `byKey`. */
  readonly characters: ReadonlyMap<string, string>;
  /** Head of the linked list of rows with a name, in characters: row + 1. `next` has the rest of the list; 0 ends it. */
  readonly byKey: ReadonlyMap<string, number>;
  readonly next: Int32Array;
  /** Code → row + 1, or 0. If a code was used again, the unit in force has it. */
  readonly oldByCode: Int32Array;
  readonly newByCode: Int32Array;
  /** First row of each district of the old era, in the order of the lines. */
  readonly districts: readonly number[];
}

/** Type letters from here on are lower case. */
const LOWER_A = 'a'.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

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

  const unpacked = unpackNames();
  const { syllables, characters } = unpacked;
  const { oldByCode, newByCode } = rowsByCode(codes, letters, firstNew, rows);
  const { names, keys } = withSharedNames(unpacked, codes.subarray(0, rows), letters, firstNew, oldByCode);
  const byKey = new Map<string, number>();
  const next = new Int32Array(rows);
  // From the last to the first, so that the lists are in the order of the rows.
  for (let row = rows - 1; row >= 0; row--) {
    const known = byKey.get(keys[row]);
    if (known !== undefined) next[row] = known;
    byKey.set(keys[row], row + 1);
  }
  communeTable = { codes: codes.subarray(0, rows), names, letters, parents, firstNew, syllables, characters, byKey, next, oldByCode, newByCode, districts };
  return communeTable;
}

/** The row + 1 of each code in each era. */
function rowsByCode(codes: Int32Array, letters: Uint8Array, firstNew: number, rows: number): Pick<Communes, 'oldByCode' | 'newByCode'> {
  const oldByCode = new Int32Array(CODES);
  const newByCode = new Int32Array(CODES);
  for (let row = 0; row < firstNew; row++) {
    const code = codes[row];
    if (letters[row] >= LOWER_A || oldByCode[code] === 0) oldByCode[code] = row + 1;
  }
  for (let row = firstNew; row < rows; row++) newByCode[codes[row]] = row + 1;
  return { oldByCode, newByCode };
}

/** The names and keys of all rows. A unit of the new era whose type letter is a capital has the name of the old unit with its code, which is not packed again. */
function withSharedNames(
  unpacked: Names,
  codes: Int32Array,
  letters: Uint8Array,
  firstNew: number,
  oldByCode: Int32Array,
): { names: readonly string[]; keys: readonly string[] } {
  const names = unpacked.names.slice(0, firstNew);
  const keys = unpacked.keys.slice(0, firstNew);
  for (let row = firstNew, own = firstNew; row < codes.length; row++) {
    const shared = letters[row] >= LOWER_A ? 0 : oldByCode[codes[row]];
    const named = shared > 0 ? shared - 1 : own++;
    names.push(unpacked.names[named]);
    keys.push(unpacked.keys[named]);
  }
  return { names, keys };
}

interface Names {
  readonly names: readonly string[];
  /** The same, with one character for all syllables of one key. */
  readonly keys: readonly string[];
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
    const key = folded[i].charCodeAt(0) === ZERO ? unitKey(folded[i]) : folded[i];
    syllables.set(c, list[i]);
    const known = key === '-' ? '' : characters.get(key);
    if (known === undefined) characters.set(key, c);
    else others.set(c, known);
  }
  const names = packed.split('|');
  const keys = others.size === 0 ? names.slice() : rewritten(packed, others).split('|');
  return { names, keys, syllables, characters };
}

/** The name of a row. */
export function nameAt(t: Communes, row: number): string {
  let name = '';
  for (const c of t.names[row]) name += name === '' ? t.syllables.get(c) : ` ${t.syllables.get(c)}`;
  return name;
}

/** The rows with a name, in order. Case and placement of the tone mark do not matter. */
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

/** Unpacks the lines of one era. Returns the row after the last. */
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
      if (isAsciiDigit(c)) {
        step = (step < 0 ? 0 : step * 10) + c - ZERO;
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

/** Whether a unit was in force on 2025-06-30; units of the new era count as in force. */
export function isCurrent(t: Communes, row: number): boolean {
  return row >= t.firstNew || t.letters[row] >= LOWER_A;
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
