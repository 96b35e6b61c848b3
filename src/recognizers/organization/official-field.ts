/**
 * The fields of ministries and departments, by their syllables: `Giáo dục - Đào tạo`, `GD&ĐT`, `GDĐT` and `Giáo dục & ĐT` are all
 * `Giáo dục và Đào tạo`. An abbreviation stands for as many syllables as it has letters.
 */
import { push } from '../../kit/multimap.ts';
import { LINE, UPPER } from '../../text/scan.ts';
import { UNKNOWN, type Vocabulary } from '../../text/vocabulary.ts';
import { AMPERSAND, COMMA, DASH, type Reading, SLASH } from '../reading.ts';
import { organizationTexts } from './rule-words.generated.ts';

interface Field {
  readonly name: string;
  /** Vocabulary ids of its syllables, without `và`. */
  readonly syllables: readonly number[];
  /** The first letter of each, a capital without marks. */
  readonly initials: string;
}

/** Fields by the vocabulary id of their first syllable, and by their first letter. */
interface FieldIndex {
  readonly byWord: ReadonlyMap<number, readonly Field[]>;
  readonly byLetter: ReadonlyMap<string, readonly Field[]>;
}

interface Fields {
  readonly and: number;
  readonly usual: FieldIndex;
  readonly ofRooms: FieldIndex;
}

/** The run of tokens that is a field. */
export interface FieldRun {
  readonly name: string;
  readonly to: number;
  /** It is written with an abbreviation or with a joint: no other words of a name are like that. */
  readonly isMarked: boolean;
}

const known = new WeakMap<Vocabulary, Fields>();

function fieldsOf(vocabulary: Vocabulary): Fields {
  const made = known.get(vocabulary);
  if (made !== undefined) return made;
  const fields = {
    and: vocabulary.id(organizationTexts.joint),
    usual: indexOf(vocabulary, organizationTexts.fields),
    ofRooms: indexOf(vocabulary, [...organizationTexts.roomFields, ...organizationTexts.fields]),
  };
  known.set(vocabulary, fields);
  return fields;
}

function indexOf(vocabulary: Vocabulary, names: readonly string[]): FieldIndex {
  const byWord = new Map<number, Field[]>();
  const byLetter = new Map<string, Field[]>();
  for (const name of names) {
    const words = (name.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => word !== organizationTexts.joint);
    const field = { name, syllables: words.map((word) => vocabulary.id(word)), initials: words.map(initialOf).join('') };
    if (field.syllables.includes(UNKNOWN)) continue;
    push(byWord, field.syllables[0], field);
    push(byLetter, field.initials[0], field);
  }
  return { byWord, byLetter };
}

function initialOf(word: string): string {
  return word.normalize('NFD')[0].toUpperCase();
}

/** The name that a field is in. */
interface FieldName {
  /** Of a Phòng, whose VHTT is another than that of a Sở. */
  readonly isRoom: boolean;
  /** In capitals. */
  readonly isShouted: boolean;
}

/** The longest field that starts at token i and ends at `end` at the latest. */
export function officialField(r: Reading, i: number, end: number, { isRoom, isShouted }: FieldName): FieldRun | undefined {
  const fields = fieldsOf(r.lexicon.vocabulary);
  const { byWord, byLetter } = isRoom ? fields.ofRooms : fields.usual;
  const isAbbreviation = (r.tokens.flags[i] & UPPER) !== 0 && !isShouted;
  const list = isAbbreviation ? byLetter.get(initialOf(r.plain(i, i + 1))) : byWord.get(r.tokens.id[i]);
  if (list === undefined) return undefined;
  let best: FieldRun | undefined;
  for (const field of list) {
    const run = alignedRun(r, field, { i, end, and: fields.and, isShouted });
    if (run !== undefined && (best === undefined || run.to > best.to)) best = run;
  }
  return best;
}

/** Tokens of a field at most. */
const LONGEST = 14;

/** End of the field that starts at token i and ends on its line, or -1. */
export function officialEnd(r: Reading, i: number): number {
  let end = i + 1;
  while (end < i + LONGEST && end < r.tokens.count && (r.tokens.flags[end] & LINE) === 0) end++;
  return officialField(r, i, end, { isRoom: false, isShouted: false })?.to ?? -1;
}

/** The tokens [i, end) that may spell a field, and the id of `và`. */
interface Stretch {
  readonly i: number;
  readonly end: number;
  readonly and: number;
  readonly isShouted: boolean;
}

/** The tokens from i that spell the field. */
function alignedRun(r: Reading, { name, syllables, initials }: Field, { i, end, and, isShouted }: Stretch): FieldRun | undefined {
  const { id, flags } = r.tokens;
  let said = 0;
  let isMarked = false;
  let j = i;
  for (; said < syllables.length && j < end; j++) {
    if (id[j] === syllables[said] && (isShouted || (flags[j] & UPPER) === 0 || r.tokens.end[j] - r.tokens.start[j] === 1)) {
      said++;
      continue;
    }
    if (j > i && isJointId(id[j], and)) {
      if (id[j] !== and) isMarked = true;
      continue;
    }
    const letters = lettersOf(r, j);
    if (letters.length < 2 || !initials.startsWith(letters, said)) return undefined;
    said += letters.length;
    isMarked = true;
  }
  // XD, YT: two letters alone say too little.
  if (said !== syllables.length || (j === i + 1 && syllables.length < 3)) return undefined;
  return { name, to: j, isMarked };
}

/** `và` or a mark that may stand between the parts of a field is at token j. */
export function isJoint(r: Reading, j: number): boolean {
  return isJointId(r.tokens.id[j], fieldsOf(r.lexicon.vocabulary).and);
}

function isJointId(id: number, and: number): boolean {
  return id === and || id === AMPERSAND || id === DASH || id === COMMA || id === SLASH;
}

/** The letters of an abbreviation at token j, or ''. */
function lettersOf(r: Reading, j: number): string {
  return (r.tokens.flags[j] & UPPER) === 0 ? '' : r.plain(j, j + 1);
}
