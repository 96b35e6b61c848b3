/** Names of units as people write them: a type word or its short form, and the name. */
import { gazetteerTexts } from './rule-words.generated.ts';
import { unitKey } from './unit-key.ts';

/** A name as it is looked up. */
export interface UnitName {
  /** From `unitKey`. */
  readonly key: string;
  /** Type before it, as the tables write it: `huyện`. Absent where the text gives none. */
  readonly type?: string | undefined;
}

/** Type words and their short forms as written before a name, as keys; longest first. */
const TYPE_WORDS: readonly (readonly [string, string])[] = gazetteerTexts.unitTypes.map(([word, type]) => [unitKey(word), type] as const);
const TYPES: ReadonlyMap<string, string> = new Map(TYPE_WORDS);
const WITH_OR_WITHOUT_DOT: ReadonlyMap<string, string> = new Map([
  ...TYPE_WORDS.map(([word, type]) => [word.replace(/\.$/u, ''), type] as const),
  ...TYPE_WORDS,
]);

/** The type that a word before a name means (`Q.` → `quận`), for a word in lower case; undefined for one that means none. */
export function unitType(word: string): string | undefined {
  return WITH_OR_WITHOUT_DOT.get(word);
}

/** The readings of a text as a name: as a whole, and after its type word. */
export function readUnitName(text: string): UnitName[] {
  const key = unitKey(text);
  const found: UnitName[] = [{ key }];
  for (const [word, type] of TYPE_WORDS) {
    if (!key.startsWith(word)) continue;
    const rest = key.slice(word.length);
    // `q1` and `p.5` stick together, `xã vị` does not.
    if (rest === '' || (!word.endsWith('.') && rest[0] !== ' ')) continue;
    found.push({ key: unitKey(rest.trim()), type });
    break;
  }
  const short = /^([pq])(\d{1,2})$/.exec(key);
  const type = short === null ? undefined : TYPES.get(`${short[1]}.`);
  if (short !== null && type !== undefined) found.push({ key: unitKey(short[2]), type });
  return found.filter((name) => name.key !== '');
}

/** The name of the province that is called `words`: its own, or the one that it had before, TT-Huế for Thừa Thiên Huế. */
export function provinceName(words: string, { name, earlierName }: { readonly name: string; readonly earlierName?: string | undefined }): string {
  return earlierName === undefined || earlierName === '' || unitKey(words) === unitKey(name) ? name : earlierName;
}
